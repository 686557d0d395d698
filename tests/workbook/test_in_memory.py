"""Workbooks are made in memory: what a report holds lies in no folder for passing files."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

import sitrep
from sitrep.cli.shared.group import run
from tests.verifying.altering import MINIMAL


def test_no_sheet_is_written_to_a_folder_for_passing_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That folder is not there at all."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    book, marked = tmp_path / "book.xlsx", tmp_path / "marked.xlsx"
    assert run(["init", "--xlsx", str(book)]) == 0
    run(["check", str(book), "--mark", str(marked)])
    assert marked.exists()
    listed = tmp_path / "list.xlsx"
    assert run(["translate", str(MINIMAL), "--language", "ar", "--all", "-o", str(listed)]) == 0
    assert sitrep.build(MINIMAL, options=sitrep.BuildOptions(to=["hxl-xlsx"])).ok
