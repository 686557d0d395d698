"""Outdated figures: told as if they stood, where a later record took their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from sitrep import resources
from sitrep.auditing.facts import PREVIOUS, Fact
from sitrep.auditing.loaded_words import QUOTED
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import fold
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.orthography import orthography
from sitrep.reading.words_of_figures import any_of
from sitrep.word_lists import by_language


class Outdated:
    """The records that others took the place of, each with the last of those."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        """``facts`` are those of a report, and of its last issue."""
        later = dict[str, Fact]()
        for fact in facts.values():
            revises = None if fact.figure is None else fact.figure.revises
            if revises is not None and not fact.id.startswith(PREVIOUS):
                later |= dict.fromkeys((revises.claim, PREVIOUS + revises.claim), fact)
        for ref in facts:
            now = facts.get(ref.removeprefix(PREVIOUS))
            if ref.startswith(PREVIOUS) and now is not None and now.figure is not None:
                later[ref] = later.get(now.id, now)
        self._later = {ref: _last(later, fact) for ref, fact in later.items() if ref in facts}
        same = (ref for ref, fact in self._later.items() if fact.counts == facts[ref].counts)
        for ref in [*same]:
            del self._later[ref]

    def told_as_current(
        self, at: int, traced: TracedPassage, others: Iterable[TracedPassage]
    ) -> Iterator[Judged]:
        """A figure of a sentence that says no day of it, and nothing of what was before.

        A text whose first paragraph is of a day before the later figure told what stood then.
        """
        passage, facts = traced.passage, traced.of_mention[at]
        now = [self._later.get(fact.id) for fact in facts]
        last = now[0]
        if passage.row or last is None or last.figure is None or None in now:
            return
        told = {fact.id for one in (traced, *others) for fact in one.all_facts}
        dated = passage.dated_above or any(one.passage.dates for one in (traced, *others))
        if dated or told & {one.id for one in now if one} or _says_earlier(passage):
            return
        if _is_of_before(passage, last) or _quotes(passage, facts):
            return
        mention, count = passage.mentions[at], last.figure.count
        got = f"“{mention.text}” is said of {facts[0].id}, and stands no longer: now it is {count}."
        span = (mention.span.start, mention.span.end)
        yield verdict_on(AuditVerdict.NOWHERE, passage, span, facts, got)


def _last(later: Mapping[str, Fact], fact: Fact) -> Fact:
    """The record that stands for one now."""
    seen = set[str]()
    while fact.id in later and fact.id not in seen:
        seen.add(fact.id)
        fact = later[fact.id]
    return fact


def _quotes(passage: Passage, facts: Iterable[Fact]) -> bool:
    """Whether it sets words of a record's documents in quotation marks: so they said it then."""
    said = {fold(one.group()[1:-1]).strip() for one in QUOTED.finditer(passage.text)}
    return any(not said.isdisjoint(one.quoted) for one in facts)


def _is_of_before(passage: Passage, later: Fact) -> bool:
    """Whether the last day of the first paragraph is before that up to which a record counts."""
    day = later.last_day
    if day is None:
        return False
    said = [one for date in passage.dated_first if (one := date.day_in(day.year)) is not None]
    return bool(said) and max(said) < day


def _says_earlier(passage: Passage) -> bool:
    """Whether it says that something was so before, or on a day of the week."""
    return _earlier(read_as(passage.language)).search(passage.text) is not None


@cache
def _earlier(code: str) -> re.Pattern[str]:
    files = resources.reading_words()
    days = (day for names in by_language(files, "weekdays")[code] for day in names.split())
    words = [*by_language(files, "earlier")[code], *days]
    whole = any_of(word for word in words if not word.endswith("*"))
    begun = any_of(word.removesuffix("*") for word in words if word.endswith("*"))
    ands = orthography(code).ands
    return re.compile(rf"(?<!\w){ands}(?:(?:{whole})(?!\w)|(?:{begun}))", re.IGNORECASE)
