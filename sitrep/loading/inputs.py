"""Which files a report was read from: its data, kept copies, boundaries, profile and style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.filesystem.plain_file import ending_of
from sitrep.loading.loaded import Loaded
from sitrep.loading.mapping.file_names import FILE as MAPPING
from sitrep.loading.named_files import named_files
from sitrep.loading.report_files import data_files
from sitrep.loading.style.in_folder import files_of
from sitrep.model.look_names import FILE as STYLE
from sitrep.model.report import Report


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a report, and the folders in which one more file would count."""

    files: tuple[Path, ...]
    folders: tuple[Path, ...]


def inputs_of(path: Path, loaded: Loaded) -> Inputs:
    """Everything that ``load`` read at ``path``, in the order of reading; what is missing is not.

    Whatever of a header or record names another file to read adds it here.
    """
    top = path if path.is_dir() else path.parent
    styled = files_of(path / STYLE) if path.is_dir() else []
    named = list(_named(top, loaded.report)) if loaded.report is not None else []
    found = dict.fromkeys((*data_files(path), *_mapped_in(path), *named, *styled))
    files = tuple(file for file in found if file.is_file())
    folders = [path] if path.is_dir() else []
    folders += _last_folder(top, loaded.report)
    folders += [file.parent for file in files if ending_of(file) == ".shp"]
    return Inputs(files, tuple(dict.fromkeys(folders)))


def _last_folder(top: Path, report: Report | None) -> list[Path]:
    """The folder of the last issue, where it is one."""
    named = report.report.previous if report is not None else None
    return [top / named] if named is not None and (top / named).is_dir() else []


def _data_of(folder: Path) -> list[Path]:
    try:
        return data_files(folder)
    except UnreadableInput:
        return []


def _mapped_in(folder: Path) -> list[Path]:
    """The files that the mapping in a folder names; what reads one is slow to import."""
    if not (folder / MAPPING).is_file():
        return []
    from sitrep.loading.mapping.mapped_files import mapped_in

    return mapped_in(folder)


def _named(top: Path, report: Report) -> Iterator[Path]:
    """The files that a report names, and what its last issue was read from."""
    yield from (top / one.name for one in named_files(report))
    for folder in _last_folder(top, report):
        yield from (*_data_of(folder), *_mapped_in(folder))
    if report.report.previous is not None:
        yield top / report.report.previous
