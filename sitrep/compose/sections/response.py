"""Response: needs, action, gaps, next steps, people and money, by sector."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.compose.section import as_one, section
from sitrep.compose.words.sentences import response_sentences
from sitrep.model.sectors import Sector
from sitrep.page.document import Block as Part
from sitrep.page.document import Section


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    groups = []
    for sector in Sector:
        records = [one for one in desk.index.report.response if one.sector is sector]
        texts = tuple(
            text for record in records for text in as_one(response_sentences(desk, record))
        )
        if texts:
            groups.append(Part(desk.line(f"sector.{sector.value}"), texts=texts))
    return section(desk, "response", groups=tuple(groups))
