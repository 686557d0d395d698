"""A batch: leave alone what is unchanged, have the rest built, and know it all next time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from sitrep.many.cache import Cache, CacheEntry
from sitrep.many.incremental import Shelf, left_alone
from sitrep.many.orders import Order
from sitrep.many.outcome import Outcome
from sitrep.many.remote_paths import as_named, for_elsewhere
from sitrep.many.work import Build, Done, Task, done
from sitrep.many.workers import Workers, each
from sitrep.pipeline.options import BuildOptions


@dataclass(frozen=True)
class Batch:
    """The outcomes and keys in the order of the orders, and the cache as it should be written."""

    outcomes: tuple[Outcome, ...]
    keys: tuple[str, ...]
    cache: Cache


def build_one(
    order: Order,
    out: Path,
    options: BuildOptions,
    build: Build,
    cached: bool,
    known: Cache | None = None,
) -> Batch:
    """Build one report if anything of it changed; raises what ``build`` raises."""
    shelf = Shelf(out, options, cached, known)
    entry = shelf.standing_entry(order)
    if entry is not None:
        outcome = left_alone(order, entry)
    else:
        ended = done(order.name, order.folder, build(order.report, order.folder, options))
        outcome, entry = ended.outcome, shelf.entry(order, ended)
    return _batch(shelf, options, [order], [outcome], [entry])


def build_all(
    orders: Sequence[Order],
    out: Path,
    options: BuildOptions,
    workers: Workers,
    *,
    cached: bool = True,
    known: Cache | None = None,
    tell: Callable[[Outcome], None],
) -> Batch:
    """Build every order of which something changed; the outcomes of all, each once."""
    shelf = Shelf(out, options, cached, known)
    outcomes: dict[int, Outcome] = {}
    entries: dict[int, CacheEntry | None] = {}
    tasks: dict[int, Task] = {}
    for number, order in enumerate(orders):
        entry = shelf.standing_entry(order)
        if entry is None:
            tasks[number] = Task(order.report, order.name, order.folder, options, token_hex(8))
            continue
        outcomes[number], entries[number] = left_alone(order, entry), entry
        tell(outcomes[number])
    for number, ended in _each(tasks, workers):
        outcomes[number], entries[number] = ended.outcome, shelf.entry(orders[number], ended)
        tell(ended.outcome)
    numbers = range(len(orders))
    found = [outcomes[one] for one in numbers]
    return _batch(shelf, options, orders, found, [entries[one] for one in numbers])


def _batch(
    shelf: Shelf,
    options: BuildOptions,
    orders: Sequence[Order],
    outcomes: Sequence[Outcome],
    entries: Sequence[CacheEntry | None],
) -> Batch:
    cache = shelf.closed(orders, (one for one in entries if one is not None))
    return Batch(tuple(outcomes), tuple(order.key(options) for order in orders), cache)


def _each(tasks: dict[int, Task], workers: Workers) -> Iterator[tuple[int, Done]]:
    if workers.executor is None:
        yield from each(tasks, workers)
        return
    far = {number: for_elsewhere(task) for number, task in tasks.items()}
    for number, ended in each(far, workers):
        yield number, as_named(ended, far[number], tasks[number])
