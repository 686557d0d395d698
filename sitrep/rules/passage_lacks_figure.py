"""The stored passage does not hold the number that it is cited for.

**Why it harms.** A citation that does not say what it is cited for is the fault that makes
readers stop believing citations. Machine-written reports get up to a quarter of theirs wrong.

**Instead.** Copy the sentence that carries the number under `passage:`, unaltered; or correct the
count. Numbers in words are read in English, French, Spanish and Arabic; the day of a date is no
figure. If the number follows from others, say so in `note:` and accept the finding.

**Norm.** A citation leads to the words that carry the fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.values.count import Count
from sitrep.model.values.number_words import says_none
from sitrep.model.values.numerals import numbers
from sitrep.model.views.index import Index
from sitrep.reading.held_figures import HeldFigures

LEVEL = Level.ERROR
OF_WORDS = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each passage without the number of its claim, or of its own wording."""
    for figure in report_figures_of(index).figure_set.figures.values():
        for position, citation in enumerate(figure.claim.sources):
            if citation.passage is None or not figure.numbered:
                continue
            source = index.sources.get(citation.source)
            language = source.language if source is not None else index.report.report.language
            held = HeldFigures(citation.passage, language)
            if figure.claim.count.low == 0 and says_none(citation.passage, language):
                continue
            if not _holds(figure.claim.count, citation.figure or "", held):
                yield Problem(
                    (*index.routes[figure.id], "sources", position, "passage"),
                    f"The passage does not hold {figure.claim.count}.",
                    "A passage holds the number that it is cited for.",
                    "Copy the sentence that carries the number, or check the count.",
                    None if held.any else Level.WARNING,
                )


def _holds(count: Count, words: str, held: HeldFigures) -> bool:
    if count.magnitude is not None:
        worded = bool(words) and words.casefold() in held.text.casefold()
        return worded or held.holds_size()
    wanted = [*count.said_numbers]
    return all(map(held.stands, wanted)) or any(map(held.stands, numbers(words)))


_TOLL = (
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 1130, "
    "sources: [{source: doc, passage: '%s'}]}"
)
GOOD = [_TOLL % "The office counted 1 130 dead.", _TOLL % "قُتل ١٬١٣٠ شخصًا"]
BAD = [
    _TOLL % "The office counted 1,310 dead.",
    _TOLL % "The office counted many dead.",
    _TOLL.replace("1130", "12") % "On 12 May nine people died.",
]
