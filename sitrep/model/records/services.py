"""Services: what stopped, was suspended or was restored."""

from __future__ import annotations

from typing import ClassVar

from sitrep.model.base import PlaceRef, Prose
from sitrep.model.records.standard_record import StandardRecord
from sitrep.model.sectors import Sector
from sitrep.model.values.dates import DateField


class Service(StandardRecord):
    """The state of a service; ``state`` completes "According to the originator, …"."""

    kind: ClassVar[str] = "services"
    told_in: ClassVar[str] = "state"

    sector: Sector
    state: Prose
    places: tuple[PlaceRef, ...] = ()
    since: DateField | None = None
    until: DateField | None = None
    cause: Prose | None = None
