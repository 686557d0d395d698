"""A record names no source.

**Why it harms.** A figure or a statement without a document behind it cannot be checked, and a
briefing that prints one asks to be believed.

**Instead.** Add the document under `sources:`, or take the record out until there is one.

**Norm.** Every figure and every sentence of a briefing carries a citation (the first promise of
this project; the practice of OCHA's situation reports, which print a source beside each figure).
It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.model.views.references import without_source

LEVEL = Level.ERROR
BINDING = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each claim whose list of sources is empty or missing."""
    for route, claim in index.claims_with_routes():
        if not claim.sources:
            yield without_source(route, claim.id)


GOOD = ["tolls:\n- {id: a-toll, according_to: monitor, measure: killed, count: 12, sources: [doc]}"]
BAD = ["tolls:\n- {id: a-toll, according_to: monitor, measure: killed, count: 12}"]
