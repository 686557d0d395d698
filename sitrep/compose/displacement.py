"""Displacement: what originators report of people who left, returned or crossed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose.changes import changes
from sitrep.compose.claim_notes import claim_notes
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.displacement_words import counted, from_to
from sitrep.compose.over_time import over_time
from sitrep.compose.people import according, chain, plural_number
from sitrep.compose.section import section
from sitrep.compose.side_by_side import side_by_side
from sitrep.compose.strips import legend
from sitrep.compose.sums import parts
from sitrep.compose.when_where import during, in_places
from sitrep.document import Group, Line, Section, Sentence, Spans
from sitrep.languages import Value
from sitrep.model.displacement import Displacement, FigureType, Movement


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    records = desk.index.report.displacement
    texts = tuple(text for record in records for text in _texts(desk, record))
    groups = (*_figures(desk, records), *([Group(texts=texts)] if texts else []))
    return section(desk, "displacement", groups=groups)


def _figures(desk: Desk, records: Sequence[Displacement]) -> Iterator[Group]:
    """What is counted, stock and flow apart, and every unit and measure by itself."""
    sorts: dict[tuple[str, str, str], list[Displacement]] = {}
    for one in records:
        if one.count.numbered:
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
        yield Group(Line(capitalised(title)), table, lead=lead)
    for measure in Movement:
        changed = over_time(desk, "displacement", measure, desk.index.figures)
        if changed is not None:
            yield changed


def _texts(desk: Desk, record: Displacement) -> Iterator[Sentence]:
    yield displacement_sentence(desk, record)
    if record.figure_type is not FigureType.NOT_STATED:
        key = f"displacement.{record.figure_type.value}"
        yield desk.of(record, desk.say(key, chain=chain(desk, record)))
    yield from parts(desk, record)
    yield from changes(desk, record)
    if record.description is not None and record.count.numbered:
        note = desk.prose(record.description, record.id)
        yield desk.of(record, desk.say("record_note", note=note))
    yield from claim_notes(desk, record)


def displacement_sentence(desk: Desk, record: Displacement) -> Sentence:
    """The whole statement, with its chain and its sources."""
    return desk.of(record, according(desk, record, _clause(desk, record)))


def _clause(desk: Desk, record: Displacement) -> Spans:
    rest: dict[str, Spans] = {
        "when": (*during(desk, record.window, record.id), *_as_of(desk, record)),
        "cause": _cause(desk, record),
    }
    if record.description is not None and not record.count.numbered:
        described: dict[str, Value] = {
            "description": desk.prose(record.description, record.id),
            "where": in_places(desk, (*record.from_places, *record.to_places), "placed"),
        }
        return desk.say("displacement.clause", **described, **rest)
    moved: dict[str, Value] = {
        "where": from_to(desk, record),
    }
    measure = desk.language.word(f"displacement.measure.{record.measure.value}")
    number = plural_number(record.count)
    words: dict[str, Value] = {"counted": counted(desk, record), "measure": measure}
    return desk.say("displacement.clause_figure", number, **words, **moved, **rest)


def _as_of(desk: Desk, record: Displacement) -> Spans:
    if record.as_of is None:
        return ()
    return desk.say("displacement.as_of", date=desk.language.date(record.as_of, record.id))


def _cause(desk: Desk, record: Displacement) -> Spans:
    if record.cause is None:
        return ()
    return desk.say("displacement.cause", cause=desk.prose(record.cause, record.id))
