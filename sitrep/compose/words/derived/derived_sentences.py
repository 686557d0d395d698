"""Derived statements in words: as a sentence, and on a card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compare.claims.derived_trends import before_and_after, does_not_follow, trend_of
from sitrep.compare.claims.derived_unlike import unlike
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.compose.words.derived.derived_words import (
    in_points,
    labels_of,
    newly_counted,
    result_words,
    went,
    whom_inside,
)
from sitrep.compose.words.figure_words import brief, briefs, by, cited
from sitrep.compose.words.ill_words import ill_of
from sitrep.compose.words.joints import first_to_fit, run_on, sentence
from sitrep.compose.words.part_words import of_part
from sitrep.compose.words.people import actor
from sitrep.compose.words.scope_words import axes_named, counted_people, counted_subject, scoped
from sitrep.compose.words.what_counted import headline, measure_inside, whom
from sitrep.model.derived import Derived, Operation
from sitrep.model.figures.figure import EVERYONE, Figure
from sitrep.model.figures.population import Unit
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


def stated_words(desk: Desk, derived: Derived) -> list[Spans]:
    """In which words somebody states the result, and that it does not follow where it does not."""
    if derived.stated is None or derived.according_to is None or not derived.sources:
        return []
    by, words = actor(desk, derived.according_to), desk.quote(derived.stated, derived.id)
    stated = desk.say("derived.stated", originator=by, words=words)
    otherwise = does_not_follow(figure_set_of(desk.index), derived)
    return [stated, desk.say("glance.line.stated")] if otherwise else [stated]


def _titled(desk: Desk, derived: Derived, figures: Sequence[Figure]) -> Iterator[dict[str, Spans]]:
    """What it is called and its result: as its card says it, and by what is counted alone."""
    of, *others = figures
    trend = trend_of(figure_set_of(desk.index), derived)
    if trend is not None:
        yield {"title": newly_counted(desk, derived), "result": went(desk, derived, trend)}
        return
    result = card_figure(desk, derived)
    if not (others and _of_one_group(of, others[0])):
        yield {"title": card_title(desk, derived), "result": result}
    if _is_household_size(desk, derived):
        return
    yield {"title": _by_measures(desk, derived, figures), "result": result}


def _by_measures(desk: Desk, derived: Derived, figures: Sequence[Figure]) -> Spans:
    names = [measure_inside(desk, one) for one in figures]
    said = dict(zip(("of", "against"), names, strict=False))
    return desk.say(f"derived.title_of.{derived.operation.value}", **said)


def _worked_out_from(desk: Desk, derived: Derived, figures: Sequence[Figure]) -> Iterator[Spans]:
    """Each figure as a sentence; who gave them is said once where that is one originator."""
    of, *others = figures
    shared = len({figure.according_to for figure in figures}) == 1 and bool(others)
    labels = labels_of(desk, derived)
    phrases = [scoped(desk, one, subject=not labels, ill=False) for one in figures]
    if shared and not _unlike_in_kind(of, others[0]):
        phrases[0] = of_part(desk, _number(desk, of, others[0], labels), of, others[0])
    told = [
        _told(desk, labels[at] if labels else None, one, phrase, attributed=not shared)
        for at, (one, phrase) in enumerate(zip(figures, phrases, strict=True))
    ]
    yield from reversed(told) if "derived.earlier" in labels else told
    if shared:
        yield desk.say("derived.all_by", originator=by(desk, of))


def _number(desk: Desk, of: Figure, against: Figure, labels: Sequence[str]) -> Spans:
    """The number of a figure, with whom it counts unless the other says that too."""
    if labels:
        return counted_people(desk, of)
    if _of_one_group(of, against):
        return (desk.language.figure(of.count, of.id),)
    return counted_subject(desk, of)


def _of_one_group(of: Figure, against: Figure) -> bool:
    """Whether two measures are of the same people, who need to be named once."""
    people = all(one.own_unit is None and one.subject is None for one in (of, against))
    same = of.who == against.who and of.unit_of_count == against.unit_of_count
    return people and same and of.measure != against.measure and of.who != EVERYONE


def _told(
    desk: Desk, label: str | None, figure: Figure, phrase: Spans, *, attributed: bool
) -> Spans:
    """A figure as a sentence; ``label`` says which it is, such as what was before."""

    def said(spans: Spans) -> Spans:
        if label is not None:
            return desk.say(label, figure=spans)
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
    computed = _computed(desk, figures_of(desk, derived))
    said = derived_sentence(desk, derived).spans
    return _but_stated(desk, derived, desk.say("since.joined", first=said, second=computed))


def _computed(desk: Desk, figures: Sequence[Figure]) -> Spans:
    """That a number was computed here, and from what that nobody counted."""
    worked_out = _worked_out(desk, figures)
    return desk.say(f"derived.computed_on.{worked_out}" if worked_out else "derived.computed")


def _worked_out(desk: Desk, figures: Sequence[Figure]) -> str | None:
    """What is among its figures that nobody counted, what is to come before what is."""
    if any(desk.is_projected(one) for one in figures):
        return "projection"
    return "estimate" if any(one.estimated for one in figures) else None


def card_figure(desk: Desk, derived: Derived) -> Spans:
    """``4.5 per cent``."""
    result = result_words(desk, derived)
    trend = trend_of(figure_set_of(desk.index), derived)
    if trend is not None:
        step = "change_by" if derived.operation is Operation.CHANGE else "difference_by"
        said = desk.say(f"derived.card.{step}.{trend.value}", result=result)
        return in_points(desk, derived, said)
    if _is_household_size(desk, derived):
        return result
    if _of_units(desk, derived):
        return desk.say("derived.card.ratio_of_units", result=result)
    return desk.say(f"derived.card.{derived.operation.value}", result=result)


def _of_units(desk: Desk, derived: Derived) -> bool:
    """Whether two units are set against each other: people are no times as many as households."""
    units = {figure.unit_of_count for figure in figures_of(desk, derived)}
    return derived.operation is Operation.RATIO and len(units) > 1


def _is_household_size(desk: Desk, derived: Derived) -> bool:
    """Whether people are set against the households that they live in, counted alike."""
    of, *others = figures_of(desk, derived)
    units = [one.unit_of_count for one in (of, *others)]
    if derived.operation is not Operation.RATIO or units != [Unit.INDIVIDUALS, Unit.HOUSEHOLDS]:
        return False
    return of.measure is others[0].measure and of.who == others[0].who


def card_title(desk: Desk, derived: Derived, *, ill: bool = False) -> Spans:
    """``Deaths as a share of cases``; ``ill``: with the disease, ``Deaths from cholera as …``."""
    of, *others = figures_of(desk, derived)
    if _is_household_size(desk, derived):
        size = desk.say("derived.title_of.household", of=measure_inside(desk, of))
        alone = of.who == EVERYONE
        return size if alone else desk.say("measure_of", measure=size, people=whom(desk, of))
    if trend_of(figure_set_of(desk.index), derived) is not None:
        after = before_and_after(figure_set_of(desk.index), derived)
        key = "derived.title_of.change" if after else "derived.title_of.apart"
        return desk.say(key, of=newly_counted(desk, derived))
    if others and _of_one_group(of, others[0]):
        measures = _by_measures(desk, derived, (of, *others))
        return desk.say("measure_of", measure=measures, people=whom(desk, of))
    said = {"of": (*whom_inside(desk, of), *(ill_of(desk, of) if ill else ()))}
    if others:
        said["of"] = of_part(desk, said["of"], of, others[0])
        said["against"] = of_part(desk, whom_inside(desk, others[0]), others[0], of)
    return desk.say(f"derived.title_of.{derived.operation.value}", **said)


def card_source(desk: Desk, derived: Derived) -> Sentence:
    """From which figures it was worked out here."""
    figures = figures_of(desk, derived)
    whole = desk.say("derived.computed_from", figures=briefs(desk, figures))
    each = [brief(desk, figure, "glance.line.each") for figure in figures]
    spans = first_to_fit(desk, [whole], [desk.say("derived.computed"), *each])
    worked_out = _worked_out(desk, figures)
    if worked_out is not None:
        among = desk.say(f"derived.among.{worked_out}")
        spans = desk.say("since.joined", first=spans, second=among)
    return _but_stated(desk, derived, _and_unlike(desk, derived, spans))


def _but_stated(desk: Desk, derived: Derived, spans: Spans) -> Sentence:
    """A sentence, with the words in which somebody states a result that does not follow."""
    figures = cited(figures_of(desk, derived))
    if not does_not_follow(figure_set_of(desk.index), derived):
        return desk.sentence(spans, figures)
    told = run_on(desk, [spans, *stated_words(desk, derived)])
    return desk.sentence(told, [*figures, *derived.sources])


def _measured(desk: Desk, phrase: Spans, figure: Figure) -> Spans:
    """A figure with what it counts, because two may count different things."""
    if figure.subject is not None:
        return phrase
    of_people = figure.unit_of_count in ("", Unit.INDIVIDUALS)
    things = () if of_people else headline(desk, figure)
    measure = (*(things or measure_inside(desk, figure)), *ill_of(desk, figure))
    return desk.say("measure_of", measure=measure, people=phrase)


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
