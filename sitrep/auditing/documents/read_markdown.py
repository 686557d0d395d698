"""Markdown as any reader would show it: headings, paragraphs, items and rows of tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sitrep.auditing.documents.block import BlockSort, Gathered, Refused, TextBlock, row
from sitrep.auditing.documents.read_html import html_blocks

DEEPEST = 60
"""Lists and quotations in each other, beyond which a text is not read."""

_SORTS = {"heading_open": BlockSort.HEADING}


def markdown_blocks(text: str) -> Iterator[TextBlock]:
    """The blocks of a text in Markdown; raises Refused for one whose parts are too deep."""
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST + 2}).enable("table")
    tokens = parser.parse(text)
    if any(token.level > DEEPEST for token in tokens):
        raise Refused(f"Its lists and quotations are more than {DEEPEST} deep.")
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n"), len(text) + 1]
    yield from _Reader(text, starts).blocks(tokens)


class _Reader:
    """Goes through the tokens of a text with a finger on its source."""

    def __init__(self, text: str, starts: list[int]) -> None:
        self._text = text
        self._starts = starts
        self._cursor = 0

    def blocks(self, tokens: list[Token]) -> Iterator[TextBlock]:
        cells: list[TextBlock | None] = []
        head = False
        for before, token in pairwise((tokens[0], *tokens) if tokens else ()):
            if token.map is not None:
                self._cursor = max(self._cursor, self._starts[token.map[0]])
            if token.type in ("thead_open", "tbody_open"):
                head = token.type == "thead_open"
            elif token.type == "tr_open":
                cells = []
            elif token.type == "inline" and before.type in ("th_open", "td_open"):
                cells.append(self._inline(token, BlockSort.TEXT, 0))
            elif token.type == "tr_close":
                made = row(cells, BlockSort.HEAD_ROW if head else BlockSort.ROW, self._cursor)
                yield from () if made is None else (made,)
            else:
                yield from self._other(token, before)

    def _other(self, token: Token, before: Token) -> Iterator[TextBlock]:
        if token.type == "inline":
            sort = _SORTS.get(before.type, BlockSort.TEXT)
            made = self._inline(
                token, sort, int(before.tag[1:]) if sort is BlockSort.HEADING else 0
            )
            yield from () if made is None else (made,)
        elif token.type in ("fence", "code_block"):
            yield from self._lines(token)
        elif token.type == "html_block" and token.map is not None:
            start, end = (self._starts[line] for line in token.map)
            yield from html_blocks(self._text[start:end], start)

    def _lines(self, token: Token) -> Iterator[TextBlock]:
        for line in token.content.splitlines():
            found = Gathered()
            self._say(line, found)
            made = found.block(BlockSort.TEXT)
            yield from () if made is None else (made,)

    def _inline(self, token: Token, sort: BlockSort, level: int) -> TextBlock | None:
        found = Gathered()
        for child in token.children or ():
            if child.type in ("text", "code_inline"):
                self._say(child.content, found)
            elif child.type == "softbreak":
                found.add(" ", [self._pass("\n")])
            elif child.type == "hardbreak":
                found.end_line(self._pass("\n"))
            elif child.type == "link_close":
                self._behind_link()
            elif child.type == "html_inline":
                self._pass(child.content)
            elif child.type == "image":
                self._say(child.content, found)
                self._behind_link()
        return found.block(sort, level)

    def _say(self, words: str, found: Gathered) -> None:
        places: Sequence[int] = range(self._cursor, self._cursor + len(words))
        if self._text.startswith(words, self._cursor):
            self._cursor += len(words)
        else:
            places = self._each(words)
        found.add(words, places)

    def _each(self, words: str) -> list[int]:
        """Where each sign of some words stands, of which the source writes some otherwise."""
        places = list[int]()
        for sign in words:
            at = self._text.find(sign, self._cursor, self._cursor + 200)
            at = self._cursor if at < 0 else at
            places.append(min(at, len(self._text) - 1))
            self._cursor = at + 1
        return places

    def _pass(self, words: str) -> int:
        at = self._text.find(words, self._cursor)
        at = self._cursor if at < 0 else at
        self._cursor = at + len(words)
        return min(at, len(self._text) - 1)

    def _behind_link(self) -> None:
        """Go behind the address of a link: the next thing that is read stands after it."""
        text, at = self._text, self._cursor
        if text[at : at + 2] != "](":
            closing = text.find("]", at, at + 200)
            self._cursor = at if closing < 0 or text[at : at + 1] != "]" else closing + 1
            return
        depth = 0
        for place in range(at + 1, min(len(text), at + 4000)):
            if text[place] == "\\":
                continue
            depth += {"(": 1, ")": -1}.get(text[place], 0)
            if depth == 0:
                self._cursor = place + 1
                return
