"""What is proposed where no heading names a measure: indicators in words, or why it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sitrep.errors import WrongUse
from sitrep.loading.mapping.known_headings import (
    is_end,
    is_share,
    is_total,
    measure_of_heading,
    parted_words,
)
from sitrep.loading.mapping.proposing.proposed_figures import says_more
from sitrep.loading.mapping.proposing.short_names import is_unit
from sitrep.loading.tables.headed import Headed
from sitrep.loading.vocabulary.synonyms import word_meant
from sitrep.model.figures.damage import Condition
from sitrep.model.figures.deliveries import Stage
from sitrep.model.figures.indicators import IndicatorSort
from sitrep.word_lists import inside

_MARKS = frozenset(["x", "×", "✓", "✔", "✗", "•", "●", "yes", "oui", "sí", "si", "نعم", "1"])
"""What stands in the cells of a table that says who does what where."""
_LEAST = 2
_OF_WHAT = frozenset({"place", "pcode", "iso3", "item"})
"""The keys that say of where, or of which thing, a row is."""
_UNIT = re.compile(r"\s*\(([^()]{1,12})\)\s*$")

_OF_MARKS = (
    "The cells below {} are marks, such as {}: they say that somebody is there, and count "
    "nothing. Count them first, such as the organisations in each place and sector in a pivot "
    "table, and map that; what is done there in words is a record of response (docs/format.md)."
)
_IN_WORDS = (
    "No heading names a measure: {} are taken for indicators in the words of their headings. Take "
    "out what is none, write what is missing in these words, and measure: level for what is not "
    "added up, such as a rate or a price."
)
_LEFT = (
    "Numbers stand below {}: an entry of kind: indicators reads such a column, with indicator: in "
    "words, and measure: amount where its figures add up."
)
_NO_AMOUNT = re.compile(
    r"(?i)\b(?:lat|lon|long|latitude|longitude|x|y|code|pcode|id|no|nr|phone|year|rank|altitude|level)\b"
)


def in_words(
    top: Headed, names: Sequence[str], found: Mapping[str, str], notes: list[str]
) -> Iterator[dict[str, Any]]:
    """An entry for each column of whole numbers of places or of things, as an indicator.

    ``found`` are the keys of the headings that are known; ``notes`` are added to. Raises WrongUse
    for a table in whose cells marks stand.
    """
    marked = [name for name in names if name not in found and _is_of_marks(top, name)]
    if len(marked) >= _LEAST:
        mark = next(text for text in top.texts_under(marked[0]) if text)
        raise WrongUse(_OF_MARKS.format(", ".join(marked), mark))
    free = [name for name in names if name not in found and _is_amount(top, name)]
    if "item" in found.values():
        free = [name for name in free if word_meant(name, (*Stage, *Condition)) is None]
    if _OF_WHAT.isdisjoint(found.values()) or _tells_more(top, names, found, free):
        return
    if free:
        notes.append(_IN_WORDS.format(", ".join(free)))
    for name in free:
        unit = _unit_in(name)
        yield {
            "kind": "indicators",
            "count": name,
            "indicator": inside(_UNIT.sub("", name) if unit else name),
            "measure": IndicatorSort.AMOUNT.value,
        } | ({"unit": unit} if unit else {})


_OF_EACH = (
    "What {} says is counted in each row is taken for an indicator in its words, and {} for what "
    "is told of it. Write measure: level for what is not added up; people who were targeted and "
    "reached are records of needs, of which shares are computed."
)


def of_each(
    top: Headed, names: Sequence[str], found: Mapping[str, str], notes: list[str]
) -> list[dict[str, Any]]:
    """An entry for each column of what the indicators of the rows come to: a target, a result.

    What a column says in words is counted in a row is part of its figure, whatever heads it.
    """
    said = [name for name, key in found.items() if key == "indicator"]
    each = [name for name in names if name not in found and _is_whole(top, name)]
    if len(said) != 1 or "count" in found.values() or not each:
        return []
    notes.append(_OF_EACH.format(said[0], ", ".join(each)))
    amount = {"kind": "indicators", "measure": IndicatorSort.AMOUNT.value}
    return [
        {**amount, "count": name, "join": {"indicator": f"{{{said[0]}}} ({inside(name)})"}}
        for name in each
    ]


def _unit_in(name: str) -> str:
    """The unit in brackets at the end of a heading, as weights and money have it; or nothing."""
    found = _UNIT.search(name)
    return found[1] if found is not None and is_unit(found[1]) else ""


def of_its_thing(figure: dict[str, Any], found: Mapping[str, str]) -> dict[str, Any]:
    """An entry whose words name the thing in a column of the row, if there is one.

    Rows of several things or indicators would be the same indicator, or sum, without it.
    """
    thing = next((name for name, key in found.items() if key in ("item", "indicator")), None)
    key = _NAMED_IN.get(figure["kind"])
    if thing is None or key is None or "only" in figure or key in figure.get("join", {}):
        return figure
    said = f"{figure[key]} ({{{thing}}})" if key in figure else f"{{{thing}}}"
    bare = {one: of for one, of in figure.items() if one != key}
    return bare | {"join": figure.get("join", {}) | {key: said}}


_NAMED_IN = {"indicators": "indicator", "funding": "definition"}
"""The key of a figure in which the thing of its row is named."""


def numbers_left(top: Headed, names: Sequence[str]) -> list[str]:
    """What is said of columns of numbers for which no entry is proposed."""
    spoken = (name for name in names if _is_spoken(name) and measure_of_heading(name) is None)
    found = [name for name in spoken if _holds(top, name, _NUMBER)]
    return [_LEFT.format(", ".join(found))] if found else []


def _tells_more(
    top: Headed, names: Sequence[str], found: Mapping[str, str], free: Sequence[str]
) -> bool:
    """Whether a column that no key stands for says of what the numbers of its row are."""
    things = (top.texts_under(one) for one in names if found.get(one) == "item")
    if any(len({*texts}) == len(texts) for texts in things):
        return False  # each row is of a thing of its own
    unread = (one for one in names if found.get(one, "") in _WHAT and one not in free)
    return any(len({*top.texts_under(one)}) >= _LEAST or one in found for one in unread)


_WHAT = ("", "indicator", "group", "condition", "constraint", "event")
"""Keys of columns that say what, or who, is counted; those of things are read besides."""


def _is_of_marks(top: Headed, name: str) -> bool:
    """Whether a column holds marks alone, in some of its rows."""
    texts = [text.strip().casefold() for text in top.texts_under(name) if text.strip()]
    return bool(texts) and set(texts) <= _MARKS and set(texts) != {"1"}


def _is_amount(top: Headed, name: str) -> bool:
    """Whether whole numbers stand below words that may say what they count."""
    return not says_more(name) and _is_whole(top, name)


def _is_whole(top: Headed, name: str) -> bool:
    """Whether whole numbers stand below words, which are of no share, total or end."""
    other = is_share(name) or is_total(name) or is_end(name)
    return _is_spoken(name) and not other and _holds(top, name, _WHOLE)


def _is_spoken(name: str) -> bool:
    """Whether a heading is words, and none of codes, of years or of the lie of the land."""
    return sum(map(str.isalpha, name)) > _LEAST and not _NO_AMOUNT.search(parted_words(name))


def _holds(top: Headed, name: str, pattern: re.Pattern[str]) -> bool:
    """Whether all that stands below a heading is of one form, and something does."""
    texts = [text for text in top.texts_under(name) if text]
    return bool(texts) and all(map(pattern.fullmatch, texts))


_NUMBER = re.compile(r"[-−–(]?\s?\d[\d., ]*\)?")
_WHOLE = re.compile(r"\d{1,3}(?:[, ]?\d{3})*")
