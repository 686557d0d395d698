"""Judging: what a passage says of its figures that their records do not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sitrep.auditing.beside.amounts_beside import is_of_unit
from sitrep.auditing.beside.called_cases import are_cases
from sitrep.auditing.beside.days_held import is_held
from sitrep.auditing.beside.labels import label_of, label_over
from sitrep.auditing.beside.names_in_texts import (
    is_seat,
    lies_around,
    lies_in_title,
    stands_in_text,
)
from sitrep.auditing.beside.own_figures import Related, of_untraced, own_facts, right_before
from sitrep.auditing.beside.records_beside import is_of_another
from sitrep.auditing.beside.said_beside import is_of_cause
from sitrep.auditing.beside.things_said import is_where
from sitrep.auditing.candidates import Candidates
from sitrep.auditing.changes.since_then import is_day_of_change
from sitrep.auditing.documents.block import BlockSort
from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoning import of_fraction
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.model.values.count import Form
from sitrep.reading.denials import tells_of_denying
from sitrep.reading.exactness import says_estimate
from sitrep.reading.mention import Span

_WORDED = (Form.AT_LEAST, Form.MORE_THAN, Form.UP_TO, Form.FEWER_THAN, Form.ABOUT, Form.NEARLY)
"""The forms of counts that words before a number say."""

_EXPECTED = {
    TermSort.ACTOR: (AuditVerdict.ANOTHER_ORIGINATOR, "whom the record does not name"),
    TermSort.PLACE: (AuditVerdict.ANOTHER_PLACE, "which is no place of the record"),
    TermSort.MEASURE: (AuditVerdict.ANOTHER_MEASURE, "which the record does not count"),
    TermSort.GROUP: (AuditVerdict.ANOTHER_MEASURE, "which the record does not count"),
    TermSort.SECTOR: (AuditVerdict.ANOTHER_MEASURE, "whose sector is another"),
}
_COUNTED = (TermSort.MEASURE, TermSort.GROUP, TermSort.SECTOR)


def how_said(at: int, traced: TracedPassage, candidates: Candidates) -> Iterator[Judged]:
    """The figure, where its record says the number in another way.

    Whoever gave that one may be named by mistake.
    """
    passage = traced.passage
    mention, facts = passage.mentions[at], traced.of_mention[at]
    forms = {one.form for fact in facts for one in candidates.counts_of(fact, mention)}
    if not forms:
        return  # it is rounded, and says so
    if says_estimate(mention.text, passage.language):
        forms |= {Form.ABOUT for one in facts if one.figure is not None and one.figure.estimated}
    # What stands before another number of the sentence, and is meant of this too, is told there.
    handed_on = mention.span == mention.number and mention.count.form in _WORDED
    if mention.count.form not in forms and not handed_on and not of_fraction(mention.count):
        fact = facts[0]
        held = candidates.counts_of(fact, mention)[0]
        yield verdict_on(
            AuditVerdict.SAID_OTHERWISE,
            passage,
            (mention.span.start, mention.span.end),
            (fact,),
            f"“{mention.text}” is said of {fact.id}, whose count is {held}.",
            tuple(
                (passage.start + term.start, passage.start + term.end)
                for term in passage.terms
                if term.meaning(TermSort.ACTOR) & fact.givers
            ),
        )


def said_around(
    traced: TracedPassage, facts: tuple[Fact, ...], related: Related, known: Mapping[str, Fact]
) -> Iterator[Judged]:
    """The names, words and dates of a passage that are those of none of its facts.

    What stands in a part of a sentence or cell with figures of its own is held to those alone.
    """
    passage, all_facts = traced.passage, facts
    own = _own_and_used(traced, known)
    if not traced.all_facts or any(fact.figure is None for fact in own):
        own = facts
    for term in () if _only_leads_in(traced, all_facts) else passage.terms:
        for sort, (verdict, why) in _EXPECTED.items():
            if not term.is_of(sort) or not _weighed(sort, traced, all_facts):
                continue
            beside = own_facts(term.start, term.end, traced, sort, related)
            facts = right_before(term, traced) or beside or own
            facts = _told_alone(term, sort, traced) or facts
            span = (term.start, term.end)
            elsewhere = _is_elsewhere(span, traced, known, sort in _COUNTED)
            inside = lies_in_title(term, passage, facts, known)
            if not elsewhere and not inside and not explained(term, passage, facts):
                got = f"“{passage.text[slice(*span)]}” is said of {ids_said(facts)}, {why}."
                yield verdict_on(verdict, passage, span, facts, got, _said_of(span, traced))
            break
    heads = passage.block.sort is BlockSort.HEAD_ROW  # a column's day is not that of all figures
    for date in () if heads else passage.dates:
        facts = own_facts(date.start, date.end, traced, TermSort.NAME, related) or own
        span = (date.start, date.end)
        held = is_held(date, passage, facts) or is_day_of_change(date, traced, known)
        if not held and not _is_elsewhere(span, traced, known):
            words = passage.text[date.start : date.end]
            got = f"“{words}” is said of {ids_said(facts)}, which does not hold this date."
            yield verdict_on(
                AuditVerdict.ANOTHER_DATE, passage, span, facts, got, _said_of(span, traced)
            )


def _own_and_used(traced: TracedPassage, known: Mapping[str, Fact]) -> tuple[Fact, ...]:
    """The facts of a passage, those from which its results follow, and the wholes of its parts."""
    used = (known[ref] for refs in traced.reckoned.values() for ref in refs)
    own = {fact.id: fact for fact in (*traced.all_facts, *used)}
    wholes = {fact.figure.part_of for fact in own.values() if fact.figure is not None}
    own |= {ref: known[ref] for ref in wholes & known.keys() if ref and traced.reckoned}
    return tuple(own.values())


def _told_alone(term: Term, sort: TermSort, traced: TracedPassage) -> tuple[Fact, ...]:
    """The claims that a passage without figures tells, to whose own actors a name is held.

    Where something is denied there, also whoever said that is named.
    """
    passage, told = traced.passage, traced.told
    if sort is not TermSort.ACTOR or passage.mentions or not all(one.givers for one in told):
        return ()
    return () if tells_of_denying(passage.text, term.start, passage.language) else told


def _only_leads_in(traced: TracedPassage, facts: tuple[Fact, ...]) -> bool:
    """Whether a passage under the title of a text tells of no record, and leads to what follows.

    One with an address tells of the contact who is reached there.
    """
    told = traced.of_mention or traced.reckoned or traced.told or traced.passage.mentions
    kinds = {fact.kind for fact in facts}
    return not told and "report" in kinds and kinds <= {"report", "contacts"}


def _is_elsewhere(
    span: tuple[int, int],
    traced: TracedPassage,
    known: Mapping[str, Fact],
    counted: bool = False,
) -> bool:
    """Whether words are said of a figure that leads to nothing, or of a record of their own."""
    untraced = of_untraced(span, traced, counted)
    return untraced or is_of_another(span, traced.passage, known)


def _said_of(span: tuple[int, int], traced: TracedPassage) -> tuple[tuple[int, int], ...]:
    """The figure that stands nearest to some words, in their own cell if one does, and its label.

    Where none leads to a record, what else the passage names: none holds all of that together.
    """
    passage = traced.passage
    if not traced.of_mention and all(one.figure is not None for one in traced.told):
        beside = [(one.start, one.end) for one in passage.terms]
        beside += [(one.start, one.end) for one in passage.dates]
        return tuple((passage.start + one, passage.start + other) for one, other in beside)
    figures = [passage.mentions[at] for at in {**traced.of_mention, **traced.reckoned}]
    spans = [one.span for one in figures]
    inside = spans
    for first, last in (passage.part_of(span[0]), passage.cell_at(span[0])):
        held = [one for one in spans if first <= one.start and one.end <= last]
        if held:
            inside = held
            break
    near = sorted(inside, key=lambda one: max(span[0] - one.end, one.start - span[1]))[:1]
    labels = (label_of(one, passage) for one in figures if passage.row and one.span in near)
    near += [Span(one.start, one.end) for one in labels if one is not None]
    near += label_over(span, passage)
    return tuple((passage.start + one.start, passage.start + one.end) for one in near)


def _weighed(sort: TermSort, traced: TracedPassage, facts: tuple[Fact, ...]) -> bool:
    """Whether the facts of a passage say anything of such a sort."""
    if sort is TermSort.SECTOR and not any(fact.sectors for fact in facts):
        return False
    if sort in _COUNTED:
        counted = (
            traced.of_mention or any(traced.reckoned.values()) or traced.passage.row or traced.told
        )
        return bool(counted) and any(fact.measures for fact in facts)
    return True


def explained(term: Term, passage: Passage, facts: tuple[Fact, ...]) -> bool:
    """Whether some records hold what a term names, or account for it in another way."""
    if (cases := are_cases(term, passage, facts)) is not None:
        return cases
    named = all(sort is TermSort.NAME for sort, _ in term.means)
    if named or any(ref in fact.refs(sort) for sort, ref in term.means for fact in facts):
        return True
    if is_of_cause(term.meaning(TermSort.MEASURE), facts, passage.text):
        return True
    if is_of_unit(term, passage, facts) or is_where(term, passage, facts):
        return True
    if _are_among(term, passage, facts) or _denies(term, passage, facts):
        return True
    if lies_around(term, passage, facts) or is_seat(term.meaning(TermSort.PLACE), facts):
        return True
    if term.is_of(TermSort.PLACE) or term.is_of(TermSort.ACTOR):
        return stands_in_text(term, passage, facts)
    return any(fact.says(passage.text[term.start : term.end]) for fact in facts)


def _are_among(term: Term, passage: Passage, facts: Iterable[Fact]) -> bool:
    """Whether a group is that of which some records count a part, and call it by its own name.

    Of 23 civilians killed 2 are women: women (among civilians).
    """
    whole, said = term.meaning(TermSort.GROUP), passage.refs(TermSort.GROUP)
    figures = ((fact, fact.figure) for fact in facts if whole & fact.among)
    return any(one is not None and one.who.group.value in said for _, one in figures)


def carried_only(traced: TracedPassage, unnamed: frozenset[str]) -> Iterator[Judged]:
    """Whoever carried a figure, where the block names nobody who gave it.

    Those who are ``unnamed`` may be said in other words than their description.
    """
    passage = traced.passage
    for at, facts in traced.of_mention.items():
        givers = {fact.figure.according_to for fact in facts if fact.figure is not None}
        carriers = {ref for fact in facts for ref in fact.actors} - givers
        if not givers or givers & (passage.heard | unnamed) or not carriers & passage.heard:
            continue
        if is_seat(passage.refs(TermSort.PLACE), facts):
            continue
        if any(_denies(term, passage, facts) for term in passage.terms):
            continue  # who denies a figure is named: then who gave it may be left
        mention = passage.mentions[at]
        for term in passage.terms:
            if term.meaning(TermSort.ACTOR) & carriers:
                words = passage.text[term.start : term.end]
                got = f"“{words}” stands for who gave “{mention.text}”, and carried it or is named."
                span, also = (term.start, term.end), (mention.span.start, mention.span.end)
                placed = ((passage.start + also[0], passage.start + also[1]),)
                yield verdict_on(AuditVerdict.ANOTHER_ORIGINATOR, passage, span, facts, got, placed)
                break


def _denies(term: Term, passage: Passage, facts: Iterable[Fact]) -> bool:
    """Whether a name is that of somebody who denies some records, and is said to deny."""
    denying = {ref for fact in facts for ref in fact.denied_by} & term.meaning(TermSort.ACTOR)
    return bool(denying) and tells_of_denying(passage.text, term.start, passage.language)


def unnamed(at: int, traced: TracedPassage, heard: Iterable[str]) -> bool:
    """Whether neither the passage nor what stands around it names who gave a figure."""
    behind = {ref for fact in traced.of_mention[at] for ref in fact.actors}
    return behind.isdisjoint(heard)
