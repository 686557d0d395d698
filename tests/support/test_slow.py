"""What is named slow is there, and is told apart from what is quick."""

from __future__ import annotations

from tests.support.slow import SLOW, TESTS, is_slow


def test_whatever_is_named_slow_is_there() -> None:
    assert len(SLOW) > 5
    assert [one for one in SLOW if not (TESTS / one).exists()] == []


def test_slow_and_quick_are_told_apart() -> None:
    assert is_slow(TESTS / "many" / "test_any.py")
    assert not is_slow(TESTS / "rules" / "test_manual.py")
