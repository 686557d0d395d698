"""A public figure counts fewer people than the report lets stand.

**Why it harms.** Who lives in the place knows who the two people are of whom it is told that they
were raped, or arrested. A small number beside a place and a group names them.

**Instead.** Give the place around it, a wider group, or "fewer than" the limit; or raise the
record's `sensitivity:`. The limit is `small_counts_below:` in the header. Without one it is five
for people subjected to sexual violence, and nothing is said of others, because the deaths of few
people are news in most briefings.

**Norm.** Statistical disclosure control: small cells are not published (OCHA Centre for
Humanitarian Data, guidance note on statistical disclosure control; WHO and health statistics: below
five).
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.figures.displacement import Displacement
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.needs import Need
from sitrep.model.figures.tolls import Measure, Toll
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.count import Count, Form
from sitrep.model.views.index import Index

LEVEL = Level.ERROR

_OF_PEOPLE = (Toll, Displacement, Need)
_ALWAYS = (Measure.SEXUAL_VIOLENCE,)
_USUAL = 5


def check(index: Index) -> Iterator[Problem]:
    """One problem for each public count of people that is below the limit, and above none."""
    for ref in small_counts(index):
        limit = _limit(index, index.figures[ref])
        yield Problem(
            (*index.routes[ref], "count"),
            f"{index.figures[ref].count} is below {limit}: such a count may name the people in it.",
            f"Public counts of people are none, or at least {limit}.",
            f"Give a wider place or group, or fewer than {limit}; or raise its sensitivity.",
        )


def small_counts(index: Index) -> Iterator[str]:
    """The ids of the public figures that count fewer people than the header lets stand."""
    for ref, figure in index.figures.items():
        limit = _limit(index, figure)
        shown = figure.sensitivity is Sensitivity.PUBLIC and isinstance(figure, _OF_PEOPLE)
        if shown and limit is not None and _is_small(figure.count, limit):
            yield ref


def _limit(index: Index, figure: Figure) -> int | None:
    """The one of the header; where being known could harm most, there always is one."""
    stated = index.report.report.small_counts_below
    is_asked = isinstance(figure, Toll) and figure.measure in _ALWAYS
    return _USUAL if stated is None and is_asked else stated


def _is_small(count: Count, limit: int) -> bool:
    """Whether a count says that it is of some people, and of fewer than a limit.

    "About 3" and "nearly 4" name as few as 3 and 4 do; "fewer than 5" may be none.
    """
    said = count.form is Form.EXACT or count.form.approximate
    low, high = count.low, count.low if said else count.high
    return low is not None and high is not None and low > 0 and high < limit


_REPORT = (
    "report: {small_counts_below: 5}\n"
    "tolls: [{id: t, according_to: monitor, measure: detained, count: %s, sources: [doc]}]"
)
_NO_LIMIT = "tolls: [{id: t, according_to: monitor, measure: %s, count: %s, sources: [doc]}]"
GOOD = [
    _NO_LIMIT % ("killed", "2"),
    _NO_LIMIT % ("sexual_violence", "5"),
    _NO_LIMIT % ("sexual_violence", "fewer than 5"),
    _NO_LIMIT % ("sexual_violence", "2, sensitivity: restricted"),
    "report: {small_counts_below: 1}\n" + _NO_LIMIT % ("sexual_violence", "2"),
    *(_REPORT % one for one in ("5", "about 5", "nearly 5", "at least 3")),
    _REPORT % "zero",
    _REPORT % "fewer than 5",
    _REPORT % "2, sensitivity: restricted",
    (_REPORT % "2").replace("5}", "2}"),
]
BAD = [
    *(_REPORT % one for one in ("4", "2-3", "about 3", "about 4", "nearly 4")),
    _NO_LIMIT % ("sexual_violence", "4"),
]
