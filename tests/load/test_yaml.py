"""YAML: nothing is guessed, every value has its place, every fault has its own."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
import yaml as pyyaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitrep.loading.readers import limits, yaml_reader
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
from sitrep.locations import Route
from tests.support.daily import FUZZ

BROKEN = settings(max_examples=20_000 if FUZZ else 50, deadline=None)

# Of the same make as the loader that is read with: the two differ about tabs.
BASE = getattr(pyyaml, "CBaseLoader", pyyaml.BaseLoader)

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Co")).filter(is_clean) | st.sampled_from(
    "\n\t :#-?'\"[]{},&*!|>%@`~\\"
)
WORDS = st.sampled_from(["NO", "12:30", "010", "1_000", "null", "~", "<<", "", "- a", "é😀"])
TEXTS = WORDS | st.text(LETTERS, max_size=30)
DATA = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXTS.filter(bool), inner, max_size=4)
    ),
    max_leaves=15,
)


class Dumper(pyyaml.SafeDumper):
    """Writes a repeated value out again, without an alias."""

    def ignore_aliases(self, data: object) -> bool:
        return True


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers of PyYAML: the one in C, and the one that is there when libyaml is not."""
    if not hasattr(pyyaml, request.param):
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(yaml_reader, "LOADER", getattr(pyyaml, request.param))
    return str(request.param)


def scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        assert isinstance(node, Mapping)
        for entry in node.entries:
            yield Scalar(entry.key, entry.mark, quoted=False)
            yield from scalars(entry.value)


def summary(tree: Tree) -> list[tuple[str, int, int]]:
    return [(fault.rule, fault.mark.line, fault.mark.column) for fault in tree.faults]


def value(text: str) -> Plain:
    tree = yaml_reader.read(text)
    assert not tree.faults
    assert tree.node is not None
    return plain(tree.node)


def test_every_value_has_its_mark(parser: str) -> None:
    text = "title: Floods\ntolls:\n- kind: 'killed'\n  é😀: 1,018\n  note: |\n    a\n    b\n"
    tolls = Mapping(
        (
            TreeEntry("kind", TextMark(3, 3), Scalar("killed", TextMark(3, 9), quoted=True)),
            TreeEntry("é😀", TextMark(4, 3), Scalar("1,018", TextMark(4, 7), quoted=False)),
            TreeEntry("note", TextMark(5, 3), Scalar("a\nb\n", TextMark(5, 9), quoted=True)),
        ),
        TextMark(3, 3),
    )
    entries = (
        TreeEntry("title", TextMark(1, 1), Scalar("Floods", TextMark(1, 8), quoted=False)),
        TreeEntry("tolls", TextMark(2, 1), Sequence((tolls,), TextMark(3, 1))),
    )
    assert yaml_reader.read(text) == Tree(Mapping(entries, TextMark(1, 1)), ())
    assert yaml_reader.read(text.replace("\n", "\r\n")) == yaml_reader.read(text)
    assert yaml_reader.read("\ufeff" + text) == yaml_reader.read(text)


@pytest.mark.parametrize(
    "text", ["NO", "yes", "12:30", "010", "1_000", "1e3", ".inf", "2024-01-31", "0x1F", "nUll", "="]
)
def test_nothing_is_guessed(parser: str, text: str) -> None:
    assert value(f"a: {text}\n") == {"a": text}


def test_what_is_quoted_is_no_empty_value_and_no_merge_key(parser: str) -> None:
    assert value("a: ''\nb: \"~\"\nc: 'null'\n'<<': |\n") == {
        "a": "",
        "b": "~",
        "c": "null",
        "<<": "",
    }


def test_characters_for_joining_and_isolating_are_allowed(parser: str) -> None:
    text = "\u2067می\u200cخواهم\u2069 👩\u200d👧 \u200e\u200f"
    assert value(f"a: {text}x\n") == {"a": f"{text}x"}


def nested(depth: int) -> Plain:
    """Lists inside one another."""
    return [nested(depth - 1)] if depth > 1 else []


