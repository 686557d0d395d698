"""Words that people write for the keys of records; ``templates/other_keys.yaml`` holds them.

They are told, never read: whether ``source`` is who said it or the document depends on the record.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import NamedTuple

from sitrep import resources
from sitrep.spelling import advice, folded, meant
from sitrep.word_lists import word_lists


class KeyAdvice(NamedTuple):
    """What is told of a key that is not known: the keys that may be meant, and two sentences."""

    keys: tuple[str, ...]
    expected: str
    mend: str


def key_advice(
    word: str, known: Collection[str], there: Collection[str], otherwise: str
) -> KeyAdvice:
    """What is told of a word that is none of the ``known`` keys, of which some are ``there``."""
    keys = keys_meant(word, known, there)
    if not keys:
        held = meant(word, [key for key in known if key in there])
        mend = f"{held[0]}: stands there already; keep one." if held else otherwise
        return KeyAdvice((), f"Known are {', '.join(known)}.", mend)
    near = [f"{key}:" for key in keys]
    called = f"The key for it is {near[0]}." if len(near) == 1 else "It may be one of several keys."
    return KeyAdvice(keys, called, advice(near, ""))


def keys_meant(word: str, known: Collection[str], there: Collection[str]) -> tuple[str, ...]:
    """The keys behind which a word is listed, or else those of which it is a slip."""
    free = [key for key in known if key not in there]
    listed = tuple(key for key in _keys_of().get(folded(word), ()) if key in free)
    return listed or meant(word, free)


@cache
def _keys_of() -> Mapping[str, tuple[str, ...]]:
    """The keys behind which a folded word is listed."""
    found: dict[str, tuple[str, ...]] = {}
    for key, words in word_lists(resources.other_keys()).items():
        for word in words.split(","):
            found[folded(word)] = (*found.get(folded(word), ()), key)
    return found
