"""Tolls: people killed, injured, missing and so on, as counted by somebody."""

from __future__ import annotations

from enum import StrEnum

from sitrep.model.base import ActorRef, PlaceRef, Prose, TollRef
from sitrep.model.claim import Claim
from sitrep.model.population import Group, Population
from sitrep.model.values.count_notation import CountField
from sitrep.model.values.dates import DateField
from sitrep.model.window import Window


class Measure(StrEnum):
    """What is counted; two different measures are never joined.

    ``deaths`` are deaths of any cause; ``cases`` are suspected, probable and confirmed together.
    """

    KILLED = "killed"
    DEATHS = "deaths"
    INJURED = "injured"
    MISSING = "missing"
    KILLED_OR_INJURED = "killed_or_injured"
    BODIES_RECOVERED = "bodies_recovered"
    BODIES_IN_MORGUES = "bodies_in_morgues"
    BURIED = "buried"
    DETAINED = "detained"
    ABDUCTED = "abducted"
    CASES_SUSPECTED = "cases_suspected"
    CASES = "cases"
    CASES_PROBABLE = "cases_probable"
    CASES_CONFIRMED = "cases_confirmed"
    HOSPITALISED = "hospitalised"
    RECOVERED = "recovered"
    AFFECTED = "affected"


STATES = (
    Measure.MISSING,
    Measure.DETAINED,
    Measure.ABDUCTED,
    Measure.HOSPITALISED,
    Measure.AFFECTED,
)
"""Measures of how many are in a state, which can fall as well as rise."""


class Basis(StrEnum):
    """Whether the figure runs from a start (cumulative) or adds to an earlier one (new)."""

    CUMULATIVE = "cumulative"
    NEW = "new"
    NOT_STATED = "not_stated"


class Method(StrEnum):
    """How the originator says that it arrived at the figure."""

    COUNT = "count"
    ESTIMATE = "estimate"
    MODEL = "model"
    NOT_STATED = "not_stated"


class Toll(Claim):
    """A figure for harm to people.

    ``count`` is in people (or bodies, or cases, as the measure says). ``parts`` are the ids of
    the tolls that the originator says make up this one. ``responsible`` names whom the
    originator holds responsible, and is always printed as the originator's allegation.

    ``window`` is when it happened. ``counted_in`` is when the originator added these people to
    its count, which for a new figure may be much later; ``includes_earlier`` is how many of them
    it says belong to an earlier time. ``definition`` is what the originator says it counts.
    """

    measure: Measure
    count: CountField
    population: Population = Population(group=Group.PEOPLE)
    places: tuple[PlaceRef, ...] = ()
    window: Window = Window()
    as_of: DateField | None = None
    counted_in: Window = Window()
    includes_earlier: CountField | None = None
    basis: Basis = Basis.NOT_STATED
    definition: Prose | None = None
    method: Method = Method.NOT_STATED
    parts: tuple[TollRef, ...] = ()
    responsible: tuple[ActorRef, ...] = ()
