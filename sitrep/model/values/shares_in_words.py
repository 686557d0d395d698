"""What people write where a count would stand: shares, such as half or un tiers, and estimates.

An estimate stands before the range in which its originator says that it lies: 1180 (900-1430).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sitrep import resources
from sitrep.model.values.plain_digits import in_plain_digits
from sitrep.model.values.texttype import fault
from sitrep.word_lists import by_language, either

_FEW = 10
"""One in more than so many is told as a part of a number: 12 of 340."""
_LONG = 60
"""More signs than this are no share."""


def share_in_words(text: str) -> str | None:
    """What a text says in per cent, as the notation writes it, if it says no more than a share."""
    plain = " ".join(in_plain_digits(text).casefold().split())
    if not plain or len(plain) > _LONG:
        return None
    found = (one for code in _figures() for one in _readings(plain, code))
    return next(found, None)


def _readings(text: str, code: str) -> Iterator[str]:
    words = _figures()[code]
    shares = {word.casefold(): per for per, said in words["fractions"].items() for word in said}
    of = either(words["fraction_of"])
    goes_on = rf"(?: (?:{of}|من) [^\d]+)?" if of else ""
    said = re.fullmatch(rf"({either(shares)}){goes_on}", text)
    if said is not None:
        yield f"{'about ' if int(shares[said[1]]) in (33, 67) else ''}{shares[said[1]]} %"
    found = re.fullmatch(rf"(.+?)(?: [^\W\d]+){{0,2}} (?:{either(words['ratios'])}) (.+)", text)
    one, all_ = (_number(found[at], code) for at in (1, 2)) if found else (None, None)
    if one and all_ and one < all_ <= _FEW:
        per_cent = one * 100 / all_
        yield f"{per_cent:.0f} %" if per_cent == round(per_cent) else f"about {per_cent:.0f} %"


def _number(text: str, code: str) -> int | None:
    if text.isdecimal():
        return int(text)
    said = by_language(resources.reading_words(), "numbers")[code]["units"].get(text)
    return None if said is None else int(said)


@cache
def _figures() -> Mapping[str, Any]:
    return by_language(resources.reading_words(), "figures")


_INSTEAD_OF_SHARE = (
    "Write how many, if the source says so. A share that the source gives is a record under "
    "indicators:; one that follows from two figures stands under derived:."
)


IN_PER_CENT = "is in per cent, and a count says how many."
"""What is said of a text that is a share where a count is asked for."""


def in_per_cent(text: str, expected: str) -> Exception:
    """What is said of per cent where so many are expected."""
    return fault(
        "count-not-understood",
        f"“{text}” {IN_PER_CENT}",
        expected,
        _INSTEAD_OF_SHARE,
    )


def as_a_share(text: str, share: str, expected: str, *, measured: bool) -> Exception:
    """What is said of a share in words, which in the notation is ``share``."""
    mend = f"Write {share}, and keep the source's own words under figure: beside the source."
    return fault(
        "count-not-understood",
        f"“{text}” is a share in words.",
        expected,
        mend if measured else _INSTEAD_OF_SHARE,
    )


_LEVEL = r"\d{2}(?:[.,]\d)?\s?[%٪]"


@cache
def _in_brackets() -> re.Pattern[str]:
    """A number, and in brackets two ends, with what documents call them and how sure they are."""
    lists = by_language(resources.reading_words(), "estimate_ranges").values()
    called = either(word for words in lists for word in words)
    sign = r"\s?[%٪]"
    return re.compile(
        rf"(?P<best>[\d., \u00a0\u202f]*\d)(?P<sign>{sign})?\s?[\[(]\s?"
        rf"(?:(?:{_LEVEL}\s?)?(?:{called})(?:\s?{_LEVEL})?\s?[:=,]?\s?)?"
        rf"(?P<low>\d[\d.,]*)(?:{sign})?\s?(?:[-–—]|to|,|à|a|y)\s?(?P<high>\d[\d.,]*)"
        rf"(?:{sign})?\s?[\])](?P<behind>{sign})?",
        re.IGNORECASE,
    )


def per_cent_last(text: str) -> str:
    """An estimate in per cent with its sign at the end, once; other texts as they are."""
    found = _in_brackets().fullmatch(in_plain_digits(text.strip()))
    if found is None or not (found["sign"] or found["behind"]):
        return text
    return f"{found['best'].strip()} ({found['low']}-{found['high']}) %"


def estimate_in(text: str) -> tuple[str, str, str]:
    """The number of an estimate and the ends of its range, as they are written; else blanks."""
    found = _in_brackets().fullmatch(in_plain_digits(text))
    return ("", "", "") if found is None else (found["best"].strip(), found["low"], found["high"])
