"""Reading a count from the notation of the data: one way to write each, and nothing guessed."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Annotated, Any

from pydantic_core import PydanticCustomError

from sitrep import resources
from sitrep.model.values.count import UNNUMBERED, Count, Form, Magnitude, place_of
from sitrep.model.values.interval import Number
from sitrep.model.values.number_notation import (
    AMOUNT_EXPECTED,
    COUNT_EXPECTED,
    NUMBER_FORMATS,
    Notation,
    is_below_zero,
    no_share,
    not_a_count,
    read_estimate,
    read_number,
    with_more_beside,
)
from sitrep.model.values.number_text import NumberText
from sitrep.model.values.numerals import numbers
from sitrep.model.values.plain_digits import in_groups
from sitrep.model.values.shares_in_words import (
    as_a_share,
    estimate_in,
    in_per_cent,
    per_cent_last,
    share_in_words,
)
from sitrep.model.values.texttype import TextType, fault
from sitrep.model.values.without_number import without_number
from sitrep.word_lists import by_language, either

_PREFIXED = {
    "at least": Form.AT_LEAST,
    "more than": Form.MORE_THAN,
    "up to": Form.UP_TO,
    "fewer than": Form.FEWER_THAN,
    "about": Form.ABOUT,
    "nearly": Form.NEARLY,
}
_SIGNS = {
    "~": "about",
    "≈": "about",
    ">=": "at least",
    "≥": "at least",
    "<=": "up to",
    "≤": "up to",
    ">": "more than",
    "<": "fewer than",
}
"""Signs that say what the words say; ``50+`` is at least 50."""
_SIGN = re.compile(r"(>=|<=|[~≈≥≤><])\s*(?=\d)")

_SYNONYMS = {
    "at least": ("no fewer than", "no less than", "not less than", "a minimum of", "minimum"),
    "more than": ("over", "above", "upwards of", "in excess of"),
    "up to": ("at most", "no more than", "not more than", "a maximum of", "maximum"),
    "fewer than": ("less than", "under", "below"),
    "about": ("around", "approximately", "approx.", "approx", "roughly", "circa", "some"),
    "nearly": ("almost", "close to", "just under"),
}
"""The words of the notation, and what people write for them where it says the same."""
_WORDS = {one: words for words, others in _SYNONYMS.items() for one in (*others, words)}
_WORDED = re.compile(rf"({'|'.join(map(re.escape, _WORDS))}) +(?=\d)", re.IGNORECASE)
_ZEROS = {"million": 6, "billion": 9}
_MILLIONS = re.compile(
    r"(?P<whole>0|[1-9]\d{0,3})(?:\.(?P<part>\d{1,2}))? (?P<scale>million|billion)"
)
_RANGE = re.compile(r"(?P<low>\S+(?: \d{3})*?)\s*(?:-|–|—| to )\s*(?P<high>\S+(?: \d{3})*)")
_SCHEMA = {
    "anyOf": [
        {"type": "integer", "minimum": 1},
        {"type": "string", "minLength": 1},
    ],
    "description": COUNT_EXPECTED,
    "examples": ["1018", "at least 145", "2300-2400", "4.8 million", "hundreds", "not stated"],
}


@cache
def _per_cents() -> re.Pattern[str]:
    """A number in per cent, in the words of any language."""
    lists = by_language(resources.reading_words(), "per_cent").values()
    said = either(word for words in lists for word in words)
    return re.compile(rf"(?P<amount>.*\S)\s*(?:{said})", re.IGNORECASE)


def read_count(value: Any, context: dict[str, Any] | None = None) -> Count:
    """Text of the notation, a whole number, or a Count, as a Count.

    ``context["number_format"]`` names the declared grouping of digits, if any.
    """
    return _read(value, Notation(_declared(context)))


def read_amount(value: Any, context: dict[str, Any] | None = None) -> Count:
    """Text of the notation, a number, or a Count, as an amount: decimals and per cent may stand."""
    notation = Notation(_declared(context), measured=True)
    if isinstance(value, Count):
        return value if value.measured else replace(value, measured=True)
    if isinstance(value, float):
        value = _of_float(value)
    value = per_cent_last(value) if isinstance(value, str) else value
    found = _per_cents().fullmatch(value.strip()) if isinstance(value, str) else None
    if found is not None and is_below_zero(found["amount"]):
        raise not_a_count(value, notation)
    amount = found["amount"] if found else value
    if found is not None and (nothing := no_share(value, found["amount"])) is not None:
        raise nothing
    try:
        said = _read(NumberText(amount) if isinstance(value, NumberText) else amount, notation)
    except PydanticCustomError as why:
        whole = found is not None and why.type == "count-not-understood"
        raise (not_a_count(value, notation) if whole else why) from None
    if found is not None and said.low is None:
        raise not_a_count(value, notation)
    return replace(said, measured=True, per_cent=found is not None)


def _of_float(value: float) -> str:
    text = format(Decimal(repr(value)), "f").removesuffix(".0")
    return f"{text}e0" if in_groups(text) else text


def _declared(context: dict[str, Any] | None) -> str | None:
    return NUMBER_FORMATS.get((context or {}).get("number_format", ""))


def _read(value: Any, notation: Notation) -> Count:
    if isinstance(value, Count):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if value else "zero"
    if not isinstance(value, str):
        raise not_a_count(value, notation)
    if _per_cents().fullmatch(value.strip()):
        raise in_per_cent(value, COUNT_EXPECTED)
    if isinstance(value, NumberText) and not value.isdigit():
        return _kept(value, notation)
    try:
        return _read_text(value.strip(), notation)
    except PydanticCustomError as why:
        share = share_in_words(value)  # dear, and asked of what is no count alone
        if share is None:
            raise
        raise as_a_share(value, share, notation.expected, measured=notation.measured) from why


def _kept(text: NumberText, notation: Notation) -> Count:
    """A number that its file keeps as one, with all its decimals, whatever grouping is declared."""
    number = Decimal(text)
    if not number.is_finite() or number < 0:
        raise not_a_count(text, notation)
    if notation.measured:
        return _count(text, Form.EXACT, number)
    if number != number.to_integral_value():
        raise not_a_count(text, notation)
    return _read_text(str(int(number)), notation)


def _read_text(text: str, notation: Notation) -> Count:
    if (worded := _read_words(text)) is not None:
        return worded
    if (told := without_number(text)) is not None:
        raise fault("count-not-understood", *told)
    if (said := read_estimate(estimate_in(text), text, notation)) is not None:
        return Count(Form.RANGE, *said[1:], measured=notation.measured, best=said[0])
    text = _in_words(text)
    for prefix, form in _PREFIXED.items():
        if text.startswith(prefix + " "):
            rest = text[len(prefix) + 1 :]
            return _rounded(rest, form) or _count(text, form, read_number(rest, text, notation))
    ends = _RANGE.fullmatch(text)
    if ends and any(character.isdigit() for character in ends["low"]):
        low, high = (read_number(ends[end], text, notation) for end in ("low", "high"))
        _of_one_size(text, ends["high"], low, high)
        return _range(text, low, high, notation)
    return _rounded(text, Form.EXACT) or _count(text, Form.EXACT, _number(text, notation))


def _number(text: str, notation: Notation) -> Number:
    try:
        return read_number(text, text, notation)
    except PydanticCustomError as why:
        raise with_more_beside(text, [*numbers(text)], notation) or why from None


def _in_words(text: str) -> str:
    """A count with a sign or a synonym, with the words of the notation; others as they are."""
    sign = _SIGN.match(text)
    if sign is not None:
        return f"{_SIGNS[sign[1]]} {text[sign.end() :]}"
    worded = _WORDED.match(text)
    if worded is not None:
        return f"{_WORDS[worded[1].lower()]} {text[worded.end() :]}"
    whole = text.endswith("+") and text[-2:-1].isdigit()
    return f"at least {text[:-1]}" if whole else text


def _rounded(text: str, form: Form) -> Count | None:
    """``4.8 million``, with what its last digit counts; None for other texts."""
    found = _MILLIONS.fullmatch(text.strip())
    if found is None:
        return None
    zeros = _ZEROS[found["scale"]] - len(found["part"] or "")
    number = int(found["whole"] + (found["part"] or "")) * 10**zeros
    return Count(form, low=number, place=10**zeros) if number else None


def _read_words(text: str) -> Count | None:
    if text == "zero":
        return Count(Form.EXACT, low=0)
    for form in UNNUMBERED:
        if text == form.value.replace("_", " "):
            return Count(form)
    if text in [magnitude.value for magnitude in Magnitude]:
        return Count(Form.MAGNITUDE, magnitude=Magnitude(text))
    return None


_THOUSAND = 1000


def _of_one_size(text: str, last: str, low: Number, high: Number) -> None:
    """Refuses 300-350,000, of which the first number may be of thousands as the second one is."""
    of_thousands = in_groups(last) and high % _THOUSAND == 0
    if of_thousands and low < _THOUSAND and low * _THOUSAND < high:
        raise fault(
            "ambiguous-number",
            f"“{text}” can be read as {low} to {high} or {low * _THOUSAND} to {high}.",
            "Both numbers of a range are written in full.",
            f"Write {low * _THOUSAND}-{high} if thousands are meant, {low}-{high} if not.",
        )


def _range(text: str, low: Number, high: Number, notation: Notation) -> Count:
    if low >= high:
        raise fault(
            "count-not-understood",
            f"“{text}” is a range whose first number is not the smaller one.",
            "A range is written with its lower end first.",
            f"Write {high}-{low}, or the single number, if that is what the source says.",
        )
    return Count(Form.RANGE, low=low, high=high, measured=notation.measured)


def _count(text: str, form: Form, number: Number) -> Count:
    if number == 0:
        raise fault(
            "zero-or-unknown",
            f"“{text}” has the number 0, which is often typed where a figure is not known.",
            "Zero is written out, and only where the source says that there were none.",
            "Write zero if the source says so, not stated if the source gives no figure, or "
            "not available if a figure exists that could not be had.",
        )
    if isinstance(number, Decimal):
        return Count(form, low=number, place=place_of(number), measured=True)
    return Count(form, low=number)


def read_money(value: Any, context: dict[str, Any] | None = None) -> Count:
    """An amount of a currency, of which nothing is said in per cent."""
    try:
        said = read_amount(value, context)
    except PydanticCustomError as why:
        if not isinstance(value, str) or share_in_words(value) is None:
            raise
        raise _no_money(value, "a share") from why
    if said.per_cent:
        raise _no_money(value, "in per cent")
    return said


def _no_money(value: Any, what: str) -> Exception:
    return fault(
        "count-not-understood",
        f"“{value}” is {what}, and an amount of money is in its currency.",
        _MONEY_EXPECTED,
        "Write the amount. A share that the source gives is a record under indicators:; one "
        "that follows from two figures stands under derived:.",
    )


CountField = Annotated[Count, TextType(read_count, _SCHEMA)]
"""A number of people or things: whole."""

_AMOUNT_SCHEMA = {
    "anyOf": [{"type": "number", "exclusiveMinimum": 0}, {"type": "string", "minLength": 1}],
    "description": AMOUNT_EXPECTED,
    "examples": ["12.5", "45 %", "1018", "about 1400", "4.8 million", "not stated"],
}
AmountField = Annotated[Count, TextType(read_amount, _AMOUNT_SCHEMA)]
"""A number of a unit that can be divided: decimals and per cent may stand."""
_MONEY_EXPECTED = AMOUNT_EXPECTED.replace("45 %, ", "")
_MONEY_SCHEMA = {
    **_AMOUNT_SCHEMA,
    "description": _MONEY_EXPECTED,
    "examples": ["1250000", "1234.50", "about 1400", "4.8 million", "not stated"],
}
MoneyField = Annotated[Count, TextType(read_money, _MONEY_SCHEMA)]
"""A number of a currency: decimals may stand."""
