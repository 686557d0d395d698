"""Services: what stopped, was suspended or was restored."""

from __future__ import annotations

from sitrep.model.base import PlaceRef, Prose
from sitrep.model.claim import Claim
from sitrep.model.sectors import Sector
from sitrep.model.values.dates import DateField


class Service(Claim):
    """The state of a service; ``state`` completes "According to the originator, …"."""

    sector: Sector
    state: Prose
    places: tuple[PlaceRef, ...] = ()
    since: DateField | None = None
    until: DateField | None = None
    cause: Prose | None = None
