"""Access, incidents, response, places and records of the usual shape as columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sitrep.exports import claim_columns
from sitrep.exports.areas import around, place_columns
from sitrep.exports.count_columns import notation, numbers
from sitrep.exports.people_columns import window
from sitrep.exports.subject import Subject
from sitrep.exports.table import ExportColumn, listed_cell, text
from sitrep.model.places import Place
from sitrep.model.records.access import Access
from sitrep.model.records.incidents import Incident
from sitrep.model.records.response import Response
from sitrep.model.records.standard_record import StandardRecord


def access(subject: Subject, records: Sequence[Access]) -> list[ExportColumn]:
    """What kind of constraint, on whom, and what follows from it."""
    return [
        *claim_columns.origin(subject),
        ExportColumn("constraint", "#access+type", lambda one: one.constraint.value),
        ExportColumn("on the access of", "#access+constrained", lambda one: one.constrained.value),
        ExportColumn("effect", "#access+description", lambda one: one.effect),
        claim_columns.actor_columns(
            subject,
            "imposed by, as attributed",
            "#access+imposed_by+alleged+list",
            lambda one: one.imposed_by,
        ),
        *_where_and_since(subject, records),
        *claim_columns.fate(),
        *claim_columns.documents(subject, records),
    ]


_TOLD = {"services": "#service+description"}
"""The tag of what a kind tells, where it is not made from the name of its key."""


def standard(subject: Subject, records: Sequence[StandardRecord]) -> list[ExportColumn]:
    """What is so, where, since when and why."""
    model = type(records[0])
    told = _TOLD.get(model.kind, f"#description+{model.told_in}")
    group = "#sector" if model.grouped_by == "sector" else f"#meta+{model.grouped_by}"
    return [
        *claim_columns.origin(subject),
        ExportColumn(model.grouped_by, group, lambda one: one.listed_under.value),
        ExportColumn(model.told_in, told, lambda one: one.what_is_so),
        ExportColumn("cause", "#cause", lambda one: one.cause),
        *_where_and_since(subject, records),
        *claim_columns.fate(),
        *claim_columns.documents(subject, records),
    ]


def incidents(subject: Subject, records: Sequence[Incident]) -> list[ExportColumn]:
    """What is reported to have happened; its figures are rows among the tolls."""
    return [
        *claim_columns.origin(subject),
        ExportColumn("description", "#event+description", lambda one: one.description),
        ExportColumn("event", "#event+name", lambda one: one.event),
        ExportColumn("its tolls", "#meta+tolls+list", lambda one: listed_cell(one.tolls)),
        *place_columns(records, _places(subject)),
        *window("window"),
        *claim_columns.fate(),
        *claim_columns.documents(subject, records),
    ]


def response(subject: Subject, records: Sequence[Response]) -> list[ExportColumn]:
    """Needs, what is done, what is missing, what is planned, who is reached, and the money."""
    return [
        *claim_columns.origin(subject),
        ExportColumn("sector", "#sector", lambda one: one.sector.value),
        ExportColumn("needs", "#need+description", lambda one: one.needs),
        ExportColumn("response", "#activity+description", lambda one: one.response),
        ExportColumn("gaps", "#need+gaps", lambda one: one.gaps),
        ExportColumn("next steps", "#activity+planned", lambda one: one.next_steps),
        *_people("targeted", "#targeted+ind"),
        *_people("reached", "#reached+ind"),
        *_money("funding_required", "required"),
        *_money("funding_received", "received"),
        *place_columns(records, _places(subject)),
        ExportColumn("as of", "#date+as_of", lambda one: text(one.as_of)),
        *claim_columns.fate(),
        *claim_columns.documents(subject, records),
    ]


def named_places(subject: Subject, records: Sequence[Place]) -> list[ExportColumn]:
    """The places that records name, each with what contains it."""
    known = subject.index.places
    return [
        ExportColumn("id", "#meta+id", lambda one: one.id),
        ExportColumn("level", "#meta+level", lambda one: one.level.value),
        ExportColumn("inside", "#meta+parent", lambda one: one.parent),
        *place_columns(records, lambda one: around(one, known))[1:],
        ExportColumn("latitude", "#geo+lat", lambda one: one.point and one.point.lat),
        ExportColumn("longitude", "#geo+lon", lambda one: one.point and one.point.lon),
        ExportColumn(
            "other spellings",
            "#description+spellings+list",
            lambda one: listed_cell([spelling.name for spelling in one.spellings]),
        ),
    ]


def _where_and_since(subject: Subject, records: Sequence[Any]) -> list[ExportColumn]:
    return [
        *place_columns(records, _places(subject)),
        ExportColumn("since", "#date+start", lambda one: text(one.since)),
        ExportColumn("until", "#date+end", lambda one: text(one.until)),
    ]


def _places(subject: Subject) -> Callable[[Any], Sequence[Place]]:
    return lambda record: [subject.index.places[one] for one in record.places]


def _people(name: str, tag: str) -> list[ExportColumn]:
    def count(one: Response) -> Any:
        return getattr(one, name)

    return [notation(f"{name}, as said", f"#description+{name}", count), *numbers(name, tag, count)]


def _money(name: str, part: str) -> list[ExportColumn]:
    def amount(one: Response) -> Any:
        money = getattr(one, name)
        return money.amount if money else None

    def currency(one: Response) -> Any:
        money = getattr(one, name)
        return money.currency if money else None

    header = name.replace("_", " ")
    return [
        notation(f"{header}, as said", f"#description+{name}", amount),
        *numbers(header, f"#value+funding+{part}", amount),
        ExportColumn(f"{header}, currency", f"#currency+funding+{part}", currency),
    ]
