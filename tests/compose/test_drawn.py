"""What is drawn is what is said: every mark on a page stands at the number beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitrep.compare import compare, figure_set_of
from sitrep.compare.axes.axis import SCOPE
from sitrep.compare.claims.runs import step_runs
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compose import compose
from sitrep.compose.desk import Desk
from sitrep.compose.tables.scope_groups import by_scope
from sitrep.languages import Language, available, load_language
from sitrep.languages.counts import read_count
from sitrep.languages.phrases import load_phrases
from sitrep.loading.load import load
from sitrep.model.report import Report
from sitrep.model.values.count import Form
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.index import Index
from sitrep.model.views.ordering import in_order
from sitrep.page.document import Document, Kind, Line, Section, Table, Traced
from sitrep.page.drawn import Strip
from tests.compose.plotted import groups, plain
from tests.write import extremes

ROOT = Path(__file__).parents[2]
SEED = ROOT / "samples" / "syria-coast-2025"
EVERYTHING = Path(__file__).parent / "everything"
LANGUAGES = pytest.mark.parametrize("code", available())


def report(path: Path) -> Report:
    found = load(path).report
    assert found is not None
    return in_order(found)


REPORTS = {
    "seed": report(SEED),
    "everything": report(EVERYTHING),
    "many": in_order(extremes.many()),
}
EVERY = pytest.mark.parametrize("name", REPORTS)


def tables(document: Document, section: str) -> Iterator[Table]:
    found: Section = document.sections[section]
    yield from (group.table for group in found.groups if group.table is not None)


def figure(line: Line) -> Traced | None:
    return next((s for s in line.spans if isinstance(s, Traced) and s.kind is Kind.FIGURE), None)


def drawn_tables(document: Document, language: Language) -> Iterator[tuple[Table, int, int]]:
    """The tables of figures that are drawn: in which column, and to which number the axis runs."""
    for name, section in document.sections.items():
        for table in (group.table for group in section.groups if group.table is not None):
            axes = [one.strip for one in table.head]
            column = next((at for at, one in enumerate(axes) if one is not None), None)
            if column is None or name == "incidents":
                continue
            axis = axes[column]
            assert axis is not None
            yield table, column, int(read_count(axis.labels[-1], language.phrases).low or 0)


@EVERY
@LANGUAGES
def test_a_mark_stands_at_the_number_that_is_printed_beside_it(name: str, code: str) -> None:
    language = load_language(code)
    document = compose(Edition(REPORTS[name]), language)
    seen = 0
    for table, column, end in drawn_tables(document, language):
        for row in table.rows:
            printed, strip = figure(row.cells[column]), row.cells[column].strip
            if printed is None or table.name.startswith("knowledge"):
                continue
            count = read_count(printed.text, language.phrases)
            if count.magnitude or not count.numbered:
                assert strip is None
                continue
            assert strip is not None
            open_start = count.form in (Form.UP_TO, Form.FEWER_THAN)
            open_end = count.form in (Form.AT_LEAST, Form.MORE_THAN)
            low, high = count.low or 0, count.high or count.low or 0
            bar = table.name.endswith("new_over_time") and strip.start == 0
            assert bar or strip.start == (None if open_start else pytest.approx(low / end))
            assert strip.end == (None if open_end else pytest.approx(high / end))
            seen += 1
    assert seen > 3


@EVERY
@LANGUAGES
def test_whatever_is_drawn_stands_below_an_axis_with_its_ends_named(name: str, code: str) -> None:
    document = compose(Edition(REPORTS[name]), load_language(code))
    seen = 0
    for section in document.sections.values():
        for card in section.cards:
            assert card.figure.strip is None or named(card.figure.strip)
        for table in (group.table for group in section.groups if group.table is not None):
            for row in table.rows if table.name != "knowledge" else ():
                for head, cell in zip(table.head, row.cells, strict=False):
                    if cell.strip is not None:
                        assert head.strip is not None
                        assert named(head.strip)
                        assert head.strip.ticks == cell.strip.ticks
                        seen += 1
    assert seen > 3


def named(strip: Strip) -> bool:
    return len(strip.labels) == len(strip.ticks) and all((strip.labels[0], strip.labels[-1]))


@LANGUAGES
def test_what_hatching_and_hollow_marks_mean_is_said_in_their_row(code: str) -> None:
    """There is no legend, so that the words must stand beside each mark."""
    language = load_language(code)
    said = {"estimate": 0, "withdrawn": 0}
    for report in REPORTS.values():
        index = Index(report)
        for table, column, _ in drawn_tables(compose(Edition(report), language), language):
            for row in table.rows:
                strip, printed = row.cells[column].strip, figure(row.cells[column])
                if strip is None or printed is None:
                    continue
                text = " ".join(map(plain, row.cells))
                if strip.estimate and not index.figures[printed.ref].count.form.approximate:
                    assert any(one in text for one in own_words(code, *ESTIMATES)), text
                    said["estimate"] += 1
                if strip.withdrawn:
                    assert any(one in text for one in own_words(code, *WITHDRAWN)), text
                    said["withdrawn"] += 1
    assert all(said.values())


ESTIMATES = ("status.cell.estimated", "figures.how.estimate", "figures.how.model")
WITHDRAWN = ("status.cell.retracted", "since.turn.withdrawn")


def own_words(code: str, *names: str) -> list[str]:
    """What phrases say besides what is put into them."""
    phrases = load_phrases(code).phrases
    return [re.sub(r"{.*?}", "", str(phrases[name])).strip(" ()") for name in names]


@EVERY
def test_what_covers_the_same_stands_together(name: str) -> None:
    index = Index(REPORTS[name])
    desk = Desk(index, load_language("en"))
    figure_set = figure_set_of(index)
    parts = {part for parts in index.parts.values() for part in parts}
    compared = 0
    for measure in {one.measure for one in index.tolls.values()}:
        tolls = [one for one in index.tolls.values() if one.measure is measure]
        groups = by_scope(desk, tolls)
        assert sorted(one.id for group in groups for one in group) == sorted(t.id for t in tolls)
        for group in groups:
            whole = [one.id for one in group if one.id not in parts]
            for other in whole[1:]:
                answer = compare(figure_set, whole[0], other)
                assert not set(answer.obstacles) & set(SCOPE)
                compared += 1
    assert compared or name == "everything"


def test_a_withdrawn_figure_is_hollow_and_an_estimate_hatched() -> None:
    document = compose(Edition(REPORTS["everything"]), load_language("en"))
    index = Index(REPORTS["everything"])
    hollow = hatched = 0
    for table in tables(document, "tolls"):
        for row in table.rows:
            printed, strip = figure(row.cells[1]), row.cells[1].strip
            if printed is not None and strip is not None:
                claim = index.figures[printed.ref]
                assert strip.withdrawn is not claim.stands
                hollow += strip.withdrawn
                hatched += strip.estimate
    assert hollow
    assert hatched


def steps_drawn(*counts: str) -> list[Strip]:
    """The drawings of figures of which each replaced the one before."""
    after = [{"revises": f"t{number - 1}"} if number else {} for number in range(len(counts))]
    tolls = [
        extremes.toll(0, id=f"t{number}", count=count, **after[number])
        for number, count in enumerate(counts)
    ]
    data = {
        "report": extremes.header(),
        "actors": [extremes.actor(number) for number in range(len(counts))],
        "sources": [extremes.source(number) for number in range(len(counts))],
        "tolls": tolls,
    }
    document = compose(Edition(in_order(Report.model_validate(data))), load_language("en"))
    courses = [one for one in tables(document, "tolls") if one.name.endswith("over_time")]
    strips = [row.cells[1].strip for table in courses for row in table.rows]
    return [one for one in strips if one is not None]


def test_what_replaced_each_other_is_drawn_as_steps_earliest_first() -> None:
    first, second, last = steps_drawn("20", "50", "40")
    assert (first.before, first.after) == (None, first.start)
    assert (second.before, second.after) == (first.start, second.start)
    assert (last.before, last.after) == (second.start, None)


def test_two_figures_are_no_course_and_three_are() -> None:
    assert steps_drawn("20", "50") == []
    assert len(steps_drawn("20", "50", "40")) == 3


def survey_with(*tolls: dict[str, object]) -> ReportFigures:
    made = [extremes.toll(number, id=f"x{number}", **more) for number, more in enumerate(tolls)]
    data = {
        "report": extremes.header(),
        "actors": [extremes.actor(number) for number in range(9)],
        "sources": [extremes.source(number) for number in range(9)],
        "tolls": made,
    }
    return report_figures_of(Index(in_order(Report.model_validate(data))))


def ids(report_figures: ReportFigures) -> list[list[str]]:
    found = step_runs(report_figures.revisions)
    return [[run[0].earlier.id, *(step.later.id for step in run)] for run in found]


def test_a_series_follows_what_was_declared_and_not_the_dates() -> None:
    report_figures = survey_with({}, {"revises": "x0"}, {"revises": "x1"})
    assert ids(report_figures) == [["x0", "x1", "x2"]]


def test_where_two_replaced_the_same_each_has_its_own_series() -> None:
    report_figures = survey_with({}, {"revises": "x0"}, {"revises": "x0"}, {"revises": "x2"})
    assert sorted(ids(report_figures)) == [["x0", "x1"], ["x0", "x2", "x3"]]


def test_the_line_of_an_upper_limit_comes_from_the_limit() -> None:
    first, second, _ = steps_drawn("up to 500", "300", "200")
    assert first.after == first.end == second.before
    assert first.end is not None
    assert second.start is not None
    assert second.start < first.end


def two_sides(*counts: str) -> Table:
    """The plot of figures of one scope, each by another originator."""
    data = {
        "report": extremes.header(),
        "actors": [extremes.actor(number) for number in range(len(counts))],
        "sources": [extremes.source(number) for number in range(len(counts))],
        "tolls": [extremes.toll(number, count=count) for number, count in enumerate(counts)],
    }
    document = compose(Edition(in_order(Report.model_validate(data))), load_language("en"))
    [plot] = [one for one in tables(document, "differ") if one.name == "plot"]
    return plot


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        ("100", "200", (100, 200)),
        ("200", "100", (100, 200)),
        ("100 to 150", "200", (150, 200)),
        ("up to 100", "at least 200", (100, 200)),
    ],
)
def test_two_that_contradict_each_other_are_joined_by_what_lies_between(
    one: str, other: str, gap: tuple[int, int]
) -> None:
    plot = two_sides(one, other)
    [(_, rows)] = groups(plot)
    end = int((plot.head[0].strip or Strip()).labels[-1])
    for row in rows:
        strip = row.cells[0].strip
        assert strip is not None
        assert strip.gap == pytest.approx((gap[0] / end, gap[1] / end))


def test_only_figures_that_contradict_or_exceed_each_other_are_joined() -> None:
    """As the verdict above them says."""
    apart = own_words("en", *(f"verdicts.{name}" for name in APART))
    seen = 0
    for report in REPORTS.values():
        for plot in tables(compose(Edition(report), load_language("en")), "differ"):
            for heading, rows in groups(plot) if plot.name == "plot" else ():
                strips = [row.cells[0].strip for row in rows]
                assert all(strips)
                assert len(rows) > 1
                verdict = plain(heading.cells[1])
                if any(strip.gap for strip in strips if strip):
                    assert any(verdict.startswith(one[:20]) for one in apart), verdict
                    seen += 1
    assert seen


APART = ("differ", "excludes", "exclude", "exceeding", "exceeding_if_dated")
