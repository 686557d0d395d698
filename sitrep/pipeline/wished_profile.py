"""A report as the sort of document that is asked for, whatever its header says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sitrep.errors import WrongUse
from sitrep.loading.loaded import Loaded
from sitrep.loading.own_profile import read_profile_file
from sitrep.model.header import ProfileName
from sitrep.model.profile import Profile


def with_profile(loaded: Loaded, wished: str | Path | None) -> Loaded:
    """The report with the profile that is wished for: a name, or the path of a file.

    Faults of the file join its findings. Raises WrongUse for a name that there is none of, and
    UnreadableInput for a file that cannot be read.
    """
    if wished is None:
        return loaded
    if isinstance(wished, Path):
        own = read_profile_file(wished, loaded.report)
        found = (*loaded.findings, *own.findings)
        return replace(_as(loaded, None, own.profile), findings=found)
    known = [profile.value for profile in ProfileName]
    if wished not in known:
        raise WrongUse(
            f"There is no profile {wished}. There are: {', '.join(known)}; or name the file of "
            "your own, such as profiles/weekly.yaml."
        )
    return _as(loaded, ProfileName(wished), None)


def _as(loaded: Loaded, name: ProfileName | None, own: Profile | None) -> Loaded:
    if loaded.report is None:
        return loaded
    header = loaded.report.report.model_copy(update={"profile": name})
    report = loaded.report.model_copy(update={"report": header})
    return replace(loaded, report=report, profile=own)
