"""Building several reports: each into the folder of its name, with one summary at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from sitrep.cli.shared.output import ERR, OUT, Telling
from sitrep.cli.shared.waiting import bar
from sitrep.filesystem.fast_path import ALWAYS
from sitrep.many.batch import Batch, build_all
from sitrep.many.cache import Cache, Line
from sitrep.many.orders import Order
from sitrep.many.outcome import Outcome
from sitrep.many.workers import Workers
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions

_WORDS = ("built", "unchanged", "without PDF", "with findings", "not readable", "failed")


def build_several(
    orders: Sequence[Order],
    out: Path,
    options: BuildOptions,
    jobs: int,
    cached: bool,
    telling: Telling,
    known: Cache | None = None,
) -> tuple[Batch, list[Line]]:
    """Build the reports and say what came of each; also what an unchanged build would say."""
    progress = _Progress(len(orders), telling)
    try:
        workers = Workers(build, jobs=jobs, apart=True)
        tell = progress.hear
        batch = build_all(orders, out, options, workers, cached=cached, known=known, tell=tell)
    finally:
        telling.cleared()
    telling.say(_ended(batch.outcomes, telling))
    again = [replace(one, unchanged=True) for one in batch.outcomes]
    return batch, [*_heard(again, telling), *_ended(again, telling)]


class _Progress:
    """Says each outcome when it is known, and on a terminal in a changing line how many are."""

    def __init__(self, number: int, telling: Telling) -> None:
        self._number = number
        self._telling = telling
        self._known = 0
        self._step = telling.steps()

    def hear(self, outcome: Outcome) -> None:
        self._known += 1
        if lines := _heard([outcome], self._telling):
            self._telling.cleared()
            self._telling.say(lines)
        if not self._telling.verbose:
            self._step(bar(self._known, self._number))


def _heard(outcomes: Iterable[Outcome], telling: Telling) -> list[Line]:
    if telling.quiet:
        return []
    told = [one for one in outcomes if telling.verbose or not one.unchanged]
    return [(ERR, ALWAYS, f"sitrep: {one.name}: {one.word}") for one in told]


def _ended(outcomes: Sequence[Outcome], telling: Telling) -> list[Line]:
    """The findings of all together, why others could not be built, and the summary."""
    listed = [finding for one in outcomes for finding in one.findings]
    internal = any(one.internal for one in outcomes)
    said = telling.findings(listed, OUT, internal=internal)
    said += [(ERR, ALWAYS, f"sitrep: {one.name}: {one.trouble}") for one in outcomes if one.trouble]
    if not telling.quiet or not all(one.ok for one in outcomes):
        channel = OUT if telling.form == "text" else ERR
        said.append((channel, ALWAYS, _summary(outcomes)))
    return said


def _summary(outcomes: Sequence[Outcome]) -> str:
    """How many came to what; those without a whole briefing are last, and named."""
    named = {word: [one for one in outcomes if one.word == word] for word in _WORDS}
    there = {word: found for word, found in named.items() if found}
    good = ", ".join(f"{len(found)} {word}" for word, found in there.items() if found[0].ok)
    bad = [
        f"{len(found)} {word}: {', '.join(one.name for one in found)}"
        for word, found in there.items()
        if not found[0].ok
    ]
    number = "1 report" if len(outcomes) == 1 else f"{len(outcomes)} reports"
    return f"{number}: {'; '.join(filter(None, [good, *bad]))}."
