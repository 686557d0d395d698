"""A report all of which could be read, for answers that would be false of a part of it."""

from __future__ import annotations

from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.findings import Level
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.model.report import Report


def load_whole(path: Path) -> tuple[Loaded, Report]:
    """What was read of a path, without a fault of reading, and its report.

    Raises UnreadableInput where anything in it could not be read: its text holds each fault with
    its place and its mend.
    """
    loaded = load(path)
    faults = [one for one in loaded.findings if one.level is Level.ERROR]
    if faults or loaded.report is None:
        listed = "\n".join(f"  {one}" for one in faults)
        raise UnreadableInput(
            f"{path} holds what cannot be read, and the answer hangs on all of it:\n{listed}"
        )
    return loaded, loaded.report
