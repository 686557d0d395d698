"""A filled list read back into its report: the files that change, or why nothing does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitrep.findings import Finding, Level
from sitrep.loading.loaded import Loaded
from sitrep.translating.filled import read_filled
from sitrep.translating.fitting import fitting
from sitrep.translating.listed import list_rows
from sitrep.translating.placing import with_translations


@dataclass(frozen=True)
class ReadBack:
    """What a filled list comes to.

    ``files`` are those of the report's folder that change, by their names; ``told`` is how many
    translations they gain, ``left`` how many texts have none then. With a finding of level error
    there is no file.
    """

    findings: tuple[Finding, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    told: int = 0
    left: int = 0


def read_back(
    loaded: Loaded,
    path: Path,
    filled: Path,
    code: str,
    *,
    every: bool,
    book: Callable[[Mapping[str, str]], bytes] | None = None,
) -> ReadBack:
    """The report at ``path`` with the translations of a list.

    ``book`` makes a workbook with translations by their texts, of a report that is one; its bytes
    are the one file, without a name.
    Raises UnreadableInput and WrongUse for a list that is none, or that is of another language.
    """
    assert loaded.report is not None
    wanted = [row.text for row in list_rows(loaded.report, code, every=False)]
    found = read_filled(filled, code)
    fit = fitting(loaded.report, found.rows, code, every=every)
    all_found = (*found.findings, *fit.findings)
    findings = tuple(sorted(all_found, key=lambda one: one.sort_key))
    if not fit.told or any(one.level is Level.ERROR for one in findings):
        return ReadBack(findings)
    left = sum(text not in fit.told for text in wanted)
    if book is not None:
        return ReadBack(findings, {"": book(fit.told)}, len(fit.told), left)
    into = with_translations(path, loaded, fit.told, code)
    return ReadBack((*findings, *into.findings), into.files, len(fit.told), left)
