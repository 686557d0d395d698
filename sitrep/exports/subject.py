"""What an export is made from, and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from sitrep.findings import Problem
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.index import Index


@dataclass(frozen=True)
class Subject:
    """What an edition holds of the report, with its records in order, and how its briefing says it.

    ``title`` is the briefing's own; ``text`` the briefing as a wire sends it; ``marking`` is that
    of an edition that is not for everybody.
    """

    report: Edition
    title: str
    text: str
    marking: str = ""

    @cached_property
    def index(self) -> Index:
        """The report with its records by id."""
        return Index(self.report)

    def name_of(self, actor: str) -> str:
        """The name of an actor, or the words that describe whoever is not named."""
        one = self.index.actors[actor]
        return str(one.name or one.description)


@dataclass(frozen=True, slots=True)
class Remark:
    """What whoever builds must know of an export: a fault of the manual, and where it shows.

    The problem's route leads into the subject's report.
    """

    name: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Exported:
    """Bytes by the part of the report that a file holds, empty for all of it; and remarks."""

    files: Mapping[str, bytes]
    remarks: tuple[Remark, ...] = ()


Export: TypeAlias = Callable[[Subject], Exported]
