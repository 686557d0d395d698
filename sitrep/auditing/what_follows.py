"""Declared: what a report says to follow from its figures, and what it replaces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sitrep.auditing.reckoning import Number


@dataclass(frozen=True)
class Declared:
    """Sums of declared parts and results of derived statements.

    Of figures the ids of those that others took the place of (``replaced``), that say no time
    (``undated``), that are of days to come (``projected``), or that the first page names
    (``leading``); of all records the ids of those that the last issue did not have (``new``),
    of those that are as they were (``same``), and of those that are not (``changed``).
    ``unnamed`` are the ids of actors without a name, ``unstated`` those of reports whose origin is
    not known; ``as_of`` is the day up to which it tells.
    """

    results: tuple[Number, ...]
    replaced: frozenset[str]
    unnamed: frozenset[str]
    as_of: date
    undated: frozenset[str] = frozenset()
    projected: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    new: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    unstated: frozenset[str] = frozenset()
