from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.running import SAMPLE, Running, serving


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "flood"))


@pytest.fixture
def running(report: Path) -> Iterator[Running]:
    with serving(report) as one:
        yield one
