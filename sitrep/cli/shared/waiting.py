"""What takes long says so on a terminal, and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

LONG = 2.0
"""In seconds: what takes less is over before anybody asks."""

_BAR = 20
"""So many signs a bar has."""


@contextmanager
def waiting(step: str, *, quiet: bool = False, after: float = LONG) -> Iterator[None]:
    """While something lasts longer than ``after``, a changing line with a dot a second."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    over = Event()
    dots = Thread(target=_dots, args=(step, over, after), daemon=True)
    dots.start()
    try:
        yield
    finally:
        over.set()
        dots.join()


def _dots(step: str, over: Event, after: float) -> None:
    said, passed = f"\r\033[Ksitrep: {step} ", over.wait(after)
    shown = not passed
    while not passed:
        sys.stderr.write(said)
        sys.stderr.flush()
        said, passed = ".", over.wait(1)
    if shown:
        sys.stderr.write("\r\033[K")
        sys.stderr.flush()


def bar(known: int, number: int) -> str:
    """How many of a number are done: ``[##########..........] 20 of 40``."""
    done = _BAR * known // number
    return f"[{'#' * done}{'.' * (_BAR - done)}] {known} of {number}"
