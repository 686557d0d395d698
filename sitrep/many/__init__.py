"""Many reports at once: each built into a folder of its own, and only where something changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from pathlib import Path

from sitrep.many.batch import build_all
from sitrep.many.cache import write_cache
from sitrep.many.orders import orders_of
from sitrep.many.outcome import Outcome
from sitrep.many.workers import Workers
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions

__all__ = ["Outcome", "build_many"]


def _say_nothing(_outcome: Outcome) -> None:
    pass


def build_many(
    reports: Sequence[str | Path],
    out: str | Path,
    options: BuildOptions | None = None,
    *,
    executor: Executor | None = None,
    jobs: int = 1,
    cached: bool = True,
    tell: Callable[[Outcome], None] = _say_nothing,
) -> tuple[Outcome, ...]:
    """Build every report into the folder of its name in ``out``; outcomes in the order given.

    With ``executor``, which may reach other machines that see the same files, its workers build;
    otherwise ``jobs`` processes of our own, or this one. Where ``cached`` holds, a report is left
    alone if nothing of it changed. ``tell`` hears of each outcome when it is known. What goes
    wrong with one report stands in its outcome; raises WrongUse for two reports of one name.
    """
    options = options or BuildOptions()
    [orders] = orders_of(reports, Path(out), [options.audience])
    batch = build_all(
        orders,
        Path(out),
        options,
        Workers(build, executor, jobs),
        cached=cached,
        tell=tell,
    )
    write_cache(Path(out), batch.cache)
    return batch.outcomes
