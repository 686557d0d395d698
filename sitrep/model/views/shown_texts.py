"""Shown texts: every text of a report that its public edition carries, where it was entered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from sitrep.model.header import Waiver
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.translations import Translation
from sitrep.model.views.index import Index
from sitrep.model.views.projection import public, restricted_ids
from sitrep.model.views.shown_instead import FACED, is_face, is_of_marked_part
from sitrep.model.views.walk import Leaf


class ShownTexts:
    """What of a report is shown, and what is not.

    ``hidden`` are the ids of what is marked; ``absent`` are those and what only they lead to.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self.hidden = restricted_ids(index.report)

    @cached_property
    def public(self) -> Report:
        """The public report."""
        return public(self._index.report)

    @cached_property
    def absent(self) -> frozenset[str]:
        """The ids of all records that the public report lacks."""
        shown = {one.id for kind in RECORD_KINDS for one in getattr(self.public, kind)}
        return frozenset(self._index.kinds.keys() - shown)

    @property
    def texts(self) -> Iterator[Leaf]:
        """Texts, names and ids of what is shown; no words of lists, and no references."""
        for leaf in self._index.leaves:
            if type(leaf.value) is str and not leaf.refers and self._carried(leaf):
                yield leaf

    @property
    def withheld_leaves(self) -> Iterator[tuple[str, Leaf, bool]]:
        """What is not shown of records and of their parts: the record's id, and whether by a mark.

        What is not by a mark is so because nothing that is shown leads to it.
        """
        for leaf in self._index.leaves:
            ref = self._record(leaf)
            part = bool(ref) and is_of_marked_part(self._index.report, leaf.route)
            if (ref in self.absent or part) and "instead" not in leaf.route:
                yield ref, leaf, part or ref in self.hidden

    def _carried(self, leaf: Leaf) -> bool:
        if "instead" in leaf.route:
            stands = leaf.route[0] in FACED or self._record(leaf) not in self.absent
            return stands and is_face(self._index.report, leaf.route)
        if leaf.route[0] == "translations":
            return _words(self._index.report.translations[int(leaf.route[1])]) in self._translated
        if leaf.route[0] == "allow":
            return self._index.report.allow[int(leaf.route[1])] in self._accepted
        left = self._of_hidden_source(leaf) or is_of_marked_part(self._index.report, leaf.route)
        return self._record(leaf) not in self.absent and not left

    def _of_hidden_source(self, leaf: Leaf) -> bool:
        """Whether it is how a source that is not shown spells a place."""
        if "spellings" not in leaf.route:
            return False
        place = self._index.report.places[int(leaf.route[1])]
        return place.spellings[int(leaf.route[3])].source in self.absent

    @cached_property
    def _accepted(self) -> frozenset[Waiver]:
        return frozenset(self.public.allow)

    @cached_property
    def _translated(self) -> frozenset[tuple[str, ...]]:
        return frozenset(map(_words, self.public.translations))

    def _record(self, leaf: Leaf) -> str:
        named = leaf.route[0] in RECORD_KINDS
        return str(self._index.record_at(leaf.route[:2])) if named else ""


def _words(one: Translation) -> tuple[str, ...]:
    return (one.text, *sorted(f"{code} {words}" for code, words in one.to.items()))
