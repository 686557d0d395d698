"""Page: the briefing as Markdown with its marks, the only thing that writers and page rules see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from markdown_it.token import Token

from sitrep.page.cited_runs import TO
from sitrep.page.counting_words import CountingWords
from sitrep.page.document import PageFacts
from sitrep.page.escaping import parse_blocks, parse_inline
from sitrep.page.house_style import SHIPPED_LOOK, HouseStyle
from sitrep.page.marks import MarkTrace, Stretch, blanked, filled, stretches, unmarked

OWN_STYLE = "own.css"
"""The name among a page's assets of the style sheet that stands after all others."""

EXTRA_STYLE = "extra.css"
"""The name of the style sheet of those sections that few pages have."""

LINK = "\uf000"
"""Stands in a block's text where a link begins; the link itself is in the block's ``links``."""


@dataclass(frozen=True)
class PageBlock:
    """One heading, paragraph, item or table row, with its marks and the targets of its links."""

    kind: str
    text: str
    links: tuple[str, ...]
    line: int

    def stretches(self) -> tuple[Stretch, ...]:
        """The block's visible text, cut at its marks; ValueError where they do not nest."""
        return self._stretches

    @cached_property
    def _stretches(self) -> tuple[Stretch, ...]:
        return tuple(stretches(self.text))


@dataclass(frozen=True)
class Page:
    """Marked Markdown and what goes with it.

    ``figures`` maps a record's id to the ways in which its figure may be printed;
    ``source_anchors`` are the headings that citations lead to, in order, each with the number as
    it is cited, ``addresses`` the web addresses of sources; ``trails`` maps a record's id to the
    marked sentence that says its figure whole, and ``carried_by`` to the anchors of the sources
    that carry it; ``labels`` are the words of the screen edition's controls; ``attached`` are
    files to carry along; ``layout`` is how much of the document is shown, ``house`` how it looks;
    ``assets`` are the texts of the HTML shell, the style sheets and the script by name.
    """

    marked: str
    traces: tuple[MarkTrace, ...]
    facts: PageFacts
    source_anchors: Mapping[str, str] = field(default_factory=dict)
    addresses: frozenset[str] = frozenset()
    figures: Mapping[str, frozenset[str]] = field(default_factory=dict)
    counting_words: CountingWords = field(default_factory=CountingWords)
    own_counting_words: CountingWords = field(default_factory=CountingWords)
    trails: Mapping[str, str] = field(default_factory=dict)
    carried_by: Mapping[str, frozenset[str]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    attached: Mapping[str, str] = field(default_factory=dict)
    layout: str = "full"
    house: HouseStyle = SHIPPED_LOOK
    assets: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def markdown(self) -> str:
        """The page as people read it, without marks."""
        return unmarked(self.marked)

    @property
    def foot(self) -> str:
        """What stands at the foot of every page: its marking, and what the house says there."""
        return " · ".join(filter(None, (self.facts.marking, self.house.foot(self.facts.language))))

    @cached_property
    def blocks(self) -> tuple[PageBlock, ...]:
        """Every block of visible text in order."""
        return tuple(_blocks(parse_blocks(self.marked), self.addresses))

    @cached_property
    def all_blocks(self) -> tuple[PageBlock, ...]:
        """The blocks of the page, and those that stand behind its figures."""
        behind = parse_blocks("\n\n".join(self.trails.values()))
        return (*self.blocks, *_blocks(behind, self.addresses))

    def cites_source(self, target: str) -> bool:
        """Whether a link leads to the description of a source."""
        return target.startswith("#") and target[1:] in self.source_anchors

    def sources_cited(self, block: PageBlock) -> list[str]:
        """The anchors of the sources that a block cites, with those between a first and a last."""
        found = list[str]()
        before: int | None = None
        pieces = unmarked(block.text).split(LINK)[1:]
        for text, link in zip(pieces, block.links, strict=True):
            at = self._places.get(link[1:]) if self.cites_source(link) else None
            if at is not None:
                found += self._anchors[at if before is None else before + 1 : at + 1]
            before = at if text.endswith(f"]{TO}") else None
        return found

    @cached_property
    def _anchors(self) -> tuple[str, ...]:
        return tuple(self.source_anchors)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {anchor: at for at, anchor in enumerate(self._anchors)}


def _blocks(tokens: list[Token], known: frozenset[str]) -> Iterator[PageBlock]:
    row: _RowRead | None = None
    kind = "text"
    for token in tokens:
        if token.type in ("heading_open", "thead_open"):
            kind = "heading"
        elif token.type in ("heading_close", "thead_close"):
            kind = "text"
        elif token.type == "tr_open":
            row = _RowRead([], [], _line(token))
        elif token.type == "tr_close" and row is not None:
            of_kind = "heading" if kind == "heading" else "row"
            yield PageBlock(of_kind, " ".join(["", *row.texts]), tuple(row.links), row.line)
            row = None
        elif token.type in ("inline", "code_block", "fence"):
            text, links = token.content, tuple[str, ...]()
            if token.type == "inline":
                text, links = _read(token.content, known)
            if row is None:
                yield PageBlock(kind, text, links, _line(token))
            else:
                row.texts.append(text)
                row.links.extend(links)


class _RowRead(NamedTuple):
    """A row of a table as far as it is read: the texts of its cells, and their links."""

    texts: list[str]
    links: list[str]
    line: int


def _line(token: Token) -> int:
    return (token.map or [0])[0] + 1


def _read(content: str, known: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """What is visible of a block, and its links; marks are text to whoever reads Markdown."""
    blank, indexes = blanked(content)
    text, links = _visible(blank, known)
    marked = filled(text, indexes)
    return _visible(content, known) if marked is None else (marked, links)


@lru_cache(maxsize=20_000)
def _visible(content: str, known: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    text, links = [], []
    for child in parse_inline(content):
        if child.type == "link_open":
            links.append(str(child.attrGet("href")))
            text.append(LINK + _unseen(child, known))
        elif child.type in ("softbreak", "hardbreak"):
            text.append(" ")
        else:
            text.append(child.content)
    return "".join(text), tuple(links)


def _unseen(link: Token, known: frozenset[str]) -> str:
    """What a link holds beside its text: a title, or an address that is no source's."""
    target, title = str(link.attrGet("href")), str(link.attrGet("title") or "")
    foreign = "" if target.startswith("#") or target in known else target
    return f"{title} {foreign} ".lstrip() if title or foreign else ""
