"""The key in a report's folder by which the files of the report are sealed in its manifest."""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_bytes

KEY = ".sitrep-key"
"""The name of the file; nothing reads it as data, and it is never published."""

_LENGTH = 32


def read_key(folder: Path) -> bytes | None:
    """The key in a folder; None where there is none, or none that is long enough."""
    try:
        found = (folder / KEY).read_bytes()
    except OSError:
        return None
    return found if len(found) >= _LENGTH else None


def make_key(folder: Path) -> bool:
    """Put a new key into a folder, readable for its owner alone; False where there is one.

    Raises OSError where the folder cannot be written to.
    """
    try:
        handle = os.open(folder / KEY, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "wb") as file:
        file.write(token_bytes(_LENGTH))
    return True
