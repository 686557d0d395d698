"""Check: run the rules, apply what is selected and what is allowed, stamp name, level and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sitrep.checking.edition_check import EditionChecked, check_edition, said_of_edition
from sitrep.checking.rule_run import RuleRun, run_rules
from sitrep.checking.stamp import stamped
from sitrep.checking.waivers import with_waivers
from sitrep.collector import collector_at_rest
from sitrep.errors import WrongUse
from sitrep.findings import Finding, Level
from sitrep.loading.catalogue import FAULTS
from sitrep.loading.in_memory import loaded_from
from sitrep.loading.loaded import Loaded
from sitrep.model.header import PUBLIC, Audience, Waiver
from sitrep.model.report import Report
from sitrep.model.views.projection import holds_marked
from sitrep.rules import OF_WORDS, PAGE_RULES, REPORT_RULES
from sitrep.tally import tally_in_full

_RULES = (*REPORT_RULES, *PAGE_RULES)


@dataclass(frozen=True)
class Checked:
    """The findings that stand, and the waivers that set others aside.

    ``run`` is what the rules said, None where nothing of the report could be taken in; ``edition``
    is the edition that they were held to as well, if it lacks anything.
    """

    findings: tuple[Finding, ...]
    waivers: tuple[Waiver, ...] = ()
    run: RuleRun | None = field(default=None, repr=False, compare=False)
    edition: EditionChecked | None = field(default=None, repr=False, compare=False)

    def __repr__(self) -> str:
        return f"<Checked: {tally_in_full(self.findings)}>"

    def edition_for(self, audience: Audience, *, evidence: bool = False) -> EditionChecked:
        """The edition that was checked too, or that of a report of which it lacks nothing.

        ``audience`` and ``evidence`` are those for which the report was checked.
        """
        assert self.run is not None
        return self.edition or check_edition(self.run, audience, evidence=evidence)

    @property
    def errors(self) -> int:
        """How many findings are of level error."""
        return sum(finding.level is Level.ERROR for finding in self.findings)

    def at(self, level: Level) -> int:
        """How many findings are of this level."""
        return sum(finding.level is level for finding in self.findings)


def check(
    loaded: Loaded | Report,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    audience: Audience = PUBLIC,
    *,
    evidence: bool = False,
) -> Checked:
    """Findings about a report, in the order of its files; those about its page, ``build`` has.

    ``select`` names the only rules to run, ``ignore`` rules not to run; faults of reading and
    binding rules are always reported. Of a report that holds anything marked, without errors, the
    edition for ``audience`` is checked too. Raises WrongUse for a rule that there is none of, and
    for a binding rule that is to be ignored.
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
        told = (stamped(*one, origins, entered(one.problem.route)) for one in standing)
        found = (*loaded.findings, *told)
        if not holds_marked(loaded.report) or not leave_a_page(found):
            return Checked(_sorted(found), waivers, run)
        shown = check_edition(run, audience, evidence=evidence)
        of_edition = said_of_edition(run, shown, audience)
        return Checked(_sorted((*found, *of_edition)), waivers, run, shown)


def leave_a_page(findings: Sequence[Finding]) -> bool:
    """Whether a page can be made in spite of the errors, so that what it says is found at once."""
    errors = {finding.rule for finding in findings if finding.level is Level.ERROR}
    return errors <= OF_WORDS


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: one.sort_key))


def _wanted(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    names = {rule.name for rule in _RULES}
    binding = {rule.name for rule in _RULES if rule.binding}
    unknown = sorted({*select, *ignore} - names - FAULTS.keys())
    if unknown:
        raise WrongUse(f"There is no rule {', '.join(unknown)}. `sitrep rules` lists them.")
    refused = sorted((binding | FAULTS.keys()).intersection(ignore))
    if refused:
        raise WrongUse(f"{', '.join(refused)} cannot be ignored.")
    chosen = names.intersection(select) if select else names
    return frozenset(chosen - set(ignore) | binding)
