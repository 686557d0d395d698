"""Figures listed together, or in one row, that lead to records of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sitrep import resources
from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.word_lists import by_language, either


def in_column(traced: TracedPassage) -> Iterator[Judged]:
    """A figure in a column of another measure: it stands under what was required, and was given."""
    passage = traced.passage
    for at, facts in traced.of_mention.items():
        over = passage.over_cell(passage.mentions[at].span.start)
        counted = {ref for term in over for ref in term.meaning(TermSort.MEASURE)}
        held = [fact.measures for fact in facts if fact.measures is not None]
        if counted and held and len(held) == len(facts) and all(map(counted.isdisjoint, held)):
            words = ", ".join(sorted(counted)[:3])
            yield _of_another(at, facts, passage, f"and stands under {words}")


def out_of_place(traced: TracedPassage) -> Iterator[Judged]:
    """The last place of a row with figures, where it names no place of their own records."""
    passage, facts = traced.passage, tuple(one for of in traced.of_mention.values() for one in of)
    named = [one for one in passage.terms if one.is_of(TermSort.PLACE)]
    placed = facts and all(one.places for one in facts) and not traced.untraced
    if not passage.row or not named or not placed:
        return
    span = (named[-1].start, named[-1].end)
    words = passage.text[slice(*span)]
    held = passage.refs(TermSort.PLACE) & frozenset().union(*(one.places for one in facts))
    if not held and not any(one.says(words, quoted=False) for one in facts):
        got = f"“{words}” is said of {ids_said(facts)}, which is no place of the record."
        of = (passage.mentions[at].span for at in traced.of_mention)
        also = tuple((passage.start + one.start, passage.start + one.end) for one in of)
        yield verdict_on(AuditVerdict.ANOTHER_PLACE, passage, span, facts, got, also)


def out_of_row(traced: TracedPassage) -> Iterator[Judged]:
    """A figure of another place than the only one that its row names, where the others are of it.

    It stands in the row of one town, and is that of the next.
    """
    passage, held = traced.passage, traced.of_mention
    named = [one for one in passage.terms if one.is_of(TermSort.PLACE)]
    end = passage.cell_at(0)[1]
    if not passage.row or len(named) != 1 or named[0].end > end or traced.untraced:
        return
    place = named[0].meaning(TermSort.PLACE)
    placed = {at: of for at, of in held.items() if of and all(one.places for one in of)}
    odd = [at for at, of in placed.items() if all(place.isdisjoint(one.places) for one in of)]
    for at in odd if len(placed) == len(held) and len(odd) < len(placed) else ():
        span = passage.mentions[at].span
        words = passage.text[named[0].start : named[0].end]
        also = (passage.start + named[0].start, passage.start + named[0].end)
        got = (
            f"“{span.of(passage.text)}” is of {ids_said(placed[at])}, and stands beside “{words}”."
        )
        yield verdict_on(
            AuditVerdict.ANOTHER_PLACE, passage, (span.start, span.end), placed[at], got, (also,)
        )


def of_list(traced: TracedPassage) -> Iterator[Judged]:
    """A number of a bare list (112, 31 and 8) whose records are of neither what others count.

    The number before the list, of which they may be the parts, is one of those others. Where the
    sentence names what the records of a number count, it is said of that.
    """
    passage = traced.passage
    for listed in _lists(passage) if not passage.row and not traced.untraced else ():
        around = [*range(max(listed[0] - 1, 0), listed[0]), *listed]
        for at in listed:
            own = _held(traced.of_mention.get(at, ()))
            others = [_held(traced.of_mention.get(one, ())) for one in around if one != at]
            alike = [frozenset.intersection(*one) for one in zip(*others, strict=True)]
            said = _named(at, passage)
            strange = (
                both and not both & held and not held & names
                for both, held, names in zip(alike, own, said, strict=True)
            )
            if len(others) > 1 and alike[0] and own[0] and any(strange):
                facts = traced.of_mention[at]
                yield _of_another(at, facts, passage, "and is listed with what is of another")


def _held(facts: tuple[Fact, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """What some records count, with the goods, and who gave them."""
    counted = frozenset[str]().union(*(one.measures or () for one in facts))
    goods = (getattr(one.figure, "item", None) for one in facts)
    counted |= {str(one) for one in goods if one is not None}
    return counted, frozenset().union(*(one.givers for one in facts))


def _named(at: int, passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The measures, with goods and groups, and the actors that a sentence names."""
    said = {str(one) for word in passage.mentions[at].measures for one in word.means}
    said |= passage.refs(TermSort.MEASURE) | passage.refs(TermSort.GROUP)
    return frozenset(said), passage.refs(TermSort.ACTOR)


def _lists(passage: Passage) -> Iterator[list[int]]:
    """The positions of numbers between which nothing stands but what joins a list."""
    joins, listed = joins_of(passage.language), list[int]()
    for at, one in enumerate(passage.mentions):
        before = passage.mentions[at - 1].span.end if at else 0
        if listed and joins.fullmatch(passage.text, before, one.span.start):
            listed.append(at)
            continue
        if len(listed) > 1:
            yield listed
        listed = [at]
    if len(listed) > 1:
        yield listed


@cache
def joins_of(language: str) -> re.Pattern[str]:
    """What stands between two members of a list, and nothing else."""
    lists = by_language(resources.reading_words(), "beside_dates")[read_as(language)]
    return re.compile(rf"\s?[,،]?\s?(?:{either(lists['and'])})?\s?", re.IGNORECASE)


def _of_another(at: int, facts: tuple[Fact, ...], passage: Passage, why: str) -> Judged:
    mention = passage.mentions[at]
    got = f"“{mention.text}” is of {ids_said(facts)}, {why}."
    span = (mention.span.start, mention.span.end)
    return verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)
