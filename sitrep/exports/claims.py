"""What every claim has, as columns: who said it, how it stands, and the documents that carry it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sitrep.exports.subject import Subject
from sitrep.exports.table import Cell, Column, listed, text
from sitrep.model.claim import WORDED_AXES, Citation, Claim
from sitrep.model.sources import Source


def origin(subject: Subject) -> list[Column]:
    """The record, its originator, and whether it still stands."""
    actors = subject.index.actors
    return [
        Column("id", "#meta+id", lambda one: one.id),
        Column("originator", "#meta+originator+name", lambda c: subject.name_of(c.according_to)),
        Column("originator id", "#meta+originator+id", lambda c: c.according_to),
        Column(
            "kind of originator",
            "#meta+originator+type",
            lambda c: actors[c.according_to].kind.value,
        ),
        Column("status", "#status", lambda c: c.status.value),
    ]


def fate() -> list[Column]:
    """What became of the claim, and what was noted of it."""
    return [
        Column("replaces", "#meta+revises", lambda c: c.revises and c.revises.claim),
        Column(
            "why it replaces", "#description+revises", lambda c: c.revises and c.revises.because
        ),
        Column("withdrawn", "#status+withdrawn", lambda c: c.withdrawn and c.withdrawn.how.value),
        Column("withdrawn on", "#date+withdrawn", _withdrawn_on),
        Column(
            "why withdrawn", "#description+withdrawn", lambda c: c.withdrawn and c.withdrawn.because
        ),
        Column(
            "withdrawn in",
            "#meta+withdrawn+source+list",
            lambda c: c.withdrawn and listed(c.withdrawn.sources),
        ),
        Column("note", "#description+note", lambda c: c.note),
    ]


def _withdrawn_on(claim: Claim) -> Cell:
    return text(claim.withdrawn.on) if claim.withdrawn else None


def actors(subject: Subject, header: str, tag: str, of: Callable[[Any], Sequence[str]]) -> Column:
    """The names of several actors in one cell."""
    return Column(header, tag, lambda claim: listed([subject.name_of(one) for one in of(claim)]))


def documents(subject: Subject, claims: Sequence[Claim]) -> Iterator[Column]:
    """A group of columns for each document, as many as the claim with most of them has."""
    most = max((len(claim.sources) for claim in claims), default=0)
    for position in range(most):
        yield from _document(subject, position)


def _document(subject: Subject, position: int) -> list[Column]:
    def cited(read: Callable[[Citation], Cell]) -> Callable[[Claim], Cell]:
        def value(claim: Claim) -> Cell:
            return read(claim.sources[position]) if position < len(claim.sources) else None

        return value

    def source(read: Callable[[Source], Cell]) -> Callable[[Claim], Cell]:
        return cited(lambda one: read(subject.index.sources[one.source]))

    name = f"source {position + 1}"
    return [
        Column(name, "#meta+source+title", source(lambda one: one.title)),
        Column(f"{name} id", "#meta+source+id", cited(lambda one: one.source)),
        Column(f"{name} kind", "#meta+source+type", source(lambda one: one.kind.value)),
        Column(f"{name} publisher", "#meta+source+publisher", source(_publisher(subject))),
        Column(f"{name} address", "#meta+source+url", source(lambda one: one.address)),
        Column(f"{name} date", "#date+reported", source(_published)),
        Column(
            f"{name} carried by",
            "#meta+source+via+list",
            cited(lambda one: listed([subject.name_of(actor) for actor in one.via])),
        ),
        *(
            Column(f"{name}, its {axis}", f"#description+source+{axis}", cited(_worded(axis)))
            for axis in (*WORDED_AXES, "passage")
        ),
        Column(
            f"{name} lacks",
            "#meta+source+lacks+list",
            cited(lambda one: listed([part.value for part in one.lacks])),
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
