"""A translation is kept of words that the report does not hold.

**Why it harms.** The words were changed after they had been translated: the edition in the other
language silently falls back to the original, or keeps a name that was corrected.

**Instead.** Copy the words as they stand now into `text`, and look at the translation again; or
take the entry out.

**Norm.** None; a translation belongs to the words that it was made of.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.views.editions import own_texts
from sitrep.model.views.index import Index
from sitrep.spelling import advice, meant

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    """One problem for each translation whose text stands nowhere in the report."""
    translations = index.report.translations
    if index.elsewhere or not translations:
        return  # a record that could not be taken in may hold the words
    held = dict.fromkeys(text for _, found in own_texts(index.report) for text in found)
    for position, one in enumerate(translations):
        if one.text not in held:
            near = meant(one.text, held)
            yield Problem(
                ("translations", position, "text"),
                f"“{one.text}” stands nowhere in the report.",
                "A translation is of words that the report holds, letter by letter.",
                advice([f"“{text}”" for text in near], "Take the entry out."),
            )


_ENTRY = "translations:\n- {text: %s, to: {fr: la moniteure}}\n"
GOOD = [_ENTRY % "Example Monitor"]
BAD = [_ENTRY % "a name that nobody bears"]
