"""A page set by the whole command, by WeasyPrint alone, and by Chromium from the same HTML."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.clock import Cost, Task, race, run, task
from benchmarks.measures import BARE_PDF, CHECKOUT, SAMPLE, fonts_of, sitrep

_CHROMIUM = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)


def measure(repeats: int, folder: Path) -> Iterator[tuple[str, float, float]]:
    """What is compared, the goal, and the ratio."""
    html, bare, out = folder / "page.html", folder / "bare.pdf", folder / "out"
    run(task("page", "-m", "benchmarks.page", SAMPLE, html), folder, CHECKOUT)
    build = sitrep("build", SAMPLE, "--to", "pdf", "-q", "--no-cache", "--out", out)
    tasks = [
        task("ours", *build),
        task("bare", "-c", BARE_PDF, html, bare, extra=fonts_of(folder)),
        *_chromium(html, folder),
    ]
    costs = race(tuple(tasks), repeats, folder, CHECKOUT)
    ours, weasy = costs["ours"], costs["bare"]
    yield "cold build, against WeasyPrint alone", 0.8, _ratio(ours, weasy)
    yield "cold build, peak memory against WeasyPrint alone", 1.1, ours.size / weasy.size
    if "chromium" in costs:
        yield "cold build, against Chromium's print", 1.5, _ratio(ours, costs["chromium"])


def _ratio(ours: Cost, other: Cost) -> float:
    return ours.middle / other.middle


def _chromium(html: Path, folder: Path) -> Iterator[Task]:
    found = shutil.which("chromium")
    if found is not None:
        printed = f"--print-to-pdf={folder / 'chromium.pdf'}"
        profile = f"--user-data-dir={folder / 'chromium'}"
        command = (found, *_CHROMIUM, profile, printed, html.as_uri())
        yield Task("chromium", command, {})
