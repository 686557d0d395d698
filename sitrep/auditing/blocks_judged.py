"""Blocks judged: each paragraph or row held to the records, once however often it stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sitrep.auditing.answers.affirmed import affirmed, denials_told
from sitrep.auditing.answers.but_for_one import leading_from_another
from sitrep.auditing.answers.lending import names_theirs, of_others, only_dates, only_names
from sitrep.auditing.answers.overview_said import OverviewSaid
from sitrep.auditing.beside.figures_beside import counts_figures, counts_places
from sitrep.auditing.beside.kinds_listed import of_no_kind
from sitrep.auditing.beside.leads import led_to, said_in_lead
from sitrep.auditing.beside.listed_together import (
    in_column,
    of_list,
    out_of_place,
    out_of_row,
)
from sitrep.auditing.beside.outdated import Outdated
from sitrep.auditing.beside.over_rows import of_others_in_row, over_row
from sitrep.auditing.beside.said_beside import said_beside, words_beside
from sitrep.auditing.beside.sayers import other_sayers
from sitrep.auditing.candidates import Candidates
from sitrep.auditing.changes.stands_with import stands_with
from sitrep.auditing.changes.times_as_many import times_as_many
from sitrep.auditing.documents.settings import Setting
from sitrep.auditing.facts import Fact
from sitrep.auditing.foreign_texts import ForeignTexts
from sitrep.auditing.judging import carried_only, how_said, said_around
from sitrep.auditing.loaded_words import loaded
from sitrep.auditing.passages import Passage, passages
from sitrep.auditing.tallies import is_only_tally
from sitrep.auditing.terms import Terms
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.tracing import Tracer
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.reading.denials import denied_by_at
from sitrep.reading.mention import UnitSaid

_MOST = 20_000
"""Of so many blocks what was judged is kept."""


def _over(one: TracedPassage) -> Iterator[Judged]:
    """The measures in headings over a row whose figures count something else."""
    passage = one.passage
    for number, term, of in over_row(one):
        refs = tuple(fact.id for fact in of)
        told = [passage.mentions[at].span for at in one.of_mention]
        words = ", ".join(f"“{each.of(passage.text)}”" for each in told[:3])
        got = f"It stands over {words}, of {', '.join(refs[:3])}, which count another."
        sort, span = AuditVerdict.ANOTHER_MEASURE, (term.start, term.end)
        below = tuple((passage.start + each.start, passage.start + each.end) for each in told)
        yield Judged(sort, passage.block, *span, refs, got, number, below=(passage.block, below))


def _leading_to(fact: Fact, passage: Passage) -> Iterator[tuple[int, int]]:
    """The words by which a record is the one that is meant, as places of the block."""
    for term in passage.terms:
        if any(ref in fact.refs(sort) for sort, ref in term.means):
            yield passage.start + term.start, passage.start + term.end


def _places(judged: Judged) -> set[tuple[int, int]]:
    """Where what a verdict is on stands, and where the figures of which it is said."""
    over = judged.over is not None or judged.verdict is AuditVerdict.LOADED
    return set(judged.also) | (set() if over else {(judged.start, judged.end)})


def _lent(judged: Judged, one: TracedPassage, others: list[TracedPassage]) -> set[tuple[int, int]]:
    """Where the figures of its records stand, of a verdict on a sentence that has none of them."""
    if judged.sound or any(fact.id in judged.facts for fact in one.all_facts):
        return set()
    return {
        (other.passage.start + span.start, other.passage.start + span.end)
        for other in others
        for at, facts in other.of_mention.items()
        if any(fact.id in judged.facts for fact in facts)
        for span in [other.passage.mentions[at].span]
    }


def _tallies(one: TracedPassage) -> bool:
    """Whether a row counts figures, whatever number the words of whoever gave them hold."""
    held = (fact for facts in one.of_mention.values() for fact in facts)
    return one.passage.row and bool(one.reckoned) and all(fact.kind == "actors" for fact in held)


@dataclass(frozen=True)
class JudgedBlock:
    """The passages of a block with their facts, and what was judged in them."""

    traced: tuple[TracedPassage, ...]
    judged: tuple[Judged, ...]


class BlockJudge:
    """Judges blocks, each by itself."""

    def __init__(
        self,
        tracer: Tracer,
        candidates: Candidates,
        terms: Terms,
        foreign: ForeignTexts,
        overview: OverviewSaid,
    ) -> None:
        """``terms`` are the names of the report and the words of the language."""
        self._overview = overview
        self._tracer = tracer
        self._candidates = candidates
        self._terms = terms
        self._foreign = foreign
        self._outdated = Outdated(candidates.facts)
        self._known: dict[tuple[object, ...], JudgedBlock] = {}

    def judged(self, setting: Setting) -> JudgedBlock:
        """What is said in a block, held to the records."""
        key = setting.key
        if key not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            language = self._foreign.language_of(setting.block.text)
            read = passages(setting, self._terms, language, self._candidates.counts_like_years)
            traced = tuple(self._tracer.traced(passage) for passage in read)
            each = [(one, [other for other in traced if other is not one]) for one in traced]
            judged = [
                verdict
                for one, others in each
                for verdict in times_as_many(one, others, self._candidates.facts)
            ]
            judged += [verdict for one, others in each for verdict in self._passage(one, others)]
            if not any(one.verdict is AuditVerdict.ANOTHER_ORIGINATOR for one in judged):
                judged += [
                    verdict for one in traced for verdict in carried_only(one, self._tracer.unnamed)
                ]
            self._known[key] = JudgedBlock(traced, tuple(judged))
        return self._known[key]

    def _passage(self, one: TracedPassage, others: list[TracedPassage]) -> Iterator[Judged]:
        """What is judged in a passage; of two findings on one figure each names both.

        No record holds all of that together, and either may be wrong.
        """
        judged = [*self._judged(one, others)]
        for each in judged:
            about = {place for place in _places(each) if not each.sound}
            with_it = [other for other in judged if not other.sound and about & _places(other)]
            also = {place for other in with_it for place in _places(other)}
            also |= _lent(each, one, others)
            also |= {*leading_from_another(each, one, self._candidates)}
            yield replace(each, also=tuple(sorted(also - {(each.start, each.end)})))

    def _judged(self, one: TracedPassage, others: list[TracedPassage]) -> Iterator[Judged]:
        passage = one.passage
        tallied = _tallies(one)
        numbers = [*self._numbers(one, others)]
        yield from numbers
        if led := led_to(one, others):
            yield from said_in_lead(passage, led)
            return
        yield from of_no_kind(one, self._candidates.facts)
        used = [self._candidates.facts[ref] for refs in one.reckoned.values() for ref in refs]
        facts = self._facts_of(one, others, used, tallied)
        agreed = not one.untraced and all(each.sound for each in numbers)
        if facts and not (one.untraced and passage.row):
            borrowed = not any(other.untraced for other in others) and (
                facts == self._of_neighbours(one, others)
            )
            reckoned = self._tracer.related(used)
            reckoned += denials_told(one, others, self._candidates.facts)
            told = (*facts, *reckoned) if borrowed else self._tracer.related((*facts, *used))
            said = (
                []
                if self._overview.holds(one)
                else [*said_around(one, told, self._tracer.related, self._candidates.facts)]
            )
            said = said or [*other_sayers(one, facts, told)]
            # Whoever gave a figure that leads to nothing is named for that one.
            named = only_names(passage) and not passage.mentions
            yield from () if named and any(o.untraced for o in others) else said
            if not said:
                yield from out_of_place(one)
            agreed = agreed and not said
        yield from affirmed(one, others, self._candidates.facts)
        yield from said_beside(one, self._candidates.facts)
        yield from in_column(one)
        yield from out_of_row(one)
        yield from of_others_in_row(one)
        yield from of_list(one)
        yield from loaded(passage, one.all_facts, self._candidates.facts.values())
        yield from _over(one) if agreed else ()

    def _numbers(self, one: TracedPassage, others: list[TracedPassage]) -> Iterator[Judged]:
        """The numbers of a passage, each with its words."""
        passage = one.passage
        for at, mention in enumerate(passage.mentions):
            span = (mention.span.start, mention.span.end)
            if at in one.reckoned:
                yield verdict_on(AuditVerdict.RECKONED, passage, span, (), "")
            elif at not in one.of_mention:
                # Between years, or in none, no length of time can be reckoned.
                around = (date for other in others for date in other.passage.dates)
                dated = any(date.month is not None for date in passage.dates or around)
                if mention.unit is not UnitSaid.TIME or dated:  # else nothing to hold it to
                    yield self._unfound(at, one, others, span)
            elif otherwise := list(how_said(at, one, self._candidates)):
                yield from otherwise
            elif outdated := list(self._outdated.told_as_current(at, one, others)):
                yield from outdated
            else:
                yield verdict_on(AuditVerdict.TRACED, passage, span, one.of_mention[at], "")
            if at in one.of_mention:
                yield from words_beside(at, one)

    def _facts_of(
        self, one: TracedPassage, others: list[TracedPassage], used: list[Fact], tallied: bool
    ) -> tuple[Fact, ...]:
        """The records of which a passage speaks; of one of results alone, what derives them."""
        results = not one.untraced and not one.passage.row
        derived = tuple(fact for fact in used if results and fact.kind == "derived")
        own = () if tallied else one.all_facts
        return own or derived or self._about(one, others, tallied)

    def _about(
        self, one: TracedPassage, others: list[TracedPassage], tallied: bool
    ) -> tuple[Fact, ...]:
        """The records of which a passage without figures speaks, or those of its neighbours."""
        return self._of_neighbours(one, others) or self._tracer.about(one.passage, tallied)

    def _of_neighbours(self, one: TracedPassage, others: list[TracedPassage]) -> tuple[Fact, ...]:
        """The records of the other sentences, of which one speaks that names nothing of its own."""
        passage = one.passage
        follows = denied_by_at(passage.text, passage.language) is not None
        if (
            only_names(passage)
            or of_others(passage, others)
            or only_dates(passage)
            or names_theirs(one, others)
            or (follows and not passage.mentions)
        ):
            return tuple(fact for other in others for fact in other.all_facts)
        return ()

    def _unfound(
        self, at: int, one: TracedPassage, others: list[TracedPassage], span: tuple[int, int]
    ) -> Judged:
        passage, mention = one.passage, one.passage.mentions[at]
        follows = None if at in one.listed else self._tracer.reckon(at, one, others)
        if follows is not None:
            one.reckoned[at] = follows
            facts = [self._candidates.facts[ref] for ref in follows]
            return verdict_on(AuditVerdict.RECKONED, passage, span, facts, "")
        if counts_places(mention, one) or counts_figures(mention, passage, (one, *others)):
            one.reckoned[at] = ()
            return verdict_on(AuditVerdict.RECKONED, passage, span, one.all_facts, "")
        if any(fact.says(mention.text) for fact in one.all_facts):
            return verdict_on(AuditVerdict.TRACED, passage, span, one.all_facts, "")
        if at in one.others:
            other = one.others[at]
            count = other.figure.count if other.figure is not None else ""
            got = f"“{mention.text}” is said of {other.id}, whose count is {count}."
            return verdict_on(
                AuditVerdict.NOWHERE,
                passage,
                span,
                (other,),
                got,
                tuple(_leading_to(other, passage)),
            )
        only = is_only_tally(mention, passage)
        beside_it = tuple(stands_with(at, one, others))
        if not only and (made := self._tracer.made_of(mention)):
            facts = [self._candidates.facts[ref] for ref in made]
            got = f"“{mention.text}” is no record, but what {made[0]} and {made[1]} come to."
            return verdict_on(AuditVerdict.OF_RECORDS, passage, span, facts, got, beside_it)
        got = f"“{mention.text}” is in no record, and follows from none."
        return verdict_on(AuditVerdict.NOWHERE, passage, span, (), got, beside_it)
