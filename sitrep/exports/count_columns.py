"""A count as columns: only a number that was said is a number, in the column of how it was said."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from sitrep.exports.table import Cell, ExportColumn, text
from sitrep.model.values.count import Count, Form
from sitrep.model.values.interval import Number

Counted = Callable[[Any], Count | None]


class Said(NamedTuple):
    """The numbers of a count by the way they were said."""

    exact: Number | None = None
    low: Number | None = None
    high: Number | None = None
    approx: Number | None = None


def said(count: Count | None) -> Said:
    """The numbers as they were said; none for words such as dozens, and none for not stated.

    ``more than 4000`` has 4000 as its low end and ``fewer than 50`` has 50 as its high one: both
    bound the count, and 4001 was never said.
    """
    if count is None or count.low is None:
        return Said()
    if count.form is Form.RANGE:
        return Said(low=count.low, high=count.high, approx=count.best)
    if count.form in (Form.AT_LEAST, Form.MORE_THAN):
        return Said(low=count.low)
    if count.form.upper_limit:
        return Said(high=count.low)
    rounded = count.form.approximate or count.place > 1
    return Said(approx=count.low) if rounded else Said(exact=count.low)


def numbers(header: str, tag: str, count: Counted) -> list[ExportColumn]:
    """The four columns of a count's numbers, one for each way of saying them."""

    def end(name: str) -> Callable[[Any], Cell]:
        return lambda record: _cell(getattr(said(count(record)), name))

    return [
        ExportColumn(header, tag, end("exact")),
        ExportColumn(f"{header}, lowest", f"{tag}+low", end("low")),
        ExportColumn(f"{header}, highest", f"{tag}+high", end("high")),
        ExportColumn(f"{header}, about", f"{tag}+approx", end("approx")),
    ]


def _cell(number: Number | None) -> Cell:
    """A number as tables hold it; with all the digits that were said, it stands in the notation."""
    return float(number) if isinstance(number, Decimal) else number


def notation(header: str, tag: str, count: Counted) -> ExportColumn:
    """The count as the data writes it: a size in a word and what is not stated stand here alone."""
    return ExportColumn(header, tag, lambda record: text(count(record)))
