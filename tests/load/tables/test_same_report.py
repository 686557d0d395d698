"""The same report as YAML, JSON, CSV and XLSX is the same report."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from sitrep.loading.load import load
from sitrep.loading.tables.invisible import as_seen
from sitrep.model.report import Report
from tests.model.random_reports import reports
from tests.support.tables import tables, write_csv, write_xlsx

NOT_HERE = {
    "map-not-read",
    "copy-not-read",
    "previous-not-read",
    "profile-not-read",
}
"""Random reports name files that are not there."""

SAMPLES = sorted(path.parent for path in Path("samples").glob("*/report.yaml"))


def seen(value: Any) -> Any:
    """The value as a table can hold it: without spaces around a text, or groups of nothing."""
    if isinstance(value, dict):
        held = {key: seen(item) for key, item in value.items()}
        return {key: item for key, item in held.items() if item != {} or key == "withdrawn"}
    if isinstance(value, list):
        return [item for item in map(seen, value) if item != {}]
    return (as_seen(value) or "x") if isinstance(value, str) else value


@settings(max_examples=max(settings().max_examples // 25, 4))
@given(reports())
def test_every_format_gives_the_same_report(report: Report) -> None:
    data = seen(report.model_dump(mode="json", exclude_defaults=True))
    data["report"]["default_sensitivity"] = "public"  # so that an empty cell says who may see it
    report = Report.model_validate(data)
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "a.json").write_text(json.dumps(data), "utf-8")
        (folder / "b.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
        (folder / "c").mkdir()
        write_csv(tables(report), folder / "c")
        write_xlsx(tables(report), folder / "d.xlsx")
        for name in ("a.json", "b.yaml", "c", "d.xlsx"):
            loaded = load(folder / name)
            assert {one.rule for one in loaded.findings} <= NOT_HERE, name
            assert loaded.report == report, name


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 2


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_sample_as_csv(sample: Path, separator: str, tmp_path: Path) -> None:
    report = load(sample).report
    assert report is not None
    write_csv(tables(report), tmp_path, separator)
    loaded = load(tmp_path)
    assert {one.rule for one in loaded.findings} <= {"separator-found"}
    assert loaded.report == report


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_as_a_workbook(sample: Path, tmp_path: Path) -> None:
    report = load(sample).report
    assert report is not None
    write_xlsx(tables(report), tmp_path / "report.xlsx")
    loaded = load(tmp_path / "report.xlsx")
    assert loaded.findings == ()
    assert loaded.report == report
