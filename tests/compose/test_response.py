"""A report that holds everything, compared with the page that an editor has read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import sitrep
from sitrep.loading.load import load
from sitrep.model.base import Voice
from sitrep.model.claim import WORDED_AXES, Status
from sitrep.model.figures.displacement import FigureType, Movement
from sitrep.model.figures.figure import Basis, Method
from sitrep.model.figures.population import Unit
from sitrep.model.figures.tolls import Measure
from sitrep.model.records.statements import StatementKind
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.values.count import Count, Form
from sitrep.model.views.index import Index
from sitrep.model.views.walk import Leaf, leaves
from sitrep.page.escaping import visible
from tests.broken_reports.test_broken import CASES, laid_out
from tests.support.golden import Golden

REPORT = Path(__file__).parent / "everything"
UNPRINTED = (*WORDED_AXES, "passage")
"""A source's own words are printed where sources differ, and the sentence itself never."""


def everything() -> Report:
    report = load(REPORT).report
    assert report is not None
    return report


def composed() -> str:
    built = sitrep.build(REPORT, options=sitrep.BuildOptions(to=["markdown"]))
    assert built.ok, [f"{one.location}: {one.got}" for one in built.findings]
    return built.outputs[f"{REPORT.name}.md"].decode("utf-8")


def test_the_page_is_the_one_that_was_read(golden: Golden) -> None:
    golden.file(REPORT / "expected.md", composed())


def test_the_report_has_no_errors_and_builds_as_html_too() -> None:
    built = sitrep.build(REPORT, options=sitrep.BuildOptions(to=["markdown", "html"]))
    assert sorted(built.outputs) == ["everything.html", "everything.md"]


def held() -> set[object]:
    return {leaf.value for leaf in leaves(everything(), Report)}


@pytest.mark.parametrize(
    "values", [Measure, Movement, Unit, FigureType, Basis, Method, Status, StatementKind]
)
def test_every_value_is_in_it(values: type) -> None:
    assert sorted({*values} - held()) == []  # type: ignore[misc]


def test_every_kind_and_every_form_of_a_count_is_in_it() -> None:
    report = everything()
    assert [kind for kind in CLAIM_KINDS if not getattr(report, kind)] == []
    assert {value.form for value in held() if isinstance(value, Count)} == set(Form)


def test_what_was_withdrawn_and_revised_is_in_it() -> None:
    claims = [claim for _, _, claim in everything().claims()]
    assert any(claim.revises for claim in claims)
    for kind in CLAIM_KINDS:
        assert any(claim.withdrawn for claim in getattr(everything(), kind)), kind


def printed() -> str:
    return "\n".join(visible(composed()))


def said() -> Iterator[Leaf]:
    """The words of every claim, its citations' own words aside."""
    for leaf in leaves(everything(), Report):
        of_source = "sources" in leaf.route and leaf.route[-1] in UNPRINTED
        if leaf.route[0] in CLAIM_KINDS and leaf.voice is not None and not of_source:
            yield leaf


def test_no_words_of_a_claim_are_lost() -> None:
    page = printed().lower()
    words = list(said())
    assert len(words) > 40
    assert {leaf.voice for leaf in words} == {Voice.OURS, Voice.THEIRS, Voice.NAME}
    assert [leaf.value for leaf in words if leaf.value.lower() not in page] == []


def test_every_source_is_described_and_every_originator_named() -> None:
    page = printed().lower()
    index = Index(everything())
    titles = [source.title for source in index.sources.values()]
    actors = [index.actors[claim.according_to] for claim in index.claims.values()]
    names = [actor.in_text or actor.name or actor.description or "" for actor in actors]
    assert len(titles) >= 4
    assert [text for text in (*titles, *names) if not text or text.lower() not in page] == []


def test_every_remark_of_the_checks_finds_its_place_in_the_annex(tmp_path: Path) -> None:
    """Whatever has findings, a part that is no record too: the page names it and is built."""
    built = 0
    for case in CASES:
        folder = tmp_path / case.name
        folder.mkdir()
        built += sitrep.build(
            laid_out(case, folder), options=sitrep.BuildOptions(to=["markdown"])
        ).ok
    assert built > 15
