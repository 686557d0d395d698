"""Reading prose: what a page of it costs beside a build, and a kept PDF by its length."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from weasyprint import HTML

import sitrep
from benchmarks.measures import SAMPLE
from sitrep.loading.load import load
from sitrep.pipeline.options import BuildOptions
from sitrep.reading.mentions import mentions

LENGTHS = (75, 150, 300)
"""Pages of the kept copy."""

WORDS = 500
"""As many words has a page of prose."""

_SAID = "The agency said on 8 May that {} people were injured and {} houses lost. "
_HEADER = "report: {title: Flood, as_of: 2030-05-08, issuer: Desk}\n"
_RECORDS = """\
actors: [{id: agency, name: Agency, kind: authority, party_to_conflict: no}]
sources:
- {id: doc, title: Bulletin, publisher: agency, kind: report, address: not available,
   published: 2030-05-08, accessed: 2030-05-08, language: en, archive: {copy_file: kept/doc.pdf}}
tolls:
- {id: hurt, according_to: agency, measure: injured, count: 123457, window: 2030-05, sources: [doc]}
"""


@dataclass(frozen=True)
class Read:
    """Processor seconds: of reading a page of prose, of builds, of a check by pages of a copy."""

    page: float
    builds: dict[str, float]
    copies: dict[int, float]

    @property
    def exponent(self) -> float:
        """How the cost of a copy grows with its length, from the shortest to the longest."""
        few, many = LENGTHS[0], LENGTHS[-1]
        return math.log(self.copies[many] / self.copies[few]) / math.log(many / few)


def measure(repeats: int, folder: Path) -> Read:
    """In one process, each thing done once before it is measured."""
    prose = (_SAID.format("1,234", "at least 567") * WORDS)[: WORDS * 6]
    builds = {
        form: _seconds(repeats, partial(sitrep.build, SAMPLE, options=BuildOptions(to=[form])))
        for form in ("markdown", "pdf")
    }
    page = _seconds(repeats, lambda: mentions(prose, "en"))
    copies = {number: _of_copy(repeats, folder / str(number), number) for number in LENGTHS}
    return Read(page, builds, copies)


def _of_copy(repeats: int, folder: Path, pages: int) -> float:
    """What the copy adds to loading and checking a report; the figure stands on no page of it."""
    costs = []
    for kept in (True, False):
        place = folder / str(kept)
        (place / "kept").mkdir(parents=True)
        records = _RECORDS if kept else _RECORDS.replace(", archive: {copy_file: kept/doc.pdf}", "")
        (place / "report.yaml").write_text(_HEADER + records, "utf-8")
        if kept:
            (place / "kept" / "doc.pdf").write_bytes(_pdf(pages))
        costs.append(_seconds(repeats, partial(_checked, place, found=kept)))
    return costs[0] - costs[1]


def _checked(place: Path, *, found: bool) -> None:
    rules = {one.rule for one in sitrep.check(load(place)).findings}
    assert ("figure-not-in-copy" in rules) is found, rules


def _pdf(pages: int) -> bytes:
    body = "".join(
        f'<p style="break-before: page">{(_SAID.format(number, number + 7)) * 25}</p>'
        for number in range(1, pages + 1)
    )
    made: bytes = HTML(string=f"<title>Bulletin</title>{body}").write_pdf()
    return made


def _seconds(repeats: int, act: Callable[[], object]) -> float:
    found = []
    for _ in range(repeats + 1):
        gc.collect()
        start = time.process_time()
        act()
        found.append(time.process_time() - start)
    return median(found[1:])


def as_table(read: Read) -> str:
    """What was measured, as Markdown."""
    rows = [
        f"| a page of {WORDS} words | {read.page * 1000:.0f} ms | "
        + ", ".join(
            f"{read.page / cost:.1%} of a build to {form}" for form, cost in read.builds.items()
        )
        + " |"
    ]
    rows += [
        f"| a kept PDF of {number} pages | {cost:.2f} s | {cost / number * 1000:.1f} ms a page |"
        for number, cost in read.copies.items()
    ]
    rows.append(f"| growth from {LENGTHS[0]} to {LENGTHS[-1]} pages | {read.exponent:.2f} | |")
    return "| reading | processor time | |\n|---|---|---|\n" + "\n".join(rows)
