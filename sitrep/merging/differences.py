"""How records differ, in words: the keys, and what each hand has there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from sitrep.loading.readers.yaml_text import in_one_line
from sitrep.locations import Location, Route
from sitrep.merging.record_forms import written
from sitrep.model.base import Frozen

MOST = 80
"""So many characters of a text are shown, from shortly before the first that differs."""

_BEFORE = 20


def differing(records: Sequence[Frozen]) -> tuple[str, ...]:
    """The keys in which records of one model are not all equal."""
    first, *others = records
    return tuple(
        name
        for name in type(first).model_fields
        if any(getattr(one, name) != getattr(first, name) for one in others)
    )


def value_at(value: Any, keys: Route) -> Any:
    """What keys lead to in a record; None where there is nothing."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else getattr(value, str(key), None)
    return value


def key_in_words(keys: Route, values: Sequence[Any], places: Sequence[Location]) -> str:
    """A key with the value of each hand; the first hand is where the finding stands."""
    said = _sides([written(one) if one is not None else None for one in values])
    here, *there = zip(said, places, strict=True)
    others = ", ".join(f"{one} in {place}" for one, place in there)
    return f"{'.'.join(map(str, keys))}: {here[0]} here, {others}"


def _sides(values: Sequence[Any]) -> list[str]:
    given = [one for one in values if one not in (None, [], {})]
    if given and all(isinstance(one, list) for one in given):
        return _lists([one or [] for one in values])
    if given and all(isinstance(one, str) for one in given):
        start = _start(given)
        return ["nothing" if one is None else _quoted(one, start) for one in values]
    return [_shown(one) for one in values]


def _lists(values: Sequence[list[Any]]) -> list[str]:
    """Of each list the items that not all of them have."""
    shared = [one for one in values[0] if all(one in other for other in values)]
    rests = [[one for one in items if one not in shared] for items in values]
    if not any(rests):  # one of them says a thing twice
        return [in_one_line(one) for one in values]
    none = "nothing more" if shared else "nothing"
    return [in_one_line(one) if one else none for one in rests]


def _shown(value: Any) -> str:
    if not value:
        return "nothing"
    return f"“{value}”" if isinstance(value, str) else in_one_line(value)


def _start(texts: Sequence[str]) -> int:
    """Where an excerpt of long texts begins, so that it shows what differs."""
    if max(map(len, texts)) <= MOST:
        return 0
    same = takewhile(lambda signs: len(set(signs)) == 1, zip(*texts, strict=False))
    return max(0, sum(1 for _ in same) - _BEFORE)


def _quoted(text: str, start: int) -> str:
    shown = text[start : start + MOST]
    before, after = "…" if start else "", "…" if start + MOST < len(text) else ""
    return f"“{before}{shown}{after}”"
