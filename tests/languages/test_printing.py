"""Printing in every language, and reading back what was printed."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from babel.lists import format_list
from hypothesis import given

from sitrep.languages import available, load_language
from sitrep.languages.counts import print_count, read_count
from sitrep.languages.date_words import print_date, read_date
from sitrep.languages.phrases import DUAL, SINGLE, load_phrases
from sitrep.model.values.count import Count, Form
from sitrep.model.values.count_notation import read_count as notation
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.numerals import numbers_with_place
from sitrep.model.window import Window
from sitrep.page.document import Cite, Kind, Spans, Traced, Words
from tests.model.strategies import counts, partial_dates, windows

LANGUAGES = pytest.mark.parametrize("code", available())


def text(spans: Spans) -> str:
    return "".join(f"[{one.number}]" if isinstance(one, Cite) else one.text for one in spans)


@LANGUAGES
@given(count=counts())
def test_a_count_reads_back(code: str, count: Count) -> None:
    """Where billions are thousands of millions, zeros at their end may be said or not."""
    phrases = load_phrases(code)
    read = read_count(print_count(count, phrases), phrases)
    if count.place > 1 and count.scaled[0] > phrases.largest_scale:
        assert (read.form, read.low) == (count.form, count.low)
    else:
        assert read == count


ROUNDED = ("0.05", "0.5", "0.25", "1", "1.0", "1.2", "2", "5", "11", "12.5", "120.4", "999.9")


@LANGUAGES
@pytest.mark.parametrize("scale", ["million", "billion"])
@pytest.mark.parametrize("number", ROUNDED)
def test_a_rounded_count_says_what_it_is(code: str, number: str, scale: str) -> None:
    """As anybody reads it: its digits times the word behind them, no less exact than it was."""
    count = notation(f"{number} {scale}")
    phrases = load_phrases(code)
    place = min(count.place, phrases.largest_scale)
    assert list(numbers_with_place(print_count(count, phrases))) == [(count.low, place)]


@pytest.mark.parametrize(
    ("code", "said", "printed"),
    [
        ("fr", "1 million", "1 million"),
        ("fr", "1.2 million", "1,2 million"),
        ("fr", "2 million", "2 millions"),
        ("es", "1 million", "1 millón"),
        ("es", "0.5 million", "0,5 millones"),
        ("es", "1 billion", "1000 millones"),
        ("es", "1.2 billion", "1200 millones"),
        ("es", "12.5 billion", "12.500 millones"),
        ("es", "4.07 billion", "4070 millones"),
        ("es", "0.05 billion", "50 millones"),
        ("ar", "5 million", "5 ملايين"),
        ("ar", "12.5 million", "12.5 مليون"),
    ],
)
def test_the_word_for_millions_has_the_plural_of_its_number(
    code: str, said: str, printed: str
) -> None:
    assert print_count(notation(said), load_phrases(code)).replace("\u00a0", " ") == printed


@LANGUAGES
@pytest.mark.parametrize("digits", range(6, 16))
def test_every_power_of_ten_is_printed_in_millions_and_billions(code: str, digits: int) -> None:
    """Spanish and French have a plural of their own for whole millions, and no word for those."""
    count = Count(Form.EXACT, low=10**digits, place=10**6)
    assert str(count.low)[:1] in print_count(count, load_phrases(code))


@LANGUAGES
@given(day=partial_dates())
def test_a_date_reads_back(code: str, day: PartialDate) -> None:
    phrases = load_phrases(code)
    assert read_date(print_date(day, phrases), phrases) == day


@pytest.mark.parametrize(
    ("code", "times"),
    [
        ("en", "18:00 18:30 09:05 00:00"),
        ("fr", "18\u00a0h 18\u00a0h\u00a030 9\u00a0h\u00a005 0\u00a0h"),
        ("es", "18:00 18:30 09:05 00:00"),
        ("ar", "18:00 18:30 09:05 00:00"),
    ],
)
def test_a_time_of_day_is_written_as_the_language_writes_it(code: str, times: str) -> None:
    minutes = (1080, 1110, 545, 0)
    for one, time in zip(minutes, times.split(" "), strict=True):
        printed = print_date(PartialDate(2024, 5, 8, one), load_phrases(code))
        assert printed.endswith(f" {time}")


@LANGUAGES
@pytest.mark.parametrize("words", ["", "many", "1018.5", "at least", "at least many", "-5"])
def test_nothing_else_reads_as_a_count(code: str, words: str) -> None:
    with pytest.raises(ValueError, match="no count is printed"):
        read_count(words, load_phrases(code))


@LANGUAGES
@pytest.mark.parametrize("words", ["", "one day", "2025-03-06"])
def test_nothing_else_reads_as_a_date(code: str, words: str) -> None:
    with pytest.raises(ValueError, match="no date is printed"):
        read_date(words, load_phrases(code))


@LANGUAGES
@given(window=windows())
def test_a_window_is_printed_in_either_style(code: str, window: Window) -> None:
    language = load_language(code)
    cell = language.window(window, "t", "cell")
    clause = language.window(window, "t", "clause")
    assert text(cell)
    assert bool(text(clause)) == window.stated
    dates = [one for one in (*cell, *clause) if isinstance(one, Traced)]
    assert {one.kind for one in dates} <= {Kind.DATE}
    assert bool(dates) == window.stated


@LANGUAGES
@pytest.mark.parametrize("length", range(7))
def test_a_list_is_the_locales(code: str, length: int) -> None:
    language = load_language(code)
    for items in product(["a", "b, c", "d and e", "{0}"], repeat=length):
        spans = language.listed([Traced(item, Kind.NAME, "x") for item in items])
        assert text(spans) == (format_list(items, locale=language.phrases.locale) if items else "")


@pytest.mark.parametrize(
    ("count", "printed"),
    [
        (Count(Form.EXACT, 1018), "1,018"),
        (Count(Form.EXACT, 0), "zero"),
        (Count(Form.AT_LEAST, 145), "at least 145"),
        (Count(Form.RANGE, 2300, 2400), "2,300 to 2,400"),
        (Count(Form.NOT_STATED), "not stated"),
    ],
)
def test_counts_in_english(count: Count, printed: str) -> None:
    assert print_count(count, load_phrases("en")) == printed


@pytest.mark.parametrize(
    ("window", "cell"),
    [
        ("2025-03-08", "8 March 2025"),
        ("2025-03", "March 2025"),
        ("2025", "2025"),
        ("2025-03-06 to 2025-03-09", "6–9 March 2025"),
        ("2025-02-27 to 2025-03-09", "27 February to 9 March 2025"),
        ("2024-03-06 to 2025-03-09", "6 March 2024 to 9 March 2025"),
        ("2025-03 to 2025-04", "March to April 2025"),
        ("since 2025-03-06", "since 6 March 2025"),
        ("until 2025-03", "until March 2025"),
        ("not stated", "not stated"),
    ],
)
def test_windows_in_english(window: str, cell: str) -> None:
    spans = load_language("en").window(Window.model_validate(window), "t", "cell")
    assert text(spans) == cell


@pytest.mark.parametrize(("number", "group"), [(None, "people"), (0, "people"), (1, "person")])
def test_plural_forms(number: int | None, group: str) -> None:
    assert load_language("en").word("groups.people", number) == group


def test_slots_take_words_values_and_several_of_both() -> None:
    language = load_language("en")
    figure = language.figure(Count(Form.EXACT, 12), "t")
    assert figure == Traced("12", Kind.FIGURE, "t")
    people = (Words("people "), Traced("here", Kind.PROSE, "t"))
    said = language.say("counted.number", figure=figure, group=people)
    assert said == (figure, Words(" "), *people)
    assert language.code == "en"


def test_each_number_says_what_it_is() -> None:
    language = load_language("en")
    day = PartialDate(date(2025, 3, 6).year)
    assert language.computed(1018, "t") == Traced("1,018", Kind.COMPUTED, "t")
    assert language.number(1018, "source") == Traced("1018", Kind.NUMBER, "source")
    assert language.date(day, "t") == Traced("2025", Kind.DATE, "t")


ARABIC_FORMS = {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"}


@pytest.mark.parametrize("number", ARABIC_FORMS)
def test_each_of_the_six_arabic_plural_forms_is_chosen_and_says_its_number(number: int) -> None:
    arabic = load_language("ar")
    key = "tolls.clause.injured"
    forms = arabic.phrases.phrases[key]
    assert isinstance(forms, dict)
    assert len(forms) == 6
    counted = arabic.number(number, "t")
    said = text(arabic.say(key, number, counted=counted, where=(), when=()))
    expected = forms[ARABIC_FORMS[number]].replace("{counted}", str(number))
    assert said == expected.replace("{where}", "").replace("{when}", "")


@pytest.mark.parametrize(
    ("digits", "printed"), [(None, "1,018"), ("arab", "١٬٠١٨"), ("arabext", "۱٬۰۱۸")]
)
def test_digits_are_a_setting(digits: str | None, printed: str) -> None:
    arabic = load_language("ar", digits)
    assert arabic.grouped(1018) == printed
    assert read_count(arabic.grouped(1018), arabic.phrases) == Count(Form.EXACT, 1018)
    assert arabic.digits("2025") == {"1": "2025", "١": "٢٠٢٥", "۱": "۲۰۲۵"}[printed[0]]


AS_OF = {
    "fr": ("données au 1er mai 2030", "données jusqu’en mai 2030", "données jusqu’en 2030"),
    "es": ("datos al 1 de mayo de 2030", "datos hasta mayo de 2030", "datos hasta 2030"),
    "en": ("as of 1 May 2030", "as of May 2030", "as of 2030"),
}


@pytest.mark.parametrize("code", AS_OF)
def test_a_month_takes_its_own_preposition(code: str) -> None:
    language = load_language(code)
    dates = (PartialDate(2030, 5, 1), PartialDate(2030, 5), PartialDate(2030))
    told = [
        language.say(f"figures.as_of.{one.exactness}", date=language.date(one, "x"))
        for one in dates
    ]
    assert (
        tuple("".join(getattr(span, "text", "") for span in spans) for spans in told) == AS_OF[code]
    )


@LANGUAGES
@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (PartialDate(2025, 1, 26), PartialDate(2025, 1, 30), 1),
        (PartialDate(2025, 2, 1), PartialDate(2025, 3, 4), 1),
        (PartialDate(2025, 2), PartialDate(2025, 3), 1),
        (PartialDate(2025, 2), PartialDate(2025, 3, 4), 2),
        (PartialDate(2024, 12, 30), PartialDate(2025, 1, 2), 2),
    ],
)
def test_both_ends_of_a_span_say_their_year_once(
    code: str, start: PartialDate, end: PartialDate, years: int
) -> None:
    first, last = load_language(code).both_ends(start, end, "a")
    assert f"{first.text} {last.text}".count("202") == years
    assert last.text == load_language(code).date(end, "a").text


def test_one_and_two_are_said_with_what_they_count_in_arabic() -> None:
    arabic = load_language("ar")
    said = {
        one: made.text
        for one in ("1", "2", "at least 1", "about 2", "3", "1-2", "2 million", "dozens", "zero")
        if (made := arabic.one_word(notation(one), "groups.people", "t")) is not None
    }
    assert said == {
        "1": "شخص واحد",
        "2": "شخصين",
        "at least 1": "ما لا يقل عن شخص واحد",
        "about 2": "نحو شخصين",
    }
    before = [arabic.before_word(notation(f"{one} million"), "t").text for one in ("1", "2", "3")]
    assert before == ["مليون", "مليوني", "3 ملايين"]
    exact = [arabic.before_word(notation(f"{one} million"), "t").text for one in ("1.0", "2.5")]
    assert exact == ["1.0 مليون", "2.5 مليون"]


@LANGUAGES
def test_a_word_for_one_of_something_has_one_for_two(code: str) -> None:
    phrases = load_phrases(code).phrases
    words = {key: one for key, one in phrases.items() if not isinstance(one, str)}
    said = {key for key, one in words.items() if SINGLE in one}
    assert said == {key for key, one in words.items() if DUAL in one}
    assert bool(said) is (code == "ar")


@LANGUAGES
@given(count=counts())
def test_every_way_to_print_a_count_is_known(code: str, count: Count) -> None:
    language = load_language(code)
    known = language.printings(count)
    assert {language.figure(count, "t").text, language.before_word(count, "t").text} <= known
    keys = ("groups.children", "units.households", "units.bridges", "tolls.bodies")
    said = {language.one_word(count, key, "t") for key in keys} - {None}
    assert {one.text for one in said if one is not None} <= known


@pytest.mark.parametrize(
    ("code", "number", "printed"),
    [
        ("es", "2540", "2540"),
        ("es", "12540", "12.540"),
        ("es", "2300-2400", "entre 2300 y 2400"),
        ("en", "2540", "2,540"),
        ("fr", "2540", "2\u202f540"),
        ("ar", "2540", "2,540"),
    ],
)
def test_thousands_stand_apart_from_as_many_digits_as_the_cldr_has_it(
    code: str, number: str, printed: str
) -> None:
    phrases = load_phrases(code)
    assert print_count(notation(number), phrases) == printed
    assert read_count(printed, phrases) == notation(number)
