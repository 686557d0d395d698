"""The Markdown of a small report, line by line, with some records on its first page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sitrep
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, PLACES, SOURCES


def written(
    language: str, first: Sequence[str], cards: Sequence[str] | None = None, **kinds: Any
) -> str:
    """The page of these kinds of records, of which ``first`` are highlights.

    They are key figures, too, unless others are.
    """
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    data = {
        "report": {**header, "highlights": first, "key_figures": first if cards is None else cards},
        "actors": ACTORS, "places": PLACES, "sources": SOURCES, **kinds,
    }  # fmt: skip
    options = sitrep.BuildOptions(to=["markdown"], language=language)
    built = sitrep.build(Report.model_validate(data), options=options)
    assert built.ok
    return built.outputs["report.md"].decode()
