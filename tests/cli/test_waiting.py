"""What is said while something takes long: on a terminal alone, and nothing of it stays."""

from __future__ import annotations

import io
import sys
import time

import pytest

from sitrep.cli.shared.waiting import LONG, bar, waiting


class Screen(io.StringIO):
    """A stream that is, or is not, a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def said(monkeypatch: pytest.MonkeyPatch, *, terminal: bool = True, **wished: object) -> str:
    screen = Screen(terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    with waiting("proving", **wished):  # type: ignore[arg-type]
        time.sleep(0.1)
    return screen.getvalue()


def test_what_takes_long_says_so_and_takes_it_away_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, after=0.01) == "\r\033[Ksitrep: proving \r\033[K"


def test_nothing_is_said_of_what_is_short_piped_or_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch) == ""
    assert said(monkeypatch, terminal=False, after=0.01) == ""
    assert said(monkeypatch, quiet=True, after=0.01) == ""
    assert LONG == 2


def test_it_ends_with_what_it_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(terminal=True)
    monkeypatch.setattr(sys, "stderr", screen)

    def fail() -> None:
        with waiting("proving", after=0.01):
            time.sleep(0.05)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    before = screen.getvalue()
    time.sleep(0.05)
    assert screen.getvalue() == before
    assert before.endswith("\r\033[K")


def test_a_bar_fills_from_nothing_to_all() -> None:
    assert bar(0, 40) == f"[{'.' * 20}] 0 of 40"
    assert bar(20, 40) == f"[{'#' * 10}{'.' * 10}] 20 of 40"
    assert [bar(at, 3).count("#") for at in range(4)] == [0, 6, 13, 20]
