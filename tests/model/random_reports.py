"""Random whole reports: drawn once in a run, and anew for each case where many are asked for."""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sitrep.model.report import Report
from tests.model.strategies import whole_reports
from tests.support.daily import FUZZ
from tests.support.made_once import made_once

DRAWN = 5


def reports() -> SearchStrategy[Report]:
    """A whole report; where a test fails, `make fuzz` looks for a smaller one."""
    return whole_reports() if FUZZ else st.integers(0, DRAWN - 1).map(lambda which: _drawn()[which])


@cache
def _drawn() -> tuple[Report, ...]:
    [file] = made_once("random reports", _draw).iterdir()
    read: tuple[Report, ...] = pickle.loads(file.read_bytes())
    return read


def _draw(folder: Path) -> None:
    drawn: list[Report] = []

    @settings(max_examples=DRAWN, database=None, suppress_health_check=list(HealthCheck))
    @given(whole_reports())
    def take(report: Report) -> None:
        drawn.append(report)

    take()
    (folder / "reports.pickle").write_bytes(pickle.dumps(tuple(drawn)))
