"""What is not known, where very many tolls lack the same: of how many, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose.desk import Desk
from sitrep.compose.many.shown import number_of, pointer
from sitrep.compose.unknown import put_together, unstated, without_definition, without_time
from sitrep.document import Section, Sentence
from sitrep.model.tolls import Toll


def compose(desk: Desk) -> Section | None:
    """The section; the rows of the annex say of each toll what is not stated."""
    without_number = [one for one in desk.index.report.tolls if not one.count.numbered]
    gaps = (
        *_lacking(desk, "no_number", without_number),
        *unstated(desk, desk.index.report.displacement),
        *_lacking(desk, "no_time", without_time(desk)),
        *_lacking(desk, "no_definition", without_definition(desk)),
    )
    return put_together(desk, gaps)


def _lacking(desk: Desk, key: str, tolls: Sequence[Toll]) -> Iterator[Sentence]:
    if tolls:
        number = number_of(desk, tolls)
        said = desk.say(f"all_figures.{key}", number=number, annex=pointer(desk))
        yield desk.sentence(said, desk.carriers(tolls))
