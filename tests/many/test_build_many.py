"""Several reports, each with its own outcome, and one summary of all."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from xml.etree import ElementTree

import pytest

import sitrep
from sitrep.cli.shared.group import run
from sitrep.filesystem.fast_path import unchanged
from tests.many.report import several, visible, write

WISH = sitrep.BuildOptions(to=["markdown"])


@pytest.fixture
def mixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two reports that are right, one with an error, and a folder that holds none."""
    monkeypatch.chdir(tmp_path)
    reports = several(tmp_path, 3)
    tolls = reports[1] / "tolls.yaml"
    tolls.write_text(tolls.read_text().replace("according_to: council", "according_to: nobody"))
    tolls = reports[2] / "tolls.yaml"
    tolls.write_text(tolls.read_text().replace("since 2024-05-06", "not stated"))
    (tmp_path / "empty").mkdir()
    return tmp_path


REPORTS = ["valley-00", "valley-01", "valley-02", "empty"]
COMMAND = ["build", *REPORTS, "--to", "markdown"]


def test_every_report_gets_its_outcome(mixed: Path) -> None:
    outcomes = sitrep.build_many(REPORTS, "out", WISH)
    assert [(one.name, one.code, one.word) for one in outcomes] == [
        ("valley-00", 0, "built"),
        ("valley-01", 1, "with findings"),
        ("valley-02", 0, "built"),
        ("empty", 2, "not readable"),
    ]
    assert "holds no report" in outcomes[3].trouble
    assert [finding.rule for finding in outcomes[1].findings].count("unknown-reference") == 1
    assert sorted(visible(Path("out"))) == [
        "valley-00/valley-00.manifest.json",
        "valley-00/valley-00.md",
        "valley-02/valley-02.manifest.json",
        "valley-02/valley-02.md",
    ]
    assert pickle.loads(pickle.dumps(outcomes)) == outcomes
    again = sitrep.build_many(REPORTS, "out", WISH)
    assert [one.unchanged for one in again] == [True, False, True, False]
    assert [one.findings for one in again] == [one.findings for one in outcomes]
    assert [one.files for one in again] == [one.files for one in outcomes]
    anew = sitrep.build_many(REPORTS, "out", WISH, cached=False)
    assert [one.unchanged for one in anew] == [False] * 4


def test_one_report_has_a_folder_of_its_own_too(mixed: Path) -> None:
    [outcome] = sitrep.build_many(["valley-00"], "out", WISH)
    assert outcome.files[0] == Path("out/valley-00/valley-00.md")


def test_two_of_one_name_are_refused_before_anything_is_built(mixed: Path) -> None:
    write(mixed / "other" / "valley-00")
    with pytest.raises(sitrep.WrongUse, match="valley-00 and other/valley-00 would both"):
        sitrep.build_many(["valley-00", "valley-02", "other/valley-00"], "out", WISH)
    assert not Path("out").exists()


def test_no_edition_lies_in_the_folder_of_another_report(
    mixed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (mixed / "valley-00").rename("a")
    (mixed / "valley-02").rename("A-Partners")
    assert run(["build", "a", "A-Partners", "--for", "public,partners", "--to", "markdown"]) == 2
    said = "A-Partners and a would both be built into out/A-Partners; "
    assert said in capsys.readouterr().err
    assert not Path("out").exists()


def test_the_command_says_each_outcome_and_a_summary(
    mixed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(COMMAND) == 2
    said = capsys.readouterr()
    lines = said.err.splitlines()
    assert lines[:4] == [
        "sitrep: valley-00: built",
        "sitrep: valley-01: with findings",
        "sitrep: valley-02: built",
        "sitrep: empty: not readable",
    ]
    assert "sitrep: empty: empty holds no report" in lines[4]
    ended = "1 with findings: valley-01; 1 not readable: empty."
    assert said.out.splitlines()[-1] == f"4 reports: 2 built; {ended}"
    assert "valley-01/tolls.yaml" in said.out
    assert "valley-02/tolls.yaml" not in said.out
    assert not unchanged(COMMAND)
    assert run(COMMAND) == 2
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == f"4 reports: 2 unchanged; {ended}"
    lines = said.err.splitlines()
    assert lines[:2] == ["sitrep: valley-01: with findings", "sitrep: empty: not readable"]
    assert "valley-00" not in said.err
    assert run([*COMMAND, "-v"]) == 2
    said = capsys.readouterr()
    assert "sitrep: valley-00: unchanged" in said.err
    assert "valley-02/tolls.yaml" in said.out
    assert run([*COMMAND[:2], *COMMAND[3:], "-q"]) == 2
    assert "valley-02" not in capsys.readouterr().out


@pytest.mark.parametrize("form", ["json", "sarif", "junit"])
def test_the_findings_of_all_are_one_document(
    mixed: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert run([*COMMAND, "--format", form]) == 2
    said = capsys.readouterr()
    assert "4 reports:" in said.err
    if form == "junit":
        assert "valley-01/tolls.yaml" in "".join(ElementTree.fromstring(said.out).itertext())
    else:
        text = json.dumps(json.loads(said.out))
        assert "valley-01/tolls.yaml" in text
        assert "valley-02/tolls.yaml" in text


def test_an_unchanged_batch_is_told_without_building(
    mixed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["build", "valley-00", "valley-02", "--to", "markdown"]
    assert run(command) == 0
    capsys.readouterr()
    assert unchanged(command)
    fast = capsys.readouterr()
    assert fast.out.splitlines()[-1] == "2 reports: 2 unchanged."
    assert fast.out.startswith("1 notice in 1 rule; ")
    assert run(command) == 0
    assert capsys.readouterr() == fast
    tolls = mixed / "valley-00" / "tolls.yaml"
    tolls.write_text(f"{tolls.read_text()}\n")
    assert not unchanged(command)
    assert run(command) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 reports: 1 built, 1 unchanged."


def test_jobs_say_the_same(mixed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*COMMAND, "--out", "one"]) == 2
    one = capsys.readouterr()
    assert run([*COMMAND, "--out", "two", "--jobs", "2"]) == 2
    two = capsys.readouterr()
    assert two.out == one.out
    assert sorted(two.err.splitlines()) == sorted(one.err.splitlines())
    assert visible(Path("one")) == visible(Path("two"))


def test_wishes_of_one_report_stand_side_by_side(mixed: Path) -> None:
    full = ["build", "valley-00", "--to", "markdown"]
    brief = [*full, "--layout", "brief"]
    assert run(full) == run(brief) == 0
    assert unchanged(full)
    assert unchanged(brief)
    assert sorted(visible(Path("out"))) == [
        "valley-00-brief.manifest.json",
        "valley-00-brief.md",
        "valley-00.manifest.json",
        "valley-00.md",
    ]
    french = [*full, "--language", "fr"]
    assert run(french) == 0
    assert not unchanged(full)
    assert unchanged(brief)
    assert unchanged(french)
