"""What the rules say of one edition of a report alone: to its readers, and to whoever builds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sitrep.checking.rule_run import RuleRun, run_rules
from sitrep.checking.run_once import says_the_same, told_of
from sitrep.checking.stamp import stamped
from sitrep.checking.waivers import WAIVER_UNUSED, with_waivers
from sitrep.findings import Finding, Level, Problem
from sitrep.loading.last_issue.last_told import told_of_last
from sitrep.loading.loaded import CopyRemark, Loaded
from sitrep.loading.maps.boundary_files import boundaries_of, without_other_codes
from sitrep.loading.origins import Origins
from sitrep.locations import Route
from sitrep.model.boundaries import Boundaries
from sitrep.model.header import Audience, Waiver
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.index import Index
from sitrep.model.views.neutral_ids import telling_ids, with_neutral_ids
from sitrep.model.views.projection import edition
from sitrep.rules import sign_without_glyph


@dataclass(frozen=True)
class EditionChecked:
    """An edition of a report, in order, with the findings and the waivers of its annex.

    ``shown`` holds ``report`` and ``previous`` too, beside all else that was loaded with them;
    ``of_copies`` is what of the annex rests on kept copies; ``index`` is what the rules
    read, held so that what was worked out of it is found when the page is composed.
    """

    shown: Loaded
    report: Edition
    previous: Edition | None
    findings: tuple[Finding, ...]
    waivers: tuple[Waiver, ...]
    of_copies: tuple[CopyRemark, ...] = ()
    index: Index | None = field(default=None, repr=False, compare=False)


def check_edition(run: RuleRun, audience: Audience, *, evidence: bool = False) -> EditionChecked:
    """What an audience may see of a report that the rules found no errors in, and what they say.

    Where nothing that they read is left out, they said it then. Where anything is, they run again
    and see nothing of that. Waivers of what they do not find in the edition are none of its own.
    """
    # The annex speaks of the data, and not of the fonts of one format.
    wanted = run.wanted - {sign_without_glyph.NAME}
    whole = run.loaded
    seen = _edition_of(whole, audience, evidence)
    shown, names = _neutral(seen, whole, audience)
    if shown is not whole:
        same = says_the_same(seen, whole, names)
        run = told_of(run, shown, names) if same else run_rules(shown, wanted)
    standing, waivers = with_waivers(run, wanted)
    origins = Origins("report")
    told = [one for one in standing if one.rule != WAIVER_UNUSED]
    found = tuple(stamped(*one, origins) for one in told)
    held = run.ordered.report.model_copy(update={"allow": waivers})
    last = Edition(shown.previous) if shown.previous is not None else None
    shown = replace(shown, report=held, boundaries=_drawn(shown, held))
    return EditionChecked(shown, Edition(held), last, found, waivers, run.of_copies, run.index)


def _drawn(shown: Loaded, held: Report) -> Boundaries | None:
    """The boundaries, with the codes of the places that an edition holds."""
    drawn = shown.boundaries
    return None if drawn is None else without_other_codes(drawn, held)


def _neutral(shown: Loaded, whole: Loaded, audience: Audience) -> tuple[Loaded, Mapping[str, str]]:
    """What was loaded of an edition without ids that could name somebody, and what stands there."""
    assert shown.report is not None
    made, level = whole.made, audience.level
    this = with_neutral_ids(shown.report, telling_ids(whole.report, level, made))
    last = None
    if shown.previous is not None:
        last = with_neutral_ids(shown.previous, telling_ids(whole.last, level, made))
    if not this.names and not (last and last.names):
        return shown, {}
    copies = tuple((this.names.get(source, source), text) for source, text in shown.copies)
    previous = last.report if last is not None else None
    return replace(shown, report=this.report, copies=copies, previous=previous), this.names


def _edition_of(loaded: Loaded, audience: Audience, evidence: bool) -> Loaded:
    """What was loaded without what an edition does not hold; itself where nothing is left out."""
    assert loaded.report is not None
    shown = edition(loaded.report, audience, evidence=evidence)
    last = loaded.previous
    if loaded.last is not None:
        last = told_of_last(loaded.last, loaded.report, audience)
    if shown is loaded.report and last == loaded.previous:
        return loaded
    sources = {source.id for source in shown.sources}
    copies = tuple(one for one in loaded.copies if one[0] in sources)
    drawn = loaded.boundaries
    if loaded.units:
        drawn = boundaries_of(loaded.units, shown)
    return replace(
        loaded,
        report=shown,
        copies=copies,
        boundaries=drawn,
        previous=last,
        last=None,
        units=(),
    )


def said_of_edition(run: RuleRun, shown: EditionChecked, audience: Audience) -> Iterator[Finding]:
    """The errors and warnings of an edition that are none of the whole report, at its records.

    What stands for something withheld can differ from what that agrees with, or say what it must
    not. A notice stays with the annex.
    """
    index = run.index
    held = {(one.rule, index.record_at(one.problem.route)) for one in run.problems}
    held |= {(one.rule, one.problem.got) for one in run.problems}
    for found in shown.findings:
        ref = _record(shown.report, found.route)
        if found.level is Level.NOTICE or {(found.rule, ref), (found.rule, found.got)} & held:
            continue
        assert run.loaded.report is not None
        route = _route(run.loaded.report, ref, found.route)
        got = f"In the {audience.id} edition: {found.got}"
        problem = Problem(route, got, found.expected, found.mend)
        yield stamped(found.rule, found.level, problem, run.loaded.origins)


def _record(report: Report, route: Route) -> str | None:
    if len(route) < 2 or route[0] not in RECORD_KINDS:
        return None
    return str(getattr(report, str(route[0]))[int(route[1])].id)


def _route(whole: Report, ref: str | None, route: Route) -> Route:
    """Where a record of an edition was entered; nowhere, of what only the edition has."""
    if ref is None:
        return ()
    entered = [one.id for one in getattr(whole, str(route[0]))]
    return (route[0], entered.index(ref), *route[2:]) if ref in entered else ()
