"""A sentence stands on the finished page without a citation.

**Why it harms.** The reader cannot tell who says it, and nobody can check it.

**Instead.** In the overview, end the sentence with `[@source-id]`. In a template, print the
sentences of the records; words of your own can stand in short headings.

**Norm.** Every factual sentence carries a citation: the promise of this project, checked on the
page and not on the data. Sentences about the briefing itself (how it was made) have none. It
cannot be waived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sitrep.findings import Level
from sitrep.page.page import LINK, Page, PageBlock
from sitrep.rules.page_problem import PageProblem
from sitrep.rules.plainly import plainly

LEVEL = Level.ERROR
BINDING = True

_WORD = re.compile(r"[^\W\d_]+|\d+|[\u2600-\u27bf\U0001f000-\U0001faff]")
"""A word, a number, or a picture that stands for words."""

_LABEL_WORDS = 3
"""As many words may a template type into a heading; elsewhere it may type none."""


def check_page(page: Page) -> Iterator[PageProblem]:
    """Sentences, rows and loose words without a link to a source."""
    for block in page.all_blocks:
        yield from _sentences(page, block)
        yield from _figures(page, block)
        if block.kind == "row" and not _cited(page, block.links):
            yield _problem(_plain(block.text), (), block)


def _figures(page: Page, block: PageBlock) -> Iterator[PageProblem]:
    """Figures in cells and cards beside which none of the sources that carry them is cited.

    A sentence is printed whole with its own citations, and a note is about the briefing.
    """
    for stretch in block.stretches():
        traces = [page.traces[index] for index in stretch.inside]
        refs = [trace.ref for trace in traces if trace.role == "figure"]
        if not refs or any(trace.role in ("note", "sentence") for trace in traces):
            continue
        for carriers in map(page.carried_by.get, refs):
            if carriers and carriers.isdisjoint(page.sources_cited(block)):
                yield _problem(stretch.text, (), block)


@dataclass
class _Seen:
    """What one sentence's mark, or the words outside all marks, hold."""

    text: str = ""
    links: list[str] = field(default_factory=list)


def _sentences(page: Page, block: PageBlock) -> Iterator[PageProblem]:
    seen: dict[int | None, _Seen] = {}
    links = iter(block.links)
    for stretch in block.stretches():
        outer = stretch.inside[0] if stretch.inside else None
        one = seen.get(outer) or seen.setdefault(outer, _Seen())
        one.text += stretch.text.replace(LINK, "")
        one.links += [next(links) for sign in stretch.text if sign == LINK]
    for outer, one in seen.items():
        if not _states(page, outer, one.text, block.kind):
            continue
        # A link that a template typed is no citation: only a sentence's own citations count.
        if outer is None or not _cited(page, one.links):
            origin = page.traces[outer].origin if outer is not None else ()
            yield _problem(one.text.strip(), origin, block)


def _states(page: Page, outer: int | None, text: str, kind: str) -> bool:
    if outer is not None:
        return page.traces[outer].role == "sentence"
    words = _WORD.findall(plainly(text))
    return len(words) > (_LABEL_WORDS if kind == "heading" else 0)


def _cited(page: Page, links: list[str] | tuple[str, ...]) -> bool:
    return any(page.cites_source(link) for link in links)


def _plain(text: str) -> str:
    return "".join(sign for sign in text if not "\ue000" <= sign <= "\uf8ff").strip()


def _problem(text: str, origin: tuple[str | int, ...], block: PageBlock) -> PageProblem:
    short = text if len(text) < 90 else text[:87] + "…"
    return PageProblem(
        text,
        origin,
        block.line,
        f"“{short}” carries no citation.",
        "Every sentence about the event carries the number of at least one source.",
        "End the sentence with [@source-id], or take it out.",
    )


GOOD = ["{{ section.title }}", "### By region"]
BAD = [
    "Many people have left their homes.",
    "- Homes were left",
    "Homes were left. [](#source-1)",
    "![](https://example.org/a.png)",
]
