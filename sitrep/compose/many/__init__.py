"""A report of more tolls than a reader takes in: its sections, and an annex that holds every toll.

The first pages stay what they are. Sections that would say something of each figure say it of
those that stand on these pages, say of how many others they do not, and lead to the annex.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sitrep.compose.desk import Desk
from sitrep.compose.many import all_figures, differing, numbered, tolls
from sitrep.compose.many.shown import CITED, shown
from sitrep.model.views.index import Index
from sitrep.page.document import Section

__all__ = ["CITED", "FULL", "SECTIONS", "are_many", "shown"]

FULL = 200
"""The most tolls that are each printed in their place: a dozen pages of tables. More than that,
nobody reads on the way to what follows; they are looked up, in an annex."""

SECTIONS: Mapping[str, Callable[[Desk], Section | None]] = {
    "knowledge": numbered.knowledge_section,
    "map": numbered.map_section,
    "tolls": tolls.compose,
    "differ": differing.compose,
    "behind": numbered.originators_section,
    "unknown": numbered.unknown_section,
    "all_figures": all_figures.compose,
}
"""The sections that such a report words in another way, or has besides; the last is the annex."""


def are_many(index: Index) -> bool:
    """Whether a report holds more tolls than are printed in their place."""
    return len(index.report.tolls) > FULL
