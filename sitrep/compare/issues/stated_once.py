"""Stated once: fields of scope that one of two issues states, so that a figure seems to be new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.populations import plain_words
from sitrep.compare.claims.axis_table import AXIS_TABLE
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.revisions import all_series, several_last
from sitrep.compare.claims.worded_causes import cause_of
from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.model.claim import Status
from sitrep.model.figures.figure import EVERYONE, NEW, NOT_STATED, Figure
from sitrep.model.figures.population import Population
from sitrep.model.window import Window

_AXES = (*SCOPE, Axis.STATUS, Axis.AS_OF)
_DAYS = ("window", "counted_in")
"""What is newly counted is of other days in every issue."""


@dataclass(frozen=True, slots=True)
class StatedOnce:
    """A figure, that of the last issue which it seems to go on from, and what tells them apart.

    ``added`` are fields that this issue alone states, ``dropped`` those that the last one alone
    does; ``worded`` those among them that only words of documents state.
    """

    figure: Figure
    before: Figure
    added: tuple[str, ...]
    dropped: tuple[str, ...]

    @property
    def of_one_id(self) -> bool:
        """Whether both have one id."""
        return self.figure.id == self.before.id

    @property
    def worded(self) -> frozenset[str]:
        """The fields that only the words of documents state."""
        return frozenset(
            field
            for one, fields in ((self.figure, self.added), (self.before, self.dropped))
            for field in fields
            if not getattr(one, field, None)
        )

    @property
    def stated_by_one(self) -> tuple[Axis, ...]:
        """The axes on which one of the two states nothing."""
        fields = {*self.added, *self.dropped}
        axes = {row.axis for row in AXIS_TABLE if not fields.isdisjoint(row.fields)}
        if Axis.WINDOW in axes and self.figure.is_stock and self.before.is_stock:
            axes = axes - {Axis.WINDOW} | {Axis.COHORT}  # of a stock, since when it is so
        return tuple(axis for axis in Axis if axis in axes)


@dataclass(frozen=True, slots=True)
class Restatement:
    """What was stated once, and what stands in place of which course; None for nothing."""

    found: StatedOnce
    instead: tuple[tuple[RecordChange, RecordChange | None], ...]


def restatements(
    courses: Sequence[RecordChange], before: FigureSet, after: FigureSet
) -> Iterator[Restatement]:
    """One for each figure that nothing but an unstated field keeps from going on.

    Of a series, the last of then stands against the last of now. Where several go on from one, or
    one from several, by several causes, say, they are counted apart in one of the issues, and none
    is meant.
    """
    turned = {turn: _turned(courses, turn) for turn in (ChangeKind.NEW, ChangeKind.GONE)}
    new = _ends(turned[ChangeKind.NEW], after)
    gone = _ends(turned[ChangeKind.GONE], before)
    held = _Gone(before.figures[ref].claim for ref in gone)
    found = [one for ref in new if (one := held.nearest(after.figures[ref].claim)) is not None]
    times = Counter(one.before.id for one in found)
    for one in found:
        if times[one.before.id] == 1:
            yield _joined(one, new[one.figure.id], gone[one.before.id])
    for course in _turned(courses, ChangeKind.REDEFINED):
        old, now = before.figures[course.before or ""].claim, after.figures[course.ref].claim
        fields = _once(_said(now, course.axes), _said(old, course.axes))
        if fields is not None:
            turns = (course.turn, *course.also)
            turn, *also = (_RESTATED.get(each, each) for each in turns)
            said = replace(course, turn=turn, also=tuple(also))
            yield Restatement(StatedOnce(now, old, *fields), ((course, said),))


_RESTATED = {ChangeKind.REDEFINED: ChangeKind.RESTATED}


def _joined(
    one: StatedOnce, new: Sequence[RecordChange], gone: Sequence[RecordChange]
) -> Restatement:
    """A course from the last of then to the last of now; figures of proven cases stay new."""
    if Axis.STATUS in one.stated_by_one:
        return Restatement(one, ())
    *passed, last = new
    *before, ended = gone
    course = RecordChange(
        last.kind, ChangeKind.RESTATED, one.before.id, one.figure.id, axes=one.stated_by_one
    )
    between = ((each, replace(each, turn=ChangeKind.BETWEEN)) for each in (*passed, *before))
    return Restatement(one, ((last, course), (ended, None), *between))


def _ends(
    courses: Iterable[RecordChange], figure_set: FigureSet
) -> dict[str, Sequence[RecordChange]]:
    """The courses of each series by the id of its last figure; of two for one date, none."""
    by_id = {one.ref: one for one in courses if one.replaces is None and not one.also}
    held = (figure_set.figures.get(ref) for ref in by_id)
    figures = [one for one in held if one is not None and one.numbered and one.claim.stands]
    found: dict[str, Sequence[RecordChange]] = {one.id: [by_id[one.id]] for one in figures}
    for run in all_series(figures, figure_set):
        alone = [found.pop(one.id) for one in run]
        if not several_last(run):
            found[run[-1].id] = [course for courses in alone for course in courses]
    return found


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


def _turned(courses: Iterable[RecordChange], turn: ChangeKind) -> list[RecordChange]:
    return [one for one in courses if turn in (one.turn, *one.also)]


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
    if field == "cause":
        return cause_of(figure) if hasattr(figure, field) else None
    if field == "as_of":
        return (figure.is_state and found is not None) or None
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
