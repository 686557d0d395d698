"""Whatever the data can hold has its words: in every language, wherever the code looks it up."""

from __future__ import annotations

import pytest

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.compose.desk import Desk
from sitrep.compose.words.change_words import turn_words
from sitrep.languages import available, load_language
from sitrep.languages.phrases import load_phrases
from sitrep.model.values.interval import Interval
from sitrep.page.document import Cite
from tests.compare.reports import index, toll
from tests.languages.words_of_code import written
from tests.languages.words_of_values import OF_GROUPS, OF_HEADINGS, PARTS, SICK, TEXTS, TURNS, names

LANGUAGES = pytest.mark.parametrize("code", available())


def measured(name: str) -> bool:
    return name.startswith("{") and (".measure.{" in name or ".clause.{" in name)


def test_every_name_that_is_put_together_is_accounted_for() -> None:
    """A new one is entered with all that can stand in it, and an old one is taken out."""
    found = {name for name in written() if not measured(name)}
    assert len(found) > 60
    assert sorted(found ^ {OF_GROUPS, OF_HEADINGS, SICK, *PARTS, *TEXTS}) == []


@LANGUAGES
def test_every_value_that_the_code_looks_up_has_its_words(code: str) -> None:
    known = load_phrases(code).phrases
    asked = {one for name in written() if name not in TEXTS for one in names(name)}
    assert len(asked) > 200
    assert {"standings.axes.definition", "standings.axes.responsible"} < asked
    assert sorted(asked - known.keys()) == []


CHANGED = (*TURNS, ChangeKind.RISE, ChangeKind.FALL)
SPAN = Interval(3, 5)


@LANGUAGES
@pytest.mark.parametrize("by", [None, Interval(3, 3), SPAN, Interval(3, None)])
def test_every_turn_is_worded_in_every_place(code: str, by: Interval | None) -> None:
    """Also behind another one: a figure that rose may have been withdrawn since."""
    reason = {"claim": "a", "because": "they were counted again"}
    told = index(toll("a"), toll("b", withdrawn={"how": "denied"}, revises=reason))
    one, other = told.claims["a"], told.claims["b"]
    desk = Desk(told, load_language(code))
    for turn in CHANGED:
        alone = turn_words(desk, RecordChange("tolls", turn, "a", "b", difference=by), one, other)
        for also in CHANGED:
            course = RecordChange("tolls", turn, "a", "b", (also,), SCOPE, by)
            said = turn_words(desk, course, one, other)
            assert len(said) > len(alone)
            assert not any(isinstance(span, Cite) for span in said)


@LANGUAGES
def test_every_axis_is_worded_where_key_figures_cannot_be_compared(code: str) -> None:
    desk = Desk(index(toll("a")), load_language(code))
    course = RecordChange("tolls", ChangeKind.REDEFINED, "a", "b", axes=tuple(Axis))
    claim = desk.index.claims["a"]
    assert turn_words(desk, course, claim, claim)
