"""The style sheet that a house style comes to: it stands after the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitrep.page.house_style import FontFace, HouseStyle
from sitrep.page.page import Page
from sitrep.write.furniture import data_address
from sitrep.write.page_tables import css_text

_SHIPPED = '"Noto Sans", "Noto Naskh Arabic"'
_TEXT, _HEADINGS, _SCRIPTS = "House Text", "House Headings", "House Scripts"
"""What the faces are called in the sheet: no name of a font can say anything there."""

_MARGINS = ("top-left", "top-right", "bottom-left", "bottom-right")
_MASTHEAD = (
    ".masthead { background: #fff; color: %s; padding-bottom: .7em; }\n"
    ".masthead .logo { height: auto; vertical-align: middle; margin-inline-end: 1em; }\n"
    ".masthead .label { font-weight: bold; vertical-align: middle; }\n"
)
_PRINTED = (
    ".masthead { margin: 0 -14mm; padding: 7mm 14mm 3mm; }\n.masthead + h1 { padding-top: 5mm; }\n"
)
_SHOWN = (
    ".masthead { margin: 0 -1.25rem; padding: 1rem 1.25rem; display: flex; align-items: center; }\n"
    ".masthead .logo { flex: none; }\n"
    "footer.house { margin-top: 2rem; border-top: 1px solid var(--rule); padding-top: .6rem; "
    "color: var(--quiet); font-size: .9rem; overflow-wrap: anywhere; }\n"
    "footer.house a { display: inline-block; min-height: 24px; }\n"
)


def house_rules(page: Page, *, screen: bool) -> str:
    """The rules of the page's house style, for one medium; none where it has the shipped look."""
    house = page.house
    if house == HouseStyle():
        return "".join(_foot_rules(page)) if not screen else ""
    parts = [*_faces(house, screen=screen), _variables(house.day)]
    if screen:
        parts.append(f"@media (prefers-color-scheme: dark) {{ {_variables(house.night)} }}\n")
    else:
        parts += [*_margins(house), *_foot_rules(page)]
    parts.append(house.rules)
    if house.logo is not None or house.label:
        parts += [_MASTHEAD % house.day["ink"], _SHOWN if screen else _PRINTED]
    elif screen:
        parts.append(_SHOWN)
    return "".join(parts)


def _variables(colours: Mapping[str, str]) -> str:
    named = (f"--{name.replace('_', '-')}: {colour};" for name, colour in colours.items())
    return f":root {{ {' '.join(named)} }}\n"


def _faces(house: HouseStyle, *, screen: bool) -> Iterator[str]:
    """On a screen the reader's own fonts stand behind all; a PDF holds every face that it needs."""
    for name, faces in ((_TEXT, house.text_faces), (_HEADINGS, house.heading_faces)):
        yield from (_face(name, one) for one in faces)
    behind = "" if screen else _scripts(house)
    if not screen:
        yield from (_face(_script(house, one), one) for one in house.script_faces)
    if house.text_faces or behind:
        own = f'"{_TEXT}", ' if house.text_faces else ""
        yield f"html {{ font-family: {own}{_SHIPPED}{behind}, system-ui, sans-serif; }}\n"
    if house.heading_faces:
        families = f'"{_HEADINGS}", {_SHIPPED}{behind}, sans-serif'
        yield f"h1, h2, h3, .label {{ font-family: {families}; }}\n"


def _scripts(house: HouseStyle) -> str:
    names = dict.fromkeys(_script(house, one) for one in house.script_faces)
    return "".join(f', "{name}"' for name in names)


def _script(house: HouseStyle, face: FontFace) -> str:
    families = list(dict.fromkeys(one.family for one in house.script_faces))
    return f"{_SCRIPTS} {families.index(face.family) + 1}"


def _face(name: str, face: FontFace) -> str:
    weight, style = ("bold" if face.bold else "normal"), ("italic" if face.italic else "normal")
    source = data_address(face.data, "font/ttf")
    return (
        f'@font-face {{ font-family: "{name}"; font-weight: {weight}; font-style: {style}; '
        f"src: url({source}); }}\n"
    )


def _margins(house: HouseStyle) -> Iterator[str]:
    """Colour and type of the margins of printed pages."""
    family = f'"{_TEXT}", {_SHIPPED}' if house.text_faces else _SHIPPED
    family += _scripts(house)
    looks = f"font-family: {family}; color: {house.day['quiet']};"
    boxes = "".join(f"@{place} {{ {looks} }} " for place in _MARGINS)
    yield f"@page {{ {boxes}}}\n"


def _foot_rules(page: Page) -> Iterator[str]:
    """What stands at the foot of printed pages."""
    if foot := page.foot:
        said = f"content: {css_text(foot)}; font-size: 7.5pt; width: 85%; text-align: start;"
        if page.house == HouseStyle():
            said += f" font-family: {_SHIPPED}; color: #4a4f57;"
        yield f"@page {{ @bottom-left {{ {said} }} }}\n"
