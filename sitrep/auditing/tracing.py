"""Tracing: each figure of a document led to a record, or to the records from which it follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from sitrep.auditing.candidates import Candidates
from sitrep.auditing.facts import HEADER, PREVIOUS, Fact, words_of
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoning import Number, days_between, follows, slack_of
from sitrep.auditing.tallies import Tallies, is_change, is_only_tally, is_tally
from sitrep.auditing.terms import TermSort
from sitrep.auditing.what_follows import Declared
from sitrep.model.figures.figure import Figure
from sitrep.reading.mention import Mention, UnitSaid

_BOTH = 2
_LARGE, _PAIRED = 20, 400
"""Numbers below it are sums of too many others; of so many figures pairs are tried."""

_ALIKE = 0.6
"""So much of the words of a record's text stands in a passage that speaks of it."""


@dataclass
class TracedPassage:
    """A passage with the facts that its figures lead to, by their position, and those it tells.

    ``reckoned`` are the records from which figures follow, by their position.
    """

    passage: Passage
    of_mention: dict[int, tuple[Fact, ...]] = field(default_factory=dict)
    told: tuple[Fact, ...] = ()
    reckoned: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def untraced(self) -> frozenset[int]:
        """The positions of its figures that lead to nothing."""
        known = self.of_mention.keys() | self.reckoned.keys()
        return frozenset(range(len(self.passage.mentions))) - known

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        """All of them, each once."""
        found = [*(fact for facts in self.of_mention.values() for fact in facts), *self.told]
        return tuple({fact.id: fact for fact in found}.values())

    def numbers_told(self, but: int = -1) -> list[Number]:
        """The numbers of its figures."""
        found = []
        for at, facts in self.of_mention.items():
            low = self.passage.mentions[at].count.low
            if at != but and low is not None:
                found.append(Number(Fraction(low), facts[0].id))
        return found


