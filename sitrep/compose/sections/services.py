"""Services: what stopped, was suspended or was restored, by sector."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.section import as_one, section
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.sentences import service_sentence
from sitrep.model.sectors import Sector
from sitrep.model.services import Service
from sitrep.page.document import Block, Section, Sentence


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    groups = []
    for sector in Sector:
        records = [one for one in desk.index.report.services if one.sector is sector]
        texts = tuple(text for record in records for text in as_one(_texts(desk, record)))
        if texts:
            groups.append(Block(desk.line(f"sector.{sector.value}"), texts=texts))
    return section(desk, "services", groups=tuple(groups))


def _texts(desk: Desk, record: Service) -> Iterator[Sentence]:
    yield service_sentence(desk, record)
    yield from claim_notes(desk, record)
