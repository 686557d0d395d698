"""Which languages a test is tried in every day, where it is tried in every language of much."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitrep.languages import available
from tests.support.daily import LONG

LANGUAGES = available()
FEW = 12
"""So many cases of a test are all tried every day."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of what is tried in every language, every day each second case: by turns in two languages.

    What is compared with a file of expected output is left alone.
    """
    if LONG:
        return
    tests: dict[str, list[pytest.Function]] = {}
    for item in items:
        if isinstance(item, pytest.Function) and "golden" not in item.fixturenames:
            tests.setdefault(item.nodeid.partition("[")[0], []).append(item)
    left = {one for cases in tests.values() if len(cases) > FEW for one in _other_days(cases)}
    if left:
        items[:] = [item for item in items if item not in left]
        config.hook.pytest_deselected(items=list(left))


def _other_days(cases: list[pytest.Function]) -> Iterator[pytest.Function]:
    """The cases of a test in every language that are not tried today."""
    rows: dict[str, int] = {}
    for case in cases:
        language, row = _language_of(case)
        if language and rows.setdefault(row, len(rows)) % 2 != LANGUAGES.index(language) % 2:
            yield case


def _language_of(case: pytest.Function) -> tuple[str, str]:
    """The language of a case, and its other values; nothing where it has none."""
    values = getattr(case, "callspec", None)
    held = {} if values is None else values.params
    name = next((key for key in ("language", "code") if held.get(key) in LANGUAGES), "")
    return str(held.get(name, "")), repr([held[key] for key in held if key != name])
