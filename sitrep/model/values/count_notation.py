"""Reading a count from the notation of the data: one way to write each, and nothing guessed."""

from __future__ import annotations

import re
from typing import Annotated, Any

from sitrep.model.values.count import UNNUMBERED, Count, Form, Magnitude
from sitrep.model.values.texttype import TextType, fault

NUMBER_FORMATS = {"1,234": ",", "1.234": ".", "1 234": " "}
"""How a file may declare that it groups the digits of its numbers."""

EXPECTED = (
    "A count is written as 1018, at least 145, more than 4000, up to 20000, fewer than 50, "
    "about 1400, 2300-2400, 4.8 million, a word such as dozens or hundreds, zero, not stated, not "
    "available or not applicable."
)

_PREFIXED = {
    "at least": Form.AT_LEAST,
    "more than": Form.MORE_THAN,
    "up to": Form.UP_TO,
    "fewer than": Form.FEWER_THAN,
    "about": Form.ABOUT,
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
    "over": "more than",
    "above": "more than",
    "less than": "fewer than",
    "under": "fewer than",
    "at most": "up to",
    "around": "about",
    "approximately": "about",
    "some": "about",
    "nearly": "about",
    "almost": "about",
    "minimum": "at least",
}
_MAX_DIGITS = 15
_ZEROS = {"million": 6, "billion": 9}
_MILLIONS = re.compile(
    r"(?P<whole>0|[1-9]\d{0,3})(?:\.(?P<part>\d{1,2}))? (?P<scale>million|billion)"
)
_GROUPED = re.compile(r"\d{1,3}(?:[., \u00a0\u202f'’]\d{3})+")
_RANGE = re.compile(r"(?P<low>\S+(?: \d{3})*?)\s*(?:-|–|—| to )\s*(?P<high>\S+(?: \d{3})*)")
_SCHEMA = {
    "anyOf": [
        {"type": "integer", "minimum": 1},
        {"type": "string", "minLength": 1},
    ],
    "description": EXPECTED,
    "examples": ["1018", "at least 145", "2300-2400", "4.8 million", "hundreds", "not stated"],
}


def read_count(value: Any, context: dict[str, Any] | None = None) -> Count:
    """Text of the notation, a whole number, or a Count, as a Count.

    ``context["number_format"]`` names the declared grouping of digits, if any.
    """
    if isinstance(value, Count):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if value else "zero"
    if not isinstance(value, str):
        raise _not_a_count(value)
    separator = NUMBER_FORMATS.get((context or {}).get("number_format", ""))
    return _read_text(value.strip(), separator)


def _read_text(text: str, separator: str | None) -> Count:
    worded = _read_words(text)
    if worded is not None:
        return worded
    text = _in_words(text)
    for prefix, form in _PREFIXED.items():
        if text.startswith(prefix + " "):
            rest = text[len(prefix) + 1 :]
            return _rounded(rest, form) or _count(text, form, _read_number(rest, text, separator))
    _refuse_synonym(text)
    ends = _RANGE.fullmatch(text)
    if ends and any(character.isdigit() for character in ends["low"]):
        low, high = (_read_number(ends[end], text, separator) for end in ("low", "high"))
        return _range(text, low, high)
    rounded = _rounded(text, Form.EXACT)
    return rounded or _count(text, Form.EXACT, _read_number(text, text, separator))


def _in_words(text: str) -> str:
    """A count with a sign for what is written in words, with these words; others as they are."""
    sign = _SIGN.match(text)
    if sign is not None:
        return f"{_SIGNS[sign[1]]} {text[sign.end() :]}"
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


def _refuse_synonym(text: str) -> None:
    for synonym, word in _SYNONYMS.items():
        if text.lower().startswith(synonym + " "):
            raise fault(
                "count-not-understood",
                f"“{text}” is not in the notation of counts.",
                f"“{synonym}” is written as “{word}”.",
                f"Write {word}{text[len(synonym) :]}, and keep the source's own words under "
                "figure: beside the source.",
            )


def _range(text: str, low: int, high: int) -> Count:
    if low >= high:
        raise fault(
            "count-not-understood",
            f"“{text}” is a range whose first number is not the smaller one.",
            "A range is written with its lower end first.",
            f"Write {high}-{low}, or the single number, if that is what the source says.",
        )
    return Count(Form.RANGE, low=low, high=high)


def _count(text: str, form: Form, number: int) -> Count:
    if number == 0:
        raise fault(
            "zero-or-unknown",
            f"“{text}” has the number 0, which is often typed where a figure is not known.",
            "Zero is written out, and only where the source says that there were none.",
            "Write zero if the source says so, not stated if the source gives no figure, or "
            "not available if a figure exists that could not be had.",
        )
    return Count(form, low=number)


def _read_number(text: str, whole: str, separator: str | None) -> int:
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS:
        if len(text) > 1 and text.startswith("0"):
            raise _not_a_count(whole)
        return int(text)
    if not _GROUPED.fullmatch(text):
        raise _not_a_count(whole)
    if separator is not None and set(re.findall(r"\D", text)) == {separator}:
        return _read_number(text.replace(separator, ""), whole, None)
    raise _ambiguous(text, whole)


def _ambiguous(text: str, whole: str) -> Exception:
    joined = re.sub(r"\D", "", text)
    mark = re.findall(r"\D", text)[-1]
    whole_part, _, rest = text.rpartition(mark)
    decimal = f"{re.sub(r'[^0-9]', '', whole_part)}.{rest}"
    readings = f"{joined} (digits grouped) or {decimal} (a decimal fraction)"
    if mark not in ".,":
        readings = f"{joined} (digits grouped) or several numbers"
    return fault(
        "ambiguous-number",
        f"“{whole}” can be read as {readings}.",
        "Numbers are written with digits alone, unless the report declares how it groups them.",
        f"Write {joined} if that is meant, or declare number_format: in report:, with one of "
        f"{', '.join(NUMBER_FORMATS)}.",
    )


def _not_a_count(value: object) -> Exception:
    return fault(
        "count-not-understood",
        f"“{value}” is not in the notation of counts.",
        EXPECTED,
        "Write the figure in one of these ways, and keep the source's own words under figure: "
        "beside the source.",
    )


CountField = Annotated[Count, TextType(read_count, _SCHEMA)]
