"""Words that people write for the words of a list, and what each of them is told.

``templates/synonyms.yaml`` holds them, and is read only when a word was refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

import yaml

from sitrep import resources
from sitrep.model.access import Constrained, Constraint
from sitrep.model.actors import ActorKind
from sitrep.model.claim import ClaimPart, How, Status
from sitrep.model.derived import Operation
from sitrep.model.displacement import FigureType, Movement, Unit
from sitrep.model.figure import Basis, Method
from sitrep.model.header import ProfileName
from sitrep.model.places import PlaceLevel
from sitrep.model.population import Group
from sitrep.model.sectors import Sector
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.sources import SourceKind
from sitrep.model.statements import StatementKind
from sitrep.model.tolls import Measure
from sitrep.spelling import advice, folded, meant

LISTS: tuple[type[StrEnum], ...] = (
    ActorKind, Basis, Constrained, Constraint, FigureType, Group, How, Measure, Method, Movement,
    Operation, ClaimPart, PlaceLevel, ProfileName, Sector, Sensitivity, SourceKind, StatementKind,
    Status, Unit,
)  # fmt: skip
"""Every list of words that a record may hold one of; a list is known by its words."""

_NAMES = {tuple(word.value for word in words): words.__name__ for words in LISTS}
NAMED = re.compile(r"\{(\w+)\}")
"""How a sentence of advice names a word of the list."""


def advised(word: str, words: Sequence[str]) -> str:
    """What to write instead of a word that is none of ``words``."""
    told = read_synonyms().get(_NAMES.get(tuple(words), ""), {}).get(folded(word))
    if told is None:
        return advice(meant(word, words), "Choose one of these words.")
    return advice([told], "") if told in words else NAMED.sub(r"\1", told)


@cache
def read_synonyms() -> Mapping[str, Mapping[str, str]]:
    """For each list of words, what each folded synonym is told: one word, or whole sentences."""
    text = resources.synonyms().read_text(encoding="utf-8")
    lists: dict[str, dict[str, str]] = yaml.load(text, yaml.BaseLoader)
    return {
        name: {
            folded(word.strip()): told for said, told in rows.items() for word in said.split(",")
        }
        for name, rows in lists.items()
    }
