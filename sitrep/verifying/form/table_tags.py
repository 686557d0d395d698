"""Whether the tags of tables tell each cell under its headings, as the briefing does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sitrep.page.escaping import parser
from sitrep.page.page import Page

Row = list[Any]


def tables_follow(root: Any, page: Page) -> bool:
    """Whether each cell is told under the heading of its row and of its column.

    A table that goes on on another page has a tag of its own there, with its headings again.
    """
    wanted: list[list[int]] = []
    for token in parser().parse(page.marked):
        if token.type == "table_open":
            wanted.append([])
        elif token.type == "tr_open":
            wanted[-1].append(0)
        elif token.type in ("th_open", "td_open"):
            wanted[-1][-1] += 1
    found, named = list[int](), set[str]()
    for table in _tables(root["/StructTreeRoot"]):
        head, *body = _rows(table)
        if not _is_table(head, body, named):
            return False
        found += [len(row) for row in body]
    return found == [wide for rows in wanted for wide in rows[1:]]


def _tables(tag: Any) -> Iterator[Any]:
    for kid in (one.get_object() for one in tag["/K"]):
        if isinstance(kid, int) or kid.get("/Type") == "/OBJR":
            continue
        if kid["/S"] == "/Table":
            yield kid
        else:
            yield from _tables(kid)


def _rows(table: Any) -> list[Row]:
    """The rows of a table; raises ValueError where it holds anything else."""
    parts = [one.get_object() for one in table["/K"]]
    if [one["/S"] for one in parts if one["/S"] != "/TBody"] != ["/THead"]:
        raise ValueError
    rows = [row.get_object() for one in parts for row in one["/K"]]
    if parts[0]["/S"] != "/THead" or any(row["/S"] != "/TR" for row in rows):
        raise ValueError
    if len(parts[0]["/K"]) != 1:
        raise ValueError
    return [[cell.get_object() for cell in row["/K"]] for row in rows]


def _is_table(head: Row, body: list[Row], named: set[str]) -> bool:
    for row in (head, *body):
        kinds = [one["/S"] for one in row]
        wanted = ["/TH", *(["/TH"] if row is head else ["/TD"]) * (len(head) - 1)]
        names = [str(one["/ID"]) for one in row if one["/S"] == "/TH"]
        if kinds != wanted or named & {*names} or len({*names}) < len(names):
            return False
        named |= {*names}
        for cell, above in zip(row, head, strict=True):
            told = [str(one) for one in cell["/A"].get("/Headers", ())]
            ours = [str(row[0]["/ID"]), str(above["/ID"])] if cell["/S"] == "/TD" else []
            if told != ours:
                return False
    return True
