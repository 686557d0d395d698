"""Very many tolls in tables, read and checked with places for findings, beside raw readers."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks import year
from benchmarks.clock import Cost, race, task
from sitrep.model.report import Report
from tests.support.tables import tables, write_csv, write_xlsx

_QUIET = "import gc, sys; gc.disable(); "
CHECKED = _QUIET + (
    "import sitrep; loaded = sitrep.load(sys.argv[1]); "
    "found = sitrep.check(loaded).findings; "
    "sys.exit(not found or not all(one.location.line for one in found))"
)
_READ = _QUIET + "import sitrep; sys.exit(sitrep.load(sys.argv[1]).report is None)"
RAW_CSV = _QUIET + (
    "import csv; rows = list(csv.reader(open(sys.argv[1] + '/tolls.csv', newline='')))"
)
RAW_XLSX = _QUIET + (
    "from python_calamine import CalamineWorkbook; "
    "rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_name('tolls').to_python()"
)


def measure(folder: Path, checkout: Path, number: int = 100_000) -> dict[str, Cost]:
    """What reading costs, reading and checking, and a raw reader, of the same tables."""
    made = tables(Report.model_validate(year.report(number)))
    sheets, book = folder / "tables", folder / "tables.xlsx"
    sheets.mkdir()
    write_csv(made, sheets)
    write_xlsx(made, book)
    wrong = folder / "wrong"
    shutil.copytree(sheets, wrong)
    text = (wrong / "tolls.csv").read_text("utf-8")
    (wrong / "tolls.csv").write_text(text.replace(",killed,", ",kiled,", 1), "utf-8")
    tasks = [
        task(f"{number:,} tolls from {name}: {what}", "-c", code, path)
        for name, path, raw in (("CSV", sheets, RAW_CSV), ("XLSX", book, RAW_XLSX))
        for what, code in (("raw reader", raw), ("read", _READ), ("read and checked", CHECKED))
    ]
    tasks.append(
        task(f"{number:,} tolls from CSV, one word wrong: read and checked", "-c", CHECKED, wrong)
    )
    return race(tuple(tasks), 1, folder, checkout)


def as_table(costs: dict[str, Cost]) -> str:
    """The figures as a table in Markdown; the start of Python is in each."""
    lines = ["| tables | processor time | peak memory |", "|---|--:|--:|"]
    for name, cost in costs.items():
        peak = f"{cost.size / 2**20:,.0f} MiB" if cost.size else "not known"
        lines.append(f"| {name} | {cost.middle:.1f} s | {peak} |")
    return "\n".join(lines)
