"""What every claim has, as columns: who said it, how it stands, and the documents that carry it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sitrep.exports.subject import Subject
from sitrep.exports.table import Cell, ExportColumn, listed_cell, text
from sitrep.model.claim import WORDED_AXES, Citation, Claim
from sitrep.model.sources import Source


def origin(subject: Subject) -> list[ExportColumn]:
    """The record, its originator, and whether it still stands."""
    actor_columns = subject.index.actors
    return [
        ExportColumn("id", "#meta+id", lambda one: one.id),
        ExportColumn(
            "originator", "#meta+originator+name", lambda c: subject.name_of(c.according_to)
        ),
        ExportColumn("originator id", "#meta+originator+id", lambda c: c.according_to),
        ExportColumn(
            "kind of originator",
            "#meta+originator+type",
            lambda c: actor_columns[c.according_to].kind.value,
        ),
        ExportColumn("status", "#status", lambda c: c.status.value),
    ]


def fate() -> list[ExportColumn]:
    """What became of the claim, and what was noted of it."""
    return [
        ExportColumn("replaces", "#meta+revises", lambda c: c.revises and c.revises.claim),
        ExportColumn(
            "why it replaces", "#description+revises", lambda c: c.revises and c.revises.because
        ),
        ExportColumn(
            "withdrawn", "#status+withdrawn", lambda c: c.withdrawn and c.withdrawn.how.value
        ),
        ExportColumn("withdrawn on", "#date+withdrawn", _withdrawn_on),
        ExportColumn(
            "why withdrawn", "#description+withdrawn", lambda c: c.withdrawn and c.withdrawn.because
        ),
        ExportColumn(
            "withdrawn in",
            "#meta+withdrawn+source+list",
            lambda c: c.withdrawn and listed_cell(c.withdrawn.sources),
        ),
        ExportColumn("note", "#description+note", lambda c: c.note),
    ]


def _withdrawn_on(claim: Claim) -> Cell:
    return text(claim.withdrawn.on) if claim.withdrawn else None


def actor_columns(
    subject: Subject, header: str, tag: str, of: Callable[[Any], Sequence[str]]
) -> ExportColumn:
    """The names of several actors in one cell."""
    return ExportColumn(
        header, tag, lambda claim: listed_cell([subject.name_of(one) for one in of(claim)])
    )


def documents(subject: Subject, claims: Sequence[Claim]) -> Iterator[ExportColumn]:
    """A group of columns for each document, as many as the claim with most of them has."""
    most = max((len(claim.sources) for claim in claims), default=0)
    for position in range(most):
        yield from _document(subject, position)


def _document(subject: Subject, position: int) -> list[ExportColumn]:
    def cited(read: Callable[[Citation], Cell]) -> Callable[[Claim], Cell]:
        def value(claim: Claim) -> Cell:
            return read(claim.sources[position]) if position < len(claim.sources) else None

        return value

    def source(read: Callable[[Source], Cell]) -> Callable[[Claim], Cell]:
        return cited(lambda one: read(subject.index.sources[one.source]))

    name = f"source {position + 1}"
    return [
        ExportColumn(name, "#meta+source+title", source(lambda one: one.title)),
        ExportColumn(f"{name} id", "#meta+source+id", cited(lambda one: one.source)),
        ExportColumn(f"{name} kind", "#meta+source+type", source(lambda one: one.kind.value)),
        ExportColumn(f"{name} publisher", "#meta+source+publisher", source(_publisher(subject))),
        ExportColumn(f"{name} address", "#meta+source+url", source(lambda one: one.address)),
        ExportColumn(f"{name} date", "#date+reported", source(_published)),
        ExportColumn(
            f"{name} carried by",
            "#meta+source+via+list",
            cited(lambda one: listed_cell([subject.name_of(actor) for actor in one.via])),
        ),
        *(
            ExportColumn(f"{name}, its {axis}", f"#description+source+{axis}", cited(_worded(axis)))
            for axis in (*WORDED_AXES, "passage")
        ),
        ExportColumn(
            f"{name} lacks",
            "#meta+source+lacks+list",
            cited(lambda one: listed_cell([part.value for part in one.lacks])),
        ),
    ]


def _publisher(subject: Subject) -> Callable[[Source], Cell]:
    known = subject.index.actors
    return lambda one: subject.name_of(one.publisher) if one.publisher in known else one.publisher


def _published(source: Source) -> Cell:
    """A date column holds dates alone: why there is none stands in the report."""
    return None if isinstance(source.published, str) else str(source.published)


def _worded(axis: str) -> Callable[[Citation], Cell]:
    return lambda one: getattr(one, axis)
