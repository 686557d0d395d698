"""Told by one: what somebody says in quotation marks, whose numbers no report has counted."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"“[^“”]+”|«[^«»]+»|„[^„“”]+[“”]|\"[^\"]+\"")
_FEW = 5
"""A quotation of fewer words is a word that somebody used, and no sentence."""


def own_words_told(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences in quotation marks stand in a text."""
    found = (one.span() for one in _QUOTED.finditer(text))
    return tuple((start, end) for start, end in found if len(text[start:end].split()) >= _FEW)
