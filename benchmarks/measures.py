"""What is measured: the build, the short commands, many reports, and growth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path

from benchmarks import many, tolls
from benchmarks.clock import Cost, race, run, task
from sitrep import resources

CHECKOUT = Path(__file__).parent.parent
SAMPLE = CHECKOUT / "samples" / "syria-coast-2025"
MINIMAL = CHECKOUT / "samples" / "minimal"

BARE_PDF = (
    "import sys, weasyprint; "
    "html = open(sys.argv[1], encoding='utf-8').read(); "
    "weasyprint.HTML(string=html).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"
)
_LIBRARIES = (
    "import babel.dates, babel.numbers, click, jinja2.sandbox, markdown_it, yaml; "
    "from pydantic import BaseModel"
)
_LOAD_AND_CHECK = (
    "import sys, sitrep; loaded = sitrep.load(sys.argv[1]); "
    "sys.exit(len(loaded.report.tolls) != int(sys.argv[2]) or sitrep.check(loaded).errors)"
)
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Row:
    """One line of the result: a task, its cost, and its share of another one's."""

    task: str
    cost: Cost
    against: str
    ratio: float


@dataclass(frozen=True)
class Growth:
    """How a task's cost grows between two sizes of its input, the start of Python left out."""

    task: str
    small: int
    large: int
    seconds: tuple[float, float]
    exponent: float


@dataclass(frozen=True)
class Measured:
    """Everything that one run measured; ``outputs`` are the sizes of the two PDFs in bytes."""

    rows: tuple[Row, ...]
    growths: tuple[Growth, ...]
    outputs: dict[str, int]


def measure(repeats: int, folder: Path) -> Measured:
    """All measures, with everything that they write in ``folder``."""
    built, outputs = _build(repeats, folder)
    return Measured(
        (*built, *_commands(repeats, folder), *_many(repeats, folder)),
        (*_growths(repeats, folder), *_comparing(min(repeats, 2), folder)),
        outputs,
    )


def _build(repeats: int, folder: Path) -> tuple[tuple[Row, ...], dict[str, int]]:
    html, pdf, out = folder / "page.html", folder / "bare.pdf", folder / "out"
    run(task("page", "-m", "benchmarks.page", SAMPLE, html), folder, CHECKOUT)
    build = ("build", SAMPLE, "--to", "pdf", "-q", "--no-cache")
    tasks = (
        task("sitrep build --to pdf", *sitrep(*build, "--out", out)),
        task("bare WeasyPrint", "-c", BARE_PDF, html, pdf, extra=fonts_of(folder)),
    )
    costs = race(tasks, repeats, folder, CHECKOUT)
    outputs = {
        "sitrep build --to pdf": (out / f"{SAMPLE.name}.pdf").stat().st_size,
        "bare WeasyPrint": pdf.stat().st_size,
    }
    return tuple(_rows(costs, "bare WeasyPrint")), outputs


def fonts_of(folder: Path) -> dict[str, str]:
    """The fonts that sitrep uses, for WeasyPrint alone; their cache is kept between repeats."""
    configuration = folder / "fonts.conf"
    cache = folder / "fonts"
    text = _FONTS.format(fonts=escape(str(resources.fonts().resolve())), cache=escape(str(cache)))
    configuration.write_text(text, encoding="utf-8")
    return {"FONTCONFIG_FILE": str(configuration)}


def _commands(repeats: int, folder: Path) -> Iterator[Row]:
    tasks = (
        task("sitrep check", *sitrep("check", SAMPLE, "-q")),
        task("sitrep --help", *sitrep("--help")),
        task("importing its libraries", "-c", _LIBRARIES),
        task("python -c pass", "-c", "pass"),
    )
    return _rows(race(tasks, repeats, folder, CHECKOUT), "python -c pass")


def _many(repeats: int, folder: Path) -> Iterator[Row]:
    for costs in many.measure(repeats, folder, CHECKOUT, MINIMAL):
        yield from (row for row in _rows(costs, many.BARE) if row.task != many.BARE)


def _rows(costs: dict[str, Cost], against: str) -> Iterator[Row]:
    for name, cost in costs.items():
        yield Row(name, cost, against, cost.middle / costs[against].middle)


def _growths(repeats: int, folder: Path) -> Iterator[Growth]:
    for name, sizes, command in (
        ("load and check, in Python", (1, 1_000, 10_000), ("-c", _LOAD_AND_CHECK)),
        ("sitrep check, its page included", (1, 100, 1_000), sitrep("check", "-q")),
    ):
        tasks = []
        for size in sizes:
            counted = (str(size),) if command[0] == "-c" else ()
            path = tolls.write(folder, size)
            tasks.append(task(f"{name}: {size}", *command, path, *counted))
        costs = race(tasks, repeats, folder, CHECKOUT)
        start, small, large = (costs[one.name].middle for one in tasks)
        seconds = small - start, large - start
        power = tolls.exponent(*seconds, sizes[2] / sizes[1])
        yield Growth(name, sizes[1], sizes[2], seconds, power)


def _comparing(repeats: int, folder: Path) -> Iterator[Growth]:
    """What comparing adds to making the figures, at three sizes; each makes as many in all."""
    sizes = (1_000, 10_000, 100_000)
    tasks = {
        (size, compared): task(
            f"{size} figures{' compared' if compared else ''}",
            *("-m", "benchmarks.claims", str(size), str(sizes[-1] // size)),
            *(("compare",) if compared else ()),
        )
        for size in sizes
        for compared in (False, True)
    }
    costs = race(tuple(tasks.values()), repeats, folder, CHECKOUT)
    used = {
        size: (costs[tasks[size, True].name].middle - costs[tasks[size, False].name].middle)
        / (sizes[-1] // size)
        for size in sizes
    }
    for small, large in pairwise(sizes):
        seconds = used[small], used[large]
        power = tolls.exponent(*seconds, large / small)
        yield Growth("comparing all figures", small, large, seconds, power)


def sitrep(*arguments: str | Path) -> tuple[str | Path, ...]:
    """The arguments by which Python runs the command with these."""
    return "-m", "sitrep", *arguments
