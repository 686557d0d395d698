"""How a section is put together, the same for all of them."""

from __future__ import annotations

from sitrep.compose.desk import Desk, plain
from sitrep.document import Card, Group, Line, Section, Text
from sitrep.slugs import slug


def section(
    desk: Desk,
    name: str,
    lead: tuple[Text, ...] = (),
    groups: tuple[Group, ...] = (),
    cards: tuple[Card, ...] = (),
) -> Section | None:
    """The section ``name``, or nothing where it would be empty."""
    if not lead and not groups and not cards:
        return None
    title = Line(desk.say(f"{name}.title"), name)
    return Section(name, title, slug(plain(title.spans)), lead, groups, cards)


def section_anchor(desk: Desk, name: str) -> str:
    """Where links to a section lead."""
    return slug(plain(desk.say(f"{name}.title")))
