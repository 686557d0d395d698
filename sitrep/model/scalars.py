"""The small things that are written as text: whole numbers, yes or no, addresses, hashes."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

from sitrep.model.base import Voice
from sitrep.model.values.plain_digits import in_plain_digits
from sitrep.model.values.texttype import Patterned, TextType, fault


def read_whole(value: Any, _context: dict[str, Any] | None = None) -> int:
    """A whole number of one or more, from digits alone."""
    text = in_plain_digits(str(value).strip())
    if isinstance(value, bool) or not re.fullmatch(r"[1-9][0-9]{0,14}", text, re.ASCII):
        numbers = re.findall(r"\d+", text)
        alone = len(numbers) == 1 and numbers[0][0] != "0" and not re.search(r"[-−]\d", text)
        raise fault(
            "number-not-understood",
            f"“{value}” is not a whole number.",
            "A whole number of one or more is expected, written with digits alone.",
            f"Write {numbers[0]}." if alone else "Write it without separators, signs or units.",
        )
    return int(text)


def read_yes_no(value: Any, _context: dict[str, Any] | None = None) -> bool:
    """``yes`` or ``no``; nothing else is taken for either."""
    if isinstance(value, bool):
        return value
    if value in ("yes", "true"):
        return True
    if value in ("no", "false"):
        return False
    raise fault(
        "yes-or-no",
        f"“{value}” is neither yes nor no.",
        "This is answered with yes or no.",
        "Write yes or no, or take the line out if it is not known.",
    )


def read_decimal(value: Any, _context: dict[str, Any] | None = None) -> float:
    """Degrees of latitude or longitude as a decimal number."""
    text = write_decimal(value) if isinstance(value, float) else str(value).strip()
    if isinstance(value, bool) or not re.fullmatch(r"-?\d{1,3}(\.\d{1,10})?", text, re.ASCII):
        raise fault(
            "number-not-understood",
            f"“{value}” is not a number of degrees.",
            "Degrees are written as a decimal number, such as 35.52.",
            _degrees_advised(str(value).strip())
            or "Write degrees and decimals with a full stop, without minutes or letters.",
        )
    return float(text)


_TYPED_DEGREES = re.compile(
    r"(?P<minus>[-−])?(?P<whole>\d{1,3})(?:[.,٫](?P<part>\d{1,10}))?\s*°?\s*(?P<side>[NSEWO])?",
    re.IGNORECASE,
)


def _degrees_advised(text: str) -> str | None:
    """What to write for degrees with a comma, a sign or a letter; O is east in German: it asks."""
    found = _TYPED_DEGREES.fullmatch(in_plain_digits(text))
    if found is None or (found["side"] or "").upper() == "O" or (found["minus"] and found["side"]):
        return None
    minus = found["minus"] or (found["side"] or "").upper() in ("S", "W")
    part = f".{found['part']}" if found["part"] else ""
    return f"Write {'-' if minus else ''}{found['whole']}{part}."


def within(limit: int) -> Callable[[Any, dict[str, Any] | None], float]:
    """Reads degrees from minus ``limit`` to ``limit``."""

    def read(value: Any, _context: dict[str, Any] | None = None) -> float:
        degrees = read_decimal(value)
        if abs(degrees) > limit:
            raise fault(
                "number-not-understood",
                f"{value} degrees are nowhere on the globe.",
                f"Degrees here lie between -{limit} and {limit}.",
                "Look whether latitude and longitude changed places.",
            )
        return degrees

    return read


def write_decimal(value: float) -> str:
    """A decimal number without an exponent, as it is read."""
    return format(Decimal(repr(value)), "f")


Whole = Annotated[int, TextType(read_whole, {"type": "integer", "minimum": 1}, int)]
YesNo = Annotated[bool, TextType(read_yes_no, {"enum": ["yes", "no", True, False]}, bool)]
_DEGREES = {"type": ["number", "string"]}
Latitude = Annotated[float, TextType(within(90), _DEGREES, write_decimal)]
Longitude = Annotated[float, TextType(within(180), _DEGREES, write_decimal)]
WebAddress = Annotated[
    str,
    Patterned(
        r"https?://[^\s<>\"\\^`{|}]+",
        "A web address starts with https:// or http:// and has no spaces.",
        "Copy it from the browser's address line, or write not available.",
    ),
    Voice.NAME,
]
HttpsAddress = Annotated[
    str,
    Patterned(
        r"(?=.{12,200}$)https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?"
        r"(?:[/?#][A-Za-z0-9._~:/?#@!$&'*+,;=%-]*)?",
        "A published address starts with https:// and has letters, digits and the signs of "
        "addresses alone, at most 200 of them.",
        "Copy it from the browser's address line; a short one is easier to type.",
    ),
    Voice.NAME,
]
Sha256 = Annotated[
    str,
    Patterned(
        r"[0-9a-f]{64}",
        "A SHA-256 is 64 digits and letters a to f.",
        "Copy what sha256sum prints for the kept copy.",
    ),
    Voice.NAME,
]
LANGUAGE_EXPECTED = "A language is given by its code, such as en, fr or ar."
LanguageTag = Annotated[
    str,
    Patterned(
        r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
        LANGUAGE_EXPECTED,
        "Write the code of the language (ISO 639).",
    ),
]
Glide = Annotated[
    str,
    Patterned(
        r"[A-Z]{2}-\d{4}-\d{6}-[A-Z]{3}(-[A-Z0-9]+)?",
        "A GLIDE number looks like EQ-2001-000033-IND.",
        "Copy it from the GLIDE register, or take the line out.",
    ),
    Voice.NAME,
]
