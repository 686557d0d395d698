"""What the model refuses is told, and the rest is taken."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sitrep.loading.taking import Taken, take
from sitrep.loading.vocabulary.synonyms import lists
from sitrep.locations import Route
from sitrep.model.report import Report


def data(**more: Any) -> dict[str, Any]:
    header = {"title": "Flood", "as_of": "2024-05-08", "issuer": "Team"}
    return {"report": header, "actors": [actor("monitor")], **more}


def actor(ref: str, **more: Any) -> dict[str, Any]:
    return {"id": ref, "name": ref.title(), "kind": "monitor", **more}


def toll(ref: str, **more: Any) -> dict[str, Any]:
    made = {"id": ref, "according_to": "monitor", "measure": "killed", "count": "12"}
    return {**made, "sources": ["doc"], **more}


def refused(taken: Taken) -> list[tuple[str, Route]]:
    return [(refusal.rule, refusal.route) for refusal in taken.refusals]


def test_what_is_right_is_taken_whole() -> None:
    taken = take(data(tolls=[toll("a")]))
    assert taken.report is not None
    assert refused(taken) == []
    assert taken.elsewhere == {}


def test_an_optional_key_is_left_out_alone() -> None:
    taken = take(data(tolls=[toll("a", status="sure", note="a note")]))
    assert refused(taken) == [("unknown-word", ("tolls", 0, "status"))]
    assert taken.report is not None
    assert [one.note for one in taken.report.tolls] == ["a note"]


def test_a_word_of_a_list_is_taken_with_capitals_blanks_and_hyphens() -> None:
    toll_a = toll("a", measure="Bodies in  morgues", population="Older-People", status="VERIFIED")
    taken = take(
        data(tolls=[toll_a], damage=[{**toll("b"), "measure": "out of use", "item": "km of road"}])
    )
    assert refused(taken) == []
    assert taken.report is not None
    [one] = taken.report.tolls
    assert [one.measure, one.population.group, one.status] == [
        "bodies_in_morgues", "older_people", "verified",
    ]  # fmt: skip
    assert [one.item for one in taken.report.damage] == ["km_of_road"]


@pytest.mark.parametrize("word", ["bodiesinmorgues", "bodies, in morgues", "killed!", "not killed"])
def test_a_word_that_is_more_than_written_otherwise_is_refused(word: str) -> None:
    assert refused(take(data(tolls=[toll("a", measure=word)]))) == [
        ("unknown-word", ("tolls", 0, "measure"))
    ]


def test_words_that_are_put_right_hide_no_other_fault() -> None:
    taken = take(data(tolls=[toll("a", measure="Cases confirmed", count="beyond 3")]))
    assert refused(taken) == [("count-not-understood", ("tolls", 0, "count"))]


def test_a_date_beside_which_words_may_stand_is_told_these_words() -> None:
    header = {"title": "Flood", "as_of": "soon", "issuer": "Team", "next_report": "unknown"}
    told = {one.route[-1]: one.mend for one in take({"report": header}).refusals}
    assert "none planned" in told["next_report"]
    assert told["as_of"].startswith("Work out")
    late = {**header, "as_of": "2024-05-08", "next_report": "2031/02/14"}
    [refusal] = take({"report": late}).refusals
    assert "2031-02-14" in refusal.mend


def test_the_words_of_lists_are_small_letters_with_strokes() -> None:
    for words in lists(Report, set()):
        assert all(re.fullmatch("[a-z0-9_]+", word.value) for word in words)


@pytest.mark.parametrize("broken", [{"count": "beyond 3"}, {"sources": 5}, {"places": ["A B"]}])
def test_a_record_that_cannot_stand_is_left_out(broken: dict[str, Any]) -> None:
    taken = take(data(tolls=[toll("a", **broken), toll("b")]))
    assert len(taken.refusals) == 1
    assert taken.report is not None
    assert [one.id for one in taken.report.tolls] == ["b"]
    assert taken.positions["tolls"] == [1]
    assert taken.elsewhere == {"a": "tolls"}


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"title": "Flood", "as_of": "03/04/2024", "issuer": "Team"},
        {"title": "Flood", "as_of": "2024-05-08", "issuer": "Team", "highlights": ["A B", {}]},
        {"title": [], "as_of": {}, "issuer": "", "period": {"start": "x", "stop": "y"}},
        {"title": "Flood", "as_of": "2024-05-08", "issuer": "Team", "number_format": ["1,234"]},
        "words",
        ["words"],
    ],
)
def test_the_rest_is_taken_whatever_the_header(header: object) -> None:
    taken = take(data(report=header, tolls=[toll("a")]))
    assert taken.refusals
    assert taken.report is not None
    assert len(taken.report.tolls) == 1


def test_without_a_header() -> None:
    taken = take({"actors": [actor("monitor")]})
    assert refused(taken) == [("missing-key", ("report",))]
    assert taken.report is not None


def test_faults_of_whole_records_are_found_beside_those_of_their_keys() -> None:
    hidden = actor("witness", kind="unnamed_person", sensitivity="secret")
    taken = take(data(actors=[hidden, {"id": "x", "kind": "monitor", "party_to_conflict": "?"}]))
    assert sorted(refused(taken)) == [
        ("actor-without-name", ("actors", 1)),
        ("unknown-word", ("actors", 0, "sensitivity")),
        ("unnamed-with-name", ("actors", 0)),
        ("yes-or-no", ("actors", 1, "party_to_conflict")),
    ]


def test_a_record_is_not_said_to_lack_what_was_refused_in_it() -> None:
    said = {"according_to": "monitor", "sources": ["doc"]}
    aid = {"id": "r", **said, "sector": "health", "reached": "beyond 3"}
    call = {"id": "s", **said, "kind": "call", "paraphrase": []}
    taken = take(data(actors=[actor("x", name=[])], response=[aid], statements=[call]))
    assert refused(taken) == [
        ("wrong-shape", ("actors", 0, "name")),
        ("wrong-shape", ("statements", 0, "paraphrase")),
        ("count-not-understood", ("response", 0, "reached")),
    ]


def test_of_a_record_that_is_left_out_it_is_said_that_it_names_no_source() -> None:
    bare = toll("a", count="beyond 3")
    del bare["sources"]
    assert refused(take(data(tolls=[bare]))) == [
        ("count-not-understood", ("tolls", 0, "count")),
        ("figure-without-source", ("tolls", 0, "sources")),
    ]


def test_a_key_that_may_be_meant_for_its_sources_is_one_finding() -> None:
    bare = toll("a", count="beyond 3")
    bare["sorces"] = bare.pop("sources")
    assert refused(take(data(tolls=[bare]))) == [
        ("count-not-understood", ("tolls", 0, "count")),
        ("unknown-key", ("tolls", 0, "sorces")),
    ]


@pytest.mark.parametrize("key", ["measure", "count", "as_of", "method", "population"])
def test_several_values_where_one_stands_are_told_as_a_list(key: str) -> None:
    values = {"count": ["112", "147"], "as_of": ["2024-05-01", "2024-05-02"]}
    taken = take(data(tolls=[toll("a", **{key: values.get(key, ["killed", "count"])})]))
    assert [one.rule for one in taken.refusals] == ["wrong-shape"]
    assert "list" in taken.refusals[0].got


def test_numbers_are_read_as_declared() -> None:
    taken = take(data(tolls=[toll("a", count="1,018")]))
    assert refused(taken) == [("ambiguous-number", ("tolls", 0, "count"))]
    given = data(tolls=[toll("a", count="1,018")])
    given["report"]["number_format"] = "1,234"
    assert refused(take(given)) == []
