"""Measures as the headings of tables name them: a record may name its measure so, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from sitrep import resources
from sitrep.spelling import folded
from sitrep.word_lists import word_lists

_PARTS = ("measures", "alone", "in_currency")
"""The parts of the list of headings that name measures, by their kind."""


@cache
def measures_headed(words: tuple[str, ...]) -> Mapping[str, str]:
    """What headings call the measures of one list, each under its folded form."""
    known = set(words)
    return {folded(said): measure for measure, said in _headings() if measure in known}


def _headings() -> Iterator[tuple[str, str]]:
    listed = word_lists(resources.headings())
    for part in _PARTS:
        for measures in listed[part].values():
            for measure, said in measures.items():
                yield from ((measure, one.strip()) for one in said.split(","))
