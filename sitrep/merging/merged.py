"""Merging: reports are read, laid together, and written as one folder, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sitrep.errors import WrongUse
from sitrep.filesystem.plain_file import real_path
from sitrep.findings import Finding, Level
from sitrep.merging.folder_files import folder_files
from sitrep.merging.laying_together import lay_together
from sitrep.merging.merge_options import MergeOptions
from sitrep.merging.merged_folder import check_free, put_merged
from sitrep.merging.partner_reading import read_partners
from sitrep.merging.renaming import with_new_ids
from sitrep.model.report import Report


@dataclass(frozen=True)
class Merged:
    """What merging came to.

    ``report`` is all reports as one, None where findings stopped it; ``outputs`` maps the paths of
    its files to their bytes; ``files`` are those written, if a folder was named.
    """

    findings: tuple[Finding, ...]
    report: Report | None = None
    outputs: dict[str, bytes] = field(default_factory=dict)
    files: tuple[Path, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the reports could be laid together."""
        return self.report is not None


def merge(
    reports: Sequence[str | Path],
    out: str | Path | None = None,
    options: MergeOptions | None = None,
) -> Merged:
    """Lay reports together, and write the result where ``out`` names a folder.

    Each report is a folder, a file or a workbook, as ``load`` takes it. What is equal is one; what
    contradicts is a finding, and then nothing is written. Their order makes no difference.
    Raises UnreadableInput, WrongUse or NotWritten.
    """
    options = options or MergeOptions()
    folder = None if out is None else Path(out)
    if len({real_path(Path(one)) for one in reports}) < 2:
        raise WrongUse("Two reports or more are merged.")
    if folder is not None:
        check_free(folder)
    partners, faults = read_partners([Path(one) for one in reports], folder)
    if _stops(faults, options):
        return Merged(_listed(faults))
    together = lay_together(with_new_ids(partners, options), options)
    findings = _listed([*faults, *together.findings])
    if _stops(findings, options):
        return Merged(findings)
    outputs = folder_files(together.report, together.kept)
    files = put_merged(outputs, folder) if folder is not None else ()
    return Merged(findings, together.report, outputs, files)


def _stops(findings: Iterable[Finding], options: MergeOptions) -> bool:
    stopping = (Level.ERROR, Level.WARNING) if options.strict else (Level.ERROR,)
    return any(one.level in stopping for one in findings)


def _listed(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: one.sort_key))
