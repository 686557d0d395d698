"""Which of many names stand in a text, as whole words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache

from sitrep.word_lists import either

_WORD = re.compile(r"\w+")


def names_held(text: str, names: Collection[str]) -> list[str]:
    """The names that may stand in a text; of very many that do not change, few are looked for."""
    if not isinstance(names, frozenset):
        return [name for name in names if name in text]
    by_word = _by_rarest_word(names)
    words = {"", *_WORD.findall(text)} & by_word.keys()
    return [name for word in sorted(words) for name in by_word[word] if name in text]


def names_found(text: str, names: Collection[str]) -> list[re.Match[str]]:
    """Where names stand in a text: of two that overlap the first, in one place the longer."""
    held = names_held(text, names)
    return list(re.finditer(rf"(?<!\w)(?:{either(held)})(?!\w)", text)) if held else []


@lru_cache(maxsize=8)
def _by_rarest_word(names: frozenset[str]) -> Mapping[str, list[str]]:
    """The names by the word that the fewest others hold: a text with a name has each of its words.

    Were it the first word, each text with "Bulletin" would ask for every bulletin.
    """
    words = {name: frozenset(_WORD.findall(name)) for name in sorted(names)}
    often = Counter(word for held in words.values() for word in held)
    found = defaultdict[str, list[str]](list)
    for name, held in words.items():
        rarest = min(held, key=lambda word: (often[word], word), default="")
        found[rarest].append(name)
    return found
