"""Where the text of a key comes from, when it is more than one column as it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sitrep.loading.mapping.cell_reading import Read, whole
from sitrep.loading.tables.headed import Cell
from sitrep.model.values.dates import month_of
from sitrep.model.values.number_text import inside

_HEADING = re.compile(r"\{([^{}]+)\}")

_LAST_NUMBER = re.compile(r"\d{1,2}$", re.ASCII)
"""The number of a week, with or without a word before it: 7, Week 7, W07."""


def headings_in(template: str) -> list[str]:
    """The headings that stand in the braces of a template."""
    return _HEADING.findall(template)


def same(value: str) -> Cell:
    """One text for all rows."""
    return lambda _row: value


def looked_up(cell: Cell, values: Mapping[str, Mapping[str, str]], key: str) -> Cell:
    """What a lookup says of a key for the value of a column."""
    found = {value: filled.get(key, "") for value, filled in values.items()}
    return lambda row: found.get(cell(row), "")


def first_filled(cells: Sequence[tuple[Cell, Read]]) -> Cell:
    """The first of several columns in which anything stands, read as that column is read."""

    def text(row: int) -> str:
        return next((read(said) for cell, read in cells if (said := cell(row))), "")

    return text


def filled_in(template: str, cells: Sequence[Cell], dated: bool) -> Cell:
    """A template with the texts of columns in the places of their headings.

    Where a column is empty, what parts it from the others falls away with it. Of a date only the
    end can be missing: 2030 and 5 without the month between them are no May.
    """
    between = _HEADING.split(template)[::2]
    put = _as_date if dated else _as_words

    def text(row: int) -> str:
        said = [cell(row) for cell in cells]
        return put(between, said) if any(said) else ""

    return text


def _as_words(between: Sequence[str], said: Sequence[str]) -> str:
    filled = [(at, word) for at, word in enumerate(said) if word]
    first = filled[0][0]
    parts = (word if at == first > 0 else between[at] + word for at, word in filled)
    return ("".join(parts) + between[-1]).strip()


def _as_date(between: Sequence[str], said: Sequence[str]) -> str:
    parts = list(zip(between, said, strict=False))
    while parts and not parts[-1][1] and not any(map(str.isalpha, parts[-1][0])):
        parts.pop()
    end = between[-1] if len(parts) == len(said) else ""
    return "".join(before + _number(before, text) for before, text in parts) + end


def _number(before: str, text: str) -> str:
    """A month, a week or a day behind a hyphen, with two digits, whatever names it."""
    if before.endswith("-W"):
        found = _LAST_NUMBER.search(whole(text))
        return f"{found[0]:0>2}" if found is not None else ""
    if not before.endswith("-"):
        return whole(text)
    month = month_of(text)
    number = str(month) if month is not None else whole(text)
    return f"{number:0>2}" if number else ""


def estimated(low: Cell, best: Cell, high: Cell) -> Cell:
    """A count with its ends; the best number stands before them, or alone where there are none."""

    def text(row: int) -> str:
        least, most = whole(low(row)), whole(high(row))
        if not (least and most):
            return best(row) or ranged(least, most)
        number, ends = whole(best(row)), ranged(least, most)
        return f"{number} ({ends})" if number.strip("0., ") and least != most else ends

    return text


def ranged(low: str, high: str) -> str:
    """A count between two ends, of which one may be missing."""
    if low and high:
        return low if low == high else f"{inside(low)}-{inside(high)}"
    if low:
        return f"at least {inside(low)}"
    return f"up to {inside(high)}" if high else ""
