"""Two reports and what merging them comes to: the findings, and the records if there are any.

A case is a folder in ``cases`` with ``a.yaml``, ``b.yaml`` and, where choices are made,
``options.yaml``. ``base.yaml`` is a third report, with what both refer to; a case with
``alone.txt`` is merged without it. ``expected.txt`` lists the findings, ``merged.yaml`` the
records that are not the base's, where all could be merged.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from sitrep.listing.text import as_text
from sitrep.loading.readers.yaml_text import block
from sitrep.merging.merge_options import MergeOptions
from sitrep.merging.merged import Merged, merge
from sitrep.merging.record_forms import written
from tests.support.golden import Golden

HERE = Path(__file__).parent
CASES = sorted(path for path in (HERE / "cases").iterdir() if path.is_dir())
BASE = HERE / "base.yaml"


def merged(case: Path, *, turned: bool = False) -> Merged:
    reports = ["b.yaml", "a.yaml"] if turned else ["a.yaml", "b.yaml"]
    chosen = case / "options.yaml"
    options = yaml.safe_load(chosen.read_text("utf-8")) if chosen.exists() else {}
    base = [] if (case / "alone.txt").exists() else [str(BASE)]
    return merge([*reports, *base], options=MergeOptions(**options))


def records(case: Merged) -> Iterator[str]:
    assert case.report is not None
    own = yaml.safe_load(BASE.read_text("utf-8"))
    known = {one["id"] for kind in ("actors", "sources", "places") for one in own[kind]}
    for kind, held in case.report:
        if kind == "report":
            yield block({kind: written(held)})
        elif left := [one for one in held if getattr(one, "id", "") not in known]:
            yield block({kind: written(left)})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_merging(case: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden) -> None:
    monkeypatch.chdir(case)
    made = merged(case)
    golden.file(
        case / "expected.txt", f"{as_text(made.findings, False)}\n" if made.findings else ""
    )
    assert made.ok == bool(made.outputs)
    if made.ok:
        golden.file(case / "merged.yaml", "".join(records(made)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_order_of_reports_makes_no_difference(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)
    made, turned = merged(case), merged(case, turned=True)
    assert made.outputs == turned.outputs
    assert sorted(one.rule for one in made.findings) == sorted(one.rule for one in turned.findings)


def test_a_case_has_records_where_nothing_stops_it() -> None:
    assert len(CASES) > 40
    stopped = {case for case in CASES if ": error: " in (case / "expected.txt").read_text("utf-8")}
    assert {case for case in CASES if not (case / "merged.yaml").exists()} == stopped
