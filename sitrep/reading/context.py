"""What the words of a sentence say of each of its figures: measure, group, noun, place and date.

What stands between two figures is parted where "and" or a comma parts it, if words of the second
stand behind that: in "killed 12 and injured 30", the second was injured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from sitrep.reading.beside_numbers import cut_at_stops, groups_said, measures_said
from sitrep.reading.mention import Span, WordSaid
from sitrep.reading.words_of_figures import FigureWords

_BREAK = re.compile(r"[;:()—]")
_NEXT = re.compile(r"\s{0,3}(?:[^\s]+\s{0,3}){0,4}")
_NOUN = re.compile(r"\s{0,3}(?:(?:of|de|des|من|new|more|other|further)\s+|d[’'])?([^\W\d_]{2,})")
_FAR = 10_000


class Context(NamedTuple):
    """What is said of one figure; all are the nearest first."""

    measures: tuple[WordSaid, ...]
    groups: tuple[WordSaid, ...]
    counted: WordSaid | None
    places: tuple[WordSaid, ...]
    dates: tuple[WordSaid, ...]
    own: bool
    """Whether a measure stands among the words of this figure, and not only in its sentence."""


def contexts(
    shown: str,
    figures: Sequence[Span],
    words: FigureWords,
    places: Iterable[WordSaid],
    dates: Iterable[WordSaid],
) -> list[Context]:
    """The context of each figure of a sentence, which is shown without their words."""
    measures = measures_said(shown, words.code)
    told: Mapping[str, tuple[WordSaid, ...]] = {
        "measures": measures,
        "places": tuple(places),
        "dates": tuple(dates),
        "groups": groups_said(shown, words.code),
    }
    owns = _owns(shown, figures, words, [one.span for key in told for one in told[key]])
    return [
        _context(shown, figure, own, words, told) for figure, own in zip(figures, owns, strict=True)
    ]


def without_figures(sentence: str, figures: Sequence[Span]) -> str:
    """A sentence with a sign that is in no word for each sign of its figures."""
    parts, at = list[str](), 0
    for start, end in figures:
        parts += [sentence[at:start], "\x00" * (end - start)]
        at = end
    return "".join([*parts, sentence[at:]])


def _owns(
    text: str, figures: Sequence[Span], words: FigureWords, told: Sequence[Span]
) -> list[Span]:
    """How far the words of each figure reach, before it and behind it."""
    starts, ends = [0], list[int]()
    for one, other in pairwise(figures):
        cut = _parting(text, Span(one.end, other.start), words, told)
        ends.append(cut)
        starts.append(cut)
    return [Span(*both) for both in zip(starts, [*ends, len(text)], strict=True)]


def _parting(text: str, between: Span, words: FigureWords, told: Sequence[Span]) -> int:
    """Where what is said of the next figure begins."""
    parted = [one.start() for one in words.joins.finditer(text, *between)]
    for at in reversed(parted):
        if any(at <= one.start and one.end <= between.end for one in told):
            return at
        if at == parted[-1] and not text[at : between.end].strip(" ,;:").count(" ") > 1:
            continue
        break
    return parted[-1] if parted else between.end


def _context(
    text: str,
    figure: Span,
    own: Span,
    words: FigureWords,
    told: Mapping[str, tuple[WordSaid, ...]],
) -> Context:
    near = {key: _nearest(text, figure, own, told[key]) for key in ("measures", "places", "dates")}
    rest = {key: near[key] or _all_of(figure, told[key]) for key in near}
    return Context(
        rest["measures"],
        _groups(text, figure, own, words, told["groups"]),
        _noun(text, figure, words),
        rest["places"],
        rest["dates"],
        bool(near["measures"]),
    )


def _nearest(text: str, figure: Span, own: Span, said: Iterable[WordSaid]) -> tuple[WordSaid, ...]:
    """The words within the reach of a figure, by how far they stand from it."""
    inside = [one for one in said if own.start <= one.span.start and one.span.end <= own.end]
    return tuple(sorted(inside, key=lambda one: (_distance(text, figure, one.span), one.span)))


def _all_of(figure: Span, said: Iterable[WordSaid]) -> tuple[WordSaid, ...]:
    return tuple(sorted(said, key=lambda one: (abs(one.span.start - figure.start), one.span)))


def _distance(text: str, figure: Span, word: Span) -> int:
    """How far a word stands from a figure; what is parted from it stands further off."""
    behind = word.start >= figure.end
    between = text[figure.end : word.start] if behind else text[word.end : figure.start]
    return len(between) + _FAR * len(_BREAK.findall(between)) + 40 * between.count(",")


def _groups(
    text: str, figure: Span, own: Span, words: FigureWords, said: Iterable[WordSaid]
) -> tuple[WordSaid, ...]:
    """The groups directly behind a figure; else those that stand before it."""
    found = _NEXT.match(text, figure.end, max(own.end, figure.end))
    ahead = cut_at_stops(_BREAK.split(found[0])[0].split(",")[0], words.code) if found else ""
    behind = [one for one in said if figure.end <= one.span.start < figure.end + len(ahead)]
    if behind:
        return tuple(behind)
    before = [one for one in said if own.start <= one.span.start and one.span.end <= figure.start]
    return tuple(reversed(before))


def _noun(text: str, figure: Span, words: FigureWords) -> WordSaid | None:
    """The word that stands behind a figure, where it may be what the figure counts."""
    found = _NOUN.match(text, figure.end)
    if found is None or found[1].lower() in words.little:
        return None
    return WordSaid(found[1], frozenset(), Span(*found.span(1)))
