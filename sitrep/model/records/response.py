"""Response: needs, what is being done, what is missing, what is planned, people and money."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from sitrep.model.base import Frozen, PlaceRef, Prose
from sitrep.model.claim import Claim
from sitrep.model.currencies import Currency
from sitrep.model.sectors import Sector
from sitrep.model.values.count_notation import CountField
from sitrep.model.values.dates import DateField
from sitrep.model.values.texttype import fault


class Money(Frozen):
    """An amount in whole units of a currency (ISO 4217)."""

    amount: CountField
    currency: Currency


class Response(Claim):
    """One sector's response. Each prose field is a sentence's content, as the originator gives it.

    ``targeted`` and ``reached`` are in people.
    """

    sector: Sector
    places: tuple[PlaceRef, ...] = ()
    as_of: DateField | None = None
    needs: Prose | None = None
    response: Prose | None = None
    gaps: Prose | None = None
    next_steps: Prose | None = None
    targeted: CountField | None = None
    reached: CountField | None = None
    funding_required: Money | None = None
    funding_received: Money | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        said = (
            self.needs, self.response, self.gaps, self.next_steps, self.targeted, self.reached,
            self.funding_required, self.funding_received,
        )  # fmt: skip
        if all(value is None for value in said):
            raise fault(
                "empty-record",
                f"Response {self.id} says nothing.",
                "A response has at least one of needs, response, gaps, next_steps, targeted, "
                "reached, funding_required and funding_received.",
                "Add what the source reports, or take the record out.",
            )
        return self
