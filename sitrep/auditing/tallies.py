"""Tallies: numbers of a text that count the records themselves, as in "2 of 8 figures"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sitrep import resources
from sitrep.auditing.census import Census, Trait, Turns
from sitrep.auditing.facts import Fact, called
from sitrep.auditing.numbers.counts_labelled import Labelled, label_before
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort, fold
from sitrep.auditing.what_follows import Declared
from sitrep.language_tags import read_as
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Form
from sitrep.reading.mention import Mention, UnitSaid
from sitrep.word_lists import by_language, either

_OF = re.compile(r"(\d+)\s+(?:[^\W\d_]+\s+){1,2}(\d+)(?!\w)")
"""Two numbers and a word or two between them: 2 of 8."""
_AFTER = re.compile(r"\s*(?:[;؛.)|]|$)")
_ENDS = re.compile(r"\s*(?:[;؛.)(|,،]|$)")
_ITEM = re.compile(r"\s*([^;؛|]+?)\s*\((\d+)\)\s*(?:[;؛]|$)")
"""What is counted, and its number in a bracket, between semicolons."""


def is_only_tally(mention: Mention, passage: Passage) -> bool:
    """Whether a number can be nothing else: in a bracket, behind a kind, or of two: 2 of 8."""
    text, (start, end) = passage.text, mention.number
    if _share(mention, passage) is not None or _label(mention, passage) is not None:
        return True
    if any(term.is_of(TermSort.KIND) for term in _before(mention, passage)) and _is_bare(
        mention, passage
    ):
        return True
    before = fold(text[:start]).rstrip(" :\u00a0\u202f")
    if before.endswith(_originators(passage.language)) and ":" in text[len(before) : start]:
        return True
    return passage.row and text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def _is_bare(mention: Mention, passage: Passage) -> bool:
    """Whether nothing says what a number of a list of kinds counts, which no report has in plenty.

    Displacement, 3; Needs, 8 are numbers of records; displacement: 186,400 displaced is none.
    """
    low = mention.count.low
    ends = _ENDS.match(passage.text, mention.span.end) is not None
    return low is not None and low < _PLENTY and mention.count.form is Form.EXACT and ends


_PLENTY = 1_000


def is_tally(mention: Mention, passage: Passage) -> bool:
    """Whether a number may be one that counts figures: alone in a cell, bracket or list."""
    text, (start, end) = passage.text, mention.number
    if is_only_tally(mention, passage):
        return True
    nouns = _nouns(passage.language)
    if mention.counted is not None and fold(mention.counted.word) in nouns:
        return True
    first, _ = passage.cell_at(start)
    if any(fold(word).rstrip(":") in nouns for word in text[first:start].split()[-2:]):
        return True
    alone = mention.unit in (UnitSaid.UNSAID, UnitSaid.THINGS) or not passage.refs(TermSort.GROUP)
    alone = alone and not mention.groups
    listed = re.search(r"[:,،]\s*$", text[:start]) and _AFTER.match(text, end)
    return bool(alone and listed and not passage.dates and not passage.refs(TermSort.PLACE))


def _label(mention: Mention, passage: Passage) -> Labelled | None:
    """What its label in a sentence says that a number counts."""
    if passage.row:
        return None
    return label_before(passage.text, mention.number.start, passage.language)


def _share(mention: Mention, passage: Passage) -> tuple[int, int, int] | None:
    """Part and whole of which a number is one, and where they begin.

    In a sentence, where what the figures have in common stands before them. Of a range, none is.
    """
    if mention.count.form is Form.RANGE:
        return None
    text, start = passage.text, mention.number.start
    first, last = passage.cell_at(start)
    if not passage.row:
        traits = [term.end for term in passage.terms if term.is_of(TermSort.TRAIT)]
        first = max((end for end in traits if end <= start), default=last)
    for found in _OF.finditer(text, first, last):
        told = (
            text[first : found.start()].strip(" :\u00a0\u202f"),
            text[found.end() : last].strip(" .\u00a0\u202f"),
        )
        if found.start() <= start < found.end() and not any(told):
            return int(found[1]), int(found[2]), found.start()
    return None


def is_change(mention: Mention, passage: Passage) -> bool:
    """Whether a number says by how much something rose or fell, and is no figure itself."""
    before = fold(passage.text[: mention.span.start]).rstrip().replace("(", " ")
    reached = _to_another(passage.language).match(passage.text, mention.span.end)
    return reached is None and f" {before}".endswith(_changes(passage.language))


@cache
def _to_another(language: str) -> re.Pattern[str]:
    """What makes a number the one from which another is reached: de 310 à 537."""
    to = by_language(resources.reading_words(), "figures")[read_as(language)]["to"]
    return re.compile(rf"\s+(?:{either(to)})\s+\d", re.IGNORECASE)


@cache
def _changes(language: str) -> tuple[str, ...]:
    lists = by_language(resources.reading_words(), "changed_by")
    return tuple(f" {fold(word)}" for word in lists.get(language, ()))


@cache
def _nouns(language: str) -> frozenset[str]:
    lists = by_language(resources.reading_words(), "tallied")
    return frozenset(map(fold, lists.get(language, ())))


@cache
def _originators(language: str) -> tuple[str, ...]:
    return tuple(map(fold, by_language(resources.reading_words(), "originators").get(language, ())))


class Tallies:
    """Whether a number counts the figures of a report that are of the sort a passage names."""

    def __init__(self, facts: Iterable[Fact], declared: Declared) -> None:
        """``facts`` are those of a report, and of its last issue."""
        self._census = Census(facts, declared)

    def fits(self, mention: Mention, passage: Passage) -> bool:
        """Whether so many of the figures that a passage speaks of have something in common."""
        low = mention.count.low
        if low is None or low != int(low):
            return False
        number, census = int(low), self._census
        share, measures = _share(mention, passage), _measures(mention, passage)
        figures = _counting(census.figures, measures) if measures else census.figures
        labelled = _label(mention, passage)
        if labelled is not None:
            return number in census.labelled(labelled, figures)
        if share is not None:
            return self._of_whole(mention, passage, share, figures)
        if passage.row and is_only_tally(mention, passage):
            return self._in_item(mention, passage)
        if any(term.is_of(TermSort.KIND) for term in _before(mention, passage)):
            return self._of_kinds(mention, passage)
        if not measures:
            return number in census.of_all() | census.givers(figures)
        if not passage.refs(TermSort.MEASURE) and not figures:
            return False
        held = census.givers(figures)
        if not any(one in fold(passage.text) for one in _originators(passage.language)):
            held |= census.sizes(figures) | census.with_traits(figures)
        return number in held

    def _of_kinds(self, mention: Mention, passage: Passage) -> bool:
        """Whether a number of a list of kinds of records fits in the way in which most do."""
        listed, counts = dict[int, Turns](), [one.count.low for one in passage.mentions]
        for at, one in enumerate(passage.mentions):
            said = {ref for term in _before(one, passage) for ref in term.meaning(TermSort.KIND)}
            if said:
                listed[at] = self._census.turns(said)
        fits = [
            {at for at, turns in listed.items() if getattr(turns, way) == counts[at]}
            for way in Turns._fields
        ]
        most = max(map(len, fits))
        return any(passage.mentions.index(mention) in one for one in fits if len(one) == most)

    def _of_whole(
        self, mention: Mention, passage: Passage, share: tuple[int, int, int], figures: list[Figure]
    ) -> bool:
        part, whole, start = share
        sizes = self._census.sizes(figures)
        wholes = [int(one[2]) for one in _OF.finditer(passage.text)] if passage.row else [whole]
        most = max(wholes, key=lambda one: (wholes.count(one), one in sizes))
        if mention.number.start != start:
            return whole in sizes and whole == most
        whole = most
        said = [term for term in passage.terms if term.end <= start and term.is_of(TermSort.TRAIT)]
        traits = {
            Trait(ref)
            for term in said[-1:] or passage.over_cell(start)
            for ref in term.meaning(TermSort.TRAIT)
        }
        of = {whole} if whole in sizes else sizes
        return any(
            part in self._census.shares(figures, one, trait)
            for one in of
            for trait in traits or (None,)
        )

    def _in_item(self, mention: Mention, passage: Passage) -> bool:
        """Whether a number in a bracket counts the figures of what stands before it.

        What is called otherwise is the rest of those of the originator at the head of the row.
        """
        first, last = passage.cell_at(mention.number.start)
        head = passage.cell_at(0)[1]
        givers = {
            ref
            for term in passage.terms
            if term.end <= head
            for ref in term.meaning(TermSort.ACTOR)
        } or passage.refs(TermSort.ACTOR)
        given = [one for one in self._census.figures if not givers or one.according_to in givers]
        listed, this = list[tuple[int, list[Figure] | None]](), None
        for item in _ITEM.finditer(passage.text, first, last):
            if item.start(2) == mention.number.start:
                this = len(listed)
            listed.append((int(item[2]), self._called(item.span(1), passage, given)))
        if this is None or (listed[this][1] is None and len(listed) == 1):
            return True
        return this in self._census.one_way(given, listed)

    def _called(
        self, span: tuple[int, int], passage: Passage, given: list[Figure]
    ) -> list[Figure] | None:
        """The figures of some that count what a text names: a measure, or what they call it.

        A measure with which the words of a figure's own end is theirs: in the fatality among
        confirmed cases nobody names cases. None of what no figure is called.
        """
        start, end = span
        text = fold(passage.text[start:end])
        known = [fact for fact in self._census.records if fact.figure is not None]
        subjects = {one.id for one in known if text in one.subjects}
        measures = frozenset(
            ref
            for term in passage.terms
            if term.end == end and (term.start == start or (start < term.start and not subjects))
            for ref in term.meaning(TermSort.MEASURE)
        )
        subjects = subjects or {one.id for one in known if text in one.texts}
        if not measures and not subjects:
            return None
        return [one for one in given if called(one) in measures or one.id in subjects]


def _counting(figures: list[Figure], measures: frozenset[str]) -> list[Figure]:
    return [one for one in figures if called(one) in measures]


def _before(mention: Mention, passage: Passage) -> list[Term]:
    """The term next before a number, with nothing but a sign between them."""
    start = mention.number.start
    return [
        term
        for term in passage.terms
        if term.end <= start and not passage.text[term.end : start].strip(" (:,،\u00a0\u202f")
    ]


def _measures(mention: Mention, passage: Passage) -> frozenset[str]:
    """The measure next before a number, that of its row or block, or that of the heading.

    That of a block is the one with which it begins, if it begins with one.
    """
    said = {ref for term in _before(mention, passage) for ref in term.meaning(TermSort.MEASURE)}
    over = {ref for _, term in passage.above for ref in term.meaning(TermSort.MEASURE)}
    terms = [term for term in passage.around if term.is_of(TermSort.MEASURE)]
    first = [term for term in terms[:1] if not passage.block.text[: term.start].strip(" *-")]
    around = {ref for term in first or terms for ref in term.meaning(TermSort.MEASURE)}
    return frozenset(said or passage.refs(TermSort.MEASURE) or around or over)
