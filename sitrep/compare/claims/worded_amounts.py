"""Worded amounts: what a document says of an amount, with its unit or its currency beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from sitrep.compare.claims.stated_results import read_share
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import place_of
from sitrep.model.values.numerals import Written, written_numbers
from sitrep.model.values.worded_numbers import in_full

_MONEY = re.compile(r"([A-Z]{0,3})([$€£]?)")
_LEADING_MONEY = re.compile(r"(?:[A-Z]{3}\b|[A-Z]{0,3}[$€£])\s*\d")
_SIGNS = {"$": "D", "€": "EUR", "£": "GBP"}
"""With what the code of a currency ends that has the sign."""


def amount_contradicted(words: str, claim: Figure, language: str) -> bool:
    """Whether words that give one amount alone, in the unit of the figure, leave it no room."""
    if claim.count.per_cent:
        return _share_apart(words, claim, language)
    if _LEADING_MONEY.match(words):
        words = in_full(words)
    found = list(written_numbers(words))
    if len(found) != 1 or not _in_its_unit(words, found[0], claim):
        return False
    interval = claim.count.interval
    low, high = Fraction(interval.low), None if interval.high is None else Fraction(interval.high)
    return all(
        number + slack < low or (high is not None and high < number - slack)
        for number, slack in _meant(found[0])
    )


def _meant(said: Written) -> Iterator[tuple[Fraction, Fraction]]:
    """What a number in digits may be, and how far off: 1.234 is a thousand, or just over one."""
    if said.whole is not None:
        yield Fraction(said.whole), Fraction(said.place, 2)
    if said.amount is not None:
        yield Fraction(said.amount), Fraction(place_of(said.amount)) / 2


def _in_its_unit(words: str, said: Written, claim: Figure) -> bool:
    """Whether nothing stands beside a number but the unit or the currency of the figure."""
    before, behind = words[: said.start].strip(), words[said.end :].strip(" .")
    unit = _unit(claim)
    if before and behind:
        return False
    if before:
        return _is_money(before, unit)
    return not behind or _is_unit(behind, unit) or _is_money(behind, unit)


def _unit(claim: Figure) -> str:
    item = getattr(claim, "item", None)
    return claim.own_unit or (str(item).replace("_", " ") if item is not None else "")


def _is_money(text: str, unit: str) -> bool:
    """Whether it is the currency of the unit, by its code or by its sign."""
    said = _MONEY.fullmatch(text)
    if said is None or re.match(r"[A-Z]{3}\b", unit) is None:
        return False
    code, sign = said.groups()
    own = unit[:3]
    return own.endswith(_SIGNS[sign]) and own.startswith(code[:2]) if sign else code == own


def _is_unit(text: str, unit: str) -> bool:
    """Whether words name the unit, whole or its first word, or are short for that of an item."""
    said, whole = text.casefold(), unit.casefold()
    if said in (whole, *whole.split()[:1]):
        return True
    first, of, _ = whole.partition(" of ")
    letters = iter(first)
    short = said.isalpha() and len(said) <= _SHORT and said[0] == first[:1]
    return bool(of) and short and all(one in letters for one in said)


_SHORT = 3


def _share_apart(words: str, claim: Figure, language: str) -> bool:
    """Whether a share in words, such as one in five, is none that the figure leaves open."""
    read = read_share(words, language)
    interval = claim.count.interval
    high = None if interval.high is None else Fraction(interval.high)
    return read is not None and not read.fits(Fraction(interval.low), high)
