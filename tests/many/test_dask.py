"""Past one machine: Dask's executor, with two processes, one of which is killed in the middle."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import sitrep
from tests.many.report import several, visible

ROOT = Path(__file__).parents[2]
pytest.importorskip("distributed")


@pytest.mark.long
def test_every_report_is_built_once_though_a_worker_is_killed(tmp_path: Path) -> None:
    reports = several(tmp_path / "reports", 12)
    script = Path(__file__).with_name("over_dask.py")
    done = subprocess.run(
        [sys.executable, script, tmp_path / "reports", tmp_path / "out"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    names = [report.name for report in reports]
    assert len(found["killed"]) == 1
    assert found["returned"] == [[name, 0, ""] for name in names]
    assert sorted(found["heard"]) == names
    sitrep.build_many(reports, tmp_path / "here", sitrep.BuildOptions(to=["markdown"]))
    assert visible(tmp_path / "out") == visible(tmp_path / "here")
