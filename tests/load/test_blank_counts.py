"""A figure without a number is told, of every kind, in records and in tables."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from sitrep.loading.load import load
from sitrep.model.report import FIGURE_KINDS
from tests.check.test_restricted import OWN
from tests.load.mapping.reports import RECORDS

SHARED = {"id": "one", "according_to": "office", "sources": "doc"}


def missing(folder: Path) -> list[str]:
    """The keys of which it is said that they are missing."""
    (folder / "report.yaml").write_text(RECORDS, "utf-8")
    return [str(one.route[-1]) for one in load(folder).findings if one.rule == "missing-key"]


def in_table(folder: Path, kind: str, record: dict[str, object]) -> None:
    with (folder / f"{kind}.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, [*record])
        table.writeheader()
        table.writerow(record)


@pytest.mark.parametrize("kind", FIGURE_KINDS)
def test_a_blank_cell_is_no_number_that_is_not_stated(tmp_path: Path, kind: str) -> None:
    in_table(tmp_path, kind, {**SHARED, **OWN[kind], "count": ""})
    assert missing(tmp_path) == ["count"]


@pytest.mark.parametrize("kind", FIGURE_KINDS)
def test_a_record_without_a_number_is_told(tmp_path: Path, kind: str) -> None:
    record = {key: value for key, value in {**SHARED, **OWN[kind]}.items() if key != "count"}
    (tmp_path / "records.json").write_text(json.dumps({kind: [record]}), "utf-8")
    assert missing(tmp_path) == ["count"]


@pytest.mark.parametrize("kind", FIGURE_KINDS)
def test_what_the_source_does_not_state_is_written(tmp_path: Path, kind: str) -> None:
    in_table(tmp_path, kind, {**SHARED, **OWN[kind], "count": "not stated"})
    assert missing(tmp_path) == []


def test_a_description_of_displacement_stands_for_the_number(tmp_path: Path) -> None:
    own = {"measure": "idps", "count": "", "description": "many families left"}
    in_table(tmp_path, "displacement", {**SHARED, **own})
    assert missing(tmp_path) == []
