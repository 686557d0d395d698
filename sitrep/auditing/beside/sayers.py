"""Sayers: whom a text makes the one who says or carries something, where a record does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from sitrep import resources
from sitrep.auditing.beside.listed_together import joins_of
from sitrep.auditing.beside.names_in_texts import is_seat
from sitrep.auditing.documents.block import BlockSort
from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.orthography import of_any_language
from sitrep.reading.denials import denied_by_at, tells_of_denying
from sitrep.word_lists import by_language, either


def other_sayers(
    traced: TracedPassage, facts: tuple[Fact, ...], related: tuple[Fact, ...]
) -> Iterator[Judged]:
    """Names that the records hold, but not of whoever says them, carries them or speaks for a body.

    ``facts`` are those of a passage, ``related`` those to which they refer besides.
    """
    passage = traced.passage
    for term, held, why in (
        *_of_place(traced),
        *_saying(traced, facts, related),
        *(() if traced.untraced else _carrying(passage, _own_figures(facts) or related)),
        *_speaking(passage, (*facts, *related)),
        *_denying(passage, facts),
        *_of_row(traced),
        *_of_tally(traced, facts),
    ):
        words, span = passage.text[term.start : term.end], (term.start, term.end)
        got = f"“{words}” is said of {ids_said(held)}, and {why}."
        yield verdict_on(AuditVerdict.ANOTHER_ORIGINATOR, passage, span, held, got)


def _own_figures(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Some records, if all of them are figures."""
    return facts if all(fact.figure is not None for fact in facts) else ()


_Told = tuple[Term, tuple[Fact, ...], str]


def _saying(
    traced: TracedPassage, facts: tuple[Fact, ...], related: tuple[Fact, ...]
) -> Iterator[_Told]:
    """Whoever something is according to, and who neither gave nor carried it, nor denies it."""
    passage = traced.passage
    for term in () if traced.untraced else _behind(passage, _according_to(passage.language)):
        own = _of_part(term, traced) or facts
        held = own if any(fact.figure is not None for fact in own) else (*own, *related)
        denied = tells_of_denying(passage.text, term.start, passage.language)
        sayers = frozenset().union(
            *(one.givers | one.carriers for one in held if one.givers),
            *(one.denied_by for one in held if one.givers and denied),
        )
        if sayers and not term.meaning(TermSort.ACTOR) & sayers:
            yield term, held, "did not give it"


def _of_place(traced: TracedPassage) -> Iterator[_Told]:
    """A place that is said to say something, where the records are of somebody of another name."""
    passage, facts = traced.passage, traced.all_facts
    if not any(fact.figure is not None for fact in facts):
        return
    saying = [one.span for mention in passage.mentions for one in mention.speakers if one.says]
    for term in passage.terms:
        says = any(one.start <= term.start and term.end == one.end for one in saying)
        seat = is_seat(term.meaning(TermSort.PLACE), facts)
        if says and term.is_of(TermSort.PLACE) and not term.is_of(TermSort.ACTOR) and not seat:
            yield term, facts, "is a place, and not who gave it"


def _of_row(traced: TracedPassage) -> Iterator[_Told]:
    """The only name of a row with figures, which none of their records holds."""
    passage, facts = traced.passage, traced.all_facts
    names = [one for one in passage.terms if one.is_of(TermSort.ACTOR)]
    known = frozenset[str]().union(*(one.actors | one.denied_by for one in facts))
    counted = traced.of_mention and not traced.told and not traced.untraced
    if passage.block.sort is BlockSort.ROW and counted and len(names) == 1:
        of_figures = all(fact.figure is not None for fact in facts)
        if of_figures and not names[0].meaning(TermSort.ACTOR) & known:
            yield names[0], facts, "did not give it"


def _of_tally(traced: TracedPassage, facts: tuple[Fact, ...]) -> Iterator[_Told]:
    """Whoever handed on none of the figures of an originator that a row counts."""
    passage = traced.passage
    names = [one for one in passage.terms if one.is_of(TermSort.ACTOR)]
    if not passage.row or traced.of_mention or traced.told or not traced.reckoned or not names:
        return
    head, every = names[0].meaning(TermSort.ACTOR), frozenset().union(*(one.via for one in facts))
    for term in names[1:] if every and _own_figures(facts) else ():
        if not term.meaning(TermSort.ACTOR) & (every | head):
            yield term, facts, "handed none of them on"


