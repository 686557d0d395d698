"""Invented figures of many scopes, and everything that comparing works out of them.

``python -m benchmarks.claims N TIMES`` makes N figures so many times; with ``compare`` behind
them, it compares them too.
"""

from __future__ import annotations

import gc
import sys
from random import Random

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.actors import Actor, ActorKind
from sitrep.model.claim import Citation
from sitrep.model.figures.figure import Basis
from sitrep.model.figures.population import Group, Population
from sitrep.model.figures.tolls import Measure, Toll
from sitrep.model.header import Header
from sitrep.model.places import Place, PlaceLevel
from sitrep.model.report import Report
from sitrep.model.values.count import Count, Form
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index
from sitrep.model.window import Window

_DAYS = [PartialDate(2024, month, day) for month in (3, 4) for day in range(1, 31)]
_GROUPS = (Group.PEOPLE, Group.CIVILIANS, Group.WOMEN, Group.CHILDREN, Group.FIGHTERS)
_MEASURES = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED, Measure.MISSING)


def index(number: int) -> Index:
    """Figures in a country of 20 provinces and districts, with a town for every 20 figures."""
    random = Random(number)
    places = tuple(_places(number // 20))
    names = [place.id for place in places]
    tolls = tuple(_toll(n, random, names) for n in range(number))
    header = Header(title="Exercise", as_of=PartialDate(2024, 5, 1), issuer="Exercise team")
    actors = tuple(Actor(id=f"a{n}", name=f"A{n}", kind=ActorKind.MONITOR) for n in range(12))
    return Index(Report.model_construct(report=header, actors=actors, places=places, tolls=tolls))


def _places(towns: int) -> list[Place]:
    found = [Place(id="land", name="Land", level=PlaceLevel.COUNTRY)]
    for number in range(20):
        found.append(_place(f"p{number}", PlaceLevel.ADMIN1, "land"))
        found.append(_place(f"d{number}", PlaceLevel.ADMIN2, f"p{number}"))
    found += [_place(f"t{n}", PlaceLevel.LOCALITY, f"d{n % 20}") for n in range(towns)]
    return found


def _place(ref: str, level: PlaceLevel, parent: str) -> Place:
    return Place(id=ref, name=ref, level=level, parent=parent)


def _toll(number: int, random: Random, places: list[str]) -> Toll:
    start = random.randrange(len(_DAYS) - 1)
    end = random.randrange(start, len(_DAYS))
    low = random.randrange(1, 5_000)
    forms = (Count(Form.EXACT, low), Count(Form.AT_LEAST, low), Count(Form.RANGE, low, low + 90))
    return Toll.model_construct(
        id=f"c{number}",
        according_to=f"a{random.randrange(12)}",
        sources=(Citation.model_construct(source="doc"),),
        measure=random.choice(_MEASURES),
        count=random.choice(forms),
        population=Population(group=random.choice(_GROUPS)),
        places=tuple(random.sample(places, random.choice((1, 1, 1, 2)))),
        window=Window.model_construct(start=_DAYS[start], end=random.choice((_DAYS[end], None))),
        basis=random.choice((Basis.CUMULATIVE, Basis.CUMULATIVE, Basis.NEW)),
    )


def compared(number: int) -> int:
    """How many figures are revised, share a scope, or are higher than one that covers more."""
    report_figures = report_figures_of(index(number))
    shared = sum(len(group.figures) > 1 for group in report_figures.groups)
    exceeding = sum(
        any(report_figures.cells.exceeded_by(figure)) for figure in report_figures.current
    )
    return len(report_figures.revisions) + shared + exceeding


if __name__ == "__main__":
    gc.disable()  # as the command line does
    size, times = int(sys.argv[1]), int(sys.argv[2])
    for _ in range(times):
        if "compare" in sys.argv[3:]:
            compared(size)
        else:
            index(size)
        gc.collect()
