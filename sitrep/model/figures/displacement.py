"""Displacement: people who left, returned or crossed, as stock or flow."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar

from pydantic import ConfigDict, model_validator

from sitrep.model.base import DisplacementRef, Name, PlaceRef, Prose
from sitrep.model.figures.figure import EVERYONE, Figure, Method
from sitrep.model.figures.population import Population, Unit
from sitrep.model.values.count import Count, Form
from sitrep.model.values.count_notation import CountField
from sitrep.model.values.dates import DateField
from sitrep.model.window import Window


class Movement(StrEnum):
    """What kind of displacement is spoken of (IDMC's and UNHCR's distinctions).

    ``new_arrivals`` are people who came, whoever they are; ``relocated`` are those whom somebody
    brought to another place, such as from a border to a camp; ``under_evacuation_orders`` are
    those whom an authority told to leave, whether they left or not; ``deported`` are those whom
    one made leave a country; ``resettled`` are refugees whom a third country took in.
    """

    DISPLACED = "displaced"
    IDPS = "idps"
    RETURNEES = "returnees"
    REFUGEES = "refugees"
    EVACUEES = "evacuees"
    UNDER_EVACUATION_ORDERS = "under_evacuation_orders"
    NEW_ARRIVALS = "new_arrivals"
    RELOCATED = "relocated"
    CROSS_BORDER = "cross_border"
    DEPORTED = "deported"
    RESETTLED = "resettled"
    SECONDARY = "secondary"
    ASYLUM_SEEKERS = "asylum_seekers"
    STATELESS = "stateless"


class FigureType(StrEnum):
    """A stock is how many are displaced on a day; a flow is how many moved in a window."""

    STOCK = "stock"
    FLOW = "flow"
    NOT_STATED = "not_stated"


_PEOPLE = (
    Movement.REFUGEES,
    Movement.ASYLUM_SEEKERS,
    Movement.STATELESS,
    Movement.UNDER_EVACUATION_ORDERS,
)
"""What names people by what they are, and not by what they did."""


_CROSSED = (Movement.CROSS_BORDER, Movement.DEPORTED, Movement.RESETTLED)
"""What names people by the border that they crossed."""


def _number_or_words(schema: dict[str, Any]) -> None:
    """Leave the number out of what the schema requires: a description may stand for it."""
    schema["required"].remove("count")


class Displacement(Figure):
    """A figure or a description of displacement.

    ``count`` is in ``unit``; where the source gives no figure it is ``not stated`` or left out, and
    ``description`` says what the originator reported. Beside a number, ``description`` says which
    people are counted, such as those in schools. ``parts`` are the ids of the records that
    the originator says make up this one; ``part_of`` is the one of which this is some, whatever
    the others are; ``definition`` is what it says it counts. ``cause`` is
    why people were displaced, ``event`` names the event. The ``window`` of a stock is when those
    who are displaced on its ``as_of`` day had to leave: its cohort.
    """

    model_config = ConfigDict(json_schema_extra=_number_or_words)
    kind: ClassVar[str] = "displacement"
    held_by: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {
        Movement.IDPS: frozenset({Movement.DISPLACED}),
        Movement.SECONDARY: frozenset({Movement.DISPLACED, Movement.IDPS}),
        Movement.DEPORTED: frozenset({Movement.CROSS_BORDER}),
    }
    sorted_by: ClassVar[str] = "figure_type"
    moves: ClassVar[bool] = True
    words_without_number: ClassVar[bool] = True

    measure: Movement
    figure_type: FigureType = FigureType.NOT_STATED
    unit: Unit = Unit.INDIVIDUALS
    count: CountField
    population: Population = EVERYONE
    description: Prose | None = None
    from_places: tuple[PlaceRef, ...] = ()
    to_places: tuple[PlaceRef, ...] = ()
    window: Window = Window()
    as_of: DateField | None = None
    definition: Prose | None = None
    method: Method = Method.NOT_STATED
    parts: tuple[DisplacementRef, ...] = ()
    part_of: DisplacementRef | None = None
    cause: Prose | None = None
    event: Name | None = None

    @model_validator(mode="before")
    @classmethod
    def _told_without_number(cls, data: Any) -> Any:
        """A description stands for the number; where neither is, somebody left it out."""
        if isinstance(data, dict) and data.get("count") is None and data.get("description"):
            return {**data, "count": Count(Form.NOT_STATED)}
        return data

    @property
    def how_counted(self) -> Method:
        """Its method."""
        return self.method

    @property
    def looks_ahead(self) -> bool:
        """Never: nobody has moved yet in days to come, and its clause says that they did."""
        return False

    @property
    def told(self) -> bool:
        """Whether a description stands for the number."""
        return self.description is not None

    @property
    def sort(self) -> str:
        """Stock or flow."""
        return self.figure_type

    @property
    def told_as(self) -> FigureType:
        """As a stock or a flow; what is stated as neither, by what its measure names.

        Refugees are people, wherever they moved; who was displaced moved, whenever that was.
        """
        if self.figure_type is not FigureType.NOT_STATED:
            return self.figure_type
        return FigureType.STOCK if self.measure in _PEOPLE else FigureType.FLOW

    @property
    def falls_by_correction(self) -> bool:
        """Whether it counts who moved in a stated time: nobody did less so later.

        Who are displaced on a day may become fewer.
        """
        return self.figure_type is FigureType.FLOW and self.window.stated

    @property
    def stays(self) -> bool:
        """Whether its goals are where people are, and not where they moved."""
        crossed = self.measure in _CROSSED
        return self.told_as is FigureType.STOCK and not crossed

    @property
    def comes_back(self) -> bool:
        """Whether its people returned."""
        return self.measure is Movement.RETURNEES

    @property
    def has_not_moved(self) -> bool:
        """Whether its places, of whatever key, are where people are."""
        return self.measure is Movement.UNDER_EVACUATION_ORDERS

    @property
    def stays_in_country(self) -> bool:
        """Whether they are displaced internally, once or again."""
        return self.measure in (Movement.IDPS, Movement.SECONDARY)

    @property
    def leaves_country(self) -> bool:
        """Whether they crossed a border, for refuge or otherwise."""
        return self.measure in (Movement.REFUGEES, Movement.ASYLUM_SEEKERS, *_CROSSED)

    @property
    def unit_of_count(self) -> str:
        """Individuals, households or movements."""
        return self.unit

    @property
    def who(self) -> Population:
        """The population; beside a number, the description says which of these people."""
        return self.people_meant if self.count.numbered else self.population

    @property
    def people_meant(self) -> Population:
        """The population with the description."""
        if self.description is None:
            return self.population
        own = self.population.described
        described = f"{own}; {self.description}" if own else self.description
        return self.population.model_copy(update={"described": described})

    @property
    def origins(self) -> tuple[str, ...]:
        """The places that people left."""
        return self.from_places

    @property
    def goals(self) -> tuple[str, ...]:
        """The places where people went or stay."""
        return self.to_places
