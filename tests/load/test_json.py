"""JSON: numbers as they are written, the same tree and the same faults as YAML."""

from __future__ import annotations

import json as standard
import time
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitrep.loading.readers import json_reader, limits, yaml_reader
from sitrep.loading.readers.decode import is_clean
from sitrep.loading.readers.tree import (
    Mapping,
    Node,
    Plain,
    Scalar,
    Sequence,
    TextMark,
    Tree,
    TreeEntry,
    plain,
)
from tests.support.daily import FUZZ

BROKEN = settings(max_examples=20_000 if FUZZ else 50, deadline=None)

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Co")).filter(is_clean) | st.sampled_from(
    "\n\t :\"'\\/{}[],"
)
TEXTS = st.text(LETTERS, max_size=30)
DATA = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXTS.filter(bool), inner, max_size=4)
    ),
    max_leaves=15,
)


def summary(tree: Tree) -> list[tuple[str, int, int]]:
    return [(fault.rule, fault.mark.line, fault.mark.column) for fault in tree.faults]


def check_marks(node: Node, lines: list[str]) -> None:
    """Every mark stands at the value; a quoted one at its quotation mark."""
    there = lines[node.mark.line - 1][node.mark.column - 1 :]
    if isinstance(node, Scalar):
        start = standard.dumps(node.text, ensure_ascii=False) if node.quoted else node.text
        assert there.startswith(start)
    elif isinstance(node, Sequence):
        assert there[0] == "["
        for item in node.items:
            check_marks(item, lines)
    else:
        assert isinstance(node, Mapping)
        assert there[0] == "{"
        for entry in node.entries:
            check_marks(Scalar(entry.key, entry.mark, quoted=True), lines)
            check_marks(entry.value, lines)


def test_every_value_has_its_mark() -> None:
    text = '{"title": "Floods",\n "é😀": [1018, 1.0e3,\n\t-0.50, true, false]}\n'
    numbers = (
        Scalar("1018", TextMark(2, 9), quoted=False),
        Scalar("1.0e3", TextMark(2, 15), quoted=False),
        Scalar("-0.50", TextMark(3, 2), quoted=False),
        Scalar("true", TextMark(3, 9), quoted=False),
        Scalar("false", TextMark(3, 15), quoted=False),
    )
    entries = (
        TreeEntry("title", TextMark(1, 2), Scalar("Floods", TextMark(1, 11), quoted=True)),
        TreeEntry("é😀", TextMark(2, 2), Sequence(numbers, TextMark(2, 8))),
    )
    assert json_reader.read(text) == Tree(Mapping(entries, TextMark(1, 1)), ())
    assert json_reader.read(text.replace("\n", "\r\n")) == json_reader.read(text)
    assert json_reader.read("\ufeff" + text) == json_reader.read(text)


def test_escapes() -> None:
    tree = json_reader.read(r'["\ud83d\ude00", "\u00e9\n\t\"\\\/", "<<", "", "null"]')
    assert tree.faults == ()
    assert tree.node is not None
    assert plain(tree.node) == ["😀", 'é\n\t"\\/', "<<", "", "null"]


def nested(depth: int) -> Plain:
    """Lists inside one another."""
    return [nested(depth - 1)] if depth > 1 else []


def private(*columns: int) -> list[tuple[str, int, int]]:
    return [("private-character", 1, column) for column in columns]


