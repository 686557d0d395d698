"""The document as a message: page one without drawings, and where the whole briefing is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sitrep.languages import Language
from sitrep.page.document import Document, Kind, Note, Section, Traced

_DRAWN = "key_figures"
_REF = "report"


def as_message(document: Document, language: Language, whole: str) -> Document:
    """The document for a message; ``whole`` is the file of the briefing, empty if there is none.

    A mail program shows no drawings: the lines of cards are left out, and what is said of them.
    """
    file = Traced(whole, Kind.NAME, _REF)
    said = language.say("message.file", file=file) if whole else language.say("message.issuer")
    return replace(document, brief=dict(_undrawn(document.brief)), elsewhere=Note(said))


def _undrawn(brief: Mapping[str, Section]) -> Iterator[tuple[str, Section]]:
    for name, section in brief.items():
        cards = tuple(replace(one, figure=replace(one.figure, strip=None)) for one in section.cards)
        groups = () if name == _DRAWN else section.groups
        yield name, replace(section, cards=cards, groups=groups)
