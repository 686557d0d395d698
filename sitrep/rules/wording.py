"""Finding words in texts: outside quotation marks and outside proper names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from sitrep.locations import Route
from sitrep.model.base import Voice
from sitrep.model.prose import CITATION, without_slots
from sitrep.model.views.index import Index

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


def own_words(index: Index) -> Iterator[tuple[Route, str]]:
    """Every text in the author's own voice, with quotations and proper names blanked out."""
    names = sorted(
        {leaf.value for leaf in index.leaves if leaf.voice is Voice.NAME}, key=len, reverse=True
    )
    if index.profile is not None:
        yield from ((("report", "profile"), title) for title in index.profile.title.values())
    for leaf in index.leaves:
        if leaf.voice is Voice.OURS and isinstance(leaf.value, str):
            text = _QUOTED.sub(" ", _without_ids(leaf.route, leaf.value))
            for name in names:
                if name in text:  # far faster than the search, which is for whole words
                    text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text)
            yield leaf.route, text


def _without_ids(route: Route, text: str) -> str:
    """What is read: a slot prints a number and a citation one too, whatever their ids say."""
    return CITATION.sub(" ", without_slots(text)) if route[0] == "overview" else text


def found(words: Iterable[str], text: str) -> Iterator[str]:
    """The words of a list that stand in a text, as they stand there."""
    return (match[0] for match in _pattern(tuple(words)).finditer(text))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)
