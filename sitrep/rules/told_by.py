"""In whose words a figure stands in a sentence, and according to whom its record is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sitrep.model.figures.figure import Figure
from sitrep.model.prose import Aspect, slots
from sitrep.model.views.index import Index
from sitrep.reading.beside_numbers import ids_named
from sitrep.reading.mention import NamedActor
from sitrep.reading.named_actors import heard
from sitrep.rules.said import listed

_NEAR = 5
"""So many words may stand between who says it and the number: said that in Town."""
_END = 3
"""So many words may stand behind who says it at the end of a sentence: said on Monday."""


class ToldIn(NamedTuple):
    """A part of a sentence, with what names the actors of its report; a sign stands for each slot.

    ``place`` is where the sign of the figure stands in ``shown``.
    """

    part: str
    shown: str
    place: int
    language: str
    actors: Mapping[str, str]


def told_by(figure: Figure, told: ToldIn, index: Index) -> Iterator[str]:
    """One sentence where whoever says it neither counted the figure, nor carried or published it.

    What somebody says of other things beside a number of another is none of that number.
    """
    found = heard(told.shown, told.language, told.actors)
    if not found.all_known or not any(_says_it(one, told) for one in found.saying):
        return
    named = set(ids_named(told.part, told.actors)) | found.all_known
    for slot in slots(told.part):
        if slot.aspect is Aspect.ORIGINATOR and slot.record in index.figures:
            named.add(index.figures[slot.record].according_to)
    if named.isdisjoint(_behind(figure, index)):
        yield (
            f"{figure.id} stands in the words of {listed(sorted(found.all_known))}, and is "
            f"according to {figure.according_to}."
        )


def _says_it(one: NamedActor, told: ToldIn) -> bool:
    """Whether somebody who is named says the number: close before it, or at the sentence's end."""
    if one.span.end <= told.place:
        between = told.shown[one.span.end : told.place]
        opened = not told.shown[: one.span.start].strip(" ,،").count(" ") and "," in between
        return opened or len(between.split()) <= _NEAR
    return len(told.shown[one.span.end :].split()) <= _END


def _behind(figure: Figure, index: Index) -> set[str]:
    """Whoever counted, carried or published a figure, or what it is made up of."""
    parts = (index.figures[ref] for ref in index.parts.get(figure.id, ()) if ref in index.figures)
    found = {part.according_to for part in parts} | {figure.according_to}
    for citation in figure.sources:
        source = index.sources.get(citation.source)
        found |= {*citation.via, *([source.publisher] if source is not None else [])}
    return found
