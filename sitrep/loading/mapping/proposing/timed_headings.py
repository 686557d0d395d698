"""What is proposed for columns whose headings say what is counted and when: Cases January 2031."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sitrep.loading.mapping.known_headings import in_currency, is_share, key_of_heading
from sitrep.loading.mapping.proposing.proposed_across import is_span, short_month
from sitrep.loading.mapping.proposing.proposed_figures import said_by
from sitrep.loading.mapping.proposing.proposed_rows import counts, prices_across
from sitrep.loading.tables.headed import Headed
from sitrep.word_lists import inside

WHEN, CELL = "When", "Figure"
"""What the headings of such columns, and what stands below them, are called."""

_LEAST = 2
_LONGEST = 4
"""A time is told in so many words at most: 1 May 2031, or Q1 of 2031."""


class _Timed(NamedTuple):
    """A heading without the time that it tells, and the time."""

    bare: str
    when: str


def timed_columns(
    top: Headed, names: Sequence[str], found: Mapping[str, str], notes: list[str]
) -> Iterator[dict[str, Any]]:
    """An entry for the columns of each thing that is counted, a time each; ``notes`` are added to.

    ``found`` are the keys of the headings that are known.
    """
    by_key = {key: name for name, key in reversed([*found.items()])}
    for bare, columns in _by_thing(top, names, found).items():
        figure = _figure(bare, by_key, notes)
        if figure is not None:
            across = {"columns": [*columns], "heading": WHEN, "cell": CELL}
            figure |= {"across": across, "own": {WHEN: "window"}}
            yield figure | {"words": {"window": dict(columns)}}


def _by_thing(
    top: Headed, names: Sequence[str], found: Container[str]
) -> Mapping[str, Mapping[str, str]]:
    """The columns of each thing, with the time of each, where there are several times of it."""
    things: dict[str, dict[str, str]] = {}
    for name in names:
        timed = _timed(name) if name not in found and counts(top, name) else None
        if timed is not None:
            things.setdefault(timed.bare, {})[name] = timed.when
    return {
        bare: columns
        for bare, columns in things.items()
        if len(set(columns.values())) == len(columns) >= _LEAST
    }


def _timed(heading: str) -> _Timed | None:
    """A heading as a thing and a time at its end or at its beginning, the longest time first."""
    words = heading.split()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        ends = ((words[:-length], words[-length:]), (words[length:], words[:length]))
        for bare, told in ends:
            when = _time(" ".join(told).strip("()[],;:-–"))
            if when:
                return _Timed(" ".join(bare).strip(" ,;:-–("), when)
    return None


def _time(text: str) -> str:
    """A time as the notation has it; nothing where the text is none."""
    return short_month(text) or (text if is_span(text) else "")


def _figure(bare: str, by_key: Mapping[str, str], notes: list[str]) -> dict[str, Any] | None:
    """What the cells of some columns count, by their common heading without the time."""
    said = said_by(bare)
    if said is not None:
        return {"kind": said.kind, **said.said, "count": CELL}
    if key_of_heading(bare) == "price":
        return prices_across(by_key, CELL, notes)
    if is_share(bare):
        return {"kind": "indicators", "count": CELL, "indicator": inside(bare)}
    money = in_currency(bare)
    unit = re.search(rf"{money.currency}\s*/\s*\w+", bare) if money is not None else None
    if unit is None:
        return None
    thing = re.sub(r"\(\s*\)", "", bare.replace(unit[0], "")).strip()
    return {"kind": "indicators", "count": CELL, "indicator": f"price ({thing})", "unit": unit[0]}
