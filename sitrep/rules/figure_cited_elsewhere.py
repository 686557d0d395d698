"""A sentence of the overview uses a figure and cites none of the documents that carry it.

**Why it harms.** Whoever follows the citation does not find the figure. It is also how a figure
comes to stand beside the name of somebody who never gave it.

**Instead.** Cite a source of each figure in the sentence, and name in it who gave the figure. If
several figures stand in one sentence, each needs one of its own sources.

**Norm.** A citation leads to the words that carry the fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.prose import sentences, slots
from sitrep.model.views.index import Index

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    """One problem for each figure in the overview whose sentence cites none of its sources."""
    for position, paragraph in enumerate(index.report.overview):
        for sentence in sentences(paragraph, index.report.report.language):
            for ref in dict.fromkeys(slot.record for slot in slots(sentence.text)):
                carried = _sources(index, ref)
                if carried and carried.isdisjoint(sentence.sources):
                    yield Problem(
                        ("overview", position),
                        f"The sentence uses {ref} and cites none of its sources.",
                        "A figure stands in a sentence that cites a document which carries it.",
                        f"Cite {' or '.join(sorted(carried))}, or correct the id of the figure.",
                    )


def _sources(index: Index, ref: str) -> set[str]:
    derived = index.derived.get(ref)
    refs = [ref] if derived is None else [one for one in (derived.of, derived.against) if one]
    held = [index.figures[one] for one in refs if one in index.figures]
    stated = () if derived is None else derived.sources
    return {*stated, *(citation.source for figure in held for citation in figure.sources)}


_TOLL = (
    "sources: [{id: other, title: Another report, publisher: outlet, kind: report, "
    "address: not available, published: 2024-05-08, accessed: 2024-05-08, language: en}]\n"
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 12, sources: [doc]}\n"
)
_DERIVED = (
    "- {id: u, according_to: monitor, measure: killed, count: 6, sources: [doc]}\n"
    "derived: [{id: d, operation: ratio, of: t, against: u, stated: twofold, "
    "according_to: outlet, sources: [other]}]\n"
)
_TOLD = "overview: ['According to the outlet, it was {d} times as many [@%s].']"
GOOD = [
    _TOLL + _DERIVED + _TOLD % "other",
    _TOLL + _DERIVED + _TOLD % "doc",
    _TOLL + "overview: ['According to the monitor, {t} people died [@doc].']",
]
BAD = [_TOLL + "overview: ['According to the outlet, {t} people died [@other].']"]
