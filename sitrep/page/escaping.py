"""The house's Markdown: CommonMark with tables, no HTML, and few kinds of link."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sitrep.page.live_signs import Surroundings, broken, broken_throughout, ordinary

_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_LINKS = re.compile(r"(https?://|mailto:|tel:\+|#)", re.IGNORECASE)
_PUNCTUATION = "".join(map(chr, (*range(33, 48), *range(58, 65), *range(91, 97), *range(123, 127))))
# Where a value may stand, and what a reader must then see, block by block.
_CONTEXTS = (
    ("@", ["@"]),
    ("x @ y", ["x @ y"]),
    ("x@y", ["x@y"]),
    ("- @", ["@"]),
    ("[@](#a)", ["@"]),
    ("| a |\n|---|\n| @ |", ["a", "@"]),
)


@cache
def parser() -> MarkdownIt:
    """The one parser; links go to https, http, mailto, tel and headings of the page only."""
    return _made()


@cache
def _parser_of_blocks() -> MarkdownIt:
    """The parser of the blocks of a page, which leaves what stands inside them."""
    return _made().disable("inline")


def _made() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
    # What a reader may not see, or sees elsewhere than in the text, has no place on a page.
    parser.disable(["image", "fence", "reference"])
    normalise = parser.normalizeLink
    # The name of a heading is what it is in every script; an address is put in ASCII.
    parser.normalizeLink = lambda url: url if url[:1] == "#" else normalise(url)  # type: ignore[method-assign]
    parser.validateLink = lambda url: bool(_LINKS.match(url))  # type: ignore[method-assign]
    return parser


@cache
def _widest_parser() -> MarkdownIt:
    """A reader of more than the house writes: HTML, images, code, definitions, strikethrough."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def parse(text: str) -> list[Token]:
    """The tokens of a page."""
    return parser().parse(text)


def parse_blocks(text: str) -> list[Token]:
    """The tokens of a page, with the content of each block as it is written."""
    return _parser_of_blocks().parse(text)


def parse_inline(content: str) -> list[Token]:
    """The tokens inside one block."""
    return parser().parseInline(content)[0].children or []


def one_line(text: str) -> str:
    """The text on one line; spaces inside it that do not break belong to it and stay."""
    return _BLANKS.sub(" ", text).strip()


@lru_cache(maxsize=20_000)
def escape(value: str) -> str:
    """The least escaped writing of ``value`` that every reader shows as ``value`` anywhere."""
    return _escaped(value, Surroundings.TEXT)


@lru_cache(maxsize=20_000)
def escape_label(value: str) -> str:
    """A text escaped as the label of a link, where a plain address is no link of its own."""
    value = one_line(value)
    return value if _escaped(value, Surroundings.LABEL) == value else escape(value)


def escape_line(value: str) -> str:
    """A text escaped for what is a paragraph by itself, whose addresses may be links."""
    return _escaped(value, Surroundings.LINE)


def _escaped(value: str, place: Surroundings) -> str:
    value = one_line(value)
    if ordinary(value):
        return value
    for candidate in (broken(value, place), broken_throughout(value)):
        if _reads_back(candidate, value):
            return candidate
    return escape_whole(value)


def escape_whole(value: str) -> str:
    """Every ASCII punctuation mark as a numeric entity: ugly, and safe wherever it stands."""
    signs = one_line(value)
    return "".join(f"&#{ord(sign)};" if sign in _PUNCTUATION else sign for sign in signs)


def _reads_back(candidate: str, value: str) -> bool:
    """Whether the house's own reader and the widest see the value alone wherever it stands."""
    return all(
        _seen(reader.parse(context.replace("@", candidate)))
        == [block.replace("@", value) for block in seen]
        for context, seen in _CONTEXTS
        for reader in (parser(), _widest_parser())
    )


def visible(text: str) -> list[str]:
    """The visible text of each block, and a note of anything that is not text or a link."""
    return _seen(parse(text))


def _seen(tokens: list[Token]) -> list[str]:
    return [inline_text(token) for token in tokens if token.type == "inline"]


def inline_text(token: Token) -> str:
    """What a reader sees of one block."""
    parts = []
    for child in cast(list[Token], token.children):
        if child.type == "text":
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type not in ("link_open", "link_close"):
            parts.append(f"\0{child.type}\0{child.content}")
    return "".join(parts)
