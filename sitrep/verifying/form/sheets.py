"""The pages of a PDF with what their drawing rests on: fonts, forms, tiles, states."""

from __future__ import annotations

import re
from typing import Any

from sitrep.verifying.form.drawn_pages import Sheet
from sitrep.verifying.form.shipped_fonts import kerning_of


def sheet_of(page: Any) -> Sheet:
    """What the drawing of a page rests on."""
    held = page["/Resources"]
    forms = {name.encode(): one.get_object() for name, one in held["/XObject"].items()}
    return Sheet(
        float(page.mediabox.width),
        float(page.mediabox.height),
        {name.encode(): _widths(font) for name, font in held["/Font"].items()},
        {name.encode(): kerning_of(str(one["/BaseFont"])) for name, one in held["/Font"].items()},
        {name: one.get_data() for name, one in forms.items()},
        {b"": _states(held), **{name: _states(one["/Resources"]) for name, one in forms.items()}},
    )


def _states(held: Any) -> frozenset[bytes]:
    return frozenset(name.encode() for name in held.get("/ExtGState", {}))


_WHITES = {"/lab-d50": [0.964296, 1, 0.825105], "/lab-d65": [0.950456, 1, 1.089058]}
"""The white points of the spaces of colours that the engine names on every page."""
_NAMES = {
    "/XObject": re.compile(r"/[a-z]\d+"),
    "/Pattern": re.compile(r"/[a-z]\d+"),
    "/Shading": re.compile(r"/[a-z]\d+"),
    "/Font": re.compile(r"/[A-Z]{6}"),
}
"""How the engine names what a page rests on."""


def as_named(resources: Any, profile: Any) -> bool:
    """Whether each state is as opaque as its name says, and each space of colours the engine's."""
    for kind, form in _NAMES.items():
        if not all(map(form.fullmatch, resources.get(kind, {}))):
            return False
    for name, font in resources.get("/Font", {}).items():
        if not str(font["/BaseFont"]).startswith(f"{name}+"):
            return False
    for name, state in resources.get("/ExtGState", {}).items():
        key = {"a": "/ca", "A": "/CA"}[name[1]]
        if set(state.get_object()) != {key} or float(state.get_object()[key]) != float(name[2:]):
            return False
    spaces = resources.get("/ColorSpace", {})
    for name in spaces.keys() & _WHITES.keys():
        kind, told = spaces[name]
        if kind != "/Lab" or told != {"/WhitePoint": _WHITES[name], "/Range": [-125, 125] * 2}:
            return False
    return "/srgb" not in spaces or _of_profile(spaces["/srgb"], profile)


def whole_forms(page: Any, profile: Any) -> bool:
    """Whether each form of a page shows all that is drawn in it, in the colours of the profile."""
    sides = (0.0, 0.0, float(page.mediabox.width) / 0.75, float(page.mediabox.height) / 0.75)
    for one in (form.get_object() for form in page["/Resources"]["/XObject"].values()):
        box = [float(side) for side in one["/BBox"]]
        group = one.get("/Group", {})
        if any(abs(given - side) > 0.01 for given, side in zip(box, sides, strict=True)):
            return False
        if "/CS" in group and not _of_profile(group["/CS"], profile):
            return False
    return True


def _of_profile(space: Any, profile: Any) -> bool:
    return bool(list(list.__iter__(space)) == ["/ICCBased", profile])


def tiles_and_forms(page: Any) -> dict[int, Any]:
    """The tiles and forms that are drawn on a page, and those within them, by their numbers."""
    found: dict[int, Any] = {}
    waiting = [page["/Resources"]]
    while waiting:
        held = waiting.pop()
        for kind in ("/XObject", "/Pattern"):
            listed = held.get(kind, {})
            for number, one in ((listed.raw_get(name).idnum, listed[name]) for name in listed):
                if number not in found:
                    found[number] = one
                    waiting.append(one["/Resources"])
    return found


def fonts_of(held: Any) -> dict[int, Any]:
    """The fonts of some resources by the numbers of their objects, whatever they are called."""
    fonts: Any = held["/Font"]
    return {fonts.raw_get(name).idnum: fonts[name] for name in fonts}


def _widths(font: Any) -> dict[int, float]:
    """How far each glyph of a font moves the pen, in thousandths of its size."""
    listed = font.get_object()["/DescendantFonts"][0].get_object()["/W"]
    found: dict[int, float] = {}
    for start, widths in zip(listed[::2], listed[1::2], strict=True):
        found |= {int(start) + nth: float(one) for nth, one in enumerate(widths)}
    return found
