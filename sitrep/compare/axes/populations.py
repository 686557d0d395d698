"""Which people are among which: a small lattice of the groups that figures are given for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sitrep.compare.axes.relations import AxisRelation, ordered
from sitrep.model.figures.population import Group, Population

_WIDER: Mapping[Group, tuple[Group, ...]] = {
    Group.PEOPLE: (),
    Group.FIGHTERS: (Group.COMBATANTS,),
    Group.WOMEN: (Group.ADULTS, Group.WOMEN_AND_CHILDREN),
    Group.MEN: (Group.ADULTS,),
    Group.OLDER_PEOPLE: (Group.ADULTS,),
    Group.CHILDREN: (Group.CIVILIANS, Group.WOMEN_AND_CHILDREN),
    Group.GIRLS: (Group.CHILDREN,),
    Group.BOYS: (Group.CHILDREN,),
    Group.AID_WORKERS: (Group.CIVILIANS,),
    Group.HEALTH_WORKERS: (Group.CIVILIANS,),
    Group.JOURNALISTS: (Group.CIVILIANS,),
}
"""The groups that hold a group; whatever is not named lies under ``people``."""

_APART = (
    (Group.CIVILIANS, Group.COMBATANTS),
    (Group.SECURITY_FORCES, Group.FIGHTERS),
    (Group.SECURITY_FORCES, Group.CIVILIANS),
    (Group.ADULTS, Group.CHILDREN),
    (Group.MEN, Group.WOMEN_AND_CHILDREN),
    (Group.WOMEN, Group.MEN),
    (Group.GIRLS, Group.BOYS),
)


@cache
def wider(group: Group) -> frozenset[Group]:
    """The group and every group that holds it."""
    above = _WIDER.get(group, (Group.PEOPLE,))
    found = {group, Group.PEOPLE}
    for one in above:
        found |= wider(one)
    return frozenset(found)


@cache
def group_relation(first: Group, second: Group) -> AxisRelation:
    """How two groups lie to each other."""
    found = ordered(second in wider(first), first in wider(second))
    if found is not None:
        return found
    if any(
        (one in wider(first) and other in wider(second))
        or (other in wider(first) and one in wider(second))
        for one, other in _APART
    ):
        return AxisRelation.APART
    unsure = {first, second} == {Group.SECURITY_FORCES, Group.COMBATANTS}
    return (
        AxisRelation.UNKNOWN
        if unsure or Group.UNKNOWN in (first, second)
        else AxisRelation.OVERLAPPING
    )


def described(population: Population) -> str | None:
    """The description, without differences of case and spacing."""
    return plain_words(population.described)


def plain_words(text: str | None) -> str | None:
    """Words without differences of case and spacing."""
    return None if text is None else " ".join(text.casefold().split())


def populations(first: Population, second: Population) -> AxisRelation:
    """How two populations lie to each other.

    A described group lies inside its group; how two descriptions lie to each other is not known.
    """
    standing = group_relation(first.group, second.group)
    one, other = described(first), described(second)
    if one == other or standing is AxisRelation.APART:
        return standing
    if other is None:
        return AxisRelation.INSIDE if standing in _WITHIN else AxisRelation.UNKNOWN
    if one is None:
        return AxisRelation.AROUND if standing.mirrored in _WITHIN else AxisRelation.UNKNOWN
    return AxisRelation.UNKNOWN


_WITHIN = (AxisRelation.SAME, AxisRelation.INSIDE)


def holding(population: Population) -> tuple[tuple[Group, str | None], ...]:
    """The keys of all populations that hold this one, itself included, in a fixed order."""
    return holding_keys((population.group, described(population)))


@cache
def holding_keys(own: tuple[Group, str | None]) -> tuple[tuple[Group, str | None], ...]:
    """The keys of all populations that hold the one of this key."""
    group, told = own
    kinds = (None,) if told is None else (None, told)
    return tuple((one, kind) for one in sorted(wider(group)) for kind in kinds)
