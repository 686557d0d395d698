"""The shelf of a folder: which of its briefings stand, and what is known of it next time."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sitrep.errors import CLEAN
from sitrep.filesystem import stamps
from sitrep.filesystem.snapshot import Seen, place, refresh
from sitrep.many.cache import Cache, CacheEntry, read_cache
from sitrep.many.orders import Order
from sitrep.many.outcome import Outcome
from sitrep.many.toolchain import ground
from sitrep.many.work import Done
from sitrep.pipeline.options import BuildOptions

_PATIENCE = 0.1
"""Seconds to wait at most until what was written last can be told from a later change."""


class Shelf:
    """What is known of a folder of briefings, and of the ground that all of them rest on."""

    def __init__(
        self, out: Path, options: BuildOptions, cached: bool = True, known: Cache | None = None
    ) -> None:
        """``known`` is what another edition left, which is not written yet."""
        self._options = options
        self._cache = read_cache(out) if known is None else known
        entries = self._cache.entries
        self._ground = ground({one.path: one for entry in entries for one in entry.seen})
        self._known = {entry.key: entry for entry in entries} if cached else {}
        self._looked: dict[Seen, Seen | None] = {}

    def standing_entry(self, order: Order) -> CacheEntry | None:
        """What is known of an order, looked at again; None where anything differs."""
        known = self._known.get(order.key(self._options))
        if known is None or not _paths(known.seen).issuperset(_paths(self._ground)):
            return None
        written = {place(order.folder / name) for name in known.files}
        # What rests on no input, or names files that were not written, was never built.
        if not written or written != known.outputs or not known.inputs:
            return None
        now = []
        for one in known.seen:
            found = self._again(one)
            if found is None:
                return None
            now.append(found)
        return replace(known, seen=tuple(now))

    def _again(self, seen: Seen) -> Seen | None:
        for below in self._ground:
            if (below.kind, below.path) == (seen.kind, seen.path):
                return below if below.digest == seen.digest else None
        if seen.kind != stamps.TREE:
            return refresh(seen)
        if seen not in self._looked:  # many rest on the same templates
            self._looked[seen] = refresh(seen)
        return self._looked[seen]

    def entry(self, order: Order, done: Done) -> CacheEntry | None:
        """What to know of a report that was built; None for one that must be built again."""
        if not done.seen:
            return None
        files = tuple(file.name for file in done.outcome.files)
        seen = (*self._ground, *done.seen)
        outcome = done.outcome
        key = order.key(self._options)
        return CacheEntry(key, outcome.findings, files, seen, outcome.internal)

    def closed(self, asked: Iterable[Order], entries: Iterable[CacheEntry]) -> Cache:
        """The cache as it should be written, after these orders came to these entries."""
        keys = frozenset(order.key(self._options) for order in asked)
        return self._cache.with_built(keys, _rested(list(entries), self._ground))


def left_alone(order: Order, entry: CacheEntry) -> Outcome:
    """The outcome of a report whose briefing still stands."""
    files = tuple(order.folder / name for name in entry.files)
    found, internal = entry.findings, entry.internal
    return Outcome(order.name, CLEAN, found, files, unchanged=True, internal=internal)


def _paths(seen: Iterable[Seen]) -> frozenset[tuple[str, str]]:
    return frozenset((one.kind, one.path) for one in seen)


def _rested(entries: Sequence[CacheEntry], below: Sequence[Seen]) -> list[CacheEntry]:
    """The entries with everything at rest; without those that changed since they were built."""
    restless = [one for entry in entries for one in entry.seen if not one.settled]
    wait = (max(map(_at_rest, restless), default=0) - time.time_ns()) / 1e9
    if 0 < wait <= _PATIENCE:
        time.sleep(wait)
    now = {one: refresh(one) for one in (*below, *dict.fromkeys(restless))}
    return [entry for entry in (_looked(one, now) for one in entries) if entry is not None]


def _looked(entry: CacheEntry, now: Mapping[Seen, Seen | None]) -> CacheEntry | None:
    seen = [now.get(one, one) for one in entry.seen]
    kept = tuple(one for one in seen if one is not None)
    return replace(entry, seen=kept) if len(kept) == len(seen) else None


def _at_rest(one: Seen) -> int:
    newest = stamps.newest(one.stamp)
    return newest + stamps.margin(newest)
