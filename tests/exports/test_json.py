"""The report as JSON: what its schema says, and what the report was."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from sitrep.exports.json import JSON_VERSION, schema_text
from sitrep.model.report import Report
from sitrep.model.views.ordering import in_order
from sitrep.model.views.projection import public
from sitrep.version import VERSION
from tests.exports.reports import REPORTS, exported, loaded
from tests.model.random_reports import reports
from tests.model.strategies import fewer_cases

SCHEMA = json.loads(schema_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert "Toll" in SCHEMA["$defs"]


@pytest.mark.parametrize("path", REPORTS, ids=lambda one: one.name)
def test_it_is_valid_and_reads_back_as_the_public_report(path: Path) -> None:
    made = json.loads(exported("json", loaded(path)).files[""])
    assert [error.message for error in VALIDATOR.iter_errors(made)] == []
    assert (made["version"], made["generator"]) == (JSON_VERSION, f"sitrep {VERSION}")
    assert Report.model_validate(made["data"]) == in_order(public(loaded(path)))


@settings(fewer_cases)
@given(reports())
def test_any_report_is_valid_and_reads_back(report: Report) -> None:
    made = json.loads(exported("json", report).files[""])
    assert [error.message for error in VALIDATOR.iter_errors(made)] == []
    assert Report.model_validate(made["data"]) == in_order(public(report))


@pytest.mark.parametrize("key", ["version", "generator", "data"])
def test_the_schema_refuses_what_is_not_whole(key: str) -> None:
    made = json.loads(exported("json", loaded(REPORTS[0])).files[""])
    del made[key]
    assert [error.validator for error in VALIDATOR.iter_errors(made)] == ["required"]
