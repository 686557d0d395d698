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

from collections.abc import Iterator

from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.times import windows
from sitrep.compare.claims.chains import carriers, circles, turned_back
from sitrep.compare.claims.figure_set import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, listed, said

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
    for figures in _one_number(index):
        path = circles(figure.claim for figure in figures)
        if path:
            yield _circle(index, figures, path)
        else:
            yield from _carried_as_own(index, figures)
        yield from _shared(index, figures)


def _one_number(index: Index) -> Iterator[list[ScopedFigure]]:
    """Figures that say one number of one scope, the time apart."""
    found: dict[tuple[object, ...], list[ScopedFigure]] = {}
    for figure in report_figures_of(index).figure_set.standing:
        count = figure.claim.count
        key = (*figure.scope.cell, count.low, count.high, count.magnitude)
        found.setdefault(key, []).append(figure)
    return (figures for figures in found.values() if len(figures) > 1)


def _circle(index: Index, figures: list[ScopedFigure], path: tuple[str, ...]) -> Problem:
    got = f"For one figure, {' takes it from '.join((*path, path[0]))}."
    mend = f"Find out who counted; the records are {listed(map(said, figures))}."
    return Problem(at(index, figures[0], "sources"), got, EXPECTED, mend)


def _carried_as_own(index: Index, figures: list[ScopedFigure]) -> Iterator[Problem]:
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


def _shared(index: Index, figures: list[ScopedFigure]) -> Iterator[Problem]:
    by_carrier: dict[str, list[ScopedFigure]] = {}
    for figure in figures:
        for carrier in carriers(figure.claim):
            by_carrier.setdefault(carrier, []).append(figure)
    for carrier, carried in sorted(by_carrier.items()):
        first = carried[0]
        near = [
            one
            for one in carried
            if windows(first.scope.days, one.scope.days) is not AxisRelation.APART
        ]
        if len({one.originator for one in near}) > 1:
            got = (
                f"{listed(map(said, near))} have different originators, and {carrier} carries both."
            )
            mend = "Find out whether they are one report; if not, leave both as they are."
            yield Problem(at(index, near[-1], "sources"), got, EXPECTED, mend, Level.NOTICE)


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
