"""Ordinals: the 4th day, and those that are fractions too, such as a third convoy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from sitrep import resources
from sitrep.word_lists import by_language, either

_ORDINAL = r"\b\d+(?:st|nd|rd|th|er|ère|e|ème|\.?º|\.?ª|\.(?:er|os?|as?))\b"
_PLURAL_OR_PAST = r"(?![^\W\d]*(?:ed|ly)\b)(?![^\W\d]*[^\Wsui]s\b)"
"""What ends so behind "a third" is what a third of something does."""


def ordinals(lists: Mapping[str, list[str]], code: str) -> str:
    """A pattern of the ordinals of a language in texts.

    One that is a fraction too is an ordinal behind an article or another ordinal, and before no
    "of"; behind an article that may say one, what follows must not be what a part of all does.
    """
    ranks = either(lists["ranks"])
    if not ranks:
        return _ORDINAL
    part = rf"(?!\s(?:{either(lists['of_part'])})\b)"
    said = rf"(?:{_behind(lists['before_rank'])})(?:{ranks})\b{part}"
    return "|".join([_ORDINAL, rf"(?i:{said})", *_joined(lists, ranks), *_one(lists, ranks, code)])


def _joined(lists: Mapping[str, list[str]], ranks: str) -> Iterator[str]:
    """Beside another ordinal: the second and third waves."""
    others, joins = lists["other_ranks"], lists["rank_joins"]
    if not others or not joins:
        return
    part = rf"(?!\s(?:{either(lists['of_part'])})\b)"
    before = _behind(f"{one}{'' if join == ',' else ' '}{join}" for one in others for join in joins)
    gap = rf"(?:,\s|\s(?:{either(join for join in joins if join != ',')})\s)"
    yield rf"(?i:(?:{before})(?:{ranks})\b{part})"
    yield rf"(?i:\b(?:{ranks})\b(?={gap}(?:{either({*others, *lists['ranks']})})\b{part}))"


def _one(lists: Mapping[str, list[str]], ranks: str, code: str) -> Iterator[str]:
    """Behind an article that may say one, and at the head of a sentence (Third, it rained)."""
    if not lists["rank_stops"]:
        return
    before = by_language(resources.reading_words(), "figures")[code]["forms"]["before"].values()
    limits = {word for words in before for word in words if word[-1].isalpha()}
    yield from (
        rf"(?i:(?<=\b{article} ){_not_behind(limits, article)}(?:{ranks})\b"
        rf"(?=\s(?!(?:{either(lists['rank_stops'])})\b){_PLURAL_OR_PAST}[^\W\d_]))"
        for article in lists["one_rank"]
    )
    yield rf"\b(?:{either(word.capitalize() for word in lists['ranks'])})(?=,\s)"


def _behind(words: Iterable[str]) -> str:
    return "|".join(rf"(?<=\b{re.escape(word)} )" for word in words)


def _not_behind(words: Iterable[str], article: str) -> str:
    return "".join(rf"(?<!\b{re.escape(word)} {article} )" for word in sorted(words))
