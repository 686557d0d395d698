"""What the system or a decoder says of a file is told in words, with the file and what helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.cli.shared.group import run
from tests.support.samples import ROOT

SAMPLE = str(ROOT / "samples" / "minimal")


@pytest.mark.parametrize(
    ("name", "option"), [("house.css", "--style"), ("house/page.md.j2", "--templates")]
)
def test_a_file_by_hand_that_is_not_utf_8_says_how_to_save_it(
    tmp_path: Path, name: str, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"a { /* \xe9 */ }")
    given = file if option == "--style" else file.parent
    assert run(["build", SAMPLE, "--to", "markdown", "-o", str(tmp_path), option, str(given)]) == 2
    said = capsys.readouterr().err
    assert f"{file} cannot be read: byte 8 (0xE9) is not UTF-8." in said
    assert "save it again with the encoding “UTF-8”." in said
    assert "codec" not in said


def test_a_sheet_that_ends_too_early_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "house.css").write_text("a {} b", "utf-8")
    build = ["build", SAMPLE, "--to", "markdown", "-o", str(tmp_path), "--style"]
    assert run([*build, str(tmp_path / "house.css")]) == 2
    said = capsys.readouterr().err
    assert "house.css:1: This cannot be read: " in said
    assert ".." not in said


@pytest.mark.parametrize("command", [["clean"], ["init"], ["trace", "--report"]])
def test_what_the_system_refuses_is_named(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    name = "a" * 300
    given = [*command, name] if command != ["trace", "--report"] else [*command, name, "x"]
    assert run(given) == 2
    assert "aaaaa" in capsys.readouterr().err


@pytest.mark.parametrize(
    "before",
    [
        ["check"],
        ["verify"],
        ["explain"],
        ["check", SAMPLE, "--select"],
        ["check", SAMPLE, "--profile"],
        ["build", SAMPLE, "--to"],
        ["audit", "--report", SAMPLE],
        [],
    ],
)
def test_a_name_with_an_end_of_line_begins_no_line_of_its_own(
    before: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """What looks like a line of ours could be said by whoever names a file."""
    assert run([*before, "gone\nsitrep: All is well.\x1b[31m"]) == 2
    said = capsys.readouterr().err.casefold()
    assert "\nsitrep: all" not in said
    assert "\x1b" not in said
    assert "u000asitrep: all is well." in said or "\\nsitrep: all is well." in said
