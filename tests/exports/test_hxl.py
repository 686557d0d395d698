"""HXL as the standard's own library reads it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from sitrep.model.report import CLAIM_KINDS, Report
from tests.exports.reading import by_libhxl, cells, faults_by_libhxl, rows
from tests.exports.reports import REPORTS, exported, loaded, report, toll
from tests.model.random_reports import reports

PATHS = pytest.mark.parametrize("path", REPORTS, ids=lambda one: one.name)
TAG = re.compile(r"#[a-z][a-z0-9]*(\+[a-z][a-z0-9_]*)*")
WITHOUT = {"statements"}
"""Kinds that hold neither figures nor places."""


@PATHS
def test_every_file_passes_the_default_schema(path: Path) -> None:
    files = exported("hxl", loaded(path)).files
    assert len(files) >= 3
    assert {kind: faults_by_libhxl(cells(content)) for kind, content in files.items()} == {
        kind: [] for kind in files
    }


def test_the_default_schema_does_find_faults() -> None:
    wrong = [["from", "killed"], ["#date+start", "#affected+killed"], ["not stated", "dozens"]]
    assert faults_by_libhxl(wrong) == ["error: Expected a date", "error: Expected a number"]


@PATHS
@pytest.mark.parametrize("name", ["hxl", "hxl-xlsx"])
def test_the_library_reads_what_was_written(path: Path, name: str) -> None:
    files = exported("hxl", loaded(path)).files
    content = next(iter(files.values()))
    book = exported("hxl-xlsx", loaded(path)).files[""]
    tags, read = by_libhxl(content if name == "hxl" else book)
    _, written, *records = cells(content)
    assert [tag.replace(" ", "") for tag in tags] == written
    assert [[str(cell) for cell in row] for row in read] == records


@PATHS
def test_a_row_is_a_claim_and_every_claim_has_one(path: Path) -> None:
    made = loaded(path)
    files = exported("hxl", made).files
    kinds = [kind for kind in CLAIM_KINDS if kind not in WITHOUT and getattr(made, kind)]
    assert len(kinds) >= 2
    for kind in kinds:
        ids = [row["#meta+id"] for row in rows(files[kind])]
        assert sorted(ids) == sorted(claim.id for claim in getattr(made, kind))


@PATHS
def test_rows_say_who_and_by_which_document(path: Path) -> None:
    made = loaded(path)
    sources = {source.id: source for source in made.sources}
    for kind, content in exported("hxl", made).files.items():
        for row in rows(content) if kind != "places" else []:
            assert row["#meta+originator+name"]
            assert row["#status"]
            assert row["#meta+source+title"] == sources[row["#meta+source+id"]].title


@settings(max_examples=max(settings().max_examples // 25, 4))
@given(reports())
def test_any_report_gives_tables_with_tags(made: Report) -> None:
    for content in exported("hxl", made).files.values():
        headers, tags, *records = cells(content)
        assert all(TAG.fullmatch(tag) for tag in tags)
        assert all(headers)
        assert {len(record) for record in records} <= {len(tags)}


def test_the_second_of_each_tag_belongs_to_the_second_document() -> None:
    doc = report().sources[0].model_dump(mode="json", exclude_defaults=True)
    old = {**doc, "title": "An undated report", "published": "not stated", "id": "other"}
    made = report(sources=[doc, old], tolls=[toll(sources=["doc", "other"])])
    _, tags, record = cells(exported("hxl", made).files["tolls"])
    assert [cell for tag, cell in zip(tags, record, strict=True) if tag == "#date+reported"] == [
        "",
        "2024-05-08",
    ]
    assert [cell for tag, cell in zip(tags, record, strict=True) if tag == "#meta+source+id"] == [
        "other",
        "doc",
    ]


def test_places_stand_at_their_levels_with_codes_by_scheme() -> None:
    places: list[dict[str, Any]] = [
        {"id": "land", "name": "Land", "level": "country", "codes": {"iso": "XL"}},
        {"id": "north", "name": "North", "level": "admin1", "parent": "land",
         "codes": {"pcode": "XL01", "own-list": "N"}, "point": {"lat": "-1.5", "lon": "2.25"}},
        {"id": "south", "name": "South", "level": "admin1", "parent": "land"},
        {"id": "mill", "name": "Mill", "level": "site", "parent": "north"},
    ]  # fmt: skip
    made = report(places=places, tolls=[toll(places=["north", "south", "mill"])])
    files = exported("hxl", made).files
    _, tags, record = cells(files["tolls"])
    found = [
        pair for pair in zip(tags, record, strict=True) if pair[0].startswith(("#adm", "#loc"))
    ]
    assert found == [
        ("#adm1+name", "North"),
        ("#adm1+code+v_own_list", "N"),
        ("#adm1+code+v_pcode", "XL01"),
        ("#adm1+name", "South"),
        ("#adm1+code+v_own_list", ""),
        ("#adm1+code+v_pcode", ""),
        ("#loc+site+name", "Mill"),
    ]
    by_id = {row["#meta+id"]: row for row in rows(files["places"])}
    assert by_id["mill"]["#adm1+name"] == "North"
    assert by_id["mill"]["#country+code+v_iso"] == "XL"
    assert (by_id["north"]["#geo+lat"], by_id["north"]["#geo+lon"]) == ("-1.5", "2.25")


def test_a_report_without_figures_and_places_gives_an_empty_table() -> None:
    _, tags, *records = cells(exported("hxl", report()).files["tolls"])
    assert "#affected+killed+ind" in tags
    assert records == []
