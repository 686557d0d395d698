"""Reading one number from the notation of the data: digits, and nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from sitrep import resources
from sitrep.model.values.interval import Number
from sitrep.model.values.plain_digits import in_groups, in_plain_digits, only_in_groups
from sitrep.model.values.texttype import fault
from sitrep.word_lists import by_language, either

NUMBER_FORMATS = {"1,234": ",", "1.234": ".", "1 234": " "}
"""How a file may declare that it groups the digits of its numbers."""

COUNT_EXPECTED = (
    "A count is written as 1018, at least 145, more than 4000, up to 20000, fewer than 50, "
    "about 1400, nearly 1400, 2300-2400, 1180 (900-1430), 4.8 million, a word such as dozens "
    "or hundreds, zero, not stated, not available or not applicable."
)
AMOUNT_EXPECTED = (
    "An amount is written as 12.5, 45 %, 1018, at least 0.5, about 1400, 2.5-3.5, "
    "17.8 (15.1-20.7), 4.8 million, zero, not stated, not available or not applicable; "
    "its unit stands under unit: or currency:."
)

ONE_OF_THESE = "Write the figure in one of these ways"
"""How the mend begins where nothing more exact is known of it."""

_MAX_DIGITS = 15
_SPACES = "[\u00a0\u2009\u202f]"
"""What stands between groups of digits and looks like a space."""
_GROUP = "[., \u00a0\u2009\u202f'’٬]"
_DECIMAL = re.compile(r"(?P<whole>\d{1,15})(?P<mark>[.,٫])(?P<part>\d{1,6})")
_BOTH = re.compile(
    rf"(?P<whole>\d{{1,3}}(?P<group>{_GROUP})\d{{3}}(?:(?P=group)\d{{3}})*)"
    r"(?P<mark>[.,٫])(?P<part>\d{1,6})"
)
"""Digits in groups before decimals: 1,234.50."""


class Notation(NamedTuple):
    """How numbers are written: the declared grouping, and whether decimals may stand."""

    separator: str | None = None
    measured: bool = False

    @property
    def expected(self) -> str:
        """What may be written, as a sentence."""
        return AMOUNT_EXPECTED if self.measured else COUNT_EXPECTED


def read_number(text: str, whole: str, notation: Notation) -> Number:
    """The number that a text says; ``whole`` is the text in which it stands."""
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS:
        if len(text) > 1 and text.startswith("0"):
            raise not_a_count(whole, notation)
        return int(text)
    if notation.measured and (found := _decimal(text, notation)) is not None:
        return found
    if not in_groups(text):
        raise not_a_count(whole, notation)
    marks = set(re.findall(r"\D", re.sub(_SPACES, " ", text)))
    if marks == {notation.separator} or only_in_groups(text):
        return read_number(re.sub(r"\D", "", text), whole, Notation())
    raise _ambiguous(text, whole, notation)


def _decimal(text: str, notation: Notation) -> Decimal | None:
    """A number with decimals that can be read in one way only; ``1.234e0`` always is one."""
    if text.endswith("e0"):
        found = _DECIMAL.fullmatch(text.removesuffix("e0"))
        return _joined(found["whole"], found["part"]) if found and found["mark"] == "." else None
    found = _BOTH.fullmatch(text)
    if found is not None:
        own = re.sub(_SPACES, " ", found["group"])
        if found["mark"] == own or notation.separator not in (None, own):
            return None
        return _joined(re.sub(r"\D", "", found["whole"]), found["part"])
    found = _DECIMAL.fullmatch(text)
    if found is None:
        return None
    if len(found["whole"]) > 1 and found["whole"].startswith("0"):
        return None
    if in_groups(text) and not text.startswith("0") and notation.separator in (None, found["mark"]):
        return None
    return _joined(found["whole"], found["part"])


def _joined(whole: str, part: str) -> Decimal:
    return Decimal(f"{whole}.{part}")


_GROUPS = re.compile(r"(?<=\d)[^\w-](?=\d{3}(?!\d))")
"""What parts the digits of a number in groups of three."""


def _ambiguous(text: str, whole: str, notation: Notation) -> Exception:
    mark = re.findall(r"\D", text)[-1]
    whole_part, _, rest = text.rpartition(mark)
    decimal = f"{re.sub(r'[^0-9]', '', in_plain_digits(whole_part))}.{in_plain_digits(rest)}"
    written = f", written {decimal}e0" if notation.measured else ""
    plain = in_plain_digits(_GROUPS.sub("", whole))
    readings = f"{plain} (digits grouped) or {decimal} (a decimal fraction{written})"
    if mark not in ".,":
        readings = f"{plain} (digits grouped) or several numbers"
    declared = next((one for one, by in NUMBER_FORMATS.items() if by == notation.separator), "")
    if declared:
        return fault(
            "ambiguous-number",
            f"“{whole}” can be read as {readings}; numbers are declared to be written as "
            f"{declared}.",
            "Numbers are written as it is declared, or with digits alone.",
            f"Write {plain} if that is meant, or declare the other form.",
        )
    return fault(
        "ambiguous-number",
        f"“{whole}” can be read as {readings}.",
        "Numbers are written with digits alone, unless the report declares how it groups them.",
        f"Declare number_format: in report:, with {_form_of(mark)}, if all are grouped so; "
        "otherwise write the one that is meant.",
    )


def _form_of(mark: str) -> str:
    """How numbers are declared of which the digits are grouped by a mark."""
    return next((form for form in NUMBER_FORMATS if form[1] == mark), "1 234")


_DAY_AND_MONTH = re.compile(r"0\d/[01]\d|[0-3]\d/0\d")
_BELOW_ZERO = re.compile(r"(?:[-−–]|minus\s|moins\s|menos\s)\s?(\d.*)", re.IGNORECASE)


_ABOVE_ZERO = re.compile(r"\+\s?(\d.*)")
_SHARE_OF_NOTHING = re.compile(r"[^\d,.]*0(?:[.,]0+)?\s*")


def no_share(value: str, amount: str) -> Exception | None:
    """That 0 per cent may say none, a little or not known; None of what is more than nothing."""
    if _SHARE_OF_NOTHING.fullmatch(in_plain_digits(amount)) is None:
        return None
    return fault(
        "zero-or-unknown",
        f"“{value}” has the number 0, which is often typed where a figure is not known.",
        "Zero is written out, and only where the source says that there were none.",
        "Write zero % if the source says that there were none, fewer than 1 % if it rounds, not "
        "stated if it gives no figure, or not available if a figure exists that could not be had.",
    )


def is_below_zero(text: str) -> bool:
    """Whether a text is a number with a sign or a word that takes it below zero."""
    return _BELOW_ZERO.fullmatch(in_plain_digits(text)) is not None


def not_a_count(value: object, notation: Notation) -> Exception:
    """That a value is in no notation of numbers."""
    text = value if isinstance(value, str) else ""
    plain = in_plain_digits(text)
    mend = f"Write {plain}, with digits from 0 to 9" if plain != text else ONE_OF_THESE
    below, above = _BELOW_ZERO.fullmatch(plain), _ABOVE_ZERO.fullmatch(plain)
    if _DAY_AND_MONTH.fullmatch(plain):
        mend = "Look whether this is a day and a month; write the number of the source"
    elif below is not None and notation.measured:
        mend = f"Write {below[1]}, and that it is below zero, less or lower in what is counted"
    elif above is not None and notation.measured:
        mend = f"Write {above[1]}, and that it is a rise, more or higher in what is counted"
    elif above is not None:
        mend = (
            f"Write more than {above[1]} if the sign says so, {above[1]} with basis: new if it is "
            "added to an earlier figure"
        )
    elif below is not None:
        dash = "" if text[:1].isalpha() else f"Write {below[1]} if the sign is a dash. "
        mend = f"{dash}If it says by how much a figure fell, enter the figure that it fell to"
    return fault(
        "count-not-understood",
        f"“{value}” is not in the notation of {'amounts' if notation.measured else 'counts'}.",
        notation.expected,
        f"{mend}, and keep the source's own words under figure: beside the source.",
    )


def with_more_beside(text: str, held: Sequence[Number], notation: Notation) -> Exception | None:
    """What is said of a number with its range or with words beside it; None of other texts.

    ``held`` are the numbers that the text holds.
    """
    plain = in_plain_digits(text)
    if (found := _BEST.fullmatch(plain)) is not None:
        return _within_a_range(text, found, notation)
    counted = _WITH_WORDS.fullmatch(plain)
    return _with_words(text, counted[1], held, notation) if counted is not None else None


_BEST = re.compile(
    r"(?P<best>\d[\d., \u00a0\u202f]*?)\s?[\[(](?:[^()\[\]]*?[^\d.,])??(?P<low>\d[\d.,]*)"
    r"\s?(?:[-–—;,]|[^\W\d]{1,3})\s?(?P<high>\d[\d.,]*)\s?[\])]"
)
"""A number with the range in which it lies: 4,645 (95% CI 793-8,498)."""


def _within_a_range(text: str, found: re.Match[str], notation: Notation) -> Exception | None:
    said = [found[end].strip(" ,;\u00a0\u202f") for end in ("best", "low", "high")]
    try:
        best, low, high = (read_number(one, text, notation) for one in map(_ungrouped, said))
    except PydanticCustomError:
        return None
    below = low and found.string[: found.start("low")].rstrip().endswith(("-", "−", "–"))
    if not (below or low <= best) or not best <= high or (not below and low == high):
        return None
    mend = f"Write {best} ({low}-{high}) if that is the range in which the source says that it lies"
    if below:
        mend = (
            f"Write {best}, and under definition: from what to what the source says that it lies, "
            "where it begins below zero"
        )
    return fault(
        "count-not-understood",
        f"“{text}” gives a number and the range in which it lies.",
        "An estimate is written before its range, and both in digits alone.",
        f"{mend}, and keep the source's own words under figure: beside the source.",
    )


def _ungrouped(text: str) -> str:
    """Digits without what parts their groups; a comma of a decimal is a point."""
    return re.sub(r"\D", "", text) if in_groups(text) else text.replace(",", ".")


def read_estimate(
    said: Sequence[str], text: str, notation: Notation
) -> tuple[Number, Number, Number] | None:
    """An estimate and the ends of its range, as they are ``said``; None where they are none."""
    if not said[0]:
        return None
    try:
        best, low, high = (read_number(one, text, notation) for one in said)
    except PydanticCustomError:
        return None  # what groups its digits is told how to be written
    return (best, low, high) if low <= best <= high and low < high and best else None


_WITH_WORDS = re.compile(r"([1-9][0-9]{0,14})(?: [^\W\d_]{3,})+")
"""Digits with words behind them: 12 dead."""


def counts_in_lots(text: str) -> bool:
    """Whether a text counts in dozens, pairs and the like, in any language."""
    return _lots().search(text) is not None


@cache
def _lots() -> re.Pattern[str]:
    files = resources.reading_words()
    lots = {word for lists in by_language(files, "numbers").values() for word in lists["multiples"]}
    sets = {word for lists in by_language(files, "counting").values() for word in lists["sets"]}
    several = {" ".join((f"{first}s", *rest)) for first, *rest in map(str.split, sets)}
    return re.compile(rf"(?<!\w)(?:{either({*sets, *several})}|(?:{either(lots)})s?(?!\w))", re.I)


@cache
def _says_how() -> re.Pattern[str]:
    """Words behind a number that say how it is meant, and not what is counted."""
    lists = by_language(resources.reading_words(), "typed_counts").values()
    behind = {word for by in lists for words in by["behind"].values() for word in words}
    return re.compile(rf" (?:{either(behind)})(?!\w)", re.IGNORECASE)


def _with_words(text: str, number: str, held: Sequence[Number], notation: Notation) -> Exception:
    if [*held] != [int(number)] or _says_how().search(text) or counts_in_lots(text):
        return not_a_count(text, notation)
    return fault(
        "count-not-understood",
        f"“{text}” is not in the notation of {'amounts' if notation.measured else 'counts'}.",
        notation.expected,
        f"Write {number}, if what stands behind it only says what is counted, and keep the "
        "source's own words under figure: beside the source.",
    )
