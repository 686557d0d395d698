"""What to write for a figure that is in no notation: the number, and where the rest belongs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from sitrep import resources
from sitrep.model.currencies import CURRENCIES
from sitrep.model.values.plain_digits import in_groups, in_plain_digits, without_groups
from sitrep.reading.counts_in_words import in_notation
from sitrep.word_lists import by_language, either

_ZEROS = re.compile(r"(\d{1,15})[.,]0{1,2}")
"""A whole number with decimals that say nothing: 12.0."""
_OF_A_DOZEN = re.compile(r"([1-9]\d{0,5}) (?:d[e’'] ?)?([^\W\d_]+)")
_SIGNS = {r"(?P<n>\d.*?) ?\+": "at least", r"± ?(?P<n>\d.*)": "about"}
_MONEY = re.compile(
    r"(?P<sign>US\$|\$US|[$€£]|[A-Z]{3}) ?(?P<amount>\d.*)|"
    r"(?P<before>\d.*?) ?(?P<behind>US\$|\$US|[$€£]|[A-Z]{3})"
)
_WITH_MONEY = {"funding": "currency:", "deliveries": "currency:", "indicators": "unit:"}
_WORD = re.compile(r"[^\W\d_]{2,}[.:]?")


def ungrouped(value: str, *, of_people: bool) -> str:
    """A text without what parts groups of digits in it, which is only a space beside decimals."""
    scaled = not _scales().isdisjoint(value.casefold().split())
    marks = _MARKS if of_people and not scaled else " "
    return without_groups(in_plain_digits(value), marks)


_MARKS = " .,'’"
_ONLY_SAYS = "if what stands behind it only says what is counted"
_OF_PEOPLE = ("tolls", "displacement", "needs")


def with_its_unit(mend: str, value: str, kind: str) -> str:
    """A mend that says where a unit behind a number belongs: families read as people are fewer."""
    if _ONLY_SAYS not in mend or "%" in value:
        return mend
    if kind == "indicators":
        behind = re.sub(r"^[^\d]*\d[\d.,'’ ]*", "", value).strip(" .")
        return mend.replace(_ONLY_SAYS, f"with {behind} under unit: if that is its unit", 1)
    words = set(re.findall(r"[^\W\d_]+", value.casefold()))
    if kind not in _OF_PEOPLE or words.isdisjoint(_households()):
        return mend
    return mend.replace(f", {_ONLY_SAYS}", " with unit: households", 1)


@cache
def _households() -> frozenset[str]:
    """Words for families and households, in all languages."""
    lists = by_language(resources.reading_words(), "beside").values()
    return frozenset(word for beside in lists for word in beside["households"])


@cache
def _scales() -> frozenset[str]:
    """Words that multiply the digits before them, in all languages."""
    lists = by_language(resources.reading_words(), "numbers").values()
    return frozenset(word for numbers in lists for word in numbers["after_digits"])


def count_advised(value: str, kind: str, *, of_people: bool) -> str | None:
    """How a mend begins that says what to write for a text; None where nothing exact is known."""
    text = in_plain_digits(" ".join(value.split()))
    if in_groups(text):
        return None  # groups or decimals: that is asked elsewhere

    def number(said: str) -> str | None:
        bare = said.strip()
        if re.fullmatch(r"[1-9]\d{0,14}", bare):
            return bare
        found = in_notation(bare, of_people=of_people)
        return None if found is None or re.search(r"\d[.,'’ ]\d{3}(?!\d)", found) else found

    ways = (_of_more, _rate, _bare_of_zeros, _in_dozens, _meant, _in_money, _named)
    return next((told for way in ways if (told := way(text, kind, number)) is not None), None)


_Read = Callable[[str], str | None]

_OF_MORE = re.compile(
    r"(?P<some>[1-9][\d.,]*)\s*(?:/|\b(?:out\s)?of\b|\bsur\b|\bde\b|من)\s*(?P<all>[1-9][\d.,]*)"
)
"""12 of 20."""
_WHOLES = {
    "damage": "as a figure with measure: existing, of which this is part_of:",
    "needs": "as a figure with measure: targeted or in_need, as the source has it",
    "deliveries": "as a figure with measure: planned, if the source says that they were",
    "funding": "as a figure with measure: funding_required",
}
"""Of which measure the whole is: of the figure's own, it would say what nobody said of all."""


def _of_more(text: str, kind: str, _number: _Read) -> str | None:
    found = _OF_MORE.fullmatch(text)
    whole = _WHOLES.get(kind, "as a figure of which this is part_of:")
    return f"Write {found['some']}, and {found['all']} {whole}" if found is not None else None


