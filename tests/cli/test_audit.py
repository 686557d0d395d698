"""``sitrep audit``: what it says, its exit codes, and the page on which figures are marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitrep.cli.shared.group import run
from tests.support.samples import ROOT

REPORT = str(ROOT / "samples/minimal")
RIGHT = "According to the Example Town Council, at least 12 people were injured in Example Town.\n"
WRONG = "According to the Example Town Council, at least 13 people were injured in Example Town.\n"


def audit(file: Path, text: str, *more: str) -> int:
    file.write_text(text, encoding="utf-8")
    return run(["audit", str(file), "--report", REPORT, *more])


def test_a_right_text_is_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(tmp_path / "a.txt", RIGHT) == 0
    said = capsys.readouterr().out
    assert "public records of “Exercise: flood in Exampleland" in said
    assert "1 figures: 1 traced to a record" in said


def test_a_wrong_figure_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(tmp_path / "a.md", f"# Title\n\n{WRONG}") == 1
    said = capsys.readouterr().out
    assert "a.md:3:40: error: audit-nowhere" in said
    assert "“at least 13” is in no record" in said


def test_sarif_and_json_have_spans(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(tmp_path / "a.txt", WRONG, "--format", "sarif") == 1
    [run] = json.loads(capsys.readouterr().out)["runs"]
    [place] = run["results"][0]["locations"]
    assert place["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 40, "endLine": 1, "endColumn": 51,
    }  # fmt: skip
    assert audit(tmp_path / "a.txt", RIGHT, "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["findings"] == []
    [figure] = [one for one in told["judged"] if one["verdict"] == "traced"]
    assert figure["records"] == ["council-injured"]
    assert RIGHT[figure["start"] : figure["end"]] == "at least 12"


def test_the_page_marks_and_labels_each_figure(tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    assert audit(tmp_path / "a.txt", RIGHT + "\n<b>" + WRONG, "--html", str(page)) == 1
    html = page.read_text(encoding="utf-8")
    assert "Content-Security-Policy" in html
    assert "<script" not in html
    assert "&lt;b&gt;" in html
    assert '<a href="#record-council-injured">at least 12</a><small' in html
    assert ">nowhere</small>" in html
    assert 'id="record-council-injured"' in html


def test_what_cannot_be_used_is_code_two(tmp_path: Path) -> None:
    assert audit(tmp_path / "a.odt", RIGHT) == 2
    assert run(["audit", str(tmp_path / "none.txt"), "--report", REPORT]) == 2
    assert audit(tmp_path / "a.txt", RIGHT, "--language", "xx") == 2


def test_a_damaged_document_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit(tmp_path / "a.pdf", "no PDF") == 1
    assert "audit-not-read" in capsys.readouterr().out
