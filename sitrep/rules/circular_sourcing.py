"""One figure comes by chains that meet or turn back.

**Why it harms.** Readers who decide by what several sources say take two reports for two
observations. Where one outlet carries both, or two outlets cite each other, there may be one
observation, or none.

**Instead.** Trace each chain to whoever counted. Where the chains do lead back to different
originators, leave them as they are: the briefing says that they share a carrier. Where an outlet
is entered as the originator of what it only carried, put it under `via:`.

**Norm.** The Standards for Casualty Recording ask for sources that are independent of each other;
OHCHR's guidance on casualty recording asks for the origin of each piece of information.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.claims.chains import carriers, turned_back
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compare.report.shared_chains import Circle, SharedCarrier
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import all_said, at, listed, said

LEVEL = Level.WARNING

EXPECTED = "Each figure leads back to whoever counted, by a chain of its own."


def check(index: Index) -> Iterator[Problem]:
    """Actors that stand twice in a chain, circles of carriers, and carriers that chains share."""
    for route, claim in index.claims_with_routes():
        twice = sorted(turned_back(claim))
        if twice:
            got = f"In the chain of {claim.id}, {listed(twice)} stands more than once."
            mend = "Name each carrier once, outermost first, and the originator not at all."
            yield Problem((*route, "sources"), got, EXPECTED, mend)
    report_figures = report_figures_of(index)
    circled = {circle.figures[0].id for circle in report_figures.circles}
    for circle in report_figures.circles:
        yield _circle(index, circle)
    for figures in report_figures.of_one_number:
        if figures[0].id not in circled:
            yield from _carried_as_own(index, figures)
    for shared in report_figures.shared_carriers:
        yield _shared(index, shared)


def _circle(index: Index, circle: Circle) -> Problem:
    got = f"For one figure, {' takes it from '.join((*circle.path, circle.path[0]))}."
    mend = f"Find out who counted; the records are {all_said(circle.figures)}."
    return Problem(at(index, circle.figures[0], "sources"), got, EXPECTED, mend)


def _carried_as_own(index: Index, figures: Sequence[ScopedFigure]) -> Iterator[Problem]:
    own = {figure.originator: figure for figure in figures}
    for figure in figures:
        for carrier in sorted(carriers(figure.claim) & own.keys()):
            if carrier != figure.originator:
                got = (
                    f"{carrier} is the originator of {said(own[carrier])}, and carries the same "
                    f"figure as {said(figure)}."
                )
                mend = f"If {carrier} only carried it, name who counted, and {carrier} under via:."
                yield Problem(at(index, own[carrier], "according_to"), got, EXPECTED, mend)


def _shared(index: Index, shared: SharedCarrier) -> Problem:
    named = all_said(shared.figures)
    got = f"{named} have different originators, and {shared.carrier} carries both."
    mend = "Find out whether they are one report; if not, leave both as they are."
    place = at(index, shared.figures[-1], "sources")
    return Problem(place, got, EXPECTED, mend, Level.NOTICE)


_TOLL = (
    "- {id: %s, according_to: %s, measure: killed, count: 40, sources: [{source: doc, via: [%s]}]}"
)
GOOD = [
    "tolls:\n" + _TOLL % ("one", "monitor", "outlet"),
    "actors: [{id: paper, name: A Paper, kind: media_outlet}]\n"
    "tolls:\n"
    + "\n".join((_TOLL % ("one", "monitor", "outlet"), _TOLL % ("two", "monitor", "paper"))),
]
BAD = [
    "tolls:\n"
    + "\n".join((_TOLL % ("one", "monitor", "outlet"), _TOLL % ("two", "outlet", "monitor"))),
    "tolls:\n" + _TOLL % ("one", "monitor", "outlet, monitor"),
    "actors: [{id: witness, description: a witness, kind: unnamed_person}]\n"
    "tolls:\n"
    + "\n".join((_TOLL % ("one", "monitor", "outlet"), _TOLL % ("two", "witness", "outlet"))),
]
