"""Tallies: numbers of a text that count the records themselves, as in "2 of 8 figures"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property

from sitrep import resources
from sitrep.auditing.facts import PREVIOUS, Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import TermSort, fold
from sitrep.auditing.what_follows import Declared
from sitrep.model.claim import Status
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import UNNUMBERED, Form
from sitrep.reading.mention import Mention, UnitSaid
from sitrep.word_lists import by_language

_OF = re.compile(r"\s*\d+\s+(?:[^\W\d_]+\s+){1,2}\d+\s*")
"""A cell of two numbers and a word or two between them: 2 of 8."""
_BEFORE = re.compile(r"(?:[:,،：]|\w,?)\s*\(?\s*$")
_AFTER = re.compile(r"\s*(?:[;؛.)]|$)")


def is_only_tally(mention: Mention, passage: Passage) -> bool:
    """Whether a number can be nothing else: alone in a bracket, or in a cell of two."""
    text, (start, end) = passage.text, mention.number
    first, last = passage.cell_at(start)
    if passage.row and _OF.fullmatch(text, first, last):
        return True
    return passage.row and text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def is_tally(mention: Mention, passage: Passage) -> bool:
    """Whether a number may be one that counts figures: alone in a cell, bracket or list."""
    text, (start, end) = passage.text, mention.number
    if is_only_tally(mention, passage):
        return True
    nouns = _nouns(passage.language)
    if mention.counted is not None and fold(mention.counted.word) in nouns:
        return True
    if any(fold(word) in nouns for word in text[:start].split()[-2:]):
        return True
    alone = mention.unit in (UnitSaid.UNSAID, UnitSaid.THINGS) or not passage.refs(TermSort.GROUP)
    listed = re.search(r"[:,،]\s*$", text[:start]) and _AFTER.match(text, end)
    return bool(alone and listed and not passage.dates and not passage.refs(TermSort.PLACE))


def is_change(mention: Mention, passage: Passage) -> bool:
    """Whether a number says by how much something rose or fell, and is no figure itself."""
    before = fold(passage.text[: mention.span.start]).rstrip().replace("(", " ")
    return f" {before}".endswith(_changes(passage.language))


@cache
def _changes(language: str) -> tuple[str, ...]:
    lists = by_language(resources.reading_words(), "changed_by")
    return tuple(f" {fold(word)}" for word in lists.get(language, ()))


@cache
def _nouns(language: str) -> frozenset[str]:
    lists = by_language(resources.reading_words(), "tallied")
    return frozenset(map(fold, lists.get(language, ())))


class Tallies:
    """How many figures there are, by what they count, who gives them and how."""

    def __init__(self, facts: Iterable[Fact], declared: Declared) -> None:
        """``facts`` are those of a report, and of its last issue."""
        self._declared = declared
        self._records = [one for one in facts if not one.id.startswith(PREVIOUS)]
        self._facts = [one for one in self._records if one.figure is not None]

    def fits(self, mention: Mention, passage: Passage) -> bool:
        """Whether so many of the figures that a passage speaks of have something in common."""
        number = mention.count.low
        if number is None or number != int(number):
            return False
        measures = self._measures(mention, passage)
        actors = passage.refs(TermSort.ACTOR)
        figures = [one for one in self._facts if not measures or measures & _of(one)]
        if actors and passage.row:
            figures = [one for one in figures if one.figure and one.figure.according_to in actors]
        if measures and not passage.refs(TermSort.MEASURE) and not figures:
            return False
        first, last = passage.cell_at(mention.number.start)
        if passage.row and _OF.fullmatch(passage.text, first, last):
            return int(number) in self._numbers(figures, (self._left_out,))
        if passage.row and not measures:
            return int(number) <= len(figures)
        if not measures:
            return int(number) <= len(self._records)
        return int(number) in self._numbers(
            figures, (self._left_out, self._left_out[1:], self._left_out[2:])
        )

    def _measures(self, mention: Mention, passage: Passage) -> frozenset[str]:
        """The measure next before a number, that of its row, or that of the heading."""
        start = passage.cell_at(mention.number.start)[0]
        before = [
            term
            for term in passage.terms
            if term.is_of(TermSort.MEASURE) and start <= term.end <= mention.number.start
        ]
        if before and passage.text[before[-1].end : mention.number.start].strip(" (") == "":
            return before[-1].meaning(TermSort.MEASURE)
        if passage.row and passage.text[mention.number.start - 1] == "(":
            return frozenset()
        said = passage.refs(TermSort.MEASURE) if passage.row else frozenset[str]()
        over = {ref for _, term in passage.above for ref in term.meaning(TermSort.MEASURE)}
        return said or frozenset(over)

    def _numbers(self, facts: list[Fact], ways: tuple[tuple[frozenset[str], ...], ...]) -> set[int]:
        found = {0}
        for sorts in ways:
            some = [one for one in facts if not any(one.id in sort for sort in sorts)]
            figures = [one.figure for one in some if one.figure is not None]
            found |= {len(figures), len({one.according_to for one in figures})}
            found |= {sum(map(has, figures)) for has in _TRAITS}
            unnamed = self._declared.unnamed
            found.add(sum(one.according_to in unnamed for one in figures))
            found.add(len({one.according_to for one in figures} & unnamed))
        return found

    @cached_property
    def _left_out(self) -> tuple[frozenset[str], ...]:
        """Parts of a total, what was withdrawn or replaced, and figures without a number."""
        figures = [one.figure for one in self._facts if one.figure is not None]
        return (
            frozenset(part for one in figures for part in one.parts)
            | frozenset(one.id for one in figures if one.part_of),
            frozenset(one.id for one in figures if not one.stands),
            self._declared.replaced,
            frozenset(one.id for one in figures if one.count.form in UNNUMBERED),
        )


def _of(fact: Fact) -> frozenset[str]:
    return frozenset() if fact.figure is None else frozenset({str(fact.figure.measure)})


_TRAITS: tuple[Callable[[Figure], bool], ...] = (
    lambda one: one.estimated,
    lambda one: one.status in (Status.DOCUMENTED, Status.VERIFIED),
    lambda one: not one.window.stated and one.as_of is None,
    lambda one: not one.window.stated,
    lambda one: not one.all_places,
    lambda one: one.count.form is Form.MAGNITUDE,
    lambda one: one.status is Status.ALLEGED,
    lambda one: not one.told and one.count.low is None and one.count.magnitude is None,
    lambda one: not one.stands,
)
