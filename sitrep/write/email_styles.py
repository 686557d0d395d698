"""The styles of a message: what each element carries, by its name and its part of the page.

``START`` stands for the side on which a line begins.
"""

from __future__ import annotations

WIDTH = 640
"""As wide as a message is, in pixels; on a smaller screen it is as wide as that."""

_INK, _QUIET, _RULE, _ACCENT = "#1a1a1a", "#4a4f57", "#b8bec6", "#1f4e79"
FACE = (
    f"font-family:Arial,Tahoma,sans-serif;font-size:15px;line-height:1.45;color:{_INK};"
    "padding:0 0 24px"
)
CARD = f"font-size:26px;line-height:1.2;color:{_ACCENT}"

STYLES = {
    "h1": f"margin:0;padding:18px 20px 4px;background:{_ACCENT};color:#ffffff;font-size:22px;"
    "line-height:1.25",
    "status": f"margin:0 0 12px;padding:0 20px 14px;background:{_ACCENT};color:#ffffff",
    "front p": f"margin:0 20px 10px;color:{_QUIET};font-size:13px",
    "front ul": f"margin:0 20px 12px;padding:0;list-style:none;color:{_QUIET};font-size:13px",
    "front li": "margin:0 0 2px",
    "h2": f"margin:22px 20px 8px;padding:0 0 3px;border-bottom:2px solid {_ACCENT};"
    f"color:{_ACCENT};font-size:18px;line-height:1.25",
    "h3": f"margin:12px 20px 4px;color:{_INK};font-size:15px;line-height:1.3",
    "p": "margin:0 20px 8px",
    "ul": "margin:0 20px 10px;padding:0;padding-START:18px",
    "li": "margin:0 0 6px",
    "table": "width:100%;border-collapse:collapse;margin:0 0 12px",
    "th": f"padding:4px 6px;border-bottom:1px solid {_RULE};text-align:START;vertical-align:top;"
    "font-weight:normal",
    "td": f"padding:4px 6px;border-bottom:1px solid {_RULE};text-align:START;vertical-align:top",
    "a": f"color:{_ACCENT}",
    "key_figures p": f"margin:0 20px 8px;color:{_QUIET};font-size:13px",
    "key_figures ul": "margin:0 20px;padding:0;list-style:none",
    "key_figures li": f"margin:0 0 8px;padding:6px 12px 8px;border:1px solid {_RULE};"
    f"border-START:4px solid {_ACCENT};font-size:14px",
    "sources p": "margin:0 20px 5px;font-size:14px",
    "number": f"color:{_QUIET}",
}
"""Of an element in a part of the page, or else in all parts; ``number`` is that of a source."""


def side(direction: str) -> str:
    """The side on which lines begin."""
    return "right" if direction == "rtl" else "left"