def private(*columns: int) -> list[tuple[str, int, int]]:
    return [("private-character", 1, column) for column in columns]


FAULTS: list[tuple[str, list[tuple[str, int, int]], Plain | None]] = [
    # Two of a kind
    ("a: 1\nb: 2\na: 3\n", [("duplicate-key", 3, 1)], {"a": "1", "b": "2"}),
    ("a: 1\n'a': 3\n", [("duplicate-key", 2, 1)], {"a": "1"}),
    ("- {b: 1, b: [2, ~]}\n", [("duplicate-key", 1, 10), ("empty-value", 1, 17)], [{"b": "1"}]),
    # Anchors, aliases, merge keys
    ("a: &x 1\n", [("alias-refused", 1, 4)], {"a": "1"}),
    ("a: *x\n", [("alias-refused", 1, 4)], {"a": "*x"}),
    ("- &x b\n- *x\n", [("alias-refused", 1, 3), ("alias-refused", 2, 3)], ["b", "*x"]),
    ("<<: *x\na: 1\n", [("alias-refused", 1, 1)], {"a": "1"}),
    ("*x : 1\n", [("alias-refused", 1, 1)], {"*x": "1"}),
    ("a: &x\n  &y b: 1\n", [("alias-refused", 1, 4), ("alias-refused", 2, 3)], {"a": {"b": "1"}}),
    # Tags
    ("a: !!str 1\n", [("tag-refused", 1, 4)], {"a": "1"}),
    ("a: !!python/object/apply:os.system [ls]\n", [("tag-refused", 1, 4)], {"a": ["ls"]}),
    ("a: !<tag:yaml_reader.org,2002:int> 1\n", [("tag-refused", 1, 4)], {"a": "1"}),
    ("- ! 1\n", [("tag-refused", 1, 3)], ["1"]),
    ("a: !x!y 1\n", [("tag-refused", 1, 4)], None),
    ("a: &x !!str 1\n", [("alias-refused", 1, 4), ("tag-refused", 1, 7)], {"a": "1"}),
    # Empty values
    ("a:\nb: 1\n", [("empty-value", 1, 3)], {"a": "", "b": "1"}),
    ("a: ~\n", [("empty-value", 1, 4)], {"a": "~"}),
    (
        "- null\n- Null\n- NULL\n",
        [("empty-value", n, 3) for n in (1, 2, 3)],
        ["null", "Null", "NULL"],
    ),
    ("- 1\n-\n", [("empty-value", 2, 2)], ["1", ""]),
    ("null\n", [("empty-value", 1, 1)], "null"),
    # Keys that are no text
    ("a: 1\n? [b, c]\n: 2\n", [("key-not-text", 2, 3)], {"a": "1"}),
    ("{{a: 1}: {b: ~}}\n", [("key-not-text", 1, 2), ("empty-value", 1, 14)], {}),
    ("'': 1\nb: 2\n", [("key-not-text", 1, 1)], {"b": "2"}),
    # Documents
    ("a: 1\n---\nb: 2\n", [("several-documents", 2, 1)], {"a": "1"}),
    ("", [("empty-file", 1, 1)], None),
    (" \n\n# only a remark\n", [("empty-file", 1, 1)], None),
    ("---\n", [("empty-file", 1, 1)], None),
    # Characters
    ("a: b\ue000\n", private(5), {"a": "b\ufffd"}),
    ("a: 1 # \u202e\n", private(8), {"a": "1"}),
    ("a: \U0010fffdb\x07\n", private(4, 6), {"a": "\ufffdb\ufffd"}),
    ("a: b\ufeff\n", private(5), {"a": "b\ufffd"}),
    ("a: b\ufdd0\ud800\x85\n", private(5, 6, 7), {"a": "b\ufffd\ufffd\ufffd"}),
    ("a: b\U000e0041\u3164\ufff9\n", private(5, 6, 7), {"a": "b\ufffd\ufffd\ufffd"}),
    ("a: b\u2028c\n", private(5), {"a": "b\ufffdc"}),
    ("a: 1\rb: 2\n", private(5), {"a": "1", "b": "2"}),
    ('a: "é\\\\x07\\x07\\uE000\\r"\n', private(11, 15, 21), {"a": "é\\x07\ufffd\ufffd\ufffd"}),
    ('"\\e": 1\n', private(2), {"\ufffd": "1"}),
    # Depth
    ("[" * 20 + "]" * 20, [], nested(20)),
    (
        "a: " + "[" * 20 + "x, ~" + "]" * 20 + "\nb: ~",
        [("too-deep", 1, 23), ("empty-value", 2, 4)],
        {"a": nested(20), "b": "~"},
    ),
    ("[" * 101 + "]" * 101, [("too-deep", 1, 21)], None),
]


