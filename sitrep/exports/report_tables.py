"""The tables of a report: one for each kind of record that holds figures or places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sitrep.exports import figure_columns, people_columns, situation
from sitrep.exports.subject import Subject
from sitrep.exports.table import ExportColumn, ExportTable, filled
from sitrep.model.report import FIGURE_KINDS, STANDARD_MODELS

_KINDS: Mapping[str, Callable[[Subject, Any], list[ExportColumn]]] = {
    **dict.fromkeys(FIGURE_KINDS, figure_columns.standard),
    "tolls": people_columns.tolls,
    "displacement": people_columns.displacement,
    "access": situation.access,
    "incidents": situation.incidents,
    **dict.fromkeys(STANDARD_MODELS, situation.standard),
    "response": situation.response,
    "places": situation.named_places,
}


def tables_of(subject: Subject) -> list[ExportTable]:
    """The tables that have rows; where none has, an empty one, so that there is a file."""
    made = [
        filled(kind, records, columns(subject, records))
        for kind, columns in _KINDS.items()
        if (records := getattr(subject.report, kind))
    ]
    return made or [filled("tolls", (), people_columns.tolls(subject, ()))]
