"""``sitrep diff`` and ``sitrep next`` as a person meets them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support.briefings import briefing
from tests.support.command import sitrep

ROOT = Path(__file__).parents[2]
SEED = ROOT / "samples" / "syria-coast-2025"
DERNA = ROOT / "tests" / "compare" / "issues" / "derna"
OLD, NEW = DERNA / "issue-1.yaml", DERNA / "issue-2.yaml"


def test_diff_says_as_markdown_what_the_briefing_says() -> None:
    printed = sitrep("diff", OLD, NEW, "--format", "markdown")
    assert printed.returncode == 0, printed.stderr
    said, _, sources = printed.stdout.partition("\n### Sources\n")
    expected = (DERNA / "expected.md").read_text("utf-8")
    for number in range(1, 5):
        expected = expected.replace(f"[[{number}]](#source-{number})", f"[{number}]")
        assert f"- Source {number}: " in sources
    # Sources are numbered as they are first cited, here as in the briefing.
    assert [line for line in said.splitlines() if line] == [
        line for line in expected.splitlines() if line
    ]


def test_diff_of_an_issue_and_its_pdf_finds_nothing(tmp_path: Path) -> None:
    pdf = tmp_path / "issue.pdf"
    pdf.write_bytes(briefing(SEED)[".pdf"])
    for pair in ((SEED, pdf), (pdf, SEED)):
        assert sitrep("diff", *pair, "--exit-code").returncode == 0


def test_diff_as_text_puts_each_row_under_what_it_counts() -> None:
    lines = sitrep("diff", OLD, NEW).stdout.splitlines()
    assert lines[0] == "Changes since no. 1"
    by = lines.index("According to the Libyan Red Crescent, as carried by OCHA (withdrawn) [2] [3]")
    at = lines.index("People missing in Derna (since 10 September 2023)")
    assert by < at
    assert [line.split("  ")[1] for line in lines[at + 1 : at + 5]] == [
        "Last issue",
        "This issue",
        "Change",
        "Sources",
    ]


def test_diff_as_json() -> None:
    found = json.loads(sitrep("diff", OLD, NEW, "--format", "json").stdout)
    assert (found["version"], found["old"]["number"], found["new"]["number"]) == (1, 1, 2)
    assert found["counts"] == {"carried": 1, "new": 5, "sources": 1, "withdrawn": 2}
    [replacing] = [one for one in found["records"] if one["replaces"] == "lby-1"]
    assert replacing["after"] == {"id": "lby-3", "according_to": "who", "count": "3958"}
    assert (replacing["turn"], replacing["axes"], replacing["difference"]) == (
        "new",
        ["place"],
        None,
    )


def test_diff_exits_with_one_only_if_asked() -> None:
    assert sitrep("diff", OLD, NEW).returncode == 0
    assert sitrep("diff", OLD, NEW, "--exit-code").returncode == 1
    assert sitrep("diff", OLD, OLD, "--exit-code").returncode == 0


def test_diff_of_what_is_broken_or_not_there(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(OLD.read_text("utf-8").replace("count: 170", "count: 1,70"), "utf-8")
    refused = sitrep("diff", broken, NEW)
    assert refused.returncode == 2
    assert "cannot be compared" in refused.stderr
    assert sitrep("diff", tmp_path / "none", NEW).returncode == 2


@pytest.mark.parametrize("as_of", ["2025-03-12", None])
def test_next_keeps_every_line_but_those_of_the_dates(tmp_path: Path, as_of: str | None) -> None:
    last = Path(shutil.copytree(SEED, tmp_path / "last"))
    file = last / "report.yaml"
    file.write_text(file.read_text("utf-8").replace("number: 1", "number: 1  # the first"), "utf-8")
    done = sitrep("next", last, tmp_path / "new", *(["--as-of", as_of] if as_of else []))
    assert done.returncode == 0, done.stderr
    old, new = ((tmp_path / name / "report.yaml").read_text("utf-8") for name in ("last", "new"))
    before, after = old.splitlines(), new.splitlines()
    assert [line for line in after if line not in before] == [
        "  number: 2  # the first",
        "  previous: ../last",
        f"  as_of: {as_of}" if as_of else "  # as_of: 2025-03-09",
        "  # period: 2025-03-06 to 2025-03-09",
        "  # next_report: none planned",
    ]
    assert len(after) == len(before) + 1
    for name in ("tolls.yaml", "overview.md", "translations.yaml"):
        assert (tmp_path / "new" / name).read_bytes() == (last / name).read_bytes()
    assert not (tmp_path / "new" / "expected").exists()
    checked = sitrep("check", tmp_path / "new", "--quiet")
    assert (checked.returncode == 0) == (as_of is not None)
    if as_of is None:
        assert "as_of: is missing here." in checked.stdout


def test_next_of_a_next_names_the_one_before(tmp_path: Path) -> None:
    for last, new in ((SEED, "two"), (tmp_path / "two", "three")):
        done = sitrep("next", last, tmp_path / new, "--as-of", "2025-03-12")
        assert done.returncode == 0, done.stderr
    header = (tmp_path / "three" / "report.yaml").read_text("utf-8")
    assert "  number: 3\n  previous: ../two\n" in header
    assert sitrep("check", tmp_path / "three").returncode == 0


def test_next_of_a_pdf_and_of_json(tmp_path: Path) -> None:
    assert sitrep("build", OLD, "--to", "pdf", "--out", tmp_path).returncode == 0
    for last, new in (("issue-1.pdf", "two"), ("two", "three")):
        done = sitrep("next", tmp_path / last, tmp_path / new, "--as-of", "2023-09-17")
        assert done.returncode == 0, done.stderr
        header = json.loads((tmp_path / new / "report.json").read_text("utf-8"))["report"]
        assert header["previous"] == f"../{last}"
        assert sitrep("check", tmp_path / new).returncode == 0


def test_next_brings_along_what_the_records_name(tmp_path: Path) -> None:
    last = Path(shutil.copytree(ROOT / "samples" / "minimal", tmp_path / "last"))
    (last / "archive").mkdir()
    (last / "archive" / "copy.txt").write_text("The river rose.\n", "utf-8")
    file = last / "sources.yaml"
    text = file.read_text("utf-8")
    at = text.index("    archive:\n") + len("    archive:\n")
    file.write_text(f"{text[:at]}      copy_file: archive/copy.txt\n{text[at:]}", "utf-8")
    done = sitrep("next", last, tmp_path / "new", "--as-of", "2024-05-12")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "new" / "archive" / "copy.txt").read_text("utf-8") == "The river rose.\n"
    assert (tmp_path / "new" / "sitrep.schema.json").is_file()


@pytest.mark.parametrize(
    ("last", "as_of", "why"),
    [
        (OLD, "2023-09-17", "each key of the header on a line of its own"),
        (SEED, "12/03/2025", "12/03/2025 cannot be written"),
    ],
)
def test_next_refuses_what_it_cannot_write(
    tmp_path: Path, last: Path, as_of: str, why: str
) -> None:
    done = sitrep("next", last, tmp_path / "new", "--as-of", as_of)
    assert done.returncode == 2
    assert why in done.stderr
    assert not (tmp_path / "new").exists()


def test_next_refuses_a_folder_with_something_in_it(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    refused = sitrep("next", SEED, tmp_path)
    assert refused.returncode == 2
    assert "not an empty folder" in refused.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
