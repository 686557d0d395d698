"""Very many tolls: a year of them checked, set as a PDF, and loaded and checked as a library."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import year
from benchmarks.clock import Cost, race, task
from benchmarks.tolls import exponent

_LOAD_AND_CHECK = (
    "import gc, sys; gc.disable(); import sitrep; loaded = sitrep.load(sys.argv[1]); "
    "sys.exit(loaded.report is None or sitrep.check(loaded).errors)"
)


@dataclass(frozen=True)
class Size:
    """What a task costs at one size; ``pages`` are those of its PDF, 0 where it writes none."""

    task: str
    tolls: int
    seconds: float
    peak: int
    pages: int
    exponent: float | None


def measure(folder: Path, checkout: Path) -> tuple[Size, ...]:
    """Every task at its sizes, each measured once after a round that is not counted."""
    reports = {size: year.write(folder, size) for size in (1_000, 10_000, 100_000)}
    out = folder / "out"
    found: list[Size] = []
    for name, sizes, command in (
        ("sitrep check", (1_000, 10_000), ("-m", "sitrep", "check", "-q")),
        (
            "sitrep build --to pdf",
            (1_000, 10_000),
            ("-m", "sitrep", "build", "-q", "--no-cache", "--to", "pdf", "--out", out),
        ),
        ("load and check, in Python", (10_000, 100_000), ("-c", _LOAD_AND_CHECK)),
    ):
        tasks = {size: task(f"{name}: {size}", *command, reports[size]) for size in sizes}
        costs = race(tuple(tasks.values()), 1, folder, checkout)
        found += _sizes(name, {size: costs[one.name] for size, one in tasks.items()}, out)
    return tuple(found)


def _sizes(name: str, costs: dict[int, Cost], out: Path) -> Iterator[Size]:
    before: tuple[int, float] | None = None
    for size, cost in costs.items():
        pdf = out / f"{size}-of-a-year.pdf"
        pages = _pages(pdf) if "pdf" in name else 0
        grown = exponent(before[1], cost.middle, size / before[0]) if before else None
        yield Size(name, size, cost.middle, cost.size, pages, grown)
        before = size, cost.middle


def _pages(pdf: Path) -> int:
    from pypdf import PdfReader

    return len(PdfReader(io.BytesIO(pdf.read_bytes())).pages)


def as_table(sizes: tuple[Size, ...]) -> str:
    """The figures as a table in Markdown; the start of Python is in each."""
    lines = ["| task | tolls | processor time | exponent | peak memory | pages |"]
    lines.append("|---|--:|--:|--:|--:|--:|")
    for one in sizes:
        grown = "" if one.exponent is None else f"{one.exponent:.2f}"
        peak = f"{one.peak / 2**20:,.0f} MiB" if one.peak else "not known"
        lines.append(
            f"| {one.task} | {one.tolls:,} | {one.seconds:.1f} s | {grown} | {peak} "
            f"| {one.pages or ''} |"
        )
    return "\n".join(lines)


def as_data(sizes: tuple[Size, ...]) -> list[dict[str, object]]:
    """The same for JSON, in seconds and bytes."""
    return [asdict(one) for one in sizes]
