"""Standing: how some figures stand to others, as a value that a table words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sitrep.compare.axes.axis import Axis
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Spans


class Stand(StrEnum):
    """How figures stand to others, in the order of printing.

    First what is disputed or contradicts, then what does so on a condition, then what lies inside
    or cannot be compared, and last what agrees.
    """

    DIFFER = "differ"
    CROWDED = "crowded"
    BLAMES = "blames"
    EXCEEDING = "exceeding"
    TOGETHER = "together"
    EXCLUDE = "exclude"
    EXCEEDING_IF_DATED = "exceeding_if_dated"
    EXCEEDING_IF_SAID = "exceeding_if_said"
    SHARING = "sharing"
    PROOF = "proof"
    EARLIER = "earlier"
    INSIDE = "inside"
    INSIDE_EARLIER = "inside_earlier"
    OTHER_DAY = "other_day"
    OVERLAPPING = "overlapping"
    UNLIKE = "unlike"
    WORD = "word"
    LIMIT = "limit"
    NO_TIME = "no_time"
    NO_TIMES = "no_times"
    NO_PLACE = "no_place"
    NO_TIME_AND_PLACE = "no_time_and_place"
    SAME = "same"
    AGREE = "agree"
    CARRIER = "carrier"
    CIRCLE = "circle"


ORDER = tuple(Stand)

OF_ONE_SCOPE = frozenset(
    {Stand.DIFFER, Stand.CROWDED, Stand.BLAMES, Stand.EARLIER, Stand.SAME, Stand.AGREE}
)
"""What is said of figures that cover the same, so that their row must say what that is."""

LACKING = frozenset({Stand.NO_TIME, Stand.NO_PLACE, Stand.NO_TIME_AND_PLACE})
"""What is said of figures that do not say what they cover."""

BARE = frozenset({Stand.WORD, Stand.LIMIT, *LACKING})
"""What follows from a figure itself, whatever it covers."""

NESTED = frozenset({Stand.EXCEEDING, Stand.EXCEEDING_IF_DATED})
"""What is said of a figure and of one that covers more."""

STRONG = frozenset(
    {Stand.DIFFER, Stand.CROWDED, Stand.BLAMES, Stand.EXCEEDING, Stand.TOGETHER, Stand.EXCLUDE}
    | {Stand.EXCEEDING_IF_DATED, Stand.EXCEEDING_IF_SAID, Stand.SHARING, Stand.CARRIER}
    | {Stand.CIRCLE}
)
"""What a reader must find with each of its figures, however many rows there are."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Each of ``figures`` stands so to each of ``others``; without others, to one another.

    ``axes`` are those on which it is so; ``actors`` those whom it names; ``blamed`` is whom each
    originator holds responsible. Of more figures than a cell holds, ``crowd`` says how many exclude
    another, and ``link`` leads to all of them.
    """

    how: Stand
    figures: tuple[Figure, ...]
    others: tuple[Figure, ...] = ()
    axes: tuple[Axis, ...] = ()
    actors: tuple[str, ...] = ()
    blamed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    crowd: int = 0
    link: Spans = ()

    @property
    def all_figures(self) -> tuple[Figure, ...]:
        """Those of both sides."""
        return (*self.figures, *self.others)

    @property
    def sides(self) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
        """What stands beside what; of two that stand alike to each other, one on each side."""
        if self.others or self.how in BARE:
            return self.figures, self.others
        if len(self.figures) == 2:
            return self.figures[:1], self.figures[1:]
        return self.figures, ()


def in_order(standings: Sequence[Standing]) -> Iterator[Standing]:
    """The strongest first; of one sort as they were found."""
    return iter(sorted(standings, key=lambda one: ORDER.index(one.how)))
