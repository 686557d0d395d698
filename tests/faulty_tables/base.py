"""A small report as tables, without a fault; each case spoils one thing in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

Rows = list[list[str]]

_DAYS = ["2024-05-08", "2024-05-08"]

BASE: dict[str, Rows] = {
    "report": [
        ["key", "value"],
        ["title", "Flood in the valley"],
        ["as_of", "2024-05-08"],
        ["issuer", "Example team"],
    ],
    "overview": [["overview"], ["People left the town [@doc] [@paper]."]],
    "actors": [
        ["id", "name", "in_text", "kind"],
        ["monitor", "Example Monitor", "the Example Monitor", "monitor"],
        ["outlet", "Example Outlet", "", "media_outlet"],
    ],
    "sources": [
        ["id", "title", "publisher", "kind", "address", "published", "accessed", "language"],
        ["doc", "Report on the flood", "monitor", "report", "not available", *_DAYS, "en"],
        ["paper", "After the flood", "outlet", "report", "not available", *_DAYS, "en"],
    ],
    "places": [
        ["id", "name", "level", "parent"],
        ["valley", "Example Valley", "region", ""],
        ["town", "Example Town", "locality", "valley"],
    ],
    "tolls": [
        [
            "id", "according_to", "measure", "count", "places", "window", "as_of", "basis",
            "sources.1.source", "sources.1.via", "sources.1.figure", "note",
        ],
        [
            "injured", "monitor", "injured", "at least 12", "town", "since 2024-05-06",
            "2024-05-08", "cumulative", "doc", "", "", "",
        ],
        [
            "missing", "monitor", "missing", "2300-2400", "town; valley",
            "2024-05-06 to 2024-05-08", "2024-05-08", "cumulative", "paper", "outlet",
            "2,300 to 2,400", "",
        ],
    ],
}  # fmt: skip

NAME = "flood"


@dataclass(frozen=True)
class Case:
    """A fault: ``write`` puts the files into a folder and returns the path of the report."""

    name: str
    write: Callable[[Path], Path]


CASES: dict[str, Case] = {}


def _keep(made: Callable[..., object], write: Callable[[Path], Path]) -> None:
    name = made.__name__.strip("_").replace("_", "-")
    assert name not in CASES
    CASES[name] = Case(name, write)


def book(spoil: Callable[[Workbook], None]) -> Callable[[Workbook], None]:
    """A case that changes the workbook with openpyxl."""

    def write(folder: Path) -> Path:
        made = load_workbook(io.BytesIO(whole()))
        spoil(made)
        file = folder / f"{NAME}.xlsx"
        made.save(file)
        return file

    _keep(spoil, write)
    return spoil


def raw(spoil: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """A case that changes the bytes of the workbook."""

    def write(folder: Path) -> Path:
        file = folder / f"{NAME}.xlsx"
        file.write_bytes(spoil(whole()))
        return file

    _keep(spoil, write)
    return spoil


def text(spoil: Callable[[str], str | bytes]) -> Callable[[str], str | bytes]:
    """A case that changes tolls.csv in a folder of CSV files."""

    def write(folder: Path) -> Path:
        for kind in BASE:
            (folder / f"{kind}.csv").write_text(as_csv(kind), "utf-8")
        spoilt = spoil(as_csv("tolls"))
        data = spoilt.encode("utf-8") if isinstance(spoilt, str) else spoilt
        (folder / "tolls.csv").write_bytes(data)
        return folder

    _keep(spoil, write)
    return spoil


def files(spoil: Callable[[Path], Path | None]) -> Callable[[Path], Path | None]:
    """A case that changes the files of a folder of CSV files; it may name another report."""

    def write(folder: Path) -> Path:
        for kind in BASE:
            (folder / f"{kind}.csv").write_text(as_csv(kind), "utf-8")
        return spoil(folder) or folder

    _keep(spoil, write)
    return spoil


def as_csv(kind: str, separator: str = ",") -> str:
    """A table of the base as the text of a CSV file."""
    lines = io.StringIO()
    csv.writer(lines, delimiter=separator, lineterminator="\n").writerows(BASE[kind])
    return lines.getvalue()


def base_book() -> Workbook:
    """The base as a workbook, a sheet a kind."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for kind, rows in BASE.items():
        sheet = made.create_sheet(kind)
        for row in rows:
            sheet.append(row)
    return made


@cache
def whole() -> bytes:
    """The workbook without a fault."""
    made = base_book()
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()
