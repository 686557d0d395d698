"""The library: a report made in Python, and the examples of the pages run as they stand."""

from __future__ import annotations

import doctest
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import sitrep

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "docs/format.md", "docs/library.md", "docs/pipelines.md")


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_a_page_run(page: str) -> None:
    result = doctest.testfile(str(ROOT / page), module_relative=False, encoding="utf-8")
    assert result.failed == 0
    assert result.attempted > 0 or page == "docs/format.md"


def test_the_example_of_the_package_runs() -> None:
    result = doctest.testmod(sitrep)
    assert result.attempted >= 4
    assert result.failed == 0


def test_every_public_name_is_there() -> None:
    assert len(sitrep.__all__) > 15
    for name in sitrep.__all__:
        assert getattr(sitrep, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = sitrep.nothing


RECORDS = {
    "report": {"title": "Exercise", "as_of": "2024-05-08", "issuer": "Example Office"},
    "actors": [{"id": "council", "name": "Town Council", "kind": "authority"}],
}


@pytest.mark.parametrize("made", [RECORDS, sitrep.Report.model_validate(RECORDS)])
def test_what_a_program_made_stands_in_no_folder_whatever_that_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report").mkdir()
    Path("report", "style.yaml").write_text("colour: [", "utf-8")
    order = sitrep.BuildOptions(to=["markdown"], look="plain")
    for _ in range(2):
        assert [one.name for one in sitrep.build(made, "report", order).files] == ["report.md"]


def test_nothing_is_written_into_the_folder_of_the_report_itself(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(json.dumps(RECORDS), "utf-8")
    with pytest.raises(sitrep.WrongUse, match="the folder of the report itself"):
        sitrep.build(tmp_path, tmp_path, sitrep.BuildOptions(to=["markdown"]))


@pytest.mark.parametrize("name", ["x" * 5_000, "a\0b", "nowhere", "\udcff"])
def test_what_is_no_path_is_no_report(name: str) -> None:
    for act in (sitrep.load, sitrep.build, sitrep.verify):
        with pytest.raises(sitrep.UnreadableInput, match="There is no file or folder"):
            act(name)


def test_a_report_made_in_python_is_built_without_files() -> None:
    report = sitrep.Report.model_validate(
        {
            "report": {"title": "Exercise", "as_of": "2024-05-08", "issuer": "Example Office"},
            "actors": [{"id": "council", "name": "Town Council", "kind": "authority"}],
            "sources": [
                {
                    "id": "bulletin",
                    "title": "Bulletin",
                    "publisher": "council",
                    "kind": "report",
                    "address": "not available",
                    "published": "2024-05-08",
                    "accessed": "2024-05-08",
                    "language": "en",
                }
            ],
            "tolls": [
                {
                    "id": "injured",
                    "according_to": "council",
                    "measure": "injured",
                    "count": 1018,
                    "sources": ["bulletin"],
                }
            ],
        }
    )
    built = sitrep.build(report, options=sitrep.BuildOptions(to=["markdown"]))
    assert built.ok
    assert "| 1,018 | not stated | Town Council |" in built.outputs["report.md"].decode()


class _Requests(HTMLParser):
    """Everything in a page that would make a browser fetch something."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        for name, value in attrs:
            loads = name in ("src", "srcset", "poster", "data", "action", "style")
            if loads or (tag in ("link", "iframe", "base") and value):
                self.found.append(f"{tag} {name}={value}")


def test_the_html_is_one_file_that_makes_no_request() -> None:
    built = sitrep.build("samples/syria-coast-2025", options=sitrep.BuildOptions(to=["html"]))
    page = built.outputs["syria-coast-2025.html"].decode()
    requests = _Requests()
    requests.feed(page)
    assert requests.tags > 100
    assert requests.found == []
    rest, drawings = _without_drawings(page)
    assert drawings > 5
    assert "url(" not in rest
    assert "@import" not in page


def _without_drawings(page: str) -> tuple[str, int]:
    """The page without the drawings that it carries in itself, and how many these are."""
    return re.subn(r"url\('data:image/svg\+xml,[^']*'\)", "", page)


def test_citations_lead_to_sources() -> None:
    built = sitrep.build("samples/syria-coast-2025", options=sitrep.BuildOptions(to=["html"]))
    page = built.outputs["syria-coast-2025.html"].decode()
    ids = [piece.split('"')[0] for piece in _without_drawings(page)[0].split(' id="')[1:]]
    targets = {piece.split('"')[0] for piece in page.split('href="#')[1:]}
    assert len(ids) == len(set(ids)) > 20
    assert "source-1" in targets
    assert targets <= set(ids)


def test_a_briefing_without_pango_is_still_made(tmp_path: Path) -> None:
    assert "weasyprint" not in os.environ.get("PYTHONPATH", "")
    built = sitrep.build("samples/minimal", tmp_path, sitrep.BuildOptions(to=["html", "markdown"]))
    assert [file.suffix for file in built.files] == [".html", ".md", ".json"]
