"""Which files a report is made of, and their text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.filesystem.pdf_attachments import BUILD, PREVIOUS
from sitrep.filesystem.plain_file import ending_of, is_single_file, real_path, start_of
from sitrep.loading.mapping.file_names import FILE, OTHERS
from sitrep.loading.mapping.file_names import SUFFIXES as TABLES
from sitrep.loading.read_file import ReadFile
from sitrep.loading.readers import json_reader, markdown_reader, yaml_reader
from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.tree import Tree
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.model.look_names import FILE as STYLE

READERS = {
    ".yaml": yaml_reader.read,
    ".yml": yaml_reader.read,
    ".json": json_reader.read,
    ".md": markdown_reader.read,
}
"""What reads a file, by the ending of its name."""

_READ = (*READERS, *TABLES)

_PROSE = "overview.md"
_NOT_DATA = (".schema.json",)


def read_files(path: Path) -> Iterator[ReadFile]:
    """Every file of the report at ``path``, a folder or one file, in the order of their names.

    Raises UnreadableInput where there is nothing to read.
    """
    found = data_files(path)
    taken: set[Path] = set()
    maps = path / FILE
    if maps in found:
        from sitrep.loading.mapping.mapped_files import mapped_files
        from sitrep.loading.mapping.table_files import read_table

        for file, tree in mapped_files(path, _bytes(maps), read_table):
            yield ReadFile(str(file), "", tree)
            taken.add(file)
    for file in found:
        if file not in taken:
            yield ReadFile(str(file), file.stem, _read(file))


def name_of(path: Path) -> str:
    """What the report at ``path`` is called: the name of its folder, or of its file.

    Outputs bear it, and the manifest names them in UTF-8: what is no text in it is replaced.
    """
    name = path.stem if path.is_file() else real_path(path).name
    return os.fsencode(name).decode("utf-8", errors="replace")


def data_files(path: Path) -> list[Path]:
    """The files of a report in the order of their names; raises UnreadableInput for none."""
    if is_single_file(path):
        if ending_of(path) not in _READ:
            raise UnreadableInput(
                f"{path} is not a kind of file that is read here: {', '.join(_READ)}."
            )
        return [path]
    try:
        files = sorted(entry for entry in path.iterdir() if _is_data(entry))
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be read: {error.strerror}.") from error
    if not files:
        *others, last = (one for one in _READ if one != ".md")
        raise UnreadableInput(
            f"{path} holds no report: no {', '.join(others)} or {last} file is in it. "
            "`sitrep init FOLDER` writes one to start from."
        )
    return files


def _is_data(entry: Path) -> bool:
    return holds_records(entry.name) and entry.is_file()


def holds_records(name: str) -> bool:
    """Whether a file of this name in a report's folder is read as records or as the overview."""
    # What a PDF carried along beside its data, or a program keeps beside an open workbook.
    if (
        name.startswith((".", "~$"))
        or name in (PREVIOUS, BUILD, STYLE)
        or name.lower().endswith(_NOT_DATA)
    ):
        return False
    ending, read = ending_of(name), (*_READ, *OTHERS)
    return name == _PROSE or (ending in read and ending != ".md")


def _bytes(file: Path) -> bytes:
    """The bytes of a file; of one that is too large so many that its reader says so."""
    try:
        return start_of(file, MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror}.") from error


def _read(file: Path) -> Tree:
    data = _bytes(file)
    if ending_of(file) in (*TABLES, *OTHERS):
        from sitrep.loading.mapping.table_files import read_table

        return read_table(file, data)
    text, fault = decode(data)
    if fault is None:
        return READERS[ending_of(file)](text)
    if not text:
        return Tree(None, (fault,))
    tree = READERS[ending_of(file)](text)
    return Tree(tree.node, (fault, *tree.faults))
