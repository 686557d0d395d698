"""A quotation does not stand in the stored text of its source.

**Why it harms.** Words in quotation marks are evidence. One word changed ("two hours" for "one
hour") leaves them nearly the same and makes them false, and it is the speaker who is held to
them.

**Instead.** Copy the words again from the document, character by character; mark what is left out
with […] and what is put in with [brackets]. If the stored text is not the document's, store the
right one.

**Norm.** Reuters and the BBC do not alter quotations. They are compared exactly, after putting
quotation marks, dashes and spaces into one form, and never by similarity.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.claim import Claim
from sitrep.model.views.index import Index

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    """One problem for each quotation, and each wording of a document, that its text lacks."""
    for position, statement in enumerate(index.report.statements):
        texts = _stored(index, statement)
        quotation = statement.quotation
        if quotation is None or quotation.translator is not None or not texts:
            continue
        if not any(holds(text, quotation.text) for text in texts):
            yield _problem(("statements", position, "quotation", "text"), quotation.text)
    for route, claim in index.claims_with_routes():
        for place, citation in enumerate(claim.sources):
            copy = index.copies.get(citation.source)
            for axis in _VERBATIM:
                words = getattr(citation, axis)
                if copy is not None and words is not None and not holds(copy, words):
                    yield _problem((*route, "sources", place, axis), words)


_VERBATIM = ("figure", "window", "population", "place", "speaker", "wording", "passage")


def _stored(index: Index, claim: Claim) -> list[str]:
    """What is stored of the documents of a claim: the kept copies, or else the passages."""
    copies = [index.copies.get(one.source) or one.passage for one in claim.sources]
    return [text for text in copies if text]


def holds(text: str, words: str) -> bool:
    """Whether a text holds these words; what is left out is marked with an ellipsis."""
    text = _one_form(text)
    place = 0
    for piece in re.split(r"\[?(?:…|\.\.\.)\]?|\[[^\]]*\]", words):
        wanted = _one_form(piece).strip(" .,;:")
        found = text.find(wanted, place)
        if found < 0:
            return False
        place = found + len(wanted)
    return True


_SAME = str.maketrans(
    dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„«»″", '"') | dict.fromkeys("‐‑‒–—", "-")
)


def _one_form(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SAME).split())


def _problem(route: Route, words: str) -> Problem:
    return Problem(
        route,
        f"“{words}” does not stand in the stored text of its source.",
        "Quoted words stand in the document, character by character.",
        "Copy the words again; mark what is left out with […].",
    )


_SAID = (
    "statements:\n- {id: s, kind: call, according_to: monitor, speakers: [{name: A. Person}], "
    "quotation: {text: %s, language: en}, "
    "sources: [{source: doc, passage: 'She said: “The road was closed – for two hours.”'}]}"
)
GOOD = [
    _SAID % "'The road was closed - for two hours'",
    _SAID % "'The road […] for two [whole] hours'",
]
BAD = [
    _SAID % "'The road was closed - for one hour'",
    _SAID % "'two hours […] The road was closed'",
]
