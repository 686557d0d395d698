"""Stated results: ``fivefold``, ``nearly a third``, ``1 in 3``, ``6.2 times``, as numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from sitrep.model.values.count import rounding_slack
from sitrep.model.values.number_words import spelled_numbers
from sitrep.model.values.numerals import numbers_with_place, written_numbers

_LOOSE = Fraction(1, 10)
"""How far off a result in words or with "about" may be, as a part of itself."""


@dataclass(frozen=True, slots=True)
class Stated:
    """The values for which a stated result stands; None is no end.

    ``either``: or the same below zero, where it is not said which way something went.
    """

    low: Fraction | None
    high: Fraction | None
    either: bool = False

    def fits(self, low: Fraction, high: Fraction | None) -> bool:
        """Whether some value from ``low`` to ``high`` is one for which it stands."""
        if self.either and low < 0 and high is not None and high <= 0:
            low, high = -high, -low
        above = self.low is None or high is None or self.low <= high
        return above and (self.high is None or low <= self.high)


_ONES = re.split(" ", "zero one two three four five six seven eight nine ten eleven twelve")
_PARTS = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MULTIPLES: Mapping[str, int] = {
    **dict.fromkeys(("double", "doubled", "twice", "twofold"), 2),
    **dict.fromkeys(("triple", "tripled", "thrice"), 3),
    **dict.fromkeys(("quadruple", "quadrupled"), 4),
}
_SAID = {
    "about": r"about|around|approximately|roughly|some|nearly|almost|close to|just (?:over|under)",
    "more": r"more than|over|at least|no fewer than|no less than",
    "less": r"less than|fewer than|under|up to|at most|below",
}
_NUMBER = rf"(\d[\d,]*(?:\.\d+)?|{'|'.join(_ONES)})"
_UNIT = (
    r"(?:%|per ?cent|-?fold|x|×|times(?: (?:as (?:many|high|much)(?: as)?|higher|more))?"
    r"|.* (?:a|per|each) day|daily)?"
)


def read_stated(stated: str, share: bool) -> Stated | None:
    """The values for which a text stands; a ``share`` is in per cent. None if it is not read."""
    text = " ".join(re.sub(r"(?<=\w)-(?=\w)", " ", stated.casefold()).split()).strip(" .")
    for sort, words in _SAID.items():
        found = re.match(rf"(?:{words}) ", text)
        if found is not None:
            return _qualified(sort, _read(text[found.end() :], share))
    read = _read(text, share)
    return None if read is None else Stated(read[0] - read[1], read[0] + read[1])


_UP = "increases?|rises?|rose|risen|growth|grew|grown|gain|up|higher|more|above|plus"
_DOWN = "decreases?|decreased|falls?|fell|fallen|drop|dropped|declined?|reduction|reduced|down"
_DOWN += "|lower|fewer|less|below|minus"
_SIGN = re.compile(
    rf"\b(?:(?P<up>{_UP}|increased)|(?P<down>{_DOWN}))\b|(?P<plus>\+)|(?P<minus>[-−])"
)
_AROUND = re.compile(r"\b(?:an?|the|of|by|in)(?!\S)")
_QUALIFIED = re.compile("^(?:more|less|fewer) than |^(?:up to|at least|at most|no less than) ")


def in_per_cent(stated: str) -> bool:
    """Whether a text speaks of per cent."""
    return re.search(r"%|per ?cent", stated) is not None


def read_change(stated: str, _share: bool = True) -> Stated | None:
    """The values for which a change stands, in per cent: ``up 3.2 %``, ``a fall of a third``.

    A fall is below zero. Where it is not said which way it went, it may be either. None where no
    number is read.
    """
    text = stated.casefold().strip(" .")
    first = _QUALIFIED.match(text)
    sign = _SIGN.search(text, first.end() if first else 0)
    if sign is None:
        found = _MULTIPLES.get(text)
        if found is not None:
            return _times(found)
        read = read_stated(text, share=True) if in_per_cent(text) else None
        return None if read is None else replace(read, either=True)
    after = text[sign.end() :].partition(" than ")[0]
    rest = _AROUND.sub(" ", f"{text[: sign.start()]} {after}")
    read = read_stated(" ".join(rest.split()), share=True)
    if read is None:
        return None
    # Up to 5 % lower is no higher: what is bounded on one side begins where nothing changed.
    low, high = read.low or Fraction(0), read.high
    if sign["up"] or sign["plus"]:
        return Stated(low, high)
    return Stated(None if high is None else -high, -low)


def read_difference(stated: str, _share: bool = False) -> Stated | None:
    """The values for which a difference stands: ``859,000 fewer``, ``about 0.86 million``."""
    read = read_stated(stated, share=False)
    found = [] if read is not None else [*numbers_with_place(stated)]
    if len(found) != 1:
        return read
    number, _ = found[0]
    about = re.search(rf"\b(?:{_SAID['about']})\b", stated.casefold()) is not None
    # What is whole may have been rounded to be so.
    slack = max(Fraction(rounding_slack(number)), number * _LOOSE if about else Fraction(1, 2))
    return Stated(number - slack, number + slack)


def _times(many: int) -> Stated:
    value = Fraction((many - 1) * 100)
    return Stated(value - value * _LOOSE, value + value * _LOOSE)


def _qualified(sort: str, read: tuple[Fraction, Fraction] | None) -> Stated | None:
    if read is None:
        return None
    value, slack = read
    if sort == "about":
        slack = max(slack, value * _LOOSE)
        return Stated(value - slack, value + slack)
    return Stated(value, None) if sort == "more" else Stated(None, value)


def _read(text: str, share: bool) -> tuple[Fraction, Fraction] | None:
    """A value, and how far off a result may be that is rounded to it."""
    whole = 100 if share else 1
    if text in _MULTIPLES:
        value = Fraction(_MULTIPLES[text])
        return value, value * _LOOSE
    parts = re.fullmatch(rf"(?:(a|{'|'.join(_ONES)}) )?({'|'.join(_PARTS)})s?", text)
    if parts is not None:
        many = _ONES.index(parts[1]) if parts[1] in _ONES else 1
        value = Fraction(many, _PARTS.index(parts[2]) + 2) * whole
        return value, value * _LOOSE
    among = re.fullmatch(rf"{_NUMBER} (?:in|out of) (?:every )?{_NUMBER}", text)
    if among is not None and _value(among[2]):
        value = _value(among[1]) / _value(among[2]) * whole
        return value, value * _LOOSE
    number = re.fullmatch(rf"{_NUMBER} ?{_UNIT}", text) or _with_unit(text, share)
    if number is None:
        return None
    value = _value(number[1])
    if number[1] in _ONES:
        return value, value * _LOOSE
    places = len(number[1].partition(".")[2])
    return value, Fraction(1, 2 * 10**places)


_WITH_UNIT = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?![\d.,]) ?(\D+)")
_COUNTING = re.compile(rf"\b(?:{'|'.join((*_ONES, *_PARTS, *_MULTIPLES))}|and|or|to)s?\b")


def _with_unit(text: str, share: bool) -> re.Match[str] | None:
    """A number with the words of its unit behind it: ``1.65 m``, ``4.4 percentage points``.

    What counts further is no unit; a part of something is in per cent.
    """
    found = _WITH_UNIT.fullmatch(text)
    if found is None or (share and not re.match(r"%|per ?cent\b", found[2])):
        return None
    spelled = any(True for _ in spelled_numbers(found[2], "en"))
    scaled = any(one.end > one.digits_end for one in written_numbers(text))
    return None if spelled or scaled or _COUNTING.search(found[2]) else found


def _value(text: str) -> Fraction:
    return Fraction(_ONES.index(text) if text in _ONES else text.replace(",", ""))
