"""Two issues of one series: which record of the last one goes on in which record of this one."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sitrep.compare.axes.axis import COUNTED, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet, figure_set_of
from sitrep.compare.claims.revisions import all_series, several_last
from sitrep.compare.claims.scoped_figure import ScopedFigure, SeriesKey
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.claim import Claim
from sitrep.model.report import Report
from sitrep.model.views.index import Index


class Bond(StrEnum):
    """By what two records are joined: their id, a claim entered twice, or a revision.

    ``between``: a figure of a series that went on in the same issue.
    """

    ID = "id"
    CLAIM = "claim"
    REVISION = "revision"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Pair:
    """A record of the last issue and one of this issue, by their ids.

    ``before`` is None for what is new, ``after`` for what is gone. A record of the last issue may
    stand in several pairs: beside itself, and beside each one that revises it.
    """

    before: str | None
    after: str | None
    bond: Bond | None = None


class Issues:
    """The last issue and this one, with what is needed to compare them, worked out once."""

    def __init__(self, last: Index, this: Index) -> None:
        self.last, self.this = last, this
        self.before, self.after = figure_set_of(last), figure_set_of(this)
        known: dict[str, object] = {
            kind: tuple({**getattr(last, kind), **getattr(this, kind)}.values())
            for kind in ("places", "actors")
        }
        self._joint = FigureSet(Index(Report(report=this.report.report).model_copy(update=known)))

    def both_figures(self, pair: Pair) -> tuple[ScopedFigure, ScopedFigure] | None:
        """Both figures of a pair, if both records hold one."""
        one = self.before.figures.get(pair.before or "")
        other = self.after.figures.get(pair.after or "")
        return None if one is None or other is None else (one, other)

    def axes(self, one: ScopedFigure, other: ScopedFigure) -> dict[Axis, AxisRelation]:
        """How a figure of the last issue lies to one of this issue on every axis."""
        return self._joint.axes(one, other)

    def reused(self, ref: str) -> bool:
        """Whether an id stands for another claim altogether than it did in the last issue."""
        one, other = self.last.claims[ref], self.this.claims[ref]
        if self.last.kinds[ref] != self.this.kinds[ref]:
            return True
        moved = one.according_to != other.according_to
        both = self.both_figures(Pair(ref, ref))
        if both is None:
            return moved
        axes = self.axes(*both)
        counted = [axes[axis] for axis in COUNTED if axis in axes]
        return axes[Axis.MEASURE] is AxisRelation.APART or (
            moved and not all(standing.level for standing in counted)
        )

    def pairs(self) -> tuple[Pair, ...]:
        """Every claim of both issues in a pair, in the order of this issue; what is gone, last."""
        return tuple(_pairs(self))


def _pairs(issues: Issues) -> Iterator[Pair]:
    last, this = issues.last.claims, issues.this.claims
    kept = {ref for ref in this if ref in last and not issues.reused(ref)}
    aside = dict(_set_aside(issues, kept))
    steps = _steps(issues)
    revised = {
        ref: found
        for ref in this
        if (ref not in kept or ref in aside.values())
        and (found := _origin(ref, steps, kept, aside)) is not None
    }
    went_on = dict(_went_on(issues, revised, kept))
    between = {one for run in went_on.values() for one in run[:-1]}
    revised |= {ref: run[-1] for ref, run in went_on.items()}
    held = kept | revised.keys() | aside.keys()
    told = kept | between | {*revised.values()}
    gone, new = [ref for ref in last if ref not in told], [ref for ref in this if ref not in held]
    joined = dict(_by_claim(issues, gone, new))
    passed = _passed(revised, steps)
    for ref in this:
        if ref in aside:
            yield Pair(aside[ref], ref, Bond.CLAIM)
        elif ref in revised:
            yield Pair(revised[ref], ref, Bond.BETWEEN if ref in passed else Bond.REVISION)
        elif ref in kept:
            yield Pair(ref, ref, Bond.ID)
        else:
            passed_now = ref not in joined and _passed_now(issues, ref, held)
            yield joined.get(ref, Pair(None, ref, Bond.BETWEEN if passed_now else None))
    continued = {pair.before for pair in joined.values()} | {*revised.values()}
    for ref in last:
        if ref not in kept and ref not in continued:
            passed_then = _passed_then(issues, ref, kept | continued)
            yield Pair(ref, None, Bond.BETWEEN if ref not in gone or passed_then else None)


def _went_on(
    issues: Issues, revised: Mapping[str, str], kept: set[str]
) -> Iterator[tuple[str, list[str]]]:
    """For each figure that goes on from one of the last issue, what followed that one there.

    The last of then stands against the last of now, also where this issue holds an older one.
    """
    figures = report_figures_of(issues.last)
    for ref, origin in revised.items():
        run = [one.id for one in figures.followed(origin)]
        if run and kept.isdisjoint(run) and _no_earlier(issues, run[-1], ref):
            yield ref, run


def _no_earlier(issues: Issues, last: str, ref: str) -> bool:
    """Whether a figure of this issue is of no earlier date than one of the last."""
    one, other = issues.before.figures.get(last), issues.after.figures.get(ref)
    if one is None or other is None or one.date is None or other.date is None:
        return False
    return one.date.last <= other.date.last


def _passed_now(issues: Issues, ref: str, held: Container[str]) -> bool:
    """Whether this issue already has a figure in the place of a new one, which is new as well."""
    run = report_figures_of(issues.this).followed(ref)
    return bool(run) and run[-1].id not in held


def _passed_then(issues: Issues, ref: str, held: Container[str | None]) -> bool:
    """Whether the last issue already had a later figure in its place, which is held."""
    return any(one.id in held for one in report_figures_of(issues.last).followed(ref))


def _passed(revised: Mapping[str, str], steps: Mapping[str, str]) -> set[str]:
    """The claims of this issue after which the series went on in this issue."""
    return {steps[ref] for ref in revised if ref in steps and steps[ref] in revised}


def _set_aside(issues: Issues, kept: set[str]) -> Iterator[tuple[str, str]]:
    """Old claims that were given an id of their own, because the old id now holds the new claim."""
    last, this = issues.last.claims, issues.this.claims
    for ref in kept:
        revises = this[ref].revises
        old = this.get(revises.claim) if revises is not None else None
        if old is not None and old.id not in last and content(old) == content(last[ref]):
            yield old.id, ref


def _steps(issues: Issues) -> dict[str, str]:
    """For each claim of this issue that replaces one, or is the next of its series, which."""
    steps = {step.later.id: step.earlier.id for step in report_figures_of(issues.this).revisions}
    for series in all_series(issues.after.figures.values(), issues.after):
        if series[0].claim.is_new or not all(one.numbered for one in series):
            steps |= {later.id: earlier.id for earlier, later in pairwise(series)}
    claims = issues.this.claims.values()
    return steps | {one.id: one.revises.claim for one in claims if one.revises is not None}


def _origin(
    ref: str, steps: Mapping[str, str], kept: set[str], aside: Mapping[str, str]
) -> str | None:
    """The claim of the last issue from which a claim goes on, through all steps between."""
    seen: set[str] = set()
    while ref in steps and ref not in seen:
        seen.add(ref)
        ref = steps[ref]
        if ref in aside:
            return aside[ref]
        if ref in kept:
            return ref
    return None


def _by_claim(issues: Issues, gone: list[str], new: list[str]) -> Iterator[tuple[str, Pair]]:
    """Claims under other ids: first those that say the same, then the next of a series.

    What is joined is taken out of ``gone`` and ``new``, and what lies between with it.
    """
    said = [{ref: _said(issues, ref, this) for ref in refs} for this, refs in _sides(gone, new)]
    for one, other in _only(*said):
        gone.remove(one)
        new.remove(other)
        yield other, Pair(one, other, Bond.CLAIM)
    series = [_series_of(issues, refs, this) for this, refs in _sides(gone, new)]
    for key in series[0].keys() & series[1].keys():
        before, after = series[0][key], series[1][key]
        if several_last(before) or several_last(after):
            continue
        last = before[-1].id
        for figure in after:
            bond = Bond.REVISION if figure is after[-1] else Bond.BETWEEN
            new.remove(figure.id)
            yield figure.id, Pair(last, figure.id, bond)
        for figure in before:
            gone.remove(figure.id)


def _sides(gone: list[str], new: list[str]) -> tuple[tuple[bool, list[str]], ...]:
    return ((False, [*gone]), (True, [*new]))


def _series_of(issues: Issues, refs: list[str], this: bool) -> dict[SeriesKey, list[ScopedFigure]]:
    """The figures among some records, by what their series share, each series by date."""
    held = issues.after if this else issues.before
    found = all_series((held.figures[ref] for ref in refs if ref in held.figures), held)
    return {one[0].series: one for one in found}


def _only(gone: Mapping[str, Hashable], new: Mapping[str, Hashable]) -> Iterator[tuple[str, str]]:
    """Records of both issues that share a key with each other and with nobody else."""
    found: dict[Hashable, tuple[list[str], list[str]]] = {}
    for side, keys in enumerate((gone, new)):
        for ref, key in keys.items():
            if key is not None:
                found.setdefault(key, ([], []))[side].append(ref)
    return ((one[0], other[0]) for one, other in found.values() if len(one) == len(other) == 1)


def _said(issues: Issues, ref: str, this: bool) -> Hashable:
    index = issues.this if this else issues.last
    scoped = (issues.after if this else issues.before).figures.get(ref)
    if scoped is not None and scoped.numbered:
        figure = scoped.claim
        return (scoped.series, scoped.scope.time.added, figure.count, figure.as_of, figure.window)
    return (index.kinds[ref], index.claims[ref].according_to, repr(content(index.claims[ref])))


_BESIDE = {"id", "sources", "note", "sensitivity", "not_before", "revises", "withdrawn", "status"}
_IDS = {"parts", "tolls"}


def content(claim: Claim) -> dict[str, Any]:
    """What a claim says, without its id, its documents and how it stands."""
    return claim.model_dump(mode="json", exclude=_BESIDE | _IDS)
