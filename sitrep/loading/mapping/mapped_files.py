"""The files that ``mapping.yaml`` names, each read as the mapping says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.filesystem.plain_file import start_of
from sitrep.loading.mapping.file_names import FILE
from sitrep.loading.mapping.read_maps import ReadMaps, read_maps
from sitrep.loading.mapping.table_map import Wanted
from sitrep.loading.readers.limits import START
from sitrep.loading.readers.read_inside import NotRead, read_inside
from sitrep.loading.readers.tree import Mapping, Node, ReadFault, TextMark, Tree, mark_of
from sitrep.loading.tables.table_limits import MAX_BYTES

ReadTable = Callable[[Path, bytes, Sequence[Wanted]], Tree]
"""What reads a table file, as maps say."""


def mapped_files(folder: Path, data: bytes, read_table: ReadTable) -> Iterator[tuple[Path, Tree]]:
    """The mapping itself, with its faults, and then each file that it names with its records."""
    read = read_maps(data)
    yield folder / FILE, Tree(Mapping((), START), read.faults)
    for name in read.lost:
        yield folder / name, Tree(None, ())
    for name, wanted in _wanted(folder, read):
        yield folder / name, _mapped(folder, name, wanted, read_table)


def mapped_in(folder: Path) -> list[Path]:
    """The files that the mapping in a folder names, whether they are there or not."""
    try:
        read = read_maps(start_of(folder / FILE, MAX_BYTES + 1))
    except OSError:
        return []
    return list(
        dict.fromkeys(folder / name for name in (*read.lost, *(t.file for t in read.tables)))
    )


def _wanted(folder: Path, read: ReadMaps) -> Iterator[tuple[str, list[Wanted]]]:
    """The files that a mapping names, each with the tables that are read from it."""
    by_file: dict[str, list[Wanted]] = {}
    for at, one in enumerate(read.tables):
        assert read.node is not None
        place = _Place(str(folder / FILE), read.node, at)
        by_file.setdefault(one.file, []).append(Wanted(one, place))
    yield from by_file.items()


@dataclass(frozen=True, slots=True)
class _Place:
    """The places of one table's keys in the mapping."""

    file: str
    node: Node
    position: int

    def __call__(self, *route: str | int) -> TextMark:
        return mark_of(self.node, ("tables", self.position, *route))._replace(file=self.file)


def _mapped(folder: Path, name: str, wanted: list[Wanted], read_table: ReadTable) -> Tree:
    try:
        data = read_inside(folder, name, MAX_BYTES)
    except NotRead as why:
        return Tree(None, (_not_there(name, why, wanted[0]),))
    return read_table(folder / name, data, wanted)


def _not_there(name: str, why: NotRead, wanted: Wanted) -> ReadFault:
    got = f"{name} {why}."
    expected = "file: names a table in the report's folder."
    mend = "Put the file there, or correct its name."
    return ReadFault("not-a-table", wanted.place("file"), (), got, expected, mend)
