"""A translation holds other numbers, or other figures in braces, than the words it is of.

**Why it harms.** The edition in one language then says another number than that in the other, and
the number leads back to no record.

**Instead.** Write the same digits, and the same `{record-id}` in braces, as the original; the
briefing puts numbers, dates and their digits into the language by itself.

**Norm.** One document: editions cannot disagree. It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.reading.held_numbers import held_numbers

LEVEL = Level.ERROR
BINDING = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each language whose translation has other figures."""
    for position, one in enumerate(index.report.translations):
        wanted = held_numbers(one.text)
        for language, text in one.to.items():
            if held_numbers(text) != wanted:
                yield Problem(
                    ("translations", position, "to", language),
                    f"“{text}” does not hold the numbers of “{one.text}”.",
                    "A translation holds the same numbers and figures as the original.",
                    "Put in what is missing, and take out what is not in the original.",
                )


_ENTRY = "translations:\n- {text: Monitor 12, to: {fr: %s}}\n"
GOOD = ["translations:\n- {text: Example Monitor, to: {fr: Moniteur d’exemple}}\n"]
BAD = [_ENTRY % "Moniteure 13", _ENTRY % "Moniteure"]
