"""Affirmed: that somebody stands by what the records have them deny, and the day of a denial."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from sitrep import resources
from sitrep.auditing.facts import Fact, ids_said, words_of
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.orthography import orthography
from sitrep.reading.denials import tells_of_denying
from sitrep.reading.exactness import says_not
from sitrep.word_lists import by_language, either


def affirmed(
    one: TracedPassage, others: Sequence[TracedPassage], known: Mapping[str, Fact]
) -> Iterator[Judged]:
    """A word for confirming, of somebody whom the records have deny the figures told before.

    What could not be confirmed, or was not, nobody confirms.
    """
    passage = one.passage
    found = _words(passage.language).search(passage.text)
    if found is None or passage.mentions or passage.row:
        return
    before = passage.text[max(found.start() - _NEAR, 0) : found.start()]
    if tells_of_denying(passage.text, found.start(), passage.language):
        return
    if says_not(before, passage.language):
        return
    denied = [fact for fact in _before(one, others) if fact.deniers]
    actors = passage.refs(TermSort.ACTOR)
    named = [fact for fact in denied if actors & fact.deniers]
    if not actors:
        told = words_of(passage.text[: found.start()])
        named = [fact for fact in denied if told & _names(fact.deniers, known)]
    if named:
        got = f"“{found[0]}” is said of {ids_said(named)}, which is denied by whom it names."
        yield verdict_on(AuditVerdict.SAID_OTHERWISE, passage, found.span(), named, got)


_NEAR = 16
"""So many letters before a verb stands what negates it: could not be, n’a pas encore."""


def denials_told(
    one: TracedPassage, others: Sequence[TracedPassage], known: Mapping[str, Fact]
) -> tuple[Fact, ...]:
    """The denials of the figures told before, where a sentence without figures tells of one."""
    passage = one.passage
    if passage.mentions or not tells_of_denying(passage.text, 0, passage.language):
        return ()
    denied = {fact.id for fact in _before(one, others) if fact.deniers}
    return tuple(
        fact for fact in known.values() if fact.kind == "statements" and fact.related & denied
    )


def _before(one: TracedPassage, others: Iterable[TracedPassage]) -> Iterator[Fact]:
    """The figures of the sentences before one in its block."""
    for other in others:
        if other.passage.start < one.passage.start:
            yield from (fact for fact in other.all_facts if fact.figure is not None)


def _names(actors: Iterable[str], known: Mapping[str, Fact]) -> frozenset[str]:
    """The longer words of the names of some actors: the ministry, the service."""
    held = (known[ref] for ref in actors if ref in known)
    return frozenset(word for fact in held for text in fact.texts for word in words_of(text))


@cache
def _words(language: str) -> re.Pattern[str]:
    words = by_language(resources.reading_words(), "affirmed")[read_as(language)]
    ands = orthography(read_as(language)).ands
    return re.compile(rf"(?<!\w){ands}(?:{either(words)})(?!\w)", re.IGNORECASE)
