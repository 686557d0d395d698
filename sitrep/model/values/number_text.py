"""The digits of what a file keeps as a number, such as a cell of a workbook."""

from __future__ import annotations

from sitrep.model.values.plain_digits import in_groups


class NumberText(str):
    """A number with its decimals, or one in per cent: its full stop parts no groups of digits."""

    __slots__ = ()


def inside(text: str) -> str:
    """A number as it stands within a longer text, where nobody knows that it was kept as one."""
    fraction = isinstance(text, NumberText) and in_groups(text)
    return f"{text}e0" if fraction else text
