"""What was seen of a file or folder: its stamp and the digest of what it held."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from time import time_ns

from sitrep.filesystem import stamps

NOTHING = "-" * 64
"""The digest where nothing stands, or nothing that can be read."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at a thing of a kind of ``stamps``; ``path`` is absolute.

    ``settled`` says that a later change cannot leave the same stamp behind.
    """

    kind: str
    path: str
    stamp: str
    digest: str
    settled: bool


def take(kind: str, path: str | os.PathLike[str]) -> Seen:
    """Look at a thing: the stamp first, so that a change while it is read shows in the next."""
    path = place(path)
    now = time_ns()
    stamp = stamps.stamp(kind, path)
    rests = settled(stamp, now) and not (kind == stamps.FOLDER and _leads_astray(path))
    return Seen(kind, path, stamp, _digest(kind, path), rests)


def place(path: str | os.PathLike[str]) -> str:
    """How a look names a path: absolute, links not followed."""
    return os.path.abspath(path)


def refresh(seen: Seen) -> Seen | None:
    """A thing seen before, as it is now; None where it holds something else."""
    if seen.settled and stamps.stamp(seen.kind, seen.path) == seen.stamp:
        return seen
    now = take(seen.kind, seen.path)
    return now if now.digest == seen.digest else None


def settled(stamp: str, moment: int) -> bool:
    """Whether a thing had been at rest for long enough at this moment (nanoseconds)."""
    newest = stamps.newest(stamp)
    return newest + stamps.margin(newest) <= moment if newest else True


def _digest(kind: str, path: str) -> str:
    try:
        if kind in (stamps.TREE, stamps.CODE):
            parts = [(name, _of_file(file)) for name, file in stamps.below(kind, path)]
            return _of_names(f"{name}\0{digest}" for name, digest in parts)
        if kind == stamps.FOLDER:
            return _of_names(_files(path))
        if kind == stamps.PACKAGES:
            return _of_names(name for name in os.listdir(path) if name.endswith("-info"))
        return _of_file(path, follow=kind not in (stamps.OUTPUT, stamps.ABSENT))
    except (OSError, ValueError):
        return NOTHING


def _files(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        return [one.name for one in entries if not one.name.startswith(".") and one.is_file()]


def _leads_astray(folder: str) -> bool:
    """Whether a link may come to lead to a file without a trace in the folder."""
    try:
        with os.scandir(folder) as entries:
            return any(one.is_symlink() and not one.is_file() for one in entries)
    except OSError:
        return True


def _of_names(names: Iterable[str]) -> str:
    return sha256("\0\0".join(sorted(names)).encode("utf-8", "surrogateescape")).hexdigest()


def _of_file(path: str, follow: bool = True) -> str:
    if not stat.S_ISREG(os.stat(path, follow_symlinks=follow).st_mode):
        return NOTHING
    with open(path, "rb") as file:
        return sha256(file.read()).hexdigest()
