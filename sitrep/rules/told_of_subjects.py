"""Where the words beside a figure name what another record measures in words of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sitrep.model.figures.figure import Figure
from sitrep.model.views.index import Index

_WORD = re.compile(r"[^\W\d_]{3,}")
_TELLING = 4
"""A word of so many letters tells things apart, or makes two of one sort."""


def told_of_subject(
    figure: Figure, text: str, beside: Collection[str], index: Index
) -> Iterator[str]:
    """The subject of another record of the same unit, where nothing names the figure's own.

    Those that stand ``beside`` it, ids of its sentence, may be meant by the words. The price of
    rice is told from that of maize by the words in which the two differ.
    """
    if figure.subject is None:
        return
    own, said = _words(figure.subject), _words(text)
    for other in index.figures.values():
        if other.subject is None or other.own_unit != figure.own_unit or other.id in beside:
            continue
        theirs = _words(other.subject)
        only, mine = theirs - own, own - theirs
        alike = any(len(word) >= _TELLING for word in theirs & own)
        told_apart = alike and any(len(word) >= _TELLING for word in only) and bool(mine)
        if told_apart and only <= said and mine.isdisjoint(said):
            words = " ".join(word for word in _WORD.findall(other.subject) if word.lower() in only)
            yield f"“{words}” is said of {figure.id}, which counts {figure.subject}."
            return


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
