"""Deliveries: food, water, kits, doses and the like that a response brought, as counted."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import model_validator

from sitrep.model.base import ActorRef, Identifier, Refers
from sitrep.model.currencies import Currency
from sitrep.model.figures.figure import StandardFigure
from sitrep.model.sectors import Sector
from sitrep.model.values.texttype import fault

DeliveryRef = Annotated[Identifier, Refers(("deliveries",))]


class Stage(StrEnum):
    """How far they came; what stands on the ground was built or set up."""

    PLANNED = "planned"
    DISPATCHED = "dispatched"
    DELIVERED = "delivered"
    DISTRIBUTED = "distributed"
    ADMINISTERED = "administered"
    SET_UP = "set_up"


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
    CUBIC_METRES_OF_WATER = "cubic_metres_of_water"
    FOOD_RATIONS = "food_rations"
    FOOD_PARCELS = "food_parcels"
    MEALS = "meals"
    SCHOOL_MEALS = "school_meals"
    VOUCHERS = "vouchers"
    HYGIENE_KITS = "hygiene_kits"
    DIGNITY_KITS = "dignity_kits"
    HOUSEHOLD_KITS = "household_kits"
    SHELTER_KITS = "shelter_kits"
    KITCHEN_SETS = "kitchen_sets"
    HEALTH_KITS = "health_kits"
    PROTECTIVE_KITS = "protective_kits"
    SCHOOL_KITS = "school_kits"
    SEED_KITS = "seed_kits"
    TARPAULINS = "tarpaulins"
    MATTRESSES = "mattresses"
    SLEEPING_MATS = "sleeping_mats"
    JERRYCANS = "jerrycans"
    BUCKETS = "buckets"
    MOSQUITO_NETS = "mosquito_nets"
    SOLAR_LAMPS = "solar_lamps"
    STOVES = "stoves"
    WATER_TABLETS = "water_tablets"
    ORS_SACHETS = "ors_sachets"
    CARTONS_OF_THERAPEUTIC_FOOD = "cartons_of_therapeutic_food"
    COURSES_OF_TREATMENT = "courses_of_treatment"
    WATER_TANKS = "water_tanks"
    GENERATORS = "generators"
    LEARNING_SPACES = "learning_spaces"
    SAFE_SPACES = "safe_spaces"
    SHELTERS = "shelters"
    LATRINES = "latrines"
    BOATS = "boats"
    CASH = "cash"


STAGES_OF_CASH = (Stage.PLANNED, Stage.DISPATCHED, Stage.DELIVERED, Stage.DISTRIBUTED)


class Delivery(StandardFigure):
    """A figure for supplies; ``sector`` is the cluster to whose response they belong.

    ``by`` says who brings them; its originator, if left out. Of cash the count is an amount of
    money, and ``currency`` says in which.
    """

    kind: ClassVar[str] = "deliveries"
    covers: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {
        stage: frozenset({Stage.PLANNED}) for stage in Stage if stage is not Stage.PLANNED
    }
    divisible: ClassVar[frozenset[str]] = frozenset(
        {
            Supply.TONNES_OF_FOOD,
            Supply.TONNES_OF_SUPPLIES,
            Supply.LITRES_OF_WATER,
            Supply.CUBIC_METRES_OF_WATER,
            Supply.LITRES_OF_FUEL,
            Supply.CASH,
        }
    )

    measure: Stage
    item: Supply
    currency: Currency | None = None
    sector: Sector | None = None
    by: tuple[ActorRef, ...] = ()
    parts: tuple[DeliveryRef, ...] = ()
    part_of: DeliveryRef | None = None

    @model_validator(mode="after")
    def _money_has_a_currency(self) -> Self:
        if self.is_cash and self.currency is None:
            raise fault(
                "missing-key",
                f"currency: is missing in {self.id}.",
                "An amount of cash has a currency.",
                "Add currency: with its code, such as USD.",
            )
        if self.currency is not None and not self.is_cash:
            raise fault(
                "wrong-value",
                f"{self.id} has a currency, and is not of cash.",
                "currency: says in which money cash is counted.",
                "Write item: cash if money was given; otherwise take currency: out.",
            )
        if self.is_cash and self.measure not in STAGES_OF_CASH:
            raise fault(
                "wrong-value",
                f"{self.id} is of cash that was {self.measure.value.replace('_', ' ')}.",
                f"Cash is {', '.join(STAGES_OF_CASH[:-1])} or {STAGES_OF_CASH[-1]}.",
                f"Write measure: {Stage.DISTRIBUTED} for what people got.",
            )
        return self

    @property
    def is_cash(self) -> bool:
        """Whether it is an amount of money that is given to people."""
        return self.item is Supply.CASH

    @property
    def measure_key(self) -> str:
        """The phrase that names what is counted; of cash, one of its own."""
        return (
            f"deliveries.cash.measure.{self.measure.value}" if self.is_cash else super().measure_key
        )

    @property
    def clause_key(self) -> str:
        """The phrase that says it in a sentence; of cash, one of its own."""
        return (
            f"deliveries.cash.clause.{self.measure.value}" if self.is_cash else super().clause_key
        )

    @property
    def own_unit(self) -> str | None:
        """The currency of cash by its code; None of all other goods, which a list names."""
        return self.currency

    @property
    def doers(self) -> tuple[str, ...]:
        """Who brings them: nobody counts what others bring."""
        return self.by or (self.according_to,)

    @property
    def sent(self) -> bool:
        """Whether they left for their places, and may not have come there."""
        return self.measure is Stage.DISPATCHED

    @property
    def is_plan(self) -> bool:
        """Whether it counts what somebody means to do."""
        return self.measure is Stage.PLANNED

    @property
    def looks_ahead(self) -> bool:
        """Whether its time may lie ahead: that of what is planned."""
        return self.is_plan

    @property
    def unit_of_count(self) -> str:
        """What is counted; of cash, the currency."""
        return self.currency or self.item
