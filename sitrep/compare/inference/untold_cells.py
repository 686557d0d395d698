"""Untold cells: what nobody counts of a table, and two totals of it leave over.

Of a country and one of its two towns all people and the children are told: so many adults are in
the other town, where no record holds the children of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import Any, NamedTuple

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference.apart import MANY
from sitrep.compare.inference.dimensions import Dimension, alike_but_on, dividing
from sitrep.compare.inference.equations import Equation, Value
from sitrep.compare.inference.relating import ends, protection
from sitrep.model.values.count import Form

Cells = Mapping[tuple[Any, Any], ScopedFigure]
"""The figures of a table by their places on two axes."""


class _Parted(NamedTuple):
    """A position on an axis, and others that share nobody and lie in it."""

    whole: Any
    parts: tuple[Any, ...]


def of_untold_cells(
    figure_set: FigureSet, near: Sequence[ScopedFigure], withheld: frozenset[str]
) -> Iterator[Equation]:
    """The equations of withheld figures in tables of which some cells are told by nobody."""
    exact = [one for one in near if one.claim.count.form is Form.EXACT]
    for rows, columns in permutations(dividing(figure_set, near), 2):
        for found in alike_but_on((rows, columns), exact):
            if len(found) > 3 and any(one.id in withheld for one in found):
                for told in _by_teller(found):
                    yield from _of_table(rows, columns, told, withheld)


def _by_teller(figures: Sequence[ScopedFigure]) -> Iterator[list[ScopedFigure]]:
    """The figures of each originator, and those of all where there are several."""
    tellers = sorted({one.originator for one in figures})
    for teller in tellers:
        yield [one for one in figures if one.originator == teller]
    if len(tellers) > 1:
        yield [*figures]


def _of_table(
    rows: Dimension,
    columns: Dimension,
    figures: Sequence[ScopedFigure],
    withheld: frozenset[str],
) -> Iterator[Equation]:
    """What each column of a table says of its rows, where some cells are what others leave."""
    ordered = sorted(figures, key=lambda one: (one.id in withheld, one.id), reverse=True)
    cells = {_place(rows, columns, one): one for one in ordered}
    row_sets = [*_partings(rows, {row: one for (row, _), one in cells.items()})]
    column_sets = [*_partings(columns, {column: one for (_, column), one in cells.items()})]
    for among in row_sets:
        for division in column_sets:
            for column in division.parts:
                found = _told(cells, among, division, column)
                if found and not withheld.isdisjoint(found):
                    apart = rows.apart is not None and columns.apart is not None
                    yield from _adding_up(found, figures, withheld, apart=apart)


def _place(rows: Dimension, columns: Dimension, one: ScopedFigure) -> tuple[Any, Any]:
    return rows.position(one.scope.cell), columns.position(one.scope.cell)


def _partings(axis: Dimension, at: Mapping[Any, ScopedFigure]) -> Iterator[_Parted]:
    """The positions of an axis that others share out among them, as far as is known."""
    above, inside = axis.above(at.keys()), dict[Any, list[Any]]()
    for one in at:
        for holder in dict.fromkeys(above(one)):
            if holder in at:
                inside.setdefault(holder, []).append(one)
    for whole, parts in inside.items():
        if 1 < len(parts) <= MANY:
            yield from (_Parted(whole, found) for found in _sharing_nobody(axis, parts, at))


def _sharing_nobody(
    axis: Dimension, parts: Sequence[Any], at: Mapping[Any, ScopedFigure]
) -> Iterator[tuple[Any, ...]]:
    """Sets of positions that share nobody: one around each."""
    if axis.apart is None:
        yield tuple(parts)
        return
    seen = set[frozenset[Any]]()
    for seed in parts:
        chosen = [seed]
        for one in parts:
            if one != seed and all(axis.apart(at[one], at[other]) for other in chosen):
                chosen.append(one)
        if len(chosen) > 1 and frozenset(chosen) not in seen:
            seen.add(frozenset(chosen))
            yield tuple(chosen)


def _told(cells: Cells, among: _Parted, division: _Parted, column: Any) -> dict[str, int] | None:
    """A column as figures that are added and taken away: its total less its parts.

    None where a cell is neither told nor left over by others, or where all are told.
    """
    terms, left_over = Counter[str](), False
    for row in (among.whole, *among.parts):
        sign = 1 if row == among.whole else -1
        told = cells.get((row, column))
        if told is not None:
            terms[told.id] += sign
            continue
        left_over = True
        others = [(row, one) for one in division.parts if one != column]
        whole = cells.get((row, division.whole))
        if whole is None or any(one not in cells for one in others):
            return None
        terms[whole.id] += sign
        terms.subtract({cells[one].id: sign for one in others})
    return {ref: sign for ref, sign in terms.items() if sign} if left_over else None


def _adding_up(
    terms: Mapping[str, int],
    figures: Sequence[ScopedFigure],
    withheld: frozenset[str],
    *,
    apart: bool,
) -> Iterator[Equation]:
    """The equation of some figures that come to nothing; or nearly so, of those known apart."""
    known = {one.id: one for one in figures}
    rest: Value = sum(ends(known[ref])[0] * sign for ref, sign in terms.items())
    margins = [protection(known[ref]) for ref in terms if ref in withheld and apart]
    near: Value = max(margins, default=0)
    if not rest or -near < rest < near:
        yield Equation(tuple(terms.items()), min(rest, 0), max(rest, 0))
