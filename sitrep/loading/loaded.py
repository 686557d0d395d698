"""Loaded: what was read of a report, with the places and the faults of reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sitrep.findings import Finding, Level
from sitrep.loading.origins import Origins
from sitrep.model.boundaries import AreaShape, Boundaries
from sitrep.model.profile import Profile
from sitrep.model.report import Report
from sitrep.model.views.index import Index
from sitrep.page.house_style import SHIPPED_LOOK, HouseStyle
from sitrep.tally import tally_in_full


class MissedFigure(NamedTuple):
    """What the data say of a figure that could not be taken in; nothing where they do not."""

    kind: str
    according_to: str
    measure: str


class CopyRemark(NamedTuple):
    """That a rule which reads kept copies found something at a record."""

    rule: str
    level: Level
    at: str


@dataclass(frozen=True)
class Loaded:
    """What was read from ``path``.

    ``report`` is what could be taken in, None if nothing could; ``findings`` are the faults of
    reading, all of level error; ``elsewhere`` maps the ids of records that could not be taken in
    to their kinds; ``name`` is the name of the folder or file, for naming outputs; ``unread``
    are the kinds of which something may stand in a file that could not be read at all;
    ``copies`` pairs the ids of sources with the text of their kept copies; ``boundaries`` are
    those of the header's map; ``previous`` is the public data of the last issue, without what is
    restricted in this one, and ``last`` all that was read of it; ``units`` are the boundaries as
    their file has them; ``profile`` is that of a file of one's own, where one is named;
    ``doubtful`` are the ids of records of which something was refused; ``style`` is that of the
    folder, if it holds one; ``missed`` are the kinds, originators and measures of the figures that
    could not be taken in; ``edition`` is the language of the page that is asked for, if any;
    ``made`` are the ids that were made of words of rows, in this issue and the last;
    ``remarks`` are what rules found in kept copies that are not here, None where nobody read any.
    """

    name: str
    report: Report | None
    origins: Origins
    findings: tuple[Finding, ...] = ()
    elsewhere: tuple[tuple[str, str], ...] = ()
    unread: frozenset[str] = frozenset()
    copies: tuple[tuple[str, str], ...] = ()
    boundaries: Boundaries | None = None
    previous: Report | None = None
    profile: Profile | None = None
    doubtful: frozenset[str] = frozenset()
    style: HouseStyle = SHIPPED_LOOK
    edition: str | None = None
    last: Report | None = None
    units: tuple[AreaShape, ...] = ()
    missed: frozenset[MissedFigure] = frozenset()
    made: frozenset[str] = frozenset()
    remarks: tuple[CopyRemark, ...] | None = None

    def __repr__(self) -> str:
        return f"<Loaded {self.name}: {tally_in_full(self.findings)}>"

    @property
    def index(self) -> Index:
        """The report with its records at hand by id."""
        assert self.report is not None
        elsewhere, copies = dict(self.elsewhere), dict(self.copies)
        return Index(
            self.report,
            elsewhere,
            copies,
            self.boundaries,
            self.previous,
            self.profile,
            self.edition,
            self.style.further_signs,
            self.made,
            self.last,
        )
