"""Joined letters: a line of text as the signs that are seen from left to right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

_SHAPES = range(0xFE80, 0xFEFD)
"""Where Unicode keeps the shapes that Arabic letters take beside others."""

_TURNED = dict(zip("()[]«»", ")(][»«", strict=True))
"""Signs that open where they closed when a line runs the other way."""

_BEHIND, _BETWEEN, _BEFORE, _ALONE = "final", "medial", "initial", "isolated"


def in_order_of_sight(text: str) -> str:
    """The text from left to right, with Arabic letters in the shapes that they take.

    Raises ValueError for a script of which more must be known to set it.
    """
    if any(not _simple(sign) for sign in text):
        raise ValueError(f"“{text}” is in a script that is not drawn.")
    if not any(unicodedata.bidirectional(sign) == "AL" for sign in text):
        return text
    sides = [_runs_left(sign) for sign in text]
    for place in range(1, len(text) - 1):
        if text[place] in ".,:" and not (sides[place - 1] or sides[place + 1]):
            sides[place] = False
    placed = groupby(zip(sides, text, strict=True), lambda one: one[0])
    runs = [(side, "".join(sign for _, sign in found)) for side, found in placed]
    return "".join(_joined(run)[::-1] if side else run for side, run in reversed(runs))


def _simple(sign: str) -> bool:
    """Whether a sign stands as it is, or is an Arabic letter that joins others."""
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Mc", "Mn"):
        return False
    name = unicodedata.name(sign, "")
    letter = sign.isalpha()
    return not letter or name.startswith(("LATIN", "GREEK", "CYRILLIC")) or sign in _shapes()


def _runs_left(sign: str) -> bool:
    """Whether a sign of an Arabic text runs with it; numbers and Latin words run on their own."""
    return unicodedata.bidirectional(sign) not in ("L", "EN", "AN")


@cache
def _shapes() -> dict[str, dict[str, str]]:
    """Each Arabic letter, or lam with its alef, with the sign of each shape."""
    found: dict[str, dict[str, str]] = {}
    for code in _SHAPES:
        shape, *letters = unicodedata.decomposition(chr(code)).split()
        letter = "".join(chr(int(one, 16)) for one in letters)
        found.setdefault(letter, {})[shape.strip("<>")] = chr(code)
    return found


def _joined(run: str) -> str:
    """A run with each letter in the shape that its neighbours give it."""
    letters = list(_letters(run))
    made = []
    for place, letter in enumerate(letters):
        shapes = _shapes().get(letter)
        if shapes is None:
            made.append(_TURNED.get(letter, letter))
            continue
        before = place > 0 and _goes_on(letters[place - 1]) and _BEHIND in shapes
        behind = place + 1 < len(letters) and _goes_on(letter) and _joins(letters[place + 1])
        shape = {(True, True): _BETWEEN, (True, False): _BEHIND, (False, True): _BEFORE}
        made.append(shapes[shape.get((before, behind), _ALONE)])
    return "".join(made)


def _letters(run: str) -> Iterator[str]:
    """The letters of a run; lam and an alef behind it are written as one."""
    place = 0
    while place < len(run):
        wide = 2 if run[place : place + 2] in _shapes() else 1
        yield run[place : place + wide]
        place += wide


def _goes_on(letter: str) -> bool:
    """Whether a letter joins the one behind it."""
    return _BEFORE in _shapes().get(letter, {})


def _joins(letter: str) -> bool:
    """Whether a letter is joined to the one before it."""
    return _BEHIND in _shapes().get(letter, {})
