"""Census: how many records of a report have something in common, in each way of counting them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from sitrep.auditing.facts import PREVIOUS, Fact
from sitrep.auditing.numbers.counts_labelled import Labelled
from sitrep.auditing.what_follows import Declared
from sitrep.model.claim import Status
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import UNNUMBERED, Form


class Trait(StrEnum):
    """What some figures have in common."""

    PROVEN = "proven"
    PROJECTED = "projected"
    ESTIMATED = "estimated"
    NOT_NAMED = "not_named"
    NO_TIME = "no_time"
    NO_NUMBER = "no_number"


Listed = tuple[int, list[Figure] | None]
"""A number, and the figures that it counts."""


class Turns(NamedTuple):
    """How many records there are, are new, are new below the first page, stayed, or changed."""

    all: int
    new: int
    new_below: int
    same: int
    changed: int


class Census:
    """The figures of a report, and how many there are of a sort."""

    def __init__(self, facts: Iterable[Fact], declared: Declared) -> None:
        """``facts`` are those of a report, and of its last issue, which are not counted."""
        self._declared = declared
        self.records = [one for one in facts if not one.id.startswith(PREVIOUS)]
        self.figures = [one.figure for one in self.records if one.figure is not None]
        self._parts = frozenset(
            (
                *(part for one in self.figures for part in one.parts),
                *(one.id for one in self.figures if one.part_of),
            )
        )

    def ways(self, figures: Iterable[Figure]) -> Iterator[list[Figure]]:
        """The figures as they may be counted, with and without what stands for no other."""
        replaced, numbered = self._declared.replaced, list[Figure]()
        all_of_them = list(figures)
        numbered = [one for one in all_of_them if one.count.form not in UNNUMBERED]
        current = [one for one in numbered if one.id not in replaced]
        standing = [one for one in current if one.stands]
        for some in (standing, current, numbered):
            yield [one for one in some if one.id not in self._parts]
            yield some
        yield all_of_them

    def sizes(self, figures: Iterable[Figure]) -> set[int]:
        """How many figures there are, in each way of counting."""
        return {len(some) for some in self.ways(figures)}

    def one_way(self, given: list[Figure], listed: Sequence[Listed]) -> set[int]:
        """The positions of the numbers of a list that fit in the way in which most of them do.

        Each number stands with the figures that it counts; with None it counts the rest. Where
        as many fit in several ways, and never all, those that fit in each of them.
        """
        found = list[set[int]]()
        for some in self.ways(given):
            refs = {one.id for one in some}
            counts = [sum(one.id in refs for one in figures or ()) for _, figures in listed]
            rest = len(refs) - sum(counts)
            found.append(
                {
                    at
                    for at, (number, figures) in enumerate(listed)
                    if number == (rest if figures is None else counts[at])
                }
            )
        most = max(map(len, found), default=0)
        best = [one for one in found if len(one) == most]
        return set.intersection(*best) if most else set()

    def shares(self, figures: Iterable[Figure], whole: int, trait: Trait | None) -> set[int]:
        """How many of so many figures have a trait, or any."""
        traits = tuple(Trait) if trait is None else (trait,)
        return {
            sum(self._has(one, of) for one in some)
            for some in self.ways(figures)
            if len(some) == whole
            for of in traits
        }

    def givers(self, figures: Iterable[Figure]) -> set[int]:
        """How many gave them, and how many of those are not named."""
        found = set[int]()
        for some in self.ways(figures):
            found_in = {one.according_to for one in some}
            for each in (found_in, found_in - self._declared.unstated):
                found |= {len(each), len(each & self._declared.unnamed)}
        return found

    def with_traits(self, figures: Iterable[Figure]) -> set[int]:
        """How many of some figures have each trait."""
        found = set[int]()
        for some in self.ways(figures):
            found |= {sum(self._has(one, trait) for one in some) for trait in Trait}
            found |= {sum(has(one) for one in some) for has in _OTHER_TRAITS}
            placed = [one for one in some if one.all_places]
            found.add(sum(self._has(one, Trait.NO_TIME) for one in placed))
        return found

    def turns(self, kinds: Iterable[str]) -> Turns:
        """How many records of some kinds there are, and what became of how many."""
        kinds = set(kinds)
        refs = {one.id for one in self.records if one.kind in kinds}
        new = refs & self._declared.new
        return Turns(
            all=len(refs),
            new=len(new),
            new_below=len(new - self._declared.leading),
            same=len(refs & self._declared.same),
            changed=len(refs & self._declared.changed),
        )

    def labelled(self, what: Labelled, figures: Iterable[Figure]) -> set[int]:
        """How many records, or originators of some figures, are of the sort of a label."""
        declared, kinds = self._declared, {one.kind for one in self.records}
        of_figures = {one.kind for one in self.figures}
        turns, others = self.turns(of_figures), self.turns(kinds - of_figures)
        each = [{one.according_to for one in some} for some in self.ways(figures)]
        each = [one - declared.unstated for one in each]
        tolls = [one.id for one in self.figures if one.kind == "tolls"]
        return {
            Labelled.ORIGINATORS: {len(one) for one in each},
            Labelled.NOT_NAMED: {len(one & declared.unnamed) for one in each},
            Labelled.SAME_FIGURES: {turns.same},
            Labelled.SAME_OTHERS: {others.same},
            Labelled.CHANGED_FIGURES: {turns.changed},
            Labelled.NEW_FIGURES: {turns.new},
            Labelled.UNDATED_TOLLS: {len(declared.undated.intersection(tolls))},
        }[what]

    def of_all(self) -> set[int]:
        """How many figures there are, and records of other kinds, new ones and old ones."""
        figures = {one.kind for one in self.records if one.figure is not None}
        others = {one.kind for one in self.records} - figures
        each = {count for kind in (*figures, *others) for count in self.turns([kind])}
        return each | {*self.turns(figures), *self.turns(others)} | self.sizes(self.figures)

    def _has(self, figure: Figure, trait: Trait) -> bool:
        if trait is Trait.NOT_NAMED:
            return figure.according_to in self._declared.unnamed
        if trait is Trait.NO_TIME:
            return figure.id in self._declared.undated
        projected = figure.id in self._declared.projected
        if trait is Trait.PROJECTED:
            return projected
        if trait is Trait.ESTIMATED:
            return figure.estimated and not projected
        return _TRAITS[trait](figure)


_TRAITS: Mapping[Trait, Callable[[Figure], bool]] = {
    Trait.PROVEN: lambda one: one.status in (Status.DOCUMENTED, Status.VERIFIED),
    Trait.NO_NUMBER: lambda one: one.count.form is Form.MAGNITUDE,
}
_OTHER_TRAITS: tuple[Callable[[Figure], bool], ...] = (
    lambda one: not one.window.stated and one.as_of is None,
    lambda one: not one.window.stated,
    lambda one: not one.all_places,
    lambda one: one.status is Status.ALLEGED,
    lambda one: not one.told and one.count.low is None and one.count.magnitude is None,
    lambda one: not one.stands,
)
