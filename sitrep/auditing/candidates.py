"""Candidates: the records whose number a text says, the one that fits its words best first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cached_property

from sitrep.auditing.facts import PREVIOUS, Fact, words_of
from sitrep.auditing.numbers.no_number import is_no_count
from sitrep.auditing.passages import Passage, blanked
from sitrep.auditing.reckoning import is_rounded, middle_of, of_fraction, slack_of
from sitrep.auditing.terms import Term, TermSort
from sitrep.model.values.count import Count, Form
from sitrep.reading.mention import Mention, UnitSaid
from sitrep.reading.mentions import mentions
from sitrep.reading.per_cent import goes_on_in_per_cent
from sitrep.reading.said_of_things import amounts_said

_BOTH = 2
_YEARS = range(1800, 2100)
_LAST = 1.0
"""By so much a record of the last issue is told less than one of this."""

Key = tuple[Fraction | None, Fraction | None, str]


def key_of(count: Count) -> Key:
    """A number without how it is said."""
    low, high = (None if one is None else Fraction(one) for one in (count.low, count.high))
    return low, high, "" if count.magnitude is None else count.magnitude.value


def _with_unit(fact: Fact) -> Iterator[str]:
    """The number of a figure with its unit, which may be a part of it: 41 million m3."""
    if fact.figure is not None and fact.figure.own_unit:
        yield f"{fact.figure.count} {fact.figure.own_unit}"


def _ways_of_saying(fact: Fact) -> Iterator[Count]:
    """How else a text may say a count: an estimate without its range, a unit that is per cent."""
    unit = fact.figure.own_unit if fact.figure is not None else None
    for one in fact.counts:
        if one.best is not None:
            yield one.without_range
        if unit is not None and goes_on_in_per_cent(unit):  # 40, "% below the average"
            yield replace(one, measured=True, per_cent=True)


class Candidates:
    """The facts by the numbers that they hold."""

    def __init__(self, facts: Iterable[Fact], language: str) -> None:
        """``language`` is that of the texts of the facts."""
        self.facts: Mapping[str, Fact] = {fact.id: fact for fact in facts}
        self._by_key: dict[Key, list[tuple[Fact, Count]]] = defaultdict(list)
        self._counts: dict[str, list[Count]] = {}
        for fact in self.facts.values():
            titles = fact.kind == "sources"  # what stands in a title counts nothing
            told = () if titles else (*fact.texts, *fact.quoted, *_with_unit(fact))
            found = [_whole(one) for text in told for one in mentions(blanked(text), language)]
            self._counts[fact.id] = [] if titles else [*fact.counts, *found, *_ways_of_saying(fact)]
            for count in self._counts[fact.id]:
                self._by_key[key_of(count)].append((fact, count))

    def with_number(self, mention: Mention) -> list[Fact]:
        """The facts that hold a number, however they say it."""
        if is_no_count(mention):
            return []
        share = mention.unit is UnitSaid.PER_CENT
        held = self._by_key.get(key_of(mention.count), ())
        if of_fraction(mention.count):
            held = [pair for pair in self._shares if _is_near(pair[1], mention.count)]
        found = {fact.id: fact for fact, count in held if count.per_cent == share}
        if not found and mention.count.form is not Form.EXACT and not of_fraction(mention.count):
            counts = self._numbered
            found = {
                fact.id: fact
                for fact, count in counts
                if count.per_cent == share and _rounded(count, mention.count)
            }
        if share and not found and mention.count.form is Form.EXACT:
            near = [fact for fact, count in self._shares if _is_whole_of(count, mention.count)]
            found = {fact.id: fact for fact in near}
        if mention.unit is UnitSaid.TIME:  # days are counted by a measure in words of its own
            found = {ref: fact for ref, fact in found.items() if _may_be_time(fact)}
        if mention.unit is UnitSaid.LENGTH:
            found = {ref: fact for ref, fact in found.items() if _may_be_length(fact)}
        return list(found.values())

    @cached_property
    def _numbered(self) -> list[tuple[Fact, Count]]:
        """The facts of figures that are counted, each with its count."""
        figures = [(fact, fact.figure) for fact in self.facts.values()]
        return [(fact, one.count) for fact, one in figures if one is not None]

    @cached_property
    def _shares(self) -> list[tuple[Fact, Count]]:
        """The facts that hold a share, each with it."""
        pairs = [(fact, count) for fact in self.facts.values() for count in self._counts[fact.id]]
        return [(fact, count) for fact, count in pairs if count.per_cent and count.low is not None]

    @cached_property
    def counts_like_years(self) -> frozenset[int]:
        """The numbers of figures that look like a year, and are none of any record.

        In some languages 1900 is written without a sign.
        """
        known = self.facts.values()
        years = {date.year for fact in known for date in (*fact.dates, *fact.published)}
        numbers = (number for _, count in self._numbered for number in count.said_numbers)
        counts = {int(number) for number in numbers if number == int(number)}
        return frozenset(one for one in counts - years if one in _YEARS)

    def counts_of(self, fact: Fact, mention: Mention) -> list[Count]:
        """The counts of a fact with this number."""
        wanted = key_of(mention.count)
        return [one for one in self._counts[fact.id] if key_of(one) == wanted]

    def best(self, mention: Mention, passage: Passage) -> tuple[Fact, ...]:
        """The facts that hold a number and fit the words around it best; none of no fact."""
        known = self.with_number(mention)
        if of_fraction(mention.count) and len(passage.mentions) > 1:
            known = [fact for fact in known if _is_told(fact, passage)]
        held = [fact for fact in known if self.counts_of(fact, mention)]
        known = held or [fact for fact in known if _of_its_sort(fact, mention, passage)]
        scored = [(self._score(fact, mention, passage), fact) for fact in known]
        top = max((score for score, _ in scored), default=0)
        if not held and top <= 0:
            return ()  # nothing around it is of those from which it may be rounded
        best = tuple(fact for score, fact in scored if score == top)
        if len(passage.mentions) == 1 and len(known) > len(best):
            return self._least_against(best, known, mention, passage)
        return best

    def _least_against(
        self, best: tuple[Fact, ...], known: list[Fact], mention: Mention, passage: Passage
    ) -> tuple[Fact, ...]:
        """The best facts, or the one other against which a single thing stands, and more them.

        What they say otherwise is an accusation each, and the fewest of them may be true.
        """
        against = {fact.id: self.against(fact, mention, passage) for fact in known}
        other = [fact for fact in known if against[fact.id] == 1]
        worse = all(against[fact.id] > 1 for fact in best)
        none = not any(number == 0 for number in against.values())
        return tuple(other) if worse and none and len(other) == 1 else best

    def against(self, fact: Fact, mention: Mention, passage: Passage) -> int:
        """How many of the things that a passage says are not said by a fact with its number."""
        forms = {one.form for one in self.counts_of(fact, mention)}
        held = (
            (TermSort.ACTOR, fact.actors),
            (TermSort.PLACE, fact.places),
            (TermSort.MEASURE, fact.measures or frozenset()),
            (TermSort.GROUP, fact.groups or frozenset()),
            (TermSort.SECTOR, fact.sectors),
        )
        said = [(passage.refs(sort), refs) for sort, refs in held]
        dated = (any(one.fits(date) for date in fact.dates) for one in passage.dates)
        return (
            sum(bool(one) and one.isdisjoint(refs) for one, refs in said)
            + sum(not one for one in dated)
            + (bool(forms) and mention.count.form not in forms)
        )

    def _score(self, fact: Fact, mention: Mention, passage: Passage) -> float:
        said = {one.form for one in self.counts_of(fact, mention)}
        score = 2.0 * (mention.count.form in said) + 2.0 * (fact.measures is not None)
        near = tuple(near_terms(mention, passage, _PARTED))
        next_to = tuple(near_terms(mention, passage, _BROKEN))
        score += 0.5 * _agreement(passage.heard, fact.actors)
        behind = [term for term in near if term.start >= mention.span.end]
        score += _agreement(
            {ref for term in behind for ref in term.meaning(TermSort.ACTOR)}, fact.actors
        )
        for sort, held, weight in (
            (TermSort.ACTOR, fact.actors, 3.0),
            (TermSort.PLACE, fact.places, 2.0),
            (TermSort.MEASURE, fact.measures or frozenset(), 3.0),
            (TermSort.GROUP, fact.groups or frozenset(), 2.0),
            (TermSort.SECTOR, fact.sectors, 3.0),
        ):
            score += weight * _agreement(passage.refs(sort), held)
            score += _agreement({ref for term in near for ref in term.meaning(sort)}, held)
            score += _agreement({ref for term in next_to for ref in term.meaning(sort)}, held)
        beside = {str(one) for said in mention.measures[:2] for one in said.means}
        score += _agreement(beside, fact.measures or frozenset())
        over = {ref for _, term in passage.above for ref in term.meaning(TermSort.MEASURE)}
        score += 1.5 * _agreement(over, fact.measures or frozenset())
        led = {ref for term in passage.lead for ref in term.meaning(TermSort.ACTOR)}
        score += 1.5 * _agreement(led, fact.actors)
        if passage.dates:
            fits = [any(said.fits(one) for one in fact.dates) for said in passage.dates]
            score += 2.0 * (sum(fits) / len(fits)) - 0.5 * (not any(fits))
        words = words_of(passage.text) if fact.told else frozenset[str]()
        score -= _LAST * fact.id.startswith(PREVIOUS)
        weight = 1.0 if fact.figure is not None else 3.0
        return score + weight * max((len(one & words) / len(one) for one in fact.told), default=0.0)


def _agreement(said: Iterable[str], held: frozenset[str]) -> float:
    said = set(said)
    if not said:
        return 0.0
    return len(said & held) / len(said) if said & held else -0.5


def near_terms(mention: Mention, passage: Passage, parted_by: re.Pattern[str]) -> Iterator[Term]:
    """The terms of the part of a sentence or cell in which a number stands, up to the next one."""
    start, end = passage.cell_at(mention.span.start)
    for other in passage.mentions:
        if other.span.end <= mention.span.start:
            start = max(start, other.span.end)
        elif other.span.start >= mention.span.end:
            end = min(end, other.span.start)
            break
    parted = parted_by.finditer(passage.text, start, mention.span.start)
    start = max((one.end() for one in parted), default=start)
    bracket = _BRACKET.match(passage.text, mention.span.end)
    after = parted_by.search(passage.text, bracket.end() if bracket else mention.span.end, end)
    end = after.start() if after else end
    return (term for term in passage.terms if start <= term.start and term.end <= end)


_PARTED = re.compile(r"[;؛|.](?=\s)")
_BROKEN = re.compile(r"[;؛|.,،](?=\s)")
_BRACKET = re.compile(r"[^(|;.]{0,60}\([^()]*(?:\([^()]*\)[^()]*)*\)")


def _of_its_sort(fact: Fact, mention: Mention, passage: Passage) -> bool:
    """Whether no two ways of saying what a rounded number counts are other than a fact's."""
    words = {str(one) for said in mention.measures[:1] for one in said.means}
    if words and mention.owns_measure and fact.measures:
        return bool(words & fact.measures)
    told = ((words, fact.measures), (passage.refs(TermSort.MEASURE), fact.measures),
            (passage.refs(TermSort.GROUP), fact.groups))  # fmt: skip
    return sum(bool(said and held and not said & held) for said, held in told) < _BOTH


