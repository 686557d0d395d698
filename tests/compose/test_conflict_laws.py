"""Every conflict that the page speaks of has its finding, and the reverse; drawings say it too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitrep.compare.claims.revisions import redefined
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose import compose
from sitrep.languages import load_language
from sitrep.model.report import Report
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.index import Index
from sitrep.page.document import Document, Kind, Line, Table, Traced, Words
from sitrep.rules import REPORT_RULES
from tests.compare.reports import ACTORS, PLACES, SOURCES
from tests.compare.test_laws import CHAINS, MOVES, TOLLS, WHO, clean
from tests.compose.plotted import plain, standing_rows
from tests.model.strategies import fewer_cases

RULES = {rule.name: rule.check for rule in REPORT_RULES}
DEFINITIONS = st.sampled_from([None, None, "cases by rapid test", "cases by culture"])
FEW = st.fixed_dictionaries(
    {
        "count": st.sampled_from(
            ["12", "at least 12", "20", "about 20", "up to 30", "dozens", "5"]
        ),
        "window": st.sampled_from(["not stated", "2024-05-06", "2024-05-06", "since 2024-05-06"]),
        "as_of": st.sampled_from([None, "2024-05-07", "2024-05-08"]),
        "places": st.sampled_from([["town"], ["town"], ["north"], []]),
        "population": st.sampled_from([{"group": "people"}, {"group": "civilians"}]),
        "status": st.sampled_from(["reported", "reported", "verified"]),
        "according_to": WHO,
        "sources": CHAINS,
    }
)
"""Tolls that often meet in one scope."""

RECORDS = st.tuples(
    st.lists(st.tuples(st.one_of(FEW, TOLLS), DEFINITIONS), min_size=2, max_size=6),
    st.lists(MOVES, max_size=3),
)
NAMED = re.compile(r"([a-z0-9-]+) [(]")


def report(tolls: list[tuple[dict[str, Any], str | None]], moves: list[dict[str, Any]]) -> Index:
    few = [
        clean({**one, "measure": ("killed", "missing")[i % 2]}) for i, (one, _) in enumerate(tolls)
    ]
    defined = [
        one if definition is None else {**one, "definition": definition}
        for one, (_, definition) in zip(few, tolls, strict=True)
    ]
    data = {
        "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"},
        "actors": [*ACTORS],
        "places": PLACES,
        "sources": SOURCES,
        "tolls": [{**one, "id": f"toll-{number}"} for number, one in enumerate(defined)],
        "displacement": [
            {**clean(one), "id": f"move-{number}"} for number, one in enumerate(moves)
        ],
    }
    return Index(Report.model_validate(data))


def found(index: Index, rule: str, words: str) -> list[frozenset[str]]:
    """The figures that each finding of a rule names whose message holds some words."""
    check = RULES[rule]
    assert check is not None
    return [
        frozenset(NAMED.findall(problem.got)) for problem in check(index) if words in problem.got
    ]


def rows(document: Document, words: str) -> Iterator[tuple[list[str], list[str]]]:
    """The figures on both sides of each row of the section whose verdict holds some words."""
    section = document.sections.get("differ")
    for block in section.groups if section else ():
        for row in standing_rows(block.table) if block.table else ():
            these, those, verdict = row.cells
            if words in plain(verdict):
                yield figures_in(these), figures_in(those)


def figures_in(line: Line) -> list[str]:
    found = [one for one in line.spans if isinstance(one, Traced) and one.kind is Kind.FIGURE]
    return list(dict.fromkeys(one.ref for one in found))


def composed(index: Index) -> Document:
    return compose(Edition(index.report), load_language("en"))


Records = tuple[list[tuple[dict[str, Any], str | None]], list[dict[str, Any]]]


def held(count: str, **more: Any) -> tuple[dict[str, Any], str | None]:
    """A toll of the town on one day, unless it is said otherwise."""
    plain = {
        "count": count,
        "window": "2024-05-06",
        "places": ["town"],
        "according_to": "monitor",
        "sources": [{"source": "doc", "via": ["wire"]}],
    }
    return {**plain, **more}, None


MISSING = held("5", places=["south"])
SAMPLES: dict[str, Records] = {
    "conflicts": ([held("12"), MISSING, held("20", according_to="watch")], []),
    "undated_conflicts": (
        [held("12"), MISSING, held("20", window="not stated", according_to="watch")],
        [],
    ),
    "shared_carriers": ([held("12"), MISSING, held("12", according_to="watch")], []),
    "circles": (
        [
            held("12", sources=[{"source": "doc", "via": ["watch"]}]),
            MISSING,
            held("12", according_to="watch", sources=[{"source": "doc", "via": ["monitor"]}]),
        ],
        [],
    ),
}
"""A report for each thing that the laws are about; every law is tried on all of them."""
EXCEEDING: Records = ([held("20"), MISSING, held("12", places=["north"])], [])


def on_samples(test: Any) -> Any:
    for records in (*SAMPLES.values(), EXCEEDING):
        test = example(records)(test)
    return test


@pytest.mark.parametrize("value", SAMPLES)
def test_the_samples_hold_what_the_laws_are_about(value: str) -> None:
    assert getattr(report_figures_of(report(*SAMPLES[value])), value)


@fewer_cases
@given(RECORDS)
@on_samples
def test_figures_of_one_scope_exclude_each_other_on_the_page_and_in_a_finding(
    records: tuple[Any, Any],
) -> None:
    index = report(*records)
    figures = report_figures_of(index)
    apart = {
        frozenset((one.id, other.id))
        for group in figures.groups
        for one, other in combinations(group.figures, 2)
        if one.excludes(other)
    }
    assert set(excluded_pairs(composed(index))) == apart
    told = found(index, "figures-differ", "For one scope")
    assert frozenset().union(*told) == frozenset().union(*apart)


def excluded_pairs(document: Document) -> Iterator[frozenset[str]]:
    """Every pair of figures that the page says contradict each other."""
    for these, those in rows(document, "Contradict each other"):
        yield from map(frozenset, combinations({*these, *those}, 2))
    for these, those in rows(document, "Each on this side contradicts each on the other"):
        yield from (frozenset(pair) for pair in product(these, those))


@fewer_cases
@given(RECORDS)
@on_samples
def test_figures_without_a_time_exclude_others_on_the_page_and_in_a_finding(
    records: tuple[Any, Any],
) -> None:
    index = report(*records)
    on_page = {
        (one, other)
        for ones, others in rows(composed(index), "of the same time, they cannot all be right")
        for one in ones
        for other in others
    }
    values = report_figures_of(index).undated_conflicts
    told = found(index, "figures-differ", "unless their times differ")
    assert on_page == {(one.undated.id, dated.id) for one in values for dated in one.dated}
    assert sorted(map(sorted, told)) == sorted(
        sorted({one.undated.id, *(dated.id for dated in one.dated)}) for one in values
    )


@fewer_cases
@given(RECORDS)
@on_samples
def test_a_figure_above_one_that_covers_more_is_on_the_page_and_in_a_finding(
    records: tuple[Any, Any],
) -> None:
    index = report(*records)
    on_page = {
        one for ones, _ in rows(composed(index), "Higher than what covers more") for one in ones
    }
    check = RULES["part-exceeds-whole"]
    assert check is not None
    told = {NAMED.findall(problem.got)[0] for problem in check(index)}
    assert on_page == told


@fewer_cases
@given(RECORDS)
@on_samples
def test_a_shared_carrier_is_on_the_page_and_in_a_finding(records: tuple[Any, Any]) -> None:
    index = report(*records)
    on_page = [[*these, *those] for these, those in rows(composed(index), "Carried by")]
    told = found(index, "circular-sourcing", "carries both")
    assert sorted(map(sorted, on_page)) == sorted(map(sorted, told))


@fewer_cases
@given(RECORDS)
@on_samples
def test_a_line_over_time_is_broken_where_its_row_says_that_something_else_is_counted(
    records: tuple[Any, Any],
) -> None:
    index = report(*records)
    document = composed(index)
    tables = [
        block.table
        for section in document.sections.values()
        for block in section.groups
        if block.table is not None and block.table.name.endswith("_over_time")
    ]
    for table in tables:
        rows_say_what_is_drawn(table)
    figures = report_figures_of(index)
    steps = [step for step in figures.revisions if redefined(step, figures.figure_set)]
    assert bool(steps) is any(
        row.cells[1].strip is not None and row.cells[1].strip.broken
        for table in tables
        for row in table.rows
    ) or not drawn(steps)


def drawn(steps: list[Any]) -> bool:
    """Whether each later figure has a mark: a size said in a word has none."""
    return all(step.later.claim.count.magnitude is None for step in steps)


def rows_say_what_is_drawn(table: Table) -> None:
    for row in table.rows:
        change = "".join(one.text for one in row.cells[2].spans if isinstance(one, Words))
        strip = row.cells[1].strip
        if strip is not None:
            assert strip.broken is ("not the same" in change or "something else" in change), change
