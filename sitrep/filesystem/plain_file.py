"""Files that somebody names: read up to a limit, and only where they are files; where they lead."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from sitrep.errors import UnreadableInput

_WAITING_FOR_NOBODY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Else a pipe that nobody writes to holds us up for ever; each flag where its system has it."""


def ending_of(file: Path | str) -> str:
    """The ending of a file's name, with its point and in small letters, as systems compare it."""
    return Path(file).suffix.lower()


def start_of(file: Path, most: int) -> bytes:
    """The first ``most`` bytes of a file; raises OSError where it is a pipe, a device or none."""
    handle = os.open(file, os.O_RDONLY | _WAITING_FOR_NOBODY)
    with open(handle, "rb") as opened:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "it is no plain file", str(file))
        return opened.read(min(most, found.st_size + 1))  # room is made for all that is asked for


def read_plain(file: Path, most: int) -> bytes:
    """A whole file; raises OSError where it is none, or larger than ``most`` bytes."""
    data = start_of(file, most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most:,} bytes", str(file))
    return data


def real_path(path: Path) -> Path:
    """Where a path leads; a link that leads to itself stays what it is."""
    return Path(os.path.realpath(path))  # `resolve` raises RuntimeError for such a link


def is_single_file(path: Path) -> bool:
    """Whether a path leads to a file, and not to a folder; raises UnreadableInput for neither."""
    try:
        single, folder = path.is_file(), path.is_dir()
    except OSError as error:  # the system takes no such name
        raise UnreadableInput(f"There is no file or folder {path}: {error.strerror}.") from error
    if not single and not folder:
        raise UnreadableInput(f"There is no file or folder {path}.")
    return single


def read_text(file: Path, most: int) -> str:
    """A file of at most ``most`` bytes that somebody wrote by hand; raises UnreadableInput.

    What it raises begins with the file's name, and says why it is not read and what helps.
    """
    try:
        return read_plain(file, most).decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableInput(
            f"{file} cannot be read: byte {error.start + 1} (0x{error.object[error.start]:02X}) is "
            "not UTF-8. Open it in an editor and save it again with the encoding “UTF-8”."
        ) from error
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror or error}.") from error
