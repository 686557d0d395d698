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
from functools import cache
from math import log10
from typing import NamedTuple

from sitrep import resources
from sitrep.compare.axes.measures import holding_measures
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.language_tags import base_language
from sitrep.model.values.count import Magnitude
from sitrep.model.values.interval import Number
from sitrep.model.values.number_words import spelled_numbers
from sitrep.model.values.numerals import numbers
from sitrep.model.values.worded_numbers import in_full
from sitrep.model.views.index import Index
from sitrep.orthography import orthography
from sitrep.reading.beside_numbers import Beside, group_said, measures_said
from sitrep.reading.ordinary import ordinary
from sitrep.reading.words_of_figures import NEVER, any_of, figure_words
from sitrep.rules.said import listed, said
from sitrep.word_lists import by_language

LEVEL = Level.WARNING

SMALLEST = 100
"""Smaller numbers in a title are days, rounds and issues as often as figures."""


def check(index: Index) -> Iterator[Problem]:
    """Titles with a number, or a word of size, that none of their figures can round to."""
    by_source: dict[str, list[ScopedFigure]] = {}
    for figure in report_figures_of(index).figure_set.figures.values():
        for citation in figure.claim.sources:
            by_source.setdefault(citation.source, []).append(figure)
    for position, source in enumerate(index.report.sources):
        figures = [one for one in by_source.get(source.id, []) if one.numbered]
        found = next(_of_another_size(source.title, source.language, figures), [])
        if not found and _word_of_another_size(source.title, source.language, figures):
            found = figures
        if found:
            yield _problem(("sources", position, "title"), source.title, found)


def _problem(route: tuple[str | int, ...], words: str, figures: list[ScopedFigure]) -> Problem:
    shown = listed(map(said, figures[:5]))
    return Problem(
        route,
        f"“{words}” is an order of magnitude away from what is cited from there: {shown}.",
        "A headline and the text under it give figures of one size.",
        "Check both against the document; if it contradicts itself, say so in the source's note:.",
    )


def _of_another_size(
    title: str, language: str, figures: list[ScopedFigure]
) -> Iterator[list[ScopedFigure]]:
    """The figures that a number of a title is said of, where it is the number of none of them."""
    if not figures:
        return
    pieces = ordinary(title, language)
    plain = "".join(" " * len(text) if taken else text for text, taken in pieces)
    title = in_full(plain)
    for start, end, said_there in _numbers_of(title, language):
        after = re.split(r"\d", title[end:], maxsplit=1)[0]
        beside = Beside(title[:start], after)
        counted = _said_of(beside, language, figures)
        if title != plain and not counted.named:
            continue  # 3m may be metres
        for number in said_there:
            year = _YEAR.fullmatch(title[start:end])
            if number < SMALLEST or not counted.figures or (year and not _counts(after, language)):
                continue
            ends = {end for one in counted.figures for end in _ends(one)}
            near = any(0.5 <= number / end <= 2 for end in ends)
            slipped = not near and any(_zeros_apart(number, end) for end in ends)
            if slipped or (counted.named and all(_apart(number, one) for one in counted.figures)):
                yield counted.figures


def _numbers_of(title: str, language: str) -> Iterator[tuple[int, int, list[int]]]:
    """Where the numbers of a title stand, in digits and in words, and what each may be."""
    for found in _NUMBER.finditer(title):
        yield found.start(), _end_of(found), list(numbers(found[0]))
    for one in spelled_numbers(title, language):
        if not _share_before(base_language(language)).search(title[: one.start]):
            yield one.start, one.end, [one.value]


@cache
def _share_before(code: str) -> re.Pattern[str]:
    """Words before a number that is no more than a part of it: a quarter of a million."""
    files = resources.reading_words()
    lists = by_language(files, "figures").get(code)
    if lists is None:
        return re.compile(NEVER)
    shares = any_of(word for words in lists["fractions"].values() for word in words)
    between = any_of((*lists["fraction_of"], *by_language(files, "numbers")[code]["article"]))
    begin = orthography(code).begin
    return re.compile(rf"{begin}(?:{shares})(?:\s(?:{between}))*\s$", re.IGNORECASE)


def _end_of(found: re.Match[str]) -> int:
    """Where a number of a title ends: behind a word of size, and before any other word."""
    digits = found[0].rpartition(" ")[0] if found[0][-1:].isalpha() else found[0]
    alike = bool(digits) and list(numbers(digits)) == list(numbers(found[0]))
    return found.start() + len(digits) if alike else found.end()


