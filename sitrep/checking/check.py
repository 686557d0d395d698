"""Check: run the rules, apply what is selected and what is allowed, stamp name, level and place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from sitrep.errors import WrongUse
from sitrep.findings import Finding, Level, Problem
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.locations import Location, Route
from sitrep.model.base import CLAIM_KINDS, FIGURE_KINDS
from sitrep.model.header import Waiver
from sitrep.model.report import Report
from sitrep.model.views.index import Index
from sitrep.rules import PAGE_RULES, REPORT_RULES

_RULES = (*REPORT_RULES, *PAGE_RULES)
_WAIVABLE = frozenset(rule.name for rule in _RULES if not rule.binding)

_NEEDS = {rule.name: rule.needs for rule in REPORT_RULES}
_OF_KINDS = ("profile-not-met", "section-empty")

WAIVER_UNUSED = "waiver-unused"
WAIVER_UNKNOWN = "waiver-of-unknown-rule"


@dataclass(frozen=True)
class Checked:
    """The findings that stand, and the waivers that set others aside."""

    findings: tuple[Finding, ...]
    waivers: tuple[Waiver, ...] = ()

    @property
    def errors(self) -> int:
        """How many findings are of level error."""
        return sum(finding.level is Level.ERROR for finding in self.findings)

    def at(self, level: Level) -> int:
        """How many findings are of this level."""
        return sum(finding.level is level for finding in self.findings)


def check(
    loaded: Loaded | Report, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Checked:
    """Findings about a report, in the order of its files.

    ``select`` names the only rules to run, ``ignore`` rules not to run; faults of reading and
    binding rules are always reported. Raises WrongUse for a rule that there is none of, and for
    a binding rule that is to be ignored.
    """
    if isinstance(loaded, Report):
        loaded = Loaded("report", loaded, Origins("report"))
    wanted = _wanted(select, ignore)
    findings = list(loaded.findings)
    waivers: tuple[Waiver, ...] = ()
    if loaded.report is not None:
        index = loaded.index
        unsure = _unsure(loaded, index)
        found = [one for one in _run(index, loaded.origins, wanted) if not unsure(one)]
        found, used = _allowed(found, index)
        findings += [*found, *_waiver_faults(loaded, used, wanted)]
        waivers = tuple(loaded.report.allow[position] for position in sorted(used))
    return Checked(tuple(sorted(findings, key=lambda one: one.sort_key)), waivers)


def _wanted(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    names = {rule.name for rule in _RULES}
    binding = {rule.name for rule in _RULES if rule.binding}
    unknown = sorted({*select, *ignore} - names)
    if unknown:
        raise WrongUse(f"There is no rule {', '.join(unknown)}. `sitrep rules` lists them.")
    refused = sorted(binding.intersection(ignore))
    if refused:
        raise WrongUse(f"{', '.join(refused)} cannot be ignored.")
    return frozenset((set(select) or names) - set(ignore) | binding)


def _run(index: Index, origins: Origins, wanted: frozenset[str]) -> Iterator[Finding]:
    for rule in REPORT_RULES:
        if rule.name not in wanted or rule.check is None:
            continue
        for problem in rule.check(index):
            yield stamped(rule.name, problem.level or rule.level, problem, origins)


def stamped(rule: str, level: Level, problem: Problem, origins: Origins) -> Finding:
    """The finding that a problem is, under a name and a level, at its place in the files."""
    return Finding(
        rule,
        level,
        _place(origins, problem.route),
        problem.got,
        problem.expected,
        problem.mend,
        problem.route,
    )


def _unsure(loaded: Loaded, index: Index) -> Callable[[Finding], bool]:
    """Whether what a finding misses may stand in a file that could not be read."""
    unread = loaded.unread
    refused = {one.route[:2] for one in loaded.findings if one.route[:1] == ("report",)}
    lacking = unread | {"report"} if refused else unread
    may_lead = {
        leaf.route
        for leaf in index.leaves
        if leaf.refers is not None and not unread.isdisjoint(leaf.refers.kinds)
    }
    if not unread.isdisjoint(("sources", *FIGURE_KINDS)):
        may_lead |= {("overview", position) for position in range(len(index.report.overview))}
    may_cite = not unread.isdisjoint(("overview", *CLAIM_KINDS))

    def unsure(finding: Finding) -> bool:
        if not lacking.isdisjoint(_NEEDS.get(finding.rule, ())):
            return True
        if finding.rule in _OF_KINDS:
            of_header = finding.route[0] == "report"
            return not refused.isdisjoint((("report",), finding.route)) if of_header else may_cite
        return finding.rule == "unknown-reference" and finding.route in may_lead

    return unsure


def _place(origins: Origins, route: Route) -> Location:
    place = origins.locate(route)
    if place.line or not route:
        return place
    return replace(place, file=f"{place.file}: {'.'.join(map(str, route))}")


def _allowed(found: list[Finding], index: Index) -> tuple[list[Finding], set[int]]:
    used: set[int] = set()
    standing = []
    for finding in found:
        matching = _matching(finding, index)
        used.update(matching)
        if not matching:
            standing.append(finding)
    return standing, used


def _matching(finding: Finding, index: Index) -> list[int]:
    at = index.record_at(finding.route)
    return [
        position
        for position, waiver in enumerate(index.report.allow)
        if waiver.rule == finding.rule and waiver.at == at and waiver.rule in _WAIVABLE
    ]


def _waiver_faults(loaded: Loaded, used: set[int], wanted: frozenset[str]) -> Iterator[Finding]:
    assert loaded.report is not None
    elsewhere = dict(loaded.elsewhere)
    for position, waiver in enumerate(loaded.report.allow):
        known = waiver.at not in elsewhere and not loaded.unread
        if waiver.rule not in _WAIVABLE:
            got = f"“{waiver.rule}” is not a rule that can be set aside."
            yield _waiver_finding(loaded, position, WAIVER_UNKNOWN, Level.ERROR, got)
        elif position not in used and waiver.rule in wanted and known:
            got = f"There is no finding of {waiver.rule} at {waiver.at}."
            yield _waiver_finding(loaded, position, WAIVER_UNUSED, Level.WARNING, got)


def _waiver_finding(loaded: Loaded, position: int, rule: str, level: Level, got: str) -> Finding:
    route: Route = ("allow", position)
    return Finding(
        rule,
        level,
        _place(loaded.origins, route),
        got,
        "A waiver names a rule of the report and a record at which it has a finding.",
        "Correct it, or take it out.",
        route,
    )
