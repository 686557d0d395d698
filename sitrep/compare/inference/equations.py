"""Equations between figures, and how far they bound those of which a reader knows nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf, isinf

Value = int | float | Fraction
"""A number of an end of a range; only infinity is a float."""

ROUNDS = 40
"""So many times an equation is read again after one of its figures was bounded further."""


@dataclass(frozen=True, slots=True)
class Equation:
    """Figures by their ids, each added or taken away: together they are from ``low`` to ``high``.

    A total less its parts is zero; where others may stand beside the parts, it is zero or more.
    """

    terms: tuple[tuple[str, int], ...]
    low: Value = 0
    high: Value = 0


@dataclass(slots=True)
class Reach:
    """How low and how high a figure can be, and which ends of others each end rests on."""

    low: Value
    high: Value
    low_from: tuple[tuple[str, bool], ...] = ()
    high_from: tuple[tuple[str, bool], ...] = ()


class Bounds:
    """What equations say of figures: ``public`` are those of which the ends are known.

    Every other figure may be anything from zero on. Ends are moved step by step, each by one
    equation; an end that contradicts another is not moved, because the data then does not add up.
    """

    def __init__(
        self, equations: Sequence[Equation], public: Mapping[str, tuple[Value, Value]]
    ) -> None:
        self.public = public
        self.known: dict[str, Reach] = {}
        self._of: dict[str, list[int]] = {}
        for at, one in enumerate(equations):
            for ref, _ in one.terms:
                self._of.setdefault(ref, []).append(at)
                if ref not in self.known:
                    self.known[ref] = Reach(*public.get(ref, (0, inf)))
        self._settle(equations)

    def _settle(self, equations: Sequence[Equation]) -> None:
        waiting = deque(range(len(equations)))
        queued, rounds = set(waiting), [0] * len(equations)
        while waiting:
            at = waiting.popleft()
            queued.discard(at)
            rounds[at] += 1
            for ref in self._read(equations[at]):
                for other in self._of[ref]:
                    if other not in queued and rounds[other] < ROUNDS:
                        queued.add(other)
                        waiting.append(other)

    def _read(self, equation: Equation) -> list[str]:
        """Move the ends of the figures of one equation, and say of which."""
        ends = [self._ends(ref, sign) for ref, sign in equation.terms]
        lows, highs = _Total(end[0] for end in ends), _Total(end[1] for end in ends)
        moved = []
        for (ref, sign), (low, high) in zip(equation.terms, ends, strict=True):
            least = equation.low - highs.without(high)
            most = equation.high - lows.without(low)
            if sign < 0:
                least, most = -most, -least
            if self._move(ref, least, most, equation, sign):
                moved.append(ref)
        return moved

    def _ends(self, ref: str, sign: int) -> tuple[Value, Value]:
        known = self.known[ref]
        return (known.low, known.high) if sign > 0 else (-known.high, -known.low)

    def _move(self, ref: str, least: Value, most: Value, equation: Equation, sign: int) -> bool:
        known = self.known[ref]
        moved = False
        if known.low < least <= known.high:
            known.low, moved = least, True
            known.low_from = _others(equation, ref, upper=sign > 0)
        if known.low <= most < known.high:
            known.high, moved = most, True
            known.high_from = _others(equation, ref, upper=sign < 0)
        return moved

    def support(self, ref: str) -> frozenset[str]:
        """The public figures from which the ends of a figure follow, through all steps."""
        found, seen, waiting = set[str](), set[tuple[str, bool]](), [(ref, False), (ref, True)]
        while waiting:
            step = waiting.pop()
            if step in seen:
                continue
            seen.add(step)
            known = self.known[step[0]]
            rests_on = known.high_from if step[1] else known.low_from
            trivial = not step[1] and known.low == 0
            if step[0] in self.public and not (rests_on or trivial):
                found.add(step[0])
            waiting += rests_on
        return frozenset(found)


def _others(equation: Equation, ref: str, *, upper: bool) -> tuple[tuple[str, bool], ...]:
    """The ends of the other figures by which an equation bounds one: their upper or lower ones."""
    return tuple((other, (sign > 0) is upper) for other, sign in equation.terms if other != ref)


class _Total:
    """A sum of ends from which single ones can be taken out, also where some are infinite."""

    def __init__(self, ends: Iterable[Value]) -> None:
        self._sum: Value = 0
        self._infinite: Value = 0
        self._many = 0
        for end in ends:
            if isinf(end):
                self._many, self._infinite = self._many + 1, end
            else:
                self._sum += end

    def without(self, end: Value) -> Value:
        """The sum of all but this one."""
        if isinf(end):
            return self._sum if self._many == 1 else self._infinite
        return self._infinite if self._many else self._sum - end
