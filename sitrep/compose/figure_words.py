"""How any figure, of tolls or of displacement, is spoken of outside its own table."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.compose.desk import Desk
from sitrep.compose.displacement_words import counted
from sitrep.compose.people import described, people, short_actor
from sitrep.compose.when_where import during, in_places
from sitrep.document import Spans
from sitrep.model.displacement import Displacement
from sitrep.model.population import Population
from sitrep.model.tolls import Toll

Figure = Toll | Displacement


def figure_phrase(desk: Desk, figure: Figure) -> Spans:
    """``2,300 to 2,400 civilians in A and B between …, according to C``."""
    return desk.say("figures.attributed", figure=scoped(desk, figure), originator=by(desk, figure))


def scoped(desk: Desk, figure: Figure) -> Spans:
    """The figure with whom, where and when it counts."""
    if isinstance(figure, Toll):
        who, places = people(desk, figure.count, figure.population, figure.id), figure.places
    else:
        who, places = counted(desk, figure), (*figure.from_places, *figure.to_places)
    where, when = in_places(desk, places), during(desk, figure.window, figure.id)
    return desk.say("figures.scoped", who=who, where=where, when=when)


def brief(desk: Desk, figure: Figure) -> Spans:
    """``2,300 to 2,400 according to C``, where the scope was said before."""
    count = desk.language.figure(figure.count, figure.id)
    return desk.say("figures.brief", figure=count, originator=by(desk, figure))


def by(desk: Desk, figure: Figure) -> Spans:
    """The originator, without saying again that it is not named."""
    return short_actor(desk, figure.according_to)


def scope_phrase(desk: Desk, figure: Figure) -> Spans:
    """``people in the valley on 6 May 2024``: whom, where and when, without a number."""
    if isinstance(figure, Toll):
        who, places = _group(desk, figure.population, figure.id), figure.places
    else:
        who = desk.say(f"units.{figure.unit.value}")
        places = (*figure.from_places, *figure.to_places)
    when = during(desk, figure.window, figure.id) or desk.say("figures.no_time")
    where = in_places(desk, places) or desk.say("figures.no_place")
    return desk.say("figures.scoped", who=who, where=where, when=when)


def _group(desk: Desk, population: Population, ref: str) -> Spans:
    name = desk.language.word(f"groups.{population.group.value}")
    return described(desk, desk.say("actors.named", name=name), population, ref)


def phrases(desk: Desk, figures: Sequence[Figure]) -> Spans:
    """Several figures, each with its scope and its originator."""
    return desk.listed([figure_phrase(desk, figure) for figure in figures])


def briefs(desk: Desk, figures: Sequence[Figure]) -> Spans:
    """Several figures of one scope, each with its originator."""
    return desk.listed([brief(desk, figure) for figure in figures])


def cited(figures: Sequence[Figure]) -> list[str]:
    """The sources of several figures."""
    return [citation.source for figure in figures for citation in figure.sources]
