"""What a text says of single people: numbers to reach them, where they are, papers, their age.

``reading.yaml`` of each language holds the words; those of all languages are looked for, because
a quotation may be in any.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from sitrep.model.values.plain_digits import in_plain_digits
from sitrep.reading.persons.personal_words import personal_words
from sitrep.reading.persons.single_ages import age_in, may_say_ages
from sitrep.word_lists import either


class Personal(Enum):
    """What a piece of a text tells of one person."""

    MAIL = "an e-mail address"
    PHONE = "a phone number"
    SPOT = "an exact position"
    IDENTITY = "the number of a paper or an account"
    PLATE = "the plate of a vehicle"
    BIRTH = "a day of birth"
    AGE = "the age of one person"
    HANDLE = "a name on a messenger"


class PersonalPiece(NamedTuple):
    """A piece of a text, and what it tells."""

    what: Personal
    text: str


_WITHOUT_DIGITS = {Personal.MAIL: ("",), Personal.SPOT: ("//", "+"), Personal.HANDLE: ("@",)}
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
_GRID = re.compile(
    r"\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(?:\d{4}\s?\d{4}|\d{5}\s?\d{5})\b"
    r"|\b\d{1,2}\s?[C-HJ-NP-X]\s\d{6}\s?(?:m?E)?[,\s]\s?\d{7}(?:\s?m?N)?\b"
)
"""Squares of the military grid, and metres within a zone of the universal one."""
_YEAR = re.compile(r"(?:19|20)\d\d")
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


@lru_cache(maxsize=4096)
def personal_in(text: str) -> tuple[PersonalPiece, ...]:
    """What a text tells of single people, one of each sort."""
    plain = _LINK.sub(" ", in_plain_digits(text))
    numbered = any(map(str.isdigit, plain))
    found = (
        PersonalPiece(what, search(plain))
        for what, search in _SEARCHES.items()
        if numbered
        or any(sign in plain for sign in _WITHOUT_DIGITS.get(what, ()))
        or (what is Personal.AGE and may_say_ages(plain))
    )
    return tuple(one for one in found if one.text)


def without_personal(text: str, no_persons: Collection[str] = ()) -> str:
    """A text without what it tells of single people; behind ``no_persons`` a number is no age."""
    plain = in_plain_digits(text)
    while pieces := [one for one in personal_in(plain) if _is_of_a_person(one, no_persons)]:
        rest = plain
        for one in pieces:
            rest = rest.replace(one.text, " \n ")
        if rest == plain:
            break
        plain = rest
    return plain


def _is_of_a_person(piece: PersonalPiece, no_persons: Collection[str]) -> bool:
    return piece.what is not Personal.AGE or not any(name in piece.text for name in no_persons)


def _mail(text: str) -> str:
    found = _MAIL.search(text) if "@" in text else None
    if found is None and _spelled_dot().search(text):
        found = _spelled_mail().search(text)
    found = found or _half_spelled_mail().search(text)
    return found[0] if found else ""


@cache
def _half_spelled_mail() -> re.Pattern[str]:
    """An address in which the sign between is spelled out, and no dot: jane (at) example.org."""
    at = either(personal_words("at"))
    return re.compile(rf"[\w.+-]+\s?[\[({{<]\s?(?i:{at})\s?[\])}}>]\s?[\w-]+(?:\.[a-z][\w-]*)+")


def _handle(text: str) -> str:
    found = _handles().search(text) if "@" in text else None
    return found[0] if found else ""


@cache
def _handles() -> re.Pattern[str]:
    """A name with which somebody is reached by a messenger; a channel is for everybody."""
    where = either(personal_words("messengers"))
    on, name = either(personal_words("on_messenger")), r"(?<![\w.\[@])@\w{3,}"
    return re.compile(rf"(?i:{name}\s(?:{on})\s(?:{where})\b|\b(?:{where})\s?:\s?{name})")


_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")


@cache
def _spelled_dot() -> re.Pattern[str]:
    """What no address that is spelled out lacks, and hardly any other text holds."""
    dot = either(personal_words("dot"))
    return re.compile(rf"[\[({{<]\s?(?:{dot}|\.)\s?[\])}}>]|\s(?:{dot})\s", re.IGNORECASE)


@cache
def _spelled_mail() -> re.Pattern[str]:
    at, dot = either(personal_words("at")), either(personal_words("dot"))
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
    called = _called().search(text)
    if called is not None and not _DATE.fullmatch(called["number"]):
        return called["number"]
    return _number_after("phone", rf"{_RUN}{{5,14}}", text)


@cache
def _called() -> re.Pattern[str]:
    """A number at which somebody is to be called, with the name of whoever it is between."""
    calls, at = either(personal_words("calls")), either(personal_words("call_at"))
    return re.compile(
        rf"(?<!\w)(?i:{calls})\s(?:[^\s,;.]+\s){{0,3}}(?i:{at})\s(?P<number>{_RUN}{{6,14}})(?!\w)"
    )


def _spot(text: str) -> str:
    found = _POINT.search(text) or _GRID.search(text)
    if found is None:
        streets = (one for pattern in _streets() for one in pattern.finditer(text))
        found = next((one for one in streets if not _YEAR.fullmatch(one["house"])), None)
    return found[0] if found else ""


@cache
def _streets() -> tuple[re.Pattern[str], ...]:
    """A house in a street: 12 River Road, 12 rue de la Paix, calle Mayor 12."""
    ends, begins = (either(personal_words(part)) for part in ("street_ends", "street_begins"))
    before_house = either(personal_words("streets_before_house"))
    name, house = r"[A-ZÀ-Þ][\w’'-]+", r"(?P<house>\d{1,4})(?:\s?(?:bis|ter|[A-Da-d]))?"
    on = rf"(?=\s*[,.;:)\[]|\s*$|\s(?:{either(personal_words('behind_street'))})(?!\w))"
    small = r"(?:\s(?:de|del|la|las|los|du|des|le|les|d’|l’|of|the))*"
    number = r"(?:,?\s(?:n[.º°]*\s?|núm\.\s|رقم\s)?|،?\s(?:رقم\s)?)"
    return (
        re.compile(rf"{_START}{house}\s(?:{name}\s){{1,3}}(?:{ends})(?!\w){on}"),
        re.compile(rf"{_START}{house},?\s(?i:{begins}){small}[\s’']{name}"),
        re.compile(
            rf"(?<!\w)(?i:{before_house}){small}\s(?:{name}|[\u0621-\u064a]+)"
            rf"(?:{small}\s{name}){{0,3}}{number}{house}(?![\w%]|\s[a-zà-ÿ\u0621-\u064a])"
        ),
    )


def _identity(text: str) -> str:
    found = _ACCOUNT.search(text)
    paper = r"[A-Z]{0,3}[ -]?\d(?:[ ./-]?[A-Z0-9]){4,19}"
    return found[0] if found else _number_after("identity", paper, text)


def _plate(text: str) -> str:
    signs = r"[A-Z0-9](?:[ -]?[A-Z0-9]){2,9}\b"
    found = _number_after("plate", rf"(?=[A-Z -]*\d){signs}", text)
    both = rf"(?=[A-Z -]*\d)(?=[\d -]*[A-Z]){signs}"
    return found or _number_after("plate_lettered", both, text)


def _birth(text: str) -> str:
    found = _after("birth", r"\d[\d./-]*(?: \w+)?").search(text)
    if found is not None:
        return found["number"]
    born = (one for one in _born().finditer(text) if not _of_many().search(text, 0, one.start()))
    return next((one["number"] for one in born), "")


@cache
def _born() -> re.Pattern[str]:
    """The whole day on which somebody was born."""
    day = r"\d{1,2}(?:er)?[ ./-](?:de )?\w+[ ./-](?:de )?\d{4}"
    return re.compile(
        rf"(?<!\w)(?i:{either(personal_words('born'))})(?!\w)\s"
        rf"(?:[^\s\d,;.]+\s){{0,3}}(?P<number>{day})(?!\w)"
    )


@cache
def _of_many() -> re.Pattern[str]:
    """What stands before that word where it is said of more than one."""
    return re.compile(rf"(?<!\w)(?i:{either(personal_words('born_many'))})\s$")


def _number_after(part: str, number: str, text: str) -> str:
    """The number that stands behind a word of a list, unless it is a date."""
    found = _after(part, number).search(text)
    return "" if found is None or _DATE.fullmatch(found["number"]) else found["number"]


@cache
def _after(part: str, number: str) -> re.Pattern[str]:
    """A number behind one of the words of a list, with a word or two between."""
    return re.compile(
        rf"(?<!\w)(?i:{either(personal_words(part))})(?!\w)[\s:.#№°]{{0,3}}"
        rf"(?:(?i:no|number|nr|n°|num|numéro|número|is|was|رقم)[\s:.]{{0,3}})?(?P<number>{number})(?!\w)"
    )


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


_SEARCHES: dict[Personal, Callable[[str], str]] = {
    Personal.MAIL: _mail,
    Personal.PHONE: _phone,
    Personal.SPOT: _spot,
    Personal.IDENTITY: _identity,
    Personal.PLATE: _plate,
    Personal.BIRTH: _birth,
    Personal.AGE: age_in,
    Personal.HANDLE: _handle,
}