FAULTS: list[tuple[str, list[tuple[str, int, int]], Plain | None]] = [
    ('{"a": 1,\n "b": 2, "a": 3}', [("duplicate-key", 2, 10)], {"a": "1", "b": "2"}),
    ('{"a": 1, "\\u0061": 3}', [("duplicate-key", 1, 10)], {"a": "1"}),
    ('{"a": null}', [("empty-value", 1, 7)], {"a": "null"}),
    ("null", [("empty-value", 1, 1)], "null"),
    ('{"": 1, "b": 2}', [("key-not-text", 1, 2)], {"b": "2"}),
    ('{"a": 1}\n{"a": 2}\n', [("several-documents", 2, 1)], {"a": "1"}),
    ("", [("empty-file", 1, 1)], None),
    (" \n\t\r\n", [("empty-file", 1, 1)], None),
    ('["b\ue000", "\u202d"]', private(4, 9), ["b\ufffd", "\ufffd"]),
    ('["\x07", "\ud800"]', private(3, 8), ["\ufffd", "\ufffd"]),
    ('["a\u2028b"]', private(4), ["a\ufffdb"]),
    ("[1,\r2]", private(4), ["1", "2"]),
    (r'["😀\\u0007\u0007\uE000\r"]', private(11, 17, 23), ["😀\\u0007\ufffd\ufffd\ufffd"]),
    (r'["\ud83d\ude00\ud83d", "\ude00\ud83d"]', private(15, 25, 31), ["😀\ufffd", "\ufffd\ufffd"]),
    (r'["\udbff\udffd"]', private(3), ["\ufffd"]),
    ('{"\\b": 1}', private(3), {"\ufffd": "1"}),
    ("[" * 20 + "]" * 20, [], nested(20)),
    ("[" * 21 + "1, null" + "]" * 21, [("too-deep", 1, 21)], nested(21)),
    ("[" * 101 + "]" * 101, [("too-deep", 1, 21)], None),
]


@pytest.mark.parametrize(("text", "faults", "data"), FAULTS)
def test_faults(text: str, faults: list[tuple[str, int, int]], data: Plain | None) -> None:
    tree = json_reader.read(text)
    assert summary(tree) == faults
    assert (tree.node and plain(tree.node)) == data


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("[1,\n2,\n]", 2, 2, "comma stands after the last"),
        ('{"a": 1,}', 1, 8, "comma stands after the last"),
        ("// b\n[]", 1, 1, "comment"),
        ('{"a": 1 /* b */}', 1, 9, "comment"),
        ("[1, # b\n2]", 1, 5, "comment"),
        ("[NaN]", 1, 2, "“NaN”"),
        ("[1, -Infinity]", 1, 5, "“-Infinity”"),
        ("{'a': 1}", 1, 2, "Quotation marks of this kind"),
        ("{“a”: 1}", 1, 2, "Quotation marks of this kind"),
        ("{a: 1}", 1, 2, "without quotation marks"),
        ("[yes]", 1, 2, "without quotation marks"),
        ("[True]", 1, 2, "not one of those"),
        ("[012]", 1, 2, "not written as"),
        ("[1_000]", 1, 2, "not written as"),
        ("[+1]", 1, 2, "not written as"),
        ("[.5]", 1, 2, "not written as"),
        ("[١٢]", 1, 2, "without quotation marks"),
        ('{"a": 1,018}', 1, 9, "A number stands where a key"),
        ("[1 2]", 1, 4, "No comma"),
        ('["the "old" town"]', 1, 8, "No comma"),
        ('{"a" 1}', 1, 6, "No colon"),
        ('["a\nb"]', 1, 4, "line break"),
        ('["a', 1, 2, "never closed"),
        ('["C:\\Users"]', 1, 5, "backslash"),
        ('["\\u12"]', 1, 4, "backslash"),
        ("[1}", 1, 3, "“}” stands where “]”"),
        ("[,1]", 1, 2, "No value"),
        ("{,}", 1, 2, "No key"),
        ("[1,\n", 2, 1, "file ends"),
        ("[1\n", 2, 1, "file ends"),
        ("[]]", 1, 3, "after the end"),
        ("[]\nx", 2, 1, "after the end"),
    ],
)
def test_syntax_errors_are_told_in_plain_words(
    text: str, line: int, column: int, said: str
) -> None:
    tree = json_reader.read(text)
    assert tree.node is None
    assert summary(tree) == [("not-json", line, column)]
    assert said in tree.faults[0].got


