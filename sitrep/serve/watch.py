"""Watching: whether files are still what they were, asked again and again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from stat import S_ISDIR
from threading import Event

PAUSE = 0.3
"""Seconds between two looks."""

PATIENCE = 10
"""Looks after which a change counts although the files have not come to rest."""

Stamp = tuple[int, ...]
Snapshot = dict[Path, Stamp]


def snapshot(roots: Sequence[Path]) -> Snapshot:
    """What tells each file from what it was before; hidden files and folders do not count."""
    stamps = ((file, _stamp(file)) for root in roots for file in _files(root))
    return {file: stamp for file, stamp in stamps if stamp is not None}


def _files(root: Path) -> Iterator[Path]:
    yield root
    for folder, folders, files in os.walk(root):
        folders[:] = filter(_visible, folders)
        yield from (Path(folder, file) for file in files if _visible(file))


def _visible(name: str) -> bool:
    return not name.startswith(".")


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:  # gone since it was listed, or a link that leads nowhere
        return None
    if S_ISDIR(found.st_mode):
        return None
    # The time of the last change of state tells of permissions, and of times that were set back.
    return (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)


class Watch:
    """Files as they were last taken notice of."""

    def __init__(self, roots: Sequence[Path]) -> None:
        self.roots = roots
        self._seen = snapshot(roots)
        self._known: Snapshot | None = self._seen
        self._looks = 0

    def changed(self) -> bool:
        """Whether files changed and came to rest: two looks in a row see the same."""
        now = snapshot(self.roots)
        resting, self._seen = now == self._seen, now
        self._looks = 0 if now == self._known else self._looks + 1
        if not self._looks or not (resting or self._looks > PATIENCE):
            return False
        self._known, self._looks = now, 0
        return True

    def over(self, rebuild: Callable[[], None]) -> None:
        """Watch over a build: what changed meanwhile is a change even where it is changed back."""
        rebuild()
        if snapshot(self.roots) != self._known:
            self._known = None


def follow(watch: Watch, rebuild: Callable[[], None], stop: Event) -> None:
    """Rebuild at every change, one at a time, until ``stop`` is set."""
    while not stop.wait(PAUSE):
        if watch.changed():
            watch.over(rebuild)
