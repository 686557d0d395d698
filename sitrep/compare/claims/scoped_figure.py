"""Scoped figure: a figure of a report with what it covers, ready to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import inf
from typing import NamedTuple

from sitrep.compare.axes.count_relations import PROVEN, as_floor
from sitrep.compare.axes.scopes import Scope, ScopeKey
from sitrep.compare.axes.times import Days, known_by, spanning
from sitrep.compare.claims.interval_told import interval_told
from sitrep.compare.claims.told_when import soon_after
from sitrep.model.claim import Status
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.population import Group
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.interval import Interval
from sitrep.model.window import Window

_ARMED = {Group.COMBATANTS, Group.FIGHTERS, Group.SECURITY_FORCES}


class SeriesKey(NamedTuple):
    """What the figures of one series share.

    ``pace``, of what is newly counted: whether by the day of counting, and of how many days each.
    """

    originator: str
    cell: ScopeKey
    cohort: Days | None
    start: PartialDate | None
    pace: tuple[bool, int] | None
    assurance: str


@dataclass(frozen=True)
class ScopedFigure:
    """A claim that holds a count, with what it covers and the date that it stands for.

    ``published`` is the latest date on a document that carries it.
    """

    claim: Figure
    scope: Scope
    date: PartialDate | None
    published: PartialDate | None = None

    @cached_property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def known_on(self) -> PartialDate | None:
        """Up to when its originator knew, as far as it says or its document tells."""
        told = None if self.claim.is_stock else self.published
        return self.claim.as_of or told or self.date

    @cached_property
    def interval(self) -> Interval:
        """The numbers that the count leaves open, as far as the words of its documents round it."""
        return interval_told(self.claim)

    @cached_property
    def reckoned(self) -> Interval:
        """The numbers that a difference, a sum or a share is worked out from."""
        count = self.claim.count
        return count.reckoned if count.measured else self.interval

    @cached_property
    def numbered(self) -> bool:
        """Whether the claim says a number or a magnitude."""
        return self.claim.count.numbered

    @property
    def number(self) -> tuple[object, ...]:
        """What the count says, whatever words stand before it; a limit is no number."""
        count = self.claim.count
        return (count.low, count.high, count.best, count.magnitude, count.form.upper_limit)

    @property
    def as_figure(self) -> bool:
        """Whether it is told as a figure, and not in words alone."""
        return self.numbered or not (self.claim.words_without_number and self.claim.told)

    @cached_property
    def originator(self) -> str:
        """Who gave the figure."""
        return self.claim.according_to

    @property
    def responsible(self) -> frozenset[str]:
        """Whom the originator holds responsible, by which some divide what they count."""
        return frozenset(self.claim.blamed)

    @property
    def is_share(self) -> bool:
        """Whether it is of one actor alone: what its originator did, or a part of what all did."""
        own = self.responsible == {self.originator}
        return own or bool(self.responsible and self.claim.part_of)

    def opposes(self, other: ScopedFigure) -> bool:
        """Whether each originator holds the other responsible for armed people who were harmed.

        Each counts those of its own side: neither says anything of the people of the other.
        """
        crossed = self.originator in other.responsible and other.originator in self.responsible
        return crossed and self.armed and other.armed and not (self.is_share or other.is_share)

    @property
    def armed(self) -> bool:
        """Whether it counts armed people, of whom each side has its own."""
        return self.scope.population.group in _ARMED

    @property
    def assurance(self) -> str:
        """Proven, estimated or neither; figures of another assurance replace none."""
        if self.proven:
            return "proven"
        return "estimated" if self.claim.status is Status.ESTIMATED else "reported"

    @cached_property
    def series(self) -> SeriesKey:
        """Who gave it, what it counts, and from which day on, where it runs from one."""
        claim = self.claim
        start = None if claim.is_stock or claim.is_new else claim.window.start
        return SeriesKey(
            self.originator, self.scope.cell, self.scope.time.cohort, start, self._pace,
            self.assurance,
        )  # fmt: skip

    @property
    def _pace(self) -> tuple[bool, int] | None:
        time = self.scope.time
        days = time.added or time.days
        if not self.claim.is_new or days is None:
            return None
        return time.added is not None, days.pace

    def goes_as_far_as(self, earlier: ScopedFigure) -> bool:
        """Whether it counts to the end of the time of an earlier figure, so that it can replace it.

        What happened in the first three days of a week replaces no figure of the week; nor does
        what happened in the week replace that, where one document tells both.
        """
        end, before = self.claim.window.end, earlier.claim.window.end
        if self.claim.is_stock or end is before is None:
            return True
        if not self.runs_on_from(earlier) or (end != before and self._told_with(earlier)):
            return False
        before = before or earlier.date
        return before is None or (end or self.date or before).last >= before.last

    def runs_on_from(self, earlier: ScopedFigure) -> bool:
        """Whether one count can have gone on from an earlier figure to this one.

        What happened since a day, or over two, is none of what happened on it, unless that was
        counted up to its own date, or one of the two is said to be cumulative. Nor is what
        happened in two months any of what happened in the first.
        """
        before = earlier.claim.window.end
        end = self.claim.window.end
        if self.claim.is_stock or before is None or before == end:
            return True
        running = end is not None and not earlier.claim.window.one_period
        return running or earlier._up_to_its_date or self._cumulative(earlier)

    @property
    def goes_on(self) -> bool:
        """Whether it counts from a start up to its own date, so that a later one can count on."""
        claim = self.claim
        return not claim.is_new and (claim.window.end is None or self._up_to_its_date)

    @property
    def _up_to_its_date(self) -> bool:
        """Whether its days end on the one on which it was counted, or on that of its document."""
        end, known = self.claim.window.end, self.claim.as_of or self.published
        return end is not None and known is not None and end.last >= known.last

    def _cumulative(self, other: ScopedFigure) -> bool:
        """Whether one of the two is said to be cumulative."""
        return "cumulative" in (str(self.claim.sort), str(other.claim.sort))

    def _told_with(self, other: ScopedFigure) -> bool:
        """Whether one document tells both, and nothing says that one ran on after the other."""
        return not self._cumulative(other) and self._shares_document(other)

    def _shares_document(self, other: ScopedFigure) -> bool:
        """Whether one document tells both."""
        documents = ({one.source for one in figure.claim.sources} for figure in (self, other))
        return not set.isdisjoint(*documents)

    def may_bound(self, other: ScopedFigure) -> bool:
        """Whether it can be a ceiling of another.

        What is proven so far is none of what is not, nor what was known earlier of what was known
        later, nor what it lays to one of what another lays to others.
        """
        blamed, mine = other.scope.blamed, self.responsible
        of_others = blamed and mine and blamed.isdisjoint(mine)
        if of_others or (other.may_be_over and not self.may_be_over):
            return False
        known, known_there = self._known_beside(other), other._known_beside(self)
        if known is not None and known_there is not None:
            return known >= known_there and (other.proven or not self.proven)
        dated = self.scope.days is not None and other.scope.days is not None
        return (dated or self.latest >= other.end) and (other.proven or not self.proven)

    @cached_property
    def may_be_over(self) -> bool:
        """Whether it may count all who came into a state in closed days, not who still is in it.

        "40 were detained from 1 to 5 May, as of 10 May" may be said of either.
        """
        cohort = self.scope.time.cohort
        return self.claim.befalls and cohort is not None and cohort.last < date.max

    @cached_property
    def _known(self) -> float | None:
        """The last minute of what it can know: up to its as-of date, or when it was published."""
        known = self.claim.as_of or self.published
        return None if known is None else spanning(known, known).end

    def _known_beside(self, other: ScopedFigure) -> float | None:
        """The last minute of what it can know; if one document dates the other alone, that date.

        Nobody says up to when the count of a day that is over was known. Of a month or a year that
        is long over, the document that came out a little later tells no more.
        """
        if self._told_alike(other) and self._known is not None and other._known is not None:
            return max(self._known, other._known)
        if self.claim.as_of is not None or other.claim.as_of is None or other._known is None:
            return self._known
        if not self._shares_document(other):
            return self._known
        days = self.scope.days if self.claim.window.end is not None else None
        return other._known if days is None else max(other._known, float(days.end))

    def _told_alike(self, other: ScopedFigure) -> bool:
        """Whether two originators say of a time that was long over only when they told of it."""
        dated = self.claim.as_of or other.claim.as_of
        if dated or self.published is None or other.published is None:
            return False
        windows, told = (self.claim.window, other.claim.window), (self.published, other.published)
        return self.originator != other.originator and soon_after(windows, told)

    @property
    def counted_over(self) -> Window:
        """Its window, up to the date for which it stands where it runs on."""
        window, day = self.claim.window, self.claim.as_of
        if window.start is None or window.end or day is None or day.last < window.start.first:
            return window
        return window.model_copy(update={"end": day})

    @property
    def told_on(self) -> int:
        """The day of its document, where nothing else says up to when its originator knew; or 0."""
        told = self.published if self.claim.as_of is None else None
        return told.last.toordinal() if told else 0

    @property
    def latest(self) -> float:
        """The last minute up to which it can know: nobody publishes what is yet to come."""
        days, known = self.scope.days, self.claim.as_of or self.date
        if known is None:
            return inf if days is None else days.end
        told = known_by(known)
        return told if days is None else max(told, days.end)

    @property
    def end(self) -> float:
        """The minute up to which it is stated to count; minus infinity where that is not."""
        if self.scope.days is not None:
            return self.scope.days.end
        as_of = self.claim.as_of
        return -inf if as_of is None else known_by(as_of)

    def excludes(self, other: ScopedFigure) -> bool:
        """Whether no number satisfies both; of proven cases there may be fewer so far."""
        if self.interval.overlaps(other.interval):
            return False
        if self.counted_before(other) or other.counted_before(self):
            return False
        if self.proven is other.proven:
            return True
        proven, every = (self, other) if self.proven else (other, self)
        return not as_floor(proven.interval).overlaps(every.interval)

    def counted_before(self, other: ScopedFigure) -> bool:
        """Whether it is lower, and known earlier or told earlier: more may have been found since.

        What is in a state can fall as well as rise, and stands for one day alone; money does not.
        Of who was on board, no more are found.
        """
        before, after = self._known_beside(other), other._known_beside(self)
        if before is None or after is None or before >= after:
            return False
        rises = self.claim.falls_by_correction or not self.claim.is_state
        settled = self.claim.measure in self.claim.settled
        return rises and not settled and self.interval.below(other.interval)

    @cached_property
    def proven(self) -> bool:
        """Whether it holds only what met a standard of proof so far."""
        return self.claim.status in PROVEN
