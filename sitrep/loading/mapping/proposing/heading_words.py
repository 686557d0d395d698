"""What a heading says, word for word: a figure is proposed only where no word is left over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sitrep.loading.mapping.known_headings import (
    Word,
    is_share,
    measure_named,
    sense_of,
    words_of_heading,
)
from sitrep.loading.tables.columns import model_of
from sitrep.loading.vocabulary.synonyms import word_meant
from sitrep.model.figures.figure import Method
from sitrep.model.figures.population import Group, Unit
from sitrep.model.figures.tolls import Measure
from sitrep.model.sectors import Sector

Said = dict[str, str]

_EVERYBODY = (Group.PEOPLE, Group.UNKNOWN)
_OF_CASES = (Measure.DEATHS_CONFIRMED, Measure.DEATHS_SUSPECTED, Measure.DEATHS_PROBABLE)
"""Deaths that are confirmed may be deaths of confirmed cases, or dead who were found."""

_EXCESS = "excess"
_FILLS = {"cumulative": "basis", "estimate": "method", "cause": "cause", _EXCESS: "method"}
"""The key that words beside a measure fill, by what they say."""

_DIED = (Measure.DEATHS, Measure.KILLED)
"""Of the dead alone is it said that so many are more than was expected."""

_MOST = 12
"""A heading of more words is a sentence, and is not taken apart."""


class FigureTold(NamedTuple):
    """The kind of the figures below a heading, and the values of their keys."""

    kind: str
    said: Said


@cache
def figure_of(heading: str) -> FigureTold | None:
    """The figure that all words of a heading together name; None where one of them says more."""
    words = words_of_heading(heading)
    if is_share(heading) or not 0 < len(words) <= _MOST:
        return None
    return next(_ways(heading, words), None)


def _ways(heading: str, words: tuple[Word, ...]) -> Iterator[FigureTold]:
    """A heading as a measure and what stands beside it, the longest name of a measure first."""
    for length in range(len(words), 0, -1):
        for at in range(len(words) - length + 1):
            named = _measure(words[at : at + length])
            if named is None:
                continue
            kind, measure = named
            beside = _beside(kind, measure, heading, (*words[:at], *words[at + length :]))
            if beside is not None:
                yield FigureTold(kind, {"measure": measure} | beside)


def _measure(words: tuple[Word, ...]) -> tuple[str, str] | None:
    named = measure_named(" ".join(word.plain for word in words))
    if named is None:
        harm = word_meant(" ".join(word.text for word in words), tuple(Measure))
        named = ("tolls", harm) if harm is not None else None
    return None if named is None or named[0] == "funding" or named[1] in _OF_CASES else named


def _beside(kind: str, measure: str, heading: str, words: tuple[Word, ...]) -> Said | None:
    """What the words beside a measure say of its figures; None where one of them is not known."""
    if not words:
        return {}
    model = model_of(kind)
    keys = frozenset(model.model_fields if model is not None else ())
    for length in range(len(words), 0, -1):
        first = _said(kind, measure, heading, words[:length], keys)
        if first is None:
            continue
        others = _beside(kind, measure, heading, words[length:])
        if others is not None and not any(others.get(key, of) != of for key, of in first.items()):
            return first | others
    return None


def _said(
    kind: str, measure: str, heading: str, words: tuple[Word, ...], keys: frozenset[str]
) -> Said | None:
    """What some words say of the figures of a kind; nothing more is {}, and unknown is None."""
    plain = " ".join(word.plain for word in words)
    text = " ".join(word.text for word in words)
    meant = sense_of(plain)
    if meant in ("individuals", "nothing"):
        return {}
    if meant in ("new", "lately"):
        lately = {"definition": heading} if meant == "lately" else {}
        return _newly(keys) | lately if _newly(keys) and keys >= lately.keys() else None
    if meant == "cumulative" and "basis" not in keys and keys >= {"figure_type", "definition"}:
        return {"figure_type": "flow", "definition": heading}
    if meant in _FILLS and _FILLS[meant] in keys:
        excess = meant == _EXCESS and measure in _DIED
        return _in_excess(heading) if excess else _filled(meant, text)
    group = word_meant(text, tuple(Group))
    if group is not None and group not in _EVERYBODY and "population" in keys:
        return {"population": group}
    sector = word_meant(text, tuple(Sector)) if "sector" in keys else None
    if sector is not None:
        return {"sector": sector}
    in_homes = "unit" in keys and (kind != "tolls" or measure == Measure.AFFECTED)
    if in_homes and (meant == "households" or word_meant(text, tuple(Unit)) == Unit.HOUSEHOLDS):
        return {"unit": Unit.HOUSEHOLDS.value}
    return None


def _filled(meant: str, text: str) -> Said | None:
    """The key that words fill, with what they mean or with the name of a cause."""
    if meant == _EXCESS:
        return None
    return {_FILLS[meant]: text if meant == "cause" else meant}


def _in_excess(heading: str) -> Said:
    """That figures are so many more than were expected, which is an estimate."""
    return {"method": Method.ESTIMATE.value, "definition": heading.strip().lower()}


def _newly(keys: frozenset[str]) -> Said:
    """That figures add to earlier ones, in the words of their kind."""
    if "basis" in keys:
        return {"basis": "new"}
    return {"figure_type": "flow"} if "figure_type" in keys else {}
