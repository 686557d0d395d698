"""Folders of passing files: what a killed run leaves, the next takes away, and nothing else."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest

from sitrep.filesystem.passing_folder import PREFIX, passing_folder
from sitrep.write.fonts import only_fonts_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no folder can be locked")


@pytest.fixture(name="place")
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def _left(place: Path, name: str, *files: str) -> Path:
    folder = place / f"{PREFIX}{name}"
    (folder / "cache").mkdir(parents=True)
    for one in files:
        (folder / one).write_bytes(b"")
    return folder


def test_what_a_killed_run_left_is_taken_away(place: Path) -> None:
    left = _left(place, "killed", "fonts.conf", "cache/0.cache-8")
    with passing_folder() as folder:
        assert not left.exists()
        assert list(place.iterdir()) == [folder]
    assert list(place.iterdir()) == []


def test_what_another_run_uses_stays(place: Path) -> None:
    with passing_folder() as one, passing_folder() as other:
        assert sorted(place.iterdir()) == sorted((one, other))


def test_what_is_somebody_s_own_stays(place: Path) -> None:
    own = _left(place, "mine", "fonts.conf", "notes.txt")
    link = place / f"{PREFIX}link"
    elsewhere = _left(place / "elsewhere", "x", "fonts.conf")
    link.symlink_to(elsewhere)
    with passing_folder():
        pass
    assert (own / "notes.txt").exists()
    assert (elsewhere / "fonts.conf").exists()
    assert link.is_symlink()


def test_fonts_are_named_in_such_a_folder(place: Path) -> None:
    with only_fonts_in(Path(__file__).parents[2] / "templates" / "fonts"):
        assert [one.name.startswith(PREFIX) for one in place.iterdir()] == [True]
