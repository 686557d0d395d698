"""The tables of a report: one for each kind of record that holds figures or places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sitrep.exports import people, situation
from sitrep.exports.subject import Subject
from sitrep.exports.table import Column, Table, filled

_KINDS: Mapping[str, Callable[[Subject, Any], list[Column]]] = {
    "tolls": people.tolls,
    "displacement": people.displacement,
    "access": situation.access,
    "incidents": situation.incidents,
    "services": situation.services,
    "response": situation.response,
    "places": situation.places,
}


def tables_of(subject: Subject) -> list[Table]:
    """The tables that have rows; where none has, an empty one, so that there is a file."""
    made = [
        filled(kind, records, columns(subject, records))
        for kind, columns in _KINDS.items()
        if (records := getattr(subject.report, kind))
    ]
    return made or [filled("tolls", (), people.tolls(subject, ()))]
