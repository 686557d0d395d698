"""What is proposed for columns whose headings say what is counted: a figure for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sitrep.loading.mapping.known_headings import ends_of, is_end, pairs_of_ends, without_end
from sitrep.loading.mapping.proposing.heading_words import FigureTold
from sitrep.loading.mapping.proposing.proposed_dates import of_the_day, to_the_end
from sitrep.loading.mapping.proposing.proposed_figures import (
    CURRENCY,
    in_currencies,
    said_by,
    says_more,
)
from sitrep.loading.mapping.proposing.proposed_items import ITEM
from sitrep.loading.mapping.proposing.proposed_rows import counts
from sitrep.loading.tables.headed import Headed


def by_columns(
    top: Headed, names: Sequence[str], found: dict[str, str], notes: list[str]
) -> Iterator[dict[str, Any]]:
    """A figure in each column whose heading says what it counts, and in which numbers stand.

    ``found`` are the keys of the headings that are known; ``notes`` are added to.
    """
    for low, high in pairs_of_ends(name for name in names if name not in found):
        said = said_by(without_end(low))
        if said is not None:
            yield {"kind": said.kind, "estimate": {"low": low, "high": high}, **said.said}
    for name in names:
        said = said_by(name) if name not in found and not is_end(name) else None
        if said is not None and counts(top, name):
            figure = _figure(top, name, said, found, notes)
            if figure is not None:
                yield figure | _read_from(name, names)
    more = [name for name in names if name not in found and says_more(name) and counts(top, name)]
    if more:
        notes.append(_MORE.format(", ".join(more)))


def _figure(
    top: Headed, name: str, said: FigureTold, found: dict[str, str], notes: list[str]
) -> dict[str, Any] | None:
    """What a column says of its figures, with what its rows say of their times and currencies."""
    ended, told = to_the_end(top, name, found, said)
    if ended is None:
        notes.append(told)
        return None
    said, paid_in = in_currencies(said, found)
    if said.said.get("currency") == CURRENCY:
        notes.append(f"Write the currency of {name}, such as USD, for {CURRENCY}.")
    if said.said.get("item") == ITEM and _WHAT not in notes:
        notes.append(_WHAT)
    figure: dict[str, Any] = {"kind": said.kind, **said.said}
    own: dict[str, str] = {}
    for more in (of_the_day(top, found, said, notes), ended, paid_in):
        own |= more.get("own", {})
        figure |= {key: of for key, of in more.items() if key != "own"}
    return figure | ({"own": own} if own else {})


def _read_from(name: str, names: Sequence[str]) -> dict[str, Any]:
    """Where a figure is read from: its column, or with those of its ends.

    Ends that do not name what they are of are those of the figure that they stand beside.
    """
    ends = ends_of(name, names)
    if ends is None or not (_is_named(ends[0]) or _beside(name, ends, names)):
        return {"count": name}
    return {"estimate": {"low": ends[0], "best": name, "high": ends[1]}}


def _is_named(end: str) -> bool:
    return said_by(without_end(end)) is not None


def _beside(name: str, ends: tuple[str, str], names: Sequence[str]) -> bool:
    """Whether a figure is the last before the ends, or the first where none stands before."""
    figures = [one for one in names if not is_end(one) and said_by(one) is not None]
    before = [one for one in figures if names.index(one) < names.index(ends[0])]
    return name in (before[-1:] or figures[:1])


_MORE = (
    "Nothing is proposed for {}, which say more than what is counted: map them by hand, with the "
    "rest in a key of its own or under definition:."
)
_WHAT = f"Write what was damaged, such as buildings, for {ITEM}."
