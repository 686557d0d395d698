"""A record is copied behind itself, under another id, and nothing else in the file changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitrep.errors import WrongUse
from sitrep.loading.readers.tree import plain
from sitrep.loading.report_files import READERS
from sitrep.splicing.one_more import with_copy
from tests.support.samples import LONG_SAMPLES, SAMPLES

FILES = sorted(
    file
    for one in (*SAMPLES, *LONG_SAMPLES)
    for file in one.glob("*.yaml")
    if file.name != "report.yaml"
)
Route = tuple[str | int, ...]


def held(text: str, ending: str = ".yaml") -> Any:
    node = READERS[ending](text).node
    assert node is not None
    return plain(node)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_the_first_and_the_last_record_of_each_file_are_copied(file: Path) -> None:
    text = file.read_text("utf-8")
    for kind, records in held(text).items():
        for position in {0, len(records) - 1}:
            made, there = with_copy(text, ".yaml", (kind, position))
            assert there == (kind, position + 1)
            after = held(made)[kind]
            copy = after.pop(position + 1)
            assert after == records
            assert {**copy, "id": 0} == {**records[position], "id": 0}
            if "id" in copy:
                assert copy["id"] not in [one["id"] for one in records]
            start = len(text.rpartition(text.split("\n")[-2])[0])
            lines = made.split("\n")
            assert all(line in lines for line in text[:start].split("\n"))


@pytest.mark.parametrize(
    ("text", "ending", "route", "made"),
    [
        (
            "a:\n  - id: x  # why\n    b: 1  # how\n  - id: x-2\n",
            ".yaml",
            ("a", 0),
            "a:\n  - id: x  # why\n    b: 1  # how\n  - id: x-3  # why\n    b: 1\n  - id: x-2\n",
        ),
        ("- id: x\n\n- id: y\n", ".yaml", (1,), "- id: x\n\n- id: y\n\n- id: y-2\n"),
        ("a: [{id: x}, {id: y}]\n", ".yaml", ("a", 0), "a: [{id: x}, {id: x-2}, {id: y}]\n"),
        ('{"a": [{"id": "x"}]}', ".json", ("a", 0), '{"a": [{"id": "x"}, {"id": "x-2"}]}'),
        ("- b: 1\n", ".yaml", (0,), "- b: 1\n- b: 1\n"),
    ],
)
def test_a_copy_is_written_as_the_record(text: str, ending: str, route: Route, made: str) -> None:
    assert with_copy(text, ending, route)[0] == made


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("report: {title: x}\n", ("report",)),
        ("a: [\n", ("a", 0)),
        ("a: []\n", ("a", 0)),
        ("a: [x]\n", ("a", 0)),
        ("a: 1\n", ()),
    ],
)
def test_what_is_no_record_of_a_list_is_not_copied(text: str, route: Route) -> None:
    with pytest.raises(WrongUse, match="Copy it in the text"):
        with_copy(text, ".yaml", route)
