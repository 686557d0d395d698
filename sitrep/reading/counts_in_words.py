"""A count in the words of a language, as the notation would write it.

One in digits (environ 240, 1,2 million) is read so where records are loaded; one in words alone is
told, and never taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from sitrep import resources
from sitrep.model.values.number_words import spelled_numbers
from sitrep.model.values.plain_digits import in_groups
from sitrep.model.values.worded_numbers import in_full
from sitrep.word_lists import by_language, either

_FORMS = {
    "at_least": "at least ", "more_than": "more than ", "up_to": "up to ",
    "fewer_than": "fewer than ", "about": "about ", "nearly": "nearly ",
}  # fmt: skip
_DIGITS = re.compile(r"[1-9]\d{0,14}")
_SCALED = re.compile(
    r"(?P<whole>0(?=[.,٫]\d?[1-9])|[1-9]\d{0,2})(?:[.,٫](?P<part>\d{1,2}))? (?P<scale>\D+)"
)
_PARTED = re.compile(r"\d{1,15}\.(?:\d{1,2}|\d{4,6})")
_AMOUNT = re.compile(r"(?:0(?=[.,٫]\d?[1-9])|[1-9]\d{0,2})(?:[.,٫]\d{1,2})?")
_DASHED = re.compile(r"([\d.,٫]+(?: \w+)?) ?[-–—] ?([\d.,٫]+ \D+)")
_TWO_NUMBERS = re.compile(r"\d[\d.,]* ?[-–—] ?\d[\d.,]*")
_OF_THE = re.compile(r"\bdel (?=\d)")
"""Spanish puts an article before a share: más del 70 %."""
_DECIMAL = re.compile(r"(?<![\d.,])(\d{1,15})[,٫](\d{1,2}|\d{4,6})(?!\d)")
_NAMED = {10**6: "million", 10**9: "billion"}
_ABOUT = "about "
_LONG = 200
"""More signs than this are no count."""


@cache
def _per_cent() -> re.Pattern[str]:
    """What says per cent at the end of a text, in any language."""
    lists = by_language(resources.reading_words(), "per_cent").values()
    return re.compile(rf"\s?(?:{either(word for words in lists for word in words)})$")


@cache
def _per_cent_of_low() -> re.Pattern[str]:
    """What says per cent behind the first of two numbers, in any language."""
    lists = by_language(resources.reading_words(), "per_cent").values()
    return re.compile(rf"(\d)\s?(?:{either(word for words in lists for word in words)})(?=\W)")


def in_notation(text: str, *, of_people: bool = True) -> str | None:
    """What the notation writes for a count in words, if some language reads one in them.

    Letters multiply the digits of a count ``of_people`` or the like: a depth of 3m is no millions.
    """
    plain = " ".join(text.casefold().split()) if len(text) <= _LONG else ""
    plain = in_full(plain) if of_people else plain
    sign = None if of_people else _per_cent().search(plain)
    if sign is not None:
        amount = plain[: sign.start()]
        both = _per_cent_of_low().sub(r"\1", amount)  # 12 % to 15 %
        said = in_notation(amount, of_people=of_people) or in_notation(both, of_people=of_people)
        if not said and both != amount and _TWO_NUMBERS.fullmatch(both):
            said = both
        return f"{said} %" if said else None
    plain = plain if of_people else _DECIMAL.sub(r"\1.\2", plain)
    found = {one for code in _figures() for one in _readings(plain, code)}
    return found.pop() if len(found) == 1 else None  # words that two languages read otherwise


def _readings(text: str, code: str) -> Iterator[str]:
    """What a language reads in a text: a size, or a number with what says how it is meant."""
    text = _OF_THE.sub("de ", text)
    articles = either(by_language(resources.reading_words(), "sentences")[code]["begin"])
    bare = re.sub(rf"^(?:{articles}) ", "", text) if articles else text
    sizes = _sizes(code)
    if text in sizes or bare in sizes:
        yield sizes.get(text) or sizes[bare]
        return
    words = _prefixes(code)
    said = re.match(rf"(?:{either(words)})(?:(?<=[’'])| )", text)
    form = words[said[0].rstrip()] if said else ""
    rest = text[said.end() :] if said else text
    if not said and (behind := _behind(text, code)) is not None:
        rest, form = behind
    number = _number(rest, code)
    if number is None and articles:
        number = _number(re.sub(rf"^(?:{articles}) ", "", rest), code)
    if number is not None:
        yield f"{form}{number.removeprefix(_ABOUT)}" if form else number
    elif not form and (ends := _ends(text, code)) is not None:
        low, high = (_whole(end, code) for end in _of_one_scale(*ends))
        if low and high and low < high:
            yield f"{low}-{high}"


def _behind(text: str, code: str) -> tuple[str, str] | None:
    """A number, and the form that words behind it give it: 12 or more."""
    by = _figures()[code]["forms"]["after"].items()
    found = (
        (text.removesuffix(f" {word}"), _FORMS[form])
        for form, words in by
        for word in words
        if text.endswith(f" {word}")
    )
    return next(found, None)


def _ends(text: str, code: str) -> tuple[str, str] | None:
    """The two ends of a range in words."""
    words = _figures()[code]
    to, opened, joined, first = (either(words[key]) for key in ("to", "between", "and", "from"))
    found = re.fullmatch(rf"(?:{opened}) (.+) (?:{joined}) ?(.+)", text) or re.fullmatch(
        rf"(?:(?:{first}) )?(.+) (?:{to}) (.+)", text
    )
    found = found or _DASHED.fullmatch(text)
    either_one = re.fullmatch(rf"(.+) (?:{either(words['or'])}) ?(.+)", text)
    if found is None and either_one is not None and _next(either_one[1], either_one[2], code):
        return either_one[1], either_one[2]
    return (found[1], found[2]) if found else None


def _next(low: str, high: str, code: str) -> bool:
    """Whether a number follows on another: 5 or 6."""
    first, then = _whole(low, code), _whole(high, code)
    return first is not None and then == first + 1


def _of_one_scale(low: str, high: str) -> tuple[str, str]:
    """Both ends with the word that multiplies them, which stands behind the higher one alone."""
    found = _SCALED.fullmatch(high)
    bare = _AMOUNT.fullmatch(low) is not None
    return (f"{low} {found['scale']}" if found and bare else low), high


def _whole(text: str, code: str) -> int | None:
    """A number that is an end of a range, in digits alone."""
    said = _number(text, code) or ""
    amount, _, scale = said.partition(" ")
    if scale:
        by = next((value for value, name in _NAMED.items() if name == scale), 0)
        return int(Decimal(amount) * by) or None if _AMOUNT.fullmatch(amount) else None
    return int(said) if said.isdigit() else None


def _number(text: str, code: str) -> str | None:
    if _DIGITS.fullmatch(text) or in_groups(text) or _PARTED.fullmatch(text):
        return text
    return _scaled(text, code) or _spelled(text, code)


def _scaled(text: str, code: str) -> str | None:
    """Digits with the word that multiplies them."""
    found = _SCALED.fullmatch(text)
    scales = by_language(resources.reading_words(), "numbers")[code]["after_digits"]
    by = int(scales.get(found["scale"], 0)) if found else 0
    if found is None or not by:
        return None
    whole, part = found["whole"], found["part"]
    if by in _NAMED:
        return f"{whole}.{part} {_NAMED[by]}" if part else f"{whole} {_NAMED[by]}"
    return str(int(Decimal(f"{whole}.{part or 0}") * by))


def _spelled(text: str, code: str) -> str | None:
    """A number in words that fill the text; those of a round size are about it."""
    *before, last = text.split() or [""]
    rounded = last in _figures()[code]["rounded"]
    spelled = list(spelled_numbers(last if rounded else text, code))
    if len(spelled) != 1 or (not rounded and text != text[spelled[0].start : spelled[0].end]):
        return None
    if rounded and any(word not in _single(code) for word in before):
        return None
    value = spelled[0].value
    by = 10**9 if value >= 10**9 else 10**6
    if value * 10 >= by and value * 100 % by == 0:
        return f"{Decimal(value) / by:f} {_NAMED[by]}"  # no more exact than it was said
    about = rounded or not _multiples(code).isdisjoint(text.split())
    return f"{_ABOUT if about else ''}{value}" if value else "zero"


def _multiples(code: str) -> frozenset[str]:
    """Words such as dozen, in which people count where they do not count exactly."""
    return frozenset(by_language(resources.reading_words(), "numbers")[code]["multiples"])


def _single(code: str) -> frozenset[str]:
    units = by_language(resources.reading_words(), "numbers")[code]["units"]
    return frozenset(word for word, value in units.items() if int(value) == 1)


@cache
def _sizes(code: str) -> Mapping[str, str]:
    by = _figures()[code]["sizes"].items()
    return {word: size for size, words in by for word in words}


@cache
def _prefixes(code: str) -> Mapping[str, str]:
    by = _figures()[code]["forms"]["before"].items()
    return {word.casefold(): _FORMS[form] for form, words in by for word in words}


def _figures() -> Mapping[str, Any]:
    return by_language(resources.reading_words(), "figures")
