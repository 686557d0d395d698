"""Stated once: fields of scope that one of two issues states, so that a figure seems to be new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from sitrep.compare.axes.axis import DEFINED, SCOPE, Axis
from sitrep.compare.axes.populations import plain_words
from sitrep.compare.claims.axis_table import AXIS_TABLE
from sitrep.compare.series.change_sheet import ChangeSheet
from sitrep.compare.series.record_changes import ChangeKind, RecordChange
from sitrep.model.claim import Status
from sitrep.model.figures.figure import EVERYONE, NEW, NOT_STATED, Figure
from sitrep.model.figures.population import Population
from sitrep.model.views.index import Index
from sitrep.model.window import Window

_AXES = (*SCOPE, Axis.STATUS)
_NO_OTHER_RULE = (*DEFINED, Axis.BASIS)
"""Of the rest, an alteration under one id is a change that is not recorded."""
_DAYS = ("window", "counted_in")
"""What is newly counted is of other days in every issue."""


@dataclass(frozen=True, slots=True)
class StatedOnce:
    """A figure, that of the last issue which it seems to go on from, and what tells them apart.

    ``added`` are fields that this issue alone states, ``dropped`` those that the last one alone
    does. ``joined``: both have one id, so that the page calls it redefined and not new.
    """

    figure: Figure
    before: Figure
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    joined: bool = False


def stated_once(sheet: ChangeSheet, this: Index) -> Iterator[StatedOnce]:
    """One for each figure that nothing but an unstated field keeps from going on.

    Where several go on from one, or one from several, by several causes, say, they are counted
    apart in one of the issues, and none is meant.
    """
    gone = _Gone(_figures((one.before for one in _turned(sheet, ChangeKind.GONE)), sheet.last))
    new = _figures((one.after for one in _turned(sheet, ChangeKind.NEW)), this)
    found = [one for figure in new if (one := gone.nearest(figure)) is not None]
    stated: dict[str, set[object]] = {}
    for one in found:
        stated.setdefault(one.before.id, set()).add(_values(one.figure, one.added))
    yield from (one for one in found if len(stated[one.before.id]) == 1)
    for course in _turned(sheet, ChangeKind.REDEFINED):
        ref = course.after or ""
        if course.before == ref and ref in this.figures:
            old, now = sheet.last.figures[ref], this.figures[ref]
            axes = [one for one in course.axes if one in _NO_OTHER_RULE]
            fields = _once(_said(now, axes), _said(old, axes))
            if fields:
                yield StatedOnce(now, old, *fields, joined=True)


class _Gone:
    """Figures that only the last issue holds, found by whose they are and where they are of."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._at: dict[object, list[tuple[Figure, _Said]]] = {}
        self._around: dict[object, list[tuple[Figure, _Said]]] = {}
        for one in figures:
            exact, *fewer = _keys(one)
            entry = (one, _said(one))
            self._at.setdefault(exact, []).append(entry)
            for key in fewer:
                self._around.setdefault(key, []).append(entry)

    def nearest(self, figure: Figure) -> StatedOnce | None:
        """The one that differs from a figure in the fewest fields, each stated in one alone."""
        keys, said = _keys(figure), _said(figure)
        held = [*(entry for key in keys for entry in self._at.get(key, ()))]
        held += self._around.get(keys[0], ())
        near = [
            StatedOnce(figure, old, *fields)
            for old, before in held
            if (fields := _once(said, before))
        ]
        fewest = min((_size(one) for one in near), default=0)
        near = [one for one in near if _size(one) == fewest]
        several = {_values(one.before, one.dropped) for one in near}
        return near[0] if len(several) == 1 else None


def _size(found: StatedOnce) -> int:
    return len(found.added) + len(found.dropped)


def _values(figure: Figure, fields: Iterable[str]) -> tuple[object, ...]:
    return tuple((field, _value(figure, field)) for field in fields)


def _keys(figure: Figure) -> list[object]:
    """By whom, what and where it is; then as if it named fewer places."""
    sort = (figure.according_to, figure.kind, figure.measure)
    ends = (frozenset(figure.origins), frozenset(figure.goals))
    either = [dict.fromkeys((end, frozenset[str]())) for end in ends]
    return [(sort, *places) for places in product(*either)]


def _turned(sheet: ChangeSheet, turn: ChangeKind) -> Iterator[RecordChange]:
    return (one for one in sheet.courses if turn in (one.turn, *one.also))


def _figures(refs: Iterable[str | None], index: Index) -> Iterator[Figure]:
    found = (index.figures.get(ref or "") for ref in refs)
    return (one for one in found if one is not None and one.stands and one.count.numbered)


_Said = dict[str, object]
"""What a figure says in each field of its scope; None where it says nothing."""


def _said(figure: Figure, axes: Iterable[Axis] = _AXES) -> _Said:
    return {
        field: _value(figure, field)
        for row in AXIS_TABLE
        for field in (row.fields if row.axis in axes else ())
    }


def _value(figure: Figure, field: str) -> object:
    """What two figures are told apart by: of a window its start, as it may run on."""
    found = getattr(figure, field, None)
    if isinstance(found, tuple):
        found = frozenset(found)
    if isinstance(found, Window):
        return (found.start, True) if found.stated else None
    if isinstance(found, Population):
        return None if found == EVERYONE else (found.group, plain_words(found.described))
    if found in (NOT_STATED, frozenset()) or found is Status.REPORTED:
        return None
    return plain_words(found) if isinstance(found, str) else found


def _once(new: _Said, old: _Said) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The fields that only the new one states, and only the old one; None where both differ."""
    differing = [field for field, said in new.items() if said != old[field]]
    if new.get("basis") == old.get("basis") == NEW:
        differing = [one for one in differing if one not in _DAYS or not (new[one] and old[one])]
    if not differing or any(new[field] and old[field] for field in differing):
        return None
    added = tuple(field for field in differing if new[field])
    return added, tuple(field for field in differing if old[field])
