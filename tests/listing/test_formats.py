"""Listings as other programs read them: their own parsers, and what their formats demand."""

from __future__ import annotations

import json
import re
from typing import Any

import junitparser
import pytest

from sitrep.checking.manual import names
from sitrep.findings import Finding, Level
from sitrep.listing import FORMATS
from sitrep.locations import Location
from sitrep.rules import PAGE_RULES, REPORT_RULES

FINDINGS = [
    Finding("figure-without-source", Level.ERROR, Location("a b/tolls.yaml", 12, 5),
            "Got: 50%,\nso.", "Expected <this> & that.", "Mend “it”.", ("tolls", 0)),
    Finding("window-unstated", Level.NOTICE, Location("tolls.yaml", 3, 1), "g", "e", "m"),
    Finding("unused-source", Level.WARNING, Location("report"), "g\x0b", "e", "m"),
]  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_lists_nothing_without_complaint(form: str) -> None:
    assert isinstance(FORMATS[form]([], False), str)


@pytest.mark.parametrize("form", sorted(FORMATS.keys() - {"text"}))
def test_a_file_whose_name_is_no_text_is_listed_for_programs(form: str) -> None:
    named = Finding(
        "figure-without-source", Level.ERROR, Location("t\udcff.yaml", 1, 1), "g", "e", "m"
    )
    listed = FORMATS[form]([named], False).encode("utf-8").decode("utf-8")
    assert "t%FF.yaml" in listed if form == "sarif" else "t\\udcff.yaml" in listed


def test_json_has_its_version_and_every_key() -> None:
    listing = json.loads(FORMATS["json"](FINDINGS, False))
    assert listing["version"] == 1
    keys = {"rule", "level", "file", "line", "column", "sheet", "cell", "route"}
    keys |= {"got", "expected", "mend"}
    assert [set(one) for one in listing["findings"]] == [keys] * 3


def test_github_commands_are_one_line_each_with_escapes() -> None:
    lines = FORMATS["github"](FINDINGS, False).split("\n")
    assert len(lines) == 3
    for line in lines:
        assert re.fullmatch(r"::(error|warning|notice) file=[^:,]+(,\w+=[^:,]+)*::[^\n]+", line), (
            line
        )
    assert lines[0].startswith(
        "::error file=a b/tolls.yaml,title=figure-without-source,line=12,col=5::Got: 50%25,%0Aso."
    )


def test_sarif_names_every_rule_and_points_at_the_place() -> None:
    log: dict[str, Any] = json.loads(FORMATS["sarif"](FINDINGS, False))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(names())
    assert len(run["results"]) == len(FINDINGS)
    for result, finding in zip(run["results"], FINDINGS, strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == finding.rule
    assert [result["level"] for result in run["results"]] == ["error", "note", "warning"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "a%20b/tolls.yaml"},
        "region": {"startLine": 12, "startColumn": 5},
    }
    assert "region" not in run["results"][2]["locations"][0]["physicalLocation"]


def test_junit_is_read_by_another_parser() -> None:
    xml = junitparser.JUnitXml.fromstring(FORMATS["junit"](FINDINGS, False).encode("utf-8"))
    assert (xml.tests, xml.failures) == (len(REPORT_RULES) + len(PAGE_RULES), 1)
    (suite,) = xml
    cases = {case.name: case for case in suite}
    (failure,) = cases["figure-without-source"].result
    assert failure.message == "Got: 50%,\nso."
    assert "Expected <this> & that." in failure.text
    assert "notice" in cases["window-unstated"].system_out
    assert cases["loaded-word"].result == []


CELL = Finding("window-unstated", Level.NOTICE, Location("t.xlsx", 7, 28, "tolls"), "g", "e", "m")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_names_the_cell_of_a_workbook(form: str) -> None:
    listing = FORMATS[form]([CELL], False)
    assert "tolls!AB7" in listing or '"sheet": "tolls",\n      "cell": "AB7"' in listing


def test_a_cell_is_not_passed_off_as_a_line() -> None:
    assert "line=" not in FORMATS["github"]([CELL], False)
    log = json.loads(FORMATS["sarif"]([CELL], False))
    assert "region" not in log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
