"""Figures of a kind: what was done of what was meant, then every figure with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.tables.coverage import coverage_tables
from sitrep.compose.tables.side_by_side import measure_tables
from sitrep.model.figures.figure import BasedFigure, Figure
from sitrep.page.document import Block, Section, Spans


def compose(desk: Desk, kind: str) -> Section | None:
    """The section of a kind, or nothing where there is no figure of it."""
    figures: Sequence[Figure] = getattr(desk.index.report, kind)
    return section(desk, kind, groups=tuple(kind_blocks(desk, figures)))


def kind_blocks(desk: Desk, figures: Sequence[Figure], annex: Spans = ()) -> Iterator[Block]:
    """The tables of some figures of a kind, with what belongs to each figure.

    ``annex`` is where all figures stand, if these are some of very many.
    """
    yield from coverage_tables(desk, [one for one in figures if isinstance(one, BasedFigure)])
    yield from measure_tables(desk, figures, annex)
