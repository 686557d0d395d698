"""One value is put in place of another: its span changes, and nothing else in the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sitrep.errors import WrongUse
from sitrep.loading.readers.tree import plain
from sitrep.loading.report_files import READERS
from sitrep.splicing.one_value import with_value
from tests.support.samples import LONG_SAMPLES, SAMPLES

FILES = sorted(file for one in (*SAMPLES, *LONG_SAMPLES) for file in one.glob("*.yaml"))
Route = tuple[str | int, ...]


def values(data: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Every value of a file with its route."""
    if isinstance(data, dict):
        for key, below in data.items():
            yield from values(below, (*route, key))
    elif isinstance(data, list):
        for position, below in enumerate(data):
            yield from values(below, (*route, position))
    else:
        yield route, str(data)


def held(text: str, ending: str = ".yaml") -> dict[Route, str]:
    node = READERS[ending](text).node
    assert node is not None
    return dict(values(plain(node)))


def span_changed(before: str, after: str) -> tuple[str, str]:
    """What stands between the signs that both texts begin with, and those that they end with."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    most = shorter - start
    end = next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)
    return before[start : len(before) - end], after[start : len(after) - end]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_value_of_the_samples_is_changed_alone(file: Path) -> None:
    """Some three values of each file, in every style that it has."""
    text = file.read_text("utf-8")
    all_held = held(text)
    routes = sorted(all_held, key=str)
    for route in routes[:: max(1, len(routes) // 3)]:
        made = with_value(text, ".yaml", route, "another: #value, “so”")
        assert held(made) == {**all_held, route: "another: #value, “so”"}
        gone, _ = span_changed(text, made)
        assert "#" not in gone, "no comment is within what changed"
        assert made.count("\n") <= text.count("\n"), "no line is put in"


@pytest.mark.parametrize(
    ("old", "route", "new", "made"),
    [
        ("a: 1  # why\nb: 2\n", ("a",), "3", "a: 3  # why\nb: 2\n"),
        ("a: '1'\n", ("a",), "it's", "a: 'it''s'\n"),
        ('a: "1"\n', ("a",), "2", 'a: "2"\n'),
        ("a: {b: 1, c: [x, y]}\n", ("a", "c", 1), "z, w", "a: {b: 1, c: [x, 'z, w']}\n"),
        ("a: >-\n  long\n  text\nb: 1\n", ("a",), "short", "a: short\nb: 1\n"),
        ("- a: 1 # c\n- a: 2\n", (0, "b"), "x", "- a: 1 # c\n  b: x\n- a: 2\n"),
        ("a: {b: 1}\n", ("a", "c"), "2", "a: {b: 1, c: 2}\n"),
        ("a:\r\n  b: 1\r\n", ("a", "b"), "2", "a:\r\n  b: 2\r\n"),
        ("a: since 2024\n", ("a",), "null", "a: 'null'\n"),
    ],
)
def test_a_value_is_written_as_the_one_before(old: str, route: Route, new: str, made: str) -> None:
    assert with_value(old, ".yaml", route, new) == made


def test_a_value_of_json_stays_json() -> None:
    text = '{"a": 1, "b": ["x"]}\n'
    assert with_value(text, ".json", ("a",), "2") == '{"a": 2, "b": ["x"]}\n'
    assert with_value(text, ".json", ("a",), "about 2") == '{"a": "about 2", "b": ["x"]}\n'
    assert with_value(text, ".json", ("b", 0), 'y"') == '{"a": 1, "b": ["y\\""]}\n'


def test_the_same_value_changes_nothing() -> None:
    assert with_value("a: 'x'\n", ".yaml", ("a",), "x") == "a: 'x'\n"


@pytest.mark.parametrize(
    ("text", "route", "new", "said"),
    [
        ("a: 1\n", ("a",), "  ", "Nothing is typed"),
        ("a: [\n", ("a",), "1", "Mend its text first"),
        ("a: [1]\n", ("a", 4), "1", "no such place"),
        ("a: [1]\n", ("a",), "1", "Change it in the text"),
    ],
)
def test_what_cannot_be_put_there_is_refused(text: str, route: Route, new: str, said: str) -> None:
    with pytest.raises(WrongUse, match=said):
        with_value(text, ".yaml", route, new)
