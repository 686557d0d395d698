"""The headline of a source and what it reports are an order of magnitude apart.

**Why it harms.** Headlines are copied more often than articles. A zero too many, or "thousands"
over a text that says hundreds, becomes the figure that everybody remembers.

**Instead.** Check the headline and the text again. Enter the figure of the text, with its
originator; if the headline is the source's own slip, say so in the source's `note:`.

**Norm.** Reuters and the BBC correct the headline with the text; a figure is cited from where its
originator is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log10

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.values.count import Magnitude
from sitrep.model.values.numerals import numbers
from sitrep.model.views.index import Index
from sitrep.rules.said import listed, said

LEVEL = Level.WARNING

SMALLEST = 100
"""Smaller numbers in a title are days, rounds and issues as often as figures."""


def check(index: Index) -> Iterator[Problem]:
    """Titles and wordings whose number is the reported one with a zero more or less."""
    by_source: dict[str, list[ScopedFigure]] = {}
    for figure in report_figures_of(index).figure_set.figures.values():
        for position, citation in enumerate(figure.claim.sources):
            by_source.setdefault(citation.source, []).append(figure)
            words = citation.figure or ""
            if _slipped(words, [figure]):
                route = (*index.routes[figure.id], "sources", position, "figure")
                yield _problem(route, words, [figure])
    for position, source in enumerate(index.report.sources):
        figures = by_source.get(source.id, [])
        if _slipped(source.title, figures) or _word_too_large(source.title, figures):
            yield _problem(("sources", position, "title"), source.title, figures)


def _problem(route: tuple[str | int, ...], words: str, figures: list[ScopedFigure]) -> Problem:
    shown = listed(map(said, figures[:5]))
    return Problem(
        route,
        f"“{words}” is an order of magnitude away from what is cited from there: {shown}.",
        "A headline and the text under it give figures of one size.",
        "Check both against the document; if it contradicts itself, say so in the source's note:.",
    )


def _slipped(words: str, figures: list[ScopedFigure]) -> bool:
    """Whether a number is that of a figure but for its zeros, and is that of no figure."""
    counts = [one.claim.count for one in figures if one.numbered]
    known = {number for number in numbers(words) if number >= SMALLEST}
    ends = {end for count in counts for end in (count.low, count.high) if end}
    for number in known:
        near = any(0.5 <= number / end <= 2 for end in ends)
        if number and not near and any(_zeros_apart(number, end) for end in ends):
            return True
    return False


def _zeros_apart(one: int, other: int) -> bool:
    distance = log10(one / other)
    return round(distance) != 0 and abs(distance - round(distance)) < 0.05


def _word_too_large(title: str, figures: list[ScopedFigure]) -> bool:
    """Whether a title says thousands where every figure is of hundreds or fewer."""
    highest = [one.interval.high for one in figures if one.numbered]
    if not highest or None in highest:
        return False
    words = [word for word in Magnitude if re.search(rf"\b{word.value}\b", title, re.IGNORECASE)]
    return any(word.interpreted_floor > max(end or 0 for end in highest) for word in words)


_DOC = (
    "sources: [{id: other, title: %s, publisher: outlet, kind: news_article, "
    "address: not available, published: 2024-05-08, accessed: 2024-05-08, language: en}]\n"
)
_TOLL = "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 1130, sources: [%s]}"
GOOD = [_DOC % "'More than 1,100 people killed in the flood'" + _TOLL % "other"]
BAD = [
    _DOC % "'11,300 people killed in the flood'" + _TOLL % "other",
    _DOC % "Tens of thousands killed in the flood" + _TOLL % "other",
    _TOLL % "{source: doc, figure: '11,300'}",
]
