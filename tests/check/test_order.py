"""What is found does not hang on the order in which records were entered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

import sitrep
from benchmarks import year
from sitrep.checking.check import check
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.model.report import RECORD_KINDS, Report
from tests.support.daily import some

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "samples" / "syria-coast-2025", ROOT / "tests" / "compose" / "everything")


def many() -> Loaded:
    return Loaded("report", Report.model_validate(year.report(300)), Origins("report"))


def shuffled(report: Report, seed: int) -> Report:
    random = Random(seed)
    kinds = {kind: getattr(report, kind) for kind in (*RECORD_KINDS, "allow", "translations")}
    return report.model_copy(
        update={kind: tuple(random.sample(items, len(items))) for kind, items in kinds.items()}
    )


def said(loaded: Loaded) -> list[tuple[str, ...]]:
    """Every finding: its rule and level, the record and the key that it stands at, its words."""
    index, found = loaded.index, []
    for one in check(loaded).findings:
        at = (str(index.record_at(one.route)), *map(str, one.route[2:]))
        found.append((one.rule, one.level.value, *at, one.got, one.expected, one.mend))
    return sorted(found)


@pytest.mark.parametrize("seed", some(range(3), 3))
@pytest.mark.parametrize(
    "make", [*(lambda folder=folder: sitrep.load(folder) for folder in FOLDERS), many]
)
def test_the_same_records_in_another_order_have_the_same_findings(
    make: Callable[[], Loaded], seed: int
) -> None:
    loaded = make()
    assert loaded.report is not None
    once = said(loaded)
    assert len(once) > 10
    assert said(replace(loaded, report=shuffled(loaded.report, seed))) == once


def test_findings_stand_where_records_were_entered(tmp_path: Path) -> None:
    """The second in the file comes first in print, and each is named at its own line."""
    claim = "according_to: a, measure: killed, count: 2, window: 2024-05-01"
    lines = (
        "report: {title: Flood, as_of: 2024-05-08, issuer: Team}",
        "actors: [{id: a, name: A, kind: monitor}]",
        "sources:",
        "- {id: z, title: Z, publisher: a, kind: report, address: not available,",
        "   published: 2024-05-08, accessed: 2024-05-08, language: en}",
        "- {id: b, title: B, publisher: a, kind: report, address: not available,",
        "   published: 2024-05-08, accessed: 2024-05-08, language: en}",
        "tolls:",
        f"- {{id: z-toll, {claim}, note: TBC,",
        "   sources: [z, b]}",
        f"- {{id: b-toll, {claim}, note: horrific,",
        "   sources: [z,",
        "   {source: b, figure: 'TODO'}]}",
    )
    path = tmp_path / "r.yaml"
    path.write_text("\n".join(lines), "utf-8")
    found = check(sitrep.load(path), select=["placeholder-left", "loaded-word"]).findings
    assert [(one.rule, one.location.line, one.route) for one in found] == [
        ("placeholder-left", 9, ("tolls", 0, "note")),
        ("loaded-word", 11, ("tolls", 1, "note")),
        ("placeholder-left", 13, ("tolls", 1, "sources", 1, "figure")),
    ]
