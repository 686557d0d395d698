"""Report figures: what holds among all figures of a report, worked out once for all who ask."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from sitrep.compare.claims.figure_set import FigureSet, figure_set_of
from sitrep.compare.claims.new_against_total import matched, told_by_steps
from sitrep.compare.claims.revision_step import RevisionStep, counted_on
from sitrep.compare.claims.revisions import all_series, redefinitions, revisions
from sitrep.compare.claims.runs import Run, courses, new_courses
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.claims.sums import Sum, add
from sitrep.compare.report.blame import BlameDispute, blame_disputes
from sitrep.compare.report.conflicts import (
    Conflict,
    UndatedConflict,
    conflicts,
    each_other,
    left_of,
    undated_conflicts,
)
from sitrep.compare.report.coverages import Coverage, coverages
from sitrep.compare.report.disjoint_parts import Excess, undeclared_excess
from sitrep.compare.report.earlier_scopes import earlier_scopes, excluded_before, unsettled
from sitrep.compare.report.same_scope import SameScope, groups
from sitrep.compare.report.scope_index import ScopeIndex, same_if_dated
from sitrep.compare.report.shared_chains import (
    Circle,
    OneNumber,
    SharedCarrier,
    of_one_number,
    shared_carriers,
    shared_circles,
)
from sitrep.compare.report.sharing_parts import Sharing, sharing_parts
from sitrep.compare.report.unsaid_conflicts import UnsaidConflict, unsaid_conflicts
from sitrep.model.views.index import Index
from sitrep.model.views.kept_of_records import KeptOfRecords


class ReportFigures:
    """Revisions, current figures, and groups of one scope; near-linear in the number of figures.

    ``like`` are those of the same report with other ids of its actors and sources: what takes
    long to find among figures is taken over from there.
    """

    def __init__(self, figure_set: FigureSet, like: ReportFigures | None = None) -> None:
        self.figure_set = figure_set
        self._like = like

    @cached_property
    def revisions(self) -> tuple[RevisionStep, ...]:
        """Every step from a figure to the one that replaced it."""
        return tuple(revisions(self.figure_set))

    @cached_property
    def superseded(self) -> dict[str, ScopedFigure]:
        """The figures that others replaced, by id, with the one that replaced each."""
        return {one.earlier.id: one.later for one in self.revisions}

    def followed(self, ref: str) -> tuple[ScopedFigure, ...]:
        """What replaced a figure, and what replaced that, to the latest."""
        found: dict[str, ScopedFigure] = {}
        while (later := self.superseded.get(ref)) is not None and later.id not in found:
            found[later.id] = later
            ref = later.id
        return tuple(found.values())

    @cached_property
    def replacing(self) -> dict[str, list[RevisionStep]]:
        """The steps to each figure from what it replaced, by its id."""
        found: dict[str, list[RevisionStep]] = {}
        for step in self.revisions:
            found.setdefault(step.later.id, []).append(step)
        return found

    @cached_property
    def long_runs(self) -> dict[str, list[Run]]:
        """Of each measure, the figures that replaced each other often enough to be a course."""
        return courses(self.figure_set, self.revisions)

    @cached_property
    def new_runs(self) -> dict[str, list[Run]]:
        """Of each measure, the series of what was newly counted, in which nothing is replaced."""
        return new_courses(
            all_series(self.figure_set.figures.values(), self.figure_set),
            self.superseded.keys() | self.replacing.keys(),
        )

    @cached_property
    def in_long_runs(self) -> frozenset[str]:
        """Their ids."""
        found = self.long_runs.values()
        return frozenset(one.id for runs in found for run in runs for one in run)

    @cached_property
    def turnovers(self) -> dict[str, list[RevisionStep]]:
        """For each figure of what was newly counted, the steps of the total that differ from it."""
        found: dict[str, list[RevisionStep]] = {}
        for new, step in matched(self.figure_set, self.revisions):
            found.setdefault(new.id, []).append(step)
        return found

    @cached_property
    def sums(self) -> dict[str, Sum]:
        """The sum of the declared parts of each figure that stands, or why they are not added."""
        standing = (one for one in self.figure_set.figures.values() if one.claim.stands)
        found = ((one.id, add(self.figure_set, one)) for one in standing)
        return {ref: total for ref, total in found if total is not None}

    @cached_property
    def coverages(self) -> dict[str, Coverage]:
        """How much each current figure is of what it can be set against, by its id."""
        return {one.part.id: one for one in coverages(self.figure_set, self.current)}

    @cached_property
    def current(self) -> tuple[ScopedFigure, ...]:
        """The figures that stand and that no later one replaced."""
        return tuple(one for one in self.figure_set.standing if one.id not in self.superseded)

    @cached_property
    def current_ids(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(one.id for one in self.current)

    @cached_property
    def cells(self) -> ScopeIndex:
        """The current figures by what they cover."""
        return ScopeIndex(self.current, self.figure_set.places)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The figures of each scope that exclude each other."""
        return tuple(conflicts((*self.groups, *self.earlier_groups)))

    @cached_property
    def conflicts_today(self) -> tuple[tuple[ScopedFigure, ...], ...]:
        """The current figures of each scope that exclude each other: what was replaced does not."""
        return tuple(left_of(self.conflicts, self.current_ids))

    @cached_property
    def conflicts_before(self) -> tuple[tuple[ScopedFigure, ...], ...]:
        """Figures that exclude each other, some replaced since by those of a later date."""
        return tuple(unsettled(self.earlier_groups, self.followed))

    @cached_property
    def excluding_before(self) -> dict[str, tuple[ScopedFigure, ...]]:
        """For each current figure, what excluded one that it replaced, by its id."""
        return excluded_before(self.conflicts_before, self.followed)

    @cached_property
    def undated_conflicts(self) -> tuple[UndatedConflict, ...]:
        """Figures without a time that exclude dated ones, if they count the same days."""
        return tuple(undated_conflicts(self.figure_set, self.cells))

    @cached_property
    def excluding(self) -> dict[str, tuple[ScopedFigure, ...]]:
        """The figures that exclude each figure."""
        found: dict[str, dict[str, ScopedFigure]] = {}
        for conflict in self.conflicts:
            for one in conflict.conflicting:
                others = {o.id: o for o in conflict.conflicting if one.excludes(o)}
                found.setdefault(one.id, {}).update(others)
        return {ref: tuple(others.values()) for ref, others in found.items()}

    @cached_property
    def unsaid_conflicts(self) -> tuple[UnsaidConflict, ...]:
        """Figures of no stated event or cause that exclude others, if they are of the same."""
        return tuple(unsaid_conflicts(self.figure_set, self.cells))

    @cached_property
    def excluding_if_dated(self) -> dict[str, tuple[ScopedFigure, ...]]:
        """The figures that exclude each figure if both count the same days."""
        return each_other(((one.undated,), one.dated) for one in self.undated_conflicts)

    @cached_property
    def excluding_if_said(self) -> dict[str, tuple[ScopedFigure, ...]]:
        """The figures that exclude each figure if both are of one event, or of one cause."""
        return each_other(one.sides for one in self.unsaid_conflicts)

    @cached_property
    def exceeding(self) -> dict[str, tuple[ScopedFigure, ...]]:
        """The lower figures of wider scope that each figure exceeds: the lowest of each sort.

        Not those that are declared its whole, nor those of its very scope: these are asked for
        elsewhere.
        """
        if self._like is not None:
            own = self.figure_set.figures
            like = self._like.exceeding.items()
            return {ref: tuple(own[one.id] for one in wholes) for ref, wholes in like}
        found = {part.id: tuple(self._exceeded_by(part)) for part in self.current}
        return {ref: wholes for ref, wholes in found.items() if wholes}

    def _exceeded_by(self, part: ScopedFigure) -> Iterator[ScopedFigure]:
        """The current ones, and those of their date that were replaced since by no correction."""
        found = [*self.cells.exceeded_by(part)]
        if part.date in self._replaced.dates:
            before = self._replaced.exceeded_by(part)
            found += (one for one in before if one.date == part.date)
        series = set()
        for whole in found:
            declared = part.id in self.figure_set.parts_of(whole.id)
            if not declared and not same_if_dated(whole, part) and whole.series not in series:
                series.add(whole.series)
                yield whole

    @cached_property
    def _replaced(self) -> ScopeIndex:
        """The figures that others of a later date replaced, by what they cover."""
        later = (step for step in self.revisions if step.earlier.date != step.later.date)
        standing = (
            one.earlier for one in later if one.earlier.numbered and one.earlier.claim.stands
        )
        return ScopeIndex(standing, self.figure_set.places)

    @cached_property
    def exceeded(self) -> dict[str, tuple[ScopedFigure, ...]]:
        """The higher figures of narrower scope that exceed each figure."""
        found: dict[str, list[ScopedFigure]] = {}
        for part in self.current:
            for whole in self.exceeding.get(part.id, ()):
                found.setdefault(whole.id, []).append(part)
        return {ref: tuple(parts) for ref, parts in found.items()}

    @cached_property
    def blame_disputes(self) -> tuple[BlameDispute, ...]:
        """Where originators hold different actors responsible for the same."""
        return tuple(blame_disputes(self.current))

    @cached_property
    def blaming(self) -> dict[str, tuple[ScopedFigure, ...]]:
        """For each figure, those whose originators hold others responsible for the same."""
        return {one.id: found.figures for found in self.blame_disputes for one in found.figures}

    @cached_property
    def undeclared_excess(self) -> tuple[Excess, ...]:
        """Figures that parts which nobody declared exceed together."""
        if self._like is not None:
            return tuple(one.among(self.figure_set.figures) for one in self._like.undeclared_excess)
        found = undeclared_excess(self.figure_set, self.current, counted_on(self.revisions))
        return tuple(one for one in found if not self._told_elsewhere(one))

    @cached_property
    def sharing(self) -> tuple[Sharing, ...]:
        """Parts that only words tell apart, and that exceed together what they are some of."""
        return tuple(sharing_parts(self.figure_set, self.current))

    def _told_elsewhere(self, excess: Excess) -> bool:
        """Whether what declares the parts is itself too much, or it is told of them one by one."""
        if told_by_steps(excess.whole, excess.parts, self.turnovers):
            return True
        refs = frozenset(one.id for one in excess.parts)
        higher = (
            one.id
            for ref in self.figure_set.wholes_of(refs)
            for found in (self.excluding, self.exceeding)
            for one in found.get(ref, ())
        )
        return excess.whole.id in higher

    @cached_property
    def redefinitions(self) -> tuple[tuple[ScopedFigure, ScopedFigure], ...]:
        """Where one originator goes over from one definition to another."""
        return tuple(redefinitions(self.figure_set))

    @cached_property
    def of_one_number(self) -> tuple[OneNumber, ...]:
        """The current figures that say one number of one scope, where there are several."""
        return tuple(of_one_number(self.current))

    @cached_property
    def shared_carriers(self) -> tuple[SharedCarrier, ...]:
        """Numbers of several originators that one carrier brought."""
        return tuple(shared_carriers(self.of_one_number))

    @cached_property
    def circles(self) -> tuple[Circle, ...]:
        """Numbers whose chains lead back to where they began."""
        return tuple(shared_circles(self.of_one_number))

    @cached_property
    def groups(self) -> tuple[SameScope, ...]:
        """The current figures of each scope, those that stand alone too."""
        return tuple(groups(self.cells, self.figure_set))

    @cached_property
    def earlier_groups(self) -> tuple[SameScope, ...]:
        """Figures of one scope and date that exclude each other, of which some were replaced."""
        if not self.superseded:
            return ()
        cells = ScopeIndex(self.figure_set.standing, self.figure_set.places).held.values()
        of_cells = ([one for alike in cell.values() for one in alike] for cell in cells)
        return tuple(earlier_scopes(self.figure_set, of_cells, self.current_ids))


_KEPT = KeptOfRecords[ReportFigures]()


def report_figures_of(index: Index) -> ReportFigures:
    """The figures of a report and what holds among them, worked out once for all who ask."""
    return _KEPT.find(index) or _KEPT.keep(index, ReportFigures(figure_set_of(index)))


def report_figures_like(index: Index, other: Index) -> ReportFigures:
    """Those of a report that is ``other`` but for the ids of actors and sources."""
    return _KEPT.keep(index, ReportFigures(figure_set_of(index), report_figures_of(other)))