@pytest.mark.parametrize(("text", "faults", "data"), FAULTS)
def test_faults(
    parser: str, text: str, faults: list[tuple[str, int, int]], data: Plain | None
) -> None:
    tree = yaml_reader.read(text)
    assert summary(tree) == faults
    assert (tree.node and plain(tree.node)) == data


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("a:\n\tb: 1\n", 2, 1, "tab"),
        ("a:\n  - b\n \t- c\n", 3, 2, "tab"),
        ("a: Hama: the city\n", 1, 8, "second colon"),
        ("a: 'b\nc: 1\n", 1, 4, "never closed"),
        ('a: "b\n', 1, 4, "never closed"),
        ("a: it\nb: 'it's'\n", 2, 8, "quotation mark"),
        ("a: 1\nword\nb: 2\n", 2, 1, "no colon"),
        ("a: [1, 2\nb: 3\n", 2, 2, "bracket"),
        ("{a: 1", 1, 6, "bracket"),
        ("a: @b\n", 1, 4, "“@”"),
        ("a: %5\n", 1, 4, "“%”"),
        ("- **bold**\n", 1, 3, "* or &"),
        ('a: "C:\\Users"\n', 1, 7, "backslash"),
        ("a: - b\n", 1, 4, "dash"),
        ("a: |b\n", 1, 5, "After |"),
        (" a: 1\nb: 2\n", 2, 1, "does not go on"),
        ("a: 1\n- b\n", 2, 1, "indentation differs"),
        ("a: ]\n", 1, 4, "closing bracket"),
        ("%YAML 3.0\n--- a\n", 1, 1, "does not go on"),
    ],
)
def test_syntax_errors_are_told_in_plain_words(
    text: str, line: int, column: int, said: str
) -> None:
    tree = yaml_reader.read(text)
    assert tree.node is None
    assert summary(tree) == [("not-yaml", line, column)]
    assert said in tree.faults[0].got
    assert all(cause in tree.faults[0].mend for cause in ("tab", "colon", "quotation mark"))


def test_faults_before_a_syntax_error_are_kept() -> None:
    tree = yaml_reader.read("a: ~\na: 1\nb: @\n")
    assert summary(tree) == [("empty-value", 1, 4), ("duplicate-key", 2, 1), ("not-yaml", 3, 4)]


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("tolls:\n- count: 1\n- count: ~\n", ("tolls", 1, "count")),
        ("a: {b: 1, b: 2}\n", ("a", "b")),
        ("a: [x, &y z]\n", ("a", 1)),
        ("a: {[x]: 1}\n", ("a",)),
        ("a: [b, c: @]\n", ("a", 1, "c")),
    ],
)
def test_faults_have_routes(text: str, route: Route) -> None:
    (fault,) = yaml_reader.read(text).faults
    assert fault.route == route


def test_messages_name_what_they_are_about() -> None:
    duplicate, empty = yaml_reader.read("a: 1\n\na: 2\nb: ~\n").faults
    assert "line 1" in duplicate.got
    assert "“b”" in empty.got
    assert "Unknown is not zero" in empty.expected
    assert "not stated" in empty.mend
    (private,) = yaml_reader.read("a: \U000f0001\n").faults
    assert private.got.startswith("U+F0001 ")


