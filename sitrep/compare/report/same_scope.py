"""Same scope: figures for one and the same scope, and whether one number could satisfy them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sitrep.compare.axes.count_relations import as_floor
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.scope_index import ScopeIndex


class Verdict(StrEnum):
    """How the figures of a group stand to each other.

    ``proof``: those that hold only proven cases so far are lower than the others, which is no
    contradiction.
    """

    ALONE = "alone"
    AGREE = "agree"
    DIFFER = "differ"
    PROOF = "proof"


@dataclass(frozen=True, slots=True)
class SameScope:
    """Current figures of one scope, in the order of the data."""

    figures: tuple[ScopedFigure, ...]

    @property
    def originators(self) -> tuple[str, ...]:
        """Who gave them, each once."""
        return tuple(dict.fromkeys(figure.originator for figure in self.figures))

    @property
    def conflicting(self) -> tuple[ScopedFigure, ...]:
        """The figures that exclude at least one other; what excludes none is no part of it."""
        lows = max((one.interval.low for one in self.figures), default=0)
        ends = [one.interval.high for one in self.figures if one.interval.high is not None]
        highs = min(ends, default=lows)
        # What excludes any other excludes the highest low end or the lowest upper end.
        return tuple(
            one
            for one in self.figures
            if highs < one.interval.low
            or (one.interval.high is not None and one.interval.high < lows)
        )

    @property
    def verdict(self) -> Verdict:
        """Whether one number could satisfy all of them."""
        if len(self.figures) < 2:
            return Verdict.ALONE
        if _common(self.figures):
            return Verdict.AGREE
        proven = [one for one in self.figures if one.proven]
        others = [one for one in self.figures if not one.proven]
        if not (proven and others and _common(proven) and _common(others)):
            return Verdict.DIFFER
        floors = [as_floor(one.interval) for one in proven]
        below = all(floor.overlaps(one.interval) for floor in floors for one in others)
        return Verdict.PROOF if below else Verdict.DIFFER


def _common(figures: Sequence[ScopedFigure]) -> bool:
    """Intervals that overlap two by two have one number in common."""
    lowest = max(one.interval.low for one in figures)
    ends = [one.interval.high for one in figures if one.interval.high is not None]
    return lowest <= min(ends, default=lowest)


def groups(cells: ScopeIndex) -> Iterator[SameScope]:
    """The figures of each scope; records of one claim are one figure."""
    for by_time in cells.held.values():
        for figures in by_time.values():
            for alike in divided(_without_parts(figures)):
                if alike:
                    yield SameScope(tuple(_once(alike)))


def divided(figures: list[ScopedFigure]) -> list[list[ScopedFigure]]:
    """Figures apart that count by different definitions, or hold different actors responsible."""
    definitions = {one.claim.definition for one in figures} - {None}
    responsible = {one.responsible for one in figures} - {frozenset()}
    if len(definitions) < 2 and len(responsible) < 2:
        return [figures]
    found: dict[tuple[object, ...], list[ScopedFigure]] = {}
    for one in figures:
        found.setdefault((one.claim.definition, one.responsible), []).append(one)
    return list(found.values())


def _without_parts(figures: list[ScopedFigure]) -> list[ScopedFigure]:
    """A declared part is no rival of its whole, even where their scopes are written alike."""
    parts = {ref for figure in figures for ref in figure.claim.parts}
    return [figure for figure in figures if figure.id not in parts]


def _once(figures: list[ScopedFigure]) -> Iterator[ScopedFigure]:
    seen: set[tuple[object, ...]] = set()
    for figure in figures:
        key = (figure.originator, *figure.number)
        if key not in seen:
            seen.add(key)
            yield figure
