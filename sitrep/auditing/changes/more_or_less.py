"""More or less: a number by which one figure exceeds another, told as if it fell short of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from sitrep import resources
from sitrep.auditing.changes.between_numbers import between_numbers
from sitrep.auditing.facts import Fact
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.model.values.directions import Direction
from sitrep.orthography import orthography
from sitrep.word_lists import by_language, either

_BOTH = 2


def more_or_less(traced: TracedPassage, known: Mapping[str, Fact]) -> Iterator[Judged]:
    """More than another of what is fewer, and the reverse: 45 fewer than on 7 May; shorter by 69.

    Of one originator's the later is compared, unless its day stands behind "than"; of two, the one
    that the sentence tells, unless it stands there. A label with a number alone does not say which.
    """
    passage = traced.passage
    for at, refs in sorted(traced.reckoned.items()):
        mention, low = passage.mentions[at], passage.mentions[at].count.low
        said = _said(at, traced)
        facts = [known[ref] for ref in refs if ref in known and _number(known[ref]) is not None]
        if said is None or low is None or len(facts) != _BOTH or mention.count.per_cent:
            continue
        pair = _pair(at, said, traced, facts)
        if pair is None:
            continue
        one, base = (_number(fact) for fact in pair)
        if one is None or base is None or abs(one - base) != low:
            continue
        if said.way is not (Direction.RISE if one > base else Direction.FALL):
            words = passage.text[slice(*said.span)]
            got = f"“{words}” is said of {one} beside {base}."
            also = ((passage.start + mention.span.start, passage.start + mention.span.end),)
            yield verdict_on(AuditVerdict.SAID_OTHERWISE, passage, said.span, pair, got, also)


class _Compared(NamedTuple):
    """Which way a number is said to part two figures, and the words for it; where "than" stands."""

    way: Direction
    span: tuple[int, int]
    than: int | None


def _number(fact: Fact) -> int | None:
    low = None if fact.figure is None else fact.figure.count.low
    return int(low) if low is not None and low == int(low) else None


def _giver(fact: Fact) -> str:
    return "" if fact.figure is None else fact.figure.according_to


def _said(at: int, traced: TracedPassage) -> _Compared | None:
    """What stands directly before a number or behind it."""
    passage, span = traced.passage, traced.passage.mentions[at].span
    first, last = between_numbers(at, passage)
    for way, words in _ways(passage.language).items():
        behind = words.behind.match(passage.text, span.end, last)
        if behind is not None:
            than = words.than.search(passage.text, behind.end(1))
            return _Compared(way, behind.span(1), than.start() if than else None)
        ahead = words.ahead.search(passage.text, first, span.start)
        if ahead is not None:
            return _Compared(way, ahead.span(1), None)
    return None


def _pair(
    at: int, said: _Compared, traced: TracedPassage, facts: list[Fact]
) -> tuple[Fact, Fact] | None:
    """The figure that is compared, and the one with which it is."""
    first, second = sorted(facts, key=lambda one: str(one.last_day))
    label = traced.passage.text[: traced.passage.mentions[at].span.start].rstrip(" \u00a0\u202f*")
    if label.endswith(":") and len(traced.passage.mentions) == 1 and said.than is None:
        return None
    days = {first.last_day, second.last_day}
    if None not in days and len(days) == _BOTH and _giver(first) == _giver(second):
        dates = (one for one in traced.passage.dates if said.than and one.start > said.than)
        last = second.last_day
        turned = last is not None and any(one.day_in(last.year) == last for one in dates)
        return (first, second) if turned else (second, first)
    told = [
        (traced.passage.mentions[other].span.start, fact)
        for other, of in traced.of_mention.items()
        for fact in of
        if other != at and fact in facts
    ]
    bases = {fact.id for start, fact in told if said.than is not None and start > said.than}
    subjects = {fact.id for _, fact in told} - bases
    if len(subjects) == 1:
        return (first, second) if first.id in subjects else (second, first)
    if len(bases) == 1 and not subjects:
        return (second, first) if first.id in bases else (first, second)
    return None


class _Words(NamedTuple):
    """What says one way behind a number and ahead of it, and what may follow: than, on."""

    behind: re.Pattern[str]
    ahead: re.Pattern[str]
    than: re.Pattern[str]


@cache
def _ways(language: str) -> Mapping[Direction, _Words]:
    lists = by_language(resources.reading_words(), "compared")[read_as(language)]
    than = re.compile(rf"\s(?:{either(lists['than'])})(?:\s|(?<=[’']))", re.IGNORECASE)
    found = dict[Direction, _Words]()
    for way, key in ((Direction.RISE, "above"), (Direction.FALL, "below")):
        joined = [word for word in lists[key] if word in lists["ahead"]]
        gaps = "|".join(re.escape(one).replace("…", r"\w*(?:\s[^.;]{0,60})?") for one in joined)
        behind = either(word for word in lists[key] if word not in joined)
        found[way] = _Words(
            re.compile(rf"\s+(?:[^\W\d]+\s+){{0,2}}?({behind})(?!\w)", re.IGNORECASE),
            re.compile(rf"(?<!\w){orthography(read_as(language)).ands}({gaps})\s*$", re.IGNORECASE),
            than,
        )
    return found
