"""One file of a set: where it goes, the temporary names beside it, and how to take it back."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.publish.files import check_name

Plan = Sequence[tuple[str, bool, str]]
"""Of every file its name, whether something stands there, and the SHA-256 of its new bytes."""


@dataclass(frozen=True)
class FolderEntry:
    """One file of the set: its target, the two temporary names, and what tells old from new."""

    target: Path
    new: Path
    old: Path
    existed: bool
    digest: str

    def restore(self) -> None:
        """Put back what stood at the target, if this publish replaced it and nobody did since."""
        if os.path.lexists(self.new) or not self._ours():
            return
        if not self.existed:
            self.target.unlink(missing_ok=True)
        elif os.path.lexists(self.old):
            os.replace(self.old, self.target)

    def _ours(self) -> bool:
        """Whether the target is free or holds the bytes that this publish put there."""
        try:
            info = os.lstat(self.target)
        except FileNotFoundError:
            return True
        plain = stat.S_ISREG(info.st_mode)
        return plain and hashlib.sha256(self.target.read_bytes()).hexdigest() == self.digest


def entries_of(folder: Path, token: str, plan: Plan) -> tuple[FolderEntry, ...]:
    """The files of a plan; temporary names follow from the token, so none can point elsewhere."""
    if not re.fullmatch("[0-9a-f]{16}", token):
        raise ValueError(token)
    entries = []
    for number, (name, existed, digest) in enumerate(plan):
        check_name(name)
        stem = f".sitrep-{token}-{number}"
        new, old = folder / f"{stem}.new", folder / f"{stem}.old"
        entries.append(FolderEntry(folder / name, new, old, existed, digest))
    return tuple(entries)
