"""A report of more figures than a reader takes in: each once in an annex, the rest bounded."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

import sitrep
from benchmarks.year import report
from sitrep.checking.page_check import check_page
from sitrep.compose import compose
from sitrep.compose.long_reports.shown import ALIKE, CITED, FULL, MOST, shown
from sitrep.languages import available, load_language
from sitrep.loading.origins import Origins
from sitrep.model.report import FIGURE_KINDS
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.index import Index
from sitrep.model.views.ordering import in_order
from sitrep.page.document import Document, Kind, Row, Section, Spans, Traced
from sitrep.page.page import Page
from sitrep.render.render import render
from sitrep.render.template_folders import template_folders
from tests.support.daily import some

NUMBER = 500
EVERYTHING = Path(__file__).parent / "everything"
_UNRELATED = {"revises": None, "withdrawn": None, "parts": (), "part_of": None}
LANGUAGES = pytest.mark.parametrize("code", some(available(), 2))


@cache
def made(number: int = NUMBER) -> sitrep.Report:
    return in_order(sitrep.Report.model_validate(report(number)))


@cache
def document(number: int = NUMBER, code: str = "en") -> Document:
    return compose(Edition(made(number)), load_language(code), sitrep.check(made(number)).findings)


@cache
def page(code: str) -> Page:
    return render(document(NUMBER, code), template_folders(None, None))


def rows(section: Section) -> list[Row]:
    return [row for group in section.groups if group.table for row in group.table.rows]


def refs(spans: Spans) -> list[str]:
    return [one.ref for one in spans if isinstance(one, Traced) and one.kind is Kind.FIGURE]


def figures(section: Section) -> list[str]:
    return [ref for row in rows(section) for cell in row.cells for ref in refs(cell.spans)]


def test_up_to_the_limit_there_is_no_annex_and_above_it_there_is() -> None:
    at, above = document(FULL), document(FULL + 1)
    assert "all_figures" not in at.sections
    assert sorted(set(figures(at.sections["tolls"]))) == sorted(one.id for one in made(FULL).tolls)
    assert len(figures(above.sections["all_figures"])) == FULL + 1
    assert list(above.sections)[-2:] == ["all_figures", "annex"]


def test_every_toll_has_its_row_with_all_its_sources() -> None:
    index = Index(made())
    found = rows(document().sections["all_figures"])
    assert sorted(figures(document().sections["all_figures"])) == sorted(index.tolls)
    for row in found:
        (ref,) = [ref for cell in row.cells for ref in refs(cell.spans)]
        cited = {cite.anchor for cite in row.cites}
        assert cited == document().carried_by[ref]
        assert len(cited) == len({one.source for one in index.tolls[ref].sources})


def test_what_belongs_to_single_figures_stands_beneath_their_table() -> None:
    noted = [one for one in made().tolls if one.note is not None]
    assert len(noted) > 5
    groups = document().sections["all_figures"].groups
    said = {
        span.ref
        for group in groups
        for text in group.texts
        for span in text.spans
        if isinstance(span, Traced) and span.kind is Kind.PROSE
    }
    assert {one.id for one in noted} <= said


def test_the_first_pages_hold_what_the_author_names_and_few_others() -> None:
    header = made().report
    named = {*header.highlights, *header.key_figures}
    there = set(figures(document().sections["tolls"]))
    assert named <= there == set(shown(Index(made())))
    assert len(there) <= MOST


def test_other_sections_stay_as_long_as_they_are() -> None:
    for name in ("knowledge", "tolls", "differ", "behind", "unknown"):
        few, many = (document(size).sections[name] for size in (FULL + 1, 2 * NUMBER))
        assert abs(len(rows(many)) - len(rows(few))) < MOST
        assert all(len(row.cites) <= CITED for row in rows(many))
        for group in many.groups:
            assert all(len(refs(text.spans)) <= 2 * ALIKE for text in group.texts)


def test_remarks_of_the_checks_are_few_where_findings_are_many() -> None:
    assert len(sitrep.check(made()).findings) > 100
    texts = document().sections["annex"].groups[0].texts
    said = ["".join(getattr(span, "text", "") for span in text.spans) for text in texts]
    assert max(map(len, said)) < 500
    assert len(said) < 5


@LANGUAGES
def test_the_page_is_proved_and_nothing_on_it_is_untraced(code: str) -> None:
    problems = list(
        check_page(page(code), Origins("report"), template_folders(None, None), range(99))
    )
    assert problems == []
    printed = [one.ref for one in page(code).traces if one.role == "figure"]
    assert set(printed) >= {one.id for one in made().tolls}


@LANGUAGES
def test_only_figures_outside_the_annex_can_be_pointed_at(code: str) -> None:
    assert set(page(code).trails) == set(shown(Index(made())))
    assert set(page(code).carried_by) == {one.id for one in made().tolls}


@cache
def of_all_kinds() -> sitrep.Report:
    """A report of every kind of figure, with so many of them that they are very many together."""
    report = sitrep.load(EVERYTHING).report
    assert report is not None
    held = {kind: getattr(report, kind) for kind in FIGURE_KINDS}
    times = FULL // sum(map(len, held.values())) + 1
    more = {
        kind: tuple(
            one.model_copy(update={**_UNRELATED, "id": f"{one.id}-again-{again}"})
            for again in range(times)
            for one in some
        )
        for kind, some in held.items()
    }
    return in_order(report.model_copy(update={kind: held[kind] + more[kind] for kind in held}))


@cache
def document_of_all_kinds(code: str) -> Document:
    return compose(Edition(of_all_kinds()), load_language(code))


@LANGUAGES
def test_every_figure_of_every_kind_has_its_row(code: str) -> None:
    index, annex = Index(of_all_kinds()), document_of_all_kinds(code).sections["all_figures"]
    assert {*FIGURE_KINDS} == {index.kinds[ref] for ref in index.figures}
    assert {*figures(annex)} == {*index.figures}
    assert len(rows(annex)) == len(index.figures)
    assert len({group.table.name for group in annex.groups if group.table}) == len(annex.groups)


@LANGUAGES
def test_sections_of_every_kind_say_how_many_there_are_and_print_some(code: str) -> None:
    index, made = Index(of_all_kinds()), document_of_all_kinds(code)
    near = set(shown(index))
    assert near >= {ref for ref in index.report.report.highlights if ref in index.figures}
    assert len(near) <= MOST
    for kind in FIGURE_KINDS:
        held = {one.id for one in getattr(index.report, kind)}
        there = set(figures(made.sections[kind])) & held
        assert there <= near
        tables = [group.table.name for group in made.sections[kind].groups if group.table]
        assert (f"{kind}_held" in tables) is not (held <= near)


def test_figures_of_all_kinds_together_are_many() -> None:
    data = report(FULL)
    place = data["places"][-1]["id"]
    source = data["sources"][0]["id"]
    one = {"id": "left", "according_to": data["actors"][0]["id"], "measure": "displaced",
           "count": "40", "from_places": [place], "sources": [source]}  # fmt: skip
    made = compose(
        Edition(in_order(sitrep.Report.model_validate({**data, "displacement": [one]}))),
        load_language("en"),
    )
    assert len(figures(made.sections["all_figures"])) == FULL + 1
    # A kind of which there are few stands whole.
    assert figures(made.sections["displacement"]) == ["left"]
    assert not made.sections["displacement"].lead


def test_of_long_courses_that_nobody_names_the_last_stand_outside_the_annex() -> None:
    data = report(1)
    [one] = data["tolls"]
    days = [(date(2031, 1, 1) + timedelta(days=at)).isoformat() for at in range(FULL)]
    plain = {"measure": "killed", "places": [data["places"][-1]["id"]]}
    data["tolls"] = [
        {**one, **plain, "id": f"new-{day}", "count": "5", "basis": "new", "window": day}
        for day in days
    ] + [
        {**one, **plain, "id": f"all-{day}", "count": str(10 + at), "basis": "cumulative",
         "window": "since 2031-01-01", "as_of": day}
        for at, day in enumerate(days)
    ]  # fmt: skip
    data["report"] |= {"highlights": [], "key_figures": []}
    made = in_order(sitrep.Report.model_validate(data))
    assert [*shown(Index(made))] == [f"all-{days[-1]}", f"new-{days[-1]}"]
    section = compose(Edition(made), load_language("en")).sections["tolls"]
    assert sum(group.picture is not None for group in section.groups) == 2
