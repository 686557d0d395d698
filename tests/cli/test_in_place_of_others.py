"""What stands where a command is to write, and is not its own, stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.cli.shared.group import run
from sitrep.tab import folder
from tests.support.samples import ROOT

REPORT = str(ROOT / "samples/minimal")


@pytest.mark.parametrize("name", ["a.md", "tolls.yaml", "notes.html", "page.html"])
def test_a_page_of_an_audit_takes_the_place_of_no_other_file(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not of the text that is audited, nor of records; of an earlier page it does."""
    text, other = tmp_path / "a.md", tmp_path / name
    text.write_text("Nothing is counted here.\n", "utf-8")
    if other != text:
        other.write_text("tolls: []\n", "utf-8")
    before = other.read_bytes()
    command = ["audit", str(text), "--report", REPORT, "--html"]
    assert run([*command, str(other)]) == 2
    assert f"{other} is there already, and is no page of an audit" in capsys.readouterr().err
    assert other.read_bytes() == before
    page = tmp_path / "audit.html"
    assert run([*command, str(page)]) == run([*command, str(page)]) == 0
    assert run(["audit", str(page), "--report", REPORT, "--html", str(page)]) == 2


def test_a_folder_of_the_page_that_was_written_half_is_written_whole_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"index.html": b"page", "app/code.zip": b"code", "edition.json": b"{}"}
    monkeypatch.setattr(folder, "page_folder", lambda _: files)
    out = tmp_path / "out"
    (out / "app" / "code.zip").mkdir(parents=True)
    assert run(["page", "-o", str(out)]) == 2, "of another hand"
    (out / "app" / "code.zip").rmdir()
    (out / "app").rmdir()
    monkeypatch.setattr(folder, "page_folder", lambda _: {**files, "index.html/x": b""})
    assert run(["page", "-o", str(out)]) == 2
    assert (out / "index.html").is_file()
    monkeypatch.setattr(folder, "page_folder", lambda _: files)
    assert run(["page", "-o", str(out)]) == 0
    assert {one: (out / one).read_bytes() for one in files} == files
