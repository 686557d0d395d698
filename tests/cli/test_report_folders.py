"""A folder that holds reports, and is none itself: each of them is built or checked."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sitrep.cli.shared.group import run
from sitrep.filesystem.fast_path import unchanged
from sitrep.loading.report_folders import reports_in
from tests.many.report import several, visible, write

Said = pytest.CaptureFixture[str]
BUILD = ["build", "reports", "--to", "md"]
SAYS = "sitrep: reports holds no report itself; taken from it: valley-00, valley-01."


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two reports, in the folder that commands are run in."""
    monkeypatch.chdir(tmp_path)
    several(tmp_path / "reports", 2)
    (tmp_path / "reports" / "README.txt").write_text("Notes.\n", "utf-8")
    return tmp_path / "reports"


def test_each_is_built_into_a_folder_of_its_name_and_it_is_said(
    reports: Path, capsys: Said
) -> None:
    assert run(BUILD) == 0
    said = capsys.readouterr()
    assert said.err.splitlines()[0] == SAYS
    assert said.out == "2 reports: 2 built.\n"
    assert sorted(visible(Path("out"))) == [
        f"{name}/{name}.{end}" for name in ("valley-00", "valley-01") for end in ENDINGS
    ]
    assert run([*BUILD, "-q"]) == 0
    assert capsys.readouterr() == ("", "")


ENDINGS = ("manifest.json", "md")


def test_each_is_checked_and_it_is_said(reports: Path, capsys: Said) -> None:
    tolls = reports / "valley-01" / "tolls.yaml"
    tolls.write_text(tolls.read_text().replace("according_to: council", "according_to: nobody"))
    assert run(["check", "reports", "--format", "json"]) == 1
    said = capsys.readouterr()
    assert said.err == f"{SAYS}\n"
    found = json.loads(said.out)["findings"]
    assert {one["file"] for one in found if one["level"] == "error"} == {
        "reports/valley-01/tolls.yaml"
    }
    assert run(["check", "reports", "--quiet"]) == 1
    assert capsys.readouterr().err == ""


def test_one_more_report_is_not_overlooked(reports: Path, capsys: Said) -> None:
    """A run of a folder of reports is not told from memory: it cannot know what came since."""
    assert run(BUILD) == run(BUILD) == 0
    assert not unchanged(BUILD)
    write(reports / "valley-02")
    capsys.readouterr()
    assert run(BUILD) == 0
    assert capsys.readouterr().out == "3 reports: 1 built, 2 unchanged.\n"


def test_a_single_one_has_a_folder_of_its_name_too(reports: Path, capsys: Said) -> None:
    shutil.rmtree(reports / "valley-00")
    assert run(BUILD) == 0
    assert capsys.readouterr().out == "1 report: 1 built.\n"
    assert Path("out", "valley-01", "valley-01.md").is_file()


@pytest.mark.parametrize("name", ["tolls.yaml", "overview.md", "table.csv"])
def test_a_folder_with_data_of_its_own_is_one_report(reports: Path, name: str) -> None:
    """What is kept beside the records of a report is never taken in its place."""
    (reports / name).write_text("", "utf-8")
    assert reports_in(reports) == []
    assert run(["check", "reports", "-q"]) == 1


def test_what_is_hidden_deeper_without_header_or_built_is_left_out(reports: Path) -> None:
    found = reports_in(reports)
    assert [one.name for one in found] == ["valley-00", "valley-01"]
    write(reports / ".kept")
    write(reports / "deep" / "valley-03")
    write(reports / "records")
    (reports / "records" / "report.yaml").unlink()
    assert run(["build", "reports/valley-00", "--to", "json", "-o", "reports/out"]) == 0
    assert reports_in(reports) == found


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("inside", ["", "folder", "notes.txt"])
def test_a_folder_without_reports_is_a_clear_line(
    tmp_path: Path, command: str, inside: str, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    empty = tmp_path / "empty"
    empty.mkdir()
    if inside:
        (empty / inside).mkdir() if inside == "folder" else (empty / inside).write_text("")
    assert run([command, "empty"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("sitrep: empty holds no report: ")
    assert len(said.err.splitlines()) == 1
    assert not Path("out").exists()


def test_a_report_that_is_named_twice_is_refused(reports: Path, capsys: Said) -> None:
    assert run([*BUILD, "reports/valley-00"]) == 2
    assert "reports/valley-00 and reports/valley-00 would both" in capsys.readouterr().err
