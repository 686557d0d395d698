"""Files that hold what the code is expected to make: compared with, or accepted by `make accept`.

With ``SITREP_ACCEPT=1`` in the environment each such file is written from what is made now. A test
that asks for the fixture ``golden`` is marked ``golden``, so that all of them can be run alone.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.golden_findings import Found, agree, anew

SWITCH = "SITREP_ACCEPT"


@dataclass(frozen=True)
class Golden:
    """Compares with files of expected output; where they are to be accepted, writes them."""

    accept: bool

    def file(self, file: Path, made: str | bytes) -> None:
        """One file, byte for byte."""
        content = made.encode("utf-8") if isinstance(made, str) else made
        kept = file.read_bytes() if file.is_file() else None
        if self.accept and kept != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        elif isinstance(made, str) and kept is not None:
            assert made == kept.decode("utf-8")  # pytest shows where texts differ
        else:
            assert kept == content, file

    def folder(self, folder: Path, made: Mapping[str, str | bytes]) -> None:
        """Every file of a folder, and no other."""
        assert made
        self.names(folder, made)
        for name, content in made.items():
            self.file(folder / name, content)

    def names(self, folder: Path, names: Collection[str]) -> None:
        """Which files a folder holds; its tests compare each by itself."""
        kept = {one.name for one in folder.iterdir()} if folder.is_dir() else set()
        if self.accept:
            for name in kept - {*names}:
                (folder / name).unlink()
        else:
            assert sorted(kept) == sorted(names)

    def findings(self, file: Path, found: Sequence[Found]) -> None:
        """A line for each finding, and indented below it words that it must hold."""
        kept = file.read_text("utf-8") if file.is_file() else ""
        if not self.accept:
            agree(kept, found)
            return
        self.file(file, anew(kept, found))


@pytest.fixture
def golden() -> Golden:
    """Compares with files of expected output, or accepts what is made now."""
    return Golden(accept=os.environ.get(SWITCH) == "1")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test that compares with such a file."""
    for item in items:
        if "golden" in getattr(item, "fixturenames", ()):
            item.add_marker("golden")
