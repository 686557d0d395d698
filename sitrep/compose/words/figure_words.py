"""How any figure, of tolls or of displacement, is spoken of outside its own table."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.compose.desk import Desk
from sitrep.compose.words.displacement_words import counted, from_to
from sitrep.compose.words.people import described, people, short_actor
from sitrep.compose.words.when_where import during, in_places
from sitrep.model.claim import Claim
from sitrep.model.figure import Figure
from sitrep.model.population import Population
from sitrep.page.document import Sentence, Spans

Record = Figure


def figure_phrase(desk: Desk, figure: Record) -> Spans:
    """``2,300 to 2,400 civilians in A and B between …, according to C``."""
    return desk.say("figures.attributed", figure=scoped(desk, figure), originator=by(desk, figure))


def scoped(desk: Desk, figure: Record) -> Spans:
    """The figure with whom, where and when it counts."""
    who = counted(desk, figure) if figure.unit_of_count else _people(desk, figure)
    where = _where(desk, figure)
    when = during(desk, figure.window, figure.id)
    return desk.say("figures.dated", who=who, where=where, when=when, as_of=as_of(desk, figure))


def as_of(desk: Desk, figure: Record) -> Spans:
    """The date for which the figure stands, if it is stated."""
    if figure.as_of is None:
        return ()
    return desk.say("figures.as_of", date=desk.language.date(figure.as_of, figure.id))


def brief(desk: Desk, figure: Record) -> Spans:
    """``2,300 to 2,400 according to C``, where the scope was said before."""
    count = desk.language.figure(figure.count, figure.id)
    said = {"figure": (count,), "originator": by(desk, figure), "as_of": as_of(desk, figure)}
    return desk.say("figures.brief", **said)


def by(desk: Desk, figure: Record) -> Spans:
    """The originator, without saying again that it is not named."""
    return short_actor(desk, figure.according_to)


def scope_phrase(desk: Desk, figure: Record) -> Spans:
    """``people in the valley on 6 May 2024``: whom, where and when, without a number."""
    when = during(desk, figure.window, figure.id) or desk.say("figures.no_time")
    return (*counted_phrase(desk, figure), *when)


def counted_phrase(desk: Desk, figure: Record) -> Spans:
    """``people in the valley``: whom and where, whenever it was."""
    unit = figure.unit_of_count
    who = desk.say(f"units.{unit}") if unit else _group(desk, figure.who, figure.id)
    where = _where(desk, figure) or desk.say("figures.no_place")
    return desk.say("figures.scoped", who=who, where=where, when=())


def _people(desk: Desk, figure: Record) -> Spans:
    return people(desk, figure.count, figure.who, figure.id)


def _where(desk: Desk, figure: Record) -> Spans:
    return from_to(desk, figure) if figure.moves else in_places(desk, figure.origins)


def _group(desk: Desk, population: Population, ref: str) -> Spans:
    name = desk.language.word(f"groups.{population.group.value}")
    return described(desk, desk.say("actors.named", name=name), population, ref)


def phrases(desk: Desk, figures: Sequence[Record]) -> Spans:
    """Several figures, each with its scope and its originator."""
    return desk.listed([figure_phrase(desk, figure) for figure in figures])


def briefs(desk: Desk, figures: Sequence[Record]) -> Spans:
    """Several figures of one scope, each with its originator."""
    return desk.listed([brief(desk, figure) for figure in figures])


def cited(figures: Sequence[Claim]) -> list[str]:
    """The sources of several claims."""
    return [citation.source for figure in figures for citation in figure.sources]


def no_contradiction(desk: Desk, proven: Sequence[Record], others: Sequence[Record]) -> Sentence:
    """That proven cases so far, being fewer, contradict no figure of all cases."""
    said = {"figures": phrases(desk, proven), "others": phrases(desk, others)}
    spans = desk.say("standings.proof", len(proven), **said)
    return desk.sentence(spans, cited([*proven, *others]))
