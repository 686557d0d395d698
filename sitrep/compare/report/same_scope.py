"""Same scope: figures for one and the same scope, and whether one number could satisfy them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from sitrep.compare.axes.count_relations import in_common
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.scope_index import ScopeIndex
from sitrep.model.values.dates import PartialDate


class Verdict(StrEnum):
    """How the figures of a group stand to each other.

    ``proof``: those that hold only proven cases so far are lower than the others, which is no
    contradiction; ``earlier``: so are those that were counted up to an earlier date.
    """

    ALONE = "alone"
    AGREE = "agree"
    DIFFER = "differ"
    PROOF = "proof"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class SameScope:
    """Current figures of one scope, in the order of the data."""

    figures: tuple[ScopedFigure, ...]

    @property
    def measure(self) -> str:
        """What is counted."""
        return self.figures[0].scope.measure

    @property
    def originators(self) -> tuple[str, ...]:
        """Who gave them, each once."""
        return tuple(dict.fromkeys(figure.originator for figure in self.figures))

    @property
    def conflicting(self) -> tuple[ScopedFigure, ...]:
        """The figures that exclude at least one other; what excludes none is no part of it."""
        # What excludes any other excludes one that lies at an end of those of its sort.
        ends = tuple(one for of_sort in self._by_sort for one in _outermost(of_sort))
        return tuple(one for one in self.figures if any(one.excludes(end) for end in ends))

    @property
    def _by_sort(self) -> Iterable[list[ScopedFigure]]:
        found: dict[tuple[bool, PartialDate | None], list[ScopedFigure]] = {}
        for one in self.figures:
            found.setdefault((one.proven, one.claim.as_of or one.published), []).append(one)
        return found.values()

    @property
    def exclusions(self) -> tuple[Exclusion, ...]:
        """Who excludes whom: every pair that is named does, and every one that does is named."""
        figures = self.conflicting
        against = {
            one.id: frozenset(other.id for other in figures if one.excludes(other))
            for one in figures
        }
        alike: dict[frozenset[str], list[ScopedFigure]] = {}
        for one in figures:
            alike.setdefault(against[one.id] | {one.id}, []).append(one)
        mutual = [Exclusion(tuple(found)) for found in alike.values() if len(found) > 1]
        done = {
            (one.id, other.id)
            for found in mutual
            for one, other in product(found.figures, repeat=2)
        }
        by_others: dict[frozenset[str], list[ScopedFigure]] = {}
        for one in figures:
            by_others.setdefault(against[one.id], []).append(one)
        stars = list[Exclusion]()
        for refs, found in by_others.items():
            first = found[0].id
            others = tuple(one for one in figures if one.id in refs and (first, one.id) not in done)
            if others:
                stars.append(Exclusion(tuple(found), others))
                done |= {(other.id, one.id) for one in found for other in others}
        return (*mutual, *stars)

    @property
    def verdict(self) -> Verdict:
        """Whether one number could satisfy all of them."""
        if len(self.figures) < 2:
            return Verdict.ALONE
        if in_common(one.interval for one in self.figures):
            return Verdict.AGREE
        if self.conflicting:
            return Verdict.DIFFER
        proven = {one.proven for one in self.figures}
        return Verdict.PROOF if len(proven) > 1 else Verdict.EARLIER


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Each of ``figures`` excludes each of ``others``; without others, they exclude each other."""

    figures: tuple[ScopedFigure, ...]
    others: tuple[ScopedFigure, ...] = ()


def _outermost(figures: list[ScopedFigure]) -> Iterator[ScopedFigure]:
    """The figure with the highest low end, and the one with the lowest upper end."""
    if figures:
        yield max(figures, key=lambda one: one.interval.low)
        bounded = [one for one in figures if one.interval.high is not None]
        yield from [min(bounded, key=lambda one: one.interval.high or 0)] if bounded else []


def groups(cells: ScopeIndex, figure_set: FigureSet) -> Iterator[SameScope]:
    """The figures of each scope."""
    for by_time in cells.held.values():
        for figures in by_time.values():
            scope = of_one_scope(figures, figure_set)
            if scope is not None:
                yield scope


def of_one_scope(figures: list[ScopedFigure], figure_set: FigureSet) -> SameScope | None:
    """Figures of one scope, unless all are parts of others; records of one claim are one figure."""
    alike = _without_parts(figures, figure_set)
    return SameScope(tuple(_once(alike))) if alike else None


def _without_parts(figures: list[ScopedFigure], figure_set: FigureSet) -> list[ScopedFigure]:
    """A declared part is no rival of its whole, even where their scopes are written alike."""
    parts = {ref for figure in figures for ref in figure_set.parts_of(figure.id)}
    return [figure for figure in figures if figure.id not in parts]


def _once(figures: list[ScopedFigure]) -> Iterator[ScopedFigure]:
    """One figure of each number of an originator; of two proofs both, where each excludes some."""
    seen: dict[tuple[object, ...], set[bool]] = {}
    for figure in figures:
        proofs = seen.setdefault((figure.originator, *figure.number), set())
        known = figure.proven in proofs
        if not proofs or (not known and any(figure.excludes(other) for other in figures)):
            yield figure
        proofs.add(figure.proven)
