"""Change sheet: what became of each record from one issue of a series to the next."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.times import of_no_day
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.revision_step import falls, rises
from sitrep.compare.claims.revisions import redefined_axes
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.issues.bonds import Bond, Issues, Pair, content
from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.compare.issues.stated_once import restatements
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.claim import LISTS_OF_RECORDS, Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Count
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index


class ChangeSheet:
    """Everything that changed from the last issue, which is ``last``, to this one."""

    def __init__(self, last: Index, this: Index) -> None:
        # The index of this issue is the key under which this is kept, and must not be held by it.
        self.last = last
        issues = Issues(last, this)
        courses = tuple(_courses(issues))
        found = tuple(restatements(courses, issues.before, issues.after))
        self.stated_once = tuple(one.found for one in found)
        instead = {old: course for one in found for old, course in one.instead}
        joined = (instead.get(one, one) for one in courses)
        held = {old.before for old in instead}
        self.courses = tuple(_but_held(one, held) for one in joined if one is not None)

    @property
    def changed(self) -> tuple[RecordChange, ...]:
        """The records of which something changed."""
        return tuple(one for one in self.courses if not one.turn.quiet)


def _courses(issues: Issues) -> Iterator[RecordChange]:
    """What became of each record; what is some of another is set beside nothing: its whole is."""
    pairs = issues.pairs()
    followed = {pair.before for pair in pairs if pair.bond is Bond.REVISION}
    found = [(pair, _course(issues, pair)) for pair in pairs]
    courses = [one for pair, one in found if not (one.turn.quiet and _said(pair, followed))]
    ceased = [one for one in courses if one.turn in (ChangeKind.WITHDRAWN, ChangeKind.GONE)]
    parts = {ref for refs in issues.this.parts.values() for ref in refs}
    return (one if one.after in parts else _beside(issues, one, ceased) for one in courses)


def _but_held(course: RecordChange, held: Container[str | None]) -> RecordChange:
    """A course without what did not cease, but was stated otherwise."""
    beside = tuple(ref for ref in course.beside if ref not in held)
    return course if beside == course.beside else replace(course, beside=beside)


def _said(pair: Pair, followed: set[str | None]) -> bool:
    """Whether the old record stands with the one that replaced it, and not by itself."""
    return pair.bond not in (Bond.REVISION, Bond.BETWEEN) and pair.before in followed


def _course(issues: Issues, pair: Pair) -> RecordChange:
    kinds = issues.this.kinds if pair.after is not None else issues.last.kinds
    kind = kinds[pair.after or pair.before or ""]
    if pair.bond is Bond.BETWEEN:
        return RecordChange(kind, ChangeKind.BETWEEN, pair.before, pair.after)
    if pair.before is None or pair.after is None:
        turn = ChangeKind.NEW if pair.before is None else ChangeKind.GONE
        return RecordChange(kind, turn, pair.before, pair.after)
    one, other = issues.last.claims[pair.before], issues.this.claims[pair.after]
    both = issues.both_figures(pair)
    succeeds = pair.bond is Bond.REVISION
    if succeeds and not (_one_originator(one, other) and _still_stands(issues, one)):
        new = RecordChange(kind, ChangeKind.NEW, None, pair.after, replaces=pair.before)
        return new if both is None else replace(new, axes=moved_axes(issues, *both))
    plain = RecordChange(kind, ChangeKind.UNCHANGED, pair.before, pair.after)
    if both is None or not (both[1].as_figure or both[0].numbered):
        return _turned(plain, list(_told(issues, one, other, pair)))
    course = _turned(plain, list(_counted(issues, *both, pair)))
    return _measured(issues, course, *both)


def _one_originator(one: Claim, other: Claim) -> bool:
    return one.according_to == other.according_to


def _still_stands(issues: Issues, one: Claim) -> bool:
    kept = issues.this.claims.get(one.id)
    return one.stands and (kept is None or kept.stands)


def _turned(course: RecordChange, turns: Sequence[ChangeKind]) -> RecordChange:
    ordered = [turn for turn in ChangeKind if turn in turns]
    return replace(course, turn=ordered[0], also=tuple(ordered[1:])) if ordered else course


def _told(issues: Issues, one: Claim, other: Claim, pair: Pair) -> Iterator[ChangeKind]:
    """What changed in a claim that holds no figure."""
    yield from _stood(one, other, pair)
    if _ended(other, issues.this) and not _ended(one, issues.last):
        yield ChangeKind.ENDED
    said, says = (
        {**content(claim), **dict.fromkeys(LISTS_OF_RECORDS), "as_of": None}
        for claim in (one, other)
    )
    rest = {**said, "until": None} != {**says, "until": None}
    if rest or (said != says and not _ended(other, issues.this)):
        yield ChangeKind.TEXT


def _ended(claim: Claim, index: Index) -> bool:
    until: PartialDate | None = getattr(claim, "until", None)
    return until is not None and until.last <= index.report.report.as_of.last


def _stood(one: Claim, other: Claim, pair: Pair) -> Iterator[ChangeKind]:
    """What changed about who vouches for a claim, in which documents and under which id."""
    if one.stands and not other.stands:
        yield ChangeKind.WITHDRAWN
    elif (one.status, one.stands) != (other.status, other.stands):
        yield ChangeKind.STATUS
    if pair.bond is not Bond.REVISION and _documents(one) != _documents(other):
        yield ChangeKind.SOURCES
    if pair.bond is Bond.CLAIM:
        yield ChangeKind.RE_ENTERED


def _documents(claim: Claim) -> set[tuple[str, tuple[str, ...]]]:
    return {(citation.source, citation.via) for citation in claim.sources}


def _counted(
    issues: Issues, one: ScopedFigure, other: ScopedFigure, pair: Pair
) -> Iterator[ChangeKind]:
    """What changed in a figure."""
    yield from _stood(one.claim, other.claim, pair)
    redefined = bool(moved_axes(issues, one, other))
    if one.claim.is_new and other.claim.is_new and one.series == other.series:
        if _days(one.claim) != _days(other.claim):
            yield ChangeKind.NEXT
            return
    elif redefined:
        yield ChangeKind.REDEFINED
    if one.originator != other.originator:
        yield ChangeKind.ORIGINATOR
    elif one.claim.count == other.claim.count:
        if not redefined and one.date != other.date and other.claim.stands:
            yield ChangeKind.REDATED
    elif not redefined:
        yield _moved(one, other)


def _days(new: Figure) -> tuple[PartialDate | None, ...]:
    """The days of which a new count is, as they are stated."""
    window, added = new.window, new.added_in
    undated = not window.stated and not added.stated
    return (window.start, window.end, added.start, added.end, new.as_of if undated else None)


def _moved(one: ScopedFigure, other: ScopedFigure) -> ChangeKind:
    if one.numbered != other.numbered:
        return ChangeKind.GIVEN if other.numbered else ChangeKind.CEASED
    if rises(one, other):
        return ChangeKind.RISE
    if falls(one, other):
        return ChangeKind.FALL
    return _limit_moved(one.claim.count, other.claim.count)


def _limit_moved(one: Count, other: Count) -> ChangeKind:
    """What two limits of the same side say, from which neither a rise nor a fall follows."""
    lower = one.form.lower_limit and other.form.lower_limit
    upper = one.form.upper_limit and other.form.upper_limit
    if (lower or upper) and one.low != other.low:
        raised = (one.low or 0) < (other.low or 0)
        return ChangeKind.LIMIT_RAISED if raised else ChangeKind.LIMIT_LOWERED
    return ChangeKind.REWORDED


def moved_axes(issues: Issues, one: ScopedFigure, other: ScopedFigure) -> tuple[Axis, ...]:
    """The axes on which a figure counts something else than it did in the last issue.

    What is said word for word as before counts the same, whatever others now stand beside it.
    """
    if content(one.claim) == content(other.claim):
        return ()
    found = set(redefined_axes(one, other, issues.axes(one, other)))
    if not (FigureSet.from_one_day(one, other) and other.runs_on_from(one)):
        found.add(Axis.WINDOW)
    elif of_no_day(one.scope.days, other.scope.days):
        found.add(Axis.AS_OF)
    return tuple(axis for axis in Axis if axis in found)


def _measured(
    issues: Issues, course: RecordChange, one: ScopedFigure, other: ScopedFigure
) -> RecordChange:
    """A change with how far its figure moved, on which axes, or how old it is."""
    turns = (course.turn, *course.also)
    if ChangeKind.REDEFINED in turns:
        course = replace(course, axes=moved_axes(issues, one, other))
    if ChangeKind.RISE in turns or ChangeKind.FALL in turns:
        vague = one.claim.count.loose or other.claim.count.loose
        return (
            course if vague else replace(course, difference=one.reckoned.distance(other.reckoned))
        )
    days = _age(issues, other) if course.turn is ChangeKind.UNCHANGED and other.claim.stands else 0
    return replace(course, turn=ChangeKind.CARRIED, days=days) if days else course


def _age(issues: Issues, figure: ScopedFigure) -> int:
    """How many days a figure of both issues is older than this one, if this one is later."""
    as_of = [index.report.report.as_of.last for index in (issues.last, issues.this)]
    current = figure.id not in report_figures_of(issues.this).superseded
    end = figure.claim.window.end
    if figure.claim.as_of is None and end is not None and end.last >= as_of[1]:
        return 0  # the time that it is of, such as that of a plan, is not over
    if figure.date is None or not (current and figure.numbered) or as_of[0] >= as_of[1]:
        return 0
    return max((as_of[1] - figure.date.last).days, 0)


def _beside(issues: Issues, course: RecordChange, ceased: Sequence[RecordChange]) -> RecordChange:
    """A new figure with those of other originators that ceased, for the same measure and place."""
    figure = issues.after.figures.get(course.after or "")
    if course.turn is not ChangeKind.NEW or figure is None:
        return course
    others = [
        old.id
        for one in ceased
        if one.before not in (None, course.replaces)
        and (old := issues.before.figures.get(one.before or "")) is not None
        and _might_be_taken_for(issues, old, figure)
    ]
    return replace(course, beside=tuple(others))


def _might_be_taken_for(issues: Issues, old: ScopedFigure, new: ScopedFigure) -> bool:
    if old.originator == new.originator or old.scope.kind != new.scope.kind:
        return False
    axes = issues.axes(old, new)
    alike = axes[Axis.MEASURE] is AxisRelation.SAME
    apart = [axes[Axis.PLACE], axes[Axis.POPULATION], axes[Axis.UNIT], axes.get(Axis.EVENT)]
    if not (new.claim.is_stock or new.claim.is_new):
        apart.append(axes[Axis.WINDOW])  # what happened on other days is another thing
    return alike and AxisRelation.APART not in apart


_KEPT: WeakKeyDictionary[Index, ChangeSheet] = WeakKeyDictionary()


def change_sheet_of(index: Index) -> ChangeSheet | None:
    """What changed since the last issue, worked out once; None where there is none."""
    if index.previous is None:
        return None
    found = _KEPT.get(index)
    if found is None:
        found = _KEPT[index] = ChangeSheet(Index(index.previous), index)
    return found
