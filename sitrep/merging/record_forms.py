"""The forms of a record: in one order, to be compared; and as it is written in a file."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from sitrep.model.base import Frozen
from sitrep.model.window import Window

_Model = TypeVar("_Model", bound=Frozen)

_IN_ORDER = ("via",)
"""Lists of records whose order says something; the page puts all others into its own order."""


def normal_form(record: _Model) -> _Model:
    """The record with its lists in one order, so that equal records are equal values."""
    changed: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Frozen):
            changed[name] = normal_form(value)
        elif isinstance(value, tuple) and value:
            items = tuple(normal_form(one) if isinstance(one, Frozen) else one for one in value)
            changed[name] = items if name in _IN_ORDER else in_one_order(items)
    return record.model_copy(update=changed) if changed else record


def in_one_order(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """The items of a list, in an order that depends on nothing but them."""
    return tuple(sorted(items, key=as_key)) if len(items) > 1 else items


def as_key(value: Any) -> str:
    """A text that is the same for equal values only."""
    return json.dumps(written(value), ensure_ascii=False, sort_keys=True)


def written(value: Any) -> Any:
    """A value as the data write it: texts, lists of these and groups of keys, without defaults."""
    if isinstance(value, Frozen):
        return _written(value, value.model_dump(mode="json", exclude_defaults=True))
    if isinstance(value, (tuple, list)):
        return [written(one) for one in value]
    if isinstance(value, dict):
        return {key: written(value[key]) for key in sorted(value)}
    return _text(value)


def _written(value: Any, dumped: Any) -> Any:
    """``dumped`` is the same value as texts and numbers."""
    if isinstance(value, Window) and value.as_worded is None:
        return str(value)
    if isinstance(value, Frozen):
        pairs = ((name, getattr(value, name)) for name in dumped)
        made = {name: _written(one, dumped[name]) for name, one in pairs if one not in ((), {})}
        return made[value.shorthand] if set(made) == {value.shorthand} else made
    if isinstance(value, tuple):
        return [_written(one, other) for one, other in zip(value, dumped, strict=True)]
    if isinstance(value, dict):
        return {key: _text(dumped[key]) for key in sorted(dumped)}
    return _text(dumped)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
