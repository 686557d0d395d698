"""Displacement: what originators report of people who left, returned or crossed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.section import section
from sitrep.compose.tables.over_time import over_time
from sitrep.compose.tables.side_by_side import side_by_side
from sitrep.compose.tables.strips import legend
from sitrep.compose.words.changes import history
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.people import chain
from sitrep.compose.words.sentences import displacement_sentence
from sitrep.compose.words.sum_words import parts
from sitrep.model.figures.displacement import Displacement, FigureType, Movement
from sitrep.page.document import Block, Line, Section, Sentence


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    records = desk.index.report.displacement
    texts = tuple(text for record in records for text in _texts(desk, record))
    groups = (*_figures(desk, records), *([Block(texts=texts)] if texts else []))
    return section(desk, "displacement", groups=groups)


def _figures(desk: Desk, records: Sequence[Displacement]) -> Iterator[Block]:
    """What is counted, stock and flow apart, and every unit and measure by itself."""
    sorts: dict[tuple[str, str, str], list[Displacement]] = {}
    for one in records:
        if not _in_words(one):
            key = (one.measure.value, one.figure_type.value, one.unit.value)
            sorts.setdefault(key, []).append(one)
    for (measure, figure_type, unit), figures in sorted(sorts.items()):
        title = desk.say(
            f"displacement.table.{figure_type}",
            measure=desk.say(f"displacement.measure.{measure}"),
            unit=desk.say(f"units.{unit}"),
        )
        lead = legend(desk, capitalised(title), figures)
        table = side_by_side(desk, f"{measure}_{figure_type}", figures)
        yield Block(Line(capitalised(title)), table, lead=lead)
    for measure in Movement:
        titled = desk.say(Displacement.name_of(measure))
        yield from over_time(desk, measure, desk.index.figures, titled)


def _in_words(record: Displacement) -> bool:
    """Whether it stands in no table, whose heading would say which sort it is."""
    return record.told and not record.count.numbered


def _texts(desk: Desk, record: Displacement) -> Iterator[Sentence]:
    yield displacement_sentence(desk, record)
    if record.figure_type is not FigureType.NOT_STATED and _in_words(record):
        key = f"displacement.{record.figure_type.value}"
        yield desk.of(record, desk.say(key, chain=chain(desk, record)))
    yield from parts(desk, record)
    yield from history(desk, record)
    yield from claim_notes(desk, record)
