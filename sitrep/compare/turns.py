"""Turns: what became of each record from one issue of a series to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

from sitrep.compare.courses import Course, Turn
from sitrep.compare.issues import Bond, Issues, Pair, content
from sitrep.compare.matter import Figure
from sitrep.compare.scopes import COUNTED, DISPLACEMENT, Axis
from sitrep.compare.standing import Standing
from sitrep.compare.survey import survey_of
from sitrep.model.claim import Claim
from sitrep.model.count import Count, Form
from sitrep.model.dates import PartialDate
from sitrep.model.displacement import FigureType
from sitrep.model.index import Index


class Sheet:
    """Everything that changed from the last issue, which is ``last``, to this one."""

    def __init__(self, last: Index, this: Index) -> None:
        # The index of this issue is the key under which this is kept, and must not be held by it.
        self.last = last
        self.courses = tuple(_courses(Issues(last, this)))

    @property
    def changed(self) -> tuple[Course, ...]:
        """The records of which something changed."""
        return tuple(one for one in self.courses if not one.turn.quiet)


def _courses(issues: Issues) -> Iterator[Course]:
    pairs = issues.pairs()
    followed = {pair.before for pair in pairs if pair.bond is Bond.REVISION}
    found = [(pair, _course(issues, pair)) for pair in pairs]
    courses = [one for pair, one in found if not (one.turn.quiet and _said(pair, followed))]
    ceased = [one for one in courses if one.turn in (Turn.WITHDRAWN, Turn.GONE)]
    return (_beside(issues, one, ceased) for one in courses)


def _said(pair: Pair, followed: set[str | None]) -> bool:
    """Whether the old record stands with the one that replaced it, and not by itself."""
    return pair.bond is not Bond.REVISION and pair.before in followed


def _course(issues: Issues, pair: Pair) -> Course:
    kinds = issues.this.kinds if pair.after is not None else issues.last.kinds
    kind = kinds[pair.after or pair.before or ""]
    if pair.before is None or pair.after is None:
        turn = Turn.NEW if pair.before is None else Turn.GONE
        return Course(kind, turn, pair.before, pair.after)
    one, other = issues.last.claims[pair.before], issues.this.claims[pair.after]
    both = issues.figures(pair)
    succeeds = pair.bond is Bond.REVISION
    if succeeds and not (_one_originator(one, other) and _still_stands(issues, one)):
        new = Course(kind, Turn.NEW, None, pair.after, replaces=pair.before)
        return new if both is None else replace(new, axes=moved_axes(issues, *both))
    plain = Course(kind, Turn.UNCHANGED, pair.before, pair.after)
    if both is None or (kind == DISPLACEMENT and not any(figure.numbered for figure in both)):
        return _turned(plain, list(_told(issues, one, other, pair)))
    course = _turned(plain, list(_counted(issues, *both, pair)))
    return _measured(issues, course, *both)


def _one_originator(one: Claim, other: Claim) -> bool:
    return one.according_to == other.according_to


def _still_stands(issues: Issues, one: Claim) -> bool:
    kept = issues.this.claims.get(one.id)
    return one.stands and (kept is None or kept.stands)


def _turned(course: Course, turns: Sequence[Turn]) -> Course:
    ordered = [turn for turn in Turn if turn in turns]
    return replace(course, turn=ordered[0], also=tuple(ordered[1:])) if ordered else course


def _told(issues: Issues, one: Claim, other: Claim, pair: Pair) -> Iterator[Turn]:
    """What changed in a claim that holds no figure."""
    yield from _stood(one, other, pair)
    if _ended(other, issues.this) and not _ended(one, issues.last):
        yield Turn.ENDED
    said, says = ({**content(claim), "as_of": None} for claim in (one, other))
    rest = {**said, "until": None} != {**says, "until": None}
    if rest or (said != says and not _ended(other, issues.this)):
        yield Turn.TEXT


def _ended(claim: Claim, index: Index) -> bool:
    until: PartialDate | None = getattr(claim, "until", None)
    return until is not None and until.last <= index.report.report.as_of.last


def _stood(one: Claim, other: Claim, pair: Pair) -> Iterator[Turn]:
    """What changed about who vouches for a claim, in which documents and under which id."""
    if one.stands and not other.stands:
        yield Turn.WITHDRAWN
    elif (one.status, one.stands) != (other.status, other.stands):
        yield Turn.STATUS
    if pair.bond is not Bond.REVISION and _documents(one) != _documents(other):
        yield Turn.SOURCES
    if pair.bond is Bond.CLAIM:
        yield Turn.RE_ENTERED


def _documents(claim: Claim) -> set[tuple[str, tuple[str, ...]]]:
    return {(citation.source, citation.via) for citation in claim.sources}


def _counted(issues: Issues, one: Figure, other: Figure, pair: Pair) -> Iterator[Turn]:
    """What changed in a figure."""
    yield from _stood(one.claim, other.claim, pair)
    redefined = bool(moved_axes(issues, one, other))
    if redefined:
        yield Turn.REDEFINED
    if one.originator != other.originator:
        yield Turn.ORIGINATOR
    elif one.claim.count == other.claim.count:
        if not redefined and one.date != other.date and other.claim.stands:
            yield Turn.REDATED
    elif not redefined:
        yield _moved(one, other)


def _moved(one: Figure, other: Figure) -> Turn:
    if one.numbered != other.numbered:
        return Turn.GIVEN if other.numbered else Turn.CEASED
    if one.interval.below(other.interval):
        return Turn.RISE
    if other.interval.below(one.interval):
        return Turn.FALL
    return _limit_moved(one.claim.count, other.claim.count)


def _limit_moved(one: Count, other: Count) -> Turn:
    """What two limits of the same side say, from which neither a rise nor a fall follows."""
    sides = ((Form.AT_LEAST, Form.MORE_THAN), (Form.UP_TO, Form.FEWER_THAN))
    for side in sides:
        ends = [count.low for count in (one, other) if count.form in side]
        if len(ends) == 2 and ends[0] != ends[1]:
            raised = (ends[0] or 0) < (ends[1] or 0)
            return Turn.LIMIT_RAISED if raised else Turn.LIMIT_LOWERED
    return Turn.REWORDED


def moved_axes(issues: Issues, one: Figure, other: Figure) -> tuple[Axis, ...]:
    """The axes on which a figure counts something else than it did in the last issue."""
    axes = issues.axes(one, other)
    asked = (*COUNTED, Axis.DEFINITION, Axis.RESPONSIBLE)
    found = [axis for axis in asked if axis in axes and not axes[axis].level]
    stock = one.scope.sort == other.scope.sort == FigureType.STOCK
    if not stock and one.claim.window.start != other.claim.window.start:
        found.append(Axis.WINDOW)
    return tuple(axis for axis in Axis if axis in found)


def _measured(issues: Issues, course: Course, one: Figure, other: Figure) -> Course:
    """The same with how far the figure moved, on which axes, or how old it is."""
    turns = (course.turn, *course.also)
    if Turn.REDEFINED in turns:
        course = replace(course, axes=moved_axes(issues, one, other))
    if Turn.RISE in turns or Turn.FALL in turns:
        vague = one.claim.count.loose or other.claim.count.loose
        return (
            course if vague else replace(course, difference=one.interval.distance(other.interval))
        )
    days = _age(issues, other) if course.turn is Turn.UNCHANGED and other.claim.stands else 0
    return replace(course, turn=Turn.CARRIED, days=days) if days else course


def _age(issues: Issues, figure: Figure) -> int:
    """How many days a figure of both issues is older than this one, if this one is later."""
    as_of = [index.report.report.as_of.last for index in (issues.last, issues.this)]
    current = figure.id not in survey_of(issues.this).superseded
    if figure.date is None or not current or as_of[0] >= as_of[1]:
        return 0
    return max((as_of[1] - figure.date.last).days, 0)


def _beside(issues: Issues, course: Course, ceased: Sequence[Course]) -> Course:
    """A new figure with those of other originators that ceased, for the same measure and place."""
    figure = issues.after.figures.get(course.after or "")
    if course.turn is not Turn.NEW or figure is None:
        return course
    others = [
        old.id
        for one in ceased
        if one.before not in (None, course.replaces)
        and (old := issues.before.figures.get(one.before or "")) is not None
        and _might_be_taken_for(issues, old, figure)
    ]
    return replace(course, beside=tuple(others))


def _might_be_taken_for(issues: Issues, old: Figure, new: Figure) -> bool:
    if old.originator == new.originator or old.scope.kind != new.scope.kind:
        return False
    axes = issues.axes(old, new)
    alike = axes[Axis.MEASURE] is Standing.SAME
    return alike and Standing.APART not in (axes[Axis.PLACE], axes[Axis.POPULATION])


_KEPT: WeakKeyDictionary[Index, Sheet] = WeakKeyDictionary()


def sheet_of(index: Index) -> Sheet | None:
    """What changed since the last issue, worked out once; None where there is none."""
    if index.previous is None:
        return None
    found = _KEPT.get(index)
    if found is None:
        found = _KEPT[index] = Sheet(Index(index.previous), index)
    return found
