"""``sitrep init --xlsx``: a workbook is written, or it is said why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.test_cli import ROOT
from tests.support.command import in_a_process, sitrep


def test_a_workbook_is_written_and_the_next_step_is_said(tmp_path: Path) -> None:
    file = tmp_path / "new" / "flood.xlsx"
    made = sitrep("init", "--xlsx", file)
    assert (made.returncode, made.stderr) == (0, "")
    assert f"sitrep build {file}" in made.stdout
    assert load_workbook(file).sheetnames[:2] == ["_read me", "Report"]
    assert sorted(one.name for one in file.parent.iterdir()) == ["flood.xlsx"]


@pytest.mark.parametrize("link", [False, True])
def test_what_is_there_already_is_left_alone(link: bool, tmp_path: Path) -> None:
    file = tmp_path / "flood.xlsx"
    if link:
        file.symlink_to(tmp_path / "elsewhere")
    else:
        file.write_text("mine")
    refused = sitrep("init", "--xlsx", file)
    assert refused.returncode == 2
    assert refused.stderr == f"sitrep: {file} is there already; nothing was written.\n"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["flood.xlsx"]
    assert link or file.read_text() == "mine"


@pytest.mark.parametrize(
    "arguments",
    [[], ["folder", "--xlsx", "flood.xlsx"], ["--xlsx", "flood.csv"], ["--xlsx", "flood"]],
)
def test_what_cannot_be_meant_is_a_line_and_no_file(arguments: list[str], tmp_path: Path) -> None:
    paths = [one if one.startswith("-") else tmp_path / one for one in arguments]
    refused = sitrep("init", *paths)
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr
    assert "a workbook" in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_openpyxl_the_command_to_install_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "openpyxl.py").write_text("raise ImportError('hidden')\n")
    file = tmp_path / "flood.xlsx"
    refused = in_a_process("init", "--xlsx", file, PYTHONPATH=f"{tmp_path / 'hidden'}:{ROOT}")
    assert refused.returncode == 2
    assert "pip install 'humanitarian-sitrep[xlsx]'" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert not file.exists()
