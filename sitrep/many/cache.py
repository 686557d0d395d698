"""The cache: what every briefing in a folder rests on.

``sitrep.filesystem.fast_path`` says how it looks.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import mkstemp
from typing import Any

from sitrep.filesystem import fast_path, stamps
from sitrep.filesystem.snapshot import Seen
from sitrep.findings import Finding, Level
from sitrep.locations import Location

_MOST_RUNS = 16
_SHARED = (stamps.TREE, stamps.CODE, stamps.PACKAGES)

Line = tuple[int, str, str]
"""What a run says: the channel (1 or 2), when (of the fast path), and the text."""


@dataclass(frozen=True)
class CacheEntry:
    """A briefing that was built: the order's key, its findings, its files, what it rests on.

    ``internal`` as of an outcome.
    """

    key: str
    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    seen: tuple[Seen, ...]
    internal: bool = False

    @property
    def outputs(self) -> frozenset[str]:
        """The paths of its files."""
        return frozenset(one.path for one in self.seen if one.kind == stamps.OUTPUT)

    @property
    def inputs(self) -> frozenset[str]:
        """The paths of the files of the report that it was made from."""
        return frozenset(one.path for one in self.seen if one.kind == stamps.FILE)

    @property
    def code(self) -> frozenset[str]:
        """The digests of the code that built it, which words what is said of it."""
        return frozenset(one.digest for one in self.seen if one.kind == stamps.CODE)

    def same(self, other: CacheEntry) -> bool:
        """Whether a run says the same of both."""
        mine = (self.findings, self.files, self.internal)
        its = (other.findings, other.files, other.internal)
        return (*mine, self.code) == (*its, other.code)


@dataclass(frozen=True)
class Run:
    """A command line, the keys of what it built, and what it says where nothing changed."""

    key: str
    entries: tuple[str, ...]
    said: tuple[Line, ...]


@dataclass(frozen=True)
class Cache:
    """Everything that is known of a folder of briefings."""

    entries: tuple[CacheEntry, ...] = ()
    runs: tuple[Run, ...] = ()

    def with_built(self, asked: frozenset[str], built: Sequence[CacheEntry]) -> Cache:
        """With these entries in place of all that was asked for, and of what they wrote over."""
        new = {entry.key: entry for entry in built}
        taken = frozenset().union(*(entry.outputs for entry in built))
        kept = [one for one in self.entries if one.key not in asked and not one.outputs & taken]
        same = {one.key for one in self.entries if one.same(new.get(one.key, one))}
        known = same & {one.key for one in (*kept, *built)}
        runs = tuple(run for run in self.runs if known.issuperset(run.entries))
        return Cache((*kept, *built), runs)

    def with_run(self, run: Run) -> Cache:
        """With this run as the first, if all that it built is known."""
        if not {entry.key for entry in self.entries}.issuperset(run.entries):
            return self
        others = [one for one in self.runs if one.key != run.key]
        return replace(self, runs=(run, *others)[:_MOST_RUNS])


def read_cache(out: Path) -> Cache:
    """The cache of a folder; an empty one where there is none that can be used."""
    try:
        return _parsed(fast_path.read_lines(fast_path.cache_of(str(out))))
    except (OSError, ValueError, KeyError, IndexError, TypeError):
        return Cache()


def write_cache(out: Path, cache: Cache) -> None:
    """Put the cache in place as a whole, readable for its owner; what hinders this is no fault."""
    with suppress(OSError, ValueError):
        body = "\n".join(_lines(cache)).encode("utf-8", "surrogateescape")
        place = Path(fast_path.cache_of(str(out)))
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=f"{place.name}-", dir=place.parent)
        try:
            os.write(handle, fast_path.heading(body) + body)
            Path(name).replace(place)
        except OSError:
            Path(name).unlink()
        finally:
            os.close(handle)


def _lines(cache: Cache) -> Iterator[str]:
    entries = [one for one in cache.entries if all(_is_plain(seen.path) for seen in one.seen)]
    rest = [one for entry in entries for one in entry.seen if one.kind in _SHARED]
    shared = {one: str(number) for number, one in enumerate(dict.fromkeys(rest))}
    yield from (f"S{_seen_line(one)}" for one in shared)
    for entry in entries:
        found = [asdict(one) for one in entry.findings]
        yield f"E{json.dumps([entry.key, entry.files, found, entry.internal])}"
        yield " ".join(["s", *(shared[one] for one in entry.seen if one in shared)])
        yield from (f"W{_seen_line(one)}" for one in entry.seen if one not in shared)
    numbers = {entry.key: str(number) for number, entry in enumerate(entries)}
    for run in cache.runs:
        if _fits(run) and all(key in numbers for key in run.entries):
            yield f"R{run.key}"
            yield " ".join(["e", *(numbers[key] for key in run.entries)])
            yield from (f"P{channel}{when}{_nul(text)}" for channel, when, text in run.said)


def _fits(run: Run) -> bool:
    return _is_plain(run.key) and not any("\0" in text for _, _, text in run.said)


def _is_plain(path: str) -> bool:
    return "\n" not in path


def _nul(text: str) -> str:
    return text.replace("\n", "\0")


def _seen_line(one: Seen) -> str:
    mark = fast_path.SETTLED if one.settled else fast_path.UNSETTLED
    return f"{one.kind}{mark}{one.digest}{one.path}\0{one.stamp}"


def _seen(line: str) -> Seen:
    head, _, stamp = line.partition("\0")
    return Seen(head[1], head[67:], stamp, head[3:67], head[2] == fast_path.SETTLED)


def _parsed(lines: Sequence[str]) -> Cache:
    shared = [_seen(line) for line in lines if line.startswith("S")]
    entries: list[CacheEntry] = []
    runs: list[Run] = []
    for line in lines:
        tag, rest = line[:1], line[1:]
        if tag == "E":
            key, files, findings, internal = json.loads(rest)
            found = tuple(map(_finding, findings))
            entries.append(CacheEntry(key, found, tuple(files), (), internal))
        elif tag == "s":
            things = tuple(shared[int(one)] for one in rest.split())
            entries[-1] = replace(entries[-1], seen=(*entries[-1].seen, *things))
        elif tag == "W":
            entries[-1] = replace(entries[-1], seen=(*entries[-1].seen, _seen(line)))
        elif tag == "R":
            runs.append(Run(rest, (), ()))
        elif tag == "e":
            keys = tuple(entries[int(one)].key for one in rest.split())
            runs[-1] = replace(runs[-1], entries=keys)
        elif tag == "P":
            text = rest[2:].replace("\0", "\n")
            runs[-1] = replace(runs[-1], said=(*runs[-1].said, (int(rest[0]), rest[1], text)))
    return Cache(tuple(entries), tuple(runs))


def _finding(one: dict[str, Any]) -> Finding:
    location = Location(**one.pop("location"))
    level, route = Level(one.pop("level")), tuple(one.pop("route"))
    return Finding(**one, level=level, location=location, route=route)
