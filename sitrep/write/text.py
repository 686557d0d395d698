"""The page as a wire sends it: title, status, one paragraph, its sources, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.page.document import CONTACT
from sitrep.page.marks import MarkTrace, first_trace, unmarked
from sitrep.page.page import LINK, Page, PageBlock
from sitrep.page.slugs import slug

_BETWEEN = " · "
HIGHLIGHTS = "highlights"


def write(page: Page) -> bytes:
    """Plain text in UTF-8, with one line for the paragraph, each source and each contact."""
    told = _told(page)
    between = "; " if told and told[0].kind == "row" else " "
    paragraph = between.join(text for block in told for text in _statements(page, block))
    parts = (
        [page.facts.title, page.facts.status],
        [paragraph] if paragraph else [],
        list(_sources(page, _cited(page, told))),
        list(_contacts(page)),
        [page.facts.marking] if page.facts.marking else [],
    )
    return ("\n\n".join("\n".join(lines) for lines in parts if lines) + "\n").encode("utf-8")


def _told(page: Page) -> list[PageBlock]:
    """The highlights, or else the first section that states anything."""
    lines = page.marked.split("\n")
    for section in sorted(_under(page, 2), key=lambda one: not _is_highlights(page, lines, one)):
        if told := [block for block in section if _statements(page, block)]:
            return told
    return []


def _is_highlights(page: Page, lines: Sequence[str], section: Sequence[PageBlock]) -> bool:
    """Whether the section is headed as that of the highlights."""
    if not section:
        return False
    index = first_trace(lines[section[0].line - 1])
    return index is not None and page.traces[index].ref == HIGHLIGHTS


def _under(page: Page, level: int) -> Iterator[list[PageBlock]]:
    """The page cut at its headings of this level and above."""
    lines = page.marked.split("\n")
    part: list[PageBlock] = []
    for block in page.blocks:
        line = lines[block.line - 1]
        if block.kind == "heading" and 0 < len(line) - len(line.lstrip("#")) <= level:
            yield part
            part = []
        part.append(block)
    yield part


def _statements(page: Page, block: PageBlock) -> list[str]:
    """The sentences of a block, or the row that it is, with their citations."""
    pieces: dict[int, str] = {}
    for stretch in block.stretches():
        for outer in stretch.inside[:1]:
            pieces[outer] = pieces.get(outer, "") + stretch.text.replace(LINK, "")

    def having(role: str) -> list[str]:
        return [text for outer, text in pieces.items() if page.traces[outer].role == role]

    if block.kind == "row" and pieces:
        return [" ".join([_BETWEEN.join(having("line")), *having("number")])]
    lines, sentences = having("line"), having("sentence")
    return [_BETWEEN.join([*lines, *sentences])] if lines and sentences else sentences


def _contacts(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if any(trace.role == "line" and trace.ref == CONTACT for trace in _traces(page, block)):
            yield unmarked(block.text).replace(LINK, "")


def _traces(page: Page, block: PageBlock) -> Iterator[MarkTrace]:
    for stretch in block.stretches():
        yield from (page.traces[index] for index in stretch.inside)


def _cited(page: Page, told: Sequence[PageBlock]) -> dict[str, str]:
    """The numbers of the sources cited, by where their descriptions are."""
    anchors = (anchor for block in told for anchor in page.sources_cited(block))
    return {anchor: f"[{page.source_anchors[anchor]}]" for anchor in anchors}


def _sources(page: Page, cited: dict[str, str]) -> Iterator[str]:
    """Number, and what is said of the source."""
    for heading, *description in filter(None, _under(page, 3)):
        number = cited.get(slug(unmarked(heading.text)))
        if number is not None:
            said = (unmarked(block.text).replace(LINK, "") for block in description)
            yield f"{number} {_BETWEEN.join(said)}"
