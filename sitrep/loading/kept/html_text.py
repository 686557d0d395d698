"""What a reader of a saved web page sees."""

from __future__ import annotations

from html.parser import HTMLParser

_INLINE = (
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "output", "q",
    "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
)  # fmt: skip
"""The tags within a line; at every other one, known or not, a new line begins."""


class _Text(HTMLParser):
    """Collects what a reader of the page sees."""

    _HIDDEN = ("script", "style", "title", "template", "noscript")

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden += tag in self._HIDDEN
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in self._HIDDEN and self._hidden > 0
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)

    def _break_at(self, tag: str) -> None:
        if tag not in _INLINE:
            self.pieces.append("\n")


def seen_in_html(html: str) -> str:
    """The text of a page, without what is hidden in it; nothing of one that is broken."""
    parser = _Text()
    try:
        parser.feed(html)
        parser.close()
    except AssertionError:  # what the parser of the standard library makes of some broken pages
        return ""
    return "".join(parser.pieces)
