"""Findings: what is wrong with the data, where, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sitrep.locations import Location, Route


class Level(StrEnum):
    """How much a finding weighs: an error stops the build, a warning does not, a notice informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule saw, before the engine stamps the rule's name, the level and the file's line.

    ``route`` leads to the value in the report; ``got``, ``expected`` and ``mend`` are whole
    sentences for the person who keeps the data. ``level`` overrides the rule's own level.
    """

    route: Route
    got: str
    expected: str
    mend: str
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its rule, its level and its place in a file."""

    rule: str
    level: Level
    location: Location
    got: str
    expected: str
    mend: str
    route: Route = ()

    def __str__(self) -> str:
        return f"{self.location}: {self.level}: {self.rule}: {self.got} {self.mend}"

    def __repr__(self) -> str:
        return f"<{self.level} {self.rule} at {self.location}>"

    @property
    def sort_key(self) -> tuple[str, str, int, int, str, str]:
        """Findings are listed in the order of the files, then of their sheets and lines."""
        place = self.location
        return (place.file, place.sheet, place.line, place.column, self.rule, self.got)
