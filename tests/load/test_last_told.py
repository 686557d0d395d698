"""What of the last issue is told in this one: nobody who is not in this one any more is named."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.loading.last_issue.last_told import told_of_last
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll

WOMAN = {"id": "ida", "name": "Ida Specimen", "kind": "person"}
SOMEBODY = {"id": "somebody", "description": "a resident", "kind": "unnamed_person"}


def said(ref: str = "said", **more: Any) -> dict[str, Any]:
    plain = {"id": ref, "according_to": "monitor", "kind": "call", "sources": ["doc"],
             "speakers": [{"name": "Ida Specimen", "role": "baker"}],
             "paraphrase": "bread was short"}  # fmt: skip
    return {**plain, **more}


def fell(ref: str = "fell", **more: Any) -> dict[str, Any]:
    plain = {"id": ref, "according_to": "monitor", "window": "2024-05-06", "sources": ["doc"],
             "description": "the wall fell, as Ida Specimen saw"}  # fmt: skip
    return {**plain, **more}


def report(number: int, **kinds: Any) -> Report:
    header = {"title": "Exercise", "as_of": f"2024-05-1{number}", "issuer": "Example team"}
    data = {"actors": [*ACTORS, WOMAN, SOMEBODY], "sources": SOURCES, "places": PLACES}
    return Report.model_validate({"report": {**header, "number": number}, **data, **kinds})


def told(before: dict[str, Any], now: dict[str, Any]) -> Report:
    this = report(2, tolls=[toll("kept")], **now)
    return told_of_last(report(1, tolls=[toll("kept")], **before), this)


@pytest.mark.parametrize(("kind", "record"), [("statements", said()), ("incidents", fell())])
def test_a_record_that_is_gone_leaves_nothing_behind(kind: str, record: dict[str, Any]) -> None:
    found = told({kind: [record]}, {})
    assert "Ida" not in found.model_dump_json()
    assert [one.id for _, _, one in found.claims()] == ["kept"]
    assert "Ida" in told({kind: [record]}, {kind: [record]}).model_dump_json()


@pytest.mark.parametrize("actor", ["ida", "somebody"])
def test_a_figure_that_a_person_gave_leaves_nothing_behind(actor: str) -> None:
    this = report(2, tolls=[toll("kept")])
    last = report(1, tolls=[toll("kept"), toll("hers", 31, according_to=actor)])
    assert [one.id for one in told_of_last(last, this).tolls] == ["kept"]


def test_a_figure_that_an_office_gave_is_still_said_to_be_gone() -> None:
    this = report(2, tolls=[toll("kept")])
    last = report(1, tolls=[toll("kept"), toll("gone", 31, according_to="watch")])
    assert {one.id for one in told_of_last(last, this).tolls} == {"kept", "gone"}


def test_who_is_no_longer_named_is_not_named_as_of_then() -> None:
    now = said(speakers=[{"role": "baker", "organisation": "office"}])
    found = told({"statements": [said()]}, {"statements": [now]})
    assert "Ida" not in found.model_dump_json()
    assert [one.speakers[0].role for one in found.statements] == ["baker"]
    assert {one.organisation for one in found.statements[0].speakers} <= {None}


def test_words_that_named_somebody_are_taken_to_be_those_of_now() -> None:
    now = {"incidents": [fell(description="the wall fell, as a resident saw")]}
    found = told({"statements": [said()], "incidents": [fell()]}, now)
    assert "Ida" not in found.model_dump_json()
    assert [one.description for one in found.incidents] == ["the wall fell, as a resident saw"]


def test_words_that_name_whom_this_issue_withholds_are_not_told() -> None:
    hidden = [one if one is not WOMAN else {**WOMAN, "sensitivity": "restricted"}
              for one in [*ACTORS, WOMAN]]  # fmt: skip
    this = report(2, tolls=[toll("kept")], incidents=[fell(description="a wall")], actors=hidden)
    last = report(1, tolls=[toll("kept")], incidents=[fell()])
    found = told_of_last(last, this)
    assert [one.description for one in found.incidents] == ["a wall"]


def test_words_of_a_figure_that_named_somebody_are_left_out() -> None:
    noted = toll("kept", note="Ida Specimen counted", sources=[{"source": "doc", "passage": "Ida"}])
    last, this = report(1, tolls=[noted], statements=[said()]), report(2, tolls=[toll("kept")])
    found = told_of_last(last, this)
    assert [one.id for one in found.tolls] == ["kept"]
    assert "Ida" not in found.model_dump_json()


def test_a_document_that_is_called_by_a_name_is_left_out_with_what_rests_on_it_alone() -> None:
    talk = {**SOURCES[0], "id": "talk", "title": "A talk with Ida Specimen"}
    last = report(1, tolls=[toll("kept", sources=["doc", "talk"])], statements=[said()])
    last = last.model_copy(update={"sources": (*last.sources, *_sources(talk))})
    this = report(2, tolls=[toll("kept")])
    found = told_of_last(last, this)
    assert [one.id for one in found.sources] == ["doc"]
    assert [one.id for one in found.tolls] == ["kept"]


def _sources(record: dict[str, Any]) -> Any:
    return report(1, sources=[*SOURCES, record]).sources[-1:]


def test_who_is_still_named_may_be_named_as_of_then() -> None:
    other = said("other", paraphrase="bread came")
    found = told({"statements": [said(), other]}, {"statements": [said()]})
    assert [one.id for one in found.statements] == ["said"]
    assert "Ida" in found.model_dump_json()
