"""Needs: people in need, targeted and reached, and how severe it is, as counted by somebody."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from sitrep.model.base import ActorRef, Identifier, Refers
from sitrep.model.figures.figure import EVERYONE, StandardFigure
from sitrep.model.figures.population import Population, Unit
from sitrep.model.sectors import Sector

NeedRef = Annotated[Identifier, Refers(("needs",))]


class NeedMeasure(StrEnum):
    """What is counted: the steps of a response, IPC or CH phases by their names, malnutrition."""

    IN_NEED = "in_need"
    TARGETED = "targeted"
    REACHED = "reached"
    REACHED_WITH_CASH = "reached_with_cash"
    VACCINATED = "vaccinated"
    SCREENED = "screened"
    ADMITTED = "admitted"
    IPC_MINIMAL = "ipc_minimal"
    IPC_STRESSED = "ipc_stressed"
    IPC_CRISIS_OR_WORSE = "ipc_crisis_or_worse"
    IPC_CRISIS = "ipc_crisis"
    IPC_EMERGENCY_OR_WORSE = "ipc_emergency_or_worse"
    IPC_EMERGENCY = "ipc_emergency"
    IPC_CATASTROPHE = "ipc_catastrophe"
    ACUTE_MALNUTRITION = "acute_malnutrition"
    MODERATE_ACUTE_MALNUTRITION = "moderate_acute_malnutrition"
    SEVERE_ACUTE_MALNUTRITION = "severe_acute_malnutrition"


_REACHED = frozenset(
    {
        NeedMeasure.REACHED,
        NeedMeasure.REACHED_WITH_CASH,
        NeedMeasure.VACCINATED,
        NeedMeasure.SCREENED,
        NeedMeasure.ADMITTED,
    }
)
_WORSE = frozenset({NeedMeasure.IPC_CRISIS_OR_WORSE})
_PHASES = frozenset(
    {
        NeedMeasure.IPC_MINIMAL,
        NeedMeasure.IPC_STRESSED,
        NeedMeasure.IPC_CRISIS,
        NeedMeasure.IPC_EMERGENCY,
        NeedMeasure.IPC_CATASTROPHE,
    }
)
"""Everybody is in one phase."""
_ACUTE = frozenset({NeedMeasure.ACUTE_MALNUTRITION})


class Need(StandardFigure):
    """A figure for people or households in need, or whom a response means to reach or reached.

    ``unit`` says what the count counts; ``sector`` is the cluster, and is left out of what covers
    all of them. ``by`` says who means to reach them or did; its originator, if left out.
    """

    kind: ClassVar[str] = "needs"
    held_by: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {
        NeedMeasure.REACHED_WITH_CASH: frozenset({NeedMeasure.REACHED}),
        NeedMeasure.IPC_CRISIS: _WORSE,
        NeedMeasure.IPC_EMERGENCY_OR_WORSE: _WORSE,
        NeedMeasure.IPC_EMERGENCY: _WORSE | {NeedMeasure.IPC_EMERGENCY_OR_WORSE},
        NeedMeasure.IPC_CATASTROPHE: _WORSE | {NeedMeasure.IPC_EMERGENCY_OR_WORSE},
        NeedMeasure.MODERATE_ACUTE_MALNUTRITION: _ACUTE,
        NeedMeasure.SEVERE_ACUTE_MALNUTRITION: _ACUTE,
    }

    covers: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {
        NeedMeasure.TARGETED: frozenset({NeedMeasure.IN_NEED}),
        NeedMeasure.REACHED: frozenset({NeedMeasure.TARGETED, NeedMeasure.IN_NEED}),
        NeedMeasure.REACHED_WITH_CASH: frozenset({NeedMeasure.TARGETED}),
        NeedMeasure.VACCINATED: frozenset({NeedMeasure.TARGETED}),
        NeedMeasure.SCREENED: frozenset({NeedMeasure.TARGETED}),
        NeedMeasure.ADMITTED: frozenset({NeedMeasure.TARGETED}),
    }

    disjoint: ClassVar[tuple[frozenset[StrEnum], ...]] = (
        _PHASES,
        frozenset({NeedMeasure.MODERATE_ACUTE_MALNUTRITION, NeedMeasure.SEVERE_ACUTE_MALNUTRITION}),
    )

    measure: NeedMeasure
    unit: Unit = Unit.INDIVIDUALS
    population: Population = EVERYONE
    sector: Sector | None = None
    by: tuple[ActorRef, ...] = ()
    parts: tuple[NeedRef, ...] = ()
    part_of: NeedRef | None = None

    @property
    def who(self) -> Population:
        """The population."""
        return self.population

    @property
    def unit_of_count(self) -> str:
        """Individuals or households."""
        return self.unit

    @property
    def doers(self) -> tuple[str, ...]:
        """Who means to reach them, or did: nobody counts what others do."""
        reaching = self.measure in _REACHED | {NeedMeasure.TARGETED}
        return self.by or ((self.according_to,) if reaching else ())

    @property
    def is_plan(self) -> bool:
        """Whether it counts what somebody means to do."""
        return self.measure is NeedMeasure.TARGETED

    @property
    def looks_ahead(self) -> bool:
        """Whether its time may lie ahead: of the needs of a year and of the plan for it."""
        return self.measure not in _REACHED

    @property
    def is_need(self) -> bool:
        """Whether it is what people lack over its days, and not what somebody does."""
        return self.is_state and not self.is_plan

    @property
    def is_state(self) -> bool:
        """Whether it can fall as well as rise; who was reached stays so."""
        return self.measure not in _REACHED
