"""Derived statements in words: as a sentence, and on a card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.derived_unlike import unlike
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.words.derived_words import result_words, way_of
from sitrep.compose.words.figure_words import briefs, by, cited, figure_phrase
from sitrep.compose.words.part_words import of_part
from sitrep.compose.words.scope_words import (
    as_of,
    aside,
    axes_named,
    counted_people,
    measure_inside,
    measure_name,
    measure_of_whom,
    whom,
)
from sitrep.model.derived import Derived, Operation
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Sentence, Spans


def figures_of(desk: Desk, derived: Derived) -> list[Figure]:
    """What it was worked out from: the figure, and the one that it is set against."""
    return [desk.index.figures[ref] for ref in (derived.of, derived.against) if ref]


def derived_sentence(desk: Desk, derived: Derived) -> Sentence:
    """The result with what it was worked out from."""
    of, *others = figures_of(desk, derived)
    said = {"of": _beside(desk, of, others[0]) if others else _measured(desk, of)}
    if others:
        said["against"] = _measured(desk, others[0])
    if derived.operation is Operation.CHANGE:
        key = f"derived.change.{_way(desk, derived)}"
    else:
        plain = f"derived.{derived.operation.value}"
        key = "derived.ratio_of_units" if _of_units(desk, derived) else plain
    spans = capitalised(desk.say(key, result=result_words(desk, derived), **said))
    return desk.sentence(_and_unlike(desk, derived, spans), cited([of, *others]))


def _and_unlike(desk: Desk, derived: Derived, said: Spans) -> Spans:
    """After what is said, in what the two figures differ that the number does not compare."""
    axes = unlike(figure_set_of(desk.index), derived)
    if not axes:
        return said
    spans = desk.say("derived.unlike", axes=axes_named(desk, axes))
    return desk.say("since.joined", first=said, second=spans)


def leading_sentence(desk: Desk, derived: Derived) -> Sentence:
    """The sentence for the first page, which says that it was worked out here."""
    figures, said = figures_of(desk, derived), derived_sentence(desk, derived)
    key = "derived.on_estimate" if any(one.estimated for one in figures) else "derived.computed"
    spans = desk.say("since.joined", first=said.spans, second=desk.say(key))
    return replace(said, spans=spans)


def card_figure(desk: Desk, derived: Derived) -> Spans:
    """``4.5 per cent``."""
    result = result_words(desk, derived)
    if derived.operation is Operation.CHANGE:
        return desk.say(f"derived.card.change.{_way(desk, derived)}", result=result)
    if _of_units(desk, derived):
        return desk.say("derived.card.ratio_of_units", result=result)
    return desk.say(f"derived.card.{derived.operation.value}", result=result)


def _of_units(desk: Desk, derived: Derived) -> bool:
    """Whether two units are set against each other: people are no times as many as households."""
    units = {figure.unit_of_count for figure in figures_of(desk, derived)}
    return derived.operation is Operation.RATIO and len(units) > 1


def card_title(desk: Desk, derived: Derived) -> Spans:
    """``Deaths as a share of cases``."""
    of, *others = figures_of(desk, derived)
    said = {"of": _inside(desk, of)}
    if others and derived.operation is not Operation.CHANGE:
        said["of"] = of_part(desk, said["of"], of, others[0])
        said["against"] = of_part(desk, _inside(desk, others[0]), others[0], of)
    return desk.say(f"derived.title_of.{derived.operation.value}", **said)


def card_source(desk: Desk, derived: Derived) -> Sentence:
    """From which figures it was worked out here."""
    figures = figures_of(desk, derived)
    spans = desk.say("derived.computed_from", figures=_briefs(desk, figures))
    if any(one.estimated for one in figures):
        spans = desk.say("since.joined", first=spans, second=desk.say("derived.estimated"))
    return desk.sentence(_and_unlike(desk, derived, spans), cited(figures))


def _briefs(desk: Desk, figures: Sequence[Figure]) -> Spans:
    """The numbers with their originators; of one originator and one date, with that once."""
    if len({(figure.according_to, figure.as_of, figure.window.end) for figure in figures}) > 1:
        return briefs(desk, figures)
    numbers = [(desk.language.figure(figure.count, figure.id),) for figure in figures]
    said = {"figure": desk.listed(numbers), "originator": by(desk, figures[0])}
    return desk.say("figures.brief", as_of=aside(desk, [*as_of(desk, figures[0])]), **said)


def _inside(desk: Desk, figure: Figure) -> Spans:
    """What is counted and of whom, in the middle of a line."""
    measure = measure_inside(desk, figure)
    if figure.own_unit is not None or measure_name(desk, figure) == measure_of_whom(desk, figure):
        return measure
    return desk.say("measure_of", measure=measure, people=whom(desk, figure))


def _way(desk: Desk, derived: Derived) -> str:
    """Which way a change went."""
    found = recompute(figure_set_of(desk.index), derived).result
    assert found is not None
    return way_of(found)


def _measured(desk: Desk, figure: Figure) -> Spans:
    """A figure with what it counts, because two may count different things."""
    phrase = figure_phrase(desk, figure)
    if figure.subject is not None:
        return phrase
    return desk.say("derived.figure", measure=measure_inside(desk, figure), figure=phrase)


def _says_less(figure: Figure, other: Figure) -> bool:
    """Whether it leaves open what the other states: beside that, it would seem to say it too."""
    said = [
        (
            bool(one.all_places),
            one.window.stated,
            one.as_of is not None,
            *(getattr(one, division.field, None) is not None for division in DIVISIONS),
        )
        for one in (figure, other)
    ]
    return any(theirs and not own for own, theirs in zip(*said, strict=True))


def _beside(desk: Desk, figure: Figure, other: Figure) -> Spans:
    """A figure before another: of one originator, with what tells it from the other alone."""
    if (
        figure.according_to != other.according_to
        or figure.kind != other.kind
        or _says_less(figure, other)
    ):
        return _measured(desk, figure)
    phrase = of_part(desk, counted_people(desk, figure), figure, other)
    if (figure.measure_key, figure.subject) == (other.measure_key, other.subject):
        return phrase
    return desk.say("derived.figure", measure=measure_inside(desk, figure), figure=phrase)
