"""Waivers: what they leave of a run of the rules, and what is wrong with them themselves."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.checking.rule_run import NamedProblem, RuleRun
from sitrep.findings import Level, Problem
from sitrep.model.header import Waiver
from sitrep.model.views.index import Index
from sitrep.rules import PAGE_RULES, REPORT_RULES

WAIVABLE = frozenset(rule.name for rule in (*REPORT_RULES, *PAGE_RULES) if not rule.binding)

WAIVER_UNUSED = "waiver-unused"
WAIVER_UNKNOWN = "waiver-of-unknown-rule"


def with_waivers(
    run: RuleRun, wanted: frozenset[str]
) -> tuple[list[NamedProblem], tuple[Waiver, ...]]:
    """The problems of ``wanted`` rules that stand, and the waivers that set others aside."""
    index = run.index
    positions = _positions(index)
    used: set[int] = set()
    standing = []
    for one in run.problems:
        if one.rule in wanted:
            matching = positions.get((one.rule, index.record_at(one.problem.route)), [])
            used.update(matching)
            if not matching:
                standing.append(one)
    waivers = tuple(index.report.allow[position] for position in sorted(used))
    return [*standing, *_faults(run, used, wanted)], waivers


def _positions(index: Index) -> dict[tuple[str, str | None], list[int]]:
    """Where the waivers of each rule at each record stand."""
    found: dict[tuple[str, str | None], list[int]] = {}
    for position, waiver in enumerate(index.report.allow):
        if waiver.rule in WAIVABLE:
            found.setdefault((waiver.rule, waiver.at), []).append(position)
    return found


def _faults(run: RuleRun, used: set[int], wanted: frozenset[str]) -> Iterator[NamedProblem]:
    elsewhere = dict(run.loaded.elsewhere)
    for position, waiver in enumerate(run.ordered.report.allow):
        known = waiver.at not in elsewhere and not run.loaded.unread
        if waiver.rule not in WAIVABLE:
            got = f"“{waiver.rule}” is not a rule that can be set aside."
            yield _fault(position, WAIVER_UNKNOWN, Level.ERROR, got)
        elif position not in used and waiver.rule in wanted and known:
            got = f"There is no finding of {waiver.rule} at {waiver.at}."
            yield _fault(position, WAIVER_UNUSED, Level.WARNING, got)


def _fault(position: int, name: str, level: Level, got: str) -> NamedProblem:
    problem = Problem(
        ("allow", position),
        got,
        "A waiver names a rule of the report and a record at which it has a finding.",
        "Correct it, or take it out.",
    )
    return NamedProblem(name, level, problem)
