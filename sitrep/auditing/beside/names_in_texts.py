"""Names in texts: whether a name stands where a record has it in a text of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from sitrep import resources
from sitrep.auditing.documents.block import BlockSort
from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort, fold
from sitrep.language_tags import read_as
from sitrep.word_lists import by_language, either


def stands_in_text(term: Term, passage: Passage, facts: Iterable[Fact]) -> bool:
    """Whether the texts of some records hold a name.

    Where such a text stands in the block word for word, the name is explained inside it alone: in
    "Health in one town: medicine was lacking in another" the first is not that of the text.
    """
    name = fold(passage.text[term.start : term.end]).strip(_SIGNS)
    block, start = fold(passage.block.text), passage.start + term.start
    texts = [text for fact in facts if fact.says(name, quoted=False) for text in fact.texts]
    whole = [text.strip(_SIGNS) for text in texts if name in text]
    if any(text not in block or _covers(text, block, start) for text in whole):
        return True
    led = " ".join(block[:start].split()[-_BEFORE:])
    return bool(whole) and any(f"{led} {name}" in text for text in whole)


def _covers(text: str, block: str, start: int) -> bool:
    """Whether a text stands in a block, once or again, where something begins."""
    first = start - len(text) + 1
    return block.find(text, max(first, 0), start + len(text)) >= 0


def lies_around(term: Term, passage: Passage, facts: Sequence[Fact]) -> bool:
    """Whether one of two places says where the other lies, which is one of the records.

    In a town, in its district. Of a list of places each is counted in. So does one of which a part
    is meant: in the south of a country.
    """
    if _lies_in_part(term, passage, facts):
        return True
    first, last = passage.part_of(term.start)
    named = [one for one in passage.terms if one.is_of(TermSort.PLACE)]
    named = [one for one in named if first <= one.start < last]
    if len(named) != _TWO or term not in named or passage.row:
        return False
    (other,) = (one for one in named if one is not term)
    between = passage.text[named[0].end : named[1].start]
    means, own = term.meaning(TermSort.PLACE), other.meaning(TermSort.PLACE)
    return _lying(passage.language).fullmatch(between) is not None and any(
        not one.around.isdisjoint(means) and not one.places.isdisjoint(own) for one in facts
    )


_TWO = 2


@cache
def _lying(language: str) -> re.Pattern[str]:
    """What stands between a place and what it lies in: a comma, a word for being inside."""
    words = by_language(resources.reading_words(), "beside")[read_as(language)]["inside"]
    return re.compile(rf"[,،]\s|[,،]?\s(?:{either(words)})\s(?:[^\W\d]{{1,3}}\s)?", re.IGNORECASE)


def _lies_in_part(term: Term, passage: Passage, facts: Sequence[Fact]) -> bool:
    """Whether a part of a place is meant, in which those of the records lie: the south of it."""
    means = term.meaning(TermSort.PLACE)
    inside = any(not one.around.isdisjoint(means) for one in facts)
    return inside and _part_of(passage.language).search(passage.text, 0, term.start) is not None


@cache
def _part_of(language: str) -> re.Pattern[str]:
    """A word for a part of the land at the end of a text, with one that joins it to its place."""
    lists = by_language(resources.reading_words(), "levels")[read_as(language)]
    words, of = either(lists["not_alone"]), either(lists["of"])
    return re.compile(rf"(?<!\w)(?:{words})\s(?:(?:{of})(?:\s|(?<=’)))?$", re.IGNORECASE)


def stands_right_behind(term: Term, end: int, passage: Passage) -> bool:
    """Whether a place stands directly behind a figure that ends there: 158 of them in a town."""
    gap = passage.text[end : term.start]
    return end <= term.start and _right_behind(passage.language).fullmatch(gap) is not None


@cache
def _right_behind(language: str) -> re.Pattern[str]:
    """Words up to one for being inside; no word that joins what is said of the next number."""
    files, code = resources.reading_words(), read_as(language)
    inside = either(by_language(files, "beside")[code]["inside"])
    figures = by_language(files, "figures")[code]
    joins = either({*figures["and"], *figures["joins"]})
    few = rf"(?:(?!(?:{joins})\s)[^\W\d]+\s){{0,2}}"
    return re.compile(rf"\s{few}(?:{inside})\s(?:[^\W\d]{{1,3}}[\s’'])?", re.IGNORECASE)


def lies_in_title(
    term: Term, passage: Passage, facts: tuple[Fact, ...], known: Mapping[str, Fact]
) -> bool:
    """Whether a heading without figures names a place inside that of its records, with its own."""
    means = term.meaning(TermSort.PLACE)
    if passage.block.sort is not BlockSort.HEADING or passage.mentions or not means:
        return False
    held = frozenset[str]().union(*(one.places for one in facts))
    inside = (one for one in known.values() if one.figure and not means.isdisjoint(one.places))
    return any(not held.isdisjoint(one.around) for one in inside)


def is_seat(places: frozenset[str], facts: Iterable[Fact]) -> bool:
    """Whether a country is among some places whose name stands for a government of the records."""
    return any(not one.seats.isdisjoint(places) for one in facts)


_SIGNS = " .,;:"
_BEFORE = 2
"""With so many words before it a name stands as it does in a text, which another text repeats."""
