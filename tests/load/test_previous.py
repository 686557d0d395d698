"""The last issue is read from a folder, a file or a PDF, and refused where it is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import sitrep
from sitrep.compare.issues.last_seen import last_of
from sitrep.loading.last_issue.previous import read_issue
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.model.places import Spelling
from sitrep.model.sensitivity import Sensitivity
from tests.compare.reports import index, toll

HEADER = {"title": "Exercise", "as_of": "2024-05-14", "issuer": "Example team", "number": 2}
OLD = {**HEADER, "as_of": "2024-05-10", "number": 1}


def data(header: dict[str, Any], *tolls: dict[str, Any], **more: Any) -> dict[str, Any]:
    made = index(*tolls).report
    return {**made.model_dump(mode="json", exclude_defaults=True), "report": header, **more}


def issue(folder: Path, header: dict[str, Any], *tolls: dict[str, Any], **more: Any) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.json").write_text(json.dumps(data(header, *tolls, **more)), "utf-8")
    return folder


def read(tmp_path: Path, previous: str, number: int = 2) -> Loaded:
    header = {**HEADER, "previous": previous, "number": number}
    return load(issue(tmp_path / "new", header, toll("a", 20)))


def faults(loaded: Loaded) -> list[tuple[str, str]]:
    assert all(one.route == ("report", "previous") for one in loaded.findings)
    return [(one.rule, one.got) for one in loaded.findings]


@pytest.mark.parametrize("way", ["../old", "../old/", "../old/report.json"])
def test_a_folder_or_a_file(tmp_path: Path, way: str) -> None:
    issue(tmp_path / "old", OLD, toll("a", 12))
    loaded = read(tmp_path, way)
    assert loaded.findings == ()
    assert loaded.previous is not None
    assert [str(one.count) for one in loaded.previous.tolls] == ["12"]
    assert loaded.index.previous is loaded.previous


def test_a_pdf(tmp_path: Path) -> None:
    sitrep.build(issue(tmp_path / "old", OLD, toll("a")), tmp_path, sitrep.BuildOptions(to=["pdf"]))
    loaded = read(tmp_path, "../old.pdf")
    assert loaded.findings == ()
    assert loaded.previous is not None
    assert [one.id for one in loaded.previous.tolls] == ["a"]


def test_what_lies_beside_the_records(tmp_path: Path) -> None:
    folder = issue(tmp_path / "new", OLD, toll("a", 12))
    (folder / "report.json").rename(folder / "previous.json")
    loaded = read(tmp_path, "previous.json")
    assert loaded.findings == ()
    assert loaded.report is not None
    assert [str(one.count) for one in loaded.report.tolls] == ["20"]
    assert loaded.previous is not None


@pytest.mark.parametrize(
    "path", ["/old", "old.json", "issue.yaml", "old.yml", "a/../../old", ".old", "", "C:\\old"]
)
def test_other_paths_are_refused(tmp_path: Path, path: str) -> None:
    loaded = read(tmp_path, path)
    assert [one.rule for one in loaded.findings][:1] == ["wrong-value"] or not path
    assert loaded.findings
    assert loaded.previous is None


def test_what_is_not_there(tmp_path: Path) -> None:
    got = "../old is not there, or is no report."
    assert faults(read(tmp_path, "../old")) == [("previous-not-read", got)]
    long = "x" * 300  # what no system takes as a name
    assert faults(read(tmp_path, long))[0][0] == "previous-not-read"
    (tmp_path / "old.pdf").write_bytes(b"%PDF-1.7")
    assert faults(read(tmp_path, "../old.pdf"))[0][0] == "previous-not-read"


@pytest.mark.parametrize(
    ("tolls", "why"),
    [
        ([toll("a", "1,018")], "old/tolls.json:1:"),
        ([toll("a", according_to="nobody")], "refer to records that are not there"),
        ([toll("a"), toll("a")], "two of its records have one id."),
        ([toll("a", sources=[])], "it holds a record without sources."),
    ],
)
def test_what_could_not_have_been_built(
    tmp_path: Path, tolls: list[dict[str, Any]], why: str
) -> None:
    folder = issue(tmp_path / "old", OLD)
    (folder / "tolls.json").write_text(json.dumps({"tolls": tolls}), "utf-8")
    [(rule, got)] = faults(read(tmp_path, "../old"))
    assert rule == "previous-not-read"
    assert why in got


def test_what_a_finding_says_quotes_nothing_of_another_file(tmp_path: Path) -> None:
    (tmp_path / "notes.yaml").write_text("a secret: of another file\n", "utf-8")
    assert "secret" not in str(faults(read(tmp_path, "../notes.yaml")))


def test_a_later_issue_and_one_of_the_same_number(tmp_path: Path) -> None:
    issue(tmp_path / "old", {**OLD, "as_of": "2024-05-15"}, toll("a"))
    assert faults(read(tmp_path, "../old")) == [
        ("previous-not-earlier", "It is as of 2024-05-15, and this report of 2024-05-14.")
    ]
    issue(tmp_path / "old", OLD, toll("a"))
    loaded = read(tmp_path, "../old", number=1)
    assert faults(loaded) == [("previous-not-earlier", "It has the number 1, and this report 1.")]
    assert loaded.previous is None


def test_a_broken_header_is_not_followed(tmp_path: Path) -> None:
    loaded = load(issue(tmp_path / "new", {**HEADER, "previous": ["../old"]}, toll("a")))
    assert [one.rule for one in loaded.findings] == ["wrong-shape"]


def test_the_last_issue_holds_what_is_compared_and_no_more(tmp_path: Path) -> None:
    header = {**OLD, "highlights": ["a"], "key_figures": ["a"], "previous": "../older"}
    issue(tmp_path / "old", header, toll("a"), overview=["People left [@doc]."])
    last = read_issue(tmp_path / "old")
    assert not isinstance(last, str)
    this = index(toll("a")).report
    kept = last_of(last, this)
    assert (kept.overview, kept.report.highlights, kept.report.previous) == ((), (), None)
    assert {one.id for one in kept.sources} == {"doc"}
    assert last_of(kept, this) == kept


def test_a_whole_goes_on_without_a_part_that_is_restricted_now() -> None:
    whole = toll("whole", 20, parts=["part", "rest"])
    last = index(whole, toll("part", 8), toll("rest", 12)).report
    closed = toll("part", 8, sensitivity="restricted")
    this = index(toll("whole", 20, parts=["rest"]), closed, toll("rest", 12)).report
    kept = {one.id: one.parts for one in last_of(last, this).tolls}
    assert kept == {"whole": ("rest",), "rest": ()}


def test_what_may_go_on_under_a_restricted_id_is_not_called_gone() -> None:
    """Two restricted figures may each be the one that goes on: neither is pointed at."""
    last = index(toll("old", 12), toll("other", 3)).report
    closed = [toll(f"new-{n}", 12 + n, sensitivity="restricted") for n in (1, 2)]
    shown = last_of(last, index(toll("other", 3), *closed).report)
    assert [one.id for one in shown.tolls] == ["other"]


def test_where_nothing_is_restricted_what_is_gone_is_kept() -> None:
    last = index(toll("old", 12), toll("other", 3)).report
    shown = last_of(last, index(toll("other", 3)).report)
    assert [one.id for one in shown.tolls] == ["old", "other"]


def test_a_spelling_of_a_restricted_source_takes_nothing_with_it() -> None:
    made = index(toll("a", 12)).report
    place, source = made.places[0], made.sources[0]
    extra = source.model_copy(update={"id": "closed"})
    spelled = place.model_copy(update={"spellings": (Spelling(name="Other", source="closed"),)})
    rest = made.places[1:]
    named = made.model_copy(update={"places": (spelled, *rest), "sources": (*made.sources, extra)})
    hidden = extra.model_copy(update={"sensitivity": Sensitivity.RESTRICTED})
    this = named.model_copy(update={"sources": (*made.sources, hidden)})
    shown = last_of(named, this)
    assert [one.id for one in shown.tolls] == ["a"]
    assert all(one.spellings == () for one in shown.places)


def test_a_file_beside_the_report_goes_where_the_mend_says(tmp_path: Path) -> None:
    [refused] = read(tmp_path, "issue-1.yaml").findings
    assert "last/issue-1.yaml" in refused.mend
    old = json.dumps(data(OLD, toll("a", 12)))
    (tmp_path / "new" / "last").mkdir()
    (tmp_path / "new" / "last" / "issue-1.yaml").write_text(old, "utf-8")
    loaded = read(tmp_path, "last/issue-1.yaml")
    assert loaded.findings == ()
    assert loaded.previous is not None
