"""A figure is higher than one that covers more.

**Why it harms.** Fewer people, in fewer places or days, cannot be more than all of them. Whoever
reads only one of the two figures does not see that they cannot both be right.

**Instead.** Check both against their sources. Where the figures are of different originators,
leave both: the briefing says that the one is higher than the other that would hold it.

**Norm.** Arithmetic: a part is at most the whole. It is checked on every axis of scope, and never
by adding.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.above_cases import above_their_cases
from sitrep.compare.report.above_taken import above_taken
from sitrep.compare.report.blame import apart_in_blame
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compare.report.what_became import more_than_these
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import all_said, at, said

LEVEL = Level.NOTICE
OF_SCOPE = True

EXPECTED = "A figure is at most as high as one that covers more."
_MEND = "Check the figures and their scopes; if both are as reported, leave both."
_OF_EARLIER = (
    "Check both figures against the source; if some had been taken before these days, or the one "
    "counts who is still held, leave both."
)
_OF_OTHERS = (
    "Check the figures against the source; if some were not among these, or are in two of the "
    "figures, leave them."
)


def check(index: Index) -> Iterator[Problem]:
    """Parts above a declared whole, above a wider figure, their cases, or those who were taken."""
    report_figures = report_figures_of(index)
    figures = report_figures.figure_set.figures
    standing = {ref: one for ref, one in figures.items() if one.claim.stands}
    for whole in standing.values():
        held = index.parts.get(whole.id, ())
        for part in (standing[ref] for ref in held if ref in standing):
            if whole.numbered and part.numbered and whole.interval.below(part.interval):
                got = f"{said(part)} is declared to be a part of {said(whole)}, and is higher."
                mend = "Check both figures against the source."
                key = (whole, "parts") if part.id in whole.claim.parts else (part, "part_of")
                yield Problem(at(index, *key), got, EXPECTED, mend, Level.ERROR)
    for ref, wholes in report_figures.exceeding.items():
        yield _undeclared(index, figures[ref], wholes)
    for one, cases in above_their_cases(report_figures.figure_set, report_figures.current):
        got = f"{said(one)} is among the cases of {all_said(cases)}, and is higher."
        yield Problem(at(index, one, "count"), got, EXPECTED, _MEND, Level.WARNING)
    for one, taken in above_taken(report_figures.figure_set, report_figures.current):
        verb = one.claim.measure.value
        got = f"{said(one)} {verb} are more than {all_said(taken)} taken in these days."
        yield Problem(at(index, one, "count"), got, EXPECTED, _OF_EARLIER)
    for fates, whole in more_than_these(report_figures.figure_set, report_figures.current):
        higher = "is higher" if len(fates) == 1 else "are together more"
        got = f"{all_said(fates)} would be some of {said(whole)}, and {higher}."
        yield Problem(at(index, fates[0], "count"), got, EXPECTED, _OF_OTHERS)


def _undeclared(index: Index, part: ScopedFigure, wholes: tuple[ScopedFigure, ...]) -> Problem:
    own = any(one.originator == part.originator for one in wholes)
    figure_set = report_figures_of(index).figure_set
    if all(apart_in_blame(figure_set, part, one) for one in wholes):
        more = f"which {'is' if len(wholes) == 1 else 'are'} said whoever did it"
    else:
        more = f"which {'covers' if len(wholes) == 1 else 'cover'} more, as far as is stated"
    return Problem(
        at(index, part, "count"),
        f"{said(part)} is higher than {all_said(wholes)}, {more}.",
        EXPECTED,
        _MEND,
        Level.WARNING if own else None,
    )


_PLACES = (
    "places:\n- {id: town, name: Town, level: locality, parent: valley}\n"
    "- {id: valley, name: Valley, level: region}\ntolls:\n"
)
_TOLL = "- {id: %s, according_to: %s, measure: killed, count: %s, places: [%s], sources: [doc]%s}"
GOOD = [
    _PLACES
    + _TOLL % ("one", "monitor", "40", "town", "")
    + "\n"
    + _TOLL % ("all", "outlet", "at least 30", "valley", ""),
    *(
        _PLACES
        + _TOLL % ("one", "monitor", "40", "town", part)
        + "\n"
        + _TOLL % ("all", "monitor", "30", "valley", f", parts: [one]{whole}")
        for part, whole in (("", ", status: retracted"), (", withdrawn: {how: denied}", ""))
    ),
]
BAD = [
    _PLACES
    + _TOLL % ("one", "monitor", "40", "town", "")
    + "\n"
    + _TOLL % ("all", "outlet", "30", "valley", ""),
    _PLACES
    + _TOLL % ("one", "monitor", "40", "town", "")
    + "\n"
    + _TOLL % ("all", "monitor", "30", "valley", ", parts: [one]"),
]
