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
from sitrep.model.figures.displacement import Movement
from sitrep.model.figures.tolls import Measure
from sitrep.model.values.count import Magnitude
from sitrep.model.values.interval import Number
from sitrep.model.values.numerals import numbers
from sitrep.model.views.index import Index
from sitrep.rules.said import listed, said

LEVEL = Level.WARNING

SMALLEST = 100
"""Smaller numbers in a title are days, rounds and issues as often as figures."""


def check(index: Index) -> Iterator[Problem]:
    """Titles whose number is the reported one with a zero more or less."""
    by_source: dict[str, list[ScopedFigure]] = {}
    for figure in report_figures_of(index).figure_set.figures.values():
        for citation in figure.claim.sources:
            by_source.setdefault(citation.source, []).append(figure)
    for position, source in enumerate(index.report.sources):
        figures = by_source.get(source.id, [])
        if (
            _slipped(_without_years(source.title), figures)
            or _word_of_another_size(source.title, figures)
            or _other_size_of_one_noun(source.title, figures)
        ):
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


def _without_years(title: str) -> str:
    """A title without what is a year, unless people are counted right after it."""
    nouns = "|".join(_NOUNS.values())

    def read(found: re.Match[str]) -> str:
        rest = re.split(r"[;:,.]", title[found.end() :])[0].split()[:_NEAR]
        counts = any(re.match(nouns, word, re.IGNORECASE) for word in rest)
        return found[0] if counts else ""

    return _YEAR.sub(read, title)


def _zeros_apart(one: int, other: Number) -> bool:
    distance = log10(float(one / other))
    return round(distance) != 0 and abs(distance - round(distance)) < 0.05


def _word_of_another_size(title: str, figures: list[ScopedFigure]) -> bool:
    """Whether a title says thousands over hundreds, or dozens over thousands."""
    counts = [one.interval for one in figures if one.numbered]
    words = [word for word in Magnitude if re.search(rf"\b{word.value}\b", title, re.IGNORECASE)]
    if not counts or not words:
        return False
    ends = [one.high for one in counts if one.high is not None]
    floors = [word.interpreted_floor for word in words]
    larger = len(ends) == len(counts) and max(floors) > max(ends)
    return larger or (len(words) == 1 and min(one.low for one in counts) >= floors[0] * _SMALLER)


_SMALLER = 100
"""A word of a hundredth of every figure, such as dozens over thousands, is of another size."""

_FACTOR = 4
"""Numbers of one noun that are further apart than this do not round each other."""

_NOUNS: dict[str, str] = {
    Measure.KILLED: r"kill|dead|death|die[sd]?\b|tué|mort|muert|asesin|قتل|قتيل|وفا",
    Measure.DEATHS: r"dead|death|die[sd]?\b|mort|décès|muert|falleci|وفا|وفيات",
    Measure.INJURED: r"injur|wound|hurt|bless|herid|جرح|جريح|مصاب",
    Movement.DISPLACED: r"displac|fle[de]|flee|homeless|déplac|fui|desplaz|huy|نزح|نازح|فر",
    Movement.REFUGEES: r"refugee|réfugié|refugiad|لاجئ",
}
_NOUNS |= dict.fromkeys((Movement.IDPS, Movement.EVACUEES), _NOUNS[Movement.DISPLACED])
"""How titles name what is counted, in the languages of the documents."""


def _other_size_of_one_noun(title: str, figures: list[ScopedFigure]) -> bool:
    """Whether a number before the noun of every figure is several times all of them, or a part."""
    counts = [one for one in figures if one.numbered and one.claim.count.low]
    nouns = {_NOUNS.get(one.scope.measure) for one in counts}
    if len(nouns) != 1 or None in nouns:
        return False
    (noun,) = nouns
    for found in _NUMBER.finditer(title):
        rest = re.split(r"[;:,.]", title[found.end() :])[0].split()[:_NEAR]
        if not any(re.match(str(noun), word, re.IGNORECASE) for word in rest):
            continue
        said_there = [500_000] if found[0].lower() == "half a million" else [*numbers(found[0])]
        for number in said_there:
            apart = all(
                number > (one.claim.count.high or one.claim.count.low or 0) * _FACTOR
                or number * _FACTOR < (one.claim.count.low or 0)
                for one in counts
            )
            if number >= SMALLEST and apart:
                return True
    return False


_NUMBER = re.compile(r"half a million|\d(?:[\d.,]|[  ](?=\d))*(?: [^\W\d]+)?", re.IGNORECASE)

_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)")

_NEAR = 4
"""How many words may stand between a number and the noun that it counts."""

_DOC = (
    "sources: [{id: other, title: %s, publisher: outlet, kind: news_article, "
    "address: not available, published: 2024-05-08, accessed: 2024-05-08, language: en}]\n"
)
_TOLL = "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 1130, sources: [%s]}"
GOOD = [
    _DOC % "'More than 1,100 people killed in the flood'" + _TOLL % "other",
    _DOC % "Killed in the flood of May 2018" + _TOLL.replace("1130", "20") % "other",
]
BAD = [
    _DOC % "'11,300 people killed in the flood'" + _TOLL % "other",
    _DOC % "Tens of thousands killed in the flood" + _TOLL % "other",
    _DOC % "'Nearly 2 million people killed in the flood'" + _TOLL % "other",
    _DOC % "'2000 people killed in the flood'" + _TOLL.replace("1130", "200") % "other",
]
