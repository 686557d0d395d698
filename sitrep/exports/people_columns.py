"""Tolls and displacement as columns: a column of numbers for each thing that is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.exports import claim_columns
from sitrep.exports.areas import place_columns
from sitrep.exports.count_columns import notation, numbers
from sitrep.exports.subject import Subject
from sitrep.exports.table import Cell, ExportColumn, listed_cell, text
from sitrep.model.figures.displacement import Displacement, Movement
from sitrep.model.figures.figure import StandardFigure
from sitrep.model.figures.population import Unit
from sitrep.model.figures.tolls import Measure, Toll
from sitrep.model.values.count import Count

_OWN_TAGS = {
    Measure.BODIES_RECOVERED: "#affected+bodies+recovered",
    Measure.BODIES_IN_MORGUES: "#affected+bodies+morgues",
    Measure.BODIES_UNIDENTIFIED: "#affected+bodies+unidentified",
    Measure.BURIED: "#affected+bodies+buried",
    Measure.CASES_SUSPECTED: "#affected+cases+suspected",
    Measure.CASES: "#affected+cases",
    Measure.CASES_PROBABLE: "#affected+cases+probable",
    Measure.CASES_CONFIRMED: "#affected+cases+confirmed",
    Measure.AFFECTED: "#affected+ind",
    Measure.DEATHS_SUSPECTED: "#affected+deaths+suspected",
    Measure.DEATHS_PROBABLE: "#affected+deaths+probable",
    Measure.DEATHS_CONFIRMED: "#affected+deaths+confirmed",
    Movement.SECONDARY: "#affected+displaced_again",
}
"""The tags of measures for which they are not made from the name."""
_UNITS = {Unit.INDIVIDUALS: "+ind", Unit.HOUSEHOLDS: "+hh", Unit.MOVEMENTS: "+movements"}


def tolls(subject: Subject, records: Sequence[Toll]) -> list[ExportColumn]:
    """Whose harm was counted, how many, where, when, and by which definition."""
    return [
        *claim_columns.origin(subject),
        ExportColumn("measure", "#indicator+name", lambda toll: toll.measure.value),
        *population_columns(),
        notation("count", "#description+count", lambda toll: toll.count),
        *(
            column
            for measure in Measure
            for column in numbers(_words(measure), _toll_tag(measure), _if_measure(measure))
        ),
        *numbers("affected, households", "#affected+hh", _affected_households),
        *place_columns(records, placed(subject, "places")),
        *window("window"),
        *window("counted_in", "counted"),
        as_of_column(),
        ExportColumn("basis", "#meta+basis", lambda toll: _said(toll.basis)),
        ExportColumn("method", "#meta+method", lambda toll: _said(toll.method)),
        *division_columns(),
        notation("of an earlier time", "#description+earlier", lambda toll: toll.includes_earlier),
        *part_columns(),
        claim_columns.actor_columns(
            subject, "alleged responsible", "#meta+responsible+alleged+list", _get("responsible")
        ),
        *claim_columns.fate(),
        *claim_columns.documents(subject, records),
    ]


def displacement(subject: Subject, records: Sequence[Displacement]) -> list[ExportColumn]:
    """How many left, returned or crossed, from where to where, and as stock or flow."""
    return [
        *claim_columns.origin(subject),
        ExportColumn("measure", "#indicator+name", lambda one: one.measure.value),
        ExportColumn("stock or flow", "#meta+figure_type", lambda one: one.figure_type.value),
        ExportColumn("unit", "#meta+unit", lambda one: one.unit.value),
        *population_columns(),
        notation("count", "#description+count", lambda one: one.count),
        *(
            column
            for movement in Movement
            for unit, ending in _UNITS.items()
            for column in numbers(
                f"{_words(movement)}, {unit.value}",
                _tag(movement) + ending,
                _if_movement(movement, unit),
            )
        ),
        ExportColumn("description", "#description", lambda one: one.description),
        *place_columns(records, placed(subject, "from_places"), "origin"),
        *place_columns(records, placed(subject, "to_places"), "dest"),
        *window("window"),
        as_of_column(),
        *division_columns(),
        *part_columns(),
        *claim_columns.fate(),
        *claim_columns.documents(subject, records),
    ]


def _tag(measure: Measure | Movement) -> str:
    return _OWN_TAGS.get(measure, f"#affected+{measure.value}")


def _toll_tag(measure: Measure) -> str:
    return _tag(measure) if measure in _OWN_TAGS else f"{_tag(measure)}+ind"


def window(name: str, part: str = "") -> list[ExportColumn]:
    """The first and the last day, and the source's own words for them."""
    plus, header = (f"+{part}", f"{part} ") if part else ("", "")
    of = _get(name)
    return [
        ExportColumn(f"{header}from", f"#date{plus}+start", lambda one: text(of(one).start)),
        ExportColumn(f"{header}to", f"#date{plus}+end", lambda one: text(of(one).end)),
        ExportColumn(
            f"{header}time as worded", f"#description{plus}+window", lambda one: of(one).as_worded
        ),
    ]


def _words(value: str) -> str:
    return value.replace("_", " ")


def _said(value: str) -> Cell:
    return None if value == "not_stated" else str(value)


def _get(name: str) -> Callable[[Any], Any]:
    return lambda record: getattr(record, name)


def placed(subject: Subject, name: str) -> Callable[[Any], Any]:
    """The places that a key of a record names."""
    return lambda record: [subject.index.places[one] for one in getattr(record, name)]


def as_of_column() -> ExportColumn:
    """The day for which a figure stands."""
    return ExportColumn("as of", "#date+as_of", lambda one: text(one.as_of))


_DIVIDED = {"definition": "#description+definition", "cause": "#cause", "event": "#event+name"}
"""What all kinds of figures may be divided by, where it has a tag of its own."""


def division_columns() -> list[ExportColumn]:
    """By which definition, of what cause, in which event, and by what else all may be divided."""
    shared = [one.field for one in DIVISIONS if one.field in StandardFigure.model_fields]
    tags = _DIVIDED | {name: f"#description+{name}" for name in shared if name not in _DIVIDED}
    return [ExportColumn(_words(name), tag, _if_stated(name)) for name, tag in tags.items()]


def _if_stated(name: str) -> Callable[[Any], Any]:
    return lambda record: getattr(record, name, None)


def part_columns() -> list[ExportColumn]:
    """What makes it up, and what it is some of."""
    return [
        ExportColumn("parts", "#meta+parts+list", lambda one: listed_cell(one.parts)),
        ExportColumn("part of", "#meta+part_of", lambda one: one.part_of),
    ]


def population_columns() -> list[ExportColumn]:
    """Which people are counted."""
    return [
        ExportColumn(
            "population", "#description+population", lambda one: one.population.group.value
        ),
        ExportColumn(
            "described as", "#description+described", lambda one: one.population.described
        ),
    ]


def _if_measure(measure: Measure) -> Callable[[Toll], Count | None]:
    return lambda toll: toll.count if toll.measure is measure and not _in_households(toll) else None


def _in_households(toll: Toll) -> bool:
    return toll.unit is Unit.HOUSEHOLDS


def _affected_households(toll: Toll) -> Count | None:
    return toll.count if _in_households(toll) else None


def _if_movement(movement: Movement, unit: Unit) -> Callable[[Displacement], Count | None]:
    return lambda one: one.count if (one.measure, one.unit) == (movement, unit) else None
