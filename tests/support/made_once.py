"""What many tests read and none changes: made once in a run, for all its processes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

_KEPT: list[Path] = []


@pytest.fixture(scope="session", autouse=True)
def _folder_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Processes of one run have their folders beside each other."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    _KEPT.append(shared / "made-once")


def made_once(key: str, make: Callable[[Path], None]) -> Path:
    """The folder that ``make`` filled under this key, by whichever process was first."""
    kept = _KEPT[0] / sha256(key.encode()).hexdigest()[:16]
    if not kept.is_dir():
        kept.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as made:
            make(Path(made))
            _moved(Path(made), kept)
    return kept


def _moved(made: Path, kept: Path) -> None:
    """The whole folder at once; where another process was first, its own is as good."""
    for file in made.iterdir():
        file.chmod(0o444)
    try:
        made.rename(kept)
        made.mkdir()
    except OSError:
        if not kept.is_dir():
            raise
