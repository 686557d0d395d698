"""What a text says of single people: numbers to reach them, where they are, papers, their age.

``reading.yaml`` of each language holds the words; those of all languages are looked for, because
a quotation may be in any.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from sitrep import resources
from sitrep.model.values.plain_digits import in_plain_digits
from sitrep.word_lists import by_language, either


class Personal(Enum):
    """What a piece of a text tells of one person."""

    MAIL = "an e-mail address"
    PHONE = "a phone number"
    SPOT = "an exact position"
    IDENTITY = "the number of a paper or an account"
    PLATE = "the plate of a vehicle"
    BIRTH = "a day of birth"
    AGE = "the age of one person"


class PersonalPiece(NamedTuple):
    """A piece of a text, and what it tells."""

    what: Personal
    text: str


_WITHOUT_DIGITS = {Personal.MAIL: ("",), Personal.SPOT: ("//", "+")}
"""What a text without a digit can tell, and what stands in it then: of a mail anything, of a
position three words behind slashes, or a code with a plus."""

_LINK = re.compile(r"https?://[^\s)\]}>]+|doi:\S+", re.IGNORECASE)
_DATE = re.compile(
    r"\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)?\d\d|(?:19|20)\d\d[ ./-]\d{1,2}[ ./-]\d{1,2}"
)
_START, _END = r"(?<![\w.,/+-])", r"(?!\w|[.,]\d)"
_RUN = r"\d(?:[\s().\-/]{0,2}\d)"

_DEGREE = r"[-+−]?\d{1,3}[.,]\d{%d,}"
_POINT = re.compile(
    rf"{_START}{_DEGREE % 4}\s*°?\s*[NSEWO]?\s*[,;/ ]\s*{_DEGREE % 4}(?!\w)"
    rf"|{_START}{_DEGREE % 2}\s*°?\s*[NS]\b\s*[,;/ ]?\s*{_DEGREE % 2}\s*°?\s*[EWO]\b"
    rf"|\blat\w*[\s:=]+{_DEGREE % 2}\W{{1,3}}(?:and )?lon\w*[\s:=]+{_DEGREE % 2}"
    r"|\d{1,3}\s*°\s*\d{1,2}\s*['’′](?:\s*\d{1,2}(?:[.,]\d+)?\s*(?:[\"”″]|''))?\s*[NSEWO]"
    r"|\bgeo:-?\d+\.\d+,-?\d+\.\d+|(?<!/)///?\w+\.\w+\.\w+\b"
    r"|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"
    r"|(?<![\d-])\d{3}-\d\d-\d{4}(?![\d-])"
)
_NUMBERS = (
    re.compile(rf"{_START}(?:\+|00)\s?\(?{_RUN}{{6,14}}(?!\w)"),
    re.compile(rf"{_START}\(?0\d{{1,4}}\)?(?:[\s.\-/]\d{{2,4}}){{1,5}}{_END}"),
    re.compile(rf"{_START}0\d{{8,11}}{_END}"),
    re.compile(rf"{_START}(?:\(\d{{3}}\)\s?|\d{{3}}[\s.-])\d{{3}}[.-]\d{{4}}{_END}"),
)
_AGE = r"(?P<age>\d{1,3})\b(?![.,]\d|\s?%)"
_THROUGH = r"(?:\s?[-–—]\s?|\s(?:to|and|or|à|a|et|y|o|ou|إلى|و|حتى)\s?)"
_NAMED = re.compile(r"\b[^\W\d_a-z]\w+ (?:\w+ )?[^\W\d_a-z]\w+, (?P<age>\d{1,2}),")


@lru_cache(maxsize=4096)
def personal_in(text: str) -> tuple[PersonalPiece, ...]:
    """What a text tells of single people, one of each sort."""
    plain = _LINK.sub(" ", in_plain_digits(text))
    numbered = any(map(str.isdigit, plain))
    found = (
        PersonalPiece(what, search(plain))
        for what, search in _SEARCHES.items()
        if numbered or any(sign in plain for sign in _WITHOUT_DIGITS.get(what, ()))
    )
    return tuple(one for one in found if one.text)


def _mail(text: str) -> str:
    found = _MAIL.search(text) if "@" in text else None
    if found is None and _spelled_dot().search(text):
        found = _spelled_mail().search(text)
    return found[0] if found else ""


_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")


@cache
def _spelled_dot() -> re.Pattern[str]:
    """What no address that is spelled out lacks, and hardly any other text holds."""
    dot = either(_words("dot"))
    return re.compile(rf"[\[({{<]\s?(?:{dot}|\.)\s?[\])}}>]|\s(?:{dot})\s", re.IGNORECASE)


@cache
def _spelled_mail() -> re.Pattern[str]:
    at, dot = either(_words("at")), either(_words("dot"))
    return re.compile(
        rf"[\w.+-]+\s?(?:[\[({{<]\s?(?:{at}|@)\s?[\])}}>]|\s(?:{at})\s)\s?[a-z][\w-]*"
        rf"(?:\s?(?:[\[({{<]\s?(?:{dot}|\.)\s?[\])}}>]|\s(?:{dot})\s)\s?[a-z][\w-]*)+",
        re.IGNORECASE,
    )


def _phone(text: str) -> str:
    for pattern in _NUMBERS:
        for found in pattern.finditer(text):
            if 8 <= _digits(found[0]) <= 15 and not _DATE.fullmatch(found[0].strip()):
                return found[0]
    return _number_after("phone", rf"{_RUN}{{5,14}}", text)


def _spot(text: str) -> str:
    found = _POINT.search(text)
    return found[0] if found else ""


def _identity(text: str) -> str:
    found = _ACCOUNT.search(text)
    paper = r"[A-Z]{0,3}[ -]?\d(?:[ ./-]?[A-Z0-9]){4,19}"
    return found[0] if found else _number_after("identity", paper, text)


def _plate(text: str) -> str:
    return _number_after("plate", r"(?=[A-Z -]*\d)[A-Z0-9](?:[ -]?[A-Z0-9]){2,9}\b", text)


def _birth(text: str) -> str:
    found = _after("birth", r"\d[\d./-]*(?: \w+)?").search(text)
    return found["number"] if found else ""


def _number_after(part: str, number: str, text: str) -> str:
    """The number that stands behind a word of a list, unless it is a date."""
    found = _after(part, number).search(text)
    return "" if found is None or _DATE.fullmatch(found["number"]) else found["number"]


@cache
def _after(part: str, number: str) -> re.Pattern[str]:
    """A number behind one of the words of a list, with a word or two between."""
    return re.compile(
        rf"(?<!\w)(?i:{either(_words(part))})(?!\w)[\s:.#№°]{{0,3}}"
        rf"(?:(?i:no|number|nr|n°|num|numéro|número|is|was|رقم)[\s:.]{{0,3}})?(?P<number>{number})(?!\w)"
    )


def _age(text: str) -> str:
    for pattern in _ages():
        for found in pattern.finditer(text):
            if 0 < int(found["age"]) < 120 and not _is_limit(text, found):
                return found[0]
    return ""


@cache
def _ages() -> tuple[re.Pattern[str], ...]:
    before, after = either(_words("age_before")), either(_words("age_after"))
    things = either(_words("things"))
    return (
        re.compile(rf"(?<!\w)(?i:{before})\s{_AGE}"),
        re.compile(rf"(?<![\w.,]){_AGE}[\s-]?(?i:{after})(?!\w)(?!\s(?:{things})\b)"),
        _NAMED,
    )


def _is_limit(text: str, found: re.Match[str]) -> bool:
    """Whether an age is the end of a range, or stands for all above or below it."""
    start, end = found.span("age")
    through = re.match(rf"{_THROUGH}\d|\s?\+", text[end:]) or re.search(
        rf"\d{_THROUGH}$|(?:{_limits()})\s$", text[:start], re.IGNORECASE
    )
    beyond = re.match(
        rf"\W*(?:\w+\W+){{0,3}}?(?:{_beyond()})\b", text[end : end + 40], re.IGNORECASE
    )
    return through is not None or beyond is not None


@cache
def _limits() -> str:
    lists = by_language(resources.reading_words(), "ordinary").values()
    return either({word for each in lists for word in each["limit"]})


@cache
def _beyond() -> str:
    return either(_words("beyond"))


def _words(part: str) -> set[str]:
    lists = by_language(resources.reading_words(), "personal").values()
    return {word for each in lists for word in each[part]}


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


_SEARCHES: dict[Personal, Callable[[str], str]] = {
    Personal.MAIL: _mail,
    Personal.PHONE: _phone,
    Personal.SPOT: _spot,
    Personal.IDENTITY: _identity,
    Personal.PLATE: _plate,
    Personal.BIRTH: _birth,
    Personal.AGE: _age,
}
