"""What the words beside a number say that it counts, in the words of each language."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.names_in_text import names_found
from sitrep.orthography import orthography
from sitrep.reading.mention import Span, WordSaid
from sitrep.reading.words_of_figures import figure_words
from sitrep.word_lists import any_beginning, beginning, by_language, either

_BREAK = re.compile(r"[,;:.()—،؛]")
_SHORT = 3
"""A part of fewer words before a number goes on from the one before it."""
_NEAR_AFTER, _NEAR_BEFORE, _NEXT = 6, 4, 4
"""How many words behind and before a number say what it counts, and behind it, who is counted."""


class Beside(NamedTuple):
    """The words of a sentence before a number and behind it, as far as the next number."""

    before: str
    after: str

    @property
    def near(self) -> Beside:
        """Those next to the number, in its own part of the sentence."""
        before, after = _BREAK.split(self.before)[-1], _BREAK.split(self.after)[0]
        return Beside(
            " ".join(before.split()[-_NEAR_BEFORE:]), " ".join(after.split()[:_NEAR_AFTER])
        )


def part_behind(after: str) -> str:
    """The words behind a number in its own part of the sentence."""
    return _BREAK.split(after)[0]


def own_part(beside: Beside, language: str) -> Beside:
    """The words of the number's own part of the sentence, before that one more if it is short."""
    parts = _BREAK.split(beside.before)
    short = len(parts) > 1 and len(parts[-1].split()) < _SHORT
    before = " ".join(parts[-2:]) if short else parts[-1]
    after = cut_at_stops(part_behind(beside.after), language)
    joins = clause_joins(language)
    return Beside(before, joins.split(after)[0] if joins is not None else after)


def without_names(text: str, names: Collection[str]) -> str:
    """A text with a space for each of some names."""
    for one in reversed(names_found(text, names)):
        text = f"{text[: one.start()]} {text[one.end() :]}"
    return text


def measures_said(text: str, language: str) -> tuple[WordSaid, ...]:
    """The words of a text that name measures, each with those measures."""
    return _found(text, language, "measures")


def measures_known(language: str) -> frozenset[str]:
    """The measures that a language has words for."""
    means = lists_beside(language).get("measures", {}).values()
    return frozenset(one for by in means for one in by)


def groups_said(text: str, language: str) -> tuple[WordSaid, ...]:
    """The words of a text that name groups of people, people or households."""
    return _found(text, language, "groups")


def limit_said(beside: Beside, language: str) -> str | None:
    """What stands directly beside the number and leaves it open: more than."""
    words = figure_words(language)
    if words is None:
        return None
    found = words.before.search(beside.before)
    if found is not None:
        return found[0].strip()
    behind = words.after.match(beside.after)
    return behind[2] if behind is not None else None


def group_said(beside: Beside, language: str) -> WordSaid | None:
    """The first group, or sort of unit, that stands behind the number."""
    after = cut_at_stops(part_behind(beside.after), language)
    is_so = _of_figures(language, "is_so")
    verb = is_so.search(after) if is_so is not None and after[:1] == " " else None
    if verb is not None and after[: verb.start()].strip():
        after = after[: verb.start()]  # behind it something else is said of them
    near = " ".join(after.split()[:_NEXT])
    told = groups_said(near, language)
    pair = len(told) > 1 and len(near[told[0].span.end : told[1].span.start].split()) == 1
    return None if pair else next(iter(told), None)


def is_out_of(between: str, language: str) -> bool:
    """Whether the words between two numbers make the first one a part of the other: 4 of the 12."""
    return " ".join(between.lower().split()) in lists_beside(language).get("out_of", ())


def not_yet(text: str, language: str) -> bool:
    """Whether a text tells of what is still to come, or is not so."""
    words = _not_yet(language)
    return words is not None and words.search(text) is not None


@cache
def _not_yet(language: str) -> re.Pattern[str] | None:
    words = lists_beside(language).get("not_yet", ())
    return re.compile(rf"(?<!\w)(?:{any_beginning(words)})", re.IGNORECASE) if words else None


def clause_joins(language: str) -> re.Pattern[str] | None:
    """The words that join a clause to another."""
    return _of_figures(language, "joins")


def ends_joined(text: str, language: str) -> bool:
    """Whether a text ends with a word that joins it to what follows: injured and."""
    joins = clause_joins(language)
    last = text.split()[-1:]
    return joins is not None and bool(last) and joins.fullmatch(last[0]) is not None


@cache
def _of_figures(language: str, key: str) -> re.Pattern[str] | None:
    """The whole words of a list that stands with the words of figures."""
    lists = lists_beside(language)
    words = lists and by_language(resources.reading_words(), "figures")[lists["code"]][key]
    return re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)", re.IGNORECASE) if words else None


def cut_at_stops(text: str, language: str) -> str:
    """A text as far as another is spoken of: including, of whom."""
    stops = _stops(language)
    found = stops.search(text) if stops is not None else None
    return text[: found.start()] if found else text


@cache
def _stops(language: str) -> re.Pattern[str] | None:
    words = lists_beside(language).get("stops", ())
    return re.compile(rf"(?<!\w)(?:{any_beginning(words)})", re.I) if words else None


def ids_named(text: str, names: Mapping[str, str]) -> frozenset[str]:
    """The ids of the names that stand in a text."""
    return frozenset(names[one[0]] for one in names_found(text, names))


@lru_cache(maxsize=4096)
def _found(text: str, language: str, key: str) -> tuple[WordSaid, ...]:
    lists = lists_beside(language)
    known = _known(lists["code"], key) if lists else None
    if known is None:
        return ()
    return tuple(
        WordSaid(one[0], known.means[(one.lastindex or 1) - 1], Span(*one.span()))
        for one in known.pattern.finditer(text)
    )


class _Known(NamedTuple):
    """The words of a list as one pattern with a group for each, and what each may be said of."""

    pattern: re.Pattern[str]
    means: tuple[frozenset[str], ...]


@cache
def _known(code: str, key: str) -> _Known | None:
    entries = _entries(code, key)
    if not entries:
        return None
    words = "|".join(f"({word})" for word, _ in entries)
    written = orthography(code)
    pattern = re.compile(rf"(?<!\w){written.joined}{written.article}(?:{words})", re.I)
    return _Known(pattern, tuple(means for _, means in entries))


def _entries(code: str, key: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The patterns of the words of a list, the longest first, with what each may be said of."""
    lists = by_language(resources.reading_words(), "beside")[code]
    found = dict[str, frozenset[str]]()
    if key == "measures":
        for words, means in lists[key].items():
            found |= dict.fromkeys(words.split(", "), frozenset(means))
    else:
        for group, words in lists["groups"].items():
            found |= dict.fromkeys(words, frozenset({group}))
        for unit in ("households", "persons"):
            found |= dict.fromkeys(lists[unit], frozenset({unit}))
    longest = sorted(found, key=lambda word: (-len(word), word))
    return tuple((beginning(word), found[word]) for word in longest)


@cache
def lists_beside(language: str) -> Mapping[str, Any]:
    """The lists of words that stand beside numbers; none of a language that nobody described."""
    code = base_language(language)
    held = by_language(resources.reading_words(), "beside").get(code)
    return {} if held is None else {"code": code, **held}
