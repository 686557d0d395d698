"""Two reports that differ in what is withheld alone have the same edition, byte for byte."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

import sitrep
from sitrep.model.figures.tolls import Toll
from sitrep.model.header import PUBLIC, SHIPPED
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.count_notation import read_count
from sitrep.model.views.projection import edition, public
from tests.editions.hushed import CANARY, texts, whole, with_canaries
from tests.support.daily import FUZZ

CASES = 10_000 if FUZZ else 200


def test_the_canaries_stand_in_every_kind_and_reach_no_output() -> None:
    hushed = with_canaries(CLAIM_KINDS)
    for kind in CLAIM_KINDS:
        assert any(CANARY in one.model_dump_json() for one in getattr(hushed, kind)), kind
    found = texts(hushed)
    assert len(found) > 15
    assert [name for name, text in found.items() if CANARY in text or "zq-" in text] == []
    assert found == texts(whole())


def test_whoever_may_see_them_sees_them() -> None:
    hushed = with_canaries(CLAIM_KINDS)
    assert public(hushed) == public(whole())
    _, partners, internal, _ = SHIPPED
    assert CANARY not in edition(hushed, partners).model_dump_json()
    assert edition(hushed, internal).model_dump_json().count(CANARY) > 50


def changed(report: Report, chance: random.Random) -> Report:
    """The report with some marked records gone, others marked otherwise or counted otherwise."""
    told: dict[str, object] = {}
    for kind in (*CLAIM_KINDS, "actors", "sources"):
        left = []
        for record in getattr(report, kind):
            if record.sensitivity is Sensitivity.PUBLIC:
                left.append(record)
            elif kind in ("actors", "sources") or chance.random() < 0.6:
                level = chance.choice(list(Sensitivity)[1:])
                more: dict[str, object] = {"sensitivity": level}
                if isinstance(record, Toll):
                    more["count"] = read_count(str(chance.randrange(2, 9999)))
                left.append(record.model_copy(update=more))
        told[kind] = tuple(left)
    return report.model_copy(update=told)


def test_what_is_withheld_has_no_part_in_the_edition() -> None:
    hushed, chance = with_canaries(CLAIM_KINDS), random.Random(7)
    expected = public(hushed)
    differed = 0
    for _ in range(CASES):
        other = changed(hushed, chance)
        differed += other != hushed
        assert edition(other, PUBLIC) == expected
    assert differed == CASES


HEADER = {"title": "Exercise: high water", "as_of": "2031-04-02", "issuer": "Exercise team"}
HEADER |= {"default_sensitivity": "public"}


def written(folder: Path, **hidden: object) -> Path:
    """A small report with a last issue, and a marked record in a file that shows another."""
    shown = {"id": "hurt", "according_to": "office", "measure": "injured", "count": 14}
    shown |= {"places": ["ford"], "window": "2031-04-01", "sources": ["paper"]}
    for name, as_of in (("one", "2031-04-01"), ("two", "2031-04-02")):
        header = {**HEADER, "as_of": as_of, **({"previous": "../one"} if name == "two" else {})}
        more = {**shown, "id": "held", "count": 53, **hidden, "sensitivity": "restricted"}
        data = {
            "report": header,
            "actors": [{"id": "office", "name": "Ford Office", "kind": "authority"}],
            "sources": [
                {"id": "paper", "title": "Note", "publisher": "office", "kind": "report"}
                | {"address": "not available", "published": "2031-04-01"}
                | {"accessed": "2031-04-01", "language": "en"}
            ],
            "places": [{"id": "ford", "name": "Ford", "level": "locality", "codes": {"x": "F1"}}],
            "tolls": [shown, *([more] if hidden else [])],
        }
        (folder / name).mkdir(parents=True)
        (folder / name / "report.json").write_text(json.dumps(data), "utf-8")
    return folder / "two"


@pytest.mark.parametrize("hidden", [{"count": 53}, {"count": 61}, {"note": "as Zed Wye told"}])
def test_two_folders_of_outputs_are_the_same(tmp_path: Path, hidden: dict[str, object]) -> None:
    """Manifest and previous issue included; the report without the record is one of the two."""
    options = sitrep.BuildOptions(to=["markdown", "html", "text", "json"])
    outs = []
    for name, more in (("with", hidden), ("without", {})):
        report = written(tmp_path / name, **more)
        built = sitrep.build(report, tmp_path / f"out-{name}", options)
        assert built.ok, built.findings
        outs.append({one.name: one.read_bytes() for one in built.files})
    assert len(outs[0]) == 5
    assert outs[0] == outs[1]
    assert b"Changes since" in outs[0]["two.md"]
