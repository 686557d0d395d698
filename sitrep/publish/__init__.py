"""Put finished bytes into a folder as one set: every file of it, or none.

What holds when `publish` returns, raises, or is killed and followed by `recover` or another
`publish` into the same folder: the folder shows the whole earlier set or the whole new one.

- A journal, which is also the lock, lives in the folder under one hidden name while work is on.
- A killed run is always undone, unless its last file was already in place and recorded so.
- A target that is a symbolic link is itself replaced; the file it points to is never written.
- A file that already holds the wanted bytes is left alone, with its modification time.
- A replaced file keeps its permission bits, a new one gets those of an ordinary `open`.
- POSIX has no rename of many files at once: a reader may see old and new names side by side
  while the renames run, but never part of one file.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from sitrep.errors import NotWritten
from sitrep.publish.files import (
    check_name,
    holds,
    keep_aside,
    kept_mode,
    standing,
    telling,
    write_new,
)
from sitrep.publish.journal import DONE, JOURNAL, PLACING, Journal, opened
from sitrep.publish.system import sync_folder

__all__ = ["publish", "recover"]


def publish(
    outputs: Mapping[str, bytes], folder: Path, may_go: Callable[[Path], bool] | None = None
) -> tuple[Path, ...]:
    """Put every file of `outputs` into `folder` and return their paths, in the order given.

    With `may_go`, what stands at a target and may not go stops all. Raises `NotWritten` when that
    cannot be done; the folder is then as it was.
    """
    for name in outputs:
        check_name(name)
    missing = [path for path in (folder, *folder.parents) if not os.path.lexists(path)]
    try:
        with telling(folder), opened(folder) as journal:
            for path in missing:
                sync_folder(path.parent)
            _put(journal, outputs, may_go)
    except BaseException:
        for path in missing:
            with suppress(OSError):
                path.rmdir()
        raise
    return tuple(folder / name for name in outputs)


def recover(folder: Path) -> None:
    """Undo or tidy up what a killed `publish` left in `folder`; without such a rest, do nothing."""
    if os.path.lexists(folder / JOURNAL):
        with telling(folder), opened(folder):
            pass


def _put(
    journal: Journal, outputs: Mapping[str, bytes], may_go: Callable[[Path], bool] | None
) -> None:
    """Replace, as one set, the files whose bytes are not in place already."""
    found: dict[str, os.stat_result | None] = {}
    for name, data in outputs.items():
        with telling(journal.folder / name):
            info = standing(journal.folder / name)
            if not holds(journal.folder / name, info, data):
                found[name] = info
                if may_go is not None and info is not None and not may_go(journal.folder / name):
                    raise NotWritten(_somebody_elses(journal.folder / name))
    if not found:
        return
    try:
        with telling(journal.folder):
            _stage(journal, outputs, found)
            _place(journal)
    except BaseException as fault:
        _undo(journal, fault)
        raise
    # The new set stands: a rest that cannot be removed now is the next run's to remove.
    with suppress(OSError):
        journal.settle()


def _somebody_elses(file: Path) -> str:
    return (
        f"{file} stands there already, and sitrep did not write it so: nothing was written over "
        "it. Give it another name or move it away, or name another folder with -o."
    )


def _stage(
    journal: Journal, outputs: Mapping[str, bytes], found: Mapping[str, os.stat_result | None]
) -> None:
    """Write every new file, and keep every old one, beside its target."""
    digests = {name: hashlib.sha256(outputs[name]).hexdigest() for name in found}
    journal.begin([(name, info is not None, digests[name]) for name, info in found.items()])
    for entry in journal.entries:
        info = found[entry.target.name]
        with telling(entry.target):
            write_new(entry.new, outputs[entry.target.name], kept_mode(info))
            if info is not None:
                keep_aside(entry.target, info, entry.old)
    sync_folder(journal.folder)


def _place(journal: Journal) -> None:
    """Rename every new file onto its target, between two marks in the journal."""
    journal.mark(PLACING)
    for entry in journal.entries:
        with telling(entry.target):
            os.replace(entry.new, entry.target)
    sync_folder(journal.folder)
    journal.mark(DONE)


def _undo(journal: Journal, fault: BaseException) -> None:
    """Put the folder back as it was, or say that only the next run will be able to."""
    try:
        journal.settle()
    except OSError as second:
        if isinstance(fault, NotWritten):
            reason = second.strerror or str(second)
            raise NotWritten(
                f"{str(fault).rstrip('.')}, and the folder could not be put back as it was "
                f"({reason}): the next run into it will do that."
            ) from second
