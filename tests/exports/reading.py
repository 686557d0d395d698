"""Readers of other programs, and small ones written for the tests alone."""

from __future__ import annotations

import csv
import io
import warnings
from typing import Any


def cells(content: bytes) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def rows(content: bytes) -> list[dict[str, str]]:
    """The records of an HXL file; a hashtag that stands twice keeps its first value."""
    _, tags, *records = cells(content)
    return [dict(reversed(list(zip(tags, record, strict=True)))) for record in records]


def by_libhxl(content: bytes) -> tuple[list[str], list[list[str]]]:
    """The hashtags and rows of an HXL file, CSV or workbook, as the standard's library has it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import hxl

        data = hxl.data(io.BytesIO(content))
        return data.display_tags, [list(row.values) for row in data]


def faults_by_libhxl(rows: list[list[str]]) -> list[str]:
    """What the standard's own default schema has against a file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import hxl

        found: list[Any] = []
        hxl.schema(callback=found.append).validate(hxl.data(rows))
    return [f"{one.rule.severity}: {one.message}" for one in found]


def by_tags(content: bytes) -> list[dict[str, list[str]]]:
    """The records of a RIS file: lines of a tag, two spaces, a hyphen, a space and a value."""
    records: list[dict[str, list[str]]] = []
    text = content.decode("utf-8")
    assert text.endswith("\r\n")
    for line in text.removesuffix("\r\n").split("\r\n"):
        tag, between, value = line[:2], line[2:6], line[6:]
        assert between == "  - ", line
        assert (tag == "TY") == (not records or "ER" in records[-1]), line
        if tag == "TY":
            records.append({})
        records[-1].setdefault(tag, []).append(value)
    assert all(record["ER"] == [""] for record in records)
    return records
