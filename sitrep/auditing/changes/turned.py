"""Turned: a number by which something fell is told of one that rose: up by 45 to 98 from 143."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache

from sitrep import resources
from sitrep.auditing.changes.between_numbers import between_numbers
from sitrep.auditing.facts import PREVIOUS, Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoning import slack_of
from sitrep.auditing.traced_passage import TracedPassage, number_of
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.model.values.directions import Direction, directions_said
from sitrep.reading.mention import Mention, UnitSaid
from sitrep.word_lists import by_language, either

Told = tuple[Direction, tuple[int, int]]
"""Which way something is said to have gone, and where the word for it stands."""


def turned_otherwise(traced: TracedPassage, known: Mapping[str, Fact]) -> Iterator[Judged]:
    """The words for a rise of what fell, and the reverse, beside a number that says how far.

    Also beside the number that it reached, where an earlier one of the same is known.
    """
    for at, refs in sorted(traced.reckoned.items()):
        pair = _pair(traced.passage.mentions[at], [known[one] for one in refs], known)
        yield from _otherwise(at, traced, pair) if pair else ()
    for at, facts in sorted(traced.of_mention.items()):
        if len(facts) == 1 and _is_reached(traced.passage.mentions[at], traced.passage):
            before = _earlier(facts[0], known)
            yield from _otherwise(at, traced, (before, facts[0])) if before else ()


def _otherwise(at: int, traced: TracedPassage, pair: tuple[Fact, Fact]) -> Iterator[Judged]:
    passage, mention = traced.passage, traced.passage.mentions[at]
    then, now = (_low(one) for one in pair)
    told = _told(at, passage)
    if told is None or then == now or told[0] is (Direction.RISE if then < now else Direction.FALL):
        return
    words = passage.text[slice(*told[1])]
    got = f"“{words}” is said where the number went from {then} to {now}."
    also = ((passage.start + mention.span.start, passage.start + mention.span.end),)
    yield verdict_on(AuditVerdict.SAID_OTHERWISE, passage, told[1], pair, got, also)


def _pair(
    mention: Mention, facts: list[Fact], known: Mapping[str, Fact]
) -> tuple[Fact, Fact] | None:
    """The earlier and the later figure between which a number is the difference, if it is one."""
    facts += [known[ref] for one in facts if one.kind == "derived" for ref in sorted(one.related)
              if ref in known]  # fmt: skip
    figures = [one for one in facts if one.figure is not None and one.figure.count.low is not None]
    low = mention.count.low
    if len(figures) != _BOTH or low is None:
        return None
    first, last = figures
    if first.last_day is None or last.last_day is None or first.last_day == last.last_day:
        return None
    first, last = (first, last) if first.last_day < last.last_day else (last, first)
    one, other = (number_of(each, _low(each)) for each in (first, last))
    apart = abs(other.value - one.value)
    if mention.unit is UnitSaid.PER_CENT:
        apart = 100 * apart / one.value if one.value else Fraction(-1)
    near = abs(apart - Fraction(low)) <= slack_of(Fraction(low), mention.count)
    return (first, last) if near and one.is_of_scope(other) else None


_BOTH = 2


def _low(fact: Fact) -> Fraction:
    """Its number."""
    return Fraction(fact.figure.count.low or 0) if fact.figure is not None else Fraction(0)


def _earlier(fact: Fact, known: Mapping[str, Fact]) -> Fact | None:
    """The last figure before one of the same people, place and originator, that it did not revise.

    The one of the last issue with the same id is the figure itself.
    """
    day, number = fact.last_day, number_of(fact, _low(fact))
    if day is None or fact.figure is None or fact.id.startswith(PREVIOUS):
        return None
    same = [
        one
        for one in _figures_of(fact.figure.according_to, known.values())
        if one.last_day is not None
        and one.last_day < day
        and number_of(one, _low(one)).scope == number.scope
        and number_of(one, _low(one)).measure == number.measure
    ]
    return max(same, key=lambda one: (one.last_day, one.id), default=None)


def _figures_of(actor: str, known: Iterable[Fact]) -> Iterator[Fact]:
    for one in known:
        figure = one.figure
        if figure is not None and figure.according_to == actor and figure.count.low is not None:
            yield one


def _is_reached(mention: Mention, passage: Passage) -> bool:
    """Whether a number is that to which something rose or fell."""
    return _to(passage.language).search(passage.text, 0, mention.span.start) is not None


@cache
def _to(language: str) -> re.Pattern[str]:
    words = by_language(resources.reading_words(), "figures")[read_as(language)]["to"]
    return re.compile(rf"(?<!\w)(?:{either(words)})\s*$", re.IGNORECASE)


def _told(at: int, passage: Passage) -> Told | None:
    """Which way is said next before a number, by a sign, or next behind it, in its part."""
    span = passage.mentions[at].span
    first, last = between_numbers(at, passage)
    sign = _SIGN.search(passage.text, first, span.start)
    if sign is not None:
        way = Direction.RISE if sign[1] == "+" else Direction.FALL
        return way, sign.span(1)
    for start, end in ((first, span.start), (span.end, last)):
        said = list(directions_said(passage.text[start:end], passage.language))
        if len({one for one, _, _ in said}) == 1:
            way, begin, until = said[-1]
            return way, (start + begin, start + until)
        if said:
            return None
    return None


_SIGN = re.compile(r"(?:^|[\s(|])([+−–-])\s?$")
