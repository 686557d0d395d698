"""An estimate with the range in which its originator says that it lies: 1180 (900-1430)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from pydantic_core import PydanticCustomError

from sitrep import resources
from sitrep.model.values.count import Count, Form
from sitrep.model.values.number_notation import Notation, read_number
from sitrep.model.values.plain_digits import in_plain_digits
from sitrep.word_lists import by_language, either

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


def read_best(text: str, notation: Notation) -> Count | None:
    """The estimate with its range that a text says; None for other texts."""
    found = _in_brackets().fullmatch(in_plain_digits(text))
    if found is None:
        return None
    try:
        best, low, high = (
            read_number(found[end].strip(), text, notation) for end in ("best", "low", "high")
        )
    except PydanticCustomError:
        return None  # what groups its digits is told how to be written
    if not low <= best <= high or low == high or not best:
        return None
    return Count(Form.RANGE, low=low, high=high, best=best, measured=notation.measured)


def without_range(count: Count) -> Count:
    """The number alone, of an estimate with its range."""
    return replace(count, form=Form.EXACT, low=count.best, high=None, best=None)
