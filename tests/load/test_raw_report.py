"""Several files become one report."""

from __future__ import annotations

from sitrep.loading.raw_report import KINDS, RawReport, raw_report
from sitrep.loading.read_file import ReadFile
from sitrep.loading.readers import yaml_reader


def raw(**files: str) -> RawReport:
    return raw_report(
        ReadFile(f"{stem}.yaml", stem, yaml_reader.read(text)) for stem, text in files.items()
    )


def faults(found: RawReport) -> list[tuple[str, str]]:
    return [(str(finding.location), finding.rule) for finding in found.findings]


def test_a_kind_in_two_files_is_one_list() -> None:
    found = raw(a="tolls: [x]\nplaces: [y]\n", b="tolls: [z]\n")
    assert found.data() == {"tolls": ["x", "z"], "places": ["y"]}
    assert [piece.file for piece in found.records["tolls"]] == ["a.yaml", "b.yaml"]
    assert faults(found) == []


def test_a_file_named_like_a_kind_may_be_its_list() -> None:
    assert raw(tolls="- x\n- y\n").data() == {"tolls": ["x", "y"]}
    assert faults(raw(others="- x\n")) == [("others.yaml:1:1", "wrong-shape")]
    assert faults(raw(report="- x\n")) == [("report.yaml:1:1", "wrong-shape")]


def test_the_first_header_counts() -> None:
    found = raw(a="report: {title: A}\n", b="tolls: []\nreport: {title: B}\n")
    assert found.data() == {"report": {"title": "A"}, "tolls": []}
    assert faults(found) == [("b.yaml:2:1", "duplicate-key")]


def test_what_is_no_kind_and_what_is_no_list_is_left_out() -> None:
    found = raw(a="tols: [x]\ntolls: {x: y}\nplaces: z\n")
    assert found.data() == {}
    assert faults(found) == [
        ("a.yaml:1:1", "unknown-key"),
        ("a.yaml:2:8", "wrong-shape"),
        ("a.yaml:3:9", "wrong-shape"),
    ]
    assert "Write tolls" in found.findings[0].mend


def test_what_may_stand_in_a_file_that_cannot_be_read() -> None:
    assert raw(tolls="[", a="places: []\n").unread == {"tolls"}
    assert raw(others="[").unread == set(KINDS)
    assert raw(tolls="# empty\n", a="places: []\n").unread == set()


def test_what_is_no_list_is_told_what_its_hyphens_stand_before() -> None:
    paragraph, record = raw(a="overview: |\n  People left.\ntolls: {x: y}\n").findings
    assert paragraph.mend == "Put “- ” before each paragraph, in place of | if that stands there."
    assert record.mend == "Put “- ” before the first key of each record."
    mended = raw(a="overview:\n- People left.\n")
    assert mended.data() == {"overview": ["People left."]}