class Tracer:
    """Leads passages to facts."""

    def __init__(self, candidates: Candidates, declared: Declared) -> None:
        """``candidates`` are the facts of the report and of its last issue.

        ``declared`` is what the report says to follow from them, and to replace them.
        """
        self._candidates = candidates
        self._facts = candidates.facts
        self._tallies = Tallies(self._facts.values(), declared)
        self.unnamed = declared.unnamed
        self._results = declared.results
        self._sources = [one for one in self._facts.values() if one.kind == "sources"]
        self._told = [(fact, told) for fact in self._facts.values() for told in fact.told]
        self._days = [declared.as_of]

    def traced(self, passage: Passage) -> TracedPassage:
        """The passage with the facts that it speaks of."""
        found = TracedPassage(passage, told=tuple(self._telling(passage)))
        actors = passage.refs(TermSort.ACTOR)
        for at, mention in enumerate(passage.mentions):
            only = is_only_tally(mention, passage) or is_change(mention, passage)
            best = () if only else self._candidates.best(mention, passage)
            given = any(one.figure and one.figure.according_to in actors for one in best)
            tally = not given and is_tally(mention, passage) and not is_change(mention, passage)
            if tally and self._tallies.fits(mention, passage):
                found.reckoned[at] = ()
            elif best:
                found.of_mention[at] = best
        for at in [one for one in found.of_mention if self._doubtful(one, found)]:
            follows_from = self.reckon(at, found, ())
            if follows_from is not None:
                found.reckoned[at] = follows_from
                del found.of_mention[at]
        return found

    def _doubtful(self, at: int, traced: TracedPassage) -> bool:
        """Whether the records with a number are of others than named, or count something else."""
        passage, mention = traced.passage, traced.passage.mentions[at]
        actors, measures = passage.refs(TermSort.ACTOR), passage.refs(TermSort.MEASURE)
        places = passage.refs(TermSort.PLACE)
        for fact in traced.of_mention[at]:
            of_others = bool(actors) and actors.isdisjoint(fact.actors)
            elsewhere = bool(places) and places.isdisjoint(fact.places)
            other = bool(measures) and measures.isdisjoint(fact.measures or ())
            forms = {one.form for one in self._candidates.counts_of(fact, mention)}
            otherwise = mention.count.form not in forms
            if of_others + elsewhere + other < 2 and not (of_others and otherwise):
                return False
        return True

    def _telling(self, passage: Passage) -> Iterator[Fact]:
        """The facts of whose texts one stands in the passage, but for those inside another's."""
        words = words_of(passage.text)
        held = [
            (fact, told & words, len(told & words) / len(told))
            for fact, told in self._told
            if len(told & words) >= max(3, _ALIKE * len(told))
        ]
        for fact, some, share in held:
            better = (
                len(some & more) * 2 > len(some)
                and (round(other, 1), len(more)) > (round(share, 1), len(some))
                for _, more, other in held
            )
            if not any(better):
                yield fact
        titles = {ref for term in passage.terms for ref in term.meaning(TermSort.NAME)}
        about_figures = bool(passage.start or passage.mentions or passage.refs(TermSort.MEASURE))
        for fact in () if about_figures else self._sources:
            if not titles.isdisjoint(fact.texts):
                yield fact

    def about(self, passage: Passage, tallied: bool) -> tuple[Fact, ...]:
        """The facts that explain most of what a passage without figures names and dates.

        Of a row that tallies figures, all figures of those whom it names.
        """
        before = (HEADER, PREVIOUS + HEADER)
        if passage.section <= 1:
            return tuple(
                fact
                for fact in self._facts.values()
                if fact.id in before or fact.kind == "contacts"
            )
        actors = passage.refs(TermSort.ACTOR)
        if passage.row and tallied:
            return tuple(
                fact
                for fact in self._facts.values()
                if fact.figure is not None and fact.figure.according_to in actors
            )
        scored = [(self._explained(fact, passage), fact) for fact in self._facts.values()]
        most = max((score for score, _ in scored), default=0)
        best = [fact for score, fact in scored if most and score == most]
        return (
            *sorted(best, key=lambda one: one.figure is None)[:1],
            *(self._facts[ref] for ref in before if ref in self._facts),
        )

    def _explained(self, fact: Fact, passage: Passage) -> int:
        held = (
            (TermSort.ACTOR, fact.actors),
            (TermSort.PLACE, fact.places),
            (TermSort.MEASURE, fact.measures or frozenset()),
            (TermSort.GROUP, fact.groups or frozenset()),
        )
        names = sum(
            any(term.meaning(sort) & refs for sort, refs in held)
            or (
                term.is_of(TermSort.NAME)
                and any(ref in fact.texts for ref in term.meaning(TermSort.NAME))
            )
            for term in passage.terms
        )
        return names + sum(any(one.fits(date) for date in fact.dates) for one in passage.dates)

    def related(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """Facts, and those to which they refer or that refer to them."""
        found = {fact.id: fact for fact in facts}
        for fact in [one for one in found.values() if one.kind != HEADER]:
            parts = () if fact.figure is None else fact.figure.parts
            refs = (ref for ref in fact.related if ref.removeprefix(PREVIOUS) not in parts)
            found |= {ref: self._facts[ref] for ref in refs if ref in self._facts}
        for fact in self._facts.values():
            if fact.figure is not None and fact.figure.parts and fact.related & found.keys():
                found.setdefault(fact.id, fact)
        return tuple(found.values())

    def reckon(
        self, at: int, traced: TracedPassage, beside: Iterable[TracedPassage]
    ) -> tuple[str, ...] | None:
        """The records from which a number of a passage follows; None where it follows from none."""
        passage, mention = traced.passage, traced.passage.mentions[at]
        near = [
            *traced.numbers_told(at),
            *(one for other in beside for one in other.numbers_told()),
        ][:24]
        share = mention.unit is UnitSaid.PER_CENT
        # Two numbers that stand in the row of a share are what it is of.
        alone = not (share and passage.row) or len(near) < _BOTH
        siblings = list(self._siblings(traced, beside)) if alone else []
        untraced = len(passage.mentions) - len(traced.of_mention) - len(traced.reckoned)
        if not near and untraced > 1:
            near = siblings[:8]
        found = follows(mention.count, share, near, siblings)
        if found:
            return tuple(found)
        if mention.count.low is None:
            return None
        number = Fraction(mention.count.low)
        slack = slack_of(number, mention.count)
        for result in self._results:
            small = number.denominator == 1 and number < 100
            if abs(result.value - number) <= slack and (
                not small or self._speaks(passage, result.ref)
            ):
                return (result.ref,)
        if mention.unit is UnitSaid.TIME:
            dates = [*passage.dates, *(date for one in beside for date in one.passage.dates)]
            return () if days_between(number, dates, self._days) else None
        return None

    def made_of(self, mention: Mention) -> tuple[str, str] | None:
        """Two figures of one measure, of which a large number is the sum or difference."""
        low = mention.count.low
        if low is None or low < _LARGE or mention.unit is UnitSaid.PER_CENT:
            return None
        for one, other in combinations(self._numbered, 2):
            if one.measure == other.measure and low in (
                one.count.low + other.count.low,  # type: ignore[operator]
                abs(one.count.low - other.count.low),  # type: ignore[operator]
            ):
                return one.id, other.id
        return None

    @cached_property
    def _numbered(self) -> list[Figure]:
        """The figures of the report, and none of its last issue, that have a number."""
        figures = [one.figure for ref, one in self._facts.items() if not ref.startswith(PREVIOUS)]
        return [one for one in figures if one is not None and one.count.low is not None][:_PAIRED]

    def _speaks(self, passage: Passage, ref: str) -> bool:
        """Whether a passage names what a record is about, or nothing at all."""
        fact = self._facts[ref]
        actors, measures = passage.refs(TermSort.ACTOR), passage.refs(TermSort.MEASURE)
        known = [one for one in self.related((fact,)) if one.figure is not None]
        return (not actors or any(actors & one.actors for one in known)) and (
            not measures or any(measures & (one.measures or set()) for one in known)
        )

    def _siblings(self, traced: TracedPassage, beside: Iterable[TracedPassage]) -> Iterator[Number]:
        """The numbers of figures of the same originator and places as those of a passage."""
        figures = [
            fact.figure
            for one in (traced, *beside)
            for fact in one.all_facts
            if fact.figure is not None
        ]
        if not figures:
            about = self.about(traced.passage, tallied=False)
            figures = [fact.figure for fact in about if fact.figure is not None]
        keys = {(one.according_to, one.all_places, one.who.group) for one in figures}
        held = {(fact.id, fact.figure) for fact in self._facts.values()}
        for ref, figure in sorted(held, key=lambda one: one[0]):
            if figure is None or figure.count.low is None:
                continue
            if (figure.according_to, figure.all_places, figure.who.group) in keys and any(
                _of_one_sort(figure, one) for one in figures
            ):
                yield Number(Fraction(figure.count.low), ref)


def _of_one_sort(one: object, other: object) -> bool:
    first, second = getattr(one, "measure", None), getattr(other, "measure", None)
    if first == second:
        return True
    covers = getattr(one, "covers", {}), getattr(other, "covers", {})
    return second in covers[0].get(first, ()) or first in covers[1].get(second, ())
