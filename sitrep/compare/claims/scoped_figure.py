"""Scoped figure: a figure of a report with what it covers, ready to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sitrep.compare.axes.count_relations import PROVEN
from sitrep.compare.axes.scopes import Scope
from sitrep.model.claim import Status
from sitrep.model.figure import Figure
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.interval import Interval


@dataclass(frozen=True)
class ScopedFigure:
    """A claim that holds a count, with what it covers and the date that it stands for."""

    claim: Figure
    scope: Scope
    date: PartialDate | None

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @cached_property
    def interval(self) -> Interval:
        """The numbers that the count leaves open."""
        return self.claim.count.interval

    @property
    def numbered(self) -> bool:
        """Whether the claim says a number or a magnitude."""
        return self.claim.count.numbered

    @property
    def number(self) -> tuple[object, ...]:
        """What the count says, whatever words stand before it; a limit is no number."""
        count = self.claim.count
        return (count.low, count.high, count.magnitude, count.form.upper_limit)

    @property
    def as_figure(self) -> bool:
        """Whether it is told as a figure, and not in words alone."""
        return self.numbered or not self.claim.words_without_number

    @property
    def originator(self) -> str:
        """Who gave the figure."""
        return self.claim.according_to

    @property
    def responsible(self) -> frozenset[str]:
        """Whom the originator holds responsible, by which some divide what they count."""
        return frozenset(self.claim.blamed)

    @property
    def assurance(self) -> str:
        """Proven, estimated or neither; figures of another assurance replace none."""
        if self.proven:
            return "proven"
        return "estimated" if self.claim.status is Status.ESTIMATED else "reported"

    def may_bound(self, other: ScopedFigure) -> bool:
        """Whether it can be a ceiling of another: what is proven so far is none of what is not."""
        return other.proven or not self.proven

    @property
    def proven(self) -> bool:
        """Whether it holds only what met a standard of proof so far."""
        return self.claim.status in PROVEN
