"""Services: what stopped, was suspended or was restored, by sector."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.claim_notes import claim_notes
from sitrep.compose.desk import Desk
from sitrep.compose.people import according
from sitrep.compose.section import section
from sitrep.compose.when_where import in_places, since_until
from sitrep.document import Group, Section, Sentence
from sitrep.model.sectors import Sector
from sitrep.model.services import Service


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    groups = []
    for sector in Sector:
        records = [one for one in desk.index.report.services if one.sector is sector]
        texts = tuple(text for record in records for text in _texts(desk, record))
        if texts:
            groups.append(Group(desk.line(f"sector.{sector.value}"), texts=texts))
    return section(desk, "services", groups=tuple(groups))


def _texts(desk: Desk, record: Service) -> Iterator[Sentence]:
    yield service_sentence(desk, record)
    yield from claim_notes(desk, record)


def service_sentence(desk: Desk, record: Service) -> Sentence:
    """The whole statement, with its chain and its sources."""
    cause = desk.prose(record.cause, record.id) if record.cause else None
    clause = desk.say(
        "services.clause",
        state=desk.prose(record.state, record.id),
        where=in_places(desk, record.places, "placed"),
        when=since_until(desk, record.since, record.until, record.id),
        cause=desk.say("services.cause", cause=cause) if cause else (),
    )
    return desk.of(record, according(desk, record, clause))
