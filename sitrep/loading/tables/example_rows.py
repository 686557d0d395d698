"""The example row of each sheet of an empty workbook, and whether a row still is that one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from sitrep import resources
from sitrep.loading.tables.columns import route_of
from sitrep.loading.tables.sheet_terms import listed_at
from sitrep.loading.vocabulary.sheet_words import (
    folded,
    heading_of,
    is_example,
    languages,
    words_of,
)
from sitrep.loading.vocabulary.synonyms import offered
from sitrep.word_lists import word_lists


@cache
def example_of(kind: str, language: str) -> Mapping[str, str]:
    """An example of a record by its paths, in the words of a language, without its mark."""
    said = {**words_of(language)["examples"], "language": language}
    row = {path: text.format(**said) for path, text in _rows().get(kind, {}).items()}
    return {path: _offered(kind, path, text, language) for path, text in row.items()}


def _offered(kind: str, path: str, text: str, language: str) -> str:
    """A word of a list as the workbook in a language offers it; other texts as they are."""
    words = listed_at(kind, route_of(path))
    return offered(words, language)[words.index(text)] if text in words else text


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    """The example of each kind, in whose values ``{words}`` are those of the language."""
    own = {file.stem: word_lists(file)["example"] for file in resources.kinds()}
    return {**word_lists(resources.workbook())["examples"], **own}


def example_mark(language: str) -> str:
    """What stands before the first text of an example."""
    return str(words_of(language)["example"])


def is_untouched(kind: str, texts: Sequence[str]) -> bool:
    """Whether the texts of a row are those of the example that was written, and no others.

    What somebody wrote into an example is never passed over in silence.
    """
    return any(set(_bare(texts)) <= _texts(kind, language) for language in languages())


def _bare(texts: Sequence[str]) -> list[str]:
    """The texts of a row as they are compared, the first without its mark."""
    first, *others = (folded(text) for text in texts)
    marks = (folded(example_mark(one)) for one in languages()) if is_example(first) else ()
    mark = next((one for one in marks if first.startswith(one)), "")
    return [first.removeprefix(mark).strip(), *others]


@cache
def _texts(kind: str, language: str) -> frozenset[str]:
    held = example_of(kind, language)
    headings = (heading_of(kind, path, language) for path in held)
    return frozenset(folded(text) for text in (*held.values(), *headings))
