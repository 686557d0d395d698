"""What a reader of a saved web page sees."""

from __future__ import annotations

from html.parser import HTMLParser


class _Text(HTMLParser):
    """Collects what a reader of the page sees."""

    _HIDDEN = ("script", "style", "title", "template", "noscript")
    _BLOCKS = ("p", "div", "br", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "blockquote")

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden += tag in self._HIDDEN
        self.pieces += ["\n"] if tag in self._BLOCKS else []

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in self._HIDDEN and self._hidden > 0
        self.pieces += ["\n"] if tag in self._BLOCKS else []

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def seen_in_html(html: str) -> str:
    """The text of a page, without what is hidden in it; nothing of one that is broken."""
    parser = _Text()
    try:
        parser.feed(html)
        parser.close()
    except AssertionError:  # what the parser of the standard library makes of some broken pages
        return ""
    return "".join(parser.pieces)
