"""Files that records name, such as kept copies: brought along, none in place of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.filesystem.plain_file import read_plain
from sitrep.findings import Finding
from sitrep.loading.named_files import named_files
from sitrep.loading.report_files import holds_records
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.locations import Route
from sitrep.merging.folder_files import OWN_FILES
from sitrep.merging.partners import Partner
from sitrep.merging.problems import finding_of


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that one partner's record or header names, and its bytes."""

    partner: Partner
    route: Route
    name: str
    data: bytes


def kept_files(
    partners: Sequence[Partner], header: Partner | None, findings: list[Finding]
) -> dict[str, bytes]:
    """The files by their paths; two that differ under one path are a finding.

    ``header`` is the partner whose header counts: the map is its own.
    """
    first: dict[str, KeptFile] = {}
    for partner in partners:
        drawn = partner.has_header and header in (None, partner)
        for one in _named_files(partner, drawn):
            other = first.setdefault(one.name, one)
            if other.data != one.data:
                findings.append(_differ(other, one))
            elif other is one and _in_the_way(one.name):
                findings.append(_misplaced(one))
    return {name: one.data for name, one in sorted(first.items())}


def _named_files(partner: Partner, drawn: bool) -> Iterator[KeptFile]:
    for one in named_files(partner.report):
        there = one.needed or (partner.folder / one.name).is_file()
        if there and (drawn or not one.of_header):
            yield _read(partner, one.route, one.name)


def _read(partner: Partner, route: Route, name: str) -> KeptFile:
    file = partner.folder / name
    try:
        return KeptFile(partner, route, Path(name).as_posix(), read_plain(file, MAX_BYTES))
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror}.") from error


def _in_the_way(name: str) -> bool:
    """Whether a file of this name would be read as records, or stand where records are written."""
    return "/" not in name and (holds_records(name) or name in OWN_FILES)


def _differ(one: KeptFile, other: KeptFile) -> Finding:
    return finding_of(
        "kept-files-differ",
        one.partner.locate(one.route),
        f"{one.name} is another file in {other.partner.locate(other.route)}.",
        "A path leads to one file.",
        "Give one of the two files another name, in its folder and in its report.",
        one.route,
    )


def _misplaced(one: KeptFile) -> Finding:
    return finding_of(
        "kept-file-misplaced",
        one.partner.locate(one.route),
        f"Beside the merged records, {one.name} would be read as records.",
        "A kept file stands in a folder of its own, or has a name that holds no records.",
        f"Move it to a folder, such as archive/{one.name}, and correct its path here.",
        one.route,
    )
