"""Boundaries: the outlines of places, by the code that the places carry."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
"""Degrees of longitude and latitude, WGS 84, in this order."""

Ring = tuple[Point, ...]
"""A closed outline; its first point is not repeated at its end."""


@dataclass(frozen=True, slots=True)
class AreaShape:
    """One unit: outlines of its parts and of the holes in them, filled by the even-odd rule.

    ``code`` is empty where the file gives the unit none.
    """

    code: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Boundaries:
    """The units that a map can show, in the order of their codes."""

    shapes: tuple[AreaShape, ...] = ()

    @property
    def codes(self) -> frozenset[str]:
        """Every code that a unit carries."""
        return frozenset(shape.code for shape in self.shapes if shape.code)
