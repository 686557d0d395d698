"""Check: run the rules, apply what is selected and what is allowed, stamp name, level and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sitrep.checking.rule_run import RuleRun, run_rules
from sitrep.checking.waivers import with_waivers
from sitrep.collector import collector_at_rest
from sitrep.errors import WrongUse
from sitrep.findings import Finding, Level, Problem
from sitrep.loading.in_memory import loaded_from
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.loading.tables.sheet_messages import in_sheet_words
from sitrep.locations import Location, Route
from sitrep.model.header import Waiver
from sitrep.model.report import Report
from sitrep.rules import PAGE_RULES, REPORT_RULES
from sitrep.tally import tally_in_full

_RULES = (*REPORT_RULES, *PAGE_RULES)


@dataclass(frozen=True)
class Checked:
    """The findings that stand, and the waivers that set others aside.

    ``run`` is what the rules said, None where nothing of the report could be taken in.
    """

    findings: tuple[Finding, ...]
    waivers: tuple[Waiver, ...] = ()
    run: RuleRun | None = field(default=None, repr=False, compare=False)

    def __repr__(self) -> str:
        return f"<Checked: {tally_in_full(self.findings)}>"

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
        loaded = loaded_from(loaded)
    wanted = _wanted(select, ignore)
    if loaded.report is None:
        return Checked(_sorted(loaded.findings))
    with collector_at_rest():
        run = run_rules(loaded, wanted)
        standing, waivers = with_waivers(run, wanted)
        entered, origins = run.ordered.entered, loaded.origins
        found = (stamped(*one, origins, entered(one.problem.route)) for one in standing)
        return Checked(_sorted((*loaded.findings, *found)), waivers, run)


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: one.sort_key))


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


def stamped(
    rule: str, level: Level, problem: Problem, origins: Origins, route: Route | None = None
) -> Finding:
    """The finding that a problem is, under a name and a level, at its place in the files.

    ``route`` is given where the problem's own leads into a report in another order.
    """
    route = problem.route if route is None else route
    place = _place(origins, route)
    found = Finding(rule, level, place, problem.got, problem.expected, problem.mend, route)
    return in_sheet_words(found, origins)


def _place(origins: Origins, route: Route) -> Location:
    place = origins.locate(route)
    if place.line or not route:
        return place
    return replace(place, file=f"{place.file}: {'.'.join(map(str, route))}")
