"""What several ask of one report is made once: reports never change, and are told by identity."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import ref

_Report = TypeVar("_Report")
_Beside = ParamSpec("_Beside")
_Made = TypeVar("_Made")


def once_a_report(
    make: Callable[Concatenate[_Report, _Beside], _Made],
) -> Callable[Concatenate[_Report, _Beside], _Made]:
    """What ``make`` makes of a report, and of hashable values beside it, kept while it lives.

    Of a report that is given back as it is, no more is kept than that it is.
    """
    kept: dict[object, tuple[ref[_Report], tuple[_Made, ...]]] = {}

    @wraps(make)
    def found(report: _Report, /, *beside: _Beside.args, **named: _Beside.kwargs) -> _Made:
        key = (id(report), beside, tuple(named.items()))
        if key not in kept or kept[key][0]() is not report:
            made = make(report, *beside, **named)
            held = () if made is report else (made,)
            kept[key] = (ref(report, lambda _: kept.pop(key, None)), held)
        return kept[key][1][0] if kept[key][1] else report  # type: ignore[return-value]

    return found
