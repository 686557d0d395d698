"""From what a style says to what writers use: files are read, colours completed and compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitrep.loading.readers.read_inside import NotRead, read_inside
from sitrep.loading.refusals import Refusal
from sitrep.loading.style import faces, logo
from sitrep.loading.style.contrasts import too_close
from sitrep.loading.style.looks import ShippedLook, look_of
from sitrep.locations import Route
from sitrep.model.style import Style, StyleContact
from sitrep.page.contrast import lightened
from sitrep.page.house_style import FontFace, HouseStyle, Logo

_LOGO = "A logo is an SVG of plain shapes or a PNG, of 200 kB at most, in the style's folder."
_LOGO_MEND = "Export it as a plain SVG with its letters as outlines, or as a PNG; mend its path."
_FACE = "A font is a static TrueType file (.ttf) of 2 MB at most, which may be embedded."
_FACE_MEND = "Put the file there, or leave the font out: the shipped one stands in."


def of_look(name: str) -> HouseStyle:
    """A shipped look alone."""
    shipped = look_of(name)
    if not shipped.rules and name == HouseStyle().look:
        return HouseStyle()
    return HouseStyle(name, shipped.rules, shipped.day, shipped.night)


def with_script_faces(house: HouseStyle, found: tuple[FontFace, ...]) -> HouseStyle:
    """A style with more faces for scripts; one that is no more than its look with all of that."""
    if not found:
        return house
    shipped = look_of(house.look)
    day, night = house.day or shipped.day, house.night or shipped.night
    rules, faced = house.rules or shipped.rules, (*house.script_faces, *found)
    return replace(house, rules=rules, day=day, night=night, script_faces=faced)


@dataclass
class Making:
    """The making of a style in a ``folder``; what is ``refused`` of it is added there."""

    style: Style
    folder: Path
    refused: list[Refusal]

    def made(self) -> HouseStyle:
        """The style with its files, and the colours that it leaves to its look."""
        style, shipped = self.style, look_of(self.style.look)
        day, night = self._colours(shipped)
        return HouseStyle(
            look=style.look,
            rules=shipped.rules,
            day=day,
            night=night,
            logo=self._logo(),
            label=style.label or {},
            text_faces=self._faces("text", style.fonts.text),
            heading_faces=self._faces("headings", style.fonts.headings),
            script_faces=self._faces("scripts", style.fonts.scripts),
            footer=style.footer or {},
            contact=_reached(style.contact),
        )

    def _colours(self, shipped: ShippedLook) -> tuple[dict[str, str], dict[str, str]]:
        """By day and by night; an accent of one's own is made lighter for the night."""
        mine = self.style.colours.model_dump(exclude_none=True)
        dark = self.style.night.model_dump(exclude_none=True)
        day, night = {**shipped.day, **mine}, {**shipped.night, **dark}
        if "accent" in mine and "accent" not in dark:
            night["accent"] = lightened(mine["accent"], (night["paper"], night["band"]))
        if {"head", "on_head"} & {*mine} - {*dark}:  # the band is the house's own, night or day
            night |= {name: dark.get(name, day[name]) for name in ("head", "on_head")}
        written = {("colours", name) for name in mine} | {("night", name) for name in dark}
        self.refused += too_close(day, night, frozenset[Route](written))
        return day, night

    def _logo(self) -> Logo | None:
        named = self.style.logo
        if named is None:
            return None
        route, rule = ("logo", "file"), "logo-not-taken"
        try:
            data = read_inside(self.folder, named.file, logo.MAX_BYTES)
            return Logo(*logo.read_logo(data, named.file), named.text)
        except (NotRead, logo.NotTaken) as why:
            got = f"{named.file} {why}."
            self.refused.append(Refusal(route, rule, got, _LOGO, _LOGO_MEND))
        return None

    def _faces(self, part: str, names: Sequence[str]) -> tuple[FontFace, ...]:
        found = []
        for position, name in enumerate(names):
            try:
                found.append(faces.read_face(read_inside(self.folder, name, faces.MAX_BYTES)))
            except (NotRead, ValueError) as why:
                route: Route = ("fonts", part, position)
                got = f"{name} {why}."
                self.refused.append(Refusal(route, "font-not-taken", got, _FACE, _FACE_MEND))
        return tuple(found)


def _reached(contact: StyleContact) -> tuple[str, ...]:
    return tuple(filter(None, (contact.mail, contact.phone, contact.web)))
