"""Stated axes: what any figure may state in words of its originator, and is compared by."""

from __future__ import annotations

from enum import Enum, auto

from sitrep.model.base import Frozen


class HowStated(Enum):
    """How a figure that states something lies to one that states nothing or something else.

    ``ALIKE``: nothing says it. ``AMONG_ALL``: it is among all; of two that differ, nothing says it.
    """

    ALIKE = auto()
    AMONG_ALL = auto()


class StatedAxes(Frozen):
    """The axes of all figures that no code names: a line each, with how two statements lie.

    Such as ``shelter_type: Annotated[Prose | None, HowStated.AMONG_ALL] = None``.
    """


def stated_axes() -> dict[str, HowStated]:
    """The fields of these axes, in their order."""
    fields = StatedAxes.model_fields.items()
    marked = ((name, mark) for name, field in fields for mark in field.metadata)
    return {name: mark for name, mark in marked if isinstance(mark, HowStated)}
