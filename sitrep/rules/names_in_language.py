"""What the records of a report are called in a language: its own, or that of a translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from sitrep.model.base import Voice
from sitrep.model.views.index import Index
from sitrep.reading.places.bare_names import LEVELLED, without_level


class NamesInLanguage:
    """The names of places, actors and everything else, as sentences of a language hold them."""

    def __init__(self, index: Index, language: str) -> None:
        self._index = index
        self._language = language
        self._own = language == index.report.report.language

    @cached_property
    def ids_of_places(self) -> dict[str, str]:
        """The ids of places by their names, and by those without the word for their level."""
        named = [
            (name, one)
            for one in self._index.report.places
            for name in self._said((one.name, one.in_text))
        ]
        bare = {
            name: one.id
            for said, one in named
            if one.level in LEVELLED and (name := without_level(said))
        }
        return bare | {name: one.id for name, one in named}

    @cached_property
    def every(self) -> frozenset[str]:
        """Every name that the records hold."""
        named = [leaf for leaf in self._index.leaves if leaf.voice is Voice.NAME]
        return frozenset(self._said(str(leaf.value) for leaf in named))

    @cached_property
    def worded(self) -> frozenset[str]:
        """Those with a letter: a code of digits alone may be a day."""
        return frozenset(one for one in self.every if any(map(str.isalpha, one)))

    @cached_property
    def ids_of_actors(self) -> dict[str, str]:
        """The ids of actors by their names, without an article."""
        return {
            name.removeprefix("the "): one.id
            for one in self._index.report.actors
            for name in self._said((one.name, one.in_text))
        }

    @cached_property
    def _translated(self) -> dict[str, str]:
        """What names are called in the language, by what the report calls them."""
        told = self._index.report.translations
        return {one.text: one.to[self._language] for one in told if self._language in one.to}

    def _said(self, names: Iterable[str | None]) -> Iterator[str]:
        """Names as they stand in the language: both, where it has one of its own."""
        for name in names:
            if name:
                yield name
                if not self._own and name in self._translated:
                    yield self._translated[name]
