"""Cells below zero: what a mapping reads of them, as no figure of the data has a sign."""

from __future__ import annotations

import re
from collections.abc import Callable

from sitrep.loading.tables.headed import Cell
from sitrep.model.values.number_notation import is_below_zero
from sitrep.model.values.number_text import NumberText

ONLY = "only"

_IN_BRACKETS = re.compile(r"\(\s?(\d[\d., \u00a0\u202f]*)\)")
"""A number below zero as accounts write it: (540)."""
_SIGN = re.compile(r"[-−–]\s?(?=\d)")


def below_zero(text: str) -> bool:
    """Whether a cell is a number below zero, with a sign or in brackets."""
    return is_below_zero(text) or _IN_BRACKETS.fullmatch(text) is not None


def without_sign(text: str) -> str:
    """A number below zero without what says so."""
    found = _IN_BRACKETS.fullmatch(text)
    bare = found[1].strip() if found is not None else _SIGN.sub("", text, count=1)
    return NumberText(bare) if isinstance(text, NumberText) else bare


def sign_asked(cell: Cell, heading: str, way: str) -> Callable[[int], str]:
    """Why the row of a cell is left out for its sign; nothing where it is read, or empty."""
    reads = way == ONLY
    reason = f"{heading} is {'not ' if reads else ''}below zero"

    def ask(row: int) -> str:
        text = cell(row)
        return reason if text and below_zero(text) != reads else ""

    return ask
