"""How a rule names figures in what it says to the person who keeps the data."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.locations import Route
from sitrep.model.values.interval import Interval
from sitrep.model.views.index import Index


def said(figure: ScopedFigure) -> str:
    """``the-id (1018)``."""
    return f"{figure.id} ({figure.claim.count})"


FEW = 12
"""Of more figures than this, the first are named and the others counted."""


def all_said(figures: Iterable[ScopedFigure]) -> str:
    """``a (1), b (2) and c (3)``; of many, ``a (1), b (2), … and 40 more``."""
    names = list(map(said, figures))
    left = len(names) - FEW
    return listed([*names[:FEW], f"{left} more"] if left > 1 else names)


def listed(names: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    names = list(names)
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def either(names: Iterable[str]) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last


def span(interval: Interval) -> str:
    """``12``, ``1,200-1,500`` or ``at least 12``."""
    if interval.high is None:
        return f"at least {interval.low:,}"
    low, high = f"{interval.low:,}", f"{interval.high:,}"
    return low if low == high else f"{low}-{high}"


def at(index: Index, figure: ScopedFigure, *keys: str | int) -> Route:
    """The route of a figure, or of a key in it."""
    return (*index.routes[figure.id], *keys)
