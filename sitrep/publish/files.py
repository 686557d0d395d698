"""Single files: names that are allowed, what stands at a target, safe writing, safe keeping."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sitrep.errors import NotWritten
from sitrep.publish.system import is_ours, set_mode, set_owner


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn an error of the operating system into `NotWritten`, naming `path` and the reason."""
    try:
        yield
    except OSError as error:
        raise NotWritten(f"{path} was not written: {error.strerror or error}.") from error


def check_name(name: str) -> None:
    """Refuse, with `NotWritten`, what is not the plain name of a visible file."""
    bad = not name or name.startswith(".") or any(c in "/\\\x7f" or c < " " for c in name)
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        bad = True
    if bad:
        raise NotWritten(f"{name!r} was not written: it is not a plain file name.")


def standing(target: Path) -> os.stat_result | None:
    """What stands at `target` (a link is not followed); refuses what is neither file nor link."""
    try:
        info = os.lstat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(info.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not (stat.S_ISREG(info.st_mode) or stat.S_ISLNK(info.st_mode)):
        raise OSError(errno.EINVAL, "Not a regular file")
    return info


def holds(target: Path, info: os.stat_result | None, data: bytes) -> bool:
    """Whether `target`, described by `info`, is a regular file with exactly these bytes."""
    if info is None or not stat.S_ISREG(info.st_mode) or info.st_size != len(data):
        return False
    return target.read_bytes() == data


def kept_mode(info: os.stat_result | None) -> int | None:
    """The permission bits to carry over from a regular file; a link has none of its own."""
    if info is None or not stat.S_ISREG(info.st_mode):
        return None
    # Set-id bits are dropped, as any write would drop them.
    return info.st_mode & 0o777


def write_new(path: Path, data: bytes, mode: int | None) -> None:
    """Write a file that must not exist yet, down to the disk; `mode` None obeys the umask."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with open(os.open(path, flags, 0o666 if mode is None else mode & 0o700), "wb") as file:
        # Before the bytes, so that nobody reads a private file; some file systems refuse a no-op.
        if mode is not None:
            set_mode(file.fileno(), mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def keep_aside(target: Path, info: os.stat_result, old: Path) -> None:
    """Keep what stands at `target` under the name `old` too: a hard link, or else a copy."""
    sticky = os.stat(target.parent).st_mode & stat.S_ISVTX
    # In a sticky folder a second link to a stranger's file could not be removed again.
    if not sticky or is_ours(info):
        with suppress(OSError, NotImplementedError):
            os.link(target, old, follow_symlinks=False)
            return
    if stat.S_ISLNK(info.st_mode):
        os.symlink(os.readlink(target), old)
    else:
        write_new(old, target.read_bytes(), kept_mode(info))
        shutil.copystat(target, old)
    set_owner(old, info)
