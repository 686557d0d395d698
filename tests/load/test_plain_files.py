"""A file that somebody names is read up to a limit, and only where it is a file."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import sitrep as package
from sitrep.filesystem.plain_file import read_plain, real_path, start_of
from tests.structure.code import tree
from tests.support.command import sitrep
from tests.verifying.altering import MINIMAL, built, written

ROOM = Path(package.__file__).parent
SHIPPED = {
    "charts/drawing.py", "charts/lettering.py", "checking/manual.py", "cli/init.py",
    "cli/profiles.py", "glyphs.py", "loading/catalogue.py",
    "loading/mapping/known_headings.py", "loading/mapping/proposing/known_layouts.py",
    "loading/style/looks.py", "profiles/shipped.py", "word_lists.py", "workbook/notes.py",
    "tab/packing.py", "write/docx.py",
}  # fmt: skip
"""Modules that read what is shipped with the package."""
WRITTEN = {
    "publish/files.py", "publish/entry.py", "filesystem/sealing_key.py", "many/cleaning.py",
    "merging/merged_folder.py", "tab/door.py", "tab/fetching.py", "tab/session.py",
}  # fmt: skip
"""Modules that read what they, or an earlier run, wrote: in the tab the files that were opened."""


def readings() -> Iterator[tuple[str, str]]:
    for file in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(tree(file)):
            name = node.attr if isinstance(node, ast.Attribute) else ""
            if name in ("read_bytes", "read_text", "resolve"):
                yield file.relative_to(ROOM).as_posix(), name


def test_whatever_somebody_names_is_read_by_one_room() -> None:
    found = list(readings())
    assert {room for room, name in found if name != "resolve"} == SHIPPED | WRITTEN
    assert [room for room, name in found if name == "resolve"] == []


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe that nobody writes to: whoever opens it waits for ever."""
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def test_a_pipe_and_a_device_are_no_files(pipe: Path) -> None:
    for one in (pipe, Path("/dev/zero"), pipe.parent):
        with pytest.raises(OSError, match=r"it is no plain file|Is a directory"):
            start_of(one, 10)


def test_a_file_is_read_up_to_its_limit_and_no_further(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"12345")
    assert [read_plain(file, 5), start_of(file, 3)] == [b"12345", b"123"]
    with pytest.raises(OSError, match="larger than 4 bytes"):
        read_plain(file, 4)


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "{}", "-o", "{folder}/out"],
        ["verify", "{pdf}", "--style", "{}"],
        ["verify", "{pdf}", "--signer", "{}"],
        ["build", "{report}", "-o", "{folder}/out", "--sign", "{}", "--to", "markdown"],
        ["build", "{report}", "-o", "{folder}/out", "--style", "{}", "--to", "markdown"],
        ["audit", "{}", "--report", "{report}"],
    ],
    ids=lambda given: given[0] + given[-2],
)
@pytest.mark.parametrize("kind", ["pipe", "/dev/zero"])
def test_no_command_waits_for_a_pipe_or_reads_without_end(
    arguments: list[str], kind: str, pipe: Path
) -> None:
    pdf = written(pipe.parent / "a.pdf", built(layout="brief")[".pdf"])
    known = {"pdf": pdf, "report": MINIMAL, "folder": pipe.parent}
    named = pipe if kind == "pipe" else kind
    done = sitrep(*(one.format(named, **known) for one in arguments))
    assert done.returncode in (1, 2), done.stderr
    assert "pipe" in done.stdout + done.stderr or "zero" in done.stdout + done.stderr


def test_a_link_that_leads_to_itself_is_said(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to("loop")
    assert real_path(loop) == loop
    for arguments in (("-o", loop), ("--header", loop), ("--rename", loop, "a", "b")):
        done = sitrep("merge", MINIMAL, MINIMAL, *arguments)
        assert done.returncode == 2, done.stderr
