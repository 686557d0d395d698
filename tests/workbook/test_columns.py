"""Every key of every kind has a column, or stands in the list of those that are left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sitrep.languages import available
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.window import Window
from sitrep.workbook.cells import ONE_LINE
from sitrep.workbook.notes import meaning, note, words
from sitrep.workbook.sheet_columns import ELSEWHERE, NUMBERED, SHEETS, columns

SCHEMA = Report.model_json_schema(by_alias=False)
KINDS = pytest.mark.parametrize("kind", SHEETS)


def keys(schema: dict[str, Any], path: str = "") -> Iterator[str]:
    """The path of every value that a schema knows; ``.1`` for an item, ``.*`` for any key."""
    if "$ref" in schema:
        yield from keys(SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]], path)
    elif "anyOf" in schema or "allOf" in schema:
        groups = [one for one in schema.get("anyOf") or schema["allOf"] if is_group(one)]
        yield from keys(groups[0], path) if groups else [path]
    elif schema.get("type") == "array":
        item = schema["items"]
        yield from keys(item, f"{path}.1") if is_group(item) else [path]
    elif "properties" in schema:
        for name, inner in schema["properties"].items():
            yield from keys(inner, f"{path}.{name}" if path else name)
    else:
        yield f"{path}.*" if schema.get("type") == "object" else path


def is_group(schema: dict[str, Any]) -> bool:
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    return "properties" in schema or "items" in schema


def keys_of(kind: str) -> list[str]:
    inner = SCHEMA["properties"][kind]
    item = inner.get("items", inner)
    return list(keys(item)) if is_group(item) else [kind]


def has_column(kind: str, path: str) -> bool:
    """Whether a value has a cell: its own, that of its group's notation, or of its mapping."""
    found = {column.path for column in columns(kind)}
    group, _, name = path.rpartition(".")
    if name == "*":
        return any(one.startswith(f"{group}.") for one in found)
    in_one_line = name in ("start", "end", "group", "claim") and group in found
    return path in found or in_one_line


def is_left_out(kind: str, path: str) -> bool:
    return path in ELSEWHERE or f"{kind}: {path}" in ELSEWHERE


def test_there_are_keys_in_groups_and_lists() -> None:
    assert "sources.1.via" in keys_of("tolls")
    assert "window.as_worded" in keys_of("incidents")
    assert "codes.*" in keys_of("places")
    assert "map.code" in keys_of("report")
    assert keys_of("overview") == ["overview"]
    assert sum(len(keys_of(kind)) for kind in SHEETS) > 250


def test_every_kind_has_a_sheet() -> None:
    assert sorted(SHEETS) == sorted(Report.model_fields)
    assert (Window,) == ONE_LINE


@KINDS
def test_every_key_is_a_column_or_is_said_to_be_left_out(kind: str) -> None:
    both = {one: (has_column(kind, one), is_left_out(kind, one)) for one in keys_of(kind)}
    assert both
    assert {one: state for one, state in both.items() if state.count(True) != 1} == {}


@KINDS
def test_every_column_is_a_key(kind: str) -> None:
    known = set(keys_of(kind))
    groups = {path.rpartition(".")[0] for path in known}
    mappings = {path.removesuffix("*") for path in known if path.endswith("*")}
    for column in columns(kind):
        path = ".".join("1" if step.isdigit() else step for step in column.path.split("."))
        assert path in known | groups or any(map(path.startswith, mappings)), path
    assert len({column.path for column in columns(kind)}) == len(columns(kind))


@pytest.mark.parametrize("entry", ELSEWHERE)
def test_nothing_is_left_out_that_there_is_not(entry: str) -> None:
    kind, _, path = entry.rpartition(": ")
    assert any(path in keys_of(one) for one in ([kind] if kind else SHEETS))
    assert ELSEWHERE[entry]


@pytest.mark.parametrize("kind", CLAIM_KINDS)
def test_a_claim_begins_with_its_originator_and_needs_a_document(kind: str) -> None:
    paths = [column.path for column in columns(kind)]
    required = {column.path for column in columns(kind) if column.required}
    assert paths[0] == "according_to"
    assert paths.index("sources.1.source") < paths.index("id")
    assert {"according_to", "sources.1.source"} <= required
    assert "id" not in required
    assert "sources.2.source" not in required
    assert f"sources.{NUMBERED}.source" in paths
    assert f"sources.{NUMBERED + 1}.source" not in paths


def test_translations_have_a_column_for_every_language_but_that_of_most_reports() -> None:
    found = {column.path for column in columns("translations")}
    assert found == {"text", *(f"to.{code}" for code in available() if code != "en")}


@KINDS
def test_every_column_is_explained(kind: str) -> None:
    assert [one.path for one in columns(kind) if not meaning(one).endswith(".")] == []
    for column in columns(kind):
        assert note(column, kind).startswith("Required.\n") == column.required


def test_every_explanation_is_of_a_column() -> None:
    used: set[tuple[str, str]] = set()
    for column in (one for kind in SHEETS for one in columns(kind)):
        name = next(
            model.__name__
            for model in column.model.__mro__
            if column.field in words()["notes"].get(model.__name__, {})
        )
        used.add((name, column.field))
    given = {(model, key) for model, of in words()["notes"].items() for key in of}
    assert given == used
    assert set(words()["sheets"]) == set(SHEETS)
