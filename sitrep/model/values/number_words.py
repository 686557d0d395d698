"""Number words: the numbers that a text says in words, and whether it says that there was nobody.

``reading.yaml`` of each language holds its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.model.values.number_run import NumberRun, NumberToken, NumberWords, Spelled
from sitrep.model.values.numerals import without_scales
from sitrep.word_lists import by_language

_MARKS = "\u0640\u064b-\u0652\u0670"
"""Arabic vowel signs, and what draws a word out: they make no other word."""
_WORD = re.compile(rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*")
_MARK = re.compile(rf"[{_MARKS}]")
_BETWEEN = " … "
_NEAR = 3
"""How many words may stand in what says that there was nothing: not received any."""


def numbers_in_words(text: str, language: str) -> set[int]:
    """Every number that a text says in words; none in a language without a list.

    "Two million" is one; in "2 million", the word belongs to the digits.
    """
    return {one.value for one in spelled_numbers(text, language)}


def spelled_numbers(text: str, language: str) -> Iterator[Spelled]:
    """The numbers of a text in words, in their order: ``one hundred and five`` is 105."""
    known = _lists().get(base_language(language))
    if known is None:
        return
    text, run = without_scales(text), NumberRun(known)
    for token in _tokens(text, known):
        if run.goes_on(token, text):
            continue
        if run.as_spelled is not None:
            yield run.as_spelled
        run = NumberRun(known)
        run.goes_on(token, text)
    if run.as_spelled is not None:
        yield run.as_spelled


def duals_said(text: str, language: str) -> Iterator[Spelled]:
    """The words of a text that say by their form alone that there are two of a thing."""
    known = _lists().get(base_language(language))
    duals = known.duals if known is not None else frozenset[str]()
    for one in _apart(text, known) if duals else ():
        if one.word in duals:
            yield Spelled(2, one.start, one.end)


def says_none(text: str, language: str) -> bool:
    """Whether a text says, in words, that there was nobody or nothing."""
    known = _lists().get(base_language(language))
    if known is None:
        return False
    words = [one.word for one in _tokens(text, known)]
    return not known.none.isdisjoint(words) or any(
        word == first and last in words[at + 2 : at + 2 + _NEAR]
        for first, last in known.none_of
        for at, word in enumerate(words)
    )


def _tokens(text: str, known: NumberWords) -> list[NumberToken]:
    """The words of a text, those that belong together as one."""
    words, found, at = list(_apart(text, known)), list[NumberToken](), 0
    while at < len(words):
        several = (
            some
            for some in known.of_several.get(words[at].word, ())
            if tuple(one.word for one in words[at : at + len(some)]) == some
        )
        taken = next(several, (words[at].word,))
        end = words[at + len(taken) - 1].end
        found.append(NumberToken(" ".join(taken), words[at].start, end))
        at += len(taken)
    return found


def _apart(text: str, known: NumberWords | None) -> Iterator[NumberToken]:
    """The words of a text; a hyphen parts them, and a joined Arabic "and" stands by itself."""
    for found in _WORD.finditer(text):
        word, start = _MARK.sub("", found[0]).casefold(), found.start()
        whole = known is not None and (word in known.units or word in known.of_several)
        if word.startswith("و") and len(word) > 2 and not whole:
            yield NumberToken("و", start, start + 1)
            word, start = word[1:], start + 1
        yield NumberToken(word, start, found.end())


@cache
def _lists() -> Mapping[str, NumberWords]:
    found = by_language(resources.reading_words(), "numbers")
    return {language: _read(lists) for language, lists in found.items()}


def _read(lists: Mapping[str, Any]) -> NumberWords:
    none = [_in_one_form(word) for word in lists["none"] if _BETWEEN not in word]
    units, scales = (
        {_in_one_form(word): int(value) for word, value in lists[key].items()}
        for key in ("units", "scales")
    )
    halves = [*lists["half_of"], *lists["and_half"]]
    more = [_in_one_form(word) for word in lists["more"]]
    several = sorted(
        (one for one in (*none, *more, *units, *map(_in_one_form, halves)) if " " in one),
        key=len,
        reverse=True,
    )
    by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
    for one in several:
        words = tuple(one.split())
        by_first[words[0]] = (*by_first.get(words[0], ()), words)
    return NumberWords(
        none=frozenset(none),
        none_of=_of_two(lists["none"]),
        duals=frozenset(lists["duals"]),
        half_of=frozenset(map(_in_one_form, lists["half_of"])),
        and_half=frozenset(map(_in_one_form, lists["and_half"])),
        multiples={word: int(times) for word, times in lists["multiples"].items()},
        units=units,
        scales=scales,
        joins=frozenset(lists["joins"]),
        of_several=by_first,
        twenties=frozenset(map(int, lists.get("twenties", ()))),
        units_first=lists.get("units_first") == "yes",
        joins_from=int(lists.get("joins_from", 1)),
    )


def _of_two(words: list[str]) -> tuple[tuple[str, str], ...]:
    parts = (word.split(_BETWEEN) for word in words if _BETWEEN in word)
    return tuple((first, last) for first, last in parts)


def _in_one_form(word: str) -> str:
    return " ".join(_WORD.findall(word.casefold()))
