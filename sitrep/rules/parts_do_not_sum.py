"""The parts of a total cannot add up to it.

**Why it harms.** A total and its parts that contradict each other tell the reader that one of
them was copied wrongly, or that the parts are not parts of this total.

**Instead.** Check every figure against the source. Where the source itself does not add up, keep
its figures, take `parts:` out, and say so in `note:`, without the sum. A total may be that of
somebody who added up what others gave: the briefing names both, and says where that counts people
twice.

Where one group holds another (civilians, and journalists) and the parts add up to just the total
all the same, the source gives them as separate groups: they are added, with a warning.

A total that its source rounds ("about 5900", "4.8 million") and that its parts miss by less than
what the last counted digit stands for is a warning: sources round up and down as they please.
So are amounts without a unit, all of them whole numbers, that miss theirs by no more than rounding
explains: they may count things, such as incidents.

**Norm.** Arithmetic on the intervals that the counts leave open: "at least 145" and "40-60" are
added end to end, and the total must be reachable.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.sums import Sum, SumRefusal
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, listed, said, span
from sitrep.rules.total_without_its_unknowns import lacks_unknown

LEVEL = Level.ERROR
OF_SCOPE = True

_REFUSED = {
    SumRefusal.OVERLAP: (
        "has the parts {ids}, which count some twice",
        "Parts are added only where they share nothing.",
        "Take one of them out of parts:; the wider one holds the other.",
    ),
    SumRefusal.OUTSIDE: (
        "has the part {ids}, of other people, places or days than its own",
        "A part lies inside its total.",
        "Take it out of parts:, or correct its scope.",
    ),
    SumRefusal.NO_NUMBER: (
        "has the part {ids}, which says no number",
        "Parts that say no number cannot be added.",
        "Take it out of parts:, or give its count.",
    ),
}

_APART = (
    "Check each figure against the source; if these are only some of it, write part_of: in "
    "each; if the source itself does not add up, take parts: out and say so in note:, without the "
    "sum."
)
_ROUNDED = "Check each figure against the source; if it rounded the total so, leave it."
_ADDED_SO = (
    "If the source added them so, leave it: the briefing says that it counts some people twice."
)


def check(index: Index) -> Iterator[Problem]:
    """One problem for each total that its parts cannot reach, or whose parts cannot be added."""
    for total in report_figures_of(index).sums.values():
        whole = total.whole
        for reason, ids in total.refused:
            if reason in _REFUSED:
                got, expected, mend = _REFUSED[reason]
                got = f"{whole.id} {got.format(ids=listed(ids))}."
                level = Level.WARNING if total.counts_twice else None
                mend = _ADDED_SO if total.counts_twice else mend
                yield Problem(at(index, whole, "parts"), got, expected, mend, level)
        if total.nested:
            yield _nested(index, total)
        if total.off_if_counted:
            yield _does_not_add(index, total)
        if not total.reached and (total.short_by is None or not lacks_unknown(total)):
            yield _some(index, total) if _only_some(total) else _does_not_add(index, total)


def _nested(index: Index, total: Sum) -> Problem:
    return Problem(
        at(index, total.whole, "parts"),
        f"{said(total.whole)} has the parts {listed(total.nested)}, of which one group holds "
        "another; they add up to it all the same.",
        "Parts are added only where they share nothing.",
        "If the source gives them as separate groups, leave it; described: can say so (other "
        "civilians).",
        Level.WARNING,
    )


def _only_some(total: Sum) -> bool:
    """Whether a single part is fewer than its whole: some of it, and not what makes it up."""
    return len(total.parts) == 1 and total.short_by is not None


def _some(index: Index, total: Sum) -> Problem:
    [part] = total.parts
    return Problem(
        at(index, total.whole, "parts"),
        f"{said(total.whole)} has the one part {said(part)}, which does not make it up.",
        "What parts: names makes up its total.",
        f"Take parts: out, and write part_of: {total.whole.id} in {part.id}.",
        Level.WARNING,
    )


def _does_not_add(index: Index, total: Sum) -> Problem:
    assert total.total is not None
    assert total.possible is not None
    near = total.reached or total.possible.overlaps(total.whole.claim.count.nearby)
    added = " + ".join(str(part.claim.count) for part in total.parts)
    sum_of_all = total.near or span(total.total)
    return Problem(
        at(index, total.whole, "parts"),
        f"{said(total.whole)} has parts that add up to {sum_of_all} ({added}).",
        "The parts that a source gives for a total can add up to that total.",
        _ROUNDED if near else _APART,
        Level.WARNING if near else None,
    )


_PART = "- {id: %s, according_to: monitor, measure: killed, count: %s, sources: [doc]%s}"


def _example(*parts: tuple[str, str], total: str) -> str:
    ids = ", ".join(ref for ref, _ in parts)
    lines = [_PART % (ref, count, "") for ref, count in parts]
    return "\n".join(["tolls:", _PART % ("total", total, f", parts: [{ids}]"), *lines])


GOOD = [
    _example(("men", "7"), ("women", "5"), total="12"),
    _example(("men", "7"), ("women", "5"), total="12").replace(
        "women, according_to: monitor", "women, according_to: outlet"
    ),
    _example(("men", "at least 7"), ("women", "5"), total="15"),
    _example(("men", "7"), ("women", "9"), total="12, status: retracted"),
    _example(("men", "7"), ("women", "9"), total="12, withdrawn: {how: denied}"),
]
BAD = [
    _example(("men", "7"), ("women", "4"), total="12"),
    _example(("men", "at least 7"), ("women", "6"), total="12"),
]
