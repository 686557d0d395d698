"""Stated results: ``fivefold``, ``nearly a third``, ``1 sur 3``, ``6,2 fois``, as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from sitrep import resources
from sitrep.compare.claims.result_words import ResultWords, result_words
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


def read_stated(stated: str, *languages: str) -> Stated | None:
    """The values for which a text stands in the first of some languages in which it is read.

    English comes last: authors write it of documents in any language.
    """
    return _first_read(stated, _in_turn(languages))


def read_share(stated: str, *languages: str) -> Stated | None:
    """The values in per cent for which a text stands that says how much something is of all."""
    return _first_read(stated, _in_turn(languages, share=True))


def _first_read(stated: str, readers: Iterator[_Reader]) -> Stated | None:
    found = (_stated(stated, one) for one in readers)
    return next((one for one in found if one is not None), None)


@dataclass(frozen=True, slots=True)
class _Reader:
    """A language and its words for results; a ``share`` is a part of all, in per cent."""

    code: str
    words: ResultWords
    share: bool


def _in_turn(languages: tuple[str, ...], *, share: bool = False) -> Iterator[_Reader]:
    for code in dict.fromkeys((*languages, "en")):
        words = result_words(code)
        if words is not None:
            yield _Reader(code, words, share)


def _stated(stated: str, reader: _Reader) -> Stated | None:
    text = " ".join(re.sub(r"(?<=\w)-(?=\w)", " ", stated.casefold()).split()).strip(" .")
    sort, behind = _said_before(text, reader)
    read = _read(text[behind:], reader)
    if read is None:
        return None
    value, slack = read
    if sort == "about":
        slack = max(slack, value * _LOOSE)
    if sort in ("more", "less"):
        return Stated(value, None) if sort == "more" else Stated(None, value)
    return Stated(value - slack, value + slack)


def _said_before(text: str, reader: _Reader) -> tuple[str, int]:
    """How a result is said to be meant, and where what is said so begins."""
    for sort, words in reader.words.said.items():
        found = words.match(text)
        if found is not None:
            return sort, found.end()
    return "", 0


def in_per_cent(stated: str, *languages: str) -> bool:
    """Whether a text speaks of per cent."""
    text = stated.casefold()
    return any(one.words.per_cent.search(text) is not None for one in _in_turn(languages))


def read_change(stated: str, *languages: str) -> Stated | None:
    """The values for which a change stands, in per cent: ``up 3.2 %``, ``a fall of a third``.

    A fall is below zero. Where it is not said which way it went, it may be either. None where no
    number is read.
    """
    changes = (_change(stated, one) for one in _in_turn(languages, share=True))
    found = [one for one in changes if one is not None]
    # Where one language says which way it went, the number alone is not all that was said.
    return min(found, key=lambda one: one.either, default=None)


def _change(stated: str, reader: _Reader) -> Stated | None:
    text, words = stated.casefold().strip(" ."), reader.words
    times = _times(text, reader)
    if times is not None:
        return times
    sign = words.sign.search(text, _said_before(text, reader)[1])
    if sign is None:
        read = _stated(text, reader) if words.per_cent.search(text) else None
        return None if read is None else replace(read, either=True)
    after = words.than.sub("", text[sign.end() :])
    read = _stated(_bare(text[: sign.start()], after, words), reader)
    if read is None:
        return None
    # Up to 5 % lower is no higher: what is bounded on one side begins where nothing changed.
    low, high = read.low or Fraction(0), read.high
    if sign["up"] or sign["plus"]:
        return Stated(low, high)
    return Stated(None if high is None else -high, -low)


def _bare(before: str, after: str, words: ResultWords) -> str:
    """What stands around the word for a change, without what says nothing of how much it was."""
    said = next((one.match(before) for one in words.said.values() if one.match(before)), None)
    kept = said[0] if said is not None else ""
    return " ".join(f"{kept} {words.around.sub(' ', f'{before[len(kept) :]} {after}')}".split())


def read_difference(stated: str, *languages: str) -> Stated | None:
    """The values for which a difference stands: ``859,000 fewer``, ``about 0.86 million``."""
    read = read_stated(stated, *languages)
    found = [] if read is not None else [*numbers_with_place(stated)]
    if len(found) != 1:
        return read
    number, _ = found[0]
    text = stated.casefold()
    about = any(one.words.said["about"].search(text) for one in _in_turn(languages))
    # What is whole may have been rounded to be so.
    slack = max(Fraction(rounding_slack(number)), number * _LOOSE if about else Fraction(1, 2))
    return Stated(number - slack, number + slack)


def _times(text: str, reader: _Reader) -> Stated | None:
    """What grew to a multiple of itself or shrank to a part: ``more than doubled``, ``halved``."""
    sort, behind = _said_before(text, reader)
    words, word = reader.words, text[behind:]
    if word not in words.multiples and word not in words.divided:
        return None
    shrank = word in words.divided
    rest = Fraction(1, words.divided[word]) if shrank else Fraction(words.multiples[word])
    value = (rest - 1) * 100
    slack = abs(value) * _LOOSE
    if sort == "more":
        return Stated(None, value) if shrank else Stated(value, None)
    if sort == "less":
        return Stated(value, Fraction(0)) if shrank else Stated(Fraction(0), value)
    return Stated(value - slack, value + slack)


def _read(text: str, reader: _Reader) -> tuple[Fraction, Fraction] | None:
    """A value, and how far off a result may be that is rounded to it."""
    words, whole = reader.words, 100 if reader.share else 1
    if text in words.multiples:
        value = Fraction(words.multiples[text])
        return value, value * _LOOSE
    if text in words.divided and not reader.share:
        value = Fraction(1, words.divided[text])
        return value, value * _LOOSE
    part = words.part.fullmatch(text)
    many = Fraction(1) if part is None or part[1] is None else _whole(part[1], reader)
    if part is not None and many is not None:
        value = many * words.parts[part[2]] * whole
        return value, value * _LOOSE
    among = words.among.fullmatch(text)
    some, all_of = (_whole(one, reader) for one in among.groups()) if among else (None, None)
    if some is not None and all_of:
        value = some / all_of * whole
        return value, value * _LOOSE
    return _number(words.suffix.sub(r" \1", text), reader)


def _whole(text: str, reader: _Reader) -> Fraction | None:
    """A number with nothing behind it."""
    found = _leading(text, reader)
    return found[0] if found is not None and found[2] == len(text) else None


def _number(text: str, reader: _Reader) -> tuple[Fraction, Fraction] | None:
    """A number with a unit of results behind it, or in digits with the words of its own unit."""
    found = _leading(text, reader)
    if found is None:
        return None
    value, slack, end = found
    behind = text[end:].strip()
    if reader.words.units.fullmatch(behind):
        return value, slack
    return (value, slack) if text[0].isdigit() and _is_unit(behind, reader) else None


def _is_unit(behind: str, reader: _Reader) -> bool:
    """Whether words are a unit: ``m``, ``percentage points``; what counts further is none.

    A part of something is in per cent.
    """
    words = reader.words
    if re.search(r"\d", behind) or (reader.share and not words.per_cent.match(behind)):
        return False
    scaled = any(one.end > one.digits_end for one in written_numbers(f"1 {behind}"))
    spelled = any([*spelled_numbers(behind, code)] for code in resources.language_codes())
    return not (scaled or spelled or words.counting.search(behind))


def _leading(text: str, reader: _Reader) -> tuple[Fraction, Fraction, int] | None:
    """The number with which a text begins, how far off it may be, and where it ends.

    A sign that may part thousands or decimals, as in 1,234, is read as the language writes it.
    """
    spelled = next(spelled_numbers(text, reader.code), None)
    if spelled is not None and spelled.start == 0:
        return Fraction(spelled.value), spelled.value * _LOOSE, spelled.end
    one = next(written_numbers(text), None)
    if one is None or one.start > 0 or re.match(r"[.,]?\d", text[one.digits_end :]):
        return None
    sign = next((sign for sign in reversed(text[: one.digits_end]) if not sign.isdigit()), "")
    amount = one.amount
    if amount is not None and (one.whole is None or sign in reader.words.decimal):
        places = len(text[: one.digits_end].rpartition(sign)[2])
        return Fraction(amount), Fraction(1, 2 * 10**places), one.digits_end
    whole = one.whole
    return None if whole is None else (Fraction(whole), Fraction(1, 2), one.digits_end)
