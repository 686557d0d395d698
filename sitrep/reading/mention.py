"""What a text says of a figure: the number, how it is meant, of whom, where, when and by whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from sitrep.model.values.count import Count


class Span(NamedTuple):
    """Where words stand in a text: ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def moved(self, by: int) -> Span:
        """Where they stand in a text of which this one is a part, from a sign on."""
        return Span(self.start + by, self.end + by)


Place = Callable[[Span], Span]
"""Where a span of one text stands in another."""


class WordSaid(NamedTuple):
    """A word as it stands in a text, where it stands, and what it may be said of."""

    word: str
    means: frozenset[str]
    span: Span

    def word_at(self, place: Place) -> WordSaid:
        """The word in another text, in which its span stands elsewhere."""
        return WordSaid(self.word, self.means, place(self.span))


class UnitSaid(StrEnum):
    """What a number counts."""

    PEOPLE = "people"
    HOUSEHOLDS = "households"
    PER_CENT = "per_cent"
    MONEY = "money"
    TIME = "time"
    LENGTH = "length"
    AREA = "area"
    WEIGHT = "weight"
    VOLUME = "volume"
    THINGS = "things"
    """Whatever else a noun behind the number names."""
    UNSAID = "unsaid"


class Question(StrEnum):
    """What the words of a figure leave open; the reader answers none of these."""

    ORIGINATOR = "originator"
    """Its sentence names nobody who says it; another may."""
    ORIGINATORS = "originators"
    """Its sentence names several who say something."""
    MEASURE = "measure"
    """Nothing in its sentence says what was counted, such as deaths."""
    UNIT = "unit"
    """Nothing beside it says of whom or what there are so many."""
    GROUPING = "grouping"
    """What parts its digits may part thousands or decimals: 1.234."""
    ARTICLE = "article"
    """The word for one may be an article."""


@dataclass(frozen=True, slots=True)
class NamedActor:
    """The actor whom a sentence names, and whether it says that this actor says it.

    ``ref`` is the actor's id where the name is one of those that the reader was given.
    """

    name: str
    span: Span
    says: bool
    ref: str | None = None

    def actor_at(self, place: Place) -> NamedActor:
        """The name in another text, in which its span stands elsewhere."""
        return NamedActor(self.name, place(self.span), self.says, self.ref)


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in a text.

    ``span`` is all that says the number, with "at least", "per cent" and "million"; ``number`` is
    the number alone, in digits or words. ``measures`` and ``groups`` are the nearest first.
    ``means`` of a place holds its id where the name is one of those that the reader was given.
    ``owns_measure``: one stands among the words of this figure, and not only in its sentence.
    ``speakers`` are all whom its sentence names, whether they say it or not.
    """

    text: str
    span: Span
    number: Span
    count: Count
    unit: UnitSaid
    sentence: Span
    currency: str | None = None
    counted: WordSaid | None = None
    measures: tuple[WordSaid, ...] = ()
    groups: tuple[WordSaid, ...] = ()
    places: tuple[WordSaid, ...] = ()
    dates: tuple[WordSaid, ...] = ()
    speakers: tuple[NamedActor, ...] = ()
    owns_measure: bool = False
    questions: frozenset[Question] = field(default=frozenset())

    @property
    def speaker(self) -> NamedActor | None:
        """The one whom the sentence names as saying it; none where it names several."""
        saying = {one.ref or one.name: one for one in self.speakers if one.says}
        return next(iter(saying.values())) if len(saying) == 1 else None

    def mention_at(self, place: Place) -> Mention:
        """The figure in another text, in which all its spans stand elsewhere."""
        return replace(
            self,
            span=place(self.span),
            number=place(self.number),
            sentence=place(self.sentence),
            counted=self.counted and self.counted.word_at(place),
            measures=tuple(one.word_at(place) for one in self.measures),
            groups=tuple(one.word_at(place) for one in self.groups),
            places=tuple(one.word_at(place) for one in self.places),
            dates=tuple(one.word_at(place) for one in self.dates),
            speakers=tuple(one.actor_at(place) for one in self.speakers),
        )
