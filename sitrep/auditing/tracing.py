"""Tracing: each figure of a document led to a record, or to the records from which it follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import combinations

from sitrep.auditing.answers.explained_most import scored_by
from sitrep.auditing.answers.told_by_words import is_of_two, short_texts, told_by_words
from sitrep.auditing.beside.by_chance import is_of_chance, not_of_figures
from sitrep.auditing.beside.parts_listed import odd_ones
from sitrep.auditing.beside.records_beside import of_another_number
from sitrep.auditing.beside.scale_left_out import may_leave_it_out
from sitrep.auditing.candidates import Candidates
from sitrep.auditing.changes.compared import parts_two
from sitrep.auditing.documents.block import BlockSort
from sitrep.auditing.facts import HEADER, HEADER_ID, PREVIOUS, Fact, called, words_of
from sitrep.auditing.numbers.no_number import says_no_number
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoner import Reckoner
from sitrep.auditing.tallies import Tallies, is_change, is_only_tally, is_tally
from sitrep.auditing.terms import TermSort, fold
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.what_follows import Declared
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import UNNUMBERED
from sitrep.reading.mention import Mention, UnitSaid

_MEASURED = (UnitSaid.TIME, UnitSaid.PER_CENT)  # what no number of records is
_LARGE, _PAIRED = 20, 400
"""Numbers below it are sums of too many others; of so many figures pairs are tried."""

_ALIKE = 0.6
"""So much of the words of a record's text stands in a passage that speaks of it."""


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
        self._sources = [one for one in self._facts.values() if one.kind == "sources"]
        self._unnumbered = [
            one
            for one in self._facts.values()
            if any(count.form in UNNUMBERED for count in one.counts) and one.measures
        ]
        self._told = [(fact, told) for fact in self._facts.values() for told in fact.told]
        self._short = [(fact, one) for fact in self._facts.values() for one in short_texts(fact)]
        self._reckoner = Reckoner(
            self._facts, declared, self.related, lambda passage: self.about(passage, tallied=False)
        )

    def traced(self, passage: Passage) -> TracedPassage:
        """The passage with the facts that it speaks of."""
        passage = self._with_scale(passage)
        found = TracedPassage(passage, told=tuple(self._telling(passage)))
        if not found.told and not passage.mentions:
            found.told = tuple(self._without_number(passage))
        actors = passage.refs(TermSort.ACTOR)
        for at, mention in enumerate(passage.mentions):
            only = is_only_tally(mention, passage) or is_change(mention, passage)
            best = () if only else self._candidates.best(mention, passage)
            if mention.unit is UnitSaid.TIME:  # days are counted by a measure in words of its own
                best = tuple(one for one in best if one.kind == "indicators")
            given = any(one.figure and one.figure.according_to in actors for one in best)
            tally = mention.unit not in _MEASURED and not given and is_tally(mention, passage)
            if tally and all(one.kind == HEADER for one in best):
                best = ()  # what a briefing says of itself counts none of its records
            if tally and not is_change(mention, passage) and self._tallies.fits(mention, passage):
                found.reckoned[at] = ()
            elif best:
                found.of_mention[at] = best
        for at in [one for one in found.of_mention if self._doubtful(one, found)]:
            follows_from = self.reckon(at, found, ())
            if follows_from is not None:
                found.reckoned[at] = follows_from
                del found.of_mention[at]
        for at in [one for one in found.of_mention if is_of_chance(one, found)]:
            del found.of_mention[at]
        self._set_right(found)
        self._set_right_by_words(found)
        self._set_list_right(found)
        found.told = tuple(not_of_figures(found))
        return found

    def _with_scale(self, passage: Passage) -> Passage:
        """The passage whose bare numbers behind money in millions are so many of it."""
        said = list(passage.mentions)
        for at, scaled in may_leave_it_out(passage):
            known = said[at].unit is UnitSaid.UNSAID and self._candidates.best(said[at], passage)
            said[at] = said[at] if known else scaled
        return replace(passage, mentions=tuple(said))

    def _set_list_right(self, traced: TracedPassage) -> None:
        """The one number of a list of parts that led to another record is that of the part."""
        for at, meant in odd_ones(traced, self._facts):
            self._lead_to(at, meant, traced)
            traced.listed |= {at} & set(traced.others)

    def _set_right(self, traced: TracedPassage) -> None:
        """A number of a record of which nothing is said is another number of the one that is."""
        passage = traced.passage
        for at, mention in enumerate(passage.mentions if len(passage.mentions) == 1 else ()):
            held = traced.of_mention.get(at, ())
            other = of_another_number(mention, passage, self._facts, held)
            if other is not None and at not in traced.reckoned:
                self._lead_to(at, other, traced)

    def _lead_to(self, at: int, fact: Fact, traced: TracedPassage) -> None:
        """A number is that of a record, which holds it or has another."""
        traced.of_mention.pop(at, None)
        traced.reckoned.pop(at, None)
        if self._candidates.counts_of(fact, traced.passage.mentions[at]):
            traced.of_mention[at] = (fact,)
        else:
            traced.others[at] = fact

    def _set_right_by_words(self, traced: TracedPassage) -> None:
        """A number of another record is that of the figure whose words, or subject, are told."""
        passage, facts = traced.passage, traced.of_mention.get(0, ())
        if len(passage.mentions) != 1 or not facts:
            return
        told = told_by_words(traced, facts, self._facts.values())
        if told is not None:
            self._lead_to(0, told, traced)

    def _doubtful(self, at: int, traced: TracedPassage) -> bool:
        """Whether the records with a number are of others than named, or count something else."""
        passage, mention = traced.passage, traced.passage.mentions[at]
        actors, measures = passage.refs(TermSort.ACTOR), passage.refs(TermSort.MEASURE)
        places = passage.refs(TermSort.PLACE)
        share = mention.unit is UnitSaid.PER_CENT
        if share and is_of_two(measures, traced.of_mention[at], passage):
            return True
        for fact in traced.of_mention[at]:
            of_others = bool(actors) and actors.isdisjoint(fact.actors)
            elsewhere = bool(places) and places.isdisjoint(fact.places)
            other = bool(measures) and measures.isdisjoint(fact.measures or ())
            forms = {one.form for one in self._candidates.counts_of(fact, mention)}
            otherwise = mention.count.form not in forms
            if of_others + elsewhere + other < 2 and not (of_others and otherwise):
                return parts_two(at, traced)
        return True

    def _without_number(self, passage: Passage) -> Iterator[Fact]:
        """The figures without a number that explain most of a passage that says there is none."""
        if not says_no_number(passage.text, passage.language):
            return
        measures = passage.refs(TermSort.MEASURE)
        counting = [one for one in self._unnumbered if measures & (one.measures or frozenset())]
        scored = scored_by(passage, counting or self._unnumbered)
        most = max((score for score, _ in scored), default=0)
        for score, fact in scored:
            if score == most > (not counting):
                yield fact

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
        whole = fold(passage.text)
        yield from (fact for fact, told in self._short if not held and told in whole)
        names = (ref for term in passage.terms for ref in term.meaning(TermSort.NAME))
        titles = {name for name in names if " " in name}  # one word is that of any document
        about_figures = bool(passage.start or passage.mentions or passage.refs(TermSort.MEASURE))
        named = [(len(titles.intersection(one.texts)), one) for one in self._sources]
        most = max((number for number, _ in named), default=0)
        yield from (one for number, one in named if number == most > 0 and not about_figures)

    def about(self, passage: Passage, tallied: bool) -> tuple[Fact, ...]:
        """The facts that explain most of what a passage without figures names and dates.

        Of a row that tallies figures, all figures of those whom it names.
        """
        before = (HEADER_ID, PREVIOUS + HEADER_ID)
        if passage.section <= 1:
            reached = [fact for fact in self._facts.values() if _is_reached(fact, passage)]
            return tuple(reached) or tuple(
                fact
                for fact in self._facts.values()
                if fact.id in before or fact.kind == "contacts"
            )
        if passage.block.sort is BlockSort.HEAD_ROW:
            counted = self._counting(passage.refs(TermSort.MEASURE))
            if counted:
                return counted
        actors = passage.refs(TermSort.ACTOR)
        if passage.row and tallied:
            head = passage.cell_at(0)[1]
            first = [one for one in passage.terms if one.end <= head and one.is_of(TermSort.ACTOR)]
            actors = first[0].meaning(TermSort.ACTOR) if first else actors
            return tuple(
                fact
                for fact in self._facts.values()
                if fact.figure is not None and fact.figure.according_to in actors
            )
        scored = scored_by(passage, self._facts.values())
        most = max((score for score, _ in scored), default=0)
        best = [fact for score, fact in scored if most and score == most]
        words = words_of(passage.text)

        def far(one: Fact) -> tuple[int, bool]:
            shared = max((len(words & told) for told in one.told), default=0)
            return -shared, one.figure is None

        return (
            *sorted(best, key=far)[:1],
            *(self._facts[ref] for ref in before if ref in self._facts),
        )

    def _counting(self, measures: frozenset[str]) -> tuple[Fact, ...]:
        """The facts of the figures that count some of these: columns are those of several."""
        return tuple(
            fact
            for fact in self._facts.values()
            if fact.figure is not None and called(fact.figure) in measures
        )

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
        return self._reckoner.reckon(at, traced, beside)

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


def _is_reached(fact: Fact, passage: Passage) -> bool:
    """Whether a block says where a contact is reached."""
    addresses = (text for text in fact.texts if "@" in text)
    return fact.kind == "contacts" and any(text in fold(passage.block.text) for text in addresses)
