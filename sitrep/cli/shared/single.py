"""Building one report: its files go into the folder itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from sitrep.cli.shared.output import ERR, OUT, Telling
from sitrep.filesystem.fast_path import ALWAYS
from sitrep.many.batch import Batch, build_one
from sitrep.many.cache import Cache, Line
from sitrep.many.orders import Order
from sitrep.many.outcome import Outcome
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions

_NOTHING = "sitrep: nothing was written; what stood there before still stands."
_NO_PDF = "sitrep: the PDF was not written; one that stood there before is of an earlier build."


def build_single(
    order: Order,
    out: Path,
    options: BuildOptions,
    cached: bool,
    telling: Telling,
    known: Cache | None = None,
) -> tuple[Batch, list[Line]]:
    """Build one report and say what came of it; also what an unchanged build would say."""
    making = partial(build, tell=telling.steps())
    try:
        batch = build_one(order, out, options, making, cached, known)
    finally:
        telling.cleared()
    [outcome] = batch.outcomes
    telling.say(_said(outcome, telling))
    return batch, _said(replace(outcome, unchanged=True), telling)


def _said(outcome: Outcome, telling: Telling) -> list[Line]:
    beside = telling.form == "text" and bool(outcome.files or outcome.ok)
    channel = ERR if beside else OUT
    said: list[Line] = [(OUT, ALWAYS, str(file)) for file in outcome.files] if beside else []
    said += telling.findings(outcome.findings, channel, internal=outcome.internal)
    if telling.verbose and outcome.unchanged:
        said.append((ERR, ALWAYS, f"sitrep: {outcome.word}"))
    if not outcome.ok:
        said.append((ERR, ALWAYS, _NO_PDF if outcome.files else _NOTHING))
    return said
