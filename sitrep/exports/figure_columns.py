"""A kind of figures of the usual shape as columns: what is counted, how many, where and when."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.exports import claim_columns
from sitrep.exports.areas import place_columns
from sitrep.exports.count_columns import notation, numbers
from sitrep.exports.people_columns import (
    as_of_column,
    division_columns,
    part_columns,
    placed,
    population_columns,
    window,
)
from sitrep.exports.subject import Subject
from sitrep.exports.table import Cell, ExportColumn
from sitrep.model.figures.figure import NOT_STATED, StandardFigure


def standard(subject: Subject, records: Sequence[StandardFigure]) -> list[ExportColumn]:
    """One column of numbers for all of a kind: what they count stands beside them."""
    model = type(records[0])
    own = model.model_fields
    return [
        *claim_columns.origin(subject),
        ExportColumn("measure", "#indicator+name", lambda one: one.measure.value),
        *[_own_words(name, tag) for name, tag in _OWN_WORDS if name in own],
        ExportColumn("unit", "#indicator+unit", _unit),
        *([_listed("sector", "#sector")] if "sector" in own else []),
        claim_columns.actor_columns(
            subject, "by", "#org+by+list", lambda one: getattr(one, "by", ())
        ),
        *(population_columns() if "population" in own else []),
        notation("count", "#description+count", lambda one: one.count),
        *numbers("number", "#indicator+value", lambda one: one.count),
        *place_columns(records, placed(subject, "places")),
        *window("window"),
        as_of_column(),
        ExportColumn("basis", "#meta+basis", lambda one: _said(one.basis)),
        ExportColumn("method", "#meta+method", lambda one: _said(one.method)),
        *division_columns(),
        *part_columns(),
        claim_columns.actor_columns(
            subject, "alleged responsible", "#meta+responsible+alleged+list", lambda one: one.blamed
        ),
        *claim_columns.fate(),
        *claim_columns.documents(subject, records),
    ]


_OWN_WORDS = (
    ("indicator", "#indicator+label"),
    ("appeal", "#activity+appeal+name"),
    ("code", "#activity+appeal+code"),
)
"""What records say of what they count in words of their own, where their kind has the key."""


def _own_words(name: str, tag: str) -> ExportColumn:
    return ExportColumn(name, tag, lambda one: getattr(one, name))


def _unit(figure: StandardFigure) -> Cell:
    item = getattr(figure, "item", None)
    if item is not None and figure.own_unit is not None:
        return (
            f"{item} {figure.own_unit}"  # of cash the currency alone would not say what was given
        )
    return figure.own_unit or figure.unit_of_count or None


def _listed(name: str, tag: str) -> ExportColumn:
    return ExportColumn(name, tag, lambda one: _said(getattr(one, name)))


def _said(value: str | None) -> Cell:
    return None if value in (None, NOT_STATED) else str(value)
