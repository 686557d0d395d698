"""Rows of tables, read and checked, against a reader that only gives the cells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks import year
from benchmarks.clock import race, task
from benchmarks.measures import CHECKOUT
from benchmarks.tables import CHECKED, RAW_CSV, RAW_XLSX
from benchmarks.tolls import exponent
from sitrep.model.report import Report
from tests.support.tables import tables, write_csv, write_xlsx

_SIZES = (10_000, 100_000)


def measure(folder: Path) -> Iterator[tuple[str, float, int, float]]:
    """Of each sort of table: the ratio and the peak memory at 100,000, and the exponent."""
    paths = {size: _written(folder / f"{size}-rows", size) for size in _SIZES}
    for position, (name, raw) in enumerate((("CSV", RAW_CSV), ("XLSX", RAW_XLSX))):
        few, many = (paths[size][position] for size in _SIZES)
        small = task("few", "-c", CHECKED, few)
        tasks = (small, task("raw", "-c", raw, many), task("many", "-c", CHECKED, many))
        costs = race(tasks, 1, folder, CHECKOUT)
        checked, read, less = costs["many"], costs["raw"], costs["few"]
        grown = exponent(less.middle, checked.middle, _SIZES[1] / _SIZES[0])
        yield name, checked.middle / read.middle, checked.size, grown


def _written(folder: Path, size: int) -> tuple[Path, Path]:
    made = tables(Report.model_validate(year.report(size)))
    sheets, book = folder / "tables", folder / "tables.xlsx"
    sheets.mkdir(parents=True)
    write_csv(made, sheets)
    write_xlsx(made, book)
    return sheets, book
