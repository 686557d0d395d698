"""Figure: the base of every record that holds a number, and what comparing asks of each kind."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from sitrep.model.base import Name, PlaceRef, Prose
from sitrep.model.claim import Claim, Status
from sitrep.model.figures.each_day import OfAllItsDays
from sitrep.model.figures.measures_told import MeasuresTold
from sitrep.model.figures.population import Group, Population
from sitrep.model.figures.stated_axes import StatedAxes
from sitrep.model.values.count import Count
from sitrep.model.values.count_notation import CountField, read_amount
from sitrep.model.values.dates import DateField, PartialDate
from sitrep.model.window import Window

EVERYONE = Population(group=Group.PEOPLE)
"""People, without saying which."""

CUMULATIVE, NEW, STOCK, NOT_STATED = "cumulative", "new", "stock", "not_stated"
"""Sorts of figures that comparing treats in ways of their own."""


class Figure(StatedAxes, MeasuresTold, OfAllItsDays, Claim):
    """A claim that holds a number.

    ``kind`` is the key of its records in the data, and the first step of its phrases.
    ``subject_field`` holds what is counted in own words. ``placed``: one without a place leaves
    something open. ``sorted_by`` is the axis of its sort. ``moves``: people leave its origins and
    reach its goals. ``of_period``: its window is that of what it belongs to, such as an appeal.
    ``befalls``: its window is when it happened, and of a state when it began.
    ``words_without_number``: without one it is words. ``shared_out``: each is of one doer and
    sector; what names none is of all.
    """

    kind: ClassVar[str]
    subject_field: ClassVar[str] = ""
    placed: ClassVar[bool] = True
    sorted_by: ClassVar[str] = "basis"
    moves: ClassVar[bool] = False
    words_without_number: ClassVar[bool] = False
    of_period: ClassVar[bool] = False
    befalls: ClassVar[bool] = False
    shared_out: ClassVar[bool] = False

    if TYPE_CHECKING:  # each kind has these fields, where readers of its data look for them
        measure: StrEnum
        count: Count
        window: Window = Window()
        as_of: PartialDate | None = None
        definition: str | None = None
        cause: str | None = None
        event: str | None = None
        parts: tuple[str, ...] = ()
        part_of: str | None = None

    @property
    def told(self) -> bool:
        """Whether words stand for the number that the source does not give."""
        return False

    @classmethod
    def measures(cls) -> tuple[StrEnum, ...]:
        """What the kind can count, in the order of its list."""
        listed: type[StrEnum] = cls.model_fields["measure"].annotation  # type: ignore[assignment]
        return tuple(listed)

    @classmethod
    def name_of(cls, measure: StrEnum) -> str:
        """The phrase that names a measure, such as ``tolls.measure.killed``."""
        return f"{cls.kind}.measure.{measure.value}"

    @property
    def measure_key(self) -> str:
        """The phrase that names what is counted."""
        return self.name_of(self.measure)

    @property
    def clause_key(self) -> str:
        """The phrase that says it in a sentence, such as ``tolls.clause.killed``."""
        return f"{self.kind}.clause.{self.measure.value}"

    @property
    def sort(self) -> str:
        """Cumulative or new, stock or flow; what is not stated is ``not_stated``."""
        return NOT_STATED

    @property
    def unit_of_count(self) -> str:
        """The unit, where a kind has several."""
        return ""

    @property
    def own_unit(self) -> str | None:
        """The unit in words of its own; None where a phrase names it."""
        return None

    @property
    def subject(self) -> str | None:
        """What is counted, in words of its own; None where a list names it."""
        return getattr(self, self.subject_field) if self.subject_field else None

    @property
    def adds_up(self) -> bool:
        """Whether figures of several places, groups or days can be held by one, and add up."""
        return True

    @property
    def who(self) -> Population:
        """Which people are counted."""
        return EVERYONE

    @property
    def people_meant(self) -> Population:
        """Which people are counted, also where no number is given and words tell of them."""
        return self.who

    @property
    def origins(self) -> tuple[str, ...]:
        """The ids of the places where it happened, or that people left."""
        return ()

    @property
    def goals(self) -> tuple[str, ...]:
        """The ids of the places where people went or stay."""
        return ()

    @property
    def all_places(self) -> tuple[str, ...]:
        """Every place that the figure names."""
        return (*self.origins, *self.goals)

    @property
    def doers(self) -> tuple[str, ...]:
        """The ids of the actors who did what is counted, where each counts only its own."""
        return ()

    @property
    def added_in(self) -> Window:
        """When the counted were added to the count, where that is stated apart."""
        return Window()

    @property
    def earlier_among(self) -> Count | None:
        """How many of the counted belong to an earlier time, where that is stated."""
        return None

    @property
    def blamed(self) -> tuple[str, ...]:
        """The ids of the actors whom the originator holds responsible."""
        return ()

    @property
    def falls_by_correction(self) -> bool:
        """Whether a later figure can be lower only where something was corrected."""
        return False

    @property
    def is_state(self) -> bool:
        """Whether it counts who is in a state on a day, which can end."""
        return False

    @property
    def looks_ahead(self) -> bool:
        """Whether its time may lie ahead: what is planned, required, or given by a model."""
        return self.how_counted is Method.MODEL

    @property
    def is_need(self) -> bool:
        """Whether it is what people lack over some days, which is no sum of theirs."""
        return False

    @property
    def is_stock(self) -> bool:
        """Whether it stands for one day."""
        return self.sort == STOCK

    @property
    def stays_in_country(self) -> bool:
        """Whether those who moved are by definition still in their country."""
        return False

    @property
    def leaves_country(self) -> bool:
        """Whether those who moved are by definition outside the country that they left."""
        return False

    @property
    def is_new(self) -> bool:
        """Whether it adds to an earlier figure."""
        return self.sort == NEW

    @property
    def is_plan(self) -> bool:
        """Whether it counts what somebody means to do, which is so before it is done."""
        return False

    @property
    def how_counted(self) -> Method:
        """How it was arrived at: of a kind that does not ask for it, not stated."""
        return Method.NOT_STATED

    @property
    def worked_out(self) -> bool:
        """Whether the originator estimated or modelled it rather than counted."""
        return self.how_counted in (Method.ESTIMATE, Method.MODEL)

    @property
    def estimated(self) -> bool:
        """Whether its originator calls it an estimate, or worked it out as one."""
        return self.status is Status.ESTIMATED or self.worked_out


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


class BasedFigure(Figure):
    """A figure with a basis, or of one day."""

    if TYPE_CHECKING:
        basis: Basis = Basis.NOT_STATED
        method: Method = Method.NOT_STATED

    @property
    def sort(self) -> str:
        """The basis."""
        return self.basis

    @property
    def falls_by_correction(self) -> bool:
        """Whether it runs on: the dead do not become fewer, the missing do."""
        return not self.is_state

    @property
    def is_stock(self) -> bool:
        """Whether it counts who is in a state on a day, since whenever they came into it."""
        end, day = self.window.end, self.as_of
        of_days = end is not None and not (self.befalls and day is not None and end.last < day.last)
        counted_on = self.basis is Basis.CUMULATIVE and self.window.stated
        dated = day is not None and not self.added_in.stated
        return self.is_state and dated and not (of_days or counted_on or self.is_new)

    @property
    def how_counted(self) -> Method:
        """Its method."""
        return self.method


class StandardFigure(BasedFigure):
    """A figure of the usual shape: how many of what, where, when, and by whose definition.

    A kind adds its ``measure``, whatever else it counts by, and ``parts`` and ``part_of``, which
    name records of its own kind. Of the ``divisible`` things there may be a part: 12.5 tonnes.
    """

    divisible: ClassVar[frozenset[str]] = frozenset()

    count: CountField
    places: tuple[PlaceRef, ...] = ()
    window: Window = Window()
    as_of: DateField | None = None
    basis: Basis = Basis.NOT_STATED
    definition: Prose | None = None
    cause: Prose | None = None
    event: Name | None = None
    method: Method = Method.NOT_STATED

    @model_validator(mode="before")
    @classmethod
    def _of_divisible(cls, data: Any, info: ValidationInfo) -> Any:
        if not isinstance(data, dict) or str(data.get("item")) not in cls.divisible:
            return data
        try:
            amount = read_amount(data.get("count"), info.context or {})
        except PydanticCustomError:  # the field itself says what is wrong, at its place
            return data
        return data if amount.per_cent else {**data, "count": amount}

    @property
    def origins(self) -> tuple[str, ...]:
        """The places."""
        return self.places
