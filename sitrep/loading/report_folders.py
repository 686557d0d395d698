"""A folder that is no report itself, and holds the folders of several."""

from __future__ import annotations

from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.filesystem.fast_path import CACHE
from sitrep.loading.belonging import has_header
from sitrep.loading.report_files import data_files


def reports_in(folder: Path) -> list[Path]:
    """The folders in it that hold a header, by name, if nothing in it is read as a record itself.

    A hidden folder and one that briefings were built into are no reports. Nothing is looked for
    deeper, so that what is kept beside the records of a report is never taken for one.
    """
    try:
        if not folder.is_dir() or _data(folder):
            return []
        return [one for one in sorted(folder.iterdir()) if _is_report(one)]
    except OSError:
        return []


def _is_report(folder: Path) -> bool:
    if folder.name.startswith(".") or not folder.is_dir() or (folder / CACHE).exists():
        return False
    return any(has_header(file) for file in _data(folder))


def _data(folder: Path) -> list[Path]:
    try:
        return data_files(folder)
    except UnreadableInput:
        return []
