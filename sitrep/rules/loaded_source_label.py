"""The label of a source or an actor judges it.

**Why it harms.** "The so-called observatory", "the mouthpiece of" or "the respected monitor"
tells the reader whom to believe before the figure is read. It is often the only place where a
briefing takes sides.

**Instead.** Write the name that the organisation uses, what kind of organisation it is, and
whether it is a party to the conflict. What somebody else says of it is a statement of theirs.

**Norm.** Reuters: no "so-called", no scare quotes. Every source is labelled in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.views.index import Index
from sitrep.rules.sided_words import sided_words

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    """Names and descriptions of actors, and notes on sources, that judge whom they label."""
    judging = sided_words(index.report.report.language).judging
    for route, label in _labels(index):
        for word in judging.finditer(label):
            yield Problem(
                route,
                f"“{word[0]}” in this label judges whom it names.",
                "A label says who it is, not what to think of it.",
                "Write the name that it uses, and its kind under kind:.",
            )


def _labels(index: Index) -> Iterator[tuple[Route, str]]:
    for position, actor in enumerate(index.report.actors):
        for key in ("name", "in_text", "description", "standard_of_proof"):
            text = getattr(actor, key)
            if text is not None:
                yield ("actors", position, key), text
    for position, source in enumerate(index.report.sources):
        if source.note is not None:
            yield ("sources", position, "note"), source.note


GOOD = ["actors: [{id: watch, name: Rights Watch of the Valley, kind: monitor}]"]
BAD = [
    "actors: [{id: watch, name: the so-called Rights Watch, kind: monitor}]",
    "actors: [{id: watch, name: Rights Watch (opposed to the council), kind: monitor}]",
    "actors: [{id: watch, name: Rights Watch, in_text: the respected Rights Watch, kind: monitor}]",
]
