"""An id is used that no record has.

**Why it harms.** A citation that leads nowhere is no citation, and a total whose part is missing
cannot be checked.

**Instead.** Correct the id, or add the record that it names.

**Norm.** None; what is referred to must exist.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.index import Index
from sitrep.model.prose import figures, sentences
from sitrep.model.references import dangling

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    """References in records, then those in the overview."""
    yield from dangling(index.leaves, index.kinds)
    for position, paragraph in enumerate(index.report.overview):
        for sentence in sentences(paragraph, frozenset()):
            yield from _in_prose(index, ("overview", position), sentence.text, sentence.sources)


def _in_prose(
    index: Index, route: tuple[str | int, ...], text: str, sources: tuple[str, ...]
) -> Iterator[Problem]:
    wanted = [(source, ("sources",)) for source in sources]
    wanted += [(ref, ("tolls", "displacement")) for ref, is_id in figures(text) if is_id]
    for ref, kinds in wanted:
        if index.kinds.get(ref) not in kinds:
            yield Problem(
                route,
                f"The overview names “{ref}”, which is not the id of a record that can stand here.",
                f"Here an id from {' or '.join(kinds)} is expected.",
                "Correct the id, or add the record.",
            )


GOOD = ["tolls:\n- {id: a-toll, according_to: monitor, measure: killed, count: 12, sources: [doc]}"]
BAD = [
    "tolls:\n- {id: a-toll, according_to: nobody, measure: killed, count: 12, sources: [doc]}",
    "overview: ['People left the town [@no-such-source].']",
]
