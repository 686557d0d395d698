"""Trees without readers: plain values, the way to a place, and bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.loading.readers.decode import TextSource, decode
from sitrep.loading.readers.tree import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    TextMark,
    TreeEntry,
    mark_of,
    plain,
)
from sitrep.locations import Route

COUNT = TreeEntry("count", TextMark(3, 5), Scalar("1018", TextMark(3, 12), quoted=False))
TITLE = TreeEntry("title", TextMark(1, 1), Scalar("Floods", TextMark(1, 8), quoted=False))
TOLLS = TreeEntry(
    "tolls", TextMark(2, 1), Sequence((Mapping((COUNT,), TextMark(3, 5)),), TextMark(3, 3))
)
REPORT = Mapping((TITLE, TOLLS), TextMark(1, 1))


def test_plain() -> None:
    assert plain(REPORT) == {"title": "Floods", "tolls": [{"count": "1018"}]}


@pytest.mark.parametrize(
    ("route", "key", "expected"),
    [
        ((), False, TextMark(1, 1)),
        (("title",), False, TextMark(1, 8)),
        (("title",), True, TextMark(1, 1)),
        (("tolls",), False, TextMark(3, 3)),
        (("tolls",), True, TextMark(2, 1)),
        (("tolls", 0), False, TextMark(3, 5)),
        (("tolls", 0), True, TextMark(3, 5)),
        (("tolls", 0, "count"), False, TextMark(3, 12)),
        (("tolls", 0, "count"), True, TextMark(3, 5)),
        # What is missing has the place of the last thing that is there.
        (("tolls", 0, "missing"), False, TextMark(3, 5)),
        (("tolls", 0, "missing"), True, TextMark(3, 5)),
        (("tolls", 1), False, TextMark(3, 3)),
        (("tolls", 1), True, TextMark(3, 3)),
        (("tolls", -1), False, TextMark(3, 3)),
        (("tolls", "count"), False, TextMark(3, 3)),
        (("title", "more", "and more"), False, TextMark(1, 8)),
        (("missing", 4, "more"), False, TextMark(1, 1)),
        ((0,), False, TextMark(1, 1)),
    ],
)
def test_mark_of(route: Route, key: bool, expected: TextMark) -> None:
    assert mark_of(REPORT, route, key=key) == expected


def test_mark_of_a_scalar_alone() -> None:
    node: Node = Scalar("x", TextMark(4, 2), quoted=False)
    assert mark_of(node, ("a", 0)) == TextMark(4, 2)


@given(st.text())
def test_utf8_is_decoded_with_and_without_byte_order_mark(text: str) -> None:
    text = text.removeprefix("\ufeff").replace("\0", "")
    assert decode(text.encode()) == (text, None)
    assert decode(b"\xef\xbb\xbf" + text.encode()) == (text, None)


@pytest.mark.parametrize(
    ("data", "mark", "got"),
    [
        (b"a: caf\xe9\n", TextMark(1, 7), "Byte 7 of the file (0xE9) is not UTF-8; "),
        ("é: 😀\nb: ".encode() + b"\xff\n", TextMark(2, 4), "Byte 13 of the file (0xFF)"),
        (b"\xef\xbb\xbfab\xe9", TextMark(1, 3), "Byte 6 of the file (0xE9)"),
        (b"a\r\nb\x81", TextMark(2, 2), "Byte 5 of the file (0x81) is not UTF-8."),
        (b"a\xf0\x9f\x98", TextMark(1, 2), "Byte 2 of the file (0xF0)"),
        ("a: 1".encode("utf-16"), TextMark(1, 1), "The file looks like UTF-16"),
        ("a: 1".encode("utf-16-be"), TextMark(1, 1), "The file looks like UTF-16"),
    ],
)
def test_other_bytes_are_refused(data: bytes, mark: TextMark, got: str) -> None:
    _, fault = decode(data)
    assert fault is not None
    assert (fault.rule, fault.mark) == ("not-text", mark)
    assert fault.got.startswith(got)


def test_reading_can_go_on_beside_a_wrong_byte() -> None:
    assert decode(b"a: caf\xe9\nb: 1\n")[0] == "a: caf\ufffd\nb: 1\n"


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    text, fault = decode(data)
    assert text or fault or data in (b"", b"\xef\xbb\xbf")


@given(st.text(st.sampled_from("a😀 \n\r\ufeff\u2028")))
def test_places_count_characters_and_the_lines_of_editors(text: str) -> None:
    source = TextSource(text)
    lines = source.text.split("\n")
    for index, character in enumerate(source.text):
        mark = source.mark(index)
        assert (lines[mark.line - 1] + "\n")[mark.column - 1] == character
    assert len(source.text) == len(text.removeprefix("\ufeff"))
