"""The words by which a language says its figures, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.model.values.count import Form, Magnitude
from sitrep.orthography import orthography
from sitrep.reading.mention import UnitSaid
from sitrep.word_lists import by_language, either

NEVER = "(?!)"
"""A pattern that fits nothing."""


@dataclass(frozen=True, slots=True)
class ShareWords:
    """What a language says of parts of a whole without "per cent".

    ``fractions`` stand before what they are of (half of the staff), ``ranked`` ones end a part and
    may be ordinals too (a third); ``per_cent`` is what each comes to. ``ratios`` stand between two
    numbers (one in three); where ``ratios_name`` it, digits are a share only with a word for what
    it is of (2 ménages sur 3). ``each`` stands before a whole whose part is behind it, with what is
    ``inverted`` between (of every three, two). What says how a fraction is meant may stand
    ``before`` it alone.
    """

    fractions: re.Pattern[str]
    ranked: re.Pattern[str]
    per_cent: Mapping[str, int]
    ratios: re.Pattern[str]
    ratios_name: bool
    each: re.Pattern[str]
    inverted: re.Pattern[str]
    before: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What a language says around its numbers; each pattern is matched where a number stands."""

    code: str
    before: re.Pattern[str]
    """How a number is meant, up to where it begins."""
    after: re.Pattern[str]
    forms: Mapping[str, Form]
    sizes: re.Pattern[str]
    magnitudes: Mapping[str, Magnitude]
    shares: ShareWords
    rounded: frozenset[str]
    between: re.Pattern[str]
    joined: re.Pattern[str]
    """What stands between the ends of a range behind "between"."""
    through: re.Pattern[str]
    """What stands between the ends of any other range."""
    since: re.Pattern[str]
    """What makes two figures of the ends: from 12 to 30."""
    decimal: frozenset[str]
    nobody: re.Pattern[str]
    none_of: re.Pattern[str]
    further: frozenset[str]
    joins: re.Pattern[str]
    units: re.Pattern[str]
    unit_of: Mapping[str, tuple[UnitSaid, str]]
    days: re.Pattern[str]
    little: frozenset[str]
    """Words that stand behind a number and are not what it counts."""

    def unit_named(self, found: re.Match[str]) -> tuple[UnitSaid, str]:
        """What ``units`` found, and of money its currency, though a line ends in its words."""
        return self.unit_of[" ".join(found[1].lower().split())]


def figure_words(language: str) -> FigureWords | None:
    """The words of a language for figures; None where nobody has listed them."""
    return _words(base_language(language))


@cache
def _words(code: str) -> FigureWords | None:
    lists = by_language(resources.reading_words(), "figures").get(code)
    if lists is None:
        return None
    of_shares = lists["share_before"]
    forms = {
        word: Form(form)
        for by in (of_shares, *lists["forms"].values())
        for form in by
        for word in by[form]
    }
    before, after = (
        any_of(word for words in lists["forms"][side].values() for word in words)
        for side in ("before", "after")
    )
    magnitudes = {word: Magnitude(size) for size, by in lists["sizes"].items() for word in by}
    units = _units(lists)
    return FigureWords(
        code=code,
        before=_words_before(before, code),
        after=_pattern(rf"(\s+[^\W\d_]+)?\s+({after})(?!\w)"),
        forms=forms,
        sizes=_pattern(rf"(?<!\w)(?:{any_of(magnitudes)})(?!\w)"),
        magnitudes=magnitudes,
        shares=_shares(lists, code),
        rounded=frozenset(lists["rounded"]),
        between=_words_before(any_of(lists["between"]), code),
        joined=_pattern(rf"\s+(?:{any_of(lists['and'])})\s*"),
        through=_pattern(rf"\s?[-–—‑]\s?|\s+(?:{any_of(lists['to'])})\s+"),
        since=_words_before(any_of(lists["from"]), code),
        decimal=frozenset(lists["decimal"]),
        nobody=_pattern(rf"(?<!\w)(?:{any_of(lists['nobody'])})(?:(?!\w)|(?<=[’']))"),
        none_of=_pattern(rf"(?<!\w)(?:{any_of(lists['no'])})(?=\s)"),
        further=frozenset(lists["further"]),
        joins=_pattern(_joins(code, lists["joins"])),
        units=_pattern(rf"[\s-]?(?:de\s+|d[’'])?({any_of(units)})(?!\w)"),
        unit_of=units,
        little=_little(code, lists),
        days=_pattern(rf"(?<!\w)(?:{any_of(lists['days'])})(?!\w)"),
    )


