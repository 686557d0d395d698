"""Figures beside: a number in words of the figures that stand beside each other: the two counts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sitrep import resources
from sitrep.auditing.passages import Passage
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.language_tags import read_as
from sitrep.reading.mention import Mention, UnitSaid
from sitrep.word_lists import by_language


def counts_figures(mention: Mention, passage: Passage, of_block: Iterable[TracedPassage]) -> bool:
    """Whether a number counts figures of its block, of which there are as many."""
    noun, low = mention.counted, mention.count.low
    if noun is None or low is None or noun.word.lower() not in _nouns(passage.language):
        return False
    given = {fact.id for one in of_block for fact in one.all_facts if fact.figure is not None}
    return 1 < low <= len(given)


@cache
def _nouns(language: str) -> frozenset[str]:
    return frozenset(by_language(resources.reading_words(), "told_together")[read_as(language)])


def counts_places(mention: Mention, one: TracedPassage) -> bool:
    """Whether a number in words counts the places of a figure beside it: in both of two towns."""
    placed = (fact.figure.all_places for fact in one.all_facts if fact.figure is not None)
    words = not any(map(str.isdigit, mention.text)) and mention.unit is UnitSaid.THINGS
    return words and any(len(set(places)) == mention.count.low for places in placed)
