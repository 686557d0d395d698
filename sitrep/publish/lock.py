"""The lock of a folder: one file, locked by its holder and removed when nothing is open in it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from sitrep.errors import NotWritten
from sitrep.publish.system import OPEN_LOCK, let_go, lock_now

WAIT_SECONDS = 10.0
PAUSE_SECONDS = 0.02


@contextmanager
def held(path: Path) -> Iterator[int]:
    """Hold the lock file `path`, made with its folder if missing; yields its descriptor.

    An empty lock file is removed at the end; one with content is left for the next holder.
    """
    handle = _acquire(path)
    try:
        yield handle
    finally:
        # The outcome is decided by now: no fault of letting go may turn it into another.
        let_go(handle, path)


def _acquire(path: Path) -> int:
    """Try for the lock until it is ours or the patience is spent."""
    deadline = time.monotonic() + WAIT_SECONDS
    while (handle := _attempt(path)) is None:
        if time.monotonic() > deadline:
            raise NotWritten(f"{path.parent} was not written: another run is writing into it.")
        time.sleep(PAUSE_SECONDS)
    return handle


def _attempt(path: Path) -> int | None:
    """One try: the descriptor of the locked file, or None while somebody else has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        try:
            handle = os.open(path, OPEN_LOCK, 0o666)
        except FileNotFoundError:  # whoever had it took the folder away with it
            return None
        stack.callback(os.close, handle)
        with suppress(BlockingIOError, FileNotFoundError):
            lock_now(handle)
            # The holder before us may have removed the very file that we have just locked.
            if os.path.samestat(os.fstat(handle), os.lstat(path)):
                stack.pop_all()
                return handle
    return None
