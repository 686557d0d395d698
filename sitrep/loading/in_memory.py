"""A report that a program made, and that no file holds."""

from __future__ import annotations

from pathlib import Path

from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.loading.own_profile import finding_in, read_own_profile
from sitrep.loading.readers.tree import TextMark
from sitrep.model.report import Report

GIVEN = "report"
"""What a report is called that no file or folder gave a name to."""

_WHOLE = TextMark(0, 0)


def loaded_from(report: Report) -> Loaded:
    """The report as if it had been read; its own profile is looked for in the working folder."""
    own = read_own_profile(Path(), report)
    refused = (finding_in(GIVEN, one, _WHOLE) for one in own.refusals)
    return Loaded(GIVEN, report, Origins(GIVEN), (*refused, *own.findings), profile=own.profile)
