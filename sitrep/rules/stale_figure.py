"""A figure is old for what it counts, or has been replaced and is still used.

**Why it harms.** Readers take every figure of a briefing to be as of its date. A toll that is
three weeks old among today's is read as today's; one that its originator has replaced is read as
what it says, and so is a share that is worked out from it.

**Instead.** Use the latest figure of the originator; give each figure its `as_of:`. Where nothing
newer exists, leave it: the finding is printed, and the table shows its date.

**Norm.** IPC lowers the reliability of evidence with its age; OCHA prints the date of each
figure. What is over, such as the dead of one day, and what is required or planned does not grow
old; who was in a state on the last day of a year of which the originator tells does so when the
next year has ended. The days that a figure may be old here: seven for the killed, injured and
missing, bodies, deaths and cases, fourteen for displacement and everybody else. Where the header
names a profile, its days hold for the figures on the first page, and `older-than-profile` finds
those.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.replaced_by import later_of
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.derived import Operation
from sitrep.model.figures.tolls import Measure
from sitrep.model.views.index import Index
from sitrep.profiles.shipped import profile_of
from sitrep.rules.date_far_from_report import far_from_report
from sitrep.rules.in_use import age, in_lists, in_overview, in_use, runs_on
from sitrep.rules.said import at, said

LEVEL = Level.NOTICE
OF_SCOPE = True
NEEDS = ("report",)

_ABOUT_A_YEAR, _YEAR = 360, 366
DAYS = 14
SOON = 7
SOON_OLD = frozenset(
    set(Measure) - {Measure.DETAINED, Measure.ABDUCTED, Measure.AFFECTED, Measure.BURIED}
)
"""The measures whose figures are old after ``SOON`` days; others after ``DAYS``."""


def check(index: Index) -> Iterator[Problem]:
    """Figures in use that others replaced, and series that are old for what they count.

    What is far older is more often a slip of the year, of which date-far-from-report speaks.
    A figure that stands beside the one that replaced it, to be compared with it, is no fault.
    """
    report_figures, profile = report_figures_of(index), profile_of(index)
    used, year = in_use(index), index.report.report.as_of.year
    for place in (in_overview(index), in_lists(index)):
        yield from _replaced(report_figures, place, place.keys())
    derived = index.report.derived
    beside = {ref for one in derived for ref in (one.of, one.against) if ref is not None}
    yield from _replaced(report_figures, _worked_out_from(index, report_figures), beside)
    yield from _parts_of_replaced(index, report_figures)
    years = _ends_of_years(index)
    for figure in _latest(index, report_figures):
        claim = figure.claim
        judged = profile is not None and profile.days(claim.kind, claim.measure) is not None
        if (judged and figure.id in used) or not runs_on(claim):
            continue  # its age is for older-than-profile to judge, or of no consequence
        days = age(index, figure.claim)
        if claim.as_of is not None and (claim.according_to, claim.as_of.last) in years:
            days -= _YEAR
        if days > _limit(figure) and far_from_report(claim, year) is None:
            yield Problem(
                at(index, figure),
                f"{said(figure)} is {days} days older than the report's as_of.",
                EXPECTED,
                "Look for a later figure of this originator; if there is none, leave it.",
                Level.WARNING if figure.id in used else None,
            )


def _ends_of_years(index: Index) -> set[tuple[str, date]]:
    """The last days of years of which somebody told: the next such day is a year later."""
    windows = ((one.according_to, one.window) for one in index.figures.values())
    return {
        (originator, window.end.last)
        for originator, window in windows
        if window.start is not None
        and window.end is not None
        and _ABOUT_A_YEAR <= (window.end.last - window.start.first).days <= _YEAR
    }


def _replaced(
    report_figures: ReportFigures, place: Mapping[str, Route], beside: Collection[str]
) -> Iterator[Problem]:
    """Figures used where the one that replaced them is not: a card says nothing in the overview."""
    for figure in report_figures.figure_set.standing:
        newer = report_figures.followed(figure.id) if figure.id in place else ()
        if newer and all(one.id not in beside for one in newer):
            later = later_of(report_figures, figure.id)
            does = "replaced it" if later is None or later.replaces else "is of a later day"
            got = f"{said(figure)} is used, and {said(newer[-1])} {does}."
            mend = f"Use {newer[-1].id} here, or beside it."
            yield Problem(place[figure.id], got, EXPECTED, mend, Level.WARNING)


def _parts_of_replaced(index: Index, report_figures: ReportFigures) -> Iterator[Problem]:
    """Parts that are as late as what replaced the whole of which they are declared to be some.

    Who escaped or died on a day is some of those who were held before it, and not of a later day.
    """
    figures = report_figures.figure_set.figures
    for part in report_figures.figure_set.standing:
        whole = figures.get(part.claim.part_of or "")
        if whole is None or not _is_before(whole, part):
            continue
        if whole.claim.is_stock and not part.claim.is_stock:
            continue
        newer = [one for one in report_figures.followed(whole.id) if not _is_before(part, one)]
        if newer:
            got = f"{said(part)} is a part of {said(whole)}, and {said(newer[-1])} replaced it."
            mend = f"Write part_of: {newer[-1].id}, if it is a part of that."
            yield Problem(at(index, part, "part_of"), got, EXPECTED, mend, Level.WARNING)


def _is_before(one: ScopedFigure, other: ScopedFigure) -> bool:
    return one.date is not None and other.date is not None and one.date.last < other.date.first


def _worked_out_from(index: Index, report_figures: ReportFigures) -> dict[str, Route]:
    """Where a replaced figure is first worked with, once for each number that is worked out.

    Not where two times of one count are compared, nor where the latest figures of those that are
    set against each other are of two dates: what was worked out for one would be no longer.
    """
    found: dict[str, Route] = {}
    figures = report_figures.figure_set.figures
    for position, one in enumerate(index.report.derived):
        used = {"of": one.of} if one.against is None else {"of": one.of, "against": one.against}
        later = {ref: report_figures.followed(ref) for ref in used.values() if ref in figures}
        newer = {then.id for after in later.values() for then in after}
        dates = {(after or (figures[ref],))[-1].date for ref, after in later.items()}
        if one.operation is Operation.CHANGE or len(dates) > 1 or not newer.isdisjoint(later):
            continue
        key = next((key for key, ref in used.items() if later.get(ref)), None)
        if key is not None:
            found.setdefault(used[key], ("derived", position, key))
    return found


def _latest(index: Index, report_figures: ReportFigures) -> Iterator[ScopedFigure]:
    """Of each series the last figure; what is declared to be a part is as old as its whole."""
    parts = {ref for refs in index.parts.values() for ref in refs}
    current = [one for one in report_figures.current if one.id not in parts]
    found: dict[object, ScopedFigure] = {}
    for figure in current:
        known = found.setdefault(figure.series, figure)
        if age(index, figure.claim) < age(index, known.claim):
            found[figure.series] = figure
    return (one for one in current if found[one.series] is one)


EXPECTED = "A figure is the latest of its originator, and not old for what it counts."


def _limit(figure: ScopedFigure) -> int:
    return SOON if figure.scope.measure in SOON_OLD else DAYS


_TOLL = (
    "- {id: %s, according_to: monitor, measure: killed, count: %s, window: since 2024-04-01, "
    "as_of: %s, sources: [doc]}"
)
GOOD = ["tolls:\n" + _TOLL % ("one", "40", "2024-05-06")]
BAD = [
    "tolls:\n" + _TOLL % ("one", "40", "2024-04-20"),
    "report: {key_figures: [one]}\ntolls:\n"
    + _TOLL % ("one", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "50", "2024-05-07"),
    "tolls:\n"
    + _TOLL % ("one", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "50", "2024-05-07")
    + "\n"
    + (_TOLL % ("some", "9", "2024-05-07")).replace(
        "count:", "population: women, part_of: one, count:"
    ),
]
