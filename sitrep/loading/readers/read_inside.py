"""Files that a report names: read from its own folder and from nowhere else."""

from __future__ import annotations

from pathlib import Path


class NotRead(Exception):
    """Why a file cannot be read: the end of a sentence that begins with the file's name."""


def read_inside(folder: Path, name: str, limit: int) -> bytes:
    """The bytes of a file in the folder, at most ``limit``; raises NotRead."""
    try:
        file = (folder / name).resolve()
        if not file.is_relative_to(folder.resolve()) or not file.is_file():
            raise NotRead("is not a file in the report's folder")
        if file.stat().st_size > limit:
            raise NotRead("is too large")
        return file.read_bytes()
    except (OSError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or "it is a link that leads to itself"
        raise NotRead(f"cannot be read: {why}") from error
