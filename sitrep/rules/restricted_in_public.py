"""A public record rests on a source or an actor that may not be made public.

**Why it harms.** The public edition would either name what must not be named, or print a figure
whose source it cannot show.

**Instead.** Raise the record's own `sensitivity:`, or cite a public source for it.

**Norm.** OCHA's Data Responsibility Guidelines: data about the source of information is itself
sensitive where its disclosure may cause harm.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.base import CLAIM_KINDS
from sitrep.model.index import Index
from sitrep.model.projection import restricted_ids
from sitrep.model.sensitivity import Sensitivity

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    """References from public records to restricted records."""
    hidden = restricted_ids(index.report)
    for leaf in index.leaves:
        if leaf.refers is None or leaf.value not in hidden or not _public(index, leaf.route):
            continue
        yield Problem(
            leaf.route,
            f"This record is public, and {leaf.value} is not.",
            "A public record rests on public records only.",
            "Add sensitivity: restricted to this record, or refer to a public record instead.",
        )


def _public(index: Index, route: tuple[str | int, ...]) -> bool:
    if route[0] in (*CLAIM_KINDS, "sources"):
        record = getattr(index.report, str(route[0]))[route[1]]
        return bool(record.sensitivity is Sensitivity.PUBLIC)
    return True


_ACTOR = "actors:\n- {id: hidden, name: A Person, kind: person, sensitivity: confidential}\n"
_TOLL = "tolls:\n- {id: t, according_to: hidden, measure: killed, count: 12, sources: [doc]%s}"
GOOD = [_ACTOR + _TOLL % ", sensitivity: confidential"]
BAD = [_ACTOR + _TOLL % ""]
