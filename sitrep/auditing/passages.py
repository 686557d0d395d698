"""Passages: the sentences and rows of a document, each with what stands in it and above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.auditing.documents.block import BlockSort, TextBlock
from sitrep.auditing.documents.settings import Setting
from sitrep.auditing.numbers.words_alone import words_alone
from sitrep.auditing.numbers.years_or_counts import without_counts
from sitrep.auditing.terms import Term, Terms, TermSort
from sitrep.model.values.abbreviations import goes_on, titles
from sitrep.model.values.count import UNNUMBERED
from sitrep.reading.mention import Mention, Question
from sitrep.reading.mentions import mentions
from sitrep.reading.sentence_spans import cut_before
from sitrep.reading.times.dated_by import is_counted_to, is_day_of_telling
from sitrep.reading.times.datelines import dateline_end, is_dateline
from sitrep.reading.times.dates_said import DateSaid, dates_said
from sitrep.reading.uncounted.asides import is_aside
from sitrep.reading.uncounted.told_by_one import own_words_told

_NOT_READ = re.compile(
    r"\[\d{1,3}\]|https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|\+\d[\d\s()/-]{6,}\d"
    r"|\b[A-Z]{2}-\d{4}-\d{6}-[A-Z]{3}\b|(?<![\d.,/-])0\d{1,4}(?:[\s/-]\d{2,5}){1,4}(?![\d.,]\d)"
    r"|(?<![\w.,-])\d{1,4}(?:-\d{3,4}){2,}(?![\w-])"
)
"""Citations, addresses and numbers by which one calls: no figures of a text."""

_END = re.compile(r"[.!?…؟][\"”’»)]*(?:[\s–]*\[\d+\])*(?=\s|$)")


@dataclass(frozen=True)
class Passage:
    """A sentence or a row: ``start`` is where it begins in its block.

    ``above`` are the terms of the headings and of the head of the table over it, each with the
    number of the block in its setting; ``around`` are the terms of its block, ``columns`` those of
    each cell in the head of its table, ``lead`` those of the lead row over it. ``dated_above``: a
    heading over it says a date; ``dated_first`` are the days on which the first paragraph of the
    document tells.
    """

    block: TextBlock
    language: str
    section: int
    start: int
    text: str
    terms: tuple[Term, ...]
    dates: tuple[DateSaid, ...]
    mentions: tuple[Mention, ...]
    above: tuple[tuple[int, Term], ...] = ()
    around: tuple[Term, ...] = ()
    columns: tuple[tuple[Term, ...], ...] = ()
    lead: tuple[Term, ...] = ()
    dated_above: bool = False
    dated_first: tuple[DateSaid, ...] = ()

    @property
    def heard(self) -> frozenset[str]:
        """The actors that its block names."""
        return frozenset(ref for term in self.around for ref in term.meaning(TermSort.ACTOR))

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""
        return self.block.sort in (BlockSort.ROW, BlockSort.HEAD_ROW)

    def refs(self, sort: TermSort) -> frozenset[str]:
        """The ids of all terms of a sort."""
        return frozenset(ref for term in self.terms for ref in term.meaning(sort))

    def part_of(self, place: int) -> tuple[int, int]:
        """Where the part between semicolons or ends of lines, outside brackets, begins and ends."""
        first, last = self.cell_at(place)
        depth, start = 0, first
        for at in range(first, last):
            sign = self.text[at]
            depth += (sign == "(") - (sign == ")")
            if sign in ";؛\n" and depth <= 0:
                if at >= place:
                    return start, at
                start = at + 1
        return start, last

    def over_cell(self, place: int) -> tuple[Term, ...]:
        """The terms in the head of the column in which a place stands."""
        if len(self.columns) != len(self.block.cells):
            return ()
        at = self._cell_of(place)
        return () if at is None else self.columns[at]

    def _cell_of(self, place: int) -> int | None:
        """Which cell of its row holds a place: cells are told by where they stand in the block."""
        at = self.start + place
        cells = enumerate(self.block.cells)
        return next((cell for cell, (first, last) in cells if first <= at <= last), None)

    def is_reckoned_in_row(self, at: int) -> bool:
        """Whether a number stands in a column of no measure, others of its row in such of some."""
        measured = [
            any(term.is_of(TermSort.MEASURE) for term in self.over_cell(one.span.start))
            for one in self.mentions
        ]
        return not measured[at] and any(measured)

    def cell_at(self, place: int) -> tuple[int, int]:
        """Where what is here of the cell that holds a place begins and ends; of no row, all of it.

        A row that no reader would take in at once is a passage for each piece.
        """
        if self.block.sort is not BlockSort.ROW:
            return 0, len(self.text)
        cell = self._cell_of(place)
        if cell is None:
            return 0, 0
        first, last = self.block.cells[cell]
        return max(0, first - self.start), min(last - self.start, len(self.text))


def passages(
    setting: Setting, terms: Terms, language: str, counts: frozenset[int] = frozenset()
) -> Iterator[Passage]:
    """The passages of a block in their order; ``counts`` look like years, and are none."""
    block = setting.block
    above = tuple(_above(setting, terms))
    around, columns = terms.terms_in(block.text), tuple(_columns(setting, terms))
    lead = () if setting.lead is None else terms.terms_in(setting.lead.text)
    told = () if any(one.is_of(TermSort.ACTOR) for one in around) else own_words_told(block.text)
    dated_above = any(dates_said(one.text, language) for one in setting.above)
    dated_first = tuple(_days_of_telling(setting.first, language))
    for start, end in _in_reach(block.text, _stretches(block, language)):
        text = blanked(block.text[start:end])
        found, dates = terms.terms_in(text), dates_said(text, language)
        dates = without_counts(dates, text, counts)
        said = tuple(
            one
            for one in _said(text, block, language)
            if not _no_figure(one, block, found, dates)
            and not is_aside(one, text, language)
            and not any(first <= start + one.span.start < last for first, last in told)
        )
        if block.text == setting.first and not start:
            places = [(one.start, one.end) for one in found if one.is_of(TermSort.PLACE)]
            opened = dateline_end(text, places, dates)
            found = tuple(one for one in found if one.start >= opened)
            dates = tuple(one for one in dates if one.start >= opened)
        if block.text == setting.first and not said:
            dates = tuple(one for one in dates if not is_dateline(one, text, language))
        yield Passage(
            block, language, setting.section, start, text, found, dates, said, above, around,
            columns, lead, dated_above, dated_first,
        )  # fmt: skip


def _above(setting: Setting, terms: Terms) -> Iterator[tuple[int, Term]]:
    """The terms of what stands over a block; the title of a text on many things counts nothing."""
    for at, one in enumerate(setting.above):
        title = one.level == 1 and setting.block.sort is BlockSort.TEXT
        for term in terms.terms_in(one.text):
            if not title or not term.is_of(TermSort.MEASURE):
                yield at, term


def _days_of_telling(text: str, language: str) -> Iterator[DateSaid]:
    """The dates of a paragraph that say when it was written, or up to when it counts.

    One stands alone at its beginning, behind a place or little else, or beside a verb of telling.
    """
    for one in dates_said(text, language):
        told = is_day_of_telling(text, (one.start, one.end), language)
        counted = is_counted_to(text, one.start, language)
        if told or counted or is_dateline(one, text, language):
            yield one


def _in_reach(text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches; one that no reader would take for a sentence, in pieces.

    What stands in a sentence is held together, which takes the square of its length.
    """
    for start, end in stretches:
        at = start
        while end - at > _LONGEST:
            cut = cut_before(text, at, at + _LONGEST)
            yield at, cut
            at = cut
        yield at, end


