"""Names in texts: whether a name stands where a record has it in a text of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort, fold


def stands_in_text(term: Term, passage: Passage, facts: Iterable[Fact]) -> bool:
    """Whether the texts of some records hold a name.

    Where such a text stands in the block word for word, the name is explained inside it alone: in
    "Health in one town: medicine was lacking in another" the first is not that of the text.
    """
    name = fold(passage.text[term.start : term.end]).strip(_SIGNS)
    block, start = fold(passage.block.text), passage.start + term.start
    texts = [text for fact in facts if fact.says(name, quoted=False) for text in fact.texts]
    whole = [text.strip(_SIGNS) for text in texts if name in text]
    here = [(text, block.find(text)) for text in whole]
    if any(at < 0 or at <= start < at + len(text) for text, at in here):
        return True
    led = " ".join(block[:start].split()[-_BEFORE:])
    return bool(whole) and any(f"{led} {name}" in text for text in whole)


def lies_around(term: Term, passage: Passage, facts: Iterable[Fact]) -> bool:
    """Whether a place is named to say where one of the records lies, beside that: a town, in it."""
    around = [fact for fact in facts if not fact.around.isdisjoint(term.meaning(TermSort.PLACE))]
    text = passage.text
    for other in passage.terms:
        first, last = sorted(((term.start, term.end), (other.start, other.end)))
        between = text[first[1] : last[0]]
        near = other is not term and len(between) <= _NEXT and not _PARTED.search(between)
        means = other.meaning(TermSort.PLACE)
        if near and any(not one.places.isdisjoint(means) for one in around):
            return True
    return False


def is_seat(places: frozenset[str], facts: Iterable[Fact]) -> bool:
    """Whether a country is among some places whose name stands for a government of the records."""
    return any(not one.seats.isdisjoint(places) for one in facts)


_NEXT, _PARTED = 16, re.compile(r"[\d;؛|.:]|،?\s[و]")


_SIGNS = " .,;:"
_BEFORE = 2
"""With so many words before it a name stands as it does in a text, which another text repeats."""
