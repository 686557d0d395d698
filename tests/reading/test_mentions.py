"""The reader of figures: invented articles in four languages, figure by figure, and its laws."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitrep import resources
from sitrep.languages.counts import print_count
from sitrep.languages.phrases import load_phrases
from sitrep.model.values.count import Count
from sitrep.reading.mentions import Mention, Names, Question, UnitSaid, mentions
from sitrep.word_lists import word_lists
from tests.model.strategies import counts

ARTICLES = Path(__file__).parent / "articles"


class Told(NamedTuple):
    """What an article says of one of its figures, as the key beside it holds it."""

    words: str
    said: str
    unit: str
    measure: str | None
    group: str | None
    by: str | None


def told_in(code: str) -> list[Told]:
    key = yaml.safe_load((ARTICLES / f"{code}.yaml").read_text(encoding="utf-8"))
    return [Told(*row) for row in key]


def as_told(one: Mention) -> Told:
    measure, group = (next((said.word for said in of), None) for of in (one.measures, one.groups))
    own = Question.MEASURE not in one.questions
    by = one.speaker
    return Told(
        one.text,
        str(one.count),
        one.unit.value,
        measure if own else None,
        group,
        by.name if by else None,
    )


@pytest.mark.parametrize("code", sorted(file.stem for file in ARTICLES.glob("*.txt")))
def test_every_figure_of_an_article_is_read(code: str) -> None:
    text = (ARTICLES / f"{code}.txt").read_text(encoding="utf-8")
    found = mentions(text, code)
    assert [as_told(one) for one in found] == told_in(code)
    for one in found:
        assert one.span.of(text) == one.text
        assert one.span.start <= one.number.start < one.number.end <= one.span.end
        assert one.sentence.start <= one.span.start
        assert one.span.end <= one.sentence.end
        assert (one.speaker is None) == bool(
            one.questions & {Question.ORIGINATOR, Question.ORIGINATORS}
        )
        if one.speaker is not None:
            assert one.speaker.span.of(text) == one.speaker.name


FRAMES = {
    "en": "The agency said that {} people died in the town.",
    "fr": "L’agence a indiqué que {} personnes sont mortes dans la ville.",
    "es": "La agencia dijo que {} personas murieron en la ciudad.",
    "ar": "قالت الوكالة إن {} شخصا قتلوا في المدينة.",
}


@pytest.mark.parametrize("code", FRAMES)
@given(count=counts())
def test_every_count_that_the_house_prints_is_read_as_that_count(code: str, count: Count) -> None:
    if not count.numbered:
        return
    printed = print_count(count, load_phrases(code))
    text = FRAMES[code].format(printed)
    (one,) = mentions(text, code)
    read = one.count
    assert (read.form, read.low, read.high, read.magnitude, read.per_cent) == (
        count.form, count.low, count.high, count.magnitude, count.per_cent,
    )  # fmt: skip
    assert one.span.of(text) == one.text
    assert set(one.text.split()) <= set(printed.split())


@pytest.mark.parametrize(
    ("code", "text", "read"),
    [
        ("en", "The toll rose from 12 to 30 dead.", ["12", "30"]),
        ("en", "12 to 30 people died.", ["12-30"]),
        ("en", "Two or three people died.", ["2", "3"]),
        ("en", "Between 2 and 3 million people fled.", ["2000000-3000000"]),
        ("en", "The 3rd phase ended for men aged 31 on 4 May 2031 in Camp 7 at 18:00.", []),
        ("en", "See https://example.org/12/345, note [12] and 04/05/2031.", []),
        ("en", "There are no reports of deaths.", []),
        ("en", "No new deaths were reported.", ["zero"]),
        ("en", "No one was hurt.", ["zero"]),
        ("en", "No fewer than 18 people died.", ["at least 18"]),
        ("en", "One of the roads is open.", []),
        ("en", "One child died.", ["1"]),
        ("en", "They asked for $3m and €2.5 million.", ["3000000", "2.5 million"]),
        ("en", "12,345.67 tonnes were sent.", ["12345.67"]),
        ("en", "50+ people were injured.", ["at least 50"]),
        ("fr", "Une personne est morte, deux sont blessées.", ["1", "2"]),
        ("fr", "Personne n'est mort.", ["zero"]),
        ("fr", "Le bilan est passé de 12 à 30 morts.", ["12", "30"]),
        ("fr", "12,5 pour cent des morts.", ["12.5 %"]),
        ("fr", "Plus d’une centaine de blessés.", ["more than 100"]),
        ("es", "Murieron entre veinte y treinta personas.", ["20-30"]),
        ("es", "Unas 30 personas.", ["about 30"]),
        ("ar", "لم يُقتل أحد.", ["zero"]),
        ("ar", "قتل ٢٥ رجلاً على الأقل.", ["at least 25"]),
        ("xx", "12 people died.", []),
    ],
)
def test_what_is_a_figure(code: str, text: str, read: list[str]) -> None:
    assert [str(one.count) for one in mentions(text, code)] == read


@pytest.mark.parametrize(
    ("code", "text", "measures"),
    [
        ("en", "The flood killed 12 and injured 30.", ["killed", "injured"]),
        ("en", "12 people were killed and 30 injured.", ["killed", "injured"]),
        ("en", "12 people were killed in Town A and 30 in Town B.", ["killed", "killed"]),
        ("fr", "12 personnes ont été tuées et 30 blessées.", ["tuées", "blessées"]),
        ("es", "Hubo 12 muertos y 30 heridos.", ["muertos", "heridos"]),
        ("ar", "قتل 12 شخصا وأصيب 30 آخرون.", ["قتل", "وأصيب"]),
    ],
)
def test_each_figure_has_its_own_measure(code: str, text: str, measures: list[str]) -> None:
    assert [one.measures[0].word for one in mentions(text, code)] == measures


def test_names_that_are_known_have_their_ids() -> None:
    names = Names({"Office A": "office", "Outlet B": "outlet"}, {"Town 5": "five", "Dale": "dale"})
    text = "Office A said that 12 people died in Town 5 and 30 in Dale, Outlet B reported."
    first, second = mentions(text, "en", names)
    assert [first.places[0].means, second.places[0].means] == [{"five"}, {"dale"}]
    assert {one.ref for one in first.speakers if one.says} == {"office", "outlet"}
    assert first.speaker is None
    assert Question.ORIGINATORS in first.questions


def test_what_the_words_leave_open_is_asked() -> None:
    (one,) = mentions("There were 1.234.", "en")
    assert one.questions == {
        Question.GROUPING,
        Question.ORIGINATOR,
        Question.MEASURE,
        Question.UNIT,
    }
    (one,) = mentions("Un enfant est mort, selon la radio.", "fr")
    assert one.questions == {Question.ARTICLE}
    assert one.unit is UnitSaid.PEOPLE


def held_in(lists: object) -> list[str]:
    """Every word of the lists of a language."""
    if isinstance(lists, Mapping):
        return [word for pair in lists.items() for one in pair for word in held_in(one)]
    if isinstance(lists, list):
        return [word for one in lists for word in held_in(one)]
    return [str(lists)]


def words_of(code: str) -> list[str]:
    return held_in(word_lists(resources.languages() / code / "reading.yaml"))


SIGNS = ["12", "1,234", "4.8", "2031", "%", "-", "–", ".", ",", ";", "(", ")", "“", "\n", "$",
         "USD", "+", "{t}", "A.", "Town A", "[1]", "٤٥", "\u064b", "\u200f", "0"]  # fmt: skip
SOUPS = {
    code: st.lists(
        st.tuples(
            st.sampled_from([*words_of(code), *SIGNS * 20]),
            st.sampled_from([" ", " ", "", "’"]),
        ),
        max_size=20,
    ).map(lambda pairs: "".join(map("".join, pairs)))
    for code in sorted(FRAMES)
}


@pytest.mark.parametrize("code", sorted(SOUPS))
@given(data=st.data())
def test_any_text_is_read(code: str, data: st.DataObject) -> None:
    text = data.draw(st.one_of(SOUPS[code], st.text(max_size=100)))
    end = 0
    for one in mentions(text, code, Names(places={"Town A": "a"})):
        assert one.span.of(text) == one.text
        assert end <= one.span.start <= one.number.start < one.number.end <= one.span.end
        assert one.sentence.start <= one.span.start < one.span.end <= one.sentence.end
        end = one.span.end
        words = [word.span for word in (*one.measures, *one.groups, *one.places, *one.dates)]
        for span in (*words, *(actor.span for actor in one.speakers)):
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("code", FRAMES)
def test_reading_takes_time_in_proportion_to_the_text(code: str) -> None:
    text = FRAMES[code].format("12") + " "

    def taken(times: int) -> float:
        before = time.process_time()
        assert len(mentions(text * times, code)) == times
        return time.process_time() - before

    taken(10)
    few = min(taken(25) for _ in range(3))
    assert taken(200) < 24 * few


@pytest.mark.parametrize(
    ("code", "text", "shares"),
    [
        ("en", "A third of them, two thirds of the men; half were women.",
         ["A third: about 33 %", "two thirds: about 67 %", "half: about 50 %"]),
        ("en", "More than half of the town, nearly one in five people.",
         ["More than half: more than 50 %", "nearly one in five: nearly 20 %"]),
        ("en", "A third hospital was hit in the first half of 2030; it damaged a third.", []),
        ("en", "Half a million people waited half an hour; 12 were killed in 10 attacks.", []),
        ("fr", "Un tiers des tués ; un déplacé sur trois ; trois ménages sur quatre.",
         ["Un tiers: about 33 %", "un déplacé sur trois: about 33 %",
          "trois ménages sur quatre: about 75 %"]),
        ("fr", "Estimation : 2 sur 8 ; 3 ménages sur 4.", ["3 ménages sur 4: about 75 %"]),
        ("es", "La mitad de los muertos; uno de cada tres niños.",
         ["La mitad: about 50 %", "uno de cada tres: about 33 %"]),
        ("ar", "نصف السكان، ونصفهم أطفال، وواحد من كل ثلاثة أطفال.",
         ["نصف: about 50 %", "نصفهم: about 50 %", "واحد من كل ثلاثة: about 33 %"]),
    ],
)  # fmt: skip
def test_shares_in_words(code: str, text: str, shares: list[str]) -> None:
    found = [one for one in mentions(text, code) if one.unit is UnitSaid.PER_CENT]
    assert [f"{one.text}: {one.count}" for one in found] == shares


def test_a_unit_whose_words_have_capitals_is_read_whole() -> None:
    [found] = mentions("5 millions de dollars des États-Unis", "fr")
    assert (found.text, found.currency) == ("5 millions de dollars des États-Unis", "USD")


@pytest.mark.parametrize(
    ("code", "text", "counts"),
    [
        ("en", "The toll rose up to 241.", ["241"]),
        ("en", "The toll rose from 12 up to 20.", ["12", "20"]),
        ("en", "The toll rose by 38, from up to 380.", ["38", "up to 380"]),
        ("fr", "188 personnes sont tombées malades, après jusqu’à 241.", ["188", "up to 241"]),
        ("fr", "418 (en hausse de 38 par rapport à jusqu’à 380)", ["418", "38", "up to 380"]),
        ("es", "El total subió hasta 241.", ["241"]),
        ("es", "1,32 (aumento de 0,27 con respecto a hasta 1,05)", ["1.32", "0.27", "up to 1.05"]),
    ],
)
def test_what_rises_up_to_a_number_has_it_and_what_is_told_beside_a_rise_may_be_fewer(
    code: str, text: str, counts: list[str]
) -> None:
    assert [str(one.count) for one in mentions(text, code)] == counts


@pytest.mark.parametrize(
    ("code", "item"),
    [
        ("en", "Goods burned: about 85 hectares of land"),
        ("fr", "Biens brûlés : environ 85 hectares de terres"),
        ("es", "Bienes quemados: aproximadamente 85 hectáreas de tierras"),
        ("ar", "المبالغ الموزعة: 2.1 مليون دولار أمريكي"),
    ],
)
def test_no_number_of_a_long_list_loses_its_words(code: str, item: str) -> None:
    """A list that is too long to be read at once is read item by item, wherever it begins."""
    (alone,) = mentions(item, code)
    for before in range(0, 45, 4):
        text = f"{'x' * before}; " + "; ".join([item] * 70)
        found = mentions(text, code)
        assert {(one.text, one.count, one.unit) for one in found} == {
            (alone.text, alone.count, alone.unit)
        }
        assert len(found) == 70
