"""Of sources cited in a row the first and the last are printed, and all of them count."""

from __future__ import annotations

import pytest

from sitrep.page.cited_runs import shortened
from sitrep.page.document import Cite, Span, Words
from sitrep.page.page import LINK, Page, PageBlock
from tests.render.documents import FACTS

ANCHORS = {f"source-{number}": str(number) for number in range(1, 8)}


def cites(*numbers: int) -> list[Span]:
    row: list[Span] = []
    for number in numbers:
        row += [Words(" "), Cite(number, f"source-{number}", str(number))]
    return row


def printed(*spans: Span) -> str:
    said = shortened(spans)
    return "".join(f"[{one.label}]" if isinstance(one, Cite) else str(one.text) for one in said)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1], " [1]"),
        ([1, 2], " [1] [2]"),
        ([1, 2, 3], " [1]–[3]"),
        ([1, 2, 3, 5, 6], " [1]–[3] [5] [6]"),
        ([1, 3, 4, 5, 6], " [1] [3]–[6]"),
        ([3, 2, 1], " [3] [2] [1]"),
    ],
)
def test_three_and_more_that_follow_one_another_are_printed_as_first_and_last(
    numbers: list[int], expected: str
) -> None:
    assert printed(*cites(*numbers)) == expected
    assert printed(Words("So"), *cites(*numbers), Words(" and")) == f"So{expected} and"


def test_citations_of_several_words_of_one_sentence_are_not_joined() -> None:
    assert printed(*cites(1, 2), Words(" or"), *cites(3, 4)) == " [1] [2] or [3] [4]"


def test_what_lies_between_the_first_and_the_last_is_cited() -> None:
    page = Page("", (), FACTS, source_anchors=ANCHORS)
    text = f"Two. {LINK}[2]–{LINK}[4] {LINK}[6] and {LINK}[7]"
    links = ("#source-2", "#source-4", "#source-6", "#source-7")
    found = page.sources_cited(PageBlock("text", text, links, 1))
    assert found == ["source-2", "source-3", "source-4", "source-6", "source-7"]
