"""Files that somebody names: read up to a limit, and only where they are files; where they lead."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def start_of(file: Path, most: int) -> bytes:
    """The first ``most`` bytes of a file; raises OSError where it is a pipe, a device or none."""
    # Without O_NONBLOCK a pipe that nobody writes to holds us up for ever.
    handle = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "it is no plain file", str(file))
        return opened.read(most)


def read_plain(file: Path, most: int) -> bytes:
    """A whole file; raises OSError where it is none, or larger than ``most`` bytes."""
    data = start_of(file, most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most:,} bytes", str(file))
    return data


def real_path(path: Path) -> Path:
    """Where a path leads; a link that leads to itself stays what it is."""
    return Path(os.path.realpath(path))  # `resolve` raises RuntimeError for such a link
