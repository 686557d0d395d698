"""What is withheld, found or traced is never said of a part of a report as if it were all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitrep.cli.shared.group import run
from tests.support.samples import ROOT

HELD = (
    "\n  - {id: held, according_to: town-council, measure: killed, count: 7341, places:\n"
    "     [example-town], as_of: 2024-05-08, sensitivity: confidential, sources: [bulletin]}\n"
)
FAULTS = {"killed": "kiled", "count: 7341": "count: 7,341", "id: held": "id: [held"}
"""What keeps the record from being read: a word, a number, and the file's own form."""

COMMANDS = (
    ["edition", "report"],
    ["edition", "report", "--format", "json"],
    ["verify", "leak.txt", "--against", "report"],
    ["verify", "leak.txt", "--against", "report", "--format", "json"],
    ["audit", "leak.txt", "--report", "report"],
)


@pytest.fixture
def tolls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tolls of a report that withholds one, beside a text that tells it."""
    monkeypatch.chdir(tmp_path)
    made = shutil.copytree(ROOT / "samples" / "minimal", tmp_path / "report") / "tolls.yaml"
    made.write_text(made.read_text("utf-8") + HELD, "utf-8")
    (tmp_path / "leak.txt").write_text("There were 7341 people killed.\n", "utf-8")
    return made


@pytest.mark.parametrize("fault", FAULTS)
def test_a_report_of_which_something_cannot_be_read_is_refused_with_the_place(
    tolls: Path, fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = tolls.read_text("utf-8")
    tolls.write_text(whole.replace(HELD, HELD.replace(fault, FAULTS[fault])), "utf-8")
    for command in COMMANDS:
        assert run(command) == 2, command
        said = capsys.readouterr()
        assert said.out == ""
        assert "  report/tolls.yaml:4" in said.err


def test_the_whole_report_tells_of_what_it_withholds(
    tolls: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tolls.is_file()
    for command, code in zip(COMMANDS, (0, 0, 1, 1, 1), strict=True):
        assert run(command) == code, command
    assert "tolls held: confidential" in capsys.readouterr().out
