"""What is said of the columns and values of a house's own table that nothing was read from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sitrep.findings import Level
from sitrep.loading.catalogue import level_of_fault
from sitrep.loading.mapping.headings_named import named_in
from sitrep.loading.mapping.hxl_rows import NEEDS
from sitrep.loading.mapping.known_headings import ends_of
from sitrep.loading.mapping.table_map import TableMap, Wanted
from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.columns import COMMENT
from sitrep.loading.tables.grid import refused
from sitrep.loading.tables.headed import Headed
from sitrep.spelling import advice, meant

_SHOWN = 20
"""So many values of a column are named."""


def is_error(fault: ReadFault) -> bool:
    """Whether a fault is at error level."""
    return level_of_fault(fault.rule) is Level.ERROR


def unmapped(
    top: Headed, tables: Sequence[TableMap], spoken_of: Collection[int] = ()
) -> Iterator[ReadFault]:
    """The headings that no map of a table names, said once; of some a word was said before."""
    positions = {position for one in tables for position in named_in(top, one)} | {*spoken_of}
    names = top.grid.rows[top.head]
    first = {name: at for at, name in reversed([*enumerate(names)])}
    again = [at for at, name in enumerate(names) if name and first[name] in positions - {at}]
    yield from (_second(top, at) for at in again)
    positions |= {*again}
    left = [
        at
        for at, name in enumerate(names)
        if name and at not in positions and not name.startswith(COMMENT)
    ]
    if left:
        said = ", ".join(names[at] for at in left[:40])
        more = f" and {len(left) - 40} more" if len(left) > 40 else ""
        yield refused(
            "column-not-read",
            top.grid.place(top.head, left[0]),
            f"Not read as {tables[0].kind}: {said}{more}.",
            "Columns that no key stands for are passed over, and said.",
            "Map them under columns:, or under across: if dates, groups or places head their "
            "figures; or name them under passed_over:.",
        )


def _second(top: Headed, at: int) -> ReadFault:
    return refused(
        "column-not-read",
        top.grid.place(top.head, at),
        f"“{top.grid.rows[top.head][at]}” is the name of an earlier column, too, which is read; "
        "this one is not.",
        "A heading leads to the first column that has it.",
        "Give each a name of its own in the table. Entries of the mapping that name it read one "
        "column: where they are alike otherwise, their records have the same ids.",
    )


def best_left_out(top: Headed, wanted: Wanted, rows: Iterable[int]) -> Iterator[ReadFault]:
    """That an estimate of zero is not read beside its ends, where one of these rows has it."""
    named = wanted.table.estimate
    if named is None or named.best is None or named.low is None or named.high is None:
        return
    positions = [top.position(heading) for heading in (named.low, named.best, named.high)]
    cells = [top.cell_at(position) for position in positions if position is not None]
    if len(cells) < 3:
        return
    low, best, high = cells
    left = sum(
        1
        for row in rows
        if best(row) and not best(row).strip("0., ") and low(row) and high(row) != best(row)
    )
    if left:
        yield refused(
            "column-not-read",
            wanted.place("estimate", "best"),
            f"“{named.best}” is zero in {left:,} {'rows' if left > 1 else 'row'} with a range: "
            f"the count is from “{named.low}” to “{named.high}”.",
            "An estimate stands before its range where it is above zero.",
            "Nothing is to be done if the range is to stand; for the best number alone, take low: "
            "and high: out.",
        )


class EndsLeft(NamedTuple):
    """That the ends of a figure are not read, and their columns."""

    fault: ReadFault
    columns: frozenset[int]


def ends_left_out(top: Headed, maps: Sequence[Wanted], tags: Sequence[int]) -> Iterator[EndsLeft]:
    """That the ends of a figure stand beside it and are not read, figure by figure.

    ``tags`` are the columns that have one.
    """
    headings = top.grid.rows[top.head]
    named = {at for one in maps for at in named_in(top, one.table)} | {*tags}
    left = [name for at, name in enumerate(headings) if name and at not in named]
    for one in maps:
        counted = [name for name, keys in one.table.columns.items() if "count" in keys]
        by_tags = one.table.hxl and not counted and one.table.estimate is None
        of_tags = [name for name in headings if name and name not in left]
        for name in of_tags if by_tags else counted:
            ends = ends_of(name, left, alone=not by_tags)
            if ends is not None:
                columns = (top.position(end) for end in ends)
                found = frozenset(at for at in columns if at is not None)
                yield EndsLeft(_ends(one, top, name, ends), found)


def _ends(one: Wanted, top: Headed, best: str, ends: tuple[str, str]) -> ReadFault:
    low, high = ends
    measure = ", with measure: under always:" if one.table.hxl else f", and {best} out of columns:"
    return refused(
        "range-not-read",
        top.grid.place(top.head, top.position(low) or 0),
        f"“{low}” and “{high}” look like the ends of “{best}”, which is read without its range.",
        "A figure is printed with the range that its source gives.",
        f"Write estimate: {{low: {low}, best: {best}, high: {high}}}{measure}; if they are no "
        "ends, name them under passed_over:.",
    )


def another_table(top: Headed, row: int) -> ReadFault:
    """That below a table another begins, with names of its own."""
    texts = [text for text in top.grid.rows[row] if text]
    return refused(
        "second-table",
        top.grid.place(row, 0),
        f"Row {row + 1} holds names as the headings do: {clip(', '.join(texts), 60)}. What is "
        "below is not read.",
        "A sheet or a file holds one table.",
        "Move what begins here to a sheet or a file of its own, and map it there.",
    )


def any_row(top: Headed) -> bool:
    """Whether anything stands below the headings."""
    return any(any(top.grid.rows[row]) for row in range(top.first, len(top.grid.rows)))


def values_not_found(
    wanted: Wanted, top: Headed, heading: str, values: Sequence[str]
) -> Iterator[ReadFault]:
    """Values that ``only`` asks for and no row has: one error where no other is asked for."""
    alone = len(values) == len(set(wanted.table.only[heading]))
    for asked in [values] if alone else ([value] for value in values):
        yield _not_found(wanted, top, heading, asked, alone)


def _not_found(
    wanted: Wanted, top: Headed, heading: str, values: Sequence[str], alone: bool
) -> ReadFault:
    cell, rows = top.cell_at(top.position(heading) or 0), range(top.first, len(top.grid.rows))
    there = Counter(text for row in rows if (text := cell(row)))
    held = ", ".join(f"“{clip(one)}” ({many})" for one, many in there.most_common(_SHOWN))
    more = f" and {len(there) - _SHOWN} more values" if len(there) > _SHOWN else ""
    asked = " or ".join(f"“{clip(value, 60)}”" for value in values)
    return refused(
        "nothing-read" if alone else "value-not-found",
        wanted.place("only", heading),
        f"No row of {top.grid.name or 'the list'} has {asked} under {heading}.",
        f"{heading} holds {held}{more}." if there else f"{heading} holds nothing.",
        advice(meant(values[0], there), "Write the value as the table has it, or take it out."),
    )


def value_not_looked_up(
    wanted: Wanted, top: Headed, heading: str, value: str, row: int
) -> ReadFault:
    """A value of a column for which the lookup has nothing; its rows are left out."""
    known = list(wanted.table.lookup[heading])
    return refused(
        "unknown-word",
        top.grid.place(row, top.position(heading) or 0),
        f"“{clip(value, 60)}” is not under lookup: {heading}.",
        f"There stand {', '.join(clip(one) for one in known[:20])}.",
        advice(
            meant(value, known),
            f"Add it there, or leave its rows out under leave_out: {heading}.",
        ),
    )


def nothing_read(wanted: Wanted, left: str) -> ReadFault:
    """That no record came out of a file that is named; ``left`` says what was left out of it."""
    of_needs = any(f"#{tag}" in left for tag in NEEDS)
    return refused(
        "nothing-read",
        wanted.place("file"),
        f"No record is read from {wanted.table.file}. {left}".strip(),
        "A table that is named holds at least one record.",
        "Write kind: needs, by which #inneed, #targeted and #reached are read."
        if of_needs
        else "Look at head:, only: and only_if:; with hxl: yes, give columns: for what no tag "
        "tells; or take the table out of mapping.yaml.",
    )
