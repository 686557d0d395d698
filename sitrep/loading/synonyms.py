"""Words that people write for the words of a list, and what each of them is told.

``templates/synonyms.yaml`` holds them, and is read only when a word was refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, get_args

from sitrep import resources
from sitrep.model.base import Frozen
from sitrep.model.report import Report
from sitrep.spelling import advice, folded, meant
from sitrep.word_lists import word_lists


def lists(of: Any, seen: set[Any]) -> Iterator[type[StrEnum]]:
    """Every list of words that a record may hold one of."""
    if isinstance(of, type) and issubclass(of, StrEnum):
        yield of
    elif isinstance(of, type) and issubclass(of, Frozen):
        if of not in seen:
            seen.add(of)
            for field in of.model_fields.values():
                yield from lists(field.annotation, seen)
    else:
        for argument in get_args(of):
            yield from lists(argument, seen)


@cache
def _names() -> Mapping[tuple[str, ...], str]:
    """The names of the lists; a list is known by its words."""
    found = lists(Report, set())
    return {tuple(word.value for word in words): words.__name__ for words in found}


_ELSE = folded("anything else")
"""Under this stands what is told of a word that is like none, where there is another way."""


NAMED = re.compile(r"\{(\w+)\}")
"""How a sentence of advice names a word of the list."""


def advised(word: str, words: Sequence[str]) -> str:
    """What to write instead of a word that is none of ``words``."""
    listed = read_synonyms().get(_names().get(tuple(map(str, words)), ""), {})
    told = listed.get(folded(word))
    if told is None:
        return advice(meant(word, words), listed.get(_ELSE, "Choose one of these words."))
    return advice([told], "") if told in words else NAMED.sub(r"\1", told)


@cache
def read_synonyms() -> Mapping[str, Mapping[str, str]]:
    """For each list of words, what each folded synonym is told: one word, or whole sentences."""
    listed: dict[str, dict[str, str]] = dict(word_lists(resources.synonyms()))
    for file in resources.kinds():
        listed |= word_lists(file).get("synonyms", {})
    return {
        name: {
            folded(word.strip()): told for said, told in rows.items() for word in said.split(",")
        }
        for name, rows in listed.items()
    }
