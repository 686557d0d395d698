"""Said beside figures: in what money, of what disease, how far it came, and what they are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from sitrep import resources
from sitrep.auditing.beside.amounts_beside import amounts_beside
from sitrep.auditing.beside.labels import mislabelled, named_twice
from sitrep.auditing.beside.stretches_of_number import stretches_of_number
from sitrep.auditing.beside.swapped import swapped
from sitrep.auditing.beside.things_said import things_said
from sitrep.auditing.changes.in_points import in_points
from sitrep.auditing.changes.more_or_less import more_or_less
from sitrep.auditing.changes.turned import turned_otherwise
from sitrep.auditing.changes.which_way import gone_otherwise
from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.terms import TermSort, fold
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.compare.claims.worded_causes import diseases_in, diseases_named
from sitrep.language_tags import read_as
from sitrep.reading.beside_numbers import is_out_of
from sitrep.reading.exactness import says_not
from sitrep.reading.mention import Span
from sitrep.reading.said_of_things import steps_known, steps_said
from sitrep.reading.times.dated_by import is_counted_to
from sitrep.rules.told_causes import causes_of, is_by_cause
from sitrep.word_lists import by_language, either


def said_beside(traced: TracedPassage, known: Mapping[str, Fact]) -> Iterator[Judged]:
    """What stands beside the figures of a passage, where their records say otherwise."""
    for at, facts in traced.of_mention.items():
        if all(fact.figure is not None for fact in facts):
            yield from _money(at, facts, traced)
            yield from _disease(at, facts, traced)
            yield from _negated(at, facts, traced)
            yield from _step(at, facts, traced)
            yield from _not_so(at, facts, traced)
            yield from things_said(at, traced)
            yield from amounts_beside(at, traced)
    for at, refs in traced.reckoned.items():
        facts = tuple(known[ref] for ref in refs[:1] if ref in known)
        count = traced.passage.mentions[at].count
        if facts and count.per_cent and count.measured:  # a fraction may be what is left of another
            yield from _negated(at, facts, traced)
    yield from mislabelled(traced)
    yield from named_twice(traced, known)
    gone = [*gone_otherwise(traced)]
    turned = gone or [*turned_otherwise(traced, known)]
    yield from turned or more_or_less(traced, known)
    yield from in_points(traced, known)
    yield from swapped(traced)


def words_beside(at: int, traced: TracedPassage) -> Iterator[Judged]:
    """The words of the language beside a figure, where its records count nothing of the sort."""
    passage, facts = traced.passage, [one for one in traced.of_mention[at] if one.measures]
    mention = passage.mentions[at]
    first, last = passage.part_of(mention.span.start)
    named = any(
        term.is_of(TermSort.MEASURE) and first <= term.start < last for term in passage.terms
    )
    if named or not facts or passage.row or _of_more(at, traced):
        return
    # What stands in the words of another figure of the sentence is said of that one.
    shared = not mention.owns_measure and len(passage.mentions) > 1
    of_people = not shared and all(one.kind in ("tolls", "displacement") for one in facts)
    measures = mention.measures[:1] if of_people else ()
    for said, held, sort in (
        (measures, [one.measures for one in facts], TermSort.MEASURE),
        (mention.groups[:1], [one.groups for one in facts], TermSort.GROUP),
    ):
        for word in said:
            start, end = word.span
            if not first <= start < last or any(
                one.start < end and start < one.end for one in passage.terms
            ):
                continue
            if sort is TermSort.GROUP and (None in held or start - mention.span.end not in (1, 2)):
                continue
            means = {str(one) for one in word.means}
            if is_of_cause(word.means, facts, passage.text):
                continue
            told = any(fact.says(word.word) for fact in facts)
            if means and not told and not any(means & (one or set()) for one in held):
                got = (
                    f"“{word.word}” is said of {ids_said(facts)}, which the record does not count."
                )
                yield verdict_on(
                    AuditVerdict.ANOTHER_MEASURE, passage, word.span, facts, got,
                    ((passage.start + mention.span.start, passage.start + mention.span.end),),
                )  # fmt: skip


def _of_more(at: int, traced: TracedPassage) -> bool:
    """Whether a number is the whole of the one before it, as in 9 of the 147."""
    mentions = traced.passage.mentions
    if at == 0:
        return False
    between = traced.passage.text[mentions[at - 1].span.end : mentions[at].span.start]
    return is_out_of(between, traced.passage.language)


def is_of_cause(means: frozenset[str], facts: Iterable[Fact], text: str) -> bool:
    """Whether some figure counts people of what a text names, which killed or hit them."""
    figures = (fact.figure for fact in facts)
    return any(one is not None and is_by_cause(one, means, text) for one in figures)


def _money(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    mention = traced.passage.mentions[at]
    held = {str(getattr(fact.figure, "currency", None) or "") for fact in facts} - {""}
    if mention.currency and held and mention.currency not in held:
        got = f"“{mention.text}” is said of {facts[0].id}, which is in {', '.join(sorted(held))}."
        span = (mention.span.start, mention.span.end)
        yield verdict_on(AuditVerdict.ANOTHER_MEASURE, traced.passage, span, facts, got)


def _disease(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """The first disease of the part, where the records are of others, and none of the sentence."""
    passage = traced.passage
    own = frozenset[str]().union(*(_causes(fact) for fact in facts))
    if not own or not all(any(diseases_named(one)) for one in own):
        return
    every = frozenset[str]().union(*(_causes(one) for one in traced.all_facts))
    # Of a number that says that there was nobody, no disease is left out.
    none = not passage.mentions[at].count.low
    named = [
        one._replace(name=one.name.removeprefix("not ")) if none else one
        for one in diseases_in(passage.text)
    ]
    first, last = passage.part_of(passage.mentions[at].span.start)
    if named and every.isdisjoint(one.name for one in named):
        for one in named:
            if first <= one.start < last:
                words = passage.text[one.start : one.end]
                got = f"“{words}” is said of {facts[0].id}, whose cause is {sorted(own)[0]}."
                span = (one.start, one.end)
                yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)
                return


def _causes(fact: Fact) -> frozenset[str]:
    return causes_of(fact.figure) if fact.figure is not None else frozenset()


def _negated(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """A group that is said not to be meant, where the records count just that."""
    passage, behind = traced.passage, traced.passage.mentions[at].span.end
    _, last = passage.part_of(behind)
    for term in passage.terms:
        if not behind <= term.start < last or not term.is_of(TermSort.GROUP):
            continue
        found = _negation(passage.language).search(passage.text, behind, term.start)
        groups = {fact.figure.who.group.value for fact in facts if fact.figure is not None}
        if found is not None and groups == term.meaning(TermSort.GROUP):
            span = (found.start(), term.end)
            words = passage.text[span[0] : span[1]]
            got = f"“{words}” is said of {facts[0].id}, which counts {', '.join(groups)}."
            yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)
        return


def _step(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """How far money, supplies and aid are said to have come, beside one figure of its part."""
    passage, mention = traced.passage, traced.passage.mentions[at]
    first, last = passage.part_of(mention.span.start)
    inside = [one for one in passage.mentions if first <= one.span.start < last]
    kinds = {fact.kind for fact in facts}
    if len(kinds) > 1 or passage.row:
        return
    kind, own = kinds.pop(), {str(fact.figure.measure) for fact in facts if fact.figure}
    if not own <= steps_known(kind, passage.language):
        return
    said = steps_said(passage.text[first:last], kind, passage.language)
    of_this = [(first, last)] if len(inside) == 1 else stretches_of_number(at, passage)
    near = [one for one in said if _stands_in(one.span.moved(first), of_this)]
    if any(own & one.means for one in near or said):
        return
    for one in near:
        start, end = one.span.moved(first)
        dated = kind == "funding" and any(
            0 <= date.start - end <= _DATING
            and is_counted_to(passage.text, date.start, passage.language)
            for date in passage.dates
        )
        named = any(term.start < end and start < term.end for term in passage.terms)
        if not dated and (len(inside) > 1 or not named):
            got = f"“{one.word}” is said of {ids_said(facts)}, which counts {', '.join(own)}."
            also = ((passage.start + mention.span.start, passage.start + mention.span.end),)
            sort = AuditVerdict.ANOTHER_MEASURE
            yield verdict_on(sort, passage, (start, end), facts, got, also)
            return


def _stands_in(span: Span, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(begin <= span.start and span.end <= until for begin, until in stretches)


def _not_so(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """What is counted as missing, in the words of its record, and is said without that."""
    passage, mention = traced.passage, traced.passage.mentions[at]
    told = passage.row or says_not(passage.text, passage.language)
    text = fold(passage.block.text)  # in the words of its record, which may be of another language
    told = told or any(one in text for fact in facts for one in fact.subjects)
    if not told and all(fact.lacks for fact in facts):
        span = (mention.span.start, mention.span.end)
        subject = facts[0].figure.subject if facts[0].figure is not None else ""
        got = f"“{mention.text}” is said of {ids_said(facts)}, which counts “{subject}”."
        yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)


_DATING = 12
"""So many letters may stand between a word for data and the day up to which they are."""


@cache
def _negation(language: str) -> re.Pattern[str]:
    """A word of leaving out at the end of a text, with no more than one word behind it."""
    lists = by_language(resources.reading_words(), "diseases")[read_as(language)]
    words = either(lists["not_meant"])
    return re.compile(rf"(?<!\w)(?:{words})(?:\s[^\W\d]+)?\s$", re.IGNORECASE)
