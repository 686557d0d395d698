"""What became of one report among many."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import CLEAN, FOUND, MISUSED
from sitrep.findings import Finding


@dataclass(frozen=True)
class Outcome:
    """What building one report came to; small, and the same wherever it was built.

    ``code`` is the exit code that the report alone would end with; ``files`` are the files of its
    briefing, the manifest last, and with findings all but the PDF, if any; ``unchanged`` says that
    they stood there already and nothing was done; ``trouble`` says why there are no findings, where
    the report could not be built. ``internal``: the report holds what is not for everybody, and
    its findings may tell of it.
    """

    name: str
    code: int
    findings: tuple[Finding, ...] = ()
    files: tuple[Path, ...] = ()
    unchanged: bool = False
    trouble: str = ""
    internal: bool = False

    @property
    def ok(self) -> bool:
        """Whether there is a briefing, in every format that was asked for."""
        return self.code == CLEAN

    @property
    def word(self) -> str:
        """The outcome in a word or two."""
        if self.ok:
            return "unchanged" if self.unchanged else "built"
        if self.code == FOUND and self.files:
            return "without PDF"
        return {FOUND: "with findings", MISUSED: "not readable"}.get(self.code, "failed")
