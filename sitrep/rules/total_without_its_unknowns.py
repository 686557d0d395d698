"""The parts of a total leave some people out, and no part is "unknown".

**Why it harms.** Recorders keep a class of people of whom they do not know the sex, the age or
whether they were civilians. A breakdown without that class makes the known shares look like
shares of all: "one in ten were women" of those whose sex is known is another sentence than of
everybody.

**Instead.** Enter the source's unknown class as a part, with `population: unknown`. If the source
itself leaves the rest unexplained, leave the parts: the briefing prints how many are in none of
them.

**Norm.** The Standards for Casualty Recording and OHCHR publish the unknown class beside the
others.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.sums import Sum
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.figures.population import Group
from sitrep.model.views.index import Index
from sitrep.rules.said import at, said, span

LEVEL = Level.WARNING
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each total whose classes of people leave some out."""
    for total in report_figures_of(index).sums.values():
        if total.short_by is not None and lacks_unknown(total):
            yield Problem(
                at(index, total.whole, "parts"),
                f"{said(total.whole)} has {span(total.short_by)} more than its parts, and no "
                "part is the class of those whose group is not known.",
                "A breakdown by groups of people holds everybody, the unknown too.",
                "Add the source's unknown class with population: unknown, if it gives one.",
            )


def lacks_unknown(total: Sum) -> bool:
    """Whether the parts divide people into groups, and none is the unknown one."""
    people = [part.claim.who for part in total.parts]
    groups = {who.group for who in people}
    divided = len({(who.group, who.described) for who in people}) > 1
    return divided and Group.UNKNOWN not in groups


_TOLL = (
    "- {id: %s, according_to: monitor, measure: killed, count: %s, population: %s%s, "
    "sources: [doc]}"
)
_PARTS = (
    "tolls:\n"
    + _TOLL % ("all", "40", "people", ", parts: [%s]")
    + "\n"
    + _TOLL % ("women", "12", "women", "")
    + "\n"
    + _TOLL % ("men", "20", "men", "")
)
GOOD = [_PARTS % "women, men, rest" + "\n" + _TOLL % ("rest", "8", "unknown", "")]
BAD = [_PARTS % "women, men"]
