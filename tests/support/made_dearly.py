"""What a process makes dearly, and once for all of its tests, one process makes alone.

Each process begins with its part of the tests in their order, and takes from the end of another's.
"""

from __future__ import annotations

import pytest

DEAR = frozenset({"browser", "whole_run"})
"""The fixtures: a browser, and a machine on which the action has run."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that need one go first."""
    items.sort(key=_is_cheap)


def _is_cheap(item: pytest.Item) -> bool:
    return DEAR.isdisjoint(getattr(item, "fixturenames", ()))
