"""The parts of a total cannot add up to it.

**Why it harms.** A total and its parts that contradict each other tell the reader that one of
them was copied wrongly, or that the parts are not parts of this total.

A part of another originator makes a sum that nobody reported.

**Instead.** Check every figure against the source. Where the source itself does not add up, keep
its figures, take `parts:` out, and say so in `note:`.

**Norm.** Arithmetic on the intervals that the counts leave open: "at least 145" and "40-60" are
added end to end, and the total must be reachable.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.index import Index
from sitrep.model.interval import NOTHING, Interval
from sitrep.model.tolls import Toll

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    """One problem for each total that its known parts cannot reach."""
    for position, toll in enumerate(index.report.tolls):
        parts = [index.tolls[part] for part in toll.parts if part in index.tolls]
        if not parts or len(parts) < len(toll.parts):
            continue
        others = [part.id for part in parts if part.according_to != toll.according_to]
        if others:
            yield Problem(
                ("tolls", position, "parts"),
                f"{toll.id} has the part {', '.join(others)}, of another originator.",
                "A total and its parts are of one originator; figures of different ones are "
                "never added.",
                "Take it out of parts:, and leave both figures to stand side by side.",
            )
            continue
        total = _sum(parts)
        if not total.overlaps(toll.count.interval):
            yield Problem(
                ("tolls", position, "parts"),
                f"{toll.id} is {toll.count}, and its parts add up to {_said(total)} "
                f"({' + '.join(str(part.count) for part in parts)}).",
                "The parts that a source gives for a total can add up to that total.",
                "Check each figure against the source; if the source itself does not add up, "
                "take parts: out and say so in note:.",
            )


def _sum(parts: list[Toll]) -> Interval:
    total = NOTHING
    for part in parts:
        total = total + part.count.interval
    return total


def _said(total: Interval) -> str:
    if total.high is None:
        return f"at least {total.low}"
    return str(total.low) if total.low == total.high else f"{total.low}-{total.high}"


_PART = "- {id: %s, according_to: monitor, measure: killed, count: %s, sources: [doc]%s}"


def _example(*parts: tuple[str, str], total: str) -> str:
    ids = ", ".join(ref for ref, _ in parts)
    lines = [_PART % (ref, count, "") for ref, count in parts]
    return "\n".join(["tolls:", _PART % ("total", total, f", parts: [{ids}]"), *lines])


GOOD = [
    _example(("men", "7"), ("women", "5"), total="12"),
    _example(("men", "at least 7"), ("women", "5"), total="15"),
]
BAD = [
    _example(("men", "7"), ("women", "5"), total="12").replace(
        "women, according_to: monitor", "women, according_to: outlet"
    ),
    _example(("men", "7"), ("women", "4"), total="12"),
    _example(("men", "at least 7"), ("women", "6"), total="12"),
]
