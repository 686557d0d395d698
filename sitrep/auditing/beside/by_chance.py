"""By chance: records that share a number, or some words, with a passage that is of others."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.auditing.facts import Fact, words_of
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.reading.mention import UnitSaid


def not_of_figures(traced: TracedPassage) -> Iterator[Fact]:
    """The facts of which a passage tells in words that no text of its figures has."""
    figures = [fact for facts in traced.of_mention.values() for fact in facts]
    held = frozenset[str]().union(
        *(words_of(text) for one in figures for text in (*one.texts, *one.quoted))
    )
    text = traced.passage.text
    for one in traced.passage.terms:
        text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    said = words_of(text) - held
    for fact in traced.told:
        if not figures or fact in figures or any(told & said for told in fact.told):
            yield fact


def is_of_chance(at: int, traced: TracedPassage) -> bool:
    """Whether the records with a number have nothing to do with those of the numbers beside it.

    A share of which nothing says that it is that of its records, in words of their own, where what
    other figures of the passage count is named; or what stands alone in a column of no measure.
    """
    passage, mention, facts = traced.passage, traced.passage.mentions[at], traced.of_mention[at]
    others = [one for key, held in traced.of_mention.items() if key != at for one in held]
    if not others or {one.kind for one in facts} & {one.kind for one in others}:
        return False
    told = words_of(passage.block.text)
    if any(words_of(text) & told for one in facts for text in one.texts):
        return False
    if passage.row:
        first, last = passage.cell_at(mention.span.start)
        alone = passage.text[first : mention.span.start] + passage.text[mention.span.end : last]
        return passage.is_reckoned_in_row(at) and len(alone.strip()) <= _UNIT
    named = passage.refs(TermSort.MEASURE)
    in_words = all(one.figure is not None and one.figure.subject for one in facts)
    counted = any(named & (one.measures or frozenset()) for one in others)
    return in_words and counted and mention.unit is UnitSaid.PER_CENT


_UNIT = 12
"""A unit behind a number, such as people, has so many letters at most."""
