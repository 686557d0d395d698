"""Incidents: what is reported to have happened, where and when."""

from __future__ import annotations

from sitrep.model.base import Name, PlaceRef, Prose, TollRef
from sitrep.model.claim import Claim
from sitrep.model.window import Window


class Incident(Claim):
    """An event as reported; ``description`` completes "According to the originator, …".

    ``tolls`` are the ids of the tolls that the originator gives for this incident. ``event`` is
    the name that it shares with the reports of others about the same event.
    """

    window: Window = Window()
    places: tuple[PlaceRef, ...] = ()
    description: Prose
    event: Name | None = None
    tolls: tuple[TollRef, ...] = ()
