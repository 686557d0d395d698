"""Asides: numbers of one person's life, and of the lie of the land, which no report counts."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sitrep import resources
from sitrep.language_tags import read_as
from sitrep.orthography import orthography
from sitrep.reading.mention import Mention, UnitSaid
from sitrep.reading.per_cent import per_cent_end
from sitrep.reading.times.lengths_of_time import small_number
from sitrep.word_lists import any_beginning, by_language, either

_OLDEST = 20
"""Nobody has so many children, or is still a child so old."""


def is_aside(mention: Mention, text: str, language: str) -> bool:
    """Whether a number tells of a way or distance, of somebody's age or children, or of the text.

    She walked 12 km; a village 40 km from the sea; a mother of three; a boy of six; his two boats;
    the floods in five charts.
    """
    words, (start, end) = _words(read_as(language)), mention.span
    if mention.unit is UnitSaid.LENGTH:
        return (
            words.away.match(text, end) is not None
            or words.at.search(text, 0, start) is not None
            or words.goes.search(text, 0, start) is not None
        )
    low, noun = mention.count.low, mention.counted
    if noun is not None and words.of_text.fullmatch(noun.word):
        return True
    if any(one.start() <= start < one.end() for one in words.ages.finditer(text)):
        return True
    of_person = low is not None and words.person.search(text, 0, start)
    if of_person and _NO_WORD.match(text, end) and per_cent_end(text, end) is None:
        return True
    if low is None or low > _OLDEST:
        return False
    if mention.unit is UnitSaid.THINGS and not mention.measures and not mention.groups:
        along = words.along.search(text, 0, start) and words.goes_at_all.search(text)
        if along or words.owned.search(text, 0, start):
            return True
    parents = words.parents.search(text, 0, start) is not None
    child = words.child.search(text, 0, start) is not None and _ENDED.match(text, end)
    return parents or bool(child)


_NO_WORD = re.compile(r"\W")
_ENDED = re.compile(r"\s*(?:[,.;:)»”\"!?،؛]|$)")


class _Words(NamedTuple):
    """What stands behind a length (``away``), or before a number, as far as its beginning.

    ``ages`` are several at which something is done: at 6, 10 and 14 weeks. ``goes_at_all`` are the
    verbs of ``goes`` anywhere, ``along`` stands before what goes with them; ``person`` stands
    before an age, ``owned`` before what somebody has, and ``of_text`` are parts of a text itself.
    """

    away: re.Pattern[str]
    at: re.Pattern[str]
    goes: re.Pattern[str]
    parents: re.Pattern[str]
    child: re.Pattern[str]
    ages: re.Pattern[str]
    goes_at_all: re.Pattern[str]
    along: re.Pattern[str]
    person: re.Pattern[str]
    owned: re.Pattern[str]
    of_text: re.Pattern[str]


@cache
def _words(code: str) -> _Words:
    lists = by_language(resources.reading_words(), "asides")[code]
    begin = rf"(?<!\w){orthography(code).ands}"
    goes = any_beginning(lists["goes"])
    figures = by_language(resources.reading_words(), "figures")[code]
    roles = either(by_language(resources.reading_words(), "personal")[code]["roles"])
    number, units = rf"(?:\d{{1,2}}|{small_number(code)})", either(figures["units"]["time"])
    joins = rf"(?:,\s|،\s|\s(?:{either(figures['and'])})\s?)"
    patterns = (
        rf"\s+(?:{either(lists['away'])})(?!\w)",
        rf"{begin}(?:{either(lists['at'])})\s*$",
        rf"{begin}(?:{goes})(?:\s+[^\W\d]+){{0,2}}\s*$",
        rf"{begin}(?:{either(lists['parents'])})\s*$",
        rf"{begin}(?:{either(lists['child'])})\s*$",
        rf"{begin}(?:{either(lists['at_ages'])})\s(?:{number}{joins}){{1,4}}{number}\s(?:{units})(?!\w)",
        rf"{begin}(?:{goes})",
        rf"{begin}(?:{either(lists['along'])})\s*$",
        rf"{begin}(?:{roles})\s(?:{either(lists['aged_of']) or '(?!)'})\s*$",
        rf"{begin}(?:{either(lists['owned']) or '(?!)'})\s*$",
        rf"(?:{either(lists['of_text'])})",
    )
    return _Words(*(re.compile(one, re.IGNORECASE) for one in patterns))
