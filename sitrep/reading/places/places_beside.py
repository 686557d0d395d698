"""The places that stand beside numbers, known and unknown, in the words of each language."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from sitrep.names_in_text import names_found
from sitrep.reading.beside_numbers import Beside, lists_beside, without_names
from sitrep.reading.mention import Span, WordSaid
from sitrep.reading.places.place_articles import place_article
from sitrep.word_lists import either

_CAPITAL = r"[A-ZÀ-Þ][^\W\d_]*"
_CAPITALISED = r"[A-ZÀ-Þ][^\W\d_]*[a-zß-ÿ][^\W\d_]*"
"""A word with a capital that is no abbreviation of capitals alone."""


def places_said(beside: Beside, names: Mapping[str, str], language: str) -> dict[str, str]:
    """The places in which something is counted, as they are said, by id; ``names`` has the ids."""
    inside = either(lists_beside(language).get("inside", ()))
    held = [name for name in names if name in beside.before or name in beside.after]
    if not inside or not held:
        return {}
    pattern = re.compile(rf"(?<!\w)(?i:{inside})\s+(?i:{place_article()})({either(held)})(?!\w)")
    return {
        names[one[1]]: one[0]
        for text in beside
        for one in pattern.finditer(text)
        if not _is_elsewhere(text[: one.start()], language)
    }


def unknown_place(beside: Beside, names: Collection[str], language: str) -> str | None:
    """What stands where a place would, next to the number, and is none of some names."""
    inside = either(lists_beside(language).get("inside", ()))
    if not inside:
        return None
    pattern = rf"(?<!\w)(?i:{inside})\s+(?i:{place_article()})({_CAPITALISED}(?:[ -]{_CAPITAL})*)"
    for text, whole in zip(beside.near, beside, strict=True):
        for found in re.finditer(pattern, without_names(text, names)):
            first = found[1].split()[0].lower()
            known = first in _no_places(language) or _is_elsewhere(text[: found.start()], language)
            if not known and not _is_facility(found[1], whole, language):
                return found[0]
    return None


def _is_elsewhere(before: str, language: str) -> bool:
    """Whether what follows is where something else is: the office of whoever says it."""
    words = before.casefold().split()[-2:]
    return not {" ".join(words), *words[-1:]}.isdisjoint(
        lists_beside(language).get("elsewhere", ())
    )


def _is_facility(name: str, text: str, language: str) -> bool:
    """Whether a name, or what goes on behind it in a text, is that of a hospital or a street."""
    behind = re.match(rf"(?:[ -]{_CAPITAL})*(?:[ -][^\W\d]+)?", text.partition(name)[2])
    words = f"{name}{behind[0] if behind else ''}".lower().replace("-", " ").split()
    return not set(words).isdisjoint(lists_beside(language).get("facilities", ()))


def places_in(text: str, names: Mapping[str, str], language: str) -> tuple[WordSaid, ...]:
    """The places that a text names: those of ``names``, which holds ids, and what looks like one.

    A place that is not known is what stands with a capital where a place would.
    """
    found = names_found(text, names)
    known = [WordSaid(one[0], frozenset({names[one[0]]}), Span(*one.span())) for one in found]
    pattern = _unknown(language)
    for one in pattern.finditer(text) if pattern is not None else ():
        span = Span(*one.span(1))
        told = one[1].split()[0].lower()
        inside = any(span.start < held.span.end and held.span.start < span.end for held in known)
        if not inside and told not in _no_places(language):
            known.append(WordSaid(one[1], frozenset(), span))
    return tuple(sorted(known, key=lambda one: one.span))


@cache
def _unknown(language: str) -> re.Pattern[str] | None:
    """What stands with a capital where a place would."""
    inside = either(lists_beside(language).get("inside", ()))
    if not inside:
        return None
    named = rf"{_CAPITALISED}(?:-[^\W\d_]+)*(?:[ -]{_CAPITAL}(?:-[^\W\d_]+)*)*(?:\s\d{{1,3}}\b)?"
    return re.compile(rf"(?<!\w)(?i:{inside})\s+(?i:{place_article()})({named})")


@cache
def _no_places(language: str) -> frozenset[str]:
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return frozenset()
    months, days = get_month_names("wide", locale=locale), get_day_names("wide", locale=locale)
    listed = lists_beside(language).get("no_places", ())
    languages = (name for name in locale.languages.values() if " " not in name)
    names = (*months.values(), *days.values(), *languages, *listed)
    return frozenset(name.split()[0].lower() for name in names)
