"""Files that a report names: read from its own folder and from nowhere else."""

from __future__ import annotations

from pathlib import Path

from sitrep.filesystem.plain_file import real_path, start_of


class NotRead(Exception):
    """Why a file cannot be read: the end of a sentence that begins with the file's name."""


def read_inside(folder: Path, name: str, limit: int) -> bytes:
    """The bytes of a file in the folder, at most ``limit``; raises NotRead."""
    try:
        file = real_path(folder / name)
        if not file.is_relative_to(real_path(folder)) or not file.is_file():
            raise NotRead("is not a file in the report's folder")
        data = start_of(file, limit + 1)
    except OSError as error:
        raise NotRead(f"cannot be read: {error.strerror}") from error
    if len(data) > limit:
        raise NotRead("is too large")
    return data
