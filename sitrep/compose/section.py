"""How a section is put together, the same for all of them."""

from __future__ import annotations

from sitrep.compose.desk import Desk, plain
from sitrep.document import Group, Section, Text
from sitrep.slugs import slug


def section(
    desk: Desk, name: str, lead: tuple[Text, ...] = (), groups: tuple[Group, ...] = ()
) -> Section | None:
    """The section ``name``, or nothing where it would be empty."""
    if not lead and not groups:
        return None
    title = desk.line(f"{name}.title")
    return Section(name, title, slug(plain(title.spans)), lead, groups)


def section_anchor(desk: Desk, name: str) -> str:
    """Where links to a section lead."""
    return slug(plain(desk.say(f"{name}.title")))
