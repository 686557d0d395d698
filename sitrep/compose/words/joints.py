"""Joints of sentences: what stands in brackets, what by itself, and how long a sentence is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep.compose.desk import Desk, capitalised
from sitrep.page.document import Cite, Kind, Span, Spans, Words

_WORD = re.compile(r"\w+(?:[^\w\s]+\w+)*")
_END = re.compile(r"(?<=[.!?؟])\s")
_THEIRS = (Kind.PROSE, Kind.QUOTE)
"""Words of somebody else, which count nothing: the house cannot shorten them."""


def longest(spans: Spans) -> int:
    """How many words the longest sentence has: of the house, figures, dates and names."""
    text = "".join(map(_counted, spans))
    return max(len(_WORD.findall(sentence)) for sentence in _END.split(text))


def _counted(span: Span) -> str:
    if isinstance(span, Cite):
        return ""
    if isinstance(span, Words):
        return span.text
    if getattr(span, "kind", None) in _THEIRS:
        return " "
    return re.sub(r"[.!?؟](?=\s)", "", span.text)


def fits(desk: Desk, spans: Spans) -> bool:
    """Whether no sentence has more words than the language allows."""
    return longest(spans) <= desk.language.phrases.longest_sentence


def first_to_fit(desk: Desk, *ways: Sequence[Spans]) -> Spans:
    """The first way of saying something of which no sentence is too long; the last if none is."""
    fitting = (way for way in ways if all(fits(desk, one) for one in way))
    return run_on(desk, next(fitting, ways[-1]))


def run_on(desk: Desk, sentences: Sequence[Spans]) -> Spans:
    """Sentences one after the other, each with its capital letter."""
    told: Spans = ()
    for sentence in map(capitalised, sentences):
        told = desk.say("since.joined", first=told, second=sentence) if told else sentence
    return told


def sentence(desk: Desk, spans: Spans) -> Spans:
    """What is said, as a sentence of its own."""
    return capitalised(desk.say("disputed.plain", link=spans))


def aside(desk: Desk, parts: Sequence[Spans], behind: Spans = ()) -> Spans:
    """`` (cause as stated: cholera; as of 6 May 2024)``, or nothing where there is nothing.

    With what it stands ``behind``, whose own bracket at its end holds the parts too.
    """
    said = desk.say("figures.aside", parts=desk.semicolons(parts)) if parts else ()
    return desk.language.in_a_row(behind, said)
