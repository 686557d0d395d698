"""What publishing asks of the operating system, where Windows answers otherwise than the rest.

The differences are here, and in no other file: locks, owners, permission bits, folders on the disk.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCKED_BYTE = 0x7FFF_0000
"""On Windows a locked byte can be read by nobody else: one far behind the end of a journal."""

OPEN_LOCK = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""How a lock file is opened; each flag where its system has it."""


def lock_now(handle: int) -> None:
    """Lock an open file; raises BlockingIOError where somebody else has it locked."""
    if sys.platform == "win32":
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(errno.EWOULDBLOCK, os.strerror(errno.EWOULDBLOCK)) from error
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def let_go(handle: int, path: Path) -> None:
    """Close a locked file, and remove it where it is empty; no fault of that is told.

    While it is still locked, so that nobody locks a file that is about to go; Windows removes no
    open file, and refuses to remove one that somebody else has opened meanwhile.
    """
    with suppress(OSError):
        empty = os.fstat(handle).st_size == 0
        if sys.platform == "win32":
            os.close(handle)
        if empty:
            os.unlink(path)
    if sys.platform != "win32":
        with suppress(OSError):
            os.close(handle)


def is_ours(info: os.stat_result) -> bool:
    """Whether a file belongs to whoever runs this; on Windows folders say who may remove one."""
    return sys.platform == "win32" or info.st_uid == os.geteuid()


def set_mode(handle: int, mode: int) -> None:
    """Give an open file these permission bits; on Windows it has those of its folder."""
    if sys.platform != "win32" and stat.S_IMODE(os.fstat(handle).st_mode) != mode:
        os.fchmod(handle, mode)


def set_owner(path: Path, info: os.stat_result) -> None:
    """Give a file or link the owner of another, where that may be done and there are such."""
    if sys.platform != "win32":
        with suppress(OSError):
            os.chown(path, info.st_uid, info.st_gid, follow_symlinks=False)


def write_at(handle: int, data: bytes, position: int) -> None:
    """Write over what stands at a position of an open file."""
    if sys.platform == "win32":
        os.lseek(handle, position, os.SEEK_SET)
        os.write(handle, data)
    else:
        os.pwrite(handle, data, position)


def sync_folder(folder: Path) -> None:
    """Bring the names in ``folder`` down to the disk; Windows does so by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            # A file system that cannot sync a folder says so with this number.
            if error.errno != errno.EINVAL:
                raise
        finally:
            os.close(handle)
