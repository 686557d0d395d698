"""Short and other names: of options, and of formats."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from sitrep.cli.shared.group import group, run
from sitrep.exports import EXPORTS
from sitrep.filesystem.fast_path import unchanged
from sitrep.write import ALSO_CALLED, FORMATS
from tests.many.report import visible, write


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "valley")
    monkeypatch.chdir(tmp_path)


def test_o_stands_for_out_wherever_there_is_one() -> None:
    context = click.Context(group)
    commands = [group.get_command(context, name) for name in group.list_commands(context)]
    options = [one.opts for command in commands if command for one in command.params]
    out = [names for names in options if "--out" in names]
    assert len(out) >= 4
    assert all("-o" in names for names in out)


@pytest.mark.parametrize("out", [["-o", "there"], ["-othere"], ["--out=there"], ["--out", "there"]])
def test_an_unchanged_build_is_known_however_its_folder_is_named(out: list[str]) -> None:
    command = ["build", "valley", "--to", "md", *out]
    assert run(command) == 0
    assert sorted(visible(Path("there"))) == ["valley.manifest.json", "valley.md"]
    assert unchanged(command)


@pytest.mark.parametrize("name", ALSO_CALLED)
def test_other_names_lead_to_a_format(name: str) -> None:
    assert ALSO_CALLED[name] in FORMATS
    assert name not in FORMATS
    assert name not in EXPORTS


def test_formats_may_be_written_as_people_write_them() -> None:
    assert run(["build", "valley", "--to", "MD, txt"]) == 0
    assert sorted(visible(Path("out"))) == ["valley.manifest.json", "valley.md", "valley.txt"]


def test_a_slip_is_answered_with_what_may_be_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "valley", "--to", "markdwon"]) == 2
    assert "Is markdown meant?" in " ".join(capsys.readouterr().err.split())
