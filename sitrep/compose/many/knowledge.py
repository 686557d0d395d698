"""State of knowledge, where more sources carry the figures than a row can cite."""

from __future__ import annotations

from dataclasses import replace

from sitrep.compose import knowledge
from sitrep.compose.desk import Desk
from sitrep.compose.many.shown import on_citing
from sitrep.document import Section


def compose(desk: Desk) -> Section | None:
    """The same section, which says which sources its rows cite."""
    found = knowledge.compose(desk)
    return found if found is None else replace(found, lead=(*found.lead, on_citing(desk)))
