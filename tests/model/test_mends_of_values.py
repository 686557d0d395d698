"""What is told of a number or a date that is not read: the mend can be written, and is read."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from sitrep import resources
from sitrep.model.values.count_notation import read_amount, read_count
from sitrep.model.values.date_forms import form_advised
from sitrep.model.values.dates import read_date
from sitrep.model.window import read_window
from sitrep.word_lists import by_language


def fault_of(read: Any, text: str) -> PydanticCustomError:
    with pytest.raises(PydanticCustomError) as caught:
        read(text)
    return caught.value


def mend_of(read: Any, text: str) -> str:
    context = fault_of(read, text).context
    assert context is not None
    return str(context["mend"])


@pytest.mark.parametrize(
    "text",
    [
        "2031/02/14",
        "2031.2.4",
        "2031-2-4",
        "20310214",
        "203102",
        "47850",
        "٢٠٣١-٠١-٠٣",
        "2031-1",
        "2031/12",
    ],
)
def test_a_date_of_another_notation_is_told_how_to_write_it(text: str) -> None:
    said = re.match(r"Write (.+), if that is meant\.", mend_of(read_date, text))
    assert said is not None
    assert str(read_date(said[1])) == said[1]


def test_the_day_of_a_spreadsheet_is_the_day_that_it_shows() -> None:
    assert "Write 2031-01-02," in mend_of(read_date, "47850")
    assert mend_of(read_date, "99999").startswith("Work out")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14-Feb-2031", "2031-02-14"),
        ("3/février/2031", "2031-02-03"),
        ("14.Feb.2031", "2031-02-14"),
        ("Feb-2031", "2031-02"),
        ("Feb 14 2031", "2031-02-14"),
        ("14th of February 2031", "2031-02-14"),
    ],
)
def test_a_month_in_words_is_read_whatever_stands_around_it(text: str, day: str) -> None:
    assert str(read_date(text)) == day


@pytest.mark.parametrize("text", ["14-Feb/2031", "14-Feb-31", "14-Febr-2031"])
def test_no_other_date_with_a_month_in_words_is_read(text: str) -> None:
    assert fault_of(read_date, text).type == "date-not-understood"


PARTS_OF_A_YEAR = {
    "2031-01 to 2031-03": (
        "2031-Q1", "Q1 2031", "2031 Q1", "T1 2031", "1T 2031", "first quarter of 2031",
        "quarter 1, 2031", "the 1st quarter 2031", "premier trimestre 2031",
        "1er trimestre de 2031", "2031 first quarter",
        "primer trimestre de 2031", "el primer trimestre del 2031", "الربع الأول من 2031",
    ),
    "2030-10 to 2030-12": (
        "Q4 2030", "last quarter of 2030", "quatrième trimestre 2030", "cuarto trimestre de 2030",
        "الربع الرابع من عام 2030",
    ),
    "2031-07 to 2031-12": (
        "H2 2031", "second half of 2031", "second semestre 2031", "segundo semestre de 2031",
        "النصف الثاني من 2031",
    ),
    "2031-W14": (
        "week 14 2031", "Week 14, 2031", "wk 14 of 2031", "semaine 14 2031", "semaine 14 de 2031",
        "semana 14 de 2031", "الأسبوع 14 من 2031",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "window"),
    [(text, window) for window, texts in PARTS_OF_A_YEAR.items() for text in texts],
)
def test_a_part_of_a_year_is_told_its_months_or_its_week(text: str, window: str) -> None:
    assert f"Write {window}" in mend_of(read_window, text)
    assert read_window(window)["end"].year == int(window[:4])


@pytest.mark.parametrize("text", ["week 60 2031", "fifth quarter of 2031", "Q5 2031", "H3 2031"])
def test_no_part_that_a_year_has_not_is_told(text: str) -> None:
    assert "Write" not in mend_of(read_window, text)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("early April 2031", "2031-04"),
        ("mid-April 2031", "2031-04"),
        ("the end of March 2031", "2031-03"),
        ("late 2031", "2031"),
        ("début avril 2031", "2031-04"),
        ("fin mars 2031", "2031-03"),
        ("à la mi-avril 2031", "2031-04"),
        ("a finales de marzo de 2031", "2031-03"),
        ("أواخر مارس 2031", "2031-03"),
    ],
)
def test_a_part_of_a_month_is_told_the_month_and_where_its_words_go(text: str, month: str) -> None:
    assert f"Write {month}, and keep the source's own words" in mend_of(read_window, text)
    assert f"Write {month}, or the day if it is known." in mend_of(read_date, text)


@pytest.mark.parametrize(
    "text", ["3 April", "April", "April 3", "3 avril", "3 de abril", "3 أبريل"]
)
def test_a_date_that_lacks_its_year_is_asked_for_it(text: str) -> None:
    for read in (read_date, read_window):
        assert f"Say which year is meant, as in {text} 2025." in mend_of(read, text)


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("1 to 3 April", "1 to 3 April 2025"),
        ("1-3 April", "1-3 April 2025"),
        ("du 1er au 3 avril", "du 1er au 3 avril 2025"),
        ("Q1", "2025-01 to 2025-03"),
        ("week 14", "2025-W14"),
    ],
)
def test_a_window_that_lacks_its_year_is_asked_for_it(text: str, example: str) -> None:
    assert f"Say which year is meant, as in {example}." in mend_of(read_window, text)
    assert read_window(example) is not None


@pytest.mark.parametrize("text", ["Monday", "yesterday", "unknown", "12", "12 people", "14:30"])
def test_no_year_is_asked_of_what_is_no_date(text: str) -> None:
    assert "year" not in mend_of(read_date, text)


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("3/4 April 2031", "2031-04-03 to 2031-04-04"),
        ("3 and 4 April 2031", "2031-04-03 to 2031-04-04"),
        ("les 3 et 4 avril 2031", "2031-04-03 to 2031-04-04"),
        ("los días 3 y 4 de abril de 2031", "2031-04-03 to 2031-04-04"),
        ("du 1er au 3 avril 2031", "2031-04-01 to 2031-04-03"),
        ("1 through 3 April 2031", "2031-04-01 to 2031-04-03"),
        ("los días 1 a 3 de abril de 2031", "2031-04-01 to 2031-04-03"),
        ("entre le 3 et le 4 avril 2031", "2031-04-03 to 2031-04-04"),
        ("entre el 3 y el 9 de abril de 2031", "2031-04-03 to 2031-04-09"),
        ("3 avril 2031 au 9 mai 2031", "2031-04-03 to 2031-05-09"),
        ("3 de abril de 2031 al 9 de mayo de 2031", "2031-04-03 to 2031-05-09"),
        ("avril 2031 à mai 2031", "2031-04 to 2031-05"),
        ("on 3 April 2031", "2031-04-03"),
        ("le 3 avril 2031", "2031-04-03"),
        ("el 3 de abril de 2031", "2031-04-03"),
        ("in April 2031", "2031-04"),
        ("en avril 2031", "2031-04"),
        ("en abril de 2031", "2031-04"),
        ("في أبريل 2031", "2031-04"),
        ("from 3 April 2031", "since 2031-04-03"),
        ("à partir du 3 avril 2031", "since 2031-04-03"),
        ("a partir del 3 de abril de 2031", "since 2031-04-03"),
    ],
)
def test_days_of_a_month_are_read_in_words(text: str, window: str) -> None:
    assert read_window(text) == read_window(window)


@pytest.mark.parametrize("begun", ["Q1", "week 14", "early", "first quarter of", "the the", "3"])
@pytest.mark.parametrize("filled", [" ", " of", " -", "’"])
def test_a_long_text_takes_no_long(begun: str, filled: str) -> None:
    for text in (begun + filled * 20, begun + filled * 5_000):
        began = time.process_time()
        assert fault_of(read_window, f"{text}x").type == "date-not-understood"
        assert time.process_time() - began < 1


def test_two_days_apart_are_no_span() -> None:
    """Nothing says that it happened between them."""
    for text in ("3 and 9 April 2031", "3/9 April 2031", "les 3 et 9 avril 2031"):
        assert fault_of(read_window, text).type == "date-not-understood"


@pytest.mark.parametrize("text", ["n/d", "unknown"])
def test_a_window_without_dates_may_be_not_stated(text: str) -> None:
    assert "write not stated" in mend_of(read_window, text)
    assert read_window("not stated") == {}


@pytest.mark.parametrize("text", ["under verification", "at most a few", "over the limit"])
def test_no_mend_leads_to_another_fault(text: str) -> None:
    assert " than " not in mend_of(read_count, text)
    assert "up to" not in mend_of(read_count, text)


@pytest.mark.parametrize("text", ["٤٥", "at least ٤٥", "۱۲"])
def test_digits_of_another_script_are_told_in_those_of_the_data(text: str) -> None:
    said = re.match(r"Write (.+), with digits from 0 to 9,", mend_of(read_count, text))
    assert said is not None
    read_count(said[1])


def _without_number() -> list[tuple[str, str]]:
    languages = by_language(resources.reading_words(), "no_number").values()
    return [(told, word) for lists in languages for told, words in lists.items() for word in words]


@pytest.mark.parametrize(("told", "word"), [one for one in _without_number() if one[0] != "some"])
@pytest.mark.parametrize("read", [read_count, read_amount])
def test_a_sign_for_no_number_is_told_which_kinds_there_are(
    told: str, word: str, read: Any
) -> None:
    for text in (word, word.upper()):
        fault = fault_of(read, text)
        assert fault.type == "count-not-understood"
        assert "say four things" in fault.message(), text
    offered = {"nothing": 4, "not_known": 4, "to_come": 1, "kept_back": 1, "none_said": 2}[told]
    words = ("not stated", "not available", "not applicable", "zero")
    assert sum(one in mend_of(read, word) for one in words) == offered


@pytest.mark.parametrize("word", [word for told, word in _without_number() if told == "some"])
@pytest.mark.parametrize("read", [read_count, read_amount])
def test_a_word_for_some_is_told_to_say_no_number(word: str, read: Any) -> None:
    fault = fault_of(read, word)
    assert "and not how many" in fault.message()
    assert mend_of(read, word).startswith("Write not stated")


def test_a_sign_for_no_number_is_in_one_list_alone() -> None:
    """In whichever languages it is written."""
    told = {*_without_number()}
    words = [word for _, word in told]
    assert len(words) > 50
    assert {word for word in words if words.count(word) > 1} == set()


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f"])
def test_a_declared_space_between_digits_is_any_that_looks_so(space: str) -> None:
    declared = {"number_format": "1 234"}
    assert read_count(f"12{space}345", declared) == read_count("12345")
    assert fault_of(read_count, f"12{space}345").type == "ambiguous-number"


@pytest.mark.parametrize(
    ("text", "mend"),
    [("10,000+", "at least 10000"), ("2,300-2,400", "2300-2400"), ("about 1 234", "about 1234")],
)
def test_what_is_advised_for_a_grouped_number_keeps_how_it_was_said(text: str, mend: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_count(text)
    assert f"can be read as {mend} (digits grouped)" in str(caught.value)
    assert str(read_count(mend)) == mend


@pytest.mark.parametrize("text", ["60 (-20-140)", "60 (95% CI -20 to 140)", "60 [−20; 140]"])
def test_a_range_that_begins_below_zero_is_not_told_without_its_sign(text: str) -> None:
    assert mend_of(read_count, text).startswith("Write 60, and under definition: from what")


@pytest.mark.parametrize("text", ["-5", "−5", "minus 5", "moins 5", "menos 5"])
def test_what_is_below_zero_is_told_where_that_is_said(text: str) -> None:
    assert mend_of(read_amount, text).startswith("Write 5, and that it is below zero")
    for sign in (" %", " per cent"):
        said = mend_of(read_amount, text + sign)
        assert said.startswith(f"Write 5{sign}, and that it is below zero")


@pytest.mark.parametrize(("text", "dash"), [("-5", True), ("−5", True), ("minus 5", False)])
def test_nobody_counts_fewer_than_none(text: str, dash: bool) -> None:
    said = mend_of(read_count, text)
    assert said.startswith("Write 5 if the sign is a dash. ") is dash
    assert "enter the figure that it fell to" in said


@pytest.mark.parametrize("text", ["12 dead", "12 people killed", "12 tués", "12 قتيل"])
def test_a_number_with_words_is_told_as_the_number(text: str) -> None:
    assert mend_of(read_count, text).startswith("Write 12, if what stands behind it only says what")


@pytest.mark.parametrize("text", ["12 million dead", "3 mille", "12 or 14 dead", "012 dead"])
def test_a_number_that_words_change_is_not(text: str) -> None:
    assert "only says what" not in mend_of(read_count, text)


@pytest.mark.parametrize("text", ["10-Apr-31", "10 April 31", "10 avril 31", "10/Apr/31"])
def test_a_year_of_two_digits_is_told_as_one_of_this_century(text: str) -> None:
    assert mend_of(read_date, text) == "Write 2031-04-10, if that is meant."


@pytest.mark.parametrize("text", ["31-Feb-31", "10-Foo-31", "10/04/31"])
def test_what_is_no_day_of_it_is_not(text: str) -> None:
    assert "2031" not in mend_of(read_date, text)


@pytest.mark.parametrize("text", ["12/31/29", "9/1/29", "31.12.29", "01-02-30"])
@pytest.mark.parametrize("form", [None, "MM/DD/YYYY", "DD.MM.YYYY"])
def test_a_year_of_two_digits_is_told_as_that(text: str, form: str | None) -> None:
    """To declare a form would change nothing: none reads such a year."""
    with pytest.raises(PydanticCustomError) as caught:
        read_date(text, {"date_format": form} if form else None)
    context = caught.value.context
    assert context is not None
    assert context["got"] == f"“{text}” has a year of two digits."
    assert str(context["mend"]).startswith("Write all four digits of the year;")


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("M/D/YY", "Write MM/DD/YYYY, and in the dates all four digits of the year"),
        ("%d.%m.%y", "Write DD.MM.YYYY, and in the dates all four digits of the year"),
        ("jj/mm/aa", "Write DD/MM/YYYY, and in the dates all four digits of the year"),
        ("%d.%m.%Y", "Write DD.MM.YYYY."),
        ("d/m/yyyy", "Write DD/MM/YYYY."),
        ("03/04/2030", "Write DD/MM/YYYY or MM/DD/YYYY, as it is."),
        ("the usual one", "none"),
    ],
)
def test_a_form_with_a_year_of_two_digits_is_told_what_else_to_write(
    written: str, mend: str
) -> None:
    assert form_advised(written, "none", ", as it is").startswith(mend)


@pytest.mark.parametrize("text", ["2029-W9", "2029W9", "2029 w09", "2029-w9"])
def test_a_week_without_its_nought_is_told_how_to_write_it(text: str) -> None:
    assert "Write 2029-W09 for the week of ISO 8601" in mend_of(read_window, text)


@pytest.mark.parametrize("text", ["2029-W0", "2029-W60", "2029-V9"])
def test_no_week_is_made_of_what_is_none(text: str) -> None:
    assert "Write 2029" not in mend_of(read_window, text)


AS_OF = [
    "as of 3 March 2031", "As at 2031-03-03", "au 3 mars 2031", "à la date du 3 mars 2031",
    "al 3 de marzo de 2031", "a fecha del 3 de marzo de 2031", "حتى تاريخ 3 مارس 2031",
]  # fmt: skip


@pytest.mark.parametrize("text", AS_OF)
def test_a_day_of_counting_is_told_to_be_no_window(text: str) -> None:
    assert mend_of(read_window, text).startswith("Write as_of: 2031-03-03 in place of it")


@pytest.mark.parametrize("text", ["as of late", "as of 3 March", "as of 3 to 5 March 2031"])
def test_what_names_no_day_of_counting(text: str) -> None:
    assert "as_of:" not in mend_of(read_window, text)


@pytest.mark.parametrize("text", ["2030-2031", "2030/2031", "2030–31", "2030/31", "2030 - 2031"])
def test_two_years_are_told_as_a_window_and_a_season_as_its_months(text: str) -> None:
    mend = mend_of(read_window, text)
    assert mend == (
        "Write 2030 to 2031, if both years are meant from their first day to their last; of a "
        "season, write the months."
    )
    assert read_window("2030 to 2031")


@pytest.mark.parametrize("text", ["2031-2030", "2030/11", "2030/2030"])
def test_what_is_no_span_of_years_is_told_as_none(text: str) -> None:
    assert "both years" not in mend_of(read_window, text)
