"""What is said of a name in a table that leads to no record, or to several."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sitrep.loading.called import Called
from sitrep.loading.mapping.known_headings import is_total
from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.grid import refused
from sitrep.model.values.without_number import says_nothing
from sitrep.spelling import advice, meant

_WORD = re.compile(r"[^\W_]+")


@dataclass
class Lost:
    """A name that leads nowhere, where it stands first, and how often it stands.

    ``fixed`` says that a mapping fills it in for all rows, ``mapped`` that a mapping reads the
    table; ``words`` may stand there where no record is named, and where one is ``needed`` no row
    stands without it.
    """

    text: str
    mark: TextMark
    often: int = 0
    fixed: bool = False
    mapped: bool = False
    words: tuple[str, ...] = ()
    needed: bool = False


def fault_of(lost: Lost, called: Called, kinds: tuple[str, ...]) -> ReadFault:
    """The fault of a name: once, however many rows hold it."""
    several = called.found(lost.text)
    listed = called.sheet if called.sheet and not lost.mapped else " or ".join(kinds)
    rows = f" It stands in {lost.often:,} rows." if lost.often > 1 and not lost.fixed else ""
    return refused(
        "unknown-reference",
        lost.mark,
        f"{_shown(lost, called, listed, several)}{rows}",
        "A name, a code, a title, an address or an id leads to one record.",
        _one_of(several, lost, called) if several else _mend(lost, called, kinds, listed),
    )


def _shown(lost: Lost, called: Called, listed: str, several: tuple[str, ...]) -> str:
    """What is wrong, with the name as the table has it: a code without the name of its list."""
    scheme, _, code = lost.text.rpartition(":")
    if lost.mapped and scheme in called.schemes:
        return f"“{clip(code, 60)}” is no code of the list {scheme} in {listed}."
    shown = clip(lost.text, 60)
    if several:
        return f"“{shown}” is what {' and '.join(several)} are called, in {listed}."
    return f"“{shown}” is not what any record of {listed} is called."


def _one_of(several: tuple[str, ...], lost: Lost, called: Called) -> str:
    if not lost.mapped:
        return f"Write the id of the one that is meant: {' or '.join(several)}."
    lists = sorted(one for one in called.schemes if f"{one}:{lost.text}" in called.names)
    named = " or ".join(f"{{heading: {one}}}" for one in lists or ["pcode"])
    return f"Write the id; of a code, name its list in mapping.yaml: codes: {named}."


def _mend(lost: Lost, called: Called, kinds: tuple[str, ...], listed: str) -> str:
    if kinds != ("places",) or lost.fixed or not is_total(lost.text):
        return _added(lost, called, kinds, listed)
    out = "leave it out by leave_out:" if lost.mapped else "take it out"
    named = "say under words: the place" if lost.mapped else "write the place"
    return (
        f"Does the row add up the others? Then {out}, or {named} of which it is the sum. If it is "
        f"the name of a place, add it to {listed}."
    )


def _added(lost: Lost, called: Called, kinds: tuple[str, ...], listed: str) -> str:
    if says_nothing(lost.text, name=True):
        named = f"write the name of a record of {listed}"
        if lost.words:
            return f"Write {' or '.join(lost.words)}; or, if it is known, {named}."
        without = "leave the row out" if lost.needed else "leave the cell empty"
        empty = "say under words: which is meant" if lost.mapped else without
        return f"No record stands for what is not known: {named}, or {empty}."
    if not lost.mapped:
        if parts := _parted(lost.text, called):
            here, *others = parts
            second = "in the cells of a second source" if "sources" in kinds else "in its own row"
            return f"A cell names one: write {here} here, and {' and '.join(others)} {second}."
        near = meant(lost.text, called.shown.values()) or _within(lost.text, called)
        if near:
            return f"Did you mean {' or '.join(near)}? Write it so, or add this name to {listed}."
        return f"Add it to {listed}, or write the name of a record that is there."
    if zeros := called.without_zeros(lost.text):
        code = lost.text.rpartition(":")[2]
        return (
            "Zeros before a code are easily lost: if it is that of "
            f"{zeros[0]}, say so under words:, as “{code}”: {zeros[0]}."
        )
    otherwise = (
        f"Add it to {listed}, or write the id of the record that is meant."
        if lost.fixed
        else f"Add it to {listed}, say under words: which record is meant, or leave its rows out "
        "by leave_out:."
    )
    near = meant(lost.text, called.names)
    if near and not lost.fixed:
        named = " or ".join(near)
        return f"If {named} is meant, say so under words:; or leave its rows out by leave_out:."
    return advice(near, otherwise)


_BETWEEN = re.compile(r"\s*[;؛\n/&]\s*|\s*[,،]\s+")


def _parted(text: str, called: Called) -> list[str]:
    """The names of several records in one text; none where one of them is not known."""
    whole = [one.strip() for one in re.split(r"[;؛\n]", text) if one.strip()]
    for names in (whole, [one for one in _BETWEEN.split(text) if one]):
        if len(names) > 1 and all(len(called.found(name)) == 1 for name in names):
            return names
    return []


def _within(text: str, called: Called) -> tuple[str, ...]:
    """The one name that stands in a text with a word or two beside it: The Example Agency."""
    words = _WORD.findall(text.casefold())
    found = dict.fromkeys(
        name
        for name in called.shown.values()
        if 0 < len(words) - len(own := _WORD.findall(name.casefold())) < 3
        and len(own) > 1
        and f" {' '.join(own)} " in f" {' '.join(words)} "
    )
    return tuple(found) if len(found) == 1 else ()
