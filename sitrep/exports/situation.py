"""Access, incidents, services, response and places as columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sitrep.exports import claims
from sitrep.exports.areas import around, place_columns
from sitrep.exports.counts import notation, numbers
from sitrep.exports.people import window
from sitrep.exports.subject import Subject
from sitrep.exports.table import Column, listed, text
from sitrep.model.access import Access
from sitrep.model.incidents import Incident
from sitrep.model.places import Place
from sitrep.model.response import Response
from sitrep.model.services import Service


def access(subject: Subject, records: Sequence[Access]) -> list[Column]:
    """What kind of constraint, on whom, and what follows from it."""
    return [
        *claims.origin(subject),
        Column("constraint", "#access+type", lambda one: one.constraint.value),
        Column("on the access of", "#access+constrained", lambda one: one.constrained.value),
        Column("effect", "#access+description", lambda one: one.effect),
        claims.actors(
            subject,
            "imposed by, as attributed",
            "#access+imposed_by+alleged+list",
            lambda one: one.imposed_by,
        ),
        *_where_and_since(subject, records),
        *claims.fate(),
        *claims.documents(subject, records),
    ]


def services(subject: Subject, records: Sequence[Service]) -> list[Column]:
    """What stopped, was suspended or was restored."""
    return [
        *claims.origin(subject),
        Column("sector", "#sector", lambda one: one.sector.value),
        Column("state", "#service+description", lambda one: one.state),
        Column("cause", "#cause", lambda one: one.cause),
        *_where_and_since(subject, records),
        *claims.fate(),
        *claims.documents(subject, records),
    ]


def incidents(subject: Subject, records: Sequence[Incident]) -> list[Column]:
    """What is reported to have happened; its figures are rows among the tolls."""
    return [
        *claims.origin(subject),
        Column("description", "#event+description", lambda one: one.description),
        Column("its tolls", "#meta+tolls+list", lambda one: listed(one.tolls)),
        *place_columns(records, _places(subject)),
        *window("window"),
        *claims.fate(),
        *claims.documents(subject, records),
    ]


def response(subject: Subject, records: Sequence[Response]) -> list[Column]:
    """Needs, what is done, what is missing, who is reached, and the money."""
    return [
        *claims.origin(subject),
        Column("sector", "#sector", lambda one: one.sector.value),
        Column("needs", "#need+description", lambda one: one.needs),
        Column("response", "#activity+description", lambda one: one.response),
        Column("gaps", "#need+gaps", lambda one: one.gaps),
        *_people("targeted", "#targeted+ind"),
        *_people("reached", "#reached+ind"),
        *_money("funding_required", "required"),
        *_money("funding_received", "received"),
        *place_columns(records, _places(subject)),
        Column("as of", "#date+as_of", lambda one: text(one.as_of)),
        *claims.fate(),
        *claims.documents(subject, records),
    ]


def places(subject: Subject, records: Sequence[Place]) -> list[Column]:
    """The places that records name, each with what contains it."""
    known = subject.index.places
    return [
        Column("id", "#meta+id", lambda one: one.id),
        Column("level", "#meta+level", lambda one: one.level.value),
        Column("inside", "#meta+parent", lambda one: one.parent),
        *place_columns(records, lambda one: around(one, known))[1:],
        Column("latitude", "#geo+lat", lambda one: one.point and one.point.lat),
        Column("longitude", "#geo+lon", lambda one: one.point and one.point.lon),
        Column(
            "other spellings",
            "#description+spellings+list",
            lambda one: listed([spelling.name for spelling in one.spellings]),
        ),
    ]


def _where_and_since(subject: Subject, records: Sequence[Any]) -> list[Column]:
    return [
        *place_columns(records, _places(subject)),
        Column("since", "#date+start", lambda one: text(one.since)),
        Column("until", "#date+end", lambda one: text(one.until)),
    ]


def _places(subject: Subject) -> Callable[[Any], Sequence[Place]]:
    return lambda record: [subject.index.places[one] for one in record.places]


def _people(name: str, tag: str) -> list[Column]:
    def count(one: Response) -> Any:
        return getattr(one, name)

    return [notation(f"{name}, as said", f"#description+{name}", count), *numbers(name, tag, count)]


def _money(name: str, part: str) -> list[Column]:
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
        Column(f"{header}, currency", f"#currency+funding+{part}", currency),
    ]
