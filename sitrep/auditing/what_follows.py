"""Declared: what a report says to follow from its figures, and what it replaces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sitrep.auditing.reckoning import Number


@dataclass(frozen=True)
class Declared:
    """Sums of declared parts and results of derived statements.

    ``replaced`` are the ids of figures that others took the place of, ``unnamed`` those of actors;
    ``as_of`` is the day up to which the report tells.
    """

    results: tuple[Number, ...]
    replaced: frozenset[str]
    unnamed: frozenset[str]
    as_of: date
