"""The texts in the author's own voice, in their languages, without quotations and proper names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.locations import Route
from sitrep.model.base import Voice
from sitrep.model.figures.tolls import Measure
from sitrep.model.prose import CITATION, Aspect, Slot, pieces
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.views.index import Index
from sitrep.model.views.walk import Leaf
from sitrep.names_in_text import names_held
from sitrep.rules.sided_words import PROVEN

_PROVEN = (Measure.CASES_CONFIRMED, Measure.DEATHS_CONFIRMED)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A text in the author's own voice, with quotations and proper names blanked out.

    ``of_record`` says that it stands in a record, which is always printed as somebody's report.
    """

    route: Route
    text: str
    language: str
    of_record: bool = False


def own_words(index: Index) -> Iterator[OwnWords]:
    """Every text in the author's own voice, and what other editions print in its place."""
    names = _names(index)
    if index.profile is not None:
        for language, title in index.profile.title.items():
            yield OwnWords(("report", "profile"), title, language)
    own = [
        leaf for leaf in index.leaves if leaf.voice is Voice.OURS and isinstance(leaf.value, str)
    ]
    language = index.report.report.language
    for leaf in own:
        text = leaf.value if leaf.route[0] != "overview" else _without_ids(index, leaf.value)
        text = _blanked(text, names)
        yield OwnWords(leaf.route, text, language, of_record=leaf.route[0] in CLAIM_KINDS)
    yield from _translated(index, own, names)


def _translated(index: Index, own: list[Leaf], names: frozenset[str]) -> Iterator[OwnWords]:
    if not index.report.translations:
        return
    texts = dict[str, bool]()
    for leaf in own:
        of_record = leaf.route[0] in CLAIM_KINDS
        for text in (leaf.value, CITATION.sub("", leaf.value)):
            texts[text] = texts.get(text, True) and of_record
    whole = "\n".join(text for text, of_record in texts.items() if not of_record)
    for position, entry in enumerate(index.report.translations):
        if entry.text in texts or entry.text in whole:
            of_record = texts.get(entry.text, False)
            for code, text in entry.to.items():
                route = ("translations", position, "to", code)
                bare = _blanked(_without_ids(index, text), names)
                yield OwnWords(route, bare, code, of_record=of_record)


def _names(index: Index) -> frozenset[str]:
    """The proper names of a report and what other editions call them."""
    names = {
        leaf.value
        for leaf in index.leaves
        if leaf.voice is Voice.NAME and leaf.route[0] != "translations"
    }
    own = {leaf.value for leaf in index.leaves if leaf.voice is Voice.OURS}
    for entry in index.report.translations:
        if entry.text in names and entry.text not in own:
            names |= set(entry.to.values())
    return frozenset(names)


def _blanked(text: str, names: frozenset[str]) -> str:
    """A text without quotations and names; of two that overlap, the longer goes first."""
    text = _QUOTED.sub(" ", text)
    for name in sorted(names_held(text, names), key=lambda name: (-len(name), name)):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text)
    return text


def _without_ids(index: Index, text: str) -> str:
    """What is read: a slot prints a number and a citation one too, whatever their ids say."""
    said = (one if isinstance(one, str) else _sign(index, one) for one in pieces(text))
    return CITATION.sub(" ", "".join(said))


def _sign(index: Index, slot: Slot) -> str:
    """What stands for a slot: a sign of its own for a count of cases that are confirmed."""
    figure = index.figures.get(slot.record) if slot.aspect is Aspect.COUNT else None
    return PROVEN if figure is not None and figure.measure in _PROVEN else " "
