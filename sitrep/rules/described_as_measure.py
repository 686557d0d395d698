"""People are entered as affected and described as in need, which is a measure of its own.

**Why it harms.** The briefing then says that they were affected, which their source may not have
said: who is in need, was targeted or was reached is counted otherwise, and such a record stands
in no table of needs.

**Instead.** Enter the figure under `needs:`, with the measure that the words name. If the source
counts affected people, and the words only say which of them, say it in other words.

**Norm.** The Joint Intersectoral Analysis Framework tells the affected population from people in
need: some of those who are affected need no assistance.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.figures.needs import NeedMeasure
from sitrep.model.figures.tolls import Measure
from sitrep.model.views.index import Index
from sitrep.reading.beside_numbers import measures_said

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    """One problem for each toll whose people are described by the measure of a need."""
    language = index.report.report.language
    for position, toll in enumerate(index.report.tolls):
        words = toll.population.described if toll.measure is Measure.AFFECTED else None
        said = measures_said(words or "", language)
        measures = sorted({one for word in said for one in word.means} & _OF_NEEDS)
        if measures:
            yield Problem(
                ("tolls", position, "population", "described"),
                f"{toll.id} counts people affected, and describes them as “{words}”.",
                "People in need, targeted or reached are counted under needs:.",
                f"Enter it under needs: with measure: {measures[0]}; or, if they were counted as "
                "affected, describe them in other words.",
            )


_OF_NEEDS = {one.value for one in NeedMeasure}
_TOLL = (
    "tolls:\n- {id: all, according_to: monitor, measure: %s, count: 52, population: {group: "
    "people, described: %s}, sources: [doc]}"
)
GOOD = [_TOLL % ("affected", "with measles"), _TOLL % ("killed", "in need of medical care")]
BAD = [_TOLL % ("affected", "in need"), _TOLL % ("affected", "in need of food")]