def _counts(after: str, language: str) -> bool:
    """Whether what stands behind a number says whom or what it counts."""
    behind = Beside("", after)
    told = measures_said(behind.near.after, language) or group_said(behind, language)
    return bool(told)


class _Counted(NamedTuple):
    """The figures that a number may be said of, and whether its words name what they count."""

    figures: list[ScopedFigure]
    named: bool


def _said_of(beside: Beside, language: str, figures: list[ScopedFigure]) -> _Counted:
    """What a number is said of: of the measures that stand beside it; else of people, or alone."""
    if _CURRENCY.search(beside.before):
        return _Counted([], named=False)
    near = beside.near
    told = measures_said(near.after, language) or measures_said(near.before, language)
    if told:
        means = frozenset[str]().union(*(one.means for one in told))
        alike = [one for one in figures if means & holding_measures(one.scope.measure)]
        return _Counted(alike, named=True)
    first = re.match(r"\s+([^\W\d_]{4,})", beside.after)
    other_noun = first is not None and first[1].islower() and group_said(beside, language) is None
    return _Counted([] if other_noun else figures, named=False)


def _ends(figure: ScopedFigure) -> Iterator[Number]:
    count = figure.claim.count
    yield from (end for end in count.said_numbers if end)


def _apart(number: int, figure: ScopedFigure) -> bool:
    """Whether a number is several times a figure, or a part of it."""
    low, high = figure.claim.count.low or 0, figure.claim.count.high
    return number > (high or low) * _FACTOR or number * _FACTOR < low


def _zeros_apart(one: int, other: Number) -> bool:
    distance = log10(float(one / other))
    return round(distance) != 0 and abs(distance - round(distance)) < 0.05


def _sizes_said(title: str, language: str) -> Iterator[Magnitude]:
    """The sizes that a title says in words; the tens of tens of thousands are none."""
    words = figure_words(language)
    if words is None:
        return
    spelled = [range(one.start, one.end) for one in spelled_numbers(title, language)]
    for found in words.sizes.finditer(title):
        of_digits = re.search(r"\d\s*$", title[: found.start()]) is not None
        if not of_digits and not any(found.start() in one for one in spelled):
            yield words.magnitudes[found[0].casefold()]


def _word_of_another_size(title: str, language: str, figures: list[ScopedFigure]) -> bool:
    """Whether a title says thousands over hundreds, or dozens over thousands."""
    counts = [one.interval for one in figures]
    words = list(_sizes_said(title, language))
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

_NUMBER = re.compile(
    r"(?<!\w)\d(?:[\d.,]|[ \u00a0\u202f](?=\d))*(?!\w)(?: [^\W\d]+)?", re.IGNORECASE
)
"""A number, with the word behind it; digits inside a word are a name or a code."""

_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)")

_CURRENCY = re.compile(r"(?:\b[A-Z]{3}|[$€£¥])\s*$")

_DOC = (
    "sources: [{id: other, title: %s, publisher: outlet, kind: news_article, "
    "address: not available, published: 2024-05-08, accessed: 2024-05-08, language: en}]\n"
)
_TOLL = "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 1130, sources: [%s]}"
GOOD = [
    _DOC % "'More than 1,100 people killed in the flood'" + _TOLL % "other",
    _DOC % "Killed in the flood of May 2018" + _TOLL.replace("1130", "20") % "other",
    _DOC % "A quarter of a million killed" + _TOLL.replace("1130", "250000") % "other",
    _DOC % "The river rose by 3m" + _TOLL.replace("1130", "300") % "other",
    _DOC % "'Deaths by May 12 2018: update'" + _TOLL.replace("1130", "20000") % "other",
]
BAD = [
    _DOC % "Nearly two million killed in the flood" + _TOLL % "other",
    _DOC % "2m killed in the flood" + _TOLL % "other",
    _DOC % "'11,300 people killed in the flood'" + _TOLL % "other",
    _DOC % "Tens of thousands killed in the flood" + _TOLL % "other",
    _DOC % "'Nearly 2 million people killed in the flood'" + _TOLL % "other",
    _DOC % "'2000 people killed in the flood'" + _TOLL.replace("1130", "200") % "other",
]
