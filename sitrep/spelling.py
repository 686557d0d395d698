"""What is suggested for a word that is not one of the words that can stand in its place.

A suggestion mends a slip of the hand and never the meaning: nothing is suggested across a negation
(``unverified`` is no slip for ``verified``) or across a number (``admin4`` none for ``admin3``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

_TURNING = (
    "anti", "de", "dis", "ex", "il", "im", "in", "ir", "mis", "no", "non", "not", "re", "un",
)  # fmt: skip
"""What turns the meaning of a word before which it stands."""

_LONG = 7
"""From this length on two slips in one word are taken for slips."""


def meant(word: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """The one allowed word that was probably meant, or the two that are equally near, or none."""
    found = [(_slips(word, one), one) for one in dict.fromkeys(allowed)]
    near = [(slips, one) for slips, one in found if slips is not None]
    least = min((slips for slips, _ in near), default=0)
    nearest = tuple(one for slips, one in near if slips == least)
    if len(nearest) > 2 or _turned(word, least, (one for _, one in found)):
        return ()
    return nearest


def advice(near: Sequence[str], otherwise: str) -> str:
    """The sentence that offers what `meant` found; ``otherwise`` where it found nothing."""
    if not near:
        return otherwise
    meaning = "that is" if len(near) == 1 else "one of them is"
    return f"Write {' or '.join(near)}, if {meaning} meant."


def question(near: Sequence[str]) -> str:
    """What `meant` found as a question that goes on in a line, or nothing."""
    return f" Is {' or '.join(near)} meant?" if near else ""


@lru_cache(4096)
def folded(word: str) -> str:
    """A word without what is no part of its spelling: case, spaces, hyphens, underscores."""
    return "".join(_parts(word))


def distance(one: str, other: str, limit: int) -> int:
    """How many letters were put in, left out, changed or swapped; more than ``limit`` is cut."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, against in enumerate(other, start=1):
            least = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                least = min(least, earlier[j - 2] + 1)
            row.append(least)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def _slips(word: str, other: str) -> int | None:
    """How many slips lead from one word to another, if slips of the hand can."""
    one, two = folded(word), folded(other)
    if not any(map(str.isalpha, two)) or _digits(one) != _digits(two):
        return None
    if one == two:
        return 0
    limit = _most(one, two)
    slips = distance(one, two, limit)
    return None if slips > limit or _turned(other, slips, (word,)) else slips


def _most(one: str, two: str) -> int:
    """Short words are near to too many others; two slips must leave the first letter alone."""
    if len(two) < 3:
        return 0
    return 2 if min(len(one), len(two)) >= _LONG and one[0] == two[0] else 1


def _turned(word: str, slips: int, others: Iterable[str]) -> bool:
    """Whether a word is nearer to one of the others once something that turns it is taken off."""
    bare = _bare(word)
    return slips > 0 and any(
        distance(one, folded(other), slips - 1) < slips for other in others for one in bare
    )


def _bare(word: str) -> list[str]:
    """The word with one of its parts less what turns it, in every way that there is."""
    parts = _parts(word)
    return [
        "".join((*parts[:at], part.removeprefix(turning), *parts[at + 1 :]))
        for at, part in enumerate(parts)
        for turning in _TURNING
        if part.startswith(turning)
    ]


def _parts(word: str) -> list[str]:
    return re.split(r"[\s_-]+", word.casefold())


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))
