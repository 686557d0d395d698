"""How a briefing is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.model.header import PROFILE_FILES
from sitrep.write import DEFAULT


@dataclass(frozen=True)
class BuildOptions:
    """How a briefing is wanted: formats, language, templates and style, rules, and how strict.

    ``to`` names formats of the page and exports of the data; ``layout`` is ``full``, or
    ``brief`` for what fits on one page; ``profile`` is the sort of document, by its name or by the
    path of a file, and stands before that of the header.
    """

    to: Sequence[str] = DEFAULT
    language: str | None = None
    templates: Path | None = None
    style: Path | None = None
    layout: str = "full"
    profile: str | Path | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    strict: bool = False

    def __post_init__(self) -> None:
        """Take what ends as a file does for the path of one."""
        if isinstance(self.profile, str) and self.profile.endswith(PROFILE_FILES):
            object.__setattr__(self, "profile", Path(self.profile))
