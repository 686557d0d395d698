"""Records that a program hands over: dictionaries, columns as in tables, data frames."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

import sitrep
from sitrep.errors import WrongUse
from sitrep.loading.load import load
from tests.support.tables import tables

REPORT = {"title": "Flood", "as_of": date(2024, 5, 8), "issuer": "Team"}


def handed_over() -> dict[str, Any]:
    report = load("samples/minimal").report
    assert report is not None
    found = tables(report)
    data: dict[str, Any] = {
        kind: [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
        for kind, rows in found.items()
    }
    data["overview"] = [row[0] for row in found["overview"][1:]]
    data["report"] = data["report"][0]
    return data


def test_flat_records_give_the_same_report() -> None:
    loaded = load(handed_over())
    assert loaded.findings == ()
    assert loaded.report == load("samples/minimal").report


def test_nested_records_give_the_same_report() -> None:
    report = load("samples/minimal").report
    assert report is not None
    assert load(report.model_dump(exclude_defaults=True)).report == report


@pytest.mark.parametrize("empty", [None, "", np.nan])
def test_what_is_empty_is_a_key_left_out_at_any_depth(empty: Any) -> None:
    window = {"start": "2024-05-06", "end": empty, "as_worded": empty}
    source = {"source": "doc", "passage": empty}
    toll = {"id": "t", "according_to": "o", "measure": "killed", "count": 12, "note": empty}
    loaded = load({"report": REPORT, "tolls": [{**toll, "window": window, "sources": [source]}]})
    assert [one.got for one in loaded.findings if one.rule != "unknown-reference"] == []
    assert loaded.report is not None
    [read] = loaded.report.tolls
    assert str(read.window) == "since 2024-05-06"


@pytest.mark.parametrize("empty", [None, ""])
def test_of_a_part_too_it_is_asked_who_may_see_it(empty: Any) -> None:
    toll = {"id": "t", "according_to": "o", "measure": "killed", "count": 12}
    cited = {"source": "doc", "sensitivity": empty}
    loaded = load({"report": REPORT, "tolls": [{**toll, "sources": [cited]}]})
    told = [one.rule for one in loaded.findings if one.rule != "unknown-reference"]
    assert told == ["sensitivity-not-stated"]


def test_data_frames_give_the_same_report() -> None:
    data = handed_over()
    frame = pd.DataFrame(data["tolls"]).replace("", np.nan)
    frame["as_of"] = pd.to_datetime(frame["as_of"])
    frame["count"] = [int(one) if one.isdecimal() else one for one in frame["count"]]
    loaded = load({**data, "tolls": frame})
    assert loaded.findings == ()
    assert loaded.report == load("samples/minimal").report


def test_a_briefing_is_built_from_records() -> None:
    built = sitrep.build(handed_over(), options=sitrep.BuildOptions(to=["markdown"]))
    assert (
        built.outputs["report.md"].decode().splitlines()[1:]
        == (
            sitrep.build("samples/minimal", options=sitrep.BuildOptions(to=["markdown"]))
            .outputs["minimal.md"]
            .decode()
            .splitlines()[1:]
        )
    )


def test_lists_may_have_gaps_and_any_order() -> None:
    toll = {"id": "a", "sources.7.source": "second", "sources.3.source": "first"}
    loaded = load({"report": REPORT, "tolls": [toll]})
    lost = [one.got for one in loaded.findings if one.rule == "unknown-reference"]
    assert [got.split("”")[0] for got in lost] == ["“first", "“second"]


def test_findings_name_kind_and_position() -> None:
    loaded = load({"report": REPORT, "tolls": [{"id": "a", "count": 1.5}]})
    assert {str(one.location) for one in loaded.findings} == {"tolls[0]"}
    assert "“1.5”" in next(one.got for one in loaded.findings if "count" in one.rule)


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NaT, pd.NA, "", np.nan])
def test_what_is_missing_is_a_key_left_out(missing: object) -> None:
    found = load({"report": {**REPORT, "number": missing}})
    assert found.findings == ()
    assert found.report is not None
    assert found.report.report.number is None


@pytest.mark.parametrize(
    "data",
    [{"tolls": 5}, {"tolls": "a"}, {"tolls": [{"window": "2024", "window.start": "2024"}]}],
)
def test_what_holds_no_records_is_wrong_use(data: dict[str, Any]) -> None:
    with pytest.raises(WrongUse):
        load({"report": REPORT, **data})


@pytest.mark.parametrize("data", [{}, {"tols": []}, {"report": [1]}, {"tolls": [1, [2]]}])
def test_faults_are_findings(data: dict[str, Any]) -> None:
    assert load(data).findings
