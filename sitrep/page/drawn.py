"""What is drawn, as plain data, from which a module of charts makes the picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strip:
    """A figure drawn on a line: where it begins and ends, as shares of the line.

    ``end`` is None where the figure has no upper end, ``start`` where it has no lower; ``ticks``
    are where the scale is marked, ``before`` and ``after`` where the marks above and below stand
    that it is joined to. ``estimate`` is hatched, ``withdrawn`` hollow. ``labels`` are drawn at the
    ticks; with them and without a mark it is the axis of the strips below it. ``gap`` is where
    figures that contradict each other have none between them.
    """

    start: float | None = None
    end: float | None = None
    ticks: tuple[float, ...] = ()
    before: float | None = None
    after: float | None = None
    broken: bool = False
    estimate: bool = False
    withdrawn: bool = False
    labels: tuple[str, ...] = ()
    gap: tuple[float, float] | None = None
