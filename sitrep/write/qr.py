"""The code by which a phone opens the briefing's address, where its header gives one."""

from __future__ import annotations

import io
from html import escape

from sitrep.page.page import Page
from sitrep.write.furniture import data_address

RULES = {
    True: (
        ".front { position: relative; }\n"
        ".front .qr { position: absolute; top: .5rem; inset-inline-end: 0; width: 5rem; }\n"
        ".front :is(.masthead, h1, h1 + p) { padding-inline-end: 6.5rem; }\n"
    ),
    False: (
        ".front .qr { position: absolute; top: 2mm; right: 0; width: 18mm; }\n"
        '[dir="rtl"] .front .qr { right: auto; left: 0; }\n'
        ".front :is(.masthead, h1, h1 + p) { padding-inline-end: 40mm; }\n"
    ),
}
"""Where the code stands in the band of the first page, on a screen or not.

In print it is placed by the page: text in what is placed would be drawn after all other.
"""

_BEFORE = "<ul"
_QUIET = 4
"""The light modules around a code that its standard asks for."""


def with_code(body: str, page: Page) -> str:
    """The page's content with the code beside the list that prints the same address as text."""
    address = page.facts.address
    if not address:
        return body
    said = escape(page.labels["qr"])
    source = data_address(code_of(address), "image/svg+xml")
    return body.replace(_BEFORE, f'<img class="qr" alt="{said}" src="{source}">\n{_BEFORE}', 1)


def code_of(address: str) -> bytes:
    """A QR code as SVG, dark on its own light ground; the same for the same address."""
    import segno

    drawn = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    how = {"border": _QUIET, "light": "#fff", "xmldecl": False, "omitsize": True, "nl": False}
    code.save(drawn, kind="svg", **how)
    return drawn.getvalue()
