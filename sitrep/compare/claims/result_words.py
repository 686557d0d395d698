"""Result words: what a language says in results, as patterns: threefold, a third, 5 % lower."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.word_lists import by_language, either

_FORMS = {
    "about": ("about", "nearly"),
    "more": ("at_least", "more_than"),
    "less": ("up_to", "fewer_than"),
}
"""How a result may be meant, and the ways to say it of a figure that mean this."""


@dataclass(frozen=True, slots=True)
class ResultWords:
    """The words of a language for results; each pattern is of what stands in lower case.

    ``said`` stand before a result, ``units`` behind its number; ``divided`` says by how much
    something shrank; ``part`` is a part of a whole, ``among`` joins the two numbers of one;
    ``around`` says nothing of a change, and ``than`` begins what it is compared with.
    """

    said: Mapping[str, re.Pattern[str]]
    multiples: Mapping[str, int]
    divided: Mapping[str, int]
    parts: Mapping[str, Fraction]
    part: re.Pattern[str]
    among: re.Pattern[str]
    units: re.Pattern[str]
    counting: re.Pattern[str]
    per_cent: re.Pattern[str]
    suffix: re.Pattern[str]
    sign: re.Pattern[str]
    around: re.Pattern[str]
    than: re.Pattern[str]
    decimal: frozenset[str]


def result_words(language: str) -> ResultWords | None:
    """The words of a language for results; None where nobody has listed them."""
    return _words(base_language(language))


@cache
def _words(code: str) -> ResultWords | None:
    files = resources.reading_words()
    lists = by_language(files, "results").get(code)
    if lists is None:
        return None
    figures, per_cent = by_language(files, "figures")[code], by_language(files, "per_cent")[code]
    multiples = {word: int(many) for many, by in lists["multiples"].items() for word in by}
    parts = {word: 1 / Fraction(of) for of, by in lists["parts"].items() for word in by}
    joins = [*figures["and"], *figures["to"], *figures["or"], *parts, *multiples]
    units = rf"{_any([*per_cent, *lists['times']])}|(?:.* )?(?:{_any(lists['a_day'])})"
    signs = rf"(?P<up>{_any(lists['up'])})|(?P<down>{_any(lists['down'])})"
    several = rf"(?:(?:{_any(lists['several'])}) )?"
    return ResultWords(
        said={sort: _said(sort, figures["forms"]["before"], lists["said"]) for sort in _FORMS},
        multiples=multiples,
        divided={word: int(by) for by, words in lists["divided"].items() for word in words},
        parts=parts,
        part=re.compile(rf"(?:(?:{_any(lists['one'])}) |{several}(.+) )?({_any(parts)})"),
        among=re.compile(rf"(.+?) (?:{_any(figures['ratios'])}) (.+)"),
        units=re.compile(rf"(?:{units})?"),
        counting=re.compile(rf"\b(?:{_any(joins)})\b"),
        per_cent=re.compile(rf"(?:{_any(per_cent)})(?!\w)"),
        suffix=re.compile(rf"(?<=\w)({_any(lists['suffixes'])})$"),
        sign=re.compile(rf"(?<!\w)(?:{signs})(?!\w)|(?P<plus>\+)|(?P<minus>[-−])"),
        around=re.compile(rf"(?<!\w)(?:{_any(lists['around'])}){_ENDS}"),
        than=re.compile(rf"\s(?:{_any(lists['than'])}){_ENDS}.*"),
        decimal=frozenset(figures["decimal"]),
    )


_ENDS = "(?:(?!\\w)|(?<=[’']))"
"""Where a word ends, or one that is joined to the next by an apostrophe."""


def _said(
    sort: str, before: Mapping[str, list[str]], more: Mapping[str, list[str]]
) -> re.Pattern[str]:
    """What stands before a result that is meant so, with the space behind it."""
    words = [word for form in _FORMS[sort] for word in before.get(form, ())]
    return re.compile(rf"(?:{_any([*words, *more[sort]])})(?:\s+|(?<=[’']))")


def _any(words: Iterable[str]) -> str:
    """The alternatives of a pattern; what nothing is written as, where there is none."""
    return either(words) or "(?!)"
