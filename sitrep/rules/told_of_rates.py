"""Where a number of people of some days is said to be one of each day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.needs import Need
from sitrep.reading.beside_numbers import groups_said, measures_said
from sitrep.word_lists import by_language, either


def told_of_rate(figure: Figure, after: str, language: str) -> Iterator[str]:
    """The word for each day directly behind whom a figure counts, and what happened to them."""
    if "population" not in type(figure).model_fields or isinstance(figure, Need):
        return
    pattern = _each_day(base_language(language))
    found = pattern.search(after) if pattern is not None else None
    if found is None:
        return
    counted = after[: found.start()]
    for one in (*groups_said(counted, language), *measures_said(counted, language)):
        counted = counted.replace(one.word, " ", 1)
    if not _left(base_language(language)).sub(" ", counted).strip():
        yield f"“{found[0]}” is said of {figure.id}, which is no number of each day."


@cache
def _each_day(code: str) -> re.Pattern[str] | None:
    lists = by_language(resources.reading_words(), "results").get(code)
    words = either(lists["a_day"]) if lists is not None else ""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None


@cache
def _left(code: str) -> re.Pattern[str]:
    """The verbs between whom a number counts and what happened to them."""
    files = resources.reading_words()
    words = {*by_language(files, "figures")[code]["is_so"]}
    words |= {*by_language(files, "speakers")[code]["being"]}
    return re.compile(rf"(?<!\w)(?:{either(words) or '(?!)'})(?!\w)", re.IGNORECASE)
