"""What the person who merges has decided: nothing is chosen silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class MergeOptions:
    """The choices of whoever merges; reports are named by the paths that they are read from.

    ``header`` is the report whose header counts, ``overview`` the reports whose prose is taken,
    in that order. ``rename`` gives a record of one report another id (report, old id, new id);
    ``prefix`` puts a text before the ids of all claims and derived numbers of a report.
    With ``strict``, warnings stop the merge.
    """

    header: str | Path | None = None
    overview: Sequence[str | Path] = ()
    rename: Sequence[tuple[str | Path, str, str]] = ()
    prefix: Sequence[tuple[str | Path, str]] = ()
    strict: bool = False
