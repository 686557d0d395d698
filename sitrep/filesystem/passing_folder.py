"""A folder of files that nobody needs afterwards; what a killed run left is taken away."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory, gettempdir

if sys.platform != "win32":
    import fcntl

PREFIX = "sitrep-passing-"
_HELD = frozenset({"fonts.conf", "cache", "reference.docx"})
"""All that such a folder ever holds: one with anything else in it is somebody's own."""


@contextmanager
def passing_folder() -> Iterator[Path]:
    """A folder of one's own while it is used; those that killed runs left are taken away."""
    for one in Path(gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            _take_away(one)
    while True:
        with TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True) as place:
            handle = _held(place)
            if handle is None:  # another run has just taken it for one that was left
                continue
            try:
                yield Path(place)
            finally:
                os.close(handle)
        return


def _take_away(folder: Path) -> None:
    """Remove a folder that no run holds; its maker's lock ends with it, however it ends."""
    if sys.platform != "win32":  # there no folder can be locked, and none is taken away
        handle = _locked(folder, wait=False)
        try:
            ours = {one.name for one in folder.iterdir()} <= _HELD
            if ours and os.fstat(handle).st_uid == os.geteuid():
                rmtree(folder, ignore_errors=True)
        finally:
            os.close(handle)


def _held(place: str) -> int | None:
    """The lock of a folder that was just made; None where it is gone."""
    with suppress(FileNotFoundError):
        handle = _locked(Path(place), wait=True)
        if Path(place).is_dir():
            return handle
        os.close(handle)
    return None


def _locked(folder: Path, *, wait: bool) -> int:
    """The descriptor of a folder that is locked; raises OSError where another has it."""
    if sys.platform == "win32":
        return os.open(os.devnull, os.O_RDONLY)
    else:  # noqa: RET505 - what follows is read as code of other systems
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:
            if not wait:
                os.close(handle)
                raise
        return handle
