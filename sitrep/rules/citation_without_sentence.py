"""A citation stands alone in the overview, with no words that it could belong to.

**Why it harms.** The reader sees a number in brackets and cannot tell what the source is cited
for.

**Instead.** Put the citation behind the sentence that it carries, or take it out.

**Norm.** A citation belongs to a sentence. It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.prose import sentences
from sitrep.model.views.index import Index

LEVEL = Level.ERROR
BINDING = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each paragraph that holds citations and no words to cite them for."""
    for position, paragraph in enumerate(index.report.overview):
        for sentence in sentences(paragraph, index.report.report.language):
            if not any(map(str.isalnum, sentence.text)):
                yield Problem(
                    ("overview", position),
                    "A citation or a punctuation mark stands without a sentence.",
                    "Every citation stands behind the words that it carries.",
                    "Write the sentence before it, or take it out.",
                )


GOOD = ["overview: ['People left the town [@doc].']"]
BAD = ["overview: ['[@doc]']"]
