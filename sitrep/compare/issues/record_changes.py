"""Record changes: what can become of a record from one issue of a series to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sitrep.compare.axes.axis import Axis
from sitrep.model.values.interval import Interval


class ChangeKind(StrEnum):
    """What became of a record; the first that holds is what is said of it before all else.

    ``restated``: what is counted is stated in one of the issues alone, so that it may be the same;
    ``reworded``: another number or wording, from which neither a rise nor a fall follows;
    ``next``: the next count of a series of new ones, of other days; ``between``: a figure after
    which its series went on in the same issue; ``given`` and ``ceased``: a figure where none was
    given, and none where one was;
    ``limit_raised`` and ``limit_lowered``: of two limits of one side, the later is higher or lower;
    ``redated``: the same number, given for a later date; ``carried``: the same number for the same
    date, in a later issue; ``re_entered``: the same claim under another id.
    """

    WITHDRAWN = "withdrawn"
    ORIGINATOR = "originator"
    REDEFINED = "redefined"
    RESTATED = "restated"
    NEXT = "next"
    RISE = "rise"
    FALL = "fall"
    GIVEN = "given"
    CEASED = "ceased"
    LIMIT_RAISED = "limit_raised"
    LIMIT_LOWERED = "limit_lowered"
    REWORDED = "reworded"
    ENDED = "ended"
    TEXT = "text"
    STATUS = "status"
    SOURCES = "sources"
    RE_ENTERED = "re_entered"
    REDATED = "redated"
    NEW = "new"
    GONE = "gone"
    CARRIED = "carried"
    UNCHANGED = "unchanged"
    BETWEEN = "between"

    @property
    def quiet(self) -> bool:
        """Whether nothing changed, or nothing but time."""
        return self in (ChangeKind.CARRIED, ChangeKind.UNCHANGED, ChangeKind.BETWEEN)


@dataclass(frozen=True, slots=True)
class RecordChange:
    """How one record went on, from ``before`` in the last issue to ``after`` in this one.

    ``also`` holds what else changed. ``axes``: on which the figures do not count the same;
    ``difference``: by how much a figure rose or fell; ``days``: how old a carried one is.
    ``replaces`` is the withdrawn claim, or that of another originator, which a new one is declared
    to revise; ``beside`` are figures of others that ceased while it began, with the same measure.
    """

    kind: str
    turn: ChangeKind
    before: str | None
    after: str | None
    also: tuple[ChangeKind, ...] = ()
    axes: tuple[Axis, ...] = ()
    difference: Interval | None = None
    days: int | None = None
    replaces: str | None = None
    beside: tuple[str, ...] = ()

    @property
    def ref(self) -> str:
        """The id of the record in this issue, or in the last where it is gone."""
        return self.after or self.before or ""
