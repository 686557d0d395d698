"""Told by words: the figure that a sentence is on by what it calls it, whatever its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.auditing.beside.records_beside import is_unlike_once
from sitrep.auditing.facts import Fact, words_of
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import TermSort, fold
from sitrep.auditing.traced_passage import TracedPassage


def told_by_words(
    traced: TracedPassage, facts: tuple[Fact, ...], known: Iterable[Fact]
) -> Fact | None:
    """The figure whose words, or subject, are told where the number is that of others.

    Not so where what is told refers to those, or they are known by the same words: people killed in
    attacks, beside the number of attacks.
    """
    passage = traced.passage
    text, refs = fold(passage.text), {one.id for one in traced.told}
    own = {each for one in facts for each in one.texts}
    told = [
        one
        for one in known
        if one.figure
        and (one.id in refs or any(each in text and each not in own for each in one.subjects))
    ]
    counted = frozenset[str]().union(*(one.measures or () for one in facts))
    held = {ref for one in facts for ref in (one.id, *one.related)}
    named = counted & passage.refs(TermSort.MEASURE)
    subjects = (words_of(each) for one in facts for each in one.subjects)
    itself = any(each <= words_of(text) for each in subjects if each)
    if itself or any(is_unlike_once(one, passage) for one in facts):
        return None  # its own words are told, or what else is said of it is found by itself
    apart = all(held.isdisjoint((one.id, *one.related)) for one in told)
    return told[0] if told and not named and apart else None


def is_of_two(measures: frozenset[str], facts: Iterable[Fact], passage: Passage) -> bool:
    """Whether a share is said of two measures, which figures in words of their own do not count.

    Deaths as a share of cases, beside a fatality rate of as many per cent.
    """
    text, known = fold(passage.text), list(facts)
    said = any(each in text for one in known for each in one.subjects)
    return (
        len(measures) > 1
        and not said
        and all(measures.isdisjoint(one.measures or ()) for one in known)
    )


def short_texts(fact: Fact) -> Iterator[str]:
    """The texts of a claim with too few long words to be known again but as they are."""
    for one in fact.texts if fact.figure is None and fact.givers else ():
        if len(one) >= _SAID and len(one.split()) >= _WORDS > len(words_of(one)):
            yield one


_SAID, _WORDS = 12, 3
"""A text of so many letters and words may be known by them."""
