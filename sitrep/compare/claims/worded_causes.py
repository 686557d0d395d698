"""Worded causes: of what a figure counts people, where a cause or its documents' words name it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from sitrep import resources
from sitrep.compare.axes.populations import plain_words
from sitrep.model.figures.figure import Figure
from sitrep.orthography import of_any_language
from sitrep.word_lists import by_language, either

_SICK = ("cases", "deaths_")
"""How measures begin that count nothing but people with a disease."""


def cause_of(figure: Figure) -> str | None:
    """Of what people were harmed, without differences of case, spacing and language.

    Where no cause is stated, the disease that the documents' own words name: two outbreaks of one
    report are told apart by nothing else.
    """
    stated = plain_words(figure.cause)
    if stated is not None:
        return _names().get(stated, stated)
    return (
        " + ".join(sorted({named for one in worded_causes(figure) for named in one.named})) or None
    )


def causes_joined(cause: str) -> frozenset[str]:
    """The causes that one names together, as each is stated alone; none of a single one.

    Hunger and cold are hunger, and cold.
    """
    parts = [part for part in _joints().split(cause) if part]
    return frozenset(_names().get(part, part) for part in parts) if len(parts) > 1 else frozenset()


@cache
def _joints() -> re.Pattern[str]:
    """What stands between things that are named together, in all languages."""
    lists = by_language(resources.reading_words(), "beside_dates").values()
    words = either(word for one in lists for word in one["and"])
    return re.compile(rf"\s*[,;/&+،]\s*|\s+(?:{words})\s+|\s+و(?=\w)")


class WordedCause(NamedTuple):
    """Words of a document that name of what people were harmed, and what they name."""

    text: str
    source: str
    named: tuple[str, ...]


def worded_causes(figure: Figure) -> list[WordedCause]:
    """The words of documents that name diseases; of the sick, else what follows "cases of"."""
    worded = [
        (text, one.source)
        for one in figure.sources
        for text in (one.wording, one.figure, one.population)
        if text is not None
    ]
    readers = [diseases_named, *([_unlisted] if figure.measure.startswith(_SICK) else [])]
    for named in readers:
        found = [WordedCause(text, source, tuple(named(text))) for text, source in worded]
        if any(one.named for one in found):
            return [one for one in found if one.named]
    return []


class NamedDisease(NamedTuple):
    """Where a text names a disease, and the one name that it has in all languages."""

    start: int
    end: int
    name: str


@lru_cache(maxsize=4096)
def diseases_in(text: str) -> tuple[NamedDisease, ...]:
    """The diseases that a text names; what it leaves out, as it is said: not cholera."""
    return tuple(_diseases_in(text))


def _diseases_in(text: str) -> Iterator[NamedDisease]:
    for found in _patterns().diseases.finditer(text):
        left_out = _patterns().not_meant.search(text[: found.start()])
        name = _names()[found[1].casefold()]
        yield NamedDisease(found.start(1), found.end(1), f"not {name}" if left_out else name)


def diseases_named(text: str) -> Iterator[str]:
    """The names of the diseases that a text names, each as often as it does."""
    return (one.name for one in diseases_in(text))


def is_one_disease(cause: str) -> bool:
    """Whether a cause is the name of one listed disease, with its strain at most.

    A name that is more, such as "cases of plague", stands behind no "cases of".
    """
    alone = _of_cases().isdisjoint(cause.casefold().split())
    return alone and _is_name(_patterns().strain.sub(_left_of_strain, cause))


def _is_name(text: str) -> bool:
    return _patterns().diseases.fullmatch(text.strip()) is not None


def _left_of_strain(found: re.Match[str]) -> str:
    """Nothing, of clade Ib and of a listed name in brackets; other brackets stay."""
    return "" if found["within"] is None or _is_name(found["within"]) else found[0]


@cache
def _of_cases() -> frozenset[str]:
    """The words before a disease that count its cases, in all languages."""
    lists = by_language(resources.reading_words(), "diseases").values()
    return frozenset(word for one in lists for key in ("case", "of") for word in one[key])


def _unlisted(text: str) -> Iterator[str]:
    """The words behind "cases of", where they are none of a disease that is listed."""
    yield from (found[1].casefold() for found in _patterns().cases.finditer(text))


class _Patterns(NamedTuple):
    """What finds a listed disease, what leaves one out before it, and "cases of" any other."""

    diseases: re.Pattern[str]
    not_meant: re.Pattern[str]
    cases: re.Pattern[str]
    strain: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    lists = by_language(resources.reading_words(), "diseases").values()
    names = {name for one in lists for listed in one["named"].values() for name in listed}
    long = either(name for name in names if not name.isupper())
    short = either(name for name in names if name.isupper())
    left_out = either(word for one in lists for word in one["not_meant"])
    case = either(word for one in lists for word in one["case"])
    of = either(word for one in lists for word in one["of"])
    strain = either(word for one in lists for word in one["strain"])
    written = of_any_language()
    joined = f"{written.ands}{written.joined}{written.article}"
    return _Patterns(
        re.compile(rf"(?<!\w){joined}((?i:{long})|{short})s?(?!\w)"),
        re.compile(rf"(?<!\w)(?i:{left_out})[\s-](?:[\w’']+\s)?$"),
        re.compile(rf"(?i:(?<!\w)(?:{case})(?:\s\w+){{0,2}}?\s(?:{of})\s?([^\W\d]{{3,}}))"),
        re.compile(rf"(?i:(?<!\w)(?:{strain})\s[\w.-]{{1,4}}(?!\w)|\((?P<within>[^()]+)\))"),
    )


@cache
def _names() -> dict[str, str]:
    """Diseases by what they are called in any language, without differences of case."""
    lists = by_language(resources.reading_words(), "diseases").values()
    return {
        name.casefold(): disease
        for one in lists
        for disease, names in one["named"].items()
        for name in names
    }
