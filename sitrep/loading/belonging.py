"""To which reports files belong: what a change of some files asks to be checked again."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from zipfile import ZipFile

from sitrep.errors import UnreadableInput
from sitrep.filesystem.damaged_zip import DAMAGED_ZIP
from sitrep.filesystem.plain_file import ending_of, start_of
from sitrep.loading.report_files import data_files
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.loading.vocabulary.sheet_words import kind_of_sheet

_STEM = "report"
_MOST = 1_000_000
_SHEET = re.compile(r"""<sheet [^>]*name=["']([^"']*)["']""")
_KEY = re.compile(rb"""^["']?report["']?[ \t]*:""", re.MULTILINE)


def reports_of(files: Iterable[Path]) -> list[Path]:
    """The reports that files belong to, each once, in the order of the files.

    A file belongs to the nearest folder at or above it that holds a header. Where several files
    of a folder hold one, each of them is a report by itself. Files of no report are left out;
    no folder above the working folder is looked at, unless a path leads there by itself.
    """
    found = (report for file in files for report in _report_of(file))
    return list(dict.fromkeys(found))


def _report_of(file: Path) -> Iterator[Path]:
    if file.is_dir():
        yield file
        return
    for folder in file.parents:
        headers = [one for one in _data_files(folder) if has_header(one)]
        if len(headers) == 1:
            yield folder
        elif file in headers:
            yield file
        if headers:
            return


def _data_files(folder: Path) -> list[Path]:
    try:
        return data_files(folder)
    except UnreadableInput:
        return []


def has_header(file: Path) -> bool:
    """Whether a file is or holds the header of a report; it need not be whole to count."""
    if file.stem == _STEM:
        return True
    if ending_of(file) == ".xlsx":
        return _has_sheet(file)
    try:
        data = start_of(file, MAX_BYTES + 1).removeprefix(BOM_UTF8)
        if ending_of(file) != ".json":
            return _KEY.search(data) is not None
        tree = json.loads(data)
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(tree, dict) and _STEM in tree


def _has_sheet(file: Path) -> bool:
    """Whether a workbook has a sheet of the header's name."""
    try:
        with ZipFile(file) as book, book.open("xl/workbook.xml") as listed:
            names = _SHEET.findall(listed.read(_MOST).decode("utf-8", "replace"))
            return any(kind_of_sheet(unescape(name)) == _STEM for name in names)
    except DAMAGED_ZIP:
        return False
