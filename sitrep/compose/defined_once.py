"""Defined once: a definition that several figures of a list share is said above the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.what_counted import measure_inside
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Sentence, Spans


def shared_definition(figures: Sequence[Figure]) -> str | None:
    """The definition that at least two figures state, where none states another."""
    stated = [one.definition for one in figures if one.definition is not None]
    return stated[0] if len(stated) > 1 and len({*stated}) == 1 else None


def defined_above(desk: Desk, figures: Sequence[Figure]) -> Iterator[Sentence]:
    """As what those are defined that state a definition; nothing where they share none."""
    words = shared_definition(figures)
    if words is None:
        return
    defined = [one for one in figures if one.definition is not None]
    named = {plain_text(spans): spans for spans in (measure_inside(desk, one) for one in defined)}
    measures, definition = desk.listed([*named.values()]), desk.prose(words, defined[0].id)
    spans = desk.say("key_figures.defined", measures=measures, words=definition)
    yield desk.sentence(spans, cited(defined))


def but_defined(desk: Desk, parts: Sequence[Spans], words: str | None) -> list[Spans]:
    """The parts of a bracket without the definition that was said above."""
    if words is None:
        return [*parts]
    label = plain_text(desk.say("figures.divided.definition", words=words))
    return [one for one in parts if plain_text(one) != label]