_EQUAL = re.compile(r"1 (?P<one>[^\d=]+?) ?= ?(?P<n>\d[\d.,]*) (?P<other>[^\d=]+)")
"""1 USD = 412 dinars."""
_TO_ONE = re.compile(r"(?P<n>[1-9]\d*(?:\.\d+)?) ?: ?1")
"""62:1."""


def _rate(text: str, kind: str, _number: _Read) -> str | None:
    """So many of one thing for one of another."""
    if kind != "indicators":
        return None
    if (found := _EQUAL.fullmatch(text)) is not None:
        return f"Write {found['n']}, with {found['other']} per {found['one']} under unit:"
    if (found := _TO_ONE.fullmatch(text)) is not None:
        return f"Write {found['n']}, with a unit such as pupils per teacher under unit:"
    return None


def _bare_of_zeros(text: str, _kind: str, _number: _Read) -> str | None:
    found = _ZEROS.fullmatch(text)
    return f"Write {int(found[1])}" if found is not None and int(found[1]) else None


def _in_dozens(text: str, _kind: str, _number: _Read) -> str | None:
    found = _OF_A_DOZEN.fullmatch(text)
    by = multiples().get(found[2].casefold(), 0) if found is not None else 0
    return f"Write about {int(found[1]) * by}" if found is not None and by else None


def _meant(text: str, _kind: str, number: _Read) -> str | None:
    """A number with a sign or a word that says how it is meant."""
    for way, form in _meanings():
        found = way.fullmatch(text)
        said = number(found["n"]) if found is not None else None
        if said is not None and said[0].isdigit():
            return f"Write {form} {said}"
    return None


@cache
def _meanings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is typed beside a number in all languages, with how the notation writes that."""
    ways = dict(_SIGNS)
    for lists in by_language(resources.reading_words(), "typed_counts").values():
        for form, words in lists["before"].items():
            ways[rf"(?:{either(words) or _NOTHING}) ?(?P<n>\d.*)"] = form.replace("_", " ")
        for form, words in lists["behind"].items():
            ways[rf"(?P<n>\d.*?)[- ]?(?:{either(words) or _NOTHING})"] = form.replace("_", " ")
        noted = "|".join(re.escape(word.removesuffix("*")) + r"\w*" for word in lists["noted"])
        ways[rf"(?P<n>\d.*?) ?[\[(](?:{noted or _NOTHING})\.?[\])]"] = "about"
    return tuple((re.compile(way, re.IGNORECASE), form) for way, form in ways.items())


_NOTHING = r"(?!)"


def _in_money(text: str, kind: str, number: _Read) -> str | None:
    found, key = _MONEY.fullmatch(text), _WITH_MONEY.get(kind)
    if found is None or key is None:
        return None
    sign = found["sign"] or found["behind"]
    said = number(found["amount"] or found["before"])
    if said is None:
        return None
    if sign == "$":
        return f"Write {said}, and which dollars they are, such as USD, under {key}"
    return f"Write {said}, with {CURRENCIES.get(sign, sign)} under {key}"


def _named(text: str, _kind: str, number: _Read) -> str | None:
    """A number before words that say what is counted, or before a remark in brackets."""
    words = text.split(" ")
    for at in range(len(words) - 1, 0, -1):
        said = number(" ".join(words[:at]))
        rest = words[at:]
        among = {word.casefold() for word in rest}
        if said is None or multiples().keys() & among:
            continue
        if rest[0].casefold() in _joining() or not re.search(r"\d", " ".join(words[:at])):
            return None
        if re.search(r"\d", " ".join(rest)):
            return f"Write {said}, and what stands behind it in a record of its own"
        if all(map(_WORD.fullmatch, rest)):
            return f"Write {said}, {_ONLY_SAYS}"
    return None


@cache
def _joining() -> frozenset[str]:
    """Words between two numbers, in all languages, and what stands for them."""
    lists = by_language(resources.reading_words(), "figures").values()
    words = {word for one in lists for key in ("to", "and", "or") for word in one[key]}
    return frozenset((*words, "-", "–", "—", "/", "&", "+"))


@cache
def multiples() -> Mapping[str, int]:
    """Words such as dozen, in all languages, and how many they are."""
    lists = by_language(resources.reading_words(), "numbers").values()
    return {
        form.casefold(): int(value)
        for numbers in lists
        for word, value in numbers["multiples"].items()
        for form in (word, f"{word}s")
    }
