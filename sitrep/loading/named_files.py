"""The files without records that a report names: kept copies, its own profile, its map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.filesystem.plain_file import ending_of
from sitrep.loading.maps.geodata import siblings
from sitrep.loading.own_profile import own_file
from sitrep.locations import Route
from sitrep.model.report import Report


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A path, from the report's folder, and the value in the report that leads to it.

    Not ``needed`` is what a named file is read with where it is there: the parts of a shapefile.
    """

    route: Route
    name: str
    needed: bool = True

    @property
    def of_header(self) -> bool:
        """Whether the header names it, and not a record."""
        return self.route[0] == "report"


def named_files(report: Report) -> Iterator[NamedFile]:
    """Every file of these sorts that ``report`` names, whether or not it is there."""
    for position, source in enumerate(report.sources):
        if source.archive is not None and source.archive.copy_file is not None:
            yield NamedFile(("sources", position, "archive", "copy_file"), source.archive.copy_file)
    if (own := own_file(report)) is not None:
        yield NamedFile(("report", "profile"), own)
    if report.report.map is not None:
        drawn, route = report.report.map.file, ("report", "map", "file")
        yield NamedFile(route, drawn)
        if ending_of(drawn) == ".shp":
            yield from (NamedFile(route, one, needed=False) for one in siblings(drawn))
