"""The document as a message: page one without drawings, and where the whole briefing is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sitrep.languages import Language
from sitrep.page.document import Address, Document, Kind, Note, Section, Traced

_DRAWN = "key_figures"
_REF = "report"


def as_message(document: Document, language: Language, whole: str) -> Document:
    """The document for a message; ``whole`` is the file of the briefing, empty if there is none.

    Without a file, the whole is where the briefing is published, or with its issuer. A mail program
    shows no drawings: the lines of cards are left out, and what is said of them.
    """
    address = document.facts.address
    if whole:
        said = language.say("message.file", file=Traced(whole, Kind.NAME, _REF))
    elif address:
        said = language.say("message.address", address=Address(address, address, _REF))
    else:
        said = language.say("message.issuer")
    return replace(document, brief=dict(_undrawn(document.brief)), elsewhere=Note(said))


def _undrawn(brief: Mapping[str, Section]) -> Iterator[tuple[str, Section]]:
    for name, section in brief.items():
        cards = tuple(replace(one, figure=replace(one.figure, strip=None)) for one in section.cards)
        groups = () if name == _DRAWN else section.groups
        yield name, replace(section, cards=cards, groups=groups)
