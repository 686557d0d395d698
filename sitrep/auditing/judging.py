"""Judging: what a passage says of its figures that their records do not say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from sitrep.auditing.beside.amounts_beside import is_of_unit
from sitrep.auditing.beside.days_held import is_held
from sitrep.auditing.beside.records_beside import is_of_another
from sitrep.auditing.beside.said_beside import is_of_cause
from sitrep.auditing.candidates import Candidates
from sitrep.auditing.documents.block import BlockSort
from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoning import of_fraction
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.model.values.count import Form
from sitrep.reading.beside_numbers import measures_said
from sitrep.reading.denials import tells_of_denying
from sitrep.reading.said_of_things import steps_said

_WORDED = (Form.AT_LEAST, Form.MORE_THAN, Form.UP_TO, Form.FEWER_THAN, Form.ABOUT, Form.NEARLY)
"""The forms of counts that words before a number say."""

Related = Callable[[Iterable[Fact]], tuple[Fact, ...]]
"""Facts, and those to which they refer."""

_EXPECTED = {
    TermSort.ACTOR: (AuditVerdict.ANOTHER_ORIGINATOR, "whom the record does not name"),
    TermSort.PLACE: (AuditVerdict.ANOTHER_PLACE, "which is no place of the record"),
    TermSort.MEASURE: (AuditVerdict.ANOTHER_MEASURE, "which the record does not count"),
    TermSort.GROUP: (AuditVerdict.ANOTHER_MEASURE, "which the record does not count"),
    TermSort.SECTOR: (AuditVerdict.ANOTHER_MEASURE, "whose sector is another"),
}
_COUNTED = (TermSort.MEASURE, TermSort.GROUP, TermSort.SECTOR)


def how_said(at: int, traced: TracedPassage, candidates: Candidates) -> Iterator[Judged]:
    """The figure, where its record says the number in another way."""
    passage = traced.passage
    mention, facts = passage.mentions[at], traced.of_mention[at]
    forms = {one.form for fact in facts for one in candidates.counts_of(fact, mention)}
    if not forms:
        return  # it is rounded, and says so
    if any(fact.figure is not None and fact.figure.estimated for fact in facts):
        forms.add(Form.ABOUT)
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
        )


def said_around(
    traced: TracedPassage, facts: tuple[Fact, ...], related: Related, known: Mapping[str, Fact]
) -> Iterator[Judged]:
    """The names, words and dates of a passage that are those of none of its facts.

    What stands in a part of a sentence or cell with figures of its own is held to those alone.
    """
    passage, all_facts = traced.passage, facts
    own = traced.all_facts
    if not own or traced.reckoned or any(fact.figure is None for fact in own):
        own = facts
    for term in () if _only_leads_in(traced, all_facts) else passage.terms:
        for sort, (verdict, why) in _EXPECTED.items():
            if not term.is_of(sort) or not _weighed(sort, traced, all_facts):
                continue
            facts = _own(term.start, term.end, traced, sort, related) or own
            span = (term.start, term.end)
            elsewhere = _is_elsewhere(span, traced, known, sort in _COUNTED)
            if not elsewhere and not _explained(term, passage, facts):
                words = passage.text[term.start : term.end]
                got = f"“{words}” is said of {ids_said(facts)}, {why}."
                yield verdict_on(verdict, passage, span, facts, got, _said_of(span, traced))
            break
    heads = passage.block.sort is BlockSort.HEAD_ROW  # a column's day is not that of all figures
    for date in () if heads else passage.dates:
        facts = _own(date.start, date.end, traced, TermSort.NAME, related) or own
        span = (date.start, date.end)
        if not is_held(date, passage, facts) and not _is_elsewhere(span, traced, known):
            words = passage.text[date.start : date.end]
            got = f"“{words}” is said of {ids_said(facts)}, which does not hold this date."
            yield verdict_on(
                AuditVerdict.ANOTHER_DATE, passage, span, facts, got, _said_of(span, traced)
            )


def _only_leads_in(traced: TracedPassage, facts: tuple[Fact, ...]) -> bool:
    """Whether a passage under the title of a text tells of no record, and leads to what follows."""
    told = traced.of_mention or traced.reckoned or traced.told or traced.passage.mentions
    return not told and all(fact.kind in ("report", "contacts") for fact in facts)


def _is_elsewhere(
    span: tuple[int, int],
    traced: TracedPassage,
    known: Mapping[str, Fact],
    counted: bool = False,
) -> bool:
    """Whether words are said of a figure that leads to nothing, or of a record of their own."""
    untraced = _of_untraced(span, traced, counted)
    return untraced or is_of_another(span, traced.passage, known)


def _of_untraced(span: tuple[int, int], traced: TracedPassage, counted: bool = False) -> bool:
    """Whether the figure of which some words are said, nearest in their part, leads to nothing.

    ``counted``: they say what is counted, and may stand before it as in a list.
    """
    passage, (start, end) = traced.passage, span
    if not traced.untraced:
        return False
    first, last = passage.part_of(start)
    inside = [
        at
        for at, one in enumerate(passage.mentions)
        if first <= one.span.start and one.span.end <= last
    ] or range(len(passage.mentions))

    def far(at: int) -> int:
        one = passage.mentions[at].span
        gap = passage.text[end : one.start] if end <= one.start else passage.text[one.end : start]
        if counted and end <= one.start and not gap.strip(" ,:،\u00a0\u202f"):
            return 0
        return len(gap) + _PARTED * bool(_SIGN.search(gap))

    return min(inside, key=far) in traced.untraced


_SIGN = re.compile(r"[,;:.،؛|](?=\s)")
_PARTED = 60
"""What stands behind a sign is as far as so many letters."""


def _said_of(span: tuple[int, int], traced: TracedPassage) -> tuple[tuple[int, int], ...]:
    """The figure that stands nearest to some words, in their own cell if one does.

    Where there is none, what else the passage names: no record holds all of that together.
    """
    passage = traced.passage
    if not passage.mentions and not traced.told:
        beside = [(one.start, one.end) for one in passage.terms]
        beside += [(one.start, one.end) for one in passage.dates]
        return tuple((passage.start + one, passage.start + other) for one, other in beside)
    spans = [passage.mentions[at].span for at in traced.of_mention]
    inside = spans
    for first, last in (passage.part_of(span[0]), passage.cell_at(span[0])):
        held = [one for one in spans if first <= one.start and one.end <= last]
        if held:
            inside = held
            break
    near = sorted(inside, key=lambda one: max(span[0] - one.end, one.start - span[1]))[:1]
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


def _own(
    start: int, end: int, traced: TracedPassage, sort: TermSort, related: Related
) -> tuple[Fact, ...]:
    """The facts of the figures in whose part of a sentence or cell some words stand, if any.

    A measure or group directly beside a figure is said of that one.
    """
    passage, spans = (
        traced.passage,
        {at: one.span for at, one in enumerate(traced.passage.mentions)},
    )
    if sort in (TermSort.MEASURE, TermSort.GROUP):
        for at, span in spans.items():
            gap = (
                passage.text[span.end : start]
                if span.end <= start
                else passage.text[end : span.start]
            )
            if (span.end <= start or end <= span.start) and not gap.strip(" :*\n"):
                held = traced.of_mention.get(at, ())
                return held if any(fact.measures for fact in held) else ()
    first, last = passage.part_of(start)
    inside = [at for at, span in spans.items() if first <= span.start and span.end <= last]
    if len(inside) == len(spans) or any(at not in traced.of_mention for at in inside):
        return ()
    return related([fact for at in inside for fact in traced.of_mention[at]])


def _are_cases(term: Term, passage: Passage, facts: tuple[Fact, ...]) -> bool | None:
    """Whether the dead may be called cases, where they are: if the words say that they died.

    Who died of a disease was a case of it; so many deaths are not so many cases.
    """
    means = term.meaning(TermSort.MEASURE)
    figures = [str(fact.figure.measure) for fact in facts if fact.figure is not None]
    if not means or not all(one.startswith(_CASES) for one in means) or not figures:
        return None
    if not all(one.startswith(_DEATHS[0]) for one in figures):
        return None
    said = (one for each in measures_said(passage.text, passage.language) for one in each.means)
    return any(str(one).startswith(_DEATHS) for one in (*said, *passage.refs(TermSort.MEASURE)))


_CASES, _DEATHS = "cases", ("deaths", "killed")


def _explained(term: Term, passage: Passage, facts: tuple[Fact, ...]) -> bool:
    if (cases := _are_cases(term, passage, facts)) is not None:
        return cases
    named = all(sort is TermSort.NAME for sort, _ in term.means)
    if named or any(ref in fact.refs(sort) for sort, ref in term.means for fact in facts):
        return True
    if is_of_cause(term.meaning(TermSort.MEASURE), facts, passage.text):
        return True
    if is_of_unit(term, passage, facts):
        return True
    if _denies(term, passage, facts):
        return True
    words = passage.text[term.start : term.end]
    name = term.is_of(TermSort.PLACE) or term.is_of(TermSort.ACTOR)
    return any(fact.says(words, quoted=not name) for fact in facts)


def over_row(traced: TracedPassage) -> Iterator[tuple[int, Term, tuple[Fact, ...]]]:
    """The measures of headings that none of the figures below them count, in a row without any.

    A sentence that says itself what it counts is under the title of a text on several things.
    """
    passage = traced.passage
    if passage.refs(TermSort.MEASURE) or not traced.of_mention or _says_itself(traced):
        return
    over = [(at, term) for at, term in passage.above if term.is_of(TermSort.MEASURE)]
    for at, term in over[-1:]:
        facts = tuple(fact for fact in traced.all_facts if fact.measures)
        # The heading of a table of shares names two measures.
        meant = {ref for own, one in over if own == at for ref in one.meaning(TermSort.MEASURE)}
        if facts and all(meant.isdisjoint(fact.measures or ()) for fact in facts):
            yield at, term, facts


def _says_itself(traced: TracedPassage) -> bool:
    """Whether the words of a figure say what its records count."""
    passage = traced.passage
    said = [(passage.mentions[at], fact) for at, of in traced.of_mention.items() for fact in of]
    return any(
        (one.owns_measure and not one.measures[0].means.isdisjoint(fact.measures or ()))
        or _says_step(passage, fact)
        for one, fact in said
    )


def _says_step(passage: Passage, fact: Fact) -> bool:
    """Whether it says how far what a record counts has come: pledged, spent."""
    kind = "" if passage.row or fact.figure is None else fact.figure.kind
    steps = steps_said(passage.text, kind, passage.language) if kind else ()
    return any(not step.means.isdisjoint(fact.measures or ()) for step in steps)


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