_LONGEST = 4_000


def _columns(setting: Setting, terms: Terms) -> Iterator[tuple[Term, ...]]:
    """The terms of each cell in the head of the table of a row."""
    head = setting.above[-1] if setting.above else setting.block
    if setting.block.sort is BlockSort.ROW and head.sort is BlockSort.HEAD_ROW:
        found = terms.terms_in(head.text)
        for start, end in head.cells:
            yield tuple(term for term in found if start <= term.start and term.end <= end)


def blanked(text: str) -> str:
    """A text with blanks for what is no figure whatever it looks like."""
    return _NOT_READ.sub(lambda one: " " * len(one[0]), text)


def _said(text: str, block: TextBlock, language: str) -> list[Mention]:
    alone = list(words_alone(text, block, language))
    others = [
        one
        for one in mentions(text, language)
        if not any(
            one.span.start < held.span.end and held.span.start < one.span.end for held in alone
        )
    ]
    found, end = list[Mention](), 0
    for one in sorted([*alone, *others], key=lambda one: (one.span.start, -one.span.end)):
        if one.span.start >= end:
            found.append(one)
            end = one.span.end
    return found


_LABEL = re.compile(r"[^\W\d_]+\s+\d{1,3}(?=:|\s:|$)")
"""A heading, or the beginning of an item, that is one word and a number: Source 1."""


def _no_figure(
    mention: Mention, block: TextBlock, terms: tuple[Term, ...], dates: tuple[DateSaid, ...]
) -> bool:
    """Whether a number is part of a date, of a name or title, or is that of a heading."""
    label = _LABEL.match(block.text)
    if label is not None and mention.number.end <= label.end() and not block.cells:
        return True
    first = block.cells[0] if block.cells else (0, 0)
    if mention.number.end <= first[1] and block.text[slice(*first)].strip() == mention.text:
        return True  # the number of a row
    named = [
        (term.start, term.end)
        for term in terms
        if any(one in (TermSort.NAME, TermSort.ACTOR, TermSort.PLACE) for one, _ in term.means)
    ]
    start, end = mention.number
    return (
        mention.count.form in UNNUMBERED
        or Question.ARTICLE in mention.questions
        or any(one[0] <= start and end <= one[1] for one in named)
        or any(one.start < end and start < one.end for one in dates)
    )


def _stretches(block: TextBlock, language: str) -> Iterator[tuple[int, int]]:
    if block.sort is not BlockSort.TEXT:
        yield 0, len(block.text)
        return
    known, start = titles(language), 0
    for end in _END.finditer(block.text):
        if not goes_on(block.text[start : end.end()], block.text[end.end() :], known):
            yield start, end.end()
            start = end.end()
    if block.text[start:].strip():
        yield start, len(block.text)
