"""Which way numbers are said to have gone, and did not: from 112 to 147; 147, down from 112."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from sitrep import resources
from sitrep.auditing.facts import Fact
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.model.values.directions import (
    Direction,
    direction_behind,
    direction_in,
    directions_said,
)
from sitrep.model.values.interval import Number
from sitrep.orthography import orthography
from sitrep.reading.mention import Mention
from sitrep.word_lists import by_language, either


def gone_otherwise(traced: TracedPassage) -> Iterator[Judged]:
    """That a number fell, where it rose, or the reverse: from 112 to 147; 147, down from 112."""
    passage = traced.passage
    for one, other in pairwise(range(len(passage.mentions))):
        first, second = passage.mentions[one], passage.mentions[other]
        start, _ = passage.part_of(first.span.start)
        before = passage.text[start : first.span.start]
        between = passage.text[first.span.end : second.span.start]
        told = _told(before, between, passage.language)
        then, now = first.count.low, second.count.low
        if told is None or {one, other} & traced.untraced or then is None or now is None:
            continue
        facts = (traced.of_mention.get(one, ()), traced.of_mention.get(other, ()))
        if told.ahead and not all(each.figure for of in facts for each in of or (_NONE,)):
            continue  # a rise of 45 from 98 says how far, and not to what
        if told.back:
            then, now, facts = now, then, facts[::-1]
        span = (first.span.start, second.span.end)
        words = passage.text[span[0] : span[1]]
        rose = Direction.RISE if then < now else Direction.FALL
        got = ""
        if _back_in_time(*facts):
            got = f"“{words}” goes from the later figure to the earlier one."
        elif told.way is not rose and then != now:
            got = f"“{words}” is said of {_NOUNS[told.way]}, and is none."
        elif not _so_many_times(before, then, now, passage.language):
            got = f"“{words}” is said to be another multiple of the earlier number."
        if got:
            both = (*facts[0], *facts[1])
            places = _words_of_way(start, first.span.start, second, traced)
            yield verdict_on(AuditVerdict.SAID_OTHERWISE, passage, span, both, got, places)


def _words_of_way(
    start: int, end: int, second: Mention, traced: TracedPassage
) -> tuple[tuple[int, int], ...]:
    """Where the words for a rise or fall stand, before two numbers or between them."""
    passage = traced.passage
    for first, last in ((start, end), (end, second.span.start)):
        found = directions_said(passage.text[first:last], passage.language)
        if places := [(passage.start + first + one, passage.start + first + other)
                      for _, one, other in found]:  # fmt: skip
            return tuple(places)
    return ()


def _so_many_times(before: str, then: Number, now: Number, language: str) -> bool:
    """Whether a number is roughly as many times the earlier one as is said: it tripled."""
    ands = orthography(read_as(language)).ands
    said = [
        float(times)
        for times, words in _times(language).items()
        if re.search(rf"(?<!\w){ands}(?:{either(words)})", before, re.IGNORECASE)
    ]
    if len(said) != 1 or not then:
        return True
    ratio = float(now) / float(then) / said[0]
    return 1 / _ROUGHLY <= ratio <= _ROUGHLY


_ROUGHLY = 1.5
"""What almost doubled, or more than doubled, is so far from twice at most."""


def _times(language: str) -> Mapping[str, Sequence[str]]:
    lists = by_language(resources.reading_words(), "directions")
    found: Mapping[str, Sequence[str]] = lists[read_as(language)]["times"]
    return found


def _back_in_time(then: tuple[Fact, ...], now: tuple[Fact, ...]) -> bool:
    """Whether each figure from which a number is said to go is later than each to which it goes."""
    days = [[fact.last_day for fact in facts] for facts in (then, now)]
    known = [[day for day in of if day is not None] for of in days]
    return bool(then and now) and known == days and min(known[0]) > max(known[1])


_NOUNS = {Direction.RISE: "a rise", Direction.FALL: "a fall", Direction.SAME: "no change"}


_NONE = Fact("", "")
"""Stands where a number leads to no record."""


class _Told(NamedTuple):
    """Which way a number is said to have gone; ``back``: the later one stands first.

    ``ahead``: what says so stands before both: it fell: 39, against 27.
    """

    way: Direction
    back: bool
    ahead: bool = False


def _told(before: str, between: str, language: str) -> _Told | None:
    """What the words before two numbers and between them say."""
    words = _from_to(language)
    to_from = words.at.search(before) and words.since.fullmatch(between)
    if to_from or (words.start.search(before) and words.to.fullmatch(between)):
        way = direction_in(before, language)
        return None if way is None else _Told(way, back=bool(to_from))
    if not words.back.search(between):
        return None
    way = direction_behind(between, language)
    ahead = direction_in(_OPENED.split(before)[-1], language) if way is None else None
    told = way or ahead
    return None if told is None else _Told(told, back=True, ahead=way is None)


_OPENED = re.compile(r"[.,،](?=\s)")
"""What ends the part of a sentence that says which way the number behind it went."""


class _FromTo(NamedTuple):
    """What stands before the first of two numbers, between both, and before an earlier one.

    ``at`` and ``since`` stand so where the later one is first: to 147 from 112.
    """

    start: re.Pattern[str]
    to: re.Pattern[str]
    back: re.Pattern[str]
    at: re.Pattern[str]
    since: re.Pattern[str]


@cache
def _from_to(language: str) -> _FromTo:
    files, code = resources.reading_words(), read_as(language)
    words = by_language(files, "figures")[code]
    start, to = either(words["from"]), either(words["to"])
    back = either(by_language(files, "directions")[code]["back"])
    patterns = (
        rf"(?<!\w)(?:{start})\s*$",
        rf"(?:\s+[^\W\d]+)?\s+(?:{to})\s+",
        rf"(?<!\w)(?:{back})\s*$",
        rf"(?<!\w)(?:{to})\s*$",
        rf"(?:\s+[^\W\d]+)?,?\s+(?:{start}|{back})\s+",
    )
    return _FromTo(*(re.compile(one, re.IGNORECASE) for one in patterns))
