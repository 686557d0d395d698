"""Said beside figures: in what money they are, of what disease, and which way they went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from sitrep import resources
from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.compare.claims.worded_causes import cause_of, diseases_in, diseases_named
from sitrep.model.values.directions import Direction, direction_behind, direction_in
from sitrep.reading.beside_numbers import is_out_of
from sitrep.reading.exactness import says_not
from sitrep.reading.said_of_things import steps_known, steps_said
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
    for at, refs in traced.reckoned.items():
        facts = tuple(known[ref] for ref in refs[:1] if ref in known)
        count = traced.passage.mentions[at].count
        if facts and count.per_cent and count.measured:  # a fraction may be what is left of another
            yield from _negated(at, facts, traced)
    yield from _way(traced)


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
    of_people = all(one.kind in ("tolls", "displacement") for one in facts)
    for said, held, sort in (
        (
            mention.measures[:1] if of_people else (),
            [one.measures for one in facts],
            TermSort.MEASURE,
        ),
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
    own = {cause_of(fact.figure) or "" for fact in facts if fact.figure is not None}
    if not own or not all(any(diseases_named(one)) for one in own):
        return
    every = {cause_of(one.figure) or "" for one in traced.all_facts if one.figure is not None}
    named = list(diseases_in(passage.text))
    first, last = passage.part_of(passage.mentions[at].span.start)
    if named and every.isdisjoint(one.name for one in named):
        for one in named:
            if first <= one.start < last:
                words = passage.text[one.start : one.end]
                got = f"“{words}” is said of {facts[0].id}, whose cause is {sorted(own)[0]}."
                span = (one.start, one.end)
                yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)
                return


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
    if len(kinds) > 1 or len(inside) > 1 or passage.row:
        return
    kind, own = kinds.pop(), {str(fact.figure.measure) for fact in facts if fact.figure}
    if not own <= steps_known(kind, passage.language):
        return
    said = steps_said(passage.text[first:last], kind, passage.language)
    if any(own & one.means for one in said):
        return
    for one in said:
        start, end = one.span.moved(first)
        if not any(term.start < end and start < term.end for term in passage.terms):
            got = f"“{one.word}” is said of {ids_said(facts)}, which counts {', '.join(own)}."
            yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, (start, end), facts, got)
            return


def _not_so(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """What is counted as missing, in the words of its record, and is said without that."""
    passage, mention = traced.passage, traced.passage.mentions[at]
    subjects = [fact.figure.subject for fact in facts if fact.figure is not None]
    lacking = [one for one in subjects if one and says_not(one, "en")]
    if (
        len(lacking) == len(facts)
        and not passage.row
        and not says_not(passage.text, passage.language)
    ):
        span = (mention.span.start, mention.span.end)
        got = f"“{mention.text}” is said of {ids_said(facts)}, which counts “{lacking[0]}”."
        yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)


def _way(traced: TracedPassage) -> Iterator[Judged]:
    """That a number fell, where it rose, or the reverse: from 112 to 147; 147, down from 112."""
    passage = traced.passage
    for one, other in pairwise(range(len(passage.mentions))):
        first, second = passage.mentions[one], passage.mentions[other]
        start, _ = passage.part_of(first.span.start)
        before = passage.text[start : first.span.start]
        between = passage.text[first.span.end : second.span.start]
        told, then, now = (
            _told(before, between, passage.language),
            first.count.low,
            second.count.low,
        )
        if told is None or {one, other} & traced.untraced or then is None or now is None:
            continue
        facts = (traced.of_mention.get(one, ()), traced.of_mention.get(other, ()))
        if told.back:
            then, now, facts = now, then, facts[::-1]
        span = (first.span.start, second.span.end)
        words = passage.text[span[0] : span[1]]
        if _back_in_time(*facts):
            got = f"“{words}” goes from the later figure to the earlier one."
            both = (*facts[0], *facts[1])
            yield verdict_on(AuditVerdict.SAID_OTHERWISE, passage, span, both, got)
        elif told.way is not (Direction.RISE if then < now else Direction.FALL) and then != now:
            got = f"“{words}” is said of {_NOUNS[told.way]}, and is none."
            both = (*facts[0], *facts[1])
            yield verdict_on(AuditVerdict.SAID_OTHERWISE, passage, span, both, got)


def _back_in_time(then: tuple[Fact, ...], now: tuple[Fact, ...]) -> bool:
    """Whether each figure from which a number is said to go is later than each to which it goes."""
    days = [[_day(fact) for fact in facts] for facts in (then, now)]
    known = [[day for day in of if day is not None] for of in days]
    return bool(then and now) and known == days and min(known[0]) > max(known[1])


def _day(fact: Fact) -> date | None:
    """The day up to which a figure is counted."""
    figure = fact.figure
    counted = None if figure is None else figure.as_of or figure.window.end
    return None if counted is None else counted.last


_NOUNS = {Direction.RISE: "a rise", Direction.FALL: "a fall", Direction.SAME: "no change"}


class _Told(NamedTuple):
    """Which way a number is said to have gone; ``back``: the later one stands first."""

    way: Direction
    back: bool


def _told(before: str, between: str, language: str) -> _Told | None:
    """What the words before two numbers and between them say."""
    words = _from_to(language)
    if words.start.search(before) and words.to.fullmatch(between):
        way = direction_in(before, language)
        return None if way is None else _Told(way, back=False)
    way = direction_behind(between, language) if words.back.search(between) else None
    return None if way is None else _Told(way, back=True)


class _FromTo(NamedTuple):
    """What stands before the first of two numbers, between both, and before an earlier one."""

    start: re.Pattern[str]
    to: re.Pattern[str]
    back: re.Pattern[str]


@cache
def _from_to(language: str) -> _FromTo:
    files, code = resources.reading_words(), _known(language)
    words = by_language(files, "figures")[code]
    start, to = either(words["from"]), either(words["to"])
    back = either(by_language(files, "directions")[code]["back"])
    patterns = (
        rf"(?<!\w)(?:{start})\s*$",
        rf"(?:\s+[^\W\d]+)?\s+(?:{to})\s+",
        rf"(?<!\w)(?:{back})\s*$",
    )
    return _FromTo(*(re.compile(one, re.IGNORECASE) for one in patterns))


@cache
def _negation(language: str) -> re.Pattern[str]:
    """A word of leaving out at the end of a text, with no more than one word behind it."""
    words = by_language(resources.reading_words(), "diseases")[_known(language)]["not_meant"]
    return re.compile(rf"(?<!\w)(?:{either(words)})(?:\s[^\W\d]+)?\s$", re.IGNORECASE)


def _known(language: str) -> str:
    code = language.split("-", maxsplit=1)[0].lower()
    return code if code in resources.language_codes() else "en"
