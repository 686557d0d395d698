"""Which cases a test is tried in every day, where it is tried in every language of much."""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

import pytest

from sitrep.languages import available
from tests.support.daily import LONG

LANGUAGES = available()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is marked ``long`` is left to `make whole`.

    Of what is tried in every language, every day each third case, by turns in all languages.
    What is compared with a file of expected output is left alone.
    """
    if LONG:
        return
    tests: dict[str, list[pytest.Function]] = {}
    left = {item for item in items if item.get_closest_marker("long")}
    for item in items:
        if isinstance(item, pytest.Function) and "golden" not in item.fixturenames:
            tests.setdefault(item.nodeid.partition("[")[0], []).append(item)
    for name, cases in tests.items():
        left.update(_other_days(cases, crc32(name.encode()) % 3))
    if left:
        items[:] = [item for item in items if item not in left]
        config.hook.pytest_deselected(items=list(left))


def _other_days(cases: list[pytest.Function], turn: int) -> Iterator[pytest.Function]:
    """Of what is tried in more than one language, all but each third case; of the next, others."""
    rows: dict[str, list[pytest.Function]] = {}
    for case in cases:
        language, row = _language_of(case)
        if language:
            rows.setdefault(row, []).append(case)
    for number, same in enumerate(rows.values(), turn):
        of = min(len(same), 3)
        yield from (one for at, one in enumerate(same) if at % of != number % of)


def _language_of(case: pytest.Function) -> tuple[str, str]:
    """The language of a case, and its other values; nothing where it has none."""
    values = getattr(case, "callspec", None)
    held = {} if values is None else values.params
    name = next((key for key in ("language", "code") if held.get(key) in LANGUAGES), "")
    return str(held.get(name, "")), repr([held[key] for key in held if key != name])