def test_too_much_of_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_NODES", 5)
    assert summary(yaml_reader.read("[a, b, c, d]")) == []
    assert yaml_reader.read("[a, b, c, d, e]").node is None
    assert summary(yaml_reader.read("[a, b, c, d, e]")) == [("too-large", 1, 14)]
    monkeypatch.setattr(limits, "MAX_BYTES", 5)
    assert summary(yaml_reader.read("a: é")) == []
    assert summary(yaml_reader.read("a: éé")) == [("too-large", 1, 1)]
    assert summary(yaml_reader.read("a: bcd")) == [("too-large", 1, 1)]


def test_a_thousand_faults_are_enough() -> None:
    tree = yaml_reader.read("- ~\n" * 1_500)
    assert len(tree.faults) == limits.MAX_FAULTS + 1
    assert summary(tree)[-1] == ("too-many-faults", 1001, 3)
    assert tree.node is None


LAUGHS = "a0: &a0 [x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 500)
)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[" * 100_000, "too-deep"),
        ("{a: " * 100_000, "too-deep"),
        ("- " * 100_000, "too-deep"),
        ("? " * 100_000, "too-deep"),
        ("[\n" * 100_000, "too-deep"),
        ("\n".join(" " * depth + "a:" for depth in range(2_000)), "too-deep"),
        (LAUGHS, "alias-refused"),
        ("a: " + "x" * 20_000_001, "too-large"),
        ("a: '" + "\x01" * 1_000_000, "private-character"),
        ("!a " * 100_000, "not-yaml"),
        ('"' + "k" * 1_000_000 + '": 1', "not-yaml"),
    ],
    ids=range(11),
)
def test_hostile_texts_end_quickly(text: str, rule: str) -> None:
    begin = time.process_time()
    tree = yaml_reader.read(text)
    assert time.process_time() - begin < 5
    assert rule in {fault.rule for fault in tree.faults}


@BROKEN
@given(DATA, st.booleans() | st.none(), st.booleans(), st.sampled_from([20, 80, 10_000]))
def test_what_was_dumped_is_read_back(
    data: Plain, flow: bool | None, unicode: bool, width: int
) -> None:
    text = pyyaml.dump(
        data,
        Dumper=Dumper,
        default_flow_style=flow,
        allow_unicode=unicode,
        width=width,
        sort_keys=False,
    )
    tree = yaml_reader.read(text)
    assert tree.faults == ()
    assert tree.node is not None
    assert plain(tree.node) == data


@BROKEN
@given(DATA, st.booleans())
def test_marks_point_at_the_text(data: Plain, flow: bool) -> None:
    text = pyyaml.dump(
        data, Dumper=Dumper, default_flow_style=flow, allow_unicode=True, width=10_000
    )
    lines = text.split("\n")
    tree = yaml_reader.read(text)
    assert tree.node is not None
    for scalar in scalars(tree.node):
        there = lines[scalar.mark.line - 1][scalar.mark.column - 1 :]
        assert there.startswith(scalar.text) or there[0] in "'\"|>"


@BROKEN
@given(st.text(st.characters(exclude_categories=())))
@example("\ud800\ufeff")
@example("\r\r\n")
def test_no_text_raises(text: str) -> None:
    tree = yaml_reader.read(text)
    assert tree.node is not None or tree.faults


PIECES = st.sampled_from(
    [
        "a",
        "b",
        "1",
        "~",
        "é",
        ":",
        ": ",
        "- ",
        "? ",
        "\n",
        "\n  ",
        "\t",
        " ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        "&x ",
        "*x",
        "!!t ",
        "|",
        ">",
        "#",
        "<<",
        "---",
        "...",
        "%",
        "\\",
        "\\x07",
    ]
)


@BROKEN
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_mixture_of_signs_raises(text: str) -> None:
    tree = yaml_reader.read(text)
    end = TextMark(text.count("\n") + 1, len(text.rsplit("\n", maxsplit=1)[-1]) + 1)
    assert tree.node is not None or tree.faults
    for fault in tree.faults:
        assert (1, 1) <= (fault.mark.line, fault.mark.column) <= (end.line, end.column)
    if not tree.faults:
        assert tree.node is not None
        assert plain(tree.node) == pyyaml.load(text, Loader=BASE)
