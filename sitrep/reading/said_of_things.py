"""What words say of supplies, money and things: how far they came, in what money or unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from babel import Locale

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.model.currencies import CURRENCIES
from sitrep.orthography import of_any_language
from sitrep.reading.mention import Span, UnitSaid, WordSaid
from sitrep.reading.words_of_figures import any_of, figure_words
from sitrep.word_lists import by_language, either, word_lists

_CODE = re.compile(r"(?<!\w)[A-Z]{3}(?!\w)")
_MONEY_BEFORE = re.compile(r"(?<![\w$])([A-Z]{3}|US\$|[$€£])\s?$")


@lru_cache(maxsize=4096)
def steps_said(text: str, kind: str, language: str) -> tuple[WordSaid, ...]:
    """The words of a text that say how far what a kind counts has come, with those measures."""
    found = ((one, means) for word, means in _steps(kind, language) for one in word.finditer(text))
    return tuple(WordSaid(one[0], means, Span(*one.span())) for one, means in found)


def steps_known(kind: str, language: str) -> frozenset[str]:
    """The measures of a kind that a language has such words for."""
    return frozenset(one for _, means in _steps(kind, language) for one in means)


def items_said(text: str, kind: str, language: str) -> frozenset[str]:
    """What of the list of a kind a text names."""
    words = _items(kind, language).items()
    return frozenset(item for word, item in words if _pattern(word).search(text))


def item_next_to(after: str, kind: str, language: str) -> WordSaid | None:
    """What of the list of a kind stands directly behind a number: the longest word for it."""
    text = after.lstrip()
    words = [word for word in _items(kind, language) if _pattern(word).match(text)]
    if not words:
        return None
    word = max(words, key=len)
    return WordSaid(word, frozenset({_items(kind, language)[word]}), Span(0, len(word)))


def vessel_next_to(after: str, language: str) -> str | None:
    """The word for what things are packed in that stands directly behind a number: vials."""
    words = by_language(resources.reading_words(), "vessels").get(base_language(language), ())
    found = re.match(rf"\s+(?:(?:{either(words)})(?!\w))", after, re.IGNORECASE) if words else None
    return None if found is None else found[0].strip()


def currencies_said(text: str, language: str) -> frozenset[str]:
    """The currencies that a text names, by their codes or in words."""
    codes = {one[0] for one in _CODE.finditer(text)}
    words = figure_words(language)
    named = words.units.finditer(text) if words is not None else ()
    told = {words.unit_named(one)[1] for one in named} if words is not None else set()
    return frozenset((codes | told) - {""})


def currency_before(before: str) -> WordSaid | None:
    """The currency whose code or sign stands directly before a number."""
    found = _MONEY_BEFORE.search(before)
    code = CURRENCIES.get(found[1], found[1]) if found is not None else ""
    if found is None or code not in _currencies():
        return None
    return WordSaid(found[1], frozenset({code}), Span(*found.span(1)))


def currency_next_to(after: str, language: str) -> WordSaid | None:
    """The currency that stands directly behind a number, by its code or in words."""
    first = next(iter(after.split()), "")
    if first in _currencies():
        return WordSaid(first, frozenset({first}), Span(0, len(first)))
    words = figure_words(language)
    found = words.units.match(after) if words is not None else None
    if words is None or found is None:
        return None
    currency = words.unit_named(found)[1]
    return WordSaid(found[1], frozenset({currency}), Span(*found.span(1))) if currency else None


def measure_next_to(after: str, language: str) -> WordSaid | None:
    """The weight, volume, length or area that stands directly behind a number: 30 tonnes."""
    words = figure_words(language)
    found = words.units.match(after) if words is not None else None
    if words is None or found is None:
        return None
    unit = words.unit_named(found)[0]
    measured = unit in (UnitSaid.WEIGHT, UnitSaid.VOLUME, UnitSaid.LENGTH, UnitSaid.AREA)
    return WordSaid(found[1], frozenset({str(unit)}), Span(*found.span(1))) if measured else None


def amounts_said(text: str) -> Iterator[tuple[str, WordSaid]]:
    """The units that a text in any language names, each with its dimension."""
    for found in _amounts().finditer(text):
        dimension, unit = _dimensions()[found[1].lower()]
        yield dimension, WordSaid(found[1], frozenset({unit}), Span(*found.span(1)))


@cache
def _steps(kind: str, language: str) -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    held = by_language(resources.reading_words(), "steps").get(base_language(language), {})
    listed = held.get(kind, {}).items()
    return tuple(
        (_pattern(word), frozenset(means)) for words, means in listed for word in words.split(", ")
    )


@cache
def _items(kind: str, language: str) -> Mapping[str, str]:
    """The words for what a kind counts, in all their forms, with what each names."""
    found = dict[str, str]()
    for file in (one for one in resources.kinds() if one.stem == kind):
        held = word_lists(file)
        units = held["words"].get(base_language(language), {}).get("units", {})
        for item, forms in units.items():
            found |= dict.fromkeys(forms.values() if isinstance(forms, dict) else [forms], item)
        named = (one for words in held.get("synonyms", {}).values() for one in words.items())
        for words, item in named:
            found |= dict.fromkeys(words.split(", "), item) if item in units else {}
    return found


@cache
def _pattern(word: str) -> re.Pattern[str]:
    ending = r"\w*" if word.endswith("*") else r"(?!\w)"
    before = of_any_language().joined + of_any_language().article
    return re.compile(rf"(?<!\w){before}(?:{any_of([word.removesuffix('*')])}){ending}", re.I)


@cache
def _currencies() -> frozenset[str]:
    return frozenset(Locale("en").currencies)


@cache
def _dimensions() -> dict[str, tuple[str, str]]:
    lists = by_language(resources.reading_words(), "amounts").values()
    return {
        word.lower(): (dimension, unit)
        for listed in lists
        for dimension, units in listed.items()
        for unit, words in units.items()
        for word in words
    }


@cache
def _amounts() -> re.Pattern[str]:
    """Words of Arabic are written together with what stands before them."""
    words, how = either(_dimensions()), of_any_language()
    before = rf"(?:{how.joined}{how.article}|لل)"
    return re.compile(rf"(?<![^\W\d]){before}({words})(?!\w)", re.IGNORECASE)
