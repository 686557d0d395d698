"""Tolls: people killed, injured, missing and so on, as counted by somebody."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import model_validator

from sitrep.model.base import ActorRef, Name, PlaceRef, Prose, TollRef
from sitrep.model.figures.figure import EVERYONE, BasedFigure, Basis, Method
from sitrep.model.figures.population import Population, Unit
from sitrep.model.values.count import Count
from sitrep.model.values.count_notation import CountField
from sitrep.model.values.dates import DateField
from sitrep.model.values.texttype import fault
from sitrep.model.window import Window


class Measure(StrEnum):
    """What is counted; two different measures are never joined.

    ``deaths`` are deaths of any cause; ``cases`` are suspected, probable and confirmed together;
    ``deaths_confirmed`` are deaths among confirmed cases, and so on. ``abducted`` are those who
    were taken, ``held`` those whom somebody still holds on a day, such as hostages and captives,
    ``released`` those whom somebody held and let go, ``escaped`` those who got away by themselves;
    ``on_board`` are those whom a boat, an aircraft or the like carried, ``recruited`` those whom
    armed forces or groups recruited or used; ``rescued`` are those who were brought to safety
    alive, ``trapped`` those who cannot leave where they are, ``bodies_unidentified`` the dead
    whose names are not established. ``harmed`` are the killed together with others whom the
    originator counts with them, such as the injured and the abducted. ``judicially_executed`` are
    those on whom a sentence of death was carried out, ``bodies_handed_over`` the dead whom one
    side gave to another or to their families. ``found_alive`` are those who were looked for and
    are alive, ``transferred`` those whom somebody who treats or holds them took to another place;
    ``torture`` are those subjected to it or to other ill-treatment, ``enforced_disappearance``
    those whom somebody took and of whom nobody says where they are.
    """

    KILLED = "killed"
    DEATHS = "deaths"
    INJURED = "injured"
    MISSING = "missing"
    DEAD_OR_MISSING = "dead_or_missing"
    KILLED_OR_INJURED = "killed_or_injured"
    HARMED = "harmed"
    BODIES_RECOVERED = "bodies_recovered"
    BODIES_IN_MORGUES = "bodies_in_morgues"
    BODIES_UNIDENTIFIED = "bodies_unidentified"
    BODIES_IDENTIFIED = "bodies_identified"
    BODIES_HANDED_OVER = "bodies_handed_over"
    BURIED = "buried"
    SEXUAL_VIOLENCE = "sexual_violence"
    TORTURE = "torture"
    ENFORCED_DISAPPEARANCE = "enforced_disappearance"
    TRAPPED = "trapped"
    DETAINED = "detained"
    ABDUCTED = "abducted"
    HELD = "held"
    RELEASED = "released"
    JUDICIALLY_EXECUTED = "judicially_executed"
    SENTENCED = "sentenced"
    CHARGED = "charged"
    ESCAPED = "escaped"
    RECAPTURED = "recaptured"
    RESCUED = "rescued"
    FOUND_ALIVE = "found_alive"
    TRANSFERRED = "transferred"
    ON_BOARD = "on_board"
    RECRUITED = "recruited"
    CASES_SUSPECTED = "cases_suspected"
    CASES = "cases"
    CASES_PROBABLE = "cases_probable"
    CASES_CONFIRMED = "cases_confirmed"
    HOSPITALISED = "hospitalised"
    RECOVERED = "recovered"
    AFFECTED = "affected"
    DEATHS_SUSPECTED = "deaths_suspected"
    DEATHS_PROBABLE = "deaths_probable"
    DEATHS_CONFIRMED = "deaths_confirmed"


BODIES = (
    Measure.BODIES_RECOVERED,
    Measure.BODIES_IN_MORGUES,
    Measure.BODIES_UNIDENTIFIED,
    Measure.BODIES_IDENTIFIED,
    Measure.BODIES_HANDED_OVER,
)
"""What counts the dead by their bodies."""

STATES = (
    Measure.MISSING,
    Measure.DEAD_OR_MISSING,
    Measure.BODIES_IN_MORGUES,
    Measure.BODIES_UNIDENTIFIED,
    Measure.TRAPPED,
    Measure.DETAINED,
    Measure.HELD,
    Measure.HOSPITALISED,
    Measure.AFFECTED,
)
"""Measures of how many are in a state, which can fall as well as rise."""


_DEATHS = frozenset({Measure.DEATHS, Measure.DEAD_OR_MISSING})
"""What holds whoever died, of whatever cause."""


class Toll(BasedFigure):
    """A figure for harm to people.

    ``count`` is in people (or bodies, or cases, as the measure says); of the affected, it may be in
    households, as ``unit`` says. ``parts`` are the ids of
    the tolls that the originator says make up this one; ``part_of`` is the toll of which this one
    is some, whatever the others are. ``responsible`` names whom the
    originator holds responsible, and is always printed as the originator's allegation.

    ``window`` is when it happened. ``counted_in`` is when the originator added these people to
    its count, which for a new figure may be much later; ``includes_earlier`` is how many of them
    it says belong to an earlier time. ``definition`` is what the originator says it counts.
    ``cause`` is of what people were harmed, such as a disease; ``event`` names the event, so
    that figures of several events of one day stay apart.
    """

    kind: ClassVar[str] = "tolls"
    befalls: ClassVar[bool] = True
    held_by: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {
        Measure.KILLED: _DEATHS | {Measure.KILLED_OR_INJURED, Measure.HARMED},
        Measure.INJURED: frozenset({Measure.KILLED_OR_INJURED, Measure.HARMED}),
        Measure.KILLED_OR_INJURED: frozenset({Measure.HARMED}),
        Measure.ABDUCTED: frozenset({Measure.HARMED}),
        Measure.SEXUAL_VIOLENCE: frozenset({Measure.HARMED}),
        Measure.TORTURE: frozenset({Measure.HARMED}),
        Measure.ENFORCED_DISAPPEARANCE: frozenset({Measure.HARMED}),
        Measure.JUDICIALLY_EXECUTED: _DEATHS,
        Measure.DEATHS: frozenset({Measure.DEAD_OR_MISSING}),
        Measure.MISSING: frozenset({Measure.DEAD_OR_MISSING}),
        Measure.CASES_SUSPECTED: frozenset({Measure.CASES}),
        Measure.CASES_PROBABLE: frozenset({Measure.CASES}),
        Measure.CASES_CONFIRMED: frozenset({Measure.CASES}),
        Measure.DEATHS_SUSPECTED: _DEATHS | {Measure.CASES_SUSPECTED, Measure.CASES},
        Measure.DEATHS_PROBABLE: _DEATHS | {Measure.CASES_PROBABLE, Measure.CASES},
        Measure.DEATHS_CONFIRMED: _DEATHS | {Measure.CASES_CONFIRMED, Measure.CASES},
    }
    held_of_one_cause: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {
        Measure.DEATHS: frozenset({Measure.CASES}),
    }
    disjoint: ClassVar[tuple[frozenset[StrEnum], ...]] = (
        frozenset({Measure.KILLED, Measure.INJURED}),
    )
    settled: ClassVar[frozenset[StrEnum]] = frozenset({Measure.ON_BOARD})
    keeping: ClassVar[frozenset[StrEnum]] = frozenset({Measure.DEAD_OR_MISSING})

    measure: Measure
    unit: Unit = Unit.INDIVIDUALS
    count: CountField
    population: Population = EVERYONE
    places: tuple[PlaceRef, ...] = ()
    window: Window = Window()
    as_of: DateField | None = None
    counted_in: Window = Window()
    includes_earlier: CountField | None = None
    basis: Basis = Basis.NOT_STATED
    definition: Prose | None = None
    cause: Prose | None = None
    event: Name | None = None
    method: Method = Method.NOT_STATED
    parts: tuple[TollRef, ...] = ()
    part_of: TollRef | None = None
    responsible: tuple[ActorRef, ...] = ()

    @model_validator(mode="after")
    def _in_a_unit(self) -> Self:
        households = self.unit is Unit.HOUSEHOLDS and self.measure is Measure.AFFECTED
        if self.unit is not Unit.INDIVIDUALS and not households:
            raise fault(
                "wrong-value",
                f"{self.id} counts {self.measure.value} in {self.unit.value}.",
                "A toll counts people; only of the affected are there households.",
                "Take unit: out; if the source counts households, write measure: affected.",
            )
        return self

    @property
    def unit_of_count(self) -> str:
        """Households, or nothing: whom a toll counts is what its measure says."""
        return Unit.HOUSEHOLDS if self.unit is Unit.HOUSEHOLDS else ""

    @property
    def counts_bodies(self) -> bool:
        """Whether it counts the dead by their bodies."""
        return self.measure in BODIES

    @property
    def who(self) -> Population:
        """The population."""
        return self.population

    @property
    def origins(self) -> tuple[str, ...]:
        """The places."""
        return self.places

    @property
    def added_in(self) -> Window:
        """When the originator added these people to its count."""
        return self.counted_in

    @property
    def earlier_among(self) -> Count | None:
        """How many belong to an earlier time than that of their being counted."""
        return self.includes_earlier

    @property
    def blamed(self) -> tuple[str, ...]:
        """Whom the originator holds responsible."""
        return self.responsible

    @property
    def is_state(self) -> bool:
        """Whether the measure is of a state that ends, such as missing or detained."""
        return self.measure in STATES
