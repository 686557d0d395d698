"""Traced passages: a passage with the records to which its figures lead."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoning import Number
from sitrep.compare.axes.measures import holding_measures


@dataclass
class TracedPassage:
    """A passage with the facts that its figures lead to, by their position, and those it tells.

    ``reckoned`` are the records from which figures follow, by their position; ``others`` those
    that hold all that is said of a figure, with another number, ``listed`` the positions of those
    that stand for a part or a whole in a list of them.
    """

    passage: Passage
    of_mention: dict[int, tuple[Fact, ...]] = field(default_factory=dict)
    told: tuple[Fact, ...] = ()
    reckoned: dict[int, tuple[str, ...]] = field(default_factory=dict)
    others: dict[int, Fact] = field(default_factory=dict)
    listed: set[int] = field(default_factory=set)

    @property
    def untraced(self) -> frozenset[int]:
        """The positions of its figures that lead to nothing."""
        known = self.of_mention.keys() | self.reckoned.keys()
        return frozenset(range(len(self.passage.mentions))) - known

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        """All of them, each once."""
        found = [*(fact for facts in self.of_mention.values() for fact in facts), *self.told]
        return tuple({fact.id: fact for fact in found}.values())

    def numbers_told(self, but: int = -1) -> list[Number]:
        """The numbers of its figures."""
        found = []
        for at, facts in self.of_mention.items():
            low = self.passage.mentions[at].count.low
            if at != but and low is not None:
                found.append(number_of(facts[0], Fraction(low)))
        return found


def number_of(fact: Fact, value: Fraction) -> Number:
    """A number of a record, with what it counts."""
    figure = fact.figure
    if figure is None:
        return Number(value, fact.id)
    measure = figure.measure
    held = holding_measures(measure, of_one_cause=bool(figure.cause))
    within = held | frozenset(map(str, figure.covers.get(measure, ())))
    scope = (
        figure.subject or str(getattr(figure, "item", "")),
        str(getattr(figure, "sector", None) or ""),
        figure.who.group.value,
        " ".join(sorted(figure.all_places)),
    )
    return Number(
        value, fact.id, measure=str(measure), within=within - {str(measure)}, scope=scope,
        kind=fact.kind, adds_up=figure.adds_up, part_of=figure.part_of or "", parts=figure.parts,
        issue=fact.id.removesuffix(figure.id), day=fact.last_day,
    )  # fmt: skip
