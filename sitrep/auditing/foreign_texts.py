"""Foreign texts: what an edition has in the language of its report, as nobody translated it."""

from __future__ import annotations

import re

from sitrep.model.prose import CITATION, sentences, without_slots
from sitrep.model.report import Report

_LONG = 15
"""Shorter pieces may stand in any text."""


class ForeignTexts:
    """The sentences of an overview that an edition leaves in the report's own language."""

    def __init__(self, report: Report, edition: Report, language: str) -> None:
        own = report.report.language
        self._own, self._language = own, language
        before = {one.text for text in report.overview for one in sentences(text, own)}
        left = (
            one.text
            for text in (edition.overview if own != language else ())
            for one in sentences(text, own, language)
            if one.text in before
        )
        self._pieces = tuple(
            piece.strip()
            for text in left
            for piece in re.split("\x00", without_slots(CITATION.sub("", text), "\x00"))
            if len(piece.strip()) >= _LONG
        )

    def language_of(self, text: str) -> str:
        """The language in which a text of the edition is read."""
        return self._own if any(one in text for one in self._pieces) else self._language
