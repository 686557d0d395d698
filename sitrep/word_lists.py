"""Lists of words that ship as data: read once, and as a pattern that finds any of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Reads every value as text; in C where that is there."""


def read_words(file: Path) -> Any:
    """What a file of words holds now, every value as text; JSON, which is YAML, is read fast."""
    text = file.read_text(encoding="utf-8")
    return json.loads(text) if text.startswith("{") else yaml.load(text, LOADER)


@cache
def word_lists(file: Path) -> Any:
    """What a file of words holds, every value as text; not to be changed."""
    return read_words(file)


@cache
def by_language(files: tuple[Path, ...], part: str) -> Mapping[str, Any]:
    """One part of the files of languages, such as their months, by the name of their folder."""
    return {file.parent.name: word_lists(file)[part] for file in files}


def either(words: Iterable[str]) -> str:
    """The alternatives of a pattern that finds any of some words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered))


def inside(word: str) -> str:
    """A word that begins with a capital letter as it stands inside a sentence: GLIDE stays so."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]
