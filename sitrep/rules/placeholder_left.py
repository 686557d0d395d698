"""A placeholder was left where words should stand.

**Why it harms.** "TBC" in a printed briefing reads as a fact that somebody withheld.

**Instead.** Write what is known, or take the line out: what is not stated is listed by itself.

**Norm.** None; drafts carry marks, briefings do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.base import Voice
from sitrep.model.index import Index

LEVEL = Level.ERROR

_PLACEHOLDER = re.compile(
    r"\b(?:TO-?DO|TB[CDA]|FIXME|XX+(?!-)|lorem ipsum|insert (?:here|date|figure|name|text))\b"
    r"|\?{2,}|_{3,}|<[a-z ]+>|\[(?:\.\.\.|…|[A-Z ]{3,})\]",
    re.IGNORECASE,
)


def check(index: Index) -> Iterator[Problem]:
    """Placeholders in the author's words, in names and in titles; sources' words are theirs."""
    for leaf in index.leaves:
        if leaf.voice not in (Voice.OURS, Voice.NAME) or not isinstance(leaf.value, str):
            continue
        found = _PLACEHOLDER.search(leaf.value)
        if found:
            yield Problem(
                leaf.route,
                f"“{found[0]}” looks like a placeholder.",
                "A finished record says what is known and nothing else.",
                "Write what is known, or take the line out.",
            )


GOOD = ["overview: ['People left the town [@doc].']"]
BAD = ["overview: ['TBC people left the town [@doc].']", "report: {title: 'Flood in <place>'}"]
