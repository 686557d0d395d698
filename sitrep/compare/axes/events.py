"""Events: which event a figure counts, by name or by the incidents that carry it."""

from __future__ import annotations

from typing import NamedTuple

from sitrep.compare.axes.relations import AxisRelation, one_sided


class Event(NamedTuple):
    """An event by its name, or by the incidents of which each originator gives the figure.

    ``reported`` pairs the ids of incidents with whoever reports them. Two reports of different
    originators may be of one event; those of one originator are not.
    """

    name: str | None = None
    reported: frozenset[tuple[str, str]] = frozenset()

    @property
    def by_name(self) -> Event:
        """The event by its name alone."""
        return Event(self.name) if self.reported else self

    def __bool__(self) -> bool:
        """Whether anything is stated."""
        return self.name is not None or bool(self.reported)


NO_EVENT = Event()


def events(first: Event, second: Event) -> AxisRelation:
    """How two events lie to each other: what happened in one is among what happened at all."""
    found = one_sided(first, second)
    if found is not None:
        return found
    if first == second:
        return AxisRelation.SAME if first else AxisRelation.UNSTATED
    if first.name and second.name:
        return AxisRelation.APART
    if first.name or second.name or not first.reported.isdisjoint(second.reported):
        return AxisRelation.UNKNOWN
    by = [{originator for _, originator in one.reported} for one in (first, second)]
    return AxisRelation.APART if by[0] == by[1] and len(by[0]) == 1 else AxisRelation.UNKNOWN
