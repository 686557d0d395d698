"""Record texts: where the texts of records stand word for word in a passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import fold

_SHORTEST = 2
"""A text of fewer words may stand anywhere."""


def stretches_of_texts(passage: Passage, facts: Iterable[Fact]) -> Iterator[tuple[int, int]]:
    """Where texts of several words of some records begin and end in a passage."""
    text = fold(passage.text)
    if len(text) != len(passage.text):
        return
    for one in {each.strip() for fact in facts for each in (*fact.texts, *fact.quoted)}:
        at = text.find(one) if len(one.split()) >= _SHORTEST else -1
        while at >= 0:
            yield at, at + len(one)
            at = text.find(one, at + 1)
