"""What is said of a name in a table that leads to no record, or to several."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.loading.called import Called
from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.grid import refused
from sitrep.spelling import advice, meant


@dataclass
class Lost:
    """A name that leads nowhere, where it stands first, and how often it stands.

    ``fixed`` says that a mapping fills it in for all rows, ``mapped`` that a mapping reads the
    table.
    """

    text: str
    mark: TextMark
    often: int = 0
    fixed: bool = False
    mapped: bool = False


def fault_of(lost: Lost, called: Called, kinds: tuple[str, ...]) -> ReadFault:
    """The fault of a name: once, however many rows hold it."""
    several = called.found(lost.text, alike=not lost.mapped)
    listed = called.sheet if called.sheet and not lost.mapped else " or ".join(kinds)
    rows = f" It stands in {lost.often:,} rows." if lost.often > 1 and not lost.fixed else ""
    shown = clip(lost.text, 60)
    return refused(
        "unknown-reference",
        lost.mark,
        f"“{shown}” is what {' and '.join(several)} are called, in {listed}.{rows}"
        if several
        else f"“{shown}” is not what any record of {listed} is called.{rows}",
        "A name, a code, a title, an address or an id leads to one record.",
        _one_of(several, lost, kinds) if several else _added(lost, called, listed),
    )


def _one_of(several: tuple[str, ...], lost: Lost, kinds: tuple[str, ...]) -> str:
    if not lost.mapped:
        return f"Write the id of the one that is meant: {' or '.join(several)}."
    lists = "pcode" if "places" in kinds else "id"
    return (
        "Write the id; of a code, name its list in mapping.yaml, such as codes: "
        f"{{heading: {lists}}}."
    )


def _added(lost: Lost, called: Called, listed: str) -> str:
    if not lost.mapped:
        near = meant(lost.text, called.shown.values())
        if near:
            return f"Did you mean {' or '.join(near)}? Write it so, or add this name to {listed}."
        return f"Add it to {listed}, or write the name of a record that is there."
    otherwise = (
        f"Add it to {listed}, or write the id of the record that is meant."
        if lost.fixed
        else f"Add it to {listed}, say under words: which record is meant, or leave its rows out "
        "by leave_out:."
    )
    return advice(meant(lost.text, called.names), otherwise)
