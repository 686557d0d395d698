"""The styles of a message: what each element carries, by its name and its part of the page."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.page.page import Page

WIDTH = 640
"""As wide as a message is, in pixels; on a smaller screen it is as wide as that."""

_SHIPPED = {
    "ink": "#1a1a1a", "quiet": "#4a4f57", "rule": "#b8bec6", "band": "#eef2f6", "paper": "#ffffff",
    "accent": "#1f4e79", "head": "#1f4e79", "on_head": "#ffffff",
}  # fmt: skip
"""The colours of the shipped look, in whose place a house style has its own."""

_STYLES = {
    "body": "margin:0;padding:0;background:{band}",
    "message": "width:100%;max-width:{width}px;background:{paper}",
    "face": "font-family:Arial,Tahoma,sans-serif;font-size:15px;line-height:1.45;color:{ink};"
    "padding:0 0 24px",
    "label": "margin:0;padding:12px 20px;font-weight:bold",
    "foot": "margin:22px 20px 0;padding:8px 0 0;border-top:1px solid {rule};color:{quiet};"
    "font-size:13px",
    "h1": "margin:0;padding:18px 20px 4px;background:{head};color:{on_head};font-size:22px;"
    "line-height:1.25",
    "status": "margin:0 0 12px;padding:0 20px 14px;background:{head};color:{on_head}",
    "front p": "margin:0 20px 10px;color:{quiet};font-size:13px",
    "front ul": "margin:0 20px 12px;padding:0;list-style:none;color:{quiet};font-size:13px",
    "front li": "margin:0 0 2px",
    "h2": "margin:22px 20px 8px;padding:0 0 3px;border-bottom:2px solid {accent};color:{accent};"
    "font-size:18px;line-height:1.25",
    "h3": "margin:12px 20px 4px;color:{ink};font-size:15px;line-height:1.3",
    "p": "margin:0 20px 8px",
    "ul": "margin:0 20px 10px;padding:0;padding-{start}:18px",
    "li": "margin:0 0 6px",
    "table": "width:100%;border-collapse:collapse;margin:0 0 12px",
    "th": "padding:4px 6px;border-bottom:1px solid {rule};text-align:{start};vertical-align:top;"
    "font-weight:normal",
    "td": "padding:4px 6px;border-bottom:1px solid {rule};text-align:{start};vertical-align:top",
    "a": "color:{accent};word-break:break-word",
    "key_figures p": "margin:0 20px 8px;color:{quiet};font-size:13px",
    "key_figures ul": "margin:0 20px;padding:0;list-style:none",
    "key_figures li": "margin:0 0 8px;padding:6px 12px 8px;border:1px solid {rule};"
    "border-{start}:4px solid {accent};font-size:14px",
    "card": "font-size:26px;line-height:1.2;color:{accent}",
    "sources p": "margin:0 20px 5px;font-size:14px",
    "number": "color:{quiet}",
}
"""Of an element in a part of the page, or else in all parts; ``card`` is the figure of one, and
``number`` that of a source."""


def styles_of(page: Page) -> Mapping[str, str]:
    """The styles in the colours of the page's house, for the side on which its lines begin."""
    colours = {**_SHIPPED, **page.house.day}
    said = {name: colours[name] for name in _SHIPPED}
    start = side(page.facts.direction)
    return {name: style.format(**said, start=start, width=WIDTH) for name, style in _STYLES.items()}


def side(direction: str) -> str:
    """The side on which lines begin."""
    return "right" if direction == "rtl" else "left"
