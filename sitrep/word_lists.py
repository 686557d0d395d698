"""Lists of words that ship as data: read once, and as a pattern that finds any of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Reads every value as text; in C where that is there."""


def read_words(file: Path) -> Any:
    """What a file of words holds now, every value as text; JSON, which is YAML, is read fast."""
    text = file.read_text(encoding="utf-8")
    return json.loads(text) if text.startswith("{") else _held(yaml.parse(text, LOADER))


_END = object()
"""Stands for the end of a list or of a mapping."""


def _held(events: Iterator[yaml.Event]) -> Any:
    """The next value of a file, from its events; by nodes it would take three times as long."""
    event = next(events)
    while isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
        event = next(events)
    if isinstance(event, yaml.ScalarEvent):
        return event.value
    if isinstance(event, yaml.MappingStartEvent):
        return {key: _held(events) for key in iter(lambda: _held(events), _END)}
    if isinstance(event, yaml.SequenceStartEvent):
        return list(iter(lambda: _held(events), _END))
    if isinstance(event, yaml.CollectionEndEvent):
        return _END
    raise yaml.YAMLError("A file of words holds no references, and is not empty.")


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


def beginning(word: str) -> str:
    """A pattern of a whole word or, where it ends in an asterisk, of any that begins so.

    What ends in an apostrophe is written in one with the next word.
    """
    if word.endswith("*"):
        return re.escape(word[:-1]) + r"\w*"
    return re.escape(word) + ("" if word.endswith(("’", "'")) else r"(?!\w)")


def any_beginning(words: Iterable[str]) -> str:
    """The alternatives of whole words and beginnings, the longest first; nothing fits none."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(beginning, ordered)) or "(?!)"


def inside(word: str) -> str:
    """A word that begins with a capital letter as it stands inside a sentence: GLIDE stays so."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]
