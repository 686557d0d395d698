"""The walk for references finds each one, wherever a record may have it, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

import sitrep
from sitrep.model.report import Report
from sitrep.model.views.walk import leaves, references
from tests.support.samples import OUTBREAK, ROOT, SAMPLES

EVERYTHING = ROOT / "tests" / "compose" / "everything"


@pytest.mark.parametrize("path", [*SAMPLES, OUTBREAK, EVERYTHING], ids=lambda path: path.name)
def test_the_references_are_all_leaves_that_refer(path: Path) -> None:
    report = sitrep.load(path).report
    assert report is not None
    for data in (report, report.model_dump(mode="json")):
        every = [leaf for leaf in leaves(data, Report) if leaf.refers]
        assert list(references(data, Report)) == every
        assert len({leaf.route[0] for leaf in every}) > 3
