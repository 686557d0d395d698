"""Small reports for tests of comparing: tolls and displacement in a few places."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sitrep.compare import Answer, compare, figure_set_of
from sitrep.model.figures.figure import Figure
from sitrep.model.report import FIGURE_MODELS, Report
from sitrep.model.views.index import Index

PLACES = [
    {"id": "land", "name": "Land", "level": "country"},
    {"id": "north", "name": "North", "level": "admin1", "parent": "land"},
    {"id": "south", "name": "South", "level": "admin1", "parent": "land"},
    {"id": "town", "name": "Town", "level": "locality", "parent": "north"},
    {"id": "village", "name": "Village", "level": "locality", "parent": "north"},
    {"id": "valley", "name": "Valley", "level": "region", "parent": "land"},
]
ACTORS = [
    *(
        {"id": ref, "name": ref.title(), "kind": "monitor"}
        for ref in ("monitor", "watch", "office")
    ),
    *(
        {"id": ref, "name": ref.title(), "kind": "media_outlet"}
        for ref in ("wire", "radio", "paper")
    ),
    {"id": "reports", "description": "reports", "kind": "unstated"},
]
SOURCES = [
    {
        "id": ref,
        "title": f"Document {ref}",
        "publisher": "not stated",
        "kind": "report",
        "address": "not available",
        "published": "not available",
        "accessed": "2024-06-01",
        "language": "en",
    }
    for ref in ("doc", "page", "leaf")
]


def toll(ref: str, count: str | int = 12, **more: Any) -> dict[str, Any]:
    """A toll: killed in Town on 6 May, according to the monitor, unless it is said otherwise."""
    plain = {
        "id": ref,
        "according_to": "monitor",
        "measure": "killed",
        "count": count,
        "places": ["town"],
        "window": "2024-05-06",
        "sources": ["doc"],
    }
    return {**plain, **more}


def moved(ref: str, count: str | int = 12, **more: Any) -> dict[str, Any]:
    """A figure of displacement: a stock of individuals from Town."""
    plain = {
        "id": ref,
        "according_to": "monitor",
        "measure": "idps",
        "figure_type": "stock",
        "count": count,
        "from_places": ["town"],
        "as_of": "2024-05-07",
        "sources": ["doc"],
    }
    return {**plain, **more}


def index(*tolls: dict[str, Any], **more: Any) -> Index:
    """An index of a report with these tolls, and whatever else is given."""
    data = {
        "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"},
        "actors": ACTORS,
        "sources": SOURCES,
        "places": PLACES,
        "tolls": list(tolls),
    }
    return Index(Report.model_validate({**data, **more}))


def between(one: dict[str, Any], other: dict[str, Any]) -> Answer:
    """How the first of two records stands to the second."""
    kind = "displacement" if "figure_type" in one else "tolls"
    found = index(displacement=[one, other]) if kind == "displacement" else index(one, other)
    return compare(figure_set_of(found), one["id"], other["id"])


def figure_of(kind: str, ref: str, **more: Any) -> dict[str, Any]:
    """A figure of any kind; of those of the usual shape, with the first word of each list."""
    if kind in ("tolls", "displacement"):
        return toll(ref, **more) if kind == "tolls" else moved(ref, **more)
    plain = {
        "id": ref, "according_to": "monitor", "count": 12, "places": ["town"],
        "window": "2024-05-06", "sources": ["doc"],
        **listed_words(FIGURE_MODELS[kind]), **OWN_WORDS.get(kind, {}),
    }  # fmt: skip
    return {**plain, **more}


OWN_WORDS = {"indicators": {"indicator": "price of bread"}, "funding": {"currency": "USD"}}
"""What records of a kind cannot do without beside the words of lists."""


def listed_words(model: type[Figure]) -> dict[str, str]:
    """What a record of a kind cannot do without: the first word of each of its lists."""
    return {
        name: next(iter(field.annotation))
        for name, field in model.model_fields.items()
        if field.is_required()
        and isinstance(field.annotation, type)
        and issubclass(field.annotation, StrEnum)
    }


def index_of(kind: str, *records: dict[str, Any], **more: Any) -> Index:
    """An index of a report of figures of one kind."""
    return index(**{"tolls": [], kind: list(records), **more})
