"""What sitrep did not write is not written over by a build."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import sitrep
from sitrep.cli.shared.group import run
from sitrep.filesystem.remembered import memory_of
from tests.support.samples import ROOT

MINIMAL = ROOT / "samples" / "minimal"
MARKDOWN = sitrep.BuildOptions(to=["markdown"])
CSV = sitrep.BuildOptions(to=["hxl"])
BRIEF = sitrep.BuildOptions(to=["markdown", "hxl"], layout="brief")
STRANGE = "stands there already, and sitrep did not write it so"


def held(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


@pytest.mark.parametrize("name", ["minimal.md", "minimal.manifest.json"])
def test_a_file_of_the_same_name_stops_the_build_and_is_left(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text("My own words.")
    assert run(["build", str(MINIMAL), "-o", str(tmp_path), "--to", "md,hxl"]) == 2
    said = capsys.readouterr().err
    assert f"{tmp_path / name} {STRANGE}" in said
    assert "move it away, or name another folder with -o" in said
    assert held(tmp_path) == {name: b"My own words."}


def test_an_output_that_somebody_changed_is_theirs(tmp_path: Path) -> None:
    sitrep.build(MINIMAL, tmp_path, MARKDOWN)
    page = tmp_path / "minimal.md"
    page.write_text(page.read_text("utf-8") + "My own words.", "utf-8")
    before = held(tmp_path)
    with pytest.raises(sitrep.NotWritten, match=STRANGE):
        sitrep.build(MINIMAL, tmp_path, MARKDOWN)
    assert held(tmp_path) == before
    page.unlink()
    assert sitrep.build(MINIMAL, tmp_path, MARKDOWN).files


def test_a_link_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "minimal.md").symlink_to(tmp_path / "mine.txt")
    with pytest.raises(sitrep.NotWritten, match=STRANGE):
        sitrep.build(MINIMAL, tmp_path, MARKDOWN)
    assert (tmp_path / "minimal.md").is_symlink()


def test_other_files_in_the_folder_are_left_and_hinder_nothing(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("mine")
    assert sitrep.build(MINIMAL, tmp_path, MARKDOWN).files
    assert (tmp_path / "notes.md").read_text() == "mine"


def test_what_sitrep_wrote_is_replaced_whichever_formats_were_asked_for_since(
    tmp_path: Path,
) -> None:
    """A manifest lists what was built last; what was built before is remembered."""
    out, other = tmp_path / "out", tmp_path / "minimal"
    shutil.copytree(MINIMAL, other)
    for options in (MARKDOWN, CSV):
        assert sitrep.build(other, out, options).files
    report = other / "report.yaml"
    report.write_text(report.read_text("utf-8").replace("number: 1 ", "number: 2 "), "utf-8")
    before = held(out)
    for options in (BRIEF, MARKDOWN, CSV):
        assert sitrep.build(other, out, options).files
    assert held(out)["minimal.md"] != before["minimal.md"]


def test_a_manifest_is_enough_where_nothing_is_remembered(tmp_path: Path) -> None:
    out, other = tmp_path / "out", tmp_path / "minimal"
    shutil.copytree(MINIMAL, other)
    sitrep.build(other, out, MARKDOWN)
    memory_of(out).unlink()
    report = other / "report.yaml"
    report.write_text(report.read_text("utf-8").replace("number: 1 ", "number: 2 "), "utf-8")
    assert sitrep.build(other, out, MARKDOWN).files