def _carrying(passage: Passage, facts: tuple[Fact, ...]) -> Iterator[_Told]:
    """Whoever something is carried by, and who did not carry it."""
    every = frozenset().union(*(one.carriers for one in facts))
    denying = frozenset().union(*(one.denied_by for one in facts))
    for term in _behind(passage, _carried_by(passage.language)):
        denied = tells_of_denying(passage.text, term.start, passage.language)
        carriers = every | denying if denied else every
        if every and not term.meaning(TermSort.ACTOR) & carriers:
            yield term, facts, "did not carry it"


def _denying(passage: Passage, facts: tuple[Fact, ...]) -> Iterator[_Told]:
    """Whoever what was told before is said to be denied by, and who did not deny it."""
    at = denied_by_at(passage.text, passage.language)
    known = frozenset().union(*(one.deniers for one in facts))
    if at is None or not known:
        return
    names = [one for one in passage.terms if one.is_of(TermSort.ACTOR) and one.start >= at]
    for speaker, body in pairwise(names[:2]):
        role = all(ref.startswith("@") for ref in speaker.meaning(TermSort.ACTOR))
        if role and _OF_BODY.fullmatch(passage.text[speaker.end : body.start]):
            names = names[1:]
    if names and names[0].meaning(TermSort.ACTOR).isdisjoint(known):
        yield names[0], tuple(one for one in facts if one.deniers), "did not deny it"


def _speaking(passage: Passage, facts: tuple[Fact, ...]) -> Iterator[_Told]:
    """The body named right behind a speaker, for which nobody of that name speaks."""
    for speaker in passage.terms:
        called = {ref for ref in speaker.meaning(TermSort.ACTOR) if ref.startswith("@")}
        held = tuple(one for one in facts if called & one.givers)
        for term in passage.terms if called and held else ():
            between = passage.text[speaker.end : max(term.start, speaker.end)]
            bodies = {ref for ref in term.meaning(TermSort.ACTOR) if not ref.startswith("@")}
            known = frozenset().union(*(one.givers for one in held))
            if _OF_BODY.fullmatch(between) and bodies and not bodies & known:
                yield term, held, "is not for whom it was said"


_OF_BODY = re.compile(r"\s*\(|(?:\s[^\W\d_]{1,4}){1,2}\s(?:l[’'])?")
"""What stands between a speaker and the body: a bracket, or a word or two, such as for."""


def _of_part(term: Term, traced: TracedPassage) -> tuple[Fact, ...]:
    """The records of the figures in whose part of a sentence or cell a name stands."""
    passage = traced.passage
    first, last = passage.part_of(term.start)
    inside = [at for at, one in enumerate(passage.mentions) if first <= one.span.start < last]
    if any(at not in traced.of_mention for at in inside):
        return ()
    return tuple(fact for at in inside for fact in traced.of_mention[at])


def _behind(passage: Passage, words: re.Pattern[str]) -> Iterator[Term]:
    """The actors that stand directly behind some words, and those listed behind them."""
    end = -1
    for term in passage.terms:
        if not term.is_of(TermSort.ACTOR):
            continue
        listed = end >= 0 and joins_of(passage.language).fullmatch(passage.text, end, term.start)
        if listed or words.search(passage.text, 0, term.start):
            yield term
            end = term.end
        else:
            end = -1


@cache
def _according_to(language: str) -> re.Pattern[str]:
    lists = by_language(resources.reading_words(), "beside")[read_as(language)]
    return _at_end(lists["before_actor"])


@cache
def _carried_by(language: str) -> re.Pattern[str]:
    return _at_end(by_language(resources.reading_words(), "carried_by")[read_as(language)])


def _at_end(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){of_any_language().ands}(?:{either(words)})\s*$", re.IGNORECASE)
