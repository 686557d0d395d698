"""Deliveries: food, water, kits, doses and the like that a response brought, as counted."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from sitrep.model.base import ActorRef, Identifier, Refers
from sitrep.model.figures.figure import StandardFigure
from sitrep.model.sectors import Sector

DeliveryRef = Annotated[Identifier, Refers(("deliveries",))]


class Stage(StrEnum):
    """How far they came."""

    PLANNED = "planned"
    DISPATCHED = "dispatched"
    DELIVERED = "delivered"
    DISTRIBUTED = "distributed"


class Supply(StrEnum):
    """What is counted; weights in tonnes, water in litres."""

    TONNES_OF_FOOD = "tonnes_of_food"
    TONNES_OF_SUPPLIES = "tonnes_of_supplies"
    LITRES_OF_WATER = "litres_of_water"
    LITRES_OF_FUEL = "litres_of_fuel"
    KITS = "kits"
    TENTS = "tents"
    BLANKETS = "blankets"
    DOSES_OF_VACCINE = "doses_of_vaccine"
    TRUCKS = "trucks"
    AMBULANCES = "ambulances"


class Delivery(StandardFigure):
    """A figure for supplies; ``sector`` is the cluster to whose response they belong.

    ``by`` says who brings them; its originator, if left out.
    """

    kind: ClassVar[str] = "deliveries"
    divisible: ClassVar[frozenset[str]] = frozenset(
        {
            Supply.TONNES_OF_FOOD,
            Supply.TONNES_OF_SUPPLIES,
            Supply.LITRES_OF_WATER,
            Supply.LITRES_OF_FUEL,
        }
    )

    measure: Stage
    item: Supply
    sector: Sector | None = None
    by: tuple[ActorRef, ...] = ()
    parts: tuple[DeliveryRef, ...] = ()
    part_of: DeliveryRef | None = None

    @property
    def doers(self) -> tuple[str, ...]:
        """Who brings them: nobody counts what others bring."""
        return self.by or (self.according_to,)

    @property
    def is_plan(self) -> bool:
        """Whether it counts what somebody means to do."""
        return self.measure is Stage.PLANNED

    @property
    def looks_ahead(self) -> bool:
        """Whether its time may lie ahead: that of what is planned."""
        return self.measure is Stage.PLANNED

    @property
    def unit_of_count(self) -> str:
        """What is counted."""
        return self.item
