"""Briefings of reports that no test changes: each is made once in a run, for all its processes."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

import sitrep

FORMS = ("pdf", "html", "markdown", "text")

_KEPT: list[Path] = []


@pytest.fixture(scope="session", autouse=True)
def _folder_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Processes of one run have their folders beside each other."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    _KEPT.append(shared / "briefings")


@cache
def briefing(report: Path, language: str = "en", layout: str = "full") -> dict[str, bytes]:
    """The files of a report in FORMS, by the endings of their names."""
    key = sha256(f"{report} {language} {layout}".encode()).hexdigest()[:16]
    kept = _KEPT[0] / key
    if not kept.is_dir():
        options = sitrep.BuildOptions(to=list(FORMS), language=language, layout=layout)
        kept.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as made:
            for name, content in sitrep.build(report, options=options).outputs.items():
                (Path(made) / f"briefing{Path(name).suffix}").write_bytes(content)
            _moved(Path(made), kept)
    return {file.suffix: file.read_bytes() for file in kept.iterdir()}


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
