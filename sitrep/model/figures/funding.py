"""Funding: what an appeal requires, what was received for it and spent, in a currency."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from sitrep.model.base import ActorRef, Identifier, Name, Refers
from sitrep.model.currencies import Currency
from sitrep.model.figures.figure import StandardFigure
from sitrep.model.sectors import Sector
from sitrep.model.values.count_notation import MoneyField

FundingRef = Annotated[Identifier, Refers(("funding",))]


class FundingStep(StrEnum):
    """What was asked for, promised, bound by contract, received or spent.

    ``funding_carried_over`` is what was left of an earlier year, and is not among the received.
    """

    REQUIRED = "funding_required"
    PLEDGED = "funding_pledged"
    COMMITTED = "funding_committed"
    RECEIVED = "funding_received"
    CARRIED_OVER = "funding_carried_over"
    SPENT = "funding_spent"


_REQUIRED = frozenset({FundingStep.REQUIRED})
_DONE = (FundingStep.RECEIVED, FundingStep.CARRIED_OVER, FundingStep.SPENT)


class Funding(StandardFigure):
    """A sum of money of an appeal, in whole units of its currency or with decimals.

    ``sector`` is the cluster, and is left out of what covers all of them. ``by`` says who pledged,
    gave or spent it, where it is not the money of all. ``window`` is the period of the appeal.
    """

    kind: ClassVar[str] = "funding"
    placed: ClassVar[bool] = False
    of_period: ClassVar[bool] = True
    shared_out: ClassVar[bool] = True
    covers: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {
        FundingStep.PLEDGED: _REQUIRED,
        FundingStep.COMMITTED: _REQUIRED,
        FundingStep.RECEIVED: _REQUIRED,
        FundingStep.SPENT: frozenset({FundingStep.RECEIVED}),
    }

    besides: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {
        FundingStep.CARRIED_OVER: frozenset({FundingStep.RECEIVED}),
    }

    measure: FundingStep
    count: MoneyField
    currency: Currency
    appeal: Name | None = None
    code: Name | None = None
    sector: Sector | None = None
    by: tuple[ActorRef, ...] = ()
    parts: tuple[FundingRef, ...] = ()
    part_of: FundingRef | None = None

    @property
    def unit_of_count(self) -> str:
        """The currency."""
        return self.currency

    @property
    def own_unit(self) -> str | None:
        """The currency by its code, the same in all languages."""
        return self.currency

    @property
    def doers(self) -> tuple[str, ...]:
        """Who pledged, gave or spent it: nobody counts what others did."""
        return self.by

    @property
    def is_plan(self) -> bool:
        """Whether it counts what somebody means to do: what was received or spent is done."""
        return not self.falls_by_correction

    @property
    def looks_ahead(self) -> bool:
        """Whether its time may lie ahead: its window is the period of the appeal."""
        return True

    @property
    def falls_by_correction(self) -> bool:
        """Whether it came in or went out: that does not become less."""
        return self.measure in _DONE

    @property
    def is_state(self) -> bool:
        """Whether it stands for a day: what is required, pledged, received or spent by then."""
        return True
