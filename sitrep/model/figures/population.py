"""Population: which people a figure counts."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from sitrep.model.base import Frozen, Prose


class Group(StrEnum):
    """The groups that figures are commonly given for; ``people`` is everyone.

    ``unknown`` is the class of people of whom the originator does not know the group.
    """

    PEOPLE = "people"
    CIVILIANS = "civilians"
    COMBATANTS = "combatants"
    SECURITY_FORCES = "security_forces"
    FIGHTERS = "fighters"
    ADULTS = "adults"
    WOMEN = "women"
    MEN = "men"
    CHILDREN = "children"
    GIRLS = "girls"
    BOYS = "boys"
    WOMEN_AND_CHILDREN = "women_and_children"
    OLDER_PEOPLE = "older_people"
    AID_WORKERS = "aid_workers"
    HEALTH_WORKERS = "health_workers"
    JOURNALISTS = "journalists"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    """What the count counts."""

    INDIVIDUALS = "individuals"
    HOUSEHOLDS = "households"
    MOVEMENTS = "movements"


class Population(Frozen):
    """A group, and what the originator says of it beyond the group ("described as Alawite")."""

    shorthand: ClassVar[str | None] = "group"

    group: Group
    described: Prose | None = None
