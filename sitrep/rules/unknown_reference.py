"""An id is used that no record has.

**Why it harms.** A citation that leads nowhere is no citation, and a total whose part is missing
cannot be checked.

**Instead.** Correct the id, or add the record that it names.

**Norm.** None; what is referred to must exist. It cannot be waived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.prose import ASPECTS, sentences, slots, without_slots
from sitrep.model.report import FIGURE_KINDS
from sitrep.model.views.index import Index
from sitrep.model.views.references import ITS_NUMBERS, dangling

LEVEL = Level.ERROR
BINDING = True

_BRACKETS = re.compile(r"\[@[^\]]*\]?|\{[^}]*\}?|\}")


def check(index: Index) -> Iterator[Problem]:
    """References in records, then those in the overview."""
    yield from dangling(index.leaves, index.kinds_of_ids)
    for position, paragraph in enumerate(index.report.overview):
        for sentence in sentences(paragraph, index.report.report.language):
            yield from _in_prose(index, ("overview", position), sentence.text, sentence.sources)
            yield from _malformed(("overview", position), sentence.text)


def _malformed(route: tuple[str | int, ...], text: str) -> Iterator[Problem]:
    for found in _BRACKETS.finditer(without_slots(text)):
        yield Problem(
            route,
            f"“{found[0]}” is neither a citation nor a figure.",
            "A citation is written [@source-id] or [@one; @another], a figure {record-id}, what "
            f"else it says {{record-id:date}} ({', '.join(ASPECTS)}); an id is made of lower-case "
            "letters, digits and hyphens.",
            "Correct what stands in the brackets.",
        )


def _in_prose(
    index: Index, route: tuple[str | int, ...], text: str, sources: tuple[str, ...]
) -> Iterator[Problem]:
    wanted: list[tuple[str, tuple[str, ...]]] = [(source, ("sources",)) for source in sources]
    wanted += [(slot.record, (*FIGURE_KINDS, "derived")) for slot in slots(text)]
    for ref, kinds in wanted:
        found = index.kinds_of_ids.get(ref, ())
        if not any(kind in kinds for kind in found):
            lists = "sources" if kinds == ("sources",) else "a kind of figures, or from derived,"
            yield Problem(
                route,
                f"The overview names “{ref}”, which is not the id of a record that can stand here.",
                f"Here an id from {lists} is expected.",
                ITS_NUMBERS if "response" in found else "Correct the id, or add the record.",
            )


GOOD = ["tolls:\n- {id: a-toll, according_to: monitor, measure: killed, count: 12, sources: [doc]}"]
BAD = [
    "tolls:\n- {id: a-toll, according_to: nobody, measure: killed, count: 12, sources: [doc]}",
    "overview: ['People left the town [@no-such-source].']",
    "overview: ['{Some Toll} people left the town [@doc].']",
]
