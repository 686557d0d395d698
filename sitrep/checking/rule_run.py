"""A run of the rules: what each of them said of a report in the order that is printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from sitrep.findings import Level, Problem
from sitrep.loading.loaded import CopyRemark, Loaded, MissedFigure
from sitrep.locations import Route
from sitrep.model.report import CLAIM_KINDS, FIGURE_KINDS
from sitrep.model.views.index import Index
from sitrep.model.views.ordering import Ordered, ordered
from sitrep.model.views.own_ids import with_own_ids
from sitrep.rules import REPORT_RULES

_NEEDS = {rule.name: rule.needs for rule in REPORT_RULES}
_OF_KINDS = ("profile-not-met", "section-empty")
_OF_SCOPE = frozenset(rule.name for rule in REPORT_RULES if rule.of_scope)
_OF_AGE = ("stale-figure", "older-than-profile")
"""Rules that ask for a later figure of the same originator."""
_OF_COPIES = ("quotation-not-in-archive", "figure-not-in-copy")
"""Rules that read kept copies."""
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


class NamedProblem(NamedTuple):
    """A problem with the name and the level of the rule that saw it."""

    rule: str
    level: Level
    problem: Problem


@dataclass(frozen=True, eq=False)
class RuleRun:
    """What the ``wanted`` rules said of what was ``loaded``; routes lead into the report in order.

    Because rules never see the order of entering, what they say does not hang on it. ``index`` is
    the report in order, with its records at hand by id.
    """

    loaded: Loaded
    wanted: frozenset[str]
    ordered: Ordered
    problems: tuple[NamedProblem, ...]
    index: Index = field(repr=False)

    @property
    def of_copies(self) -> tuple[CopyRemark, ...]:
        """What an annex can say of what was found in kept copies, in one order."""
        if not self.loaded.copies:
            return ()
        index = self.index
        found = {
            CopyRemark(one.rule, one.level, str(index.record_at(one.problem.route)))
            for one in self.problems
            if one.rule in _OF_COPIES
        }
        return tuple(sorted(found))


def run_rules(loaded: Loaded, wanted: frozenset[str]) -> RuleRun:
    """Run these rules on what could be taken in of a report."""
    assert loaded.report is not None
    order = ordered(loaded.report)
    entered = index = index_of(loaded, order)
    own = with_own_ids(index.report)
    if own is not index.report:
        order = replace(order, report=own)
        index = index_of(loaded, order)
    unsure = _unsure(loaded, index)
    told = _problems(entered, index, wanted - set(() if loaded.remarks is None else _OF_COPIES))
    found = (one for one in (*told, *_remarked(loaded, index, wanted)) if not unsure(one))
    return RuleRun(loaded, wanted, order, tuple(found), index)


def index_of(loaded: Loaded, order: Ordered) -> Index:
    """The index of what was loaded with its report in order."""
    return replace(loaded, report=order.report).index


def _problems(entered: Index, index: Index, wanted: frozenset[str]) -> Iterator[NamedProblem]:
    """What the rules see where no record hides another; one sees that they share an id."""
    for rule in REPORT_RULES:
        if rule.name in wanted and rule.check is not None:
            for problem in rule.check(entered if rule.as_entered else index):
                yield NamedProblem(rule.name, problem.level or rule.level, problem)


def _remarked(loaded: Loaded, index: Index, wanted: frozenset[str]) -> Iterator[NamedProblem]:
    """What was found in copies that are not here; an annex prints no more than rule and record."""
    for one in loaded.remarks or ():
        if one.rule in wanted.intersection(_OF_COPIES) and one.at in index.routes:
            problem = Problem(index.routes[one.at], "It was found in a kept copy.", "", "")
            yield NamedProblem(one.rule, one.level, problem)


def _unsure(loaded: Loaded, index: Index) -> Callable[[NamedProblem], bool]:
    """Whether what a problem misses may stand in what was refused, or could not be read."""
    unread = loaded.unread
    errors = [one.route for one in loaded.findings if one.level is Level.ERROR]
    refused = {route[:2] for route in errors if route[:1] == ("report",)}
    nameless = {str(route[0]) for route in errors if len(route) == 3 and route[-1] == "id"}
    lacking = unread | nameless | ({"report"} if refused else set())
    may_lead = {leaf.route for leaf in index.leaves if not unread.isdisjoint(leaf.refers)}
    if not unread.isdisjoint(("sources", *FIGURE_KINDS)):
        may_lead |= {("overview", position) for position in range(len(index.report.overview))}
    doubtful = loaded.doubtful
    may_cite = not unread.isdisjoint(("overview", *CLAIM_KINDS))

    def unsure(one: NamedProblem) -> bool:
        route = one.problem.route
        if not lacking.isdisjoint(_NEEDS.get(one.rule, ())):
            return True
        if one.rule in _OF_AGE and _is_of_missed(route, loaded, index):
            return True
        if one.rule in _OF_SCOPE and doubtful:
            named = {index.record_at(route), *_ID.findall(one.problem.got)}
            figures = (index.figures.get(ref or "") for ref in named)
            wholes = {figure.part_of for figure in figures if figure is not None}
            return not doubtful.isdisjoint(named | wholes)
        if one.rule in _OF_KINDS:
            of_header = route[0] == "report"
            return not refused.isdisjoint((("report",), route)) if of_header else may_cite
        return one.rule == "unknown-reference" and route in may_lead

    return unsure


def _is_of_missed(route: Route, loaded: Loaded, index: Index) -> bool:
    """Whether a figure of the same kind, originator and measure could not be taken in."""
    figure = index.figures.get(index.record_at(route) or "") if loaded.missed else None
    if figure is None:
        return False
    measure = str(figure.measure) if "measure" in type(figure).model_fields else ""
    return MissedFigure(figure.kind, figure.according_to, measure) in loaded.missed
