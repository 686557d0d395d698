"""Texts as a reader knows them: the same letters and signs, wherever their lines were broken."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property

_BULLET = "•"
_AROUND = 40
_SHAPES = ("<compat>", "<initial>", "<medial>", "<final>", "<isolated>", "<noBreak>")
"""The sorts of signs that are other letters in another shape."""
_NEVER_DRAWN = re.compile("[\u034f\u17b4\u17b5\u180b-\u180d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Marks that join letters or choose among their shapes, beside those of category Cf."""


@cache
def _as_letters(sign: str) -> str:
    """The letters that a joined or positional shape stands for; "²" and "①" stay what they are."""
    kind = unicodedata.decomposition(sign).partition(" ")[0]
    letters = unicodedata.normalize("NFKC", sign) if kind in _SHAPES else sign
    return sign if any(map(str.isdigit, letters)) else letters


@dataclass(frozen=True)
class Signs:
    """A text, and those of its characters that are neither blank nor marks that nobody sees."""

    text: str

    @cached_property
    def normal(self) -> str:
        """Every letter as itself, whatever its shape was."""
        shapes = (_as_letters(one) for one in unicodedata.normalize("NFC", self.text))
        text = _NEVER_DRAWN.sub("", unicodedata.normalize("NFC", "".join(shapes)))
        return "".join(one for one in text if unicodedata.category(one) != "Cf")

    @cached_property
    def positions(self) -> tuple[int, ...]:
        """Where the signs stand in the normal text."""
        pairs = enumerate(self.normal)
        return tuple(at for at, one in pairs if not one.isspace() and one != _BULLET)

    @cached_property
    def signs(self) -> str:
        """The signs alone."""
        return "".join(self.normal[at] for at in self.positions)

    def around(self, at: int) -> str:
        """The words about the sign with this number, on one line."""
        return self._near(self.positions[at] if at < len(self.positions) else len(self.normal))

    def around_word(self, word: str) -> str:
        """The words about the first place where a word stands."""
        return self._near(max(0, self.normal.find(word)))

    def _near(self, place: int) -> str:
        start = max(0, place - _AROUND)
        piece = " ".join(self.normal[start : place + _AROUND].split())
        before = "…" if start else ""
        return f"{before}{piece}{'…' if place + _AROUND < len(self.normal) else ''}"


def first_difference(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginnings."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)
