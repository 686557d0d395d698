"""Stated once: fields of scope that one of two issues states, so that a figure seems to be new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
    """One for each figure that nothing but an unstated field keeps from going on."""
    known: dict[object, list[tuple[Figure, _Said]]] = {}
    for old in _figures((one.before for one in _turned(sheet, ChangeKind.GONE)), sheet.last):
        known.setdefault(_sort(old), []).append((old, _said(old)))
    for new in _figures((one.after for one in _turned(sheet, ChangeKind.NEW)), this):
        said = _said(new)
        near = [
            StatedOnce(new, old, *fields)
            for old, before in known.get(_sort(new), ())
            if (fields := _once(said, before))
        ]
        if near:
            yield min(near, key=lambda one: len(one.added) + len(one.dropped))
    for course in _turned(sheet, ChangeKind.REDEFINED):
        ref = course.after or ""
        if course.before == ref and ref in this.figures:
            old, new = sheet.last.figures[ref], this.figures[ref]
            axes = [one for one in course.axes if one in _NO_OTHER_RULE]
            fields = _once(_said(new, axes), _said(old, axes))
            if fields:
                yield StatedOnce(new, old, *fields, joined=True)


def _turned(sheet: ChangeSheet, turn: ChangeKind) -> Iterator[RecordChange]:
    return (one for one in sheet.courses if turn in (one.turn, *one.also))


def _figures(refs: Iterable[str | None], index: Index) -> Iterator[Figure]:
    found = (index.figures.get(ref or "") for ref in refs)
    return (one for one in found if one is not None and one.stands and one.count.numbered)


def _sort(figure: Figure) -> tuple[str, str, str]:
    return (figure.according_to, figure.kind, figure.measure)


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