_ONE_PART = (50, 33, 25, 20, 10)
"""What one part of several comes to in per cent, whose word may be an ordinal or a noun."""


def _shares(lists: Mapping[str, Any], code: str) -> ShareWords:
    per_cent = {word: int(share) for share, by in lists["fractions"].items() for word in by}
    # Three quarters are a part of something whatever follows.
    several = [word for word, share in per_cent.items() if share not in _ONE_PART]
    behind = [*lists["fraction_of"], *lists["is_so"]]
    of = rf"\s+(?:{any_of(behind)})(?!\w)|" if behind else ""
    others = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in lists["no_fraction"])
    theirs = r"(?<=هم)|(?<=هن)|(?<=ها)"
    ranks = "".join(rf"(?<!\b{re.escape(word)})" for word in lists["ranks_too"])
    ends = rf"(?={of}\s+(?:d[’']|ال)|{ranks}\s*(?:[,.;:)،؛]|$))|{theirs}"
    begins = orthography(code).begin
    ranked = any_of(lists["ranks_too"]) or "(?!)"
    between = rf"(?:\s+[^\W\d]+){{0,{lists['ratio_of']}}}"
    return ShareWords(
        fractions=_pattern(
            rf"{begins}{others}(?:(?:{any_of(several)})(?!\w)|(?:{any_of(per_cent)})(?!\w)(?:{ends}))"
        ),
        ranked=_pattern(rf"(?<!\w)(?:{ranked})(?=\s*(?:[,.;:)،؛]|$))"),
        per_cent=per_cent,
        ratios=_pattern(rf"{between}\s+(?:{any_of(lists['ratios'])})\s+"),
        ratios_name=lists["ratio_of"] != "0",
        each=_pattern(rf"(?<!\w){orthography(code).ands}(?:{any_of(lists['ratio_each'])})\s+$"),
        inverted=_pattern(r"(?:\s+[^\W\d]+){0,3}[,،]?\s+"),
        before=_words_before(
            any_of(word for by in lists["share_before"].values() for word in by), code
        ),
    )


def _little(code: str, lists: Mapping[str, Any]) -> frozenset[str]:
    files = resources.reading_words()
    beside, speakers = (by_language(files, part)[code] for part in ("beside", "speakers"))
    of_speakers = (word for key in ("ends", "being", "helps") for word in speakers[key])
    both = (*lists["and"], *lists["to"], *lists["joins"], *lists["from"], *beside["stops"])
    return frozenset((*of_speakers, *both, *beside["inside"], *beside["before_actor"]))


def any_of(words: Iterable[str]) -> str:
    """Alternatives of words; nothing fits those of an empty list."""
    return either(words).replace(r"\ ", r"\s+") or NEVER


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _words_before(words: str, code: str) -> re.Pattern[str]:
    """A pattern that is searched in the few signs before a number, or before its currency."""
    joined = orthography(code).joined
    return _pattern(rf"(?<!\w){joined}({words})\s*(?:(?:(?-i:[A-Z]{{2,3}})\$?|[$€£¥])\s?)?$")


def _units(lists: Mapping[str, Any]) -> dict[str, tuple[UnitSaid, str]]:
    found = {word: (UnitSaid(unit), "") for unit, words in lists["units"].items() for word in words}
    for currency, words in lists["money"].items():
        found |= dict.fromkeys(words, (UnitSaid.MONEY, currency))
    return {word.lower(): unit for word, unit in found.items()}


def _joins(code: str, words: Iterable[str]) -> str:
    """What parts two statements of one sentence, be it written in one with the next word."""
    if orthography(code).ands:
        return rf"[,;:،؛/|\n]|(?<!\w)(?:{any_of(words)})(?=\w)"
    return rf"[,;:/|\n]|(?<!\w)(?:{any_of(words)})(?!\w)"
