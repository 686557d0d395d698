"""Damage: houses, schools, crops and the like that were destroyed or damaged, as counted."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from sitrep.model.base import ActorRef, Identifier, Refers
from sitrep.model.figures.figure import StandardFigure

DamageRef = Annotated[Identifier, Refers(("damage",))]


class Condition(StrEnum):
    """What became of them, in the words of whoever counted, or that they are all that there are.

    ``looted`` is what somebody took away without right: cattle that was raided, shops emptied.
    """

    DESTROYED = "destroyed"
    DAMAGED = "damaged"
    DAMAGED_OR_DESTROYED = "damaged_or_destroyed"
    BURNED = "burned"
    FLOODED = "flooded"
    CLOSED = "closed"
    LOST = "lost"
    LOOTED = "looted"
    OUT_OF_USE = "out_of_use"
    AFFECTED = "property_affected"
    EXISTING = "existing"


class Item(StrEnum):
    """What is counted; roads in kilometres, crops in hectares."""

    HOUSES = "houses"
    SHELTERS = "shelters"
    BUILDINGS = "buildings"
    VILLAGES = "villages"
    SCHOOLS = "schools"
    HEALTH_FACILITIES = "health_facilities"
    PLACES_OF_WORSHIP = "places_of_worship"
    WATER_POINTS = "water_points"
    BRIDGES = "bridges"
    KM_OF_ROAD = "km_of_road"
    HECTARES_OF_CROPS = "hectares_of_crops"
    LIVESTOCK = "livestock"
    BOATS = "boats"
    VEHICLES = "vehicles"
    CLASSROOMS = "classrooms"
    LATRINES = "latrines"
    WATER_SYSTEMS = "water_systems"
    MARKETS = "markets"
    SHOPS = "shops"
    DYKES = "dykes"
    POWER_LINES = "power_lines"
    HECTARES_OF_LAND = "hectares_of_land"
    AMBULANCES = "ambulances"


_ALL = frozenset({Condition.EXISTING})
_EITHER = frozenset({Condition.DAMAGED_OR_DESTROYED})
_ANY = _ALL | {Condition.AFFECTED}
_STATES = frozenset({Condition.OUT_OF_USE, Condition.FLOODED, Condition.CLOSED, Condition.EXISTING})


class Damage(StandardFigure):
    """A figure for things that were damaged, destroyed, lost or out of use.

    ``responsible`` names whom the originator holds responsible, always as its allegation.
    """

    kind: ClassVar[str] = "damage"
    befalls: ClassVar[bool] = True
    divisible: ClassVar[frozenset[str]] = frozenset(
        {Item.KM_OF_ROAD, Item.HECTARES_OF_CROPS, Item.HECTARES_OF_LAND}
    )
    held_by: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {
        Condition.DESTROYED: _EITHER | _ANY,
        Condition.DAMAGED: _EITHER | _ANY,
        Condition.DAMAGED_OR_DESTROYED: _ANY,
        Condition.BURNED: _ANY,
        Condition.FLOODED: _ANY,
        Condition.LOOTED: frozenset({Condition.LOST}) | _ANY,
        Condition.LOST: _ALL,
        Condition.CLOSED: _ALL,
        Condition.OUT_OF_USE: _ALL,
        Condition.AFFECTED: _ALL,
    }

    disjoint: ClassVar[tuple[frozenset[StrEnum], ...]] = (
        frozenset({Condition.DESTROYED, Condition.DAMAGED}),
    )

    measure: Condition
    item: Item
    parts: tuple[DamageRef, ...] = ()
    part_of: DamageRef | None = None
    responsible: tuple[ActorRef, ...] = ()

    @property
    def unit_of_count(self) -> str:
        """What is counted."""
        return self.item

    @property
    def blamed(self) -> tuple[str, ...]:
        """Whom the originator holds responsible."""
        return self.responsible

    @property
    def is_state(self) -> bool:
        """Whether it can be mended or pass, so that there are fewer later."""
        return self.measure in _STATES
