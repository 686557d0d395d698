"""Tables: headings of columns and rows, and the figures drawn in their cells."""

from __future__ import annotations

import itertools

from markdown_it.token import Token

from sitrep.page.document import LEADING
from sitrep.page.marks import first_trace, unmarked
from sitrep.page.page import Page
from sitrep.write.drawings import drawing_class


def set_tables(tokens: list[Token], page: Page) -> None:
    """Headings are marked as such, and each table says how many columns it has."""
    row: Token | None = None
    for position, (token, following) in enumerate(itertools.pairwise(tokens)):
        if token.type == "th_open":
            token.attrSet("scope", "col")
            _cell(token, following, None, page)
        elif token.type == "table_open":
            token.attrSet("class", f"columns-{_columns(tokens[position:])}")
        elif token.type == "tr_open":
            row = token
        elif token.type == "td_open":
            first = tokens[position - 1] is row
            _cell(token, following, row, page)
            if first:
                _head_row(token, tokens[position + 2])


def column_names(tokens: list[Token]) -> str:
    """Rules that hold the names of each table's columns, for screens on which a row is a list.

    Tables with the same columns share a class.
    """
    classes: dict[str, str] = {}
    for position, token in enumerate(tokens):
        if token.type == "table_open":
            count = _columns(tokens[position:])
            cells = itertools.pairwise(tokens[position:])
            heads = [css_text(_plain(one)) for cell, one in cells if _in_head(cell)][:count]
            names = "; ".join(f"--c{number}: {text}" for number, text in enumerate(heads, 1))
            name = classes.setdefault(names, f"heads-{len(classes) + 1}")
            token.attrSet("class", f"{token.attrGet('class')} {name}")
    return "".join(f".{name} {{ {names} }}\n" for names, name in classes.items())


def _in_head(cell: Token) -> bool:
    return cell.type == "th_open" and cell.attrGet("scope") == "col"


def _plain(inline: Token) -> str:
    return unmarked("".join(child.content for child in inline.children or []))


def css_text(text: str) -> str:
    """A text as a string of a style sheet, in which only letters and digits stand as they are."""
    return "".join(one if one.isalnum() or one == " " else f"\\{ord(one):x} " for one in text).join(
        ("'", "'")
    )


def _columns(tokens: list[Token]) -> int:
    kinds = [token.type for token in tokens]
    return kinds[: kinds.index("thead_close")].count("th_open")


def _head_row(opening: Token, closing: Token) -> None:
    """The first cell says whose row it is."""
    opening.tag = closing.tag = "th"
    opening.attrSet("scope", "row")


def _cell(cell: Token, inline: Token, row: Token | None, page: Page) -> None:
    """What a cell's mark says of it and of the ``row`` that it stands in."""
    index = first_trace(inline.content)
    trace = page.traces[index] if index is not None else None
    if trace is not None and (drawing := trace.drawing()):
        sort = "plot" if trace.beside else "strip"
        cell.attrSet("class", f"{sort} {drawing_class(drawing)}")
    if row is not None and trace is not None and (trace.ref == LEADING or trace.beside):
        row.attrSet("class", LEADING if trace.ref == LEADING else f"marks {trace.ref}")
