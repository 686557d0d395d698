"""What sheets and columns are called in words, and the keys that these words stand for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from sitrep import resources
from sitrep.word_lists import inside, word_lists

_NUMBER = re.compile(r"\d+")
_STEP = re.compile(r"(?<=\.)\d+(?=\.|$)")
KEYED = ("codes", "to")
"""Groups under keys of the writer's own: ``Code: geonames`` is ``codes.geonames``."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that have words for sheets and columns, English first."""
    return tuple(sorted(resources.language_codes(), key=lambda code: (code != "en", code)))


@cache
def words_of(language: str) -> Any:
    """The words of a language: ``sheets``, ``columns``, ``head`` and the marks of rows.

    What it does not say itself of a sheet, a column or an example stands in the file of the kind
    or the axis.
    """
    own = word_lists(resources.sheet_words(language))
    sheets, columns, examples = dict[str, str](), dict[str, Any](), dict[str, str]()
    for file in (*resources.kinds(), *resources.axes()):
        thing = word_lists(file)
        if language in thing.get("called", ()):
            sheets[file.stem] = thing["called"][language]
        columns |= thing.get("columns", {}).get(language, {})
        examples |= thing.get("texts", {}).get(language, {})
    elsewhere = {"sheets": sheets, "columns": columns, "examples": examples}
    return {**own, **{part: said | own[part] for part, said in elsewhere.items()}}


def sheet_name(kind: str, language: str) -> str:
    """What the sheet of a kind is called."""
    return str(words_of(language)["sheets"].get(kind, kind))


def kind_of_sheet(name: str) -> str:
    """The kind that a sheet's name stands for, in any language; the name itself for others."""
    return _kinds().get(folded(name), name)


@cache
def _kinds() -> Mapping[str, str]:
    return {
        folded(str(name)): kind
        for language in languages()
        for kind, name in words_of(language)["sheets"].items()
    }


def heading_of(kind: str, path: str, language: str) -> str:
    """What the column of a key is called: ``sources.1.via`` is “Source 1: passed on by”."""
    numbers = _STEP.findall(path)
    text = _worded(kind, _STEP.sub("#", path), words_of(language))
    for number in numbers:
        text = text.replace("#", number, 1)
    return text


def _worded(kind: str, path: str, said: Any) -> str:
    own = _listed(said["columns"], f"{kind}: {path}") or _listed(said["columns"], path)
    if own:
        return own[0]
    group, _, key = path.rpartition(".")
    if not group:
        return path
    if key == "#":
        return f"{_worded(kind, group, said)} #"
    word = next(iter(_listed(said["columns"], key)), key)
    return f"{_worded(kind, group, said)}{said['joint']}{inside(word)}"


def _listed(columns: Mapping[str, Any], path: str) -> list[str]:
    found = columns.get(path, [])
    return [found] if isinstance(found, str) else list(found)


def path_of_heading(heading: str, kind: str, names: tuple[str, ...]) -> str | None:
    """The key that a heading stands for in any language; ``names`` are the keys of the kind."""
    seen = folded(heading)
    found = _paths(kind, names).get(_NUMBER.sub("#", seen))
    if found is None:
        group, _, key = seen.partition(":")
        parent = _paths(kind, names).get(group)
        return f"{parent}.{key}" if key and parent in KEYED else None
    numbers = _NUMBER.findall(seen)
    for number in numbers:
        found = found.replace("#", number, 1)
    return found if "#" not in found else None


@cache
def _paths(kind: str, names: tuple[str, ...]) -> Mapping[str, str]:
    """The keys by their folded words; words of two keys stand for neither."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    keys = [*names, *(f"codes.{key}" for key in ("pcode", "iso") if "codes" in names)]
    for path in dict.fromkeys(_STEP.sub("#", name) for name in keys):
        for word in _all_words(kind, path):
            other = found.setdefault(word, path)
            if path.startswith(f"{other}."):  # a group and what stands for it share their words
                found[word] = path
            elif other != path and not other.startswith(f"{path}."):
                twice.add(word)
    return {word: path for word, path in found.items() if word not in twice}


def _all_words(kind: str, path: str) -> Iterator[str]:
    for language in languages():
        said = words_of(language)
        columns = said["columns"]
        also = _listed(columns, f"{kind}: {path}") or _listed(columns, path)
        yield from (folded(word) for word in also or [_worded(kind, path, said)])


@cache
def language_of(headings: tuple[str, ...], kind: str, names: tuple[str, ...]) -> str | None:
    """The language in which most of these headings are; None where they are keys or unknown."""
    seen = {_NUMBER.sub("#", folded(one)) for one in headings if one not in names}
    often: Counter[str] = Counter()
    for language in languages() if seen else ():
        own = {_NUMBER.sub("#", folded(heading_of(kind, name, language))) for name in names}
        often[language] = len(seen & own)
    best, number = next(iter(often.most_common(1)), ("", 0))
    return best if number else None


def head_named(name: str) -> str | None:
    """The column of the report's own sheet that a heading stands for: ``key`` or ``value``."""
    return _heads().get(folded(name))


@cache
def _heads() -> Mapping[str, str]:
    said = ((words_of(one)["head"][key], key) for one in languages() for key in ("key", "value"))
    return {folded(word): key for word, key in chain((("key", "key"), ("value", "value")), said)}


def is_example(text: str) -> bool:
    """Whether the first text of a row marks it as an example."""
    return folded(text).startswith(_examples())


@cache
def _examples() -> tuple[str, ...]:
    return tuple(folded(words_of(one)["example"]) for one in languages())


def begins_a_note(text: str) -> bool:
    """Whether a text begins as notes beneath a table do: with Note, Source, Total or a sign."""
    first = folded(text)
    return first[:1] in "*†‡(" or any(_begins(first, word) for word in _notes())


def _begins(text: str, word: str) -> bool:
    return text.startswith(word) and not text[len(word) : len(word) + 1].isalnum()


@cache
def _notes() -> tuple[str, ...]:
    return tuple(folded(word) for one in languages() for word in words_of(one)["notes"])


def folded(text: str) -> str:
    """A name without what makes no difference: case, spaces, underscores, a mark of duty."""
    plain = unicodedata.normalize("NFC", text).replace("’", "'").casefold()
    plain = " ".join(re.split(r"[\s_]+", plain.strip().rstrip("*").strip()))
    return re.sub(r" ?: ?", ":", plain)


def headings(kind: str, names: Iterable[str], language: str) -> tuple[str, ...]:
    """What all these keys are called."""
    return tuple(dict.fromkeys(heading_of(kind, name, language) for name in names))
