"""Reports that differ in one hidden thing are published alike: every file, every byte."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from shutil import rmtree
from typing import Any

import pytest

import sitrep
from tests.support.daily import FUZZ, LONG
from tests.support.restricted_in_part import drawn

PAIRS = 10_000 if FUZZ else 200
AT_ONCE = 100 if FUZZ else 20
EACH = 10
EVERY = ("markdown", "html", "text", "json", "csl", "hxl", "reliefweb", "ris", "email")
TO = EVERY if LONG else ("markdown", "json")
OPTIONS = sitrep.BuildOptions(to=TO, audience="public", ignore=("can-be-worked-out",))


def hidden(data: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The restricted records that no other refers to, each with its kind."""
    return [
        (kind, record)
        for kind, records in data.items()
        if isinstance(records, list)
        for record in records
        if isinstance(record, dict)
        and "sensitivity" in record
        and not any(record["id"] == one.get("revises") for one in records)
    ]


def with_another(data: dict[str, Any], chance: Random) -> dict[str, Any]:
    """The data with one hidden number changed, or one hidden record removed."""
    kind, record = chance.choice(hidden(data))
    others = [one for one in data[kind] if one is not record]
    if "count" in record and chance.random() < 0.5:
        others.insert(chance.randint(0, len(others)), {**record, "count": chance.randint(2, 9999)})
    return {**data, kind: others}


def published(folder: Path, data: dict[str, Any], *, last: bool) -> dict[str, bytes]:
    """The files that are written for everybody, by their names."""
    header = data["report"]
    if last:
        before = {**data, "report": {**header, "as_of": "2024-05-09"}}
        (folder / "last").mkdir(parents=True)
        (folder / "last" / "report.json").write_text(json.dumps(before), "utf-8")
        header = {**header, "previous": "../last"}
    (folder / "now").mkdir(parents=True)
    report = folder / "now" / "report.json"
    report.write_text(json.dumps({**data, "report": header}), "utf-8")
    built = sitrep.build(folder / "now", folder / "out", OPTIONS)
    assert built.ok, built.findings
    return {one.name: one.read_bytes() for one in sorted((folder / "out").iterdir())}


@pytest.mark.parametrize("first", range(0, PAIRS, AT_ONCE))
def test_one_hidden_thing_changes_no_byte_of_any_file(tmp_path: Path, first: int) -> None:
    """Each report is set against several that differ from it in one hidden thing."""
    tried = 0
    for seed in range(first, first + AT_ONCE, EACH):
        chance = Random(seed)
        data = drawn(chance)
        while not hidden(data):
            data = drawn(chance)
        last = chance.random() < 0.3
        one = published(tmp_path / "one", data, last=last)
        assert len(one) > len(TO)
        for _ in range(EACH):
            other = with_another(data, chance)
            assert other != data
            assert published(tmp_path / "other", other, last=last) == one, seed
            rmtree(tmp_path / "other")
            tried += 1
        rmtree(tmp_path / "one")
    assert tried == AT_ONCE
