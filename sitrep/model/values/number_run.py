"""Number words that stand together, and the number that they make."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

_GAP = re.compile(r"[\s\-\u2010\u2011]*")
"""What may stand between the words of one number."""
_SMALL = 1_000
"""Scales from here on end a group of hundreds, tens and units."""


class Spelled(NamedTuple):
    """A number in words, and where it stands in its text."""

    value: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of a language; those of several words stand under them as a tuple.

    On ``twenties`` ten to nineteen are added, as in soixante-douze; ``units_first`` are said
    before tens; a word that joins stands behind ``joins_from`` or what is larger. ``half_of`` halve
    what follows, ``and_half`` add a half of it, and ``multiples`` multiply the number before them.
    """

    none: frozenset[str]
    none_of: tuple[tuple[str, str], ...]
    """Words with others between them, which say that there was nothing: not received any."""
    duals: frozenset[str]
    half_of: frozenset[str]
    and_half: frozenset[str]
    multiples: Mapping[str, int]
    units: Mapping[str, int]
    scales: Mapping[str, int]
    joins: frozenset[str]
    of_several: Mapping[str, tuple[tuple[str, ...], ...]]
    twenties: frozenset[int]
    units_first: bool
    joins_from: int


class NumberToken(NamedTuple):
    """A word, or several that belong together, and where it stands."""

    word: str
    start: int
    end: int


@dataclass(slots=True)
class NumberRun:
    """Number words that stand together, as far as they make one number."""

    known: NumberWords
    total: int = 0
    group: int = 0
    scale: int = 0
    start: int = -1
    end: int = -1
    joined: int = field(default=-1)
    """Where a joining word ends that stands behind the run, if one does."""
    halved: int = field(default=-1)
    """Where a word ends that halves the scale which has to follow, or adds a half of it."""

    @property
    def as_spelled(self) -> Spelled | None:
        """The number, if there is one."""
        return Spelled(self.total + self.group, self.start, self.end) if self.end >= 0 else None

    def goes_on(self, token: NumberToken, text: str) -> bool:
        """Whether the number goes on with a word, which it then holds."""
        last, begun = max(self.end, self.joined, self.halved), self.end >= 0 or self.halved >= 0
        if begun and not _GAP.fullmatch(text, last, token.start):
            return False
        if self.end >= 0 and max(self.joined, self.halved) < 0 and token.word in self.known.joins:
            self.joined = token.end
            return True
        if self._halves(token):
            self.start = token.start if not begun else self.start
            return True
        if not self._takes(token.word):
            return False
        self.start = token.start if not begun else self.start
        self.end, self.joined, self.halved = token.end, -1, -1
        return True

    def _halves(self, token: NumberToken) -> bool:
        """Whether a word halves what follows, or adds a half to what was said: and a half."""
        if max(self.joined, self.halved) >= 0:
            return False
        if token.word in self.known.half_of and not self.total and self.group < 2:
            self.group, self.halved = 0, token.end
            return True
        if token.word not in self.known.and_half or self.end < 0:
            return False
        if self.group:
            self.halved = token.end
            return True
        scales = (scale for scale in self.known.scales.values() if scale <= self.scale)
        self.total, self.end = self.total + max(scales, default=0) // 2, token.end
        return True

    def _takes(self, word: str) -> bool:
        unit, scale = self.known.units.get(word), self.known.scales.get(word)
        if self.halved >= 0:
            return self._closes_halved(word, scale)
        times = self.known.multiples.get(word)
        if times is not None and 2 <= self.group < _SMALL // times and self.joined < 0:
            self.group *= times
            return True
        if unit is not None:
            return self._adds(unit)
        if scale is None:
            return False
        return self._hundreds(scale) if scale < _SMALL else self._closes(scale)

    def _closes_halved(self, word: str, scale: int | None) -> bool:
        """Half a million, half a dozen; one and a half million."""
        if scale is None or scale < _SMALL:
            times = self.known.multiples.get(word) if not self.group else None
            self.group += (times or 0) // 2
            return times is not None
        if self.scale and scale >= self.scale:
            return False
        self.total += self.group * scale + scale // 2
        self.group, self.scale = 0, scale
        return True

    def _adds(self, unit: int) -> bool:
        if unit >= _SMALL:
            return self._closes(unit, times=1) if not self.group else False
        if self.group and not self._fits(unit):
            return False
        if not self.group and self.total and unit and self.scale <= unit:
            return False
        self.group += unit
        return True

    def _fits(self, unit: int) -> bool:
        """Whether a unit goes on with the group: five behind twenty, and not thirty."""
        tens, known = self.group % 100, self.known
        if tens in known.twenties and 10 <= unit < 20:
            return True
        if known.units_first and 1 <= tens < 10 and (unit == 10 or (unit < 100 and unit % 10 == 0)):
            return unit == 10 or self.joined >= 0
        place = 100 if self.group % 100 == 0 else 10 if self.group % 10 == 0 else 1
        return 0 < unit < place and (self.joined < 0 or place >= known.joins_from)

    def _hundreds(self, scale: int) -> bool:
        if self.group >= _SMALL // 10 or (self.group and self.joined >= 0):
            return False
        self.group = max(self.group, 1) * scale
        return True

    def _closes(self, scale: int, times: int | None = None) -> bool:
        """Thousands or more of what was said since the last: two million three hundred thousand."""
        if self.group and self.joined >= 0:
            return False
        if self.scale and scale >= self.scale:
            if self.group or self.joined >= 0 or scale == self.scale:
                return False
            self.total *= scale
        else:
            self.total += scale if times else max(self.group, 1) * scale
        self.group, self.scale = 0, min(scale, self.scale or scale)
        return True
