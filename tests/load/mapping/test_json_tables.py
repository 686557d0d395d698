"""Lists of objects that a service answered with, saved as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.load.mapping.reports import report, rules, said, tolls

MAPPING = """\
tables:
- file: answer.json
  kind: tolls
  columns: {area.code: places, numbers.dead: count}
  passed_over: [ok, tags, area.name, area.names.1.text]
  always: ALWAYS
"""
ROWS = """[
 {"area": {"code": "EX01", "name": null}, "numbers": {"dead": 12}, "ok": true, "tags": ["a", "b"]},
 {"area": {"code": "EX02", "names": [{"text": "x"}]}, "numbers": {"dead": 3.0}},
 {"area": {"code": "EX02"}, "numbers": {"dead": null}}
]"""


@pytest.mark.parametrize(
    ("text", "under"),
    [
        (ROWS, ""),
        (f'{{"count": 3, "next": null, "results": {ROWS}}}', ""),
        (f'{{"meta": [{{"a": 1}}], "data": {{"items": {ROWS}}}}}', "data.items"),
    ],
)
def test_a_list_of_objects_is_a_table(text: str, under: str, tmp_path: Path) -> None:
    mapping = MAPPING + (f"  under: {under}\n" if under else "")
    loaded = report(tmp_path, mapping, text, "answer.json")
    assert tolls(loaded) == [("killed", "12", "north"), ("killed", "3", "south")]
    assert rules(loaded) == ["row-not-read"]
    assert "1 where numbers.dead is empty" in said(loaded, "row-not-read")


def test_a_value_is_found_in_its_line(tmp_path: Path) -> None:
    loaded = report(tmp_path, MAPPING, ROWS.replace('"EX02", "n', '"EX09", "n'), "answer.json")
    assert said(loaded, "unknown-reference").startswith("answer.json:3 “EX09”")


@pytest.mark.parametrize(
    ("text", "under", "mend"),
    [
        (f'{{"a": {ROWS}, "b": {ROWS}}}', "", "under: a"),
        (f'{{"data": {ROWS}}}', "results", "under: data"),
        ("[1, 2]", "", "under:"),
        ("{}", "data", "under:"),
    ],
)
def test_a_file_without_a_plain_list_is_an_error(
    text: str, under: str, mend: str, tmp_path: Path
) -> None:
    mapping = MAPPING + (f"  under: {under}\n" if under else "")
    loaded = report(tmp_path, mapping, text, "answer.json")
    assert rules(loaded) == ["not-a-table"]
    assert mend in said(loaded, "not-a-table")


def test_an_empty_list_yields_no_record(tmp_path: Path) -> None:
    loaded = report(tmp_path, MAPPING + "  under: results\n", '{"results": []}', "answer.json")
    assert "nothing-read" in rules(loaded)
    assert tolls(loaded) == []
