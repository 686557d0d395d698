"""The overview: plain paragraphs, each at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.loading.readers import markdown_reader
from sitrep.loading.readers.tree import Mapping, Plain, Sequence, TextMark, plain


def read(text: str) -> Plain:
    tree = markdown_reader.read(text)
    assert tree.faults == ()
    assert tree.node is not None
    return plain(tree.node)


def faults(text: str) -> list[tuple[str, int, int]]:
    found = markdown_reader.read(text).faults
    return [(fault.rule, fault.mark.line, fault.mark.column) for fault in found]


def test_paragraphs_are_separated_by_empty_lines() -> None:
    text = "One [@a].\nStill one.\n\n  \n  Two [@b].\r\n\r\nThree."
    assert read(text) == {"overview": ["One [@a]. Still one.", "Two [@b].", "Three."]}


def test_paragraphs_have_their_places() -> None:
    node = markdown_reader.read("\n  One.\nTwo.\n\nThree.\n").node
    assert isinstance(node, Mapping)
    paragraphs = node.entries[0].value
    assert isinstance(paragraphs, Sequence)
    assert [item.mark for item in paragraphs.items] == [TextMark(2, 3), TextMark(5, 1)]


@pytest.mark.parametrize(
    "line",
    ["# A", "| a |", "> a", "<b>", "```", "~~~", "- a", "* a", "+ a", "1. a", "2) a", "---", "==="],
)
def test_what_is_no_paragraph_is_refused(line: str) -> None:
    assert faults(f"One.\n\n  {line}\n") == [("not-prose", 3, 3)]


@pytest.mark.parametrize("line", ["-5 degrees.", "2024. Then.", "*Stressed.*", "=> so."])
def test_a_line_may_begin_with_a_sign_or_a_number(line: str) -> None:
    assert faults(f"It was in\n{line}\n") == []


def test_characters_that_cannot_be_seen_are_refused() -> None:
    assert faults("One\ue000.\n\nTw\x85o\u2028.") == [
        ("private-character", 1, 4),
        ("private-character", 3, 3),
        ("private-character", 3, 5),
    ]


@pytest.mark.parametrize("text", ["", "\n", " \r\n\t"])
def test_an_empty_file_is_refused(text: str) -> None:
    assert faults(text) == [("empty-file", 1, 1)]


@given(st.text())
def test_anything_is_read_or_refused(text: str) -> None:
    tree = markdown_reader.read(text)
    assert (tree.node is None) <= bool(tree.faults)


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1), min_size=1))
def test_what_is_written_is_read(paragraphs: list[str]) -> None:
    assert read("\n\n".join(paragraphs)) == {"overview": paragraphs}
