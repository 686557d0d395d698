"""Highlights: the records that the header names, each as its whole sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sitrep.compose.access import access_sentence
from sitrep.compose.desk import Desk
from sitrep.compose.displacement import displacement_sentence
from sitrep.compose.incidents import incident_sentence
from sitrep.compose.response import response_sentences
from sitrep.compose.section import section
from sitrep.compose.services import service_sentence
from sitrep.compose.statements import statement_sentence
from sitrep.compose.toll_words import toll_sentence
from sitrep.document import Group, Section, Sentence

SENTENCES: Mapping[str, Callable[[Desk, Any], Sentence]] = {
    "tolls": toll_sentence,
    "displacement": displacement_sentence,
    "access": access_sentence,
    "statements": statement_sentence,
    "incidents": incident_sentence,
    "services": service_sentence,
    "response": lambda desk, record: next(response_sentences(desk, record)),
}
"""The sentence that stands for a record, by its kind."""


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where the header names no records."""
    texts = tuple(
        SENTENCES[desk.index.kinds[ref]](desk, desk.index.claims[ref])
        for ref in desk.index.report.report.highlights
    )
    return section(desk, "highlights", groups=(Group(texts=texts),) if texts else ())