def test_faults_before_a_syntax_error_are_kept() -> None:
    tree = json_reader.read('{"a": null,\n"b": x}')
    assert summary(tree) == [("empty-value", 1, 7), ("not-json", 2, 6)]
    assert [fault.route for fault in tree.faults] == [("a",), ("b",)]


def test_too_much_of_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_NODES", 3)
    assert summary(json_reader.read("[1, 2]")) == []
    assert summary(json_reader.read("[1, 2, 3]")) == [("too-large", 1, 8)]
    monkeypatch.setattr(limits, "MAX_BYTES", 5)
    assert summary(json_reader.read("[1]  ")) == []
    assert summary(json_reader.read("[1]   ")) == [("too-large", 1, 1)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[" * 100_000, "too-deep"),
        ('{"a":' * 100_000, "too-deep"),
        ('["' + "x" * 20_000_001 + '"]', "too-large"),
        ("[null" + ",null" * 100_000 + "]", "too-many-faults"),
        ('["' + "\\u0007" * 1_000_000 + '"]', "private-character"),
        ("[" + "x" * 1_000_000, "not-json"),
        ("[" + "9" * 1_000_000, "not-json"),
        ('["' + "\\" * 1_000_001, "not-json"),
    ],
    ids=range(8),
)
def test_hostile_texts_end_quickly(text: str, rule: str) -> None:
    begin = time.process_time()
    tree = json_reader.read(text)
    assert time.process_time() - begin < 5
    assert rule in {fault.rule for fault in tree.faults}


@BROKEN
@given(DATA, st.sampled_from([None, 0, 2, "\t"]), st.booleans())
def test_what_was_dumped_is_read_back(data: Plain, indent: int | str | None, ascii_: bool) -> None:
    text = standard.dumps(data, indent=indent, ensure_ascii=ascii_)
    tree = json_reader.read(text)
    assert tree.faults == ()
    assert tree.node is not None
    assert plain(tree.node) == data
    if not ascii_:
        check_marks(tree.node, text.split("\n"))


@BROKEN
@given(DATA)
def test_yaml_and_json_give_the_same_values(data: Plain) -> None:
    # A copy through JSON shares no lists, so that YAML needs no aliases.
    text = standard.dumps(data)
    from_yaml = yaml_reader.read(pyyaml.safe_dump(standard.loads(text), allow_unicode=True)).node
    from_json = json_reader.read(text).node
    assert from_yaml is not None
    assert from_json is not None
    assert plain(from_yaml) == plain(from_json)


@BROKEN
@given(st.text(st.characters(exclude_categories=())))
@example('"\ud800')
@example("\r\r\n1")
def test_no_text_raises(text: str) -> None:
    tree = json_reader.read(text)
    assert tree.node is not None or tree.faults


PIECES = st.sampled_from(
    [
        '"a"',
        '"b"',
        '"',
        "1",
        "-",
        "0",
        ".5",
        "e3",
        "null",
        "true",
        "NaN",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        " ",
        "\n",
        "\\",
        "\\u00e9",
        "\\ud83d",
        "\\ude00",
        "'",
        "//",
        "x",
    ]
)
VALUES = st.recursive(
    st.sampled_from(['"a"', '"b"', '""', "1", "-0", "1.5e3", "null", "true"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(inner, max_size=3).map(lambda items: f'{{"k": {", ".join(items)}}}')
    ),
    max_leaves=8,
)


def accepts(text: str) -> bool:
    """Whether the standard library reads the text; its NaN and Infinity are not JSON."""

    def refuse(constant: str) -> Any:
        raise ValueError(constant)

    try:
        standard.loads(text, parse_constant=refuse)
    except ValueError:
        return False
    return True


@BROKEN
@given(st.lists(PIECES, max_size=20).map("".join) | VALUES)
def test_the_standard_library_agrees_on_what_json_is(text: str) -> None:
    rules = {fault.rule for fault in json_reader.read(text).faults}
    assert accepts(text) == (not rules & {"not-json", "several-documents", "empty-file"})
