"""A source stands on the web and no copy of it was kept.

**Why it harms.** Pages change and disappear. When the page is gone, the briefing can no longer be
checked.

**Instead.** Archive the page and add `archive:` with the address of the copy, or keep a copy and
add its SHA-256.

**Norm.** The practice of casualty recorders and open-source investigators: keep what you cite.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index

LEVEL = Level.NOTICE


def check(index: Index) -> Iterator[Problem]:
    """One problem for each web address without an archive."""
    for position, source in enumerate(index.report.sources):
        if source.address.startswith("http") and source.archive is None:
            yield Problem(
                ("sources", position, "address"),
                f"No copy of {source.id} is recorded.",
                "A source on the web has an archived copy, or the SHA-256 of a kept one.",
                "Add archive: with address: or sha256:.",
            )


_SOURCE = (
    "sources:\n- {id: web, title: A page, publisher: monitor, kind: report, "
    "address: 'https://example.org/a', published: 2024-05-08, accessed: 2024-05-09, language: en%s}"
)
GOOD = [_SOURCE % ", archive: {address: 'https://archive.example.org/a'}"]
BAD = [_SOURCE % ""]