def _is_told(fact: Fact, passage: Passage) -> bool:
    """Whether a passage shares a word with what a figure counts in words of its own."""
    subject = fact.figure is not None and fact.figure.subject
    told = words_of(passage.text)
    return not subject or any(words_of(text) & told for text in fact.texts)


def _may_be_time(fact: Fact) -> bool:
    return fact.figure is None or fact.kind == "indicators"


_METRIC = ("m", "km", "cm", "mm")


def _may_be_length(fact: Fact) -> bool:
    """Whether a figure counts metres, kilometres or miles."""
    figure = fact.figure
    unit = "" if figure is None else figure.own_unit or str(getattr(figure, "item", ""))
    return (
        figure is None
        or unit in _METRIC
        or any(dimension == "length" for dimension, _ in amounts_said(unit.replace("_", " ")))
    )


def _rounded(held: Count, said: Count) -> bool:
    """Whether a text rounds a number and says so: over 1,200 of 1,260, hundreds of 240."""
    if held.low is None or held.form is said.form is not Form.EXACT:
        return False
    if held.form.lower_limit and said.form in _NEITHER:
        return False
    number = Fraction(held.low)
    if said.magnitude is not None:
        floor = said.magnitude.interpreted_floor
        return held.magnitude is None and floor <= number < 10 * floor
    return is_rounded(number, said)


_NEITHER = (Form.ABOUT, Form.NEARLY, Form.UP_TO, Form.FEWER_THAN)
"""What does not say that there may be more."""


def _is_near(held: Count, said: Count) -> bool:
    """Whether a share may be said as a fraction in words: 34 per cent as a third."""
    assert held.low is not None
    wanted = middle_of(said)
    return abs(Fraction(held.low) - wanted) <= slack_of(wanted, said)


def _is_whole_of(held: Count, said: Count) -> bool:
    """Whether a share is said as the whole per cent that is nearest: 73.9 per cent as 74."""
    low, number = Fraction(said.low or 0), Fraction(held.low or 0)
    return low.denominator == 1 != number.denominator and 2 * abs(number - low) <= 1


def _whole(mention: Mention) -> Count:
    """The count of a mention, which is one of per cent where the text says so."""
    return replace(mention.count, per_cent=mention.unit is UnitSaid.PER_CENT)
