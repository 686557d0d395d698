"""What the rules said of a report, told of an edition of it that lacks nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sitrep.checking.rule_run import NamedProblem, RuleRun, index_of
from sitrep.compare.report.report_figures import report_figures_like
from sitrep.findings import Problem
from sitrep.loading.loaded import Loaded
from sitrep.locations import Route
from sitrep.model.report import RECORD_KINDS
from sitrep.model.views.ordering import ordered
from sitrep.model.views.projection import holds_marked


def says_the_same(shown: Loaded, whole: Loaded, names: Mapping[str, str]) -> bool:
    """Whether rules find the same in an edition, in which ``names`` will stand for some ids.

    It holds all of the report, in whichever order its translations stand, and the ids are of actors
    and sources, which stand by their names: of figures, the lower id is told of two. Records of two
    issues are the same by their ids, so that a report with a last issue is read again.
    """
    assert shown.report is not None
    assert whole.report is not None
    if whole.previous is not None or whole.last is not None or holds_marked(whole.report):
        return False
    actors = {one.id for one in whole.report.actors}
    if not names.keys() <= actors.union(one.id for one in whole.report.sources):
        return False
    told = tuple(sorted(whole.report.translations, key=lambda one: one.sort_key))
    # An edition has its translations in this order.
    return shown.report == whole.report.model_copy(update={"translations": told})


def told_of(run: RuleRun, shown: Loaded, names: Mapping[str, str]) -> RuleRun:
    """The run on an edition of which rules say the same, where ``names`` stand for ids.

    Of each problem only the rule and the record are told, as an annex prints no more: the words of
    a problem may hold an id that names somebody.
    """
    assert shown.report is not None
    order = ordered(shown.report)
    positions = {
        (kind, record.id): position
        for kind in RECORD_KINDS
        for position, record in enumerate(getattr(order.report, kind))
    }

    def at(route: Route) -> Route:
        if len(route) < 2 or route[0] not in RECORD_KINDS:
            return route
        kind = str(route[0])
        ref = getattr(run.ordered.report, kind)[route[1]].id
        return (kind, positions[kind, names.get(ref, ref)], *route[2:])

    problems = (
        NamedProblem(one.rule, one.level, Problem(at(one.problem.route), "", "", ""))
        for one in run.problems
    )
    index = index_of(shown, order)
    report_figures_like(index, run.index)  # found by whoever asks of this report
    return replace(run, loaded=shown, ordered=order, problems=tuple(problems), index=index)
