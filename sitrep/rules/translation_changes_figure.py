"""A translation holds other numbers, or other figures in braces, than the words it is of.

**Why it harms.** The edition in one language then says another number than that in the other, and
the number leads back to no record.

**Instead.** Write the same digits, and the same `{record-id}` in braces, as the original; the
briefing puts numbers, dates and their digits into the language by itself.

**Norm.** One document: editions cannot disagree. It cannot be waived.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.prose import slots, without_slots
from sitrep.model.views.index import Index

LEVEL = Level.ERROR
BINDING = True

_NUMBER = re.compile(r"\d+(?:[.,\s\u00a0\u202f]\d{3})*")


def check(index: Index) -> Iterator[Problem]:
    """One problem for each language whose translation has other figures."""
    for position, one in enumerate(index.report.translations):
        wanted = _held(one.text)
        for language, text in one.to.items():
            if _held(text) != wanted:
                yield Problem(
                    ("translations", position, "to", language),
                    f"“{text}” does not hold the numbers of “{one.text}”.",
                    "A translation holds the same numbers and figures as the original.",
                    "Put in what is missing, and take out what is not in the original.",
                )


def _held(text: str) -> Counter[str]:
    """The figures and numbers of a text, however it groups its digits and writes them."""
    figures = map(str, slots(text))
    numbers = _NUMBER.findall(without_slots(text))
    return Counter([*figures, *(str(int(re.sub(r"\D", "", number))) for number in numbers)])


_ENTRY = "translations:\n- {text: Monitor 12, to: {fr: %s}}\n"
GOOD = ["translations:\n- {text: Example Monitor, to: {fr: Moniteur d’exemple}}\n"]
BAD = [_ENTRY % "Moniteure 13", _ENTRY % "Moniteure"]
