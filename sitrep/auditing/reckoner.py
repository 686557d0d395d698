"""Reckoner: the records from which a number of a text follows, with what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from sitrep.auditing.beside.labels import label_of
from sitrep.auditing.beside.listed_parts import is_of_a_list
from sitrep.auditing.beside.shares_of_parts import measures_told, share_of_one, share_of_several
from sitrep.auditing.changes.alike import alike, is_said_of_any
from sitrep.auditing.changes.compared import is_compared, is_share_of
from sitrep.auditing.changes.ways import became, measures_behind, tells_of_turn, way_of
from sitrep.auditing.facts import Fact, words_of
from sitrep.auditing.numbers.no_number import is_no_count
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoning import (
    Number,
    days_between,
    follows,
    lasts,
    middle_of,
    of_fraction,
    slack_of,
)
from sitrep.auditing.tallies import is_only_tally
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage, number_of
from sitrep.auditing.what_follows import Declared
from sitrep.model.values.directions import direction_in
from sitrep.reading.exactness import says_not
from sitrep.reading.mention import Mention, UnitSaid
from sitrep.reading.times.lengths_of_time import days_of_unit, says_days_before, says_older

_BOTH = 2


class Reckoner:
    """Leads numbers that no record has to records from which they follow."""

    def __init__(
        self,
        facts: Mapping[str, Fact],
        declared: Declared,
        related: Callable[[Iterable[Fact]], tuple[Fact, ...]],
        about: Callable[[Passage], tuple[Fact, ...]],
    ) -> None:
        """``related`` gives facts with those to which they refer, ``about`` those of a passage."""
        self._facts = facts
        self._results = declared.results
        self._days = [declared.as_of]
        self._related = related
        self._about = about

    def reckon(
        self, at: int, traced: TracedPassage, beside: Iterable[TracedPassage]
    ) -> tuple[str, ...] | None:
        """The records from which a number of a passage follows; None where it follows from none.

        In a column of one measure it follows from figures that count it, and so does a number that
        says itself what it counts from some of that.
        """
        mention = traced.passage.mentions[at]
        if is_no_count(mention):
            return None
        found = self._followed(at, traced, beside)
        over = traced.passage.over_cell(mention.span.start)
        counted = {ref for term in over for ref in term.meaning(TermSort.MEASURE)}
        facts = [self._facts[ref] for ref in found or ()]
        if counted and any(counted.isdisjoint(fact.measures or counted) for fact in facts):
            return None
        said = {str(one) for one in mention.measures[0].means} if mention.owns_measure else set()
        share = mention.unit is UnitSaid.PER_CENT
        if facts and said and not share and all(said.isdisjoint(f.measures or said) for f in facts):
            return None
        return found

    def _followed(
        self, at: int, traced: TracedPassage, beside: Iterable[TracedPassage]
    ) -> tuple[str, ...] | None:
        passage, mention = traced.passage, traced.passage.mentions[at]
        labelled = passage.row and (
            label_of(mention, passage) is not None or is_of_a_list(mention, passage)
        )
        if labelled or is_only_tally(mention, passage):
            return None
        if _counts_days(mention, passage):
            return self._days_of(traced, mention, beside)
        share = mention.unit is UnitSaid.PER_CENT
        if share and (part := share_of_one(mention, traced, self._facts)) is not None:
            return part
        told = traced.numbers_told(at)
        base = self._base_of(at, traced) if share else None
        near = [*told, *(one for other in beside for one in other.numbers_told())][:24]
        siblings = self._beside_these(at, traced, beside, (told, near))
        untraced = len(passage.mentions) - len(traced.of_mention) - len(traced.reckoned)
        if not near and untraced > 1:
            near = siblings[:8]
        in_row = passage.row and len(told) >= _BOTH
        way = way_of(mention, passage, of_named=in_row or base is not None)
        if base is not None:
            told, siblings = [base], [*(one for one in told if one.ref != base.ref), *siblings]
            near = told
        found = follows(mention.count, way, told, siblings)
        if not found and len(near) > len(told):
            # What became of numbers of other sentences, and what is left of them, says so; a share
            # of what its own sentence tells is one of that.
            of, with_it = (told, [*near, *siblings]) if share and told else (near, siblings)
            found = follows(mention.count, replace(way, of_named=share), of, with_it)
        if found:
            return tuple(found)
        if mention.count.low is None:
            return None
        if share and (named := share_of_several(mention, traced, self._facts)) is not None:
            return named
        held = told if in_row or base is not None else near if share and near else None
        return self._of_results(mention, passage, held, change=way.change)

    def _base_of(self, at: int, traced: TracedPassage) -> Number | None:
        """The number directly behind a share, of which it is one: 60 per cent of the 480,000."""
        behind = at + 1
        if behind not in traced.of_mention:
            return None
        passage = traced.passage
        first, then = passage.mentions[at].span, passage.mentions[behind]
        gap = passage.text[first.end : then.span.start]
        low = then.count.low
        if low is None or not is_share_of(gap, passage.language):
            return None
        return number_of(traced.of_mention[behind][0], Fraction(low))

    def _of_results(
        self, mention: Mention, passage: Passage, row: list[Number] | None, *, change: bool
    ) -> tuple[str, ...] | None:
        """The record of which a number is a result, a share or what is left of one.

        ``row`` are the numbers of a row, of one of which the result has to be. A ``change`` is no
        share of a whole.
        """
        assert mention.count.low is not None
        number, fraction = Fraction(mention.count.low), of_fraction(mention.count)
        number = middle_of(mention.count) if fraction else number
        share = mention.unit is UnitSaid.PER_CENT
        small, slack = number.denominator == 1 and number < 100, slack_of(number, mention.count)
        not_so = says_not(passage.text, passage.language)
        if share and (left := self._left_over(number, slack, passage)) is not None:
            return left
        for result in self._results:
            rest = [100 - result.value] if fraction and not_so and result.share else []
            fits = any(abs(value - number) <= slack for value in (result.value, *rest))
            if (
                not fits
                or (change and result.share)
                or (
                    row is not None
                    and not self._is_of(result, row)
                    and not self._named(result, passage)
                )
            ):
                continue
            if (share or not result.share) and self._speaks(passage, result.ref, small):
                return (result.ref, *sorted(() if passage.row else result.of - {result.ref}))
        return None

    def _left_over(
        self, number: Fraction, slack: Fraction, passage: Passage
    ) -> tuple[str, ...] | None:
        """The share of which a number is the rest: 66 per cent have what 34 per cent lack."""
        not_so, words = says_not(passage.text, passage.language), words_of(passage.text)
        for ref, fact in self._facts.items():
            figure = fact.figure
            if figure is None or not figure.count.per_cent or figure.count.low is None:
                continue
            named = any(words_of(text) & words for text in fact.texts)
            if (
                named
                and fact.lacks != not_so
                and abs(100 - Fraction(figure.count.low) - number) <= slack
            ):
                return (ref,)
        return None

    def _days_of(
        self, traced: TracedPassage, mention: Mention, beside: Iterable[TracedPassage]
    ) -> tuple[str, ...] | None:
        """No record, where so many days lie between two dates that are told, or that it holds."""
        passage, count = traced.passage, mention.count
        if count.low is None:
            return None
        ages = self._ages(traced, beside) if says_older(passage.text, passage.language) else set()
        if ages:
            unit = days_of_unit(mention.text, passage.language)
            return () if lasts(count, unit or 1, ages) else None
        dates = [*passage.dates, *(date for one in beside for date in one.passage.dates)]
        held = [one for fact in traced.all_facts for one in fact.dates if one.day is not None]
        lasted = {(one.first - other.first).days for one in held for other in held}
        own = days_between(dates, (one.first for one in held))
        days = {*days_between(dates, self._days), *own, *(one + 1 for one in own), *lasted}
        unit = days_of_unit(mention.text, passage.language)
        if unit is None:
            return () if {int(count.low), count.low / 24} & {*days} else None
        return () if lasts(count, unit, days) else None

    def _ages(self, traced: TracedPassage, beside: Iterable[TracedPassage]) -> set[int]:
        """By how many days the figures told are older than the report, or than each other."""
        facts = [fact for one in (traced, *beside) for fact in one.all_facts]
        said = (date for one in (traced, *beside) for date in one.passage.dates)
        days = [day for one in said if (day := one.day_in(self._days[0].year)) is not None]
        last = [*([max(days)] if days else [])]
        last += [day for fact in facts if (day := fact.last_day) is not None]
        return {abs((one - other).days) for one in last for other in (*self._days, *last)}

    def _beside_these(
        self,
        at: int,
        traced: TracedPassage,
        beside: Iterable[TracedPassage],
        told: tuple[list[Number], list[Number]],
    ) -> list[Number]:
        """The numbers of the records with which those of a text may be reckoned.

        Where two stand in its row, or in its block and none in its sentence, they are what is
        reckoned with; a share is of what is named behind it.
        """
        passage, mention = traced.passage, traced.passage.mentions[at]
        own, near = told
        if len(own) >= _BOTH if passage.row else not own and len(near) >= _BOTH:
            return []
        compared = is_compared(mention, passage)
        turned = mention.unit is UnitSaid.PER_CENT and (compared or tells_of_turn(mention, passage))
        if turned and any(became(*two) for two in combinations(own, 2)):
            return []
        siblings = list(self._siblings(traced, beside, of_all=compared))
        if compared and not near:
            near += siblings
        if mention.unit is UnitSaid.PER_CENT and not passage.row and not compared:
            turned = direction_in(passage.text, passage.language) is not None
            siblings = [one for one in siblings if is_said_of_any(one, own or near, turned=turned)]
        behind = next(measures_behind(mention, passage), None)
        if mention.unit is not UnitSaid.PER_CENT or len(own) < _BOTH or behind is None:
            return siblings
        base = behind.meaning(TermSort.MEASURE)

        def is_base(one: Number) -> bool:
            return bool(base & (self._facts[one.ref].measures or set()))

        return [] if any(map(is_base, own)) else [one for one in siblings if is_base(one)]

    def _is_of(self, result: Number, told: list[Number]) -> bool:
        """Whether a result is of one of some figures, or of all of which alone it is one."""
        if result.of:
            return result.of <= {one.ref for one in told}
        known = {one.id for one in self._related((self._facts[result.ref],))}
        return any(one.ref in known for one in told)

    def _named(self, result: Number, passage: Passage) -> bool:
        """Whether a sentence names what the figure counts of which a result is one."""
        known = [*self._related((self._facts[result.ref],)), *map(self._facts.get, result.of)]
        counted = frozenset[str]().union(*(one.measures or () for one in known if one))
        return not passage.row and bool(counted & passage.refs(TermSort.MEASURE))

    def _speaks(self, passage: Passage, ref: str, small: bool) -> bool:
        """Whether a passage names what a record is about, or nothing at all.

        A large number that a report declares is known by itself, but for its sector.
        """
        fact = self._facts[ref]
        sectors = passage.refs(TermSort.SECTOR)
        if sectors and not sectors & fact.sectors:
            return False
        if not small:
            return True
        actors, measures = passage.refs(TermSort.ACTOR), measures_told(passage)
        groups = passage.refs(TermSort.GROUP)
        known = [one for one in self._related((fact,)) if one.figure is not None]
        return (
            (not actors or any(actors & one.actors for one in known))
            and (not measures or any(measures & (one.measures or set()) for one in known))
            and (not groups or any(groups & (one.groups or set()) for one in known))
        )

    def _siblings(
        self, traced: TracedPassage, beside: Iterable[TracedPassage], *, of_all: bool = False
    ) -> Iterator[Number]:
        """The numbers of figures of the same originator and places as those of a passage.

        ``of_all``: of every originator.
        """
        figures = [
            fact.figure
            for one in (traced, *beside)
            for fact in one.all_facts
            if fact.figure is not None
        ]
        if not figures:
            about = self._about(traced.passage)
            figures = [fact.figure for fact in about if fact.figure is not None]
        yield from alike(figures, self._facts.values(), of_all=of_all)


def _counts_days(mention: Mention, passage: Passage) -> bool:
    """Whether a number counts days, or another unit of time."""
    led = says_days_before(passage.text, mention.span.start, passage.language)
    return led or mention.unit is UnitSaid.TIME
