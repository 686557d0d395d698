"""Response: needs, action, gaps, people and money, by sector."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.claim_notes import claim_notes
from sitrep.compose.desk import Desk
from sitrep.compose.people import chain, people, plural_number
from sitrep.compose.section import section
from sitrep.compose.when_where import in_places
from sitrep.document import Group as Part
from sitrep.document import Section, Sentence
from sitrep.model.population import Group, Population
from sitrep.model.response import Response
from sitrep.model.sectors import Sector

_PROSE = ("needs", "response", "gaps")
_PEOPLE = ("targeted", "reached")
_MONEY = ("funding_required", "funding_received")


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    groups = []
    for sector in Sector:
        records = [one for one in desk.index.report.response if one.sector is sector]
        texts = tuple(text for record in records for text in response_sentences(desk, record))
        if texts:
            groups.append(Part(desk.line(f"sector.{sector.value}"), texts=texts))
    return section(desk, "response", groups=tuple(groups))


def response_sentences(desk: Desk, record: Response) -> Iterator[Sentence]:
    """One sentence for each thing that the record says."""
    shared = {"chain": chain(desk, record), "where": in_places(desk, record.places)}
    for field in _PROSE:
        if (text := getattr(record, field)) is not None:
            spans = desk.say(f"response.{field}", text=desk.prose(text, record.id), **shared)
            yield desk.of(record, spans)
    for field in _PEOPLE:
        if (count := getattr(record, field)) is not None:
            who = people(desk, count, Population(group=Group.PEOPLE), record.id)
            number = plural_number(count)
            yield desk.of(record, desk.say(f"response.{field}", number, people=who, **shared))
    for field in _MONEY:
        if (money := getattr(record, field)) is not None:
            figure = desk.language.figure(money.amount, record.id)
            spans = desk.say(f"response.{field}", figure=figure, currency=money.currency, **shared)
            yield desk.of(record, spans)
    yield from claim_notes(desk, record)
