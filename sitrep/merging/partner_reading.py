"""Reading partners' reports, and what is wrong with them before they are laid together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sitrep.errors import WrongUse
from sitrep.filesystem.plain_file import real_path
from sitrep.findings import Finding
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.merging.partners import Partner
from sitrep.model.header import PreviousPath
from sitrep.model.report import Report

_PREVIOUS = TypeAdapter(PreviousPath)


def read_partners(
    paths: Sequence[Path], folder: Path | None
) -> tuple[list[Partner], list[Finding]]:
    """The reports at these paths, as they are laid together in ``folder``, and faults of reading.

    Reports of which nothing could be read are left out; their faults say so.
    """
    loaded = [(path, load(path)) for path in dict.fromkeys(paths)]
    anchor = folder or _top(paths[0])
    partners = [
        Partner(path, one, _from(anchor, _top(path), one.report))
        for path, one in loaded
        if one.report is not None
    ]
    headed = any(one.has_header for one in partners)
    return partners, [fault for _, one in loaded for fault in _faults(one, headed)]


def _faults(loaded: Loaded, headed: bool) -> list[Finding]:
    """The faults of reading; a header may stand in another report, and so may what is referred to.

    Where references lead is seen by whoever checks the merged report.
    """
    bare = headed and loaded.origins.header is None
    found = (one for one in loaded.findings if one.rule != "unknown-reference")
    return [one for one in found if not (bare and one.route == ("report",))]


def _top(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _from(folder: Path, top: Path, report: Report) -> Report:
    """The report with the way to its last issue as it leads there from another folder."""
    named = report.report.previous
    if named is None:
        return report
    way = Path(os.path.relpath(real_path(top / named), real_path(folder))).as_posix()
    try:
        _PREVIOUS.validate_python(way)
    except ValidationError as error:
        raise WrongUse(f"No path leads from {folder} to the last issue, {top / named}.") from error
    return report.model_copy(update={"report": report.report.model_copy(update={"previous": way})})
