"""The marking of an edition that is not for everybody, before the status of the briefing."""

from __future__ import annotations

from dataclasses import replace

from sitrep.page.document import Document, Kind, Line, Traced, Words

_BETWEEN = " · "


def with_marking(document: Document, marking: str) -> Document:
    """The document with its marking at the top, and in what its outputs say of themselves.

    It is the same in every language. Without a marking the document is as it was.
    """
    if not marking:
        return document
    front, facts = document.front, document.facts
    status = (Traced(marking, Kind.NAME, "report", "en"), Words(_BETWEEN), *front.status.spans)
    told = f"{marking}{_BETWEEN}{facts.status}"
    return replace(
        document,
        front=replace(front, status=Line(status)),
        facts=replace(facts, status=told, marking=marking),
    )
