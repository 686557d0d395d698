"""What is said of a cell of a mapped table that the model refused: in words that mend the mapping.

Nobody corrects a publisher's table cell by cell, so that a word which stands in many rows of a
column is one fault, and the mend is the line of ``mapping.yaml`` that says what it means.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace

from sitrep.findings import Finding
from sitrep.loading.mapping.below_zero import below_zero
from sitrep.loading.mapping.compact_dates import compact_form
from sitrep.loading.mapping.mapped_part import key_of
from sitrep.loading.origins import Origins
from sitrep.loading.tables.input_table import InputColumn, InputRow

_OF_WORDS = ("unknown-word", "count-not-understood", "zero-or-unknown")
_OF_DATES = ("ambiguous-date", "date-not-understood")


def told_once(findings: Iterable[Finding], origins: Origins) -> Iterator[Finding]:
    """The faults of reading: of one word in one column of a mapped table the first alone.

    Their routes lead into the data as it was read.
    """
    first: dict[Hashable, Finding] = {}
    rows: dict[Hashable, set[int]] = {}
    for at, one in enumerate(findings):
        place, cell = one.location, _cell(one, origins)
        of_cell = (one.rule, place.file, place.sheet, one.got, one.mend)
        key: Hashable = (*of_cell, cell[0]) if cell is not None else at
        rows.setdefault(key, set()).add(place.line)
        first.setdefault(key, one if cell is None else _in_map_words(one, *cell))
    for key, one in first.items():
        many = len(rows[key])
        yield replace(one, got=f"{one.got} It stands in {many:,} rows.") if many > 1 else one


def _cell(finding: Finding, origins: Origins) -> tuple[InputColumn, str] | None:
    """The column of a mapped table in which a finding stands, with the text of its cell."""
    piece, rest = origins.piece(finding.route, raw=True)
    row = piece.node if piece is not None else None
    if not isinstance(row, InputRow) or row.table.kind or not rest:
        return None
    for column in row.table.columns:
        if column.route == rest[: len(column.route)] and not column.fixed:
            text = row.cells[column.position]
            return (column, text) if text else None
    return None


_SIGNED = (
    "Write below_zero: only in mapping.yaml in an entry that says what is counted below zero, such "
    "as a shortfall: it reads such cells alone, without the sign. Write below_zero: leave_out in "
    "the entry of the others."
)


def _in_map_words(finding: Finding, column: InputColumn, text: str) -> Finding:
    mend = finding.mend
    if finding.rule == "count-not-understood" and below_zero(text):
        mend = _SIGNED
    elif finding.rule in _OF_WORDS:
        key = key_of(column.route)
        mend += f" Say so under words: {key}: in mapping.yaml, or leave its rows out by leave_out:."
    elif finding.rule in _OF_DATES:
        form = compact_form(text)
        reads = f"date_format: {form} in mapping.yaml reads them all."
        mend = f"{mend} {reads}" if form else mend.replace("in report:", "in mapping.yaml")
    elif finding.rule == "ambiguous-number":
        mend = mend.replace("in report:", "in mapping.yaml")
    return replace(finding, mend=mend)
