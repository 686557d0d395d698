"""Defined once: a definition that several figures of a list share is said above the list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Defined, Desk, plain_text
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.what_counted import measure_inside
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Sentence


def figures_among(desk: Desk, refs: Iterable[str]) -> list[Figure]:
    """The figures that a list of records names, and those of which it names a result."""
    found: list[Figure] = []
    for ref in refs:
        derived = desk.index.derived.get(ref)
        named = (ref,) if derived is None else (derived.of, derived.against)
        found += [desk.index.figures[one] for one in named if one and one in desk.index.figures]
    return found


def told_among(desk: Desk, refs: Sequence[str]) -> list[Figure]:
    """The figures of a list of sentences, if the definition stands in several of them."""
    each = [figures_among(desk, [ref]) for ref in refs]
    several = sum(any(one.definition is not None for one in told) for told in each) > 1
    return [one for told in each for one in told] if several else []


def shared_definition(figures: Sequence[Figure]) -> frozenset[Defined]:
    """What at least two figures state, with what they count, where none states another.

    Nothing where some count the same without a definition, of whom it would be said too.
    """
    stated = [one for one in figures if one.definition is not None]
    known = {_counts(one) for one in stated}
    without = any(one.definition is None and _counts(one) in known for one in figures)
    alone = len({one.id for one in stated}) < 2 or len({one.definition for one in stated}) > 1
    return frozenset() if alone or without else frozenset(map(_defined, stated))


def defined_above(desk: Desk, figures: Sequence[Figure]) -> Iterator[Sentence]:
    """As what those are defined that state a definition; nothing where they share none."""
    said = shared_definition(figures)
    defined = [one for one in figures if one.definition is not None]
    if not said or defined[0].definition is None:
        return
    named = {plain_text(spans): spans for spans in (measure_inside(desk, one) for one in defined)}
    measures = desk.listed([*named.values()])
    definition = desk.prose(defined[0].definition, defined[0].id)
    spans = desk.say("key_figures.defined", measures=measures, words=definition)
    yield desk.sentence(spans, cited(defined))


def on_cards(desk: Desk) -> frozenset[Defined]:
    """What is defined above the cards, of measures of which no other figure counts otherwise."""
    said = shared_definition(figures_among(desk, desk.index.report.report.key_figures))
    others = {_defined(one.claim) for one in report_figures_of(desk.index).current} if said else ()
    counts = {defined[:2] for defined in said}
    otherwise = {one[:2] for one in others if one[:2] in counts and one not in said}
    return frozenset(one for one in said if one[:2] not in otherwise)


def on_their_cards(desk: Desk, figures: Sequence[Figure]) -> frozenset[Defined]:
    """What is defined above the cards, of measures of which a list has figures on cards alone."""
    cards = figures_among(desk, desk.index.report.report.key_figures)
    held = {one.id for one in cards}
    others = {_counts(one) for one in figures if one.id not in held}
    return frozenset(one for one in shared_definition(cards) if one[:2] not in others)


@contextmanager
def without_definition(desk: Desk, said: frozenset[Defined]) -> Iterator[None]:
    """What is made in here leaves out the definitions that were said above it."""
    before, desk.defined = desk.defined, said
    try:
        yield
    finally:
        desk.defined = before


def _counts(figure: Figure) -> tuple[str, str | None]:
    return figure.measure_key, figure.subject


def _defined(figure: Figure) -> Defined:
    return (*_counts(figure), figure.definition)
