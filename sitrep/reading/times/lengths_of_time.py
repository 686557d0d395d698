"""Lengths of time in ordinary writing: six-month, the past 24 hours, two weeks later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from sitrep import resources
from sitrep.language_tags import base_language, read_as
from sitrep.orthography import orthography
from sitrep.word_lists import by_language, either

_NEVER = "(?!)"
_SAID_OF = r"(?:[^\W\d_]+\s){0,2}"
"""Words that may stand between "of" and what lasted: of heavy fighting."""


def lengths_of_time(lists: Mapping[str, list[str]], code: str) -> Iterator[str]:
    """Patterns of how long something lasts, or how far two times lie apart, in a language.

    What stands before a length of time, behind it, or is said to have lasted so long shows that it
    is one: two weeks of food, and four hours a day, are counts.
    """
    if not lists["spans"]:
        return
    units, one = either(lists["spans"]), rf"(?:\d{{1,3}}|(?i:{small_number(code)}))"
    several = rf"{one}(?:\s?[-–]\s?{one}|\s(?:{either(lists['to'])})\s{one})?"
    yield rf"(?<![\w.,-])(?:\d{{1,3}}[.,]\d|{one})-(?:{units})\b(?!-)"
    past, lengths = _past(lists, several, units), _lengths(lists, code, one, units)
    yield rf"(?P<past>{'|'.join(past) or _NEVER})"
    yield rf"(?P<length>{'|'.join(lengths)})"
    if lists["quarters"]:
        yield rf"(?<!\w)(?i:{either(lists['quarters'])})(?!\w)"
    yield from _times_of_day(lists, code)


def _times_of_day(lists: Mapping[str, list[str]], code: str) -> Iterator[str]:
    hour = rf"(?:[0-2]?\d(?:[:.][0-5]\d)?|(?i:{small_number(code)}))"
    before, ever, halves = (either(lists[f"clock_{key}"]) for key in ("before", "ever", "halves"))
    if before:
        behind = either(lists["clock_behind"])
        after = rf"\s?(?i:{behind})(?!\w)(?:\s?[0-5]\d)?\b" if behind else r"\b"
        yield rf"(?<!\w)(?i:{before})\s{hour}{after}"
    if ever:
        yield rf"(?<!\w)(?i:{ever})\s{hour}(?!\w)"
    if halves:
        yield rf"(?<!\w)(?:(?i:{before})\s)?{hour}\s(?i:{halves})(?!\w)"


def days_of_unit(text: str, language: str) -> int | None:
    """How many days a unit of time has that a text ends with; None of hours and the like."""
    lists = by_language(resources.reading_words(), "figures")
    units = lists.get(base_language(language), {}).get("lengths", {})
    last = text.rsplit(maxsplit=1)[-1].lower() if text.split() else ""
    return next((int(days) for days, words in units.items() if last in words), None)


def says_days_before(text: str, at: int, language: str) -> bool:
    """Whether the words before a number say that it counts days: أسبق بما يلي من الأيام: 2."""
    return _days_before(read_as(language)).search(text, 0, at) is not None


@cache
def _days_before(code: str) -> re.Pattern[str]:
    words = either(by_language(resources.reading_words(), "days_before_number")[code])
    return re.compile(rf"(?:{words or _NEVER})\s*$", re.IGNORECASE)


def says_older(text: str, language: str) -> bool:
    """Whether a text says by how much something is older than something else."""
    return _older(read_as(language)).search(text) is not None


@cache
def _older(code: str) -> re.Pattern[str]:
    words = either(by_language(resources.reading_words(), "older")[code])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _past(lists: Mapping[str, list[str]], number: str, units: str) -> Iterator[str]:
    if lists["span_lead"]:
        lead = rf"(?i:{either(lists['span_lead'])})"
        yield rf"(?<!\w){lead}\s?{number}\s(?:{units})(?!\w)"
        # What stands before a length alone is no part of one: 143 within a week are no length.
        within = [word.split()[0] for word in lists["span_before"]]
        inner = either(word for word in lists["span_lead"] if word.split()[0] not in within)
        yield rf"(?<!\w){number}\s(?i:{inner or _NEVER})\s(?:{units})(?!\w)"


def _lengths(lists: Mapping[str, list[str]], code: str, number: str, units: str) -> Iterator[str]:
    half = rf"(?:\s(?:{_halves(code)}))?"
    length = rf"{number}{half}\s(?:{units})(?!\w){half}"
    if lists["span_one"]:
        length = rf"(?:{length}|(?:{units})\s(?:{either(lists['span_one'])})(?!\w))"
    near = rf"(?:(?i:{either(lists['span_near']) or _NEVER})\s)*"
    start = "".join(rf"(?<!\b{word} )" for word in lists["goods"]) + r"(?<![\w-])"
    start += orthography(code).ands
    before, behind = either(lists["span_before"]), either(lists["span_behind"])
    of, lasting = either(lists["span_of"]), either(lists["lasting"])
    lasted = rf"\s?{_SAID_OF}(?:{lasting})(?!\w)"
    rate = rf"(?!\s(?:{either(lists['rate'])})(?!\w))"
    yield rf"{start}(?i:{either(lists['span_ever']) or _NEVER})\s{near}{length}"
    yield rf"{start}(?i:{before})\s{near}{length}{rate}(?!\s(?:{of})\b(?!{lasted}))"
    yield rf"{start}{length}\s(?:(?i:{behind})(?!\w)|(?:{of}){lasted})"


@cache
def small_number(code: str) -> str:
    """A pattern of the numbers in words of a language that are said of hours and years."""
    lists = by_language(resources.reading_words(), "numbers").get(code, {})
    units = either(word for word, value in lists.get("units", {}).items() if int(value) < 100)
    if not units:
        return _NEVER
    joins = either(lists["joins"])
    return rf"(?:{units})(?:(?:\s(?:{joins})\s?|[\s-])(?:{units}))*(?!\w)"


@cache
def _halves(code: str) -> str:
    return either(by_language(resources.reading_words(), "numbers")[code]["and_half"]) or _NEVER
