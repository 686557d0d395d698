"""Reports that kill the process to which they are handed, by the way in which they are handed."""

from __future__ import annotations

import os
import signal
from pathlib import Path, PosixPath
from typing import Any


class Fatal(PosixPath):
    """A path that kills whoever unpacks it; where ``marker`` is a file, only the first one."""

    marker: Path | None = None

    def __reduce__(self) -> Any:
        return die, (str(self), self.marker and str(self.marker))


def die(path: str, marker: str | None) -> Path:
    if marker is None or not os.path.exists(marker):  # noqa: PTH110
        if marker is not None:
            Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return Path(path)
