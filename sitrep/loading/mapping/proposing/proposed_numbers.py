"""How a table groups the digits of its figures, where the figures themselves leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sitrep.loading.mapping.below_zero import below_zero
from sitrep.loading.tables.headed import Headed
from sitrep.model.figures.indicators import IndicatorSort
from sitrep.model.values.number_notation import NUMBER_FORMATS
from sitrep.model.values.plain_digits import in_groups, only_in_groups

_WHOLE_KINDS = frozenset({"tolls", "displacement", "needs", "damage"})
"""Kinds whose figures have no decimals, so that a sign before three digits parts groups."""

_SPACES = re.compile("[\u00a0\u2009\u202f]")

_SAID = "“{}” is read as {}, as nothing counted so has decimals: see number_format:."


_SIGNED = (
    "Some cells below {} are below zero: write below_zero: only in an entry that says what is "
    "counted so, such as a shortfall, and below_zero: leave_out in that of the others."
)


def asked_of_signs(top: Headed, figures: Sequence[Mapping[str, Any]]) -> list[str]:
    """What is asked of columns of figures in which some are below zero."""
    heads = dict.fromkeys(name for one in figures for name in _headings(top, one))
    signed = [name for name in heads if any(map(below_zero, top.texts_under(name)))]
    return [_SIGNED.format(", ".join(signed))] if signed else []


def form_of_numbers(top: Headed, figures: Sequence[Mapping[str, Any]]) -> tuple[str, str]:
    """The one form in which all grouped figures stand, or none; and what is said of it.

    Two forms in one table are told when it is read.
    """
    texts = [text for one in figures if _is_whole(top, one) for text in _cells(top, one)]
    grouped = [text for text in texts if in_groups(text) and not only_in_groups(text)]
    forms = {form for text in grouped for form, by in NUMBER_FORMATS.items() if by in text}
    if len(forms) != 1:
        return "", ""
    return forms.pop(), _SAID.format(grouped[0], re.sub(r"\D", "", grouped[0]))


def _is_whole(top: Headed, figure: Mapping[str, Any]) -> bool:
    """Whether a figure has no decimals: by its kind, or as no cell of an amount has any."""
    if figure["kind"] in _WHOLE_KINDS:
        return True
    texts = [*_cells(top, figure)] if figure.get("measure") == IndicatorSort.AMOUNT else []
    grouped = sum(map(in_groups, texts))
    return grouped >= _SEVERAL and all(in_groups(text) or text.isdecimal() for text in texts)


_SEVERAL = 2


def _cells(top: Headed, figure: Mapping[str, Any]) -> Iterator[str]:
    """What stands below the headings from which the count of a figure is read."""
    for name in _headings(top, figure):
        yield from (_SPACES.sub(" ", text) for text in top.texts_under(name))


def _headings(top: Headed, figure: Mapping[str, Any]) -> list[str]:
    """The headings from which the count of a figure is read."""
    names = [name for name in top.grid.rows[top.head] if name]
    across = figure.get("across") or {}
    ends = (figure.get("estimate") or {}).values()
    read = [figure.get("count"), *across.get("columns", ()), *ends]
    if (first := across.get("first")) in names:
        read += names[names.index(first) :]
    return [name for name in names if name in read]
