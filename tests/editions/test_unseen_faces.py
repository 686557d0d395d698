"""What stands for the withheld is named and numbered by what an edition shows alone."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep

HEADER = {"title": "Exercise: high water", "as_of": "2031-04-02", "issuer": "Exercise team"}
HEADER |= {"default_sensitivity": "public"}
HELD = {"sensitivity": "confidential"}


def document(ref: str, **more: Any) -> dict[str, Any]:
    told = {"id": ref, "title": f"Note {ref}", "publisher": "office", "kind": "report"}
    told |= {"address": "not available", "published": "2031-04-01", "accessed": "2031-04-01"}
    return {**told, "language": "en", **more}


def place(ref: str, **more: Any) -> dict[str, Any]:
    told = {"id": ref, "name": f"Ford {ref}", "level": "locality", "parent": "land"}
    return {**told, "codes": {"x": ref.upper()}, **more}


def figure(ref: str, number: int, **more: Any) -> dict[str, Any]:
    told = {"id": ref, "according_to": "office", "measure": "injured", "count": number}
    told |= {"places": ["ford"], "window": "2031-04-01", "as_of": "2031-04-01"}
    return {**told, "sources": ["paper"], **more}


def person(ref: str, **more: Any) -> dict[str, Any]:
    return {"id": ref, "name": f"Ada {ref.title()}", "kind": "person", **more}


FACES: dict[str, tuple[Any, str, Any]] = {
    "sources": (document, "sources", "a humanitarian source"),
    "actors": (person, "according_to", "a health worker"),
    "places": (place, "places", "land"),
    "places with names": (place, "places", {"name": "Site A"}),
}


Records = list[tuple[str, dict[str, Any]]]


def outputs(*, hidden: Records, shown: Records) -> dict[str, bytes]:
    records: dict[str, list[dict[str, Any]]] = {
        "actors": [{"id": "office", "name": "Ford Office", "kind": "authority"}],
        "sources": [document("paper")],
        "places": [
            {"id": "land", "name": "Ford Land", "level": "country", "codes": {"x": "F"}},
            place("ford"),
        ],
        "tolls": [figure("of-all", 212)],
    }
    for kind, record in (*hidden, *shown):
        records[kind].append(record)
    wanted = ["markdown", "html", "json", "csl", "hxl"]
    built = sitrep.build({"report": HEADER, **records}, options=sitrep.BuildOptions(to=wanted))
    assert built.ok, built.findings
    return dict(built.outputs)


@pytest.mark.parametrize("sort", FACES)
def test_a_face_that_nobody_sees_numbers_no_other(sort: str) -> None:
    make, key, face = FACES[sort]
    kind = sort.partition(" ")[0]

    def pair(ref: str, number: int, **more: Any) -> Records:
        leads = ref if key == "according_to" else [ref]
        told = figure(f"of-{ref}", number, **{key: leads}, **more)
        return [(kind, make(ref, instead=face, **HELD)), ("tolls", told)]

    shown = pair("second", 44)
    assert outputs(hidden=pair("first", 77, **HELD), shown=shown) == outputs(hidden=[], shown=shown)


@pytest.mark.parametrize("kind", ["sources", "tolls"])
def test_an_id_that_nobody_sees_makes_no_other_one_longer(kind: str) -> None:
    ref = "a-humanitarian-source"
    figured = figure("held", 77, sources=[ref], **HELD)
    hidden: Records = [("sources", document(ref, **HELD)), ("tolls", figured)]
    if kind == "tolls":
        hidden = [("tolls", figure(ref, 77, **HELD))]
    talk = document("talk", instead="a humanitarian source", **HELD)
    shown: Records = [("sources", talk), ("tolls", figure("of-talk", 44, sources=["talk"]))]
    assert outputs(hidden=hidden, shown=shown) == outputs(hidden=[], shown=shown)


def test_two_parts_that_are_shown_stay_two() -> None:
    shown: Records = []
    for ref, number in (("first", 44), ("second", 61)):
        shown.append(("places", place(ref, instead="land", **HELD)))
        shown.append(("tolls", figure(f"of-{ref}", number, places=[ref])))
    page = outputs(hidden=[], shown=shown)["report.md"].decode()
    assert "a part of Ford Land (1)" in page
    assert "a part of Ford Land (2)" in page
