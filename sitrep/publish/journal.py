"""The journal of one publish: which files, how far it came, and how to end it either way.

One hidden file holds a state, one byte changed in place, and the list of the files. It is on the
disk before the first temporary file exists, so that no temporary file is ever without an owner.

    STAGING  temporary files are being written, no target has been touched
    PLACING  every temporary file is complete, targets are being replaced
    DONE     the targets are final, only temporary files may be left

An empty journal says that nothing is open.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sitrep.errors import NotWritten
from sitrep.publish.entry import FolderEntry, Plan, entries_of
from sitrep.publish.lock import held
from sitrep.publish.system import sync_folder, write_at

JOURNAL = ".sitrep-publish"
MAGIC = b"sitrep publish journal 1, state "
STAGING, PLACING, DONE = b"0", b"1", b"2"


class Journal:
    """The open journal of a folder, whose lock the owner of this object holds."""

    def __init__(self, folder: Path, handle: int) -> None:
        self.folder = folder
        self.entries: tuple[FolderEntry, ...] = ()
        self._handle = handle
        self._state = STAGING

    def begin(self, plan: Plan) -> None:
        """Record the set: of every file its name, whether it exists, and its new SHA-256."""
        token = secrets.token_hex(8)
        entries = entries_of(self.folder, token, plan)
        body = json.dumps({"token": token, "files": plan}).encode()
        os.lseek(self._handle, 0, os.SEEK_SET)
        with open(self._handle, "wb", closefd=False) as file:
            file.write(MAGIC + STAGING + b"\n" + body + b"\n")
        os.fsync(self._handle)
        sync_folder(self.folder)
        self.entries = entries

    def mark(self, state: bytes) -> None:
        """Record, down to the disk, how far the work has come."""
        self._write_state(state)
        os.fsync(self._handle)
        self._state = state

    def load(self) -> None:
        """Read what a killed run left; refuses a file that is no journal of this package."""
        with open(self._handle, "rb", closefd=False) as file:
            data = file.read().strip(b"\0")
        if not data.startswith(MAGIC):
            if not MAGIC.startswith(data):
                raise NotWritten(self._refusal("is not a journal of this program"))
            return
        self._state = data[len(MAGIC) : len(MAGIC) + 1]
        try:
            record = json.loads(data[len(MAGIC) + 1 :])
            self.entries = entries_of(self.folder, record["token"], record["files"])
        except (AttributeError, KeyError, NotWritten, TypeError, ValueError) as error:
            # Torn while being written: nothing had been made yet.
            if self._state not in (STAGING, b""):
                raise NotWritten(self._refusal("is damaged")) from error
        if self._state not in (STAGING, PLACING, DONE, b""):
            raise NotWritten(self._refusal("is damaged"))

    def settle(self) -> None:
        """End what is open: restore the targets unless they are final, then remove the rest."""
        if self.entries:
            # A mark that failed may have reached the file all the same.
            self._write_state(self._state)
        if self._state == PLACING:
            for entry in self.entries:
                entry.restore()
            sync_folder(self.folder)
            self.mark(DONE)
        self._sweep()

    def _sweep(self) -> None:
        """Remove the temporary files, and only then forget about them."""
        for entry in self.entries:
            entry.new.unlink(missing_ok=True)
            entry.old.unlink(missing_ok=True)
        if self.entries:
            sync_folder(self.folder)
        os.ftruncate(self._handle, 0)
        self.entries = ()
        self._state = STAGING

    def _write_state(self, state: bytes) -> None:
        write_at(self._handle, state, len(MAGIC))

    def _refusal(self, why: str) -> str:
        path = self.folder / JOURNAL
        return f"{self.folder} was not written: {path} {why}; look at it, then remove it."


@contextmanager
def opened(folder: Path) -> Iterator[Journal]:
    """Lock `folder` and end what an earlier run left open there; yields its empty journal."""
    with held(folder / JOURNAL) as handle:
        journal = Journal(folder, handle)
        journal.load()
        journal.settle()
        yield journal
