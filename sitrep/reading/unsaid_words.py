"""Words of withheld records that no public text may say, and names that it may."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from sitrep.model.actors import ActorKind
from sitrep.model.base import Voice
from sitrep.model.views.index import Index
from sitrep.model.views.shown_texts import ShownTexts
from sitrep.model.views.walk import Leaf
from sitrep.reading.told_words import Unsaid, Unsayable

_NAMES = ("name", "in_text", "title")
_OWN = (*_NAMES, "address", "mail", "phone", "copy_file")
"""The keys of what a record bears as its own; a unit or an event is called what it is."""


def words_withheld(index: Index, shown: ShownTexts) -> Iterator[Unsaid]:
    """Names, contacts, addresses and files of the records that are not shown.

    What is not marked, and only marked records lead to, is anybody's: of it, persons alone count,
    and where a document is found. Beside the name of a marked person stands its last word, where no
    public name holds it too.
    """
    told, borne = _translated(index), frozenset(_borne(shown))
    public = frozenset(word for name in public_names(shown) for word in name.split())
    for ref, leaf, marked in shown.withheld_leaves:
        sort = _sort(index, leaf) if isinstance(leaf.value, str) else None
        if (
            sort is None
            or leaf.value in borne
            or (not marked and sort in (Unsayable.NAME, Unsayable.TITLE))
        ):
            continue
        words = PurePosixPath(leaf.value).name if leaf.route[-1] == "copy_file" else leaf.value
        for said in (words, *told.get(leaf.value, ())):
            yield Unsaid(ref, sort, said)
            first, _, last = said.rpartition(" ")
            if sort is Unsayable.PERSON and first:
                yield Unsaid(ref, sort, f"{last} {first}")
            if marked and sort is Unsayable.PERSON and first and last not in public:
                yield Unsaid(ref, Unsayable.SURNAME, last)


def _borne(shown: ShownTexts) -> Iterator[str]:
    """Names, addresses and files of public records: they are no secret, whoever has them too.

    So are their translations; that of any other text says what it says in another language.
    """
    own = {
        leaf.value
        for leaf in _of_records(shown)
        if leaf.voice is not Voice.OURS and (leaf.route[-1] in _OWN or leaf.route[0] == "report")
    }
    yield from own
    for one in shown.public.translations:
        if one.text in own:
            yield from one.to.values()


def public_names(shown: ShownTexts) -> Iterator[str]:
    """The names that public records bear."""
    for leaf in _of_records(shown):
        if leaf.voice is Voice.NAME and leaf.route[-1] in _NAMES:
            yield leaf.value


def _of_records(shown: ShownTexts) -> Iterator[Leaf]:
    """The texts of public records, without what stands for others: that is nobody's name."""
    return (
        leaf
        for leaf in shown.texts
        if "instead" not in leaf.route and leaf.route[0] != "translations"
    )


def _translated(index: Index) -> dict[str, tuple[str, ...]]:
    """The translations of each text."""
    return {one.text: tuple(one.to.values()) for one in index.report.translations}


def _sort(index: Index, leaf: Leaf) -> Unsayable | None:
    """What sort of words a value is; None for what may be said."""
    kind, key = leaf.route[0], leaf.route[-1]
    if key == "phone":
        return Unsayable.PHONE
    if key in ("address", "mail"):
        return Unsayable.ADDRESS if "://" in leaf.value or "@" in leaf.value else None
    if key == "copy_file":
        return Unsayable.ADDRESS
    if key == "title":
        return Unsayable.TITLE
    if key == "speaker" or "speakers" in leaf.route or kind == "contacts":
        return Unsayable.PERSON if key in ("name", "speaker") else None
    if key not in ("name", "in_text"):
        return None
    person = kind == "actors" and _is_person(index, leaf)
    return Unsayable.PERSON if person else Unsayable.NAME


def _is_person(index: Index, leaf: Leaf) -> bool:
    return index.report.actors[int(leaf.route[1])].kind is ActorKind.PERSON
