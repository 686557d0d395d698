"""Whether the pages of a PDF say what a briefing's Markdown says: all of it, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from markdown_it.token import Token

from sitrep.page.escaping import inline_text, parse
from sitrep.verifying.signs import Signs, first_difference

_HIDDEN = re.compile("\0.*?\0")
_LATIN = "A-Za-zÀ-ɏ"
_WORDS = re.compile(rf"\d[\d.,:/]*\d|\d|[{_LATIN}]+|[^\W\d_{_LATIN}]+")
"""Figures, and words in one script: two scripts side by side come out in either order."""

_TELLING = 20
"""So many signs after a table's heading tell whether it is repeated or begins another table."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a briefing says: its text in order, the headings of its tables, what is on each page."""

    text: Signs
    heads: tuple[Signs, ...]
    running: str
    foot: str = ""

    def margin(self, page: int, pages: int) -> Signs:
        """The margins of a page: the first has its foot and its number alone."""
        return Signs(f"{self.running if page > 1 else ''} {self.foot} {page} / {pages}")


def told(markdown: str, running: str, label: str = "", foot: str = "") -> Told:
    """What a briefing in Markdown says, below the ``label`` of its house.

    ``running`` stands at the top of every further page, ``foot`` at the foot of each.
    """
    text = [label]
    heads: dict[str, None] = {}
    start = 0
    for token in parse(markdown):
        if token.type == "thead_open":
            start = len(text)
        elif token.type == "thead_close":
            heads["\n".join(text[start:])] = None
        elif token.type == "inline":
            text.append(_shown(token))
    longest_first = sorted(map(Signs, heads), key=lambda one: -len(one.signs))
    return Told(Signs("\n".join(text)), tuple(longest_first), running, foot)


def _shown(token: Token) -> str:
    return _HIDDEN.sub("", inline_text(token))


def unlike(pages: list[str], said: Told) -> str | None:
    """The first difference between the pages' text, in order, and what was said; None if none."""
    at = 0
    wanted = said.text.signs
    for number, text in enumerate(pages, start=1):
        page = Signs(text)
        margin = said.margin(number, len(pages)).signs
        if not page.signs.endswith(margin):
            return f"Page {number} does not end with its own title and number."
        shown = page.signs[: len(page.signs) - len(margin)]
        start = len(_repeated(shown, wanted[at:], said.heads))
        same = first_difference(shown[start:], wanted[at:])
        if start + same < len(shown):
            return (
                f"Page {number} says “{page.around(start + same)}”; "
                f"the briefing says “{said.text.around(at + same)}”."
            )
        at += same
    if at < len(wanted):
        return f"No page says “{said.text.around(at)}”, as the briefing does."
    return None


def _repeated(shown: str, rest: str, heads: tuple[Signs, ...]) -> str:
    """The heading at the top of a page that only continues a table."""
    for head in (one.signs for one in heads):
        if head and shown.startswith(head) and not rest.startswith(shown[: len(head) + _TELLING]):
            return head
    return ""


def words_unlike(pages: list[str], said: Told) -> str | None:
    """The first word or figure of which one of both has more, in whatever order they stand.

    Where a page's lines are put together again, figures of two lines may touch: what is counted
    are words inside the signs, and then the signs.
    """
    found = Signs("\n".join(pages)).signs
    for word, times in Counter(_WORDS.findall(said.text.normal)).items():
        if (there := found.count(word)) < times:
            often = f"“{word}” stands on the pages {there} times, and {times} times in the briefing"
            return f"{often}, as in “{said.text.around_word(word)}”."
    wanted, most = _bounds(len(pages), said)
    signs = Counter(found)
    odd = sorted(((wanted - signs) + (signs - most)).elements())
    if odd:
        return f"The pages hold other signs than the briefing, such as “{odd[0]}”."
    return None


def _bounds(pages: int, said: Told) -> tuple[Counter[str], Counter[str]]:
    """How often each sign must stand on the pages, and how often it may, with heads repeated."""
    once = Counter(said.text.signs)
    for number in range(1, pages + 1):
        once.update(said.margin(number, pages).signs)
    most = once.copy()
    for head in said.heads:
        for sign, times in Counter(head.signs).items():
            most[sign] += times * (pages - 1)
    return once, most
