"""Derived statements in words: as a sentence, and on a card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.derived_unlike import unlike
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.compose.words.derived_words import result_words, way_of
from sitrep.compose.words.figure_words import brief, briefs, by, cited
from sitrep.compose.words.joints import first_to_fit, run_on, sentence
from sitrep.compose.words.part_words import of_part
from sitrep.compose.words.people import actor
from sitrep.compose.words.scope_words import (
    axes_named,
    counted_people,
    measure_inside,
    measure_name,
    measure_of_whom,
    scoped,
    whom,
)
from sitrep.model.derived import Derived, Operation
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Sentence, Spans


def figures_of(desk: Desk, derived: Derived) -> list[Figure]:
    """What it was worked out from: the figure, and the one that it is set against."""
    return [desk.index.figures[ref] for ref in (derived.of, derived.against) if ref]


def derived_sentence(desk: Desk, derived: Derived) -> Sentence:
    """The result under what it is called, and the figures that it was worked out from."""
    figures = figures_of(desk, derived)
    ways = [[desk.say("derived.told", **said)] for said in _titled(desk, derived, figures)]
    told = [first_to_fit(desk, *ways), *_worked_out_from(desk, derived, figures)]
    spans = _and_unlike(desk, derived, run_on(desk, told))
    return desk.sentence(spans, cited(figures))


def stated_otherwise(desk: Desk, derived: Derived) -> Sentence:
    """The result, and the words in which somebody states another that does not follow."""
    figures = figures_of(desk, derived)
    ways = [[desk.say("derived.told", **said)] for said in _titled(desk, derived, figures)]
    assert derived.stated is not None
    assert derived.according_to is not None
    stated = desk.say(
        "derived.stated",
        originator=actor(desk, derived.according_to),
        words=desk.quote(derived.stated, derived.id),
    )
    computed = desk.say("derived.computed")
    told = [first_to_fit(desk, *ways), computed, stated, desk.say("glance.line.stated")]
    return desk.sentence(run_on(desk, told), [*cited(figures), *derived.sources])


def _titled(desk: Desk, derived: Derived, figures: Sequence[Figure]) -> Iterator[dict[str, Spans]]:
    """What it is called and its result: as its card says it, and by what is counted alone."""
    if derived.operation is Operation.CHANGE:
        result = result_words(desk, derived)
        way = desk.say(f"derived.change.{_way(desk, derived)}", result=result)
        yield {"title": _inside(desk, figures[0]), "result": way}
        return
    result = card_figure(desk, derived)
    yield {"title": card_title(desk, derived), "result": result}
    names = [measure_inside(desk, one) for one in figures]
    said = dict(zip(("of", "against"), names, strict=False))
    yield {
        "title": desk.say(f"derived.title_of.{derived.operation.value}", **said),
        "result": result,
    }


def _worked_out_from(desk: Desk, derived: Derived, figures: Sequence[Figure]) -> Iterator[Spans]:
    """Each figure as a sentence; who gave them is said once where that is one originator."""
    of, *others = figures
    shared = len({figure.according_to for figure in figures}) == 1 and bool(others)
    change = derived.operation is Operation.CHANGE
    phrases = [scoped(desk, one, subject=not change) for one in figures]
    if shared and not _unlike_in_kind(of, others[0]):
        phrases[0] = of_part(desk, counted_people(desk, of), of, others[0])
    told = [
        _told(desk, derived, one, phrase, attributed=not shared)
        for one, phrase in zip(figures, phrases, strict=True)
    ]
    yield from reversed(told) if change else told
    if shared:
        yield desk.say("derived.all_by", originator=by(desk, of))


def _told(
    desk: Desk, derived: Derived, figure: Figure, phrase: Spans, *, attributed: bool
) -> Spans:
    """A figure as a sentence: of a change, whether it was before or after."""
    change = derived.operation is Operation.CHANGE
    key = "derived.later" if figure.id == derived.of else "derived.earlier"

    def said(spans: Spans) -> Spans:
        if change:
            return desk.say(key, figure=spans)
        return sentence(desk, _measured(desk, spans, figure))

    if not attributed:
        return said(phrase)
    who = by(desk, figure)
    whole = said(desk.say("figures.attributed", figure=phrase, originator=who))
    return first_to_fit(desk, [whole], [said(phrase), desk.say("key_figures.by", who=who)])


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
    whole = desk.say("derived.computed_from", figures=briefs(desk, figures))
    each = [brief(desk, figure, "glance.line.each") for figure in figures]
    spans = first_to_fit(desk, [whole], [desk.say("derived.computed"), *each])
    if any(one.estimated for one in figures):
        spans = desk.say("since.joined", first=spans, second=desk.say("derived.estimated"))
    return desk.sentence(_and_unlike(desk, derived, spans), cited(figures))


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


def _measured(desk: Desk, phrase: Spans, figure: Figure) -> Spans:
    """A figure with what it counts, because two may count different things."""
    if figure.subject is not None:
        return phrase
    return desk.say("measure_of", measure=measure_inside(desk, figure), people=phrase)


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


def _unlike_in_kind(figure: Figure, other: Figure) -> bool:
    """Whether a figure must be said whole before another."""
    return figure.kind != other.kind or _says_less(figure, other)
