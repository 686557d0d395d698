"""A source is listed that no record cites.

**Why it harms.** Either a record has lost its source, or a document was read and nothing of it
was entered; in both cases somebody should know.

**Instead.** Cite it where it belongs, or take it out.

**Norm.** A list of references holds what is referred to.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.prose import sentences
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.views.index import Index
from sitrep.model.views.own_ids import id_in_data

LEVEL = Level.WARNING
NEEDS = ("overview", *CLAIM_KINDS)


def check(index: Index) -> Iterator[Problem]:
    """One problem for each source without a citation in a record or in the overview."""
    if any(kind in CLAIM_KINDS for kind in index.elsewhere.values()):
        return  # a record that could not be taken in may cite it
    if not all(claim.sources for claim in index.claims.values()):
        return  # so may one that has lost its sources, which is a finding of its own
    used = {citation.source for claim in index.claims.values() for citation in claim.sources}
    for claim in index.claims.values():
        used.update(claim.withdrawn.sources if claim.withdrawn else ())
    used.update(source for one in index.report.derived for source in one.sources)
    for paragraph in index.report.overview:
        for sentence in sentences(paragraph, index.report.report.language):
            used.update(sentence.sources)
    for position, source in enumerate(index.report.sources):
        if id_in_data(source.id) not in used:
            yield Problem(
                ("sources", position),
                f"No record cites the source {source.id}.",
                "Every source listed carries at least one record or sentence.",
                "Cite it under sources: of a record, or take it out.",
            )


_SOURCE = (
    "sources:\n- {id: second, title: A report, publisher: monitor, kind: report, "
    "address: not available, published: 2024-05-08, accessed: 2024-05-09, language: en}\n"
)
GOOD = [
    _SOURCE
    + "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 12, sources: [second]}"
]
BAD = [_SOURCE]
