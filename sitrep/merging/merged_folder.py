"""The folder of merged records: new, empty, or as an earlier merge left it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sitrep.errors import NotWritten
from sitrep.merging.folder_files import LISTED, listing
from sitrep.publish.files import telling
from sitrep.publish.whole_folder import not_worked_in, put_folder


def put_merged(files: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    """Put the folder in place, whole, and return the paths of its files; raises NotWritten."""
    check_free(folder)
    put_folder(files, folder)
    return tuple(folder / name for name in sorted(files))


def check_free(folder: Path) -> None:
    """Refuse a folder that holds anything but what a merge wrote there.

    Raises NotWritten, and WrongUse for the working folder, which cannot be replaced.
    """
    not_worked_in(folder)
    with telling(folder):
        if folder.exists() and not (folder.is_dir() and _is_free(folder)):
            raise NotWritten(
                f"{folder} holds something else than what `sitrep merge` wrote there, or was "
                "changed since; nothing was written. Name a new folder, or move this one away."
            )


def _is_free(folder: Path) -> bool:
    """Whether a folder is empty, or lists all its files as they are."""
    found = [one for one in folder.rglob("*") if one.is_symlink() or not one.is_dir()]
    if not found:
        return not any(folder.iterdir())
    listed = folder / LISTED
    if any(one.is_symlink() or not one.is_file() for one in found) or listed not in found:
        return False
    names = {one.relative_to(folder).as_posix(): one for one in found if one != listed}
    made = listing({name: file.read_bytes() for name, file in names.items()})
    return listed.read_bytes() == made
