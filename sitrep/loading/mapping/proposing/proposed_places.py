"""Which of several columns of places a row is of: that of the smallest place which is filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sitrep.loading.mapping.known_headings import is_region, level_of_heading

_SORTS = ("pcode", "place", "iso3")
"""Of one place, its code names it surest; a country's is that of a larger one."""


def finest_first(names: Sequence[str], found: Mapping[str, str]) -> list[str]:
    """The columns of places, from the smallest to the largest; ``found`` are their keys.

    Headings tell it, such as District, or their place: tables run from the largest on.
    """
    order = [name for name in reversed(names) if found[name] in _SORTS]
    levels = {name: _level(name, order) for name in order}
    told = [name for name in order if levels[name] is not None]
    told.sort(key=lambda name: (-(levels[name] or 0), _SORTS.index(found[name])))
    following = iter(told)
    return [next(following) if levels[name] is not None else name for name in order]


def _level(name: str, backwards: Sequence[str]) -> int | None:
    """How small the places of a column are; a region before the country is one of the world."""
    behind = backwards[: backwards.index(name)]
    if is_region(name) and any(level_of_heading(one) == 0 for one in behind):
        return -1
    return level_of_heading(name)
