"""Two records have the same id.

**Why it harms.** A reference to the id could mean either record, and one of them would be lost.

**Instead.** Give each record an id of its own, whatever its kind.

**Norm.** None; an id names one thing. It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.report import RECORD_KINDS
from sitrep.model.views.index import Index

LEVEL = Level.ERROR
BINDING = True
AS_ENTERED = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for every record whose id was used before."""
    first: dict[str, str] = {}
    for kind in RECORD_KINDS:
        for position, record in enumerate(getattr(index.report, kind)):
            if record.id in first:
                yield Problem(
                    (kind, position, "id"),
                    f"The id {record.id} is already used in {first[record.id]}.",
                    "Every record has an id of its own, whatever its kind.",
                    "Choose another id here, and correct what refers to it.",
                )
            first.setdefault(record.id, kind)


GOOD = ["places:\n- {id: a-place, name: Town, level: locality, codes: {iso: XX-A}}"]
BAD = [
    "places:\n- {id: twice, name: Town, level: locality, codes: {iso: XX-A}}\n"
    "- {id: twice, name: Village, level: locality, codes: {iso: XX-B}}"
]
