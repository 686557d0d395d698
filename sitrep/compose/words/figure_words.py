"""How any figure is spoken of outside its own table, with who gave it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.compose.words.people import according, chain, plural_number, short_actor
from sitrep.compose.words.scope_words import (
    as_of,
    aside,
    counted_people,
    divided,
    earlier,
    located,
    measure_name,
    qualifiers,
    scoped,
    when,
    where,
    whom,
)
from sitrep.compose.words.when_where import during
from sitrep.model.claim import Claim, Status
from sitrep.model.figures.figure import Figure, Method
from sitrep.page.document import Sentence, Spans

Record = Figure


def figure_phrase(
    desk: Desk, figure: Record, *, placed: bool = True, measured: bool = False
) -> Spans:
    """``2,300 to 2,400 civilians in A and B between …, according to C``."""
    said = scoped(desk, figure, placed=placed, measured=measured)
    return desk.say("figures.attributed", figure=said, originator=by(desk, figure))


def brief(desk: Desk, figure: Record) -> Spans:
    """``2,300 to 2,400 according to C``, where the scope was said before."""
    count = desk.language.figure(figure.count, figure.id)
    dated = aside(desk, [*earlier(desk, figure), *as_of(desk, figure)])
    return desk.say("figures.brief", figure=count, originator=by(desk, figure), as_of=dated)


def figure_sentence(desk: Desk, figure: Record) -> Sentence:
    """The whole statement, with its chain and its sources; without a number, that there is none."""
    if not figure.count.numbered:
        return no_number(desk, figure)
    return desk.of(figure, according(desk, figure, _clause(desk, figure)))


def _clause(desk: Desk, figure: Record) -> Spans:
    """``at least 145 people were killed in … between …``; what is to come is no such fact."""
    if figure.projected:
        said = scoped(desk, figure, measured=True)
        return desk.say("figures.projected", figure=said)
    spans = desk.say(
        f"{figure.kind}.clause.{figure.measure.value}",
        plural_number(figure.count),
        counted=counted_people(desk, figure),
        where=where(desk, figure),
        when=() if figure.of_period else during(desk, figure.window, figure.id),
        subject=measure_name(desk, figure) if figure.subject else (),
    )
    if figure.is_new or figure.added_in.stated:
        added = during(desk, figure.added_in, figure.id)
        spans = desk.say("figures.newly_added", clause=spans, when=added)
    return (*spans, *aside(desk, [*_worked_out(desk, figure), *qualifiers(desk, figure)]))


def _worked_out(desk: Desk, figure: Record) -> Iterator[Spans]:
    """That it is an estimate or the result of a model, where its status does not say so."""
    if figure.worked_out and figure.status is not Status.ESTIMATED:
        method = getattr(figure, "method", Method.ESTIMATE)
        yield desk.say(f"figures.worked_out.{method.value}")


def no_number(desk: Desk, figure: Record) -> Sentence:
    """That a record gives no number, and in which way, without saying that there was anybody."""
    key = f"figures.no_number.{figure.count.form.value}"
    return desk.of(figure, desk.say(key, chain=chain(desk, figure), what=uncounted(desk, figure)))


def uncounted(desk: Desk, figure: Record) -> Spans:
    """What a record without a number is about."""
    rest = (*where(desk, figure), *when(desk, figure))
    dated = aside(desk, [*divided(desk, figure), *as_of(desk, figure)])
    who, measure = whom(desk, figure), measure_name(desk, figure)
    if figure.subject is not None or figure.own_unit is not None:
        return (*measure, *rest, *dated)
    if figure.moves:
        return (*desk.say("displacement.counted", unit=who, measure=measure), *rest, *dated)
    return desk.say("measure_of", measure=measure, people=(*who, *rest, *dated))


def what(desk: Desk, figure: Record) -> Spans:
    """``People killed: at least 145 people``, to speak of a figure elsewhere.

    With its places and its time, where another figure would be called the same.
    """
    alike = figure.id in figure_set_of(desk.index).named_alike
    measure = measure_name(desk, figure)
    people = located(desk, figure) if alike else counted_people(desk, figure)
    return desk.say("measure_of", measure=measure, people=people)


def by(desk: Desk, figure: Record) -> Spans:
    """The originator, without saying again that it is not named."""
    return short_actor(desk, figure.according_to)


def phrases(desk: Desk, figures: Sequence[Record], *, measured: bool = False) -> Spans:
    """Several figures, each with its scope and its originator."""
    return desk.listed([figure_phrase(desk, figure, measured=measured) for figure in figures])


def briefs(desk: Desk, figures: Sequence[Record]) -> Spans:
    """Several figures of one scope, each with its originator."""
    return desk.listed([brief(desk, figure) for figure in figures])


def cited(figures: Sequence[Claim]) -> list[str]:
    """The sources of several claims."""
    return [citation.source for figure in figures for citation in figure.sources]
