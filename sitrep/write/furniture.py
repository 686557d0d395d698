"""What a house style puts about the page: logo and name at the top, how to reach it at the end."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from sitrep.page.house_style import HouseStyle, in_language
from sitrep.page.page import Page

_TOP = '<header class="front">\n'


def furnished(body: str, page: Page, *, screen: bool) -> str:
    """The page's content between what stands above its title and, on a screen, at its end."""
    top = "".join(_masthead(page.house, page.facts.language))
    if top:
        body = body.replace(_TOP, f'{_TOP}<div class="masthead">{top}</div>\n', 1)
    return body + _foot(page) if screen else body


def data_address(data: bytes, media: str) -> str:
    """A file as an address that asks for nothing."""
    return f"data:{media};base64,{b64encode(data).decode('ascii')}"


def _masthead(house: HouseStyle, language: str) -> Iterator[str]:
    if house.logo is not None:
        said = escape(in_language(house.logo.text, language))
        wide = min(_MOST_WIDE, house.logo.ratio * _HIGH)
        source = data_address(house.logo.data, house.logo.media)
        yield f'<img class="logo" alt="{said}" style="width: {wide:.2f}em" src="{source}">'
    if label := in_language(house.label, language):
        yield f'<bdi class="label">{escape(label)}</bdi>'


_HIGH, _MOST_WIDE = 3.6, 18
"""How high and how wide a logo may be, by the size of the text."""


def _foot(page: Page) -> str:
    """The footer of the screen edition; in print the same stands in the margin of each page."""
    said = in_language(page.house.footer, page.facts.language)
    parts = [f"<bdi>{escape(one)}</bdi>" for one in (page.facts.marking, said) if one]
    parts += [_way(one) for one in page.house.contact]
    return f'<footer class="house">{" · ".join(parts)}</footer>\n' if parts else ""


def _way(reached: str) -> str:
    """A mail address, a phone number or a web address, with where a click on it leads."""
    target = reached
    if not reached.startswith("https:"):
        digits = "".join(one for one in reached if one in "+0123456789")
        target = f"mailto:{reached}" if "@" in reached else f"tel:{digits}"
    return f'<a href="{escape(target)}"><bdi dir="ltr">{escape(reached)}</bdi></a>'
