"""Partners: the reports that are laid together, each with its records and their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from sitrep.errors import WrongUse
from sitrep.filesystem.plain_file import real_path
from sitrep.loading.loaded import Loaded
from sitrep.locations import Location, Route
from sitrep.merging.led_to import led_to_by_restricted
from sitrep.model.base import Frozen
from sitrep.model.report import RECORD_KINDS, Report


@dataclass(frozen=True, eq=False)
class Partner:
    """One of the reports: ``path`` is how it was named, ``loaded`` what was read there.

    ``report`` is its data as they are laid beside the others: with the ids that were asked for,
    and the way to the last issue from where the result will stand.
    """

    path: Path
    loaded: Loaded
    report: Report

    @property
    def has_header(self) -> bool:
        """Whether it holds a header of its own; a file of records alone has none."""
        origins = self.loaded.origins
        return origins.header is not None or not origins.records

    @property
    def folder(self) -> Path:
        """The folder in which the files stand that its records name."""
        return self.path if self.path.is_dir() else self.path.parent

    @cached_property
    def restricted_alone(self) -> frozenset[str]:
        """The ids of what only restricted records lead to."""
        return led_to_by_restricted(self.report)

    def locate(self, route: Route) -> Location:
        """Where that stands to which a route of the report leads."""
        return self.loaded.origins.locate(route)

    def hands(self) -> Iterator[Hand]:
        """Every record with an id."""
        for kind in RECORD_KINDS:
            for position, record in enumerate(getattr(self.report, kind)):
                yield Hand(self, kind, position, record)


@dataclass(frozen=True, slots=True)
class Hand:
    """One record as one partner holds it."""

    partner: Partner
    kind: str
    position: int
    record: Any = field(repr=False)

    @property
    def id(self) -> str:
        """The record's id."""
        return str(self.record.id)

    @property
    def route(self) -> Route:
        """The way to it in its partner's report."""
        return (self.kind, self.position)

    @property
    def restricted_alone(self) -> bool:
        """Whether only restricted records of its partner lead to it."""
        return self.id in self.partner.restricted_alone

    @property
    def has_mark(self) -> bool:
        """Whether it has a mark, its own or the one that its partner's header gives."""
        by_header = self.partner.report.report.default_sensitivity is not None
        return by_header or "sensitivity" in self.record.model_fields_set

    def locate(self, keys: Route = ()) -> Location:
        """Where one of its keys stands in a file, or the record, where it has no such key."""
        return self.partner.locate((*self.route, *keys))


def records_of(hands: Sequence[Hand]) -> tuple[Frozen, ...]:
    """The records of several hands."""
    return tuple(hand.record for hand in hands)


def hands_by_id(partners: Sequence[Partner]) -> Mapping[str, list[Hand]]:
    """All hands of each id, in the order of the partners."""
    found: dict[str, list[Hand]] = {}
    for partner in partners:
        for hand in partner.hands():
            found.setdefault(hand.id, []).append(hand)
    return found


def partner_named(partners: Sequence[Partner], path: str | Path) -> Partner:
    """The partner that a path names; raises WrongUse where none of them was read from there."""
    wanted = Path(path)
    for partner in partners:
        if partner.path == wanted or real_path(partner.path) == real_path(wanted):
            return partner
    known = ", ".join(str(partner.path) for partner in partners)
    raise WrongUse(f"{path} is none of the reports that are merged: {known}.")
