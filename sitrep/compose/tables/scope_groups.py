"""Figures in groups that cover the same, each part under its whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.model.figures.figure import Figure


def by_scope(desk: Desk, figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures in groups that cover the same, in the order in which each is first met.

    A part follows its whole, whatever it covers itself, and its own parts follow it.
    """
    known, wholes = {one.id: one for one in figures}, wholes_of(desk, figures)
    held = figure_set_of(desk.index).figures
    alike: dict[object, list[Figure]] = {}
    for figure in figures:
        if figure.id not in wholes:
            scope = held[figure.id].scope
            alike.setdefault((scope.cell, scope.time), []).append(figure)
    return [
        [one for top in together for one in _with_parts(desk, top, known, wholes)]
        for together in alike.values()
    ]


def wholes_of(desk: Desk, figures: Sequence[Figure]) -> dict[str, Figure]:
    """The whole under which each part stands: the first that declares it; circles stand open."""
    known = {one.id for one in figures}
    found: dict[str, Figure] = {}
    for whole in figures:
        for part in desk.index.parts.get(whole.id, ()):
            if part in known and part not in found and not _above(whole.id, part, found):
                found[part] = whole
    return found


def _above(ref: str, part: str, wholes: Mapping[str, Figure]) -> bool:
    """Whether a figure is a part, or stands among the parts of it."""
    while ref != part and ref in wholes:
        ref = wholes[ref].id
    return ref == part


def _with_parts(
    desk: Desk, top: Figure, known: Mapping[str, Figure], wholes: Mapping[str, Figure]
) -> Iterator[Figure]:
    yield top
    for ref in desk.index.parts.get(top.id, ()):
        if ref in wholes and wholes[ref].id == top.id:
            yield from _with_parts(desk, known[ref], known, wholes)
