"""The last issue of the series: its public data, read from its folder, its file or its PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitrep.errors import UnreadableInput
from sitrep.filesystem.pdf_attachments import DATA, read_attached
from sitrep.filesystem.plain_file import ending_of
from sitrep.findings import Level
from sitrep.loading.origins import Origins
from sitrep.loading.raw_report import raw_report
from sitrep.loading.read_file import ReadFile
from sitrep.loading.readers import json_reader
from sitrep.loading.readers.decode import decode
from sitrep.loading.refusals import Refusal
from sitrep.loading.report_files import data_files, read_files
from sitrep.loading.rows.row_levels import ids_made
from sitrep.loading.taking import take
from sitrep.locations import Location
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.index import Index
from sitrep.model.views.neutral_ids import in_ids_of
from sitrep.model.views.projection import public
from sitrep.model.views.references import dangling

_ROUTE = ("report", "previous")
_MEND = "Name the folder, the file or the PDF of the last issue, or take previous: out."

_NAMED = 3
"""So many faults of the last issue are told with their places."""


@dataclass(frozen=True, slots=True)
class Last:
    """All of the last issue, if the report names one that is all right, and what was refused.

    ``made`` are its ids that were made of words of rows.
    """

    whole: Report | None = None
    refusals: tuple[Refusal, ...] = ()
    made: frozenset[str] = frozenset()


def read_previous(path: Path, report: Report | None) -> Last:
    """The last issue that a report's header names."""
    named = report.report.previous if report is not None else None
    if report is None or named is None:
        return Last()
    if path.is_dir() and (path / named) in data_files(path):
        return Last(refusals=(_not_read(f"{named} is read as a part of this issue."),))
    try:
        last, made = read_with_made_ids((path if path.is_dir() else path.parent) / named)
    except (UnreadableInput, OSError):  # the system takes no such name
        return Last(refusals=(_not_read(f"{named} is not there, or is no report."),))
    if isinstance(last, str):
        return Last(refusals=(_not_read(f"{named} cannot be used: {last}"),))
    refusals = tuple(_misplaced(last, report))
    return Last(refusals=refusals) if refusals else Last(in_ids_of(report, last), made=made)


def read_issue(path: Path) -> Report | str:
    """An issue from a folder, a file or a PDF, or a sentence that says what is wrong with it.

    Raises UnreadableInput where there is nothing to read.
    """
    return read_with_made_ids(path)[0]


def read_with_made_ids(path: Path) -> tuple[Report | str, frozenset[str]]:
    """The issue, or what is wrong with it, and the ids that were made for its rows.

    Raises UnreadableInput where there is nothing to read.
    """
    raw = raw_report(_files(path))
    data: dict[str, Any] = raw.data()
    taken = take(data)
    places = Origins(str(path), raw.records, raw.header, taken.positions, path)
    faults = [(one.location, one.rule) for one in raw.findings if one.level is Level.ERROR]
    faults += [(places.locate(one.route, raw=True), one.rule) for one in taken.refusals]
    if taken.report is None or faults:
        check = (
            "" if ending_of(path) == ".pdf" else f" `sitrep check {path}` says how to mend each."
        )
        return f"it has faults of reading: {_listed(faults)}.{check}", frozenset()
    return _broken(public(taken.report)) or taken.report, ids_made(raw.records)


def _listed(faults: Sequence[tuple[Location, str]]) -> str:
    """The first faults by their places and rules, and how many more there are."""
    told = [*dict.fromkeys(f"{place} {rule}" for place, rule in faults)]
    more = f" and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    return f"{', '.join(told[:_NAMED])}{more}"


def _files(path: Path) -> Iterable[ReadFile]:
    if ending_of(path) != ".pdf":
        return read_files(path)
    text, fault = decode(read_attached(path).data)
    if fault is not None:
        raise UnreadableInput(f"{path} carries data that is not text.")
    return [ReadFile(f"{path}: {DATA}", "report", json_reader.read(text))]


def _broken(shown: Report) -> str:
    """Why what is public in a report could not have been built."""
    index = Index(shown)
    if any(dangling(index.leaves, index.kinds_of_ids)):
        return "its public records refer to records that are not there, or are not public."
    if len(index.kinds) < sum(len(getattr(shown, kind)) for kind in RECORD_KINDS):
        return "two of its records have one id."
    if any(not claim.sources for claim in index.claims.values()):
        return "it holds a record without sources."
    return ""


def _misplaced(last: Report, this: Report) -> Iterator[Refusal]:
    """What shows that a report is not the issue before this one."""
    before, now = last.report.number, this.report.number
    if before is not None and now is not None and before >= now:
        yield _later(f"It has the number {before}, and this report {now}.")
    if last.report.as_of.last > this.report.as_of.last:
        yield _later(f"It is as of {last.report.as_of}, and this report of {this.report.as_of}.")
    if Index(last).kinds.keys().isdisjoint(Index(this).kinds):
        yield Refusal(
            _ROUTE,
            "previous-of-another",
            "The two share no actor, source, place or record.",
            "Two issues of one series share records, by their ids.",
            "Name the last issue of this report; a record that goes on keeps its id.",
        )


def _later(got: str) -> Refusal:
    expected = "The last issue is earlier, and has a lower number."
    mend = "Name the issue before this one, or correct number: and as_of:."
    return Refusal(_ROUTE, "previous-not-earlier", got, expected, mend)


def _not_read(got: str) -> Refusal:
    expected = "previous: leads to an issue that was built: a folder, a file or a PDF."
    return Refusal(_ROUTE, "previous-not-read", got, expected, _MEND)
