"""How the measures of a kind lie to each other: which holds, covers or excludes which."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar


class MeasuresTold:
    """What a kind of figure says of its own measures.

    ``held_by`` names the measures that hold a measure; ``held_of_one_cause`` those that do only
    where both state one cause: the dead of cholera are among its cases. ``disjoint`` are measures
    of which nobody counts one thing by two. ``covers`` names the measures of which each is a share
    that may exceed them: the reached, of the targeted. ``besides`` names those that it comes on top
    of: what was carried over, of what was received. Of ``settled`` ones no more is found later; in
    ``keeping`` ones the earlier dead are still counted.
    """

    held_by: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {}
    held_of_one_cause: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {}
    disjoint: ClassVar[tuple[frozenset[StrEnum], ...]] = ()
    settled: ClassVar[frozenset[StrEnum]] = frozenset()
    keeping: ClassVar[frozenset[StrEnum]] = frozenset()
    covers: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {}
    besides: ClassVar[Mapping[StrEnum, frozenset[StrEnum]]] = {}
