"""Survey: what holds among all figures of a report, worked out once for all who ask."""

from __future__ import annotations

from functools import cached_property
from weakref import WeakKeyDictionary

from sitrep.compare.cells import Cells
from sitrep.compare.groups import Group, groups
from sitrep.compare.matter import Figure, Matter, matter_of
from sitrep.compare.revisions import Revision, revisions
from sitrep.compare.sums import Sum, add
from sitrep.compare.turnover import matched
from sitrep.model.index import Index


class Survey:
    """Revisions, current figures, and groups of one scope; near-linear in the number of figures."""

    def __init__(self, matter: Matter) -> None:
        self.matter = matter

    @cached_property
    def revisions(self) -> tuple[Revision, ...]:
        """Every step from a figure to the one that replaced it."""
        return tuple(revisions(self.matter))

    @cached_property
    def superseded(self) -> dict[str, Figure]:
        """The figures that others replaced, by id, with the one that replaced each."""
        return {one.earlier.id: one.later for one in self.revisions}

    @cached_property
    def replacing(self) -> dict[str, list[Revision]]:
        """The steps to each figure from what it replaced, by its id."""
        found: dict[str, list[Revision]] = {}
        for step in self.revisions:
            found.setdefault(step.later.id, []).append(step)
        return found

    @cached_property
    def turnovers(self) -> dict[str, list[Revision]]:
        """For each figure of what was newly counted, the steps of the total that differ from it."""
        found: dict[str, list[Revision]] = {}
        for new, step in matched(self.matter, self.revisions):
            found.setdefault(new.id, []).append(step)
        return found

    @cached_property
    def sums(self) -> dict[str, Sum]:
        """The sum of each figure's declared parts, or why they are not added, by its id."""
        found = ((ref, add(self.matter, one)) for ref, one in self.matter.figures.items())
        return {ref: total for ref, total in found if total is not None}

    @cached_property
    def current(self) -> tuple[Figure, ...]:
        """The figures that stand and that no later one replaced."""
        return tuple(one for one in self.matter.standing if one.id not in self.superseded)

    @cached_property
    def current_ids(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(one.id for one in self.current)

    @cached_property
    def cells(self) -> Cells:
        """The current figures by what they cover."""
        return Cells(self.current, self.matter.places)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The current figures of each scope, those that stand alone too."""
        return tuple(groups(self.cells))


_KEPT: WeakKeyDictionary[Index, Survey] = WeakKeyDictionary()


def survey_of(index: Index) -> Survey:
    """The survey of a report."""
    found = _KEPT.get(index)
    if found is None:
        found = _KEPT[index] = Survey(matter_of(index))
    return found
