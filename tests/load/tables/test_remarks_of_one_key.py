"""Remarks beneath a table of which a record needs one key alone, and that key a word of a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded

REPORT = "report: {title: Storm, as_of: 2030-03-31, issuer: Example team}\n"


def actors(folder: Path, *last: str) -> Loaded:
    """A report whose table of actors ends with these rows."""
    (folder / "report.yaml").write_text(REPORT)
    rows = ["Kind,Id,Name", "authority,office,Example Office", *last]
    (folder / "actors.csv").write_text("\n".join(rows) + "\n")
    return load(folder)


def said(loaded: Loaded) -> list[str]:
    return [one.rule for one in loaded.findings]


@pytest.mark.parametrize(
    "remark",
    ["Source: as told by partners", "Note", "This list was made by the office in March", "* April"],
)
def test_a_remark_that_can_be_no_word_of_the_list_is_no_record(tmp_path: Path, remark: str) -> None:
    loaded = actors(tmp_path, f"{remark},,")
    assert said(loaded) == ["row-not-read"]
    assert loaded.report is not None
    assert len(loaded.report.actors) == 1


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (",,\nmonitor,,", "actor-without-name"),  # a word of the list, apart
        (",,\nGovernment,,", "actor-without-name"),  # what is read as one
        (",,\nMilitia,,", "unknown-word"),  # what people write for one, and are told
        (",,\nautority,,", "unknown-word"),  # a slip of one
        ("Source: the ministry,,Ministry", "unknown-word"),  # something else stands in the row
        ("Council,,", "unknown-word"),  # neither long, nor apart, nor begun as a remark
    ],
)
def test_what_may_be_a_record_is_read(tmp_path: Path, row: str, rule: str) -> None:
    loaded = actors(tmp_path, row)
    assert rule in said(loaded)
    assert "row-not-read" not in said(loaded)


def test_the_first_record_is_no_remark(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(REPORT)
    (tmp_path / "actors.csv").write_text("Kind,Id,Name\nSource: the ministry,,\n")
    assert "unknown-word" in said(load(tmp_path))
