"""A derived number does not follow from the figures that it is derived from.

**Why it harms.** "Fivefold" is remembered when both figures are forgotten. From 250 to 1,543 is
six times and a little more; a rate of deaths a day without its days means nothing.

**Instead.** Declare what it is derived from, and correct what is stated, or take `stated:` out:
the briefing then prints what follows. If a source states it wrongly, leave `stated:` with its
`according_to:` and `sources:`: the briefing prints both, and what is found is a warning. What is
stated by nobody is printed nowhere; a notice says so.

**Norm.** Arithmetic, on the ranges that the figures leave open, rounded to the last place stated.
It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sitrep.compare.claims.derived import DerivedFault, Recomputed, base_is_wider, recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.claims.stated_results import in_per_cent, read_change
from sitrep.findings import Level, Problem
from sitrep.model.derived import Derived, Operation
from sitrep.model.views.index import Index
from sitrep.rules.said import listed

LEVEL = Level.ERROR
BINDING = True

_SAYS = {
    DerivedFault.LACKS_AGAINST: "lacks the figure that it is set against",
    DerivedFault.TAKES_NONE: "is a number a day, which is set against nothing",
    DerivedFault.NO_NUMBER: "rests on a figure that says no number",
    DerivedFault.WITHDRAWN: "rests on a figure that was withdrawn or denied",
    DerivedFault.MEASURE: "sets figures of different measures against each other",
    DerivedFault.UNIT: "sets figures in different units against each other",
    DerivedFault.FIGURE_TYPE: "sets a stock against a flow",
    DerivedFault.BASIS: "sets new against cumulative figures",
    DerivedFault.NOT_INSIDE: "is a share of something that is not known to hold it",
    DerivedFault.NO_DAYS: "is a number a day, and the figure has no window with a beginning",
    DerivedFault.UNSTATED: "sets figures against each other of which it is not stated how they lie",
    DerivedFault.REDEFINED: "sets figures against each other that count by different definitions",
    DerivedFault.BY_ZERO: "divides by a figure that may be none",
    DerivedFault.NOT_READ: "states a result that cannot be recomputed",
}


def check(index: Index) -> Iterator[Problem]:
    """One problem for each derived statement that cannot stand."""
    figure_set = figure_set_of(index)
    for position, derived in enumerate(index.report.derived):
        if _waits(index, derived):
            continue
        found = recompute(figure_set, derived)
        if found.fault is None and base_is_wider(figure_set, derived):
            yield Problem(
                ("derived", position, "against"),
                f"{derived.id} sets {derived.of}, of a described group, against all of "
                f"{derived.against}.",
                "The base of a share is described as its numerator is.",
                "Choose a base that is described so too, or leave it: both are printed.",
                Level.WARNING,
            )
        if found.fault is not None:
            yield Problem(
                ("derived", position, "stated" if derived.stated else "operation"),
                f"{derived.id} {_said(derived, found)}.",
                "A derived number follows from the figures that it names.",
                _mend(index, derived, found, figure_set.languages(derived)),
                _level(derived, found.fault),
            )
        elif derived.stated and not _of_somebody(derived):
            yield Problem(
                ("derived", position, "stated"),
                f"{derived.id} states “{derived.stated}”, of which it is not said who states it.",
                "A stated result is printed with whoever states it; without, the computed one is.",
                "Add according_to: and sources:, if a source states it; else take stated: out.",
                Level.NOTICE,
            )


def _of_somebody(derived: Derived) -> bool:
    """Whether it is said who states the result, and where."""
    return derived.according_to is not None and bool(derived.sources)


def _level(derived: Derived, fault: DerivedFault) -> Level | None:
    """What a source states wrongly is reported as it stands, with what follows."""
    slip = fault is DerivedFault.DOES_NOT_FOLLOW and _of_somebody(derived)
    return Level.WARNING if slip or fault is DerivedFault.NOT_READ else None


def _mend(index: Index, derived: Derived, found: Recomputed, languages: tuple[str, ...]) -> str:
    fault, stated = found.fault, derived.stated or ""
    spoken = in_per_cent(stated, *languages)
    unread = fault is DerivedFault.NOT_READ
    way = read_change(stated, *languages) if spoken or unread else None
    changed = derived.operation is not Operation.CHANGE and way is not None and not way.either
    if changed and fault in (DerivedFault.DOES_NOT_FOLLOW, DerivedFault.NOT_READ):
        return "It is stated as a rise or a fall: write operation: change."
    if fault in (DerivedFault.DOES_NOT_FOLLOW, DerivedFault.NOT_READ):
        if _of_somebody(derived):
            return "Check it against the source; if the source says so, leave it: both are printed."
        return "Correct stated:, or take it out and let the result be computed."
    if fault in (DerivedFault.NOT_INSIDE, DerivedFault.REDEFINED):
        return _mend_of_apart(index, derived, found)
    if fault is DerivedFault.UNSTATED:
        return "State it for both figures if the source does, or take the derived number out."
    if fault is DerivedFault.MEASURE and derived.operation is Operation.SHARE:
        return _mend_of_some(index, derived)
    return "Choose figures that can be set against each other, or take the derived number out."


def _mend_of_apart(index: Index, derived: Derived, found: Recomputed) -> str:
    """What to do about figures that are not of the same, or not known to be."""
    if not found.axes and derived.operation is Operation.DIFFERENCE:
        return "Write operation: share, which may be above 100 per cent, or take it out."
    if not found.axes:
        return "Check both numbers, and which of the two stands under of: and which under against:."
    in_words = all(axis.in_words is not None for axis in found.axes)
    if derived.operation is Operation.SHARE and in_words and not found.covers:
        return _mend_of_some(index, derived)
    return (
        f"Choose figures of the same {_axes(found)}, or state it alike for both if the source "
        "does; otherwise take the derived number out."
    )


def _mend_of_some(index: Index, derived: Derived) -> str:
    """What to do where only the source knows whether one is some of the other.

    What stands among other kinds, or does not add up, can be declared to be some of nothing there.
    """
    refs = (derived.of, derived.against)
    figures = [index.figures[ref] for ref in refs if ref is not None]
    if len({one.kind for one in figures}) > 1 or not all(one.adds_up for one in figures):
        return (
            "Take the derived number out; if the source gives the share itself, enter it under "
            "indicators:, in per cent."
        )
    return (
        f"If the source gives {derived.of} as some of {derived.against}, write part_of: "
        f"{derived.against} at {derived.of}; otherwise take the derived number out."
    )


def _waits(index: Index, derived: Derived) -> bool:
    """Whether a figure is missing altogether, of which another rule speaks."""
    refs = [ref for ref in (derived.of, derived.against) if ref is not None]
    return any(ref not in index.figures for ref in refs)


def _said(derived: Derived, found: Recomputed) -> str:
    if found.fault is DerivedFault.DOES_NOT_FOLLOW and found.result is not None:
        low, high = _number(found.result.low), found.result.high
        until = low if high is None or found.result.exact else f"{low} to {_number(high)}"
        more = " or more" if high is None else ""
        return f"states “{derived.stated}”, and its figures give {until}{more}"
    axes = f" ({_axes(found)})" if found.axes else ""
    if found.fault is DerivedFault.NOT_INSIDE and derived.operation is Operation.DIFFERENCE:
        lacks = "takes a figure from one that is not of the same"
        return (
            f"{lacks}{axes}"
            if axes
            else "takes more from a figure than that holds, so that there is no gap"
        )
    return f"{_SAYS[found.fault]}{axes}" if found.fault is not None else ""


def _axes(found: Recomputed) -> str:
    return listed(axis.value.replace("_", " ") for axis in found.axes)


def _number(value: Fraction) -> str:
    return f"{round(value):,}" if abs(value) >= _LARGE else f"{float(value):.3g}"


_LARGE = 1_000
_TOLLS = (
    "tolls:\n"
    "- {id: old, according_to: monitor, measure: killed, count: 250, sources: [doc]}\n"
    "- {id: new, according_to: monitor, measure: killed, count: 1543, sources: [doc]}\n"
    "derived: [{id: d, operation: ratio, of: new, against: old, stated: %s}]"
)
_BY = "%s, according_to: monitor, sources: [doc]"
GOOD = [_TOLLS % _BY % "6.2 times", _TOLLS % _BY % "sixfold"]
BAD = [_TOLLS % "fivefold", _TOLLS % "doubled", _TOLLS % "sixfold"]
