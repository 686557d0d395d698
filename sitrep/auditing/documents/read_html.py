"""HTML as a reader of the page sees it, without what is hidden in it."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from sitrep.auditing.documents.block import BlockSort, Gathered, Refused, TextBlock, row

DEEPEST = 500
_HIDDEN = frozenset({"script", "style", "head", "title", "template", "svg", "noscript", "object"})
_VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "wbr", "col", "area", "source"})
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "td",
        "th",
        "ul",
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def html_blocks(text: str, offset: int = 0) -> Iterator[TextBlock]:
    """The blocks of a page; ``offset`` is where it begins in a larger text. Raises Refused."""
    parser = _Blocks(text, offset)
    try:
        parser.feed(text)
        parser.close()
    except AssertionError as error:  # what the standard library makes of some broken pages
        raise Refused("It is not HTML that can be read.") from error
    parser.end_block()
    yield from parser.blocks


class _Blocks(HTMLParser):
    """Collects blocks; what stands in cells becomes a row."""

    def __init__(self, text: str, offset: int) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[TextBlock] = []
        self._offset = offset
        self._starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
        self._open: list[str] = []
        self._hidden = 0
        self._found = Gathered()
        self._level = 0
        self._cells: list[TextBlock | None] | None = None
        self._cell: list[TextBlock] | None = None
        self._head = True
        self._below_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._void(tag)
            return
        if len(self._open) >= DEEPEST:
            raise Refused(f"Its elements are more than {DEEPEST} deep.")
        unseen = tag in _HIDDEN or any(name == "hidden" for name, _ in attrs)
        self._open.append(f"!{tag}" if unseen else tag)
        self._hidden += unseen
        if tag in _BLOCKS:
            self.end_block()
        self._level = _HEADINGS.get(tag, self._level)
        if tag == "table":
            self._below_head = False  # a single cell below it is no head, but leads rows
        if tag == "tr":
            self._cells, self._head = [], True
        elif tag in ("td", "th") and self._cells is not None:
            self._cell = []
            self._head = self._head and tag == "th"

    def _void(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_block()
        elif tag == "br" and not self._hidden:
            self._found.end_line(self._at())

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open and f"!{tag}" not in self._open:
            return
        if tag in _BLOCKS:
            self.end_block()
        while self._open:
            last = self._open.pop()
            self._hidden -= last.startswith("!")
            if last.lstrip("!") == tag:
                break
        if tag in _HEADINGS:
            self._level = 0
        elif tag in ("td", "th") and self._cell is not None and self._cells is not None:
            self._cells.append(_as_one(self._cell))
            self._cell = None
        elif tag == "tr" and self._cells is not None:
            head = self._head and (len(self._cells) > 1 or not self._below_head)
            made = row(self._cells, BlockSort.HEAD_ROW if head else BlockSort.ROW, self._at())
            self._below_head = self._below_head or (head and len(self._cells) > 1)
            self.blocks += [] if made is None else [made]
            self._cells = None

    def handle_data(self, data: str) -> None:
        self._say(data)

    def handle_entityref(self, name: str) -> None:
        self._say_one(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._say_one(unescape(f"&#{name};"))

    def _at(self) -> int:
        line, column = self.getpos()
        return self._offset + self._starts[line - 1] + column

    def _say(self, text: str) -> None:
        if not self._hidden:
            at = self._at()
            self._found.add(text, range(at, at + len(text)))

    def _say_one(self, text: str) -> None:
        if not self._hidden:
            self._found.add(text, [self._at()] * len(text))

    def end_block(self) -> None:
        """End the block that is being gathered."""
        level = self._level
        made = self._found.block(BlockSort.HEADING if level else BlockSort.TEXT, level)
        self._found = Gathered()
        if made is not None:
            (self.blocks if self._cell is None else self._cell).append(made)


def _as_one(blocks: list[TextBlock]) -> TextBlock | None:
    """The paragraphs of a cell as one text."""
    found = Gathered()
    for block in blocks:
        found.add(f" {block.text}" if found.signs else block.text, _with_blank(block, found))
    return found.block(BlockSort.TEXT)


def _with_blank(block: TextBlock, found: Gathered) -> tuple[int, ...]:
    return (block.places[0], *block.places) if found.signs else block.places
