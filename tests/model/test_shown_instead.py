"""What stands for a record where it may not be shown, and that nothing of the record is left."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.checking.check import check
from sitrep.model.header import SHIPPED
from sitrep.model.report import Report
from sitrep.model.views.projection import edition, public

INTERNAL = next(one for one in SHIPPED if one.id == "internal")
SECRET: dict[str, dict[str, Any]] = {
    "actors": {
        "name": "Secret Person",
        "description": "Secret talk",
        "standard_of_proof": "Secret",
    },
    "sources": {
        "title": "Secret talk",
        "published": "2030-01-03",
        "accessed": "2030-03-04",
        "address": "https://secret.example.org",
        "note": "Secret",
        "archive": {"copy_held_by": "Secret"},
    },
    "places": {
        "name": "Secret Hamlet",
        "codes": {"pcode": "SECRET1"},
        "point": {"lat": "1.23456", "lon": "2.34567"},
    },
    "sources.cited": {
        "passage": "Secret words",
        "wording": "Secret words",
        "figure": "Secret five",
    },
}


def report(**more: Any) -> Report:
    data: dict[str, Any] = {
        "report": {"title": "Storm", "as_of": "2030-03-31", "issuer": "Team"},
        "actors": [
            {"id": "office", "name": "Office", "kind": "authority"},
            {
                "id": "secret-witness",
                "kind": "person",
                "sensitivity": "confidential",
                "instead": "a witness",
            }
            | SECRET["actors"],
        ],
        "sources": [
            {
                "id": "doc",
                "title": "Table",
                "publisher": "office",
                "kind": "dataset",
                "language": "en",
                "address": "not available",
                "published": "2030-03-30",
                "accessed": "2030-03-30",
            },
            {
                "id": "secret-talk",
                "publisher": "secret-witness",
                "kind": "interview",
                "language": "en",
                "sensitivity": "confidential",
                "instead": "a humanitarian source",
            }
            | SECRET["sources"],
        ],
        "places": [
            {"id": "land", "name": "Exampleland", "level": "country", "codes": {"iso": "EX"}},
            {
                "id": "secret-hamlet",
                "level": "locality",
                "parent": "land",
                "sensitivity": "restricted",
                "instead": "land",
            }
            | SECRET["places"],
        ],
        "overview": ["People left [@secret-talk]."],
        "tolls": [
            {
                "id": "t",
                "according_to": "secret-witness",
                "measure": "killed",
                "count": "5",
                "places": ["secret-hamlet", "land"],
                "window": "2030-03-02",
                "sources": ["doc", {"source": "secret-talk"} | SECRET["sources.cited"]],
            }
        ],
    }
    return Report.model_validate({**data, **more})


def test_nothing_of_what_stands_behind_a_face_is_left() -> None:
    shown = public(report()).model_dump_json()
    assert "secret" not in shown.casefold()
    assert "1.23" not in shown
    for told in ("a humanitarian source", "a witness", "Exampleland"):
        assert told in shown


def test_all_that_refers_to_it_refers_to_its_face() -> None:
    shown = public(report())
    (toll,) = shown.tolls
    assert toll.places == ("land",)
    assert [one.source for one in toll.sources] == ["doc", "a-humanitarian-source"]
    assert toll.according_to == "a-witness"
    assert shown.overview == ("People left [@a-humanitarian-source].",)
    (face,) = [one for one in shown.sources if one.id == "a-humanitarian-source"]
    assert (str(face.accessed), face.published, face.publisher) == (
        "2030-03",
        "not available",
        "not available",
    )


def test_a_report_with_faces_has_no_findings_of_what_is_hidden() -> None:
    assert "restricted-in-public" not in {one.rule for one in check(report()).findings}


@pytest.mark.parametrize("kind", ["actors", "sources", "places"])
def test_without_a_face_it_is_an_error(kind: str) -> None:
    data = report().model_dump(mode="json")
    data[kind][1].pop("instead")
    found = {one.rule for one in check(Report.model_validate(data)).findings}
    assert "restricted-in-public" in found


def test_whoever_may_see_it_sees_it_without_a_face() -> None:
    shown = edition(report(), INTERNAL, evidence=True).model_dump_json()
    assert "Secret Person" in shown
    assert "Secret words" in shown


def test_two_reports_that_differ_behind_faces_alone_have_one_public_edition() -> None:
    data = report().model_dump(mode="json")
    data["actors"][1] |= {"id": "other", "name": "Other"}
    data["tolls"][0]["according_to"] = data["sources"][1]["publisher"] = "other"
    data["sources"][1] |= {"title": "Other", "published": "2029-01-01", "kind": "report"}
    data["places"][1] |= {"name": "Else", "codes": {}, "point": None, "level": "site"}
    assert public(Report.model_validate(data)) == public(report())


def test_what_stands_as_the_place_around_it_is_a_part_of_that_place() -> None:
    """So nothing of it is set against what is told of all of that place; two are two parts."""
    data = report().model_dump(mode="json")
    data["tolls"][0]["places"] = ["secret-hamlet"]
    shown = public(Report.model_validate(data))
    part = {one.id: one for one in shown.places}["land-part"]
    assert (shown.tolls[0].places, part.parent) == (("land-part",), "land")
    assert (part.name, part.level.value, part.point) == ("a part of Exampleland", "region", None)
    other = {**data["places"][1], "id": "secret-farm"}
    further = {
        **data["places"][1],
        "id": "secret-barn",
        "instead": "secret-farm",
        "parent": "secret-farm",
    }
    data["places"] += [other, further]
    data["tolls"][0]["places"] = ["secret-hamlet", "secret-farm", "secret-barn"]
    data["translations"] = [{"text": "Exampleland", "to": {"fr": "Exemplie"}}]
    shown = public(Report.model_validate(data))
    assert shown.tolls[0].places == ("land-part", "land-part-2", "land-part-3")
    told = {one.text: one.to for one in shown.translations}
    assert told["a part of Exampleland (2)"] == {"fr": "un secteur non précisé (Exemplie) (2)"}
    assert {one.parent for one in shown.places if "part" in one.id} == {"land"}


def test_what_stands_as_a_place_elsewhere_is_told_of_that_place() -> None:
    data = report().model_dump(mode="json")
    data["places"][1]["parent"] = None
    data["tolls"][0]["places"] = ["secret-hamlet"]
    assert public(Report.model_validate(data)).tolls[0].places == ("land",)


def test_a_place_may_stand_under_a_vaguer_name() -> None:
    data = report().model_dump(mode="json")
    data["places"][1]["instead"] = {"name": "a village", "point": {"lat": "1.2", "lon": "2.3"}}
    (face,) = [one for one in public(Report.model_validate(data)).places if one.id == "a-village"]
    assert (face.name, face.parent, face.codes, face.level.value) == (
        "a village",
        "land",
        {},
        "locality",
    )
    assert face.point is not None
    assert face.point.lat == 1.2


def test_a_citation_a_spelling_and_a_translation_have_marks_of_their_own() -> None:
    data = report().model_dump(mode="json")
    data["sources"][1].pop("instead")
    data["overview"] = ["People left [@doc]."]
    data["tolls"][0]["sources"][1]["sensitivity"] = "confidential"
    data["places"][0]["spellings"] = [
        {"name": "Land", "source": "secret-talk", "sensitivity": "restricted"}
    ]
    data["translations"] = [
        {"text": "Office", "to": {"fr": "Secret bureau"}, "sensitivity": "restricted"}
    ]
    whole = Report.model_validate(data)
    assert "restricted-in-public" not in {one.rule for one in check(whole).findings}
    assert "secret" not in public(whole).model_dump_json().casefold()


def test_a_claim_of_which_every_citation_is_marked_is_not_public() -> None:
    data = report().model_dump(mode="json")
    for one in data["tolls"][0]["sources"]:
        one["sensitivity"] = "restricted"
    whole = Report.model_validate(data)
    assert public(whole).tolls == ()
    assert "restricted-in-public" in {one.rule for one in check(whole).findings}


@pytest.mark.parametrize(("instead", "left", "error"), [("a teacher", 1, False), (None, 0, True)])
def test_a_speaker(instead: str | None, left: int, error: bool) -> None:
    speaker = {
        "name": "Secret Person",
        "role": "Secret",
        "sensitivity": "restricted",
        "instead": instead,
    }
    said = {"id": "s", "according_to": "office", "kind": "call", "paraphrase": "help was needed"}
    whole = report(statements=[{**said, "speakers": [speaker], "sources": ["doc"]}])
    shown = public(whole)
    assert len(shown.statements) == left
    assert "secret" not in shown.model_dump_json().casefold()
    assert ("restricted-in-public" in {one.rule for one in check(whole).findings}) is error


def test_words_that_stand_instead_may_be_said_and_those_of_a_marked_part_are_not_public() -> None:
    data = report().model_dump(mode="json")
    data["overview"] = ["A humanitarian source told of it, a witness too [@doc]."]
    data["tolls"][0]["sources"][1] |= {
        "sensitivity": "restricted",
        "passage": "Call 0555 010 203 for Secret Person",
    }
    found = {one.rule for one in check(Report.model_validate(data)).findings}
    assert found.isdisjoint({"hidden-words-in-edition", "personal-data-in-text"})
    data["overview"] = ["Secret Person told of it [@doc]."]
    found = {one.rule for one in check(Report.model_validate(data)).findings}
    assert "hidden-words-in-edition" in found


def test_a_place_that_would_stand_as_a_hidden_one_has_no_face() -> None:
    data = report().model_dump(mode="json")
    data["places"].append(
        {"id": "valley", "name": "Valley", "level": "admin2", "sensitivity": "restricted"}
    )
    data["places"][1]["instead"] = "valley"
    assert "restricted-in-public" in {
        one.rule for one in check(Report.model_validate(data)).findings
    }
