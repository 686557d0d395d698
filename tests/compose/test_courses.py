"""A course over time holds what one originator counted throughout; all else stands in rows."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.languages import available, load_language
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Document, Table
from sitrep.render.render import render
from sitrep.render.template_folders import template_folders
from tests.compare.reports import index, toll

SINCE = {"window": "since 2024-05-03"}
RUN = (
    toll("a", 10, as_of="2024-05-04", **SINCE),
    toll("b", 12, as_of="2024-05-05", **SINCE),
    toll("c", 15, as_of="2024-05-06", **SINCE),
)


def page(*tolls: dict[str, Any], language: str = "en") -> Document:
    return compose(Edition(index(*tolls).report), load_language(language))


def tables(document: Document) -> list[Table]:
    groups = document.sections["tolls"].groups
    return [group.table for group in groups if group.table is not None]


def courses(*tolls: dict[str, Any]) -> list[list[list[str]]]:
    """The cells of the rows beneath each heading."""
    found = [one for one in tables(page(*tolls)) if one.name.endswith("over_time")]
    return [[[plain_text(cell.spans) for cell in row.cells] for row in t.rows] for t in found]


def test_what_one_originator_counted_over_time_is_a_course() -> None:
    [rows] = courses(*RUN)
    assert [row[1:] for row in rows[1:]] == [["10", ""], ["12", "Up 2"], ["15", "Up 3"]]


OTHERS: dict[str, tuple[dict[str, Any], ...]] = {
    "another measure": (RUN[0] | {"measure": "deaths"}, RUN[1] | {"revises": "a"}, RUN[2]),
    "another originator": (RUN[0], RUN[1] | {"according_to": "watch", "revises": "a"}, RUN[2]),
    "another place": (RUN[0] | {"places": ["north"]}, RUN[1] | {"revises": "a"}, RUN[2]),
    "new counts": (
        RUN[0] | {"basis": "new", "window": "2024-05-03"},
        RUN[1] | {"revises": "a"},
        RUN[2] | {"revises": "b"},
    ),
    "two branches": (
        RUN[0],
        RUN[1] | {"revises": "a"},
        RUN[2] | {"revises": "a"},
        toll("d", 16, as_of="2024-05-07", revises="b", **SINCE),
    ),
}


@pytest.mark.parametrize("tolls", OTHERS.values(), ids=OTHERS)
def test_what_was_not_counted_alike_is_no_course(tolls: tuple[dict[str, Any], ...]) -> None:
    assert courses(*tolls) == []
    said = [plain_text(row.cells[1].spans) for table in tables(page(*tolls)) for row in table.rows]
    told = " ".join(said)
    assert [one["count"] for one in tolls if str(one["count"]) not in told] == []


def test_of_two_figures_of_a_day_none_stands_in_a_course() -> None:
    twice = toll("b2", 13, as_of="2024-05-05", **SINCE)
    assert all(row[1] != "13" for rows in courses(*RUN, twice) for row in rows)


def test_new_counts_beside_cumulative_ones_make_a_page_in_every_language() -> None:
    tolls = (
        *RUN,
        toll("n1", 5, according_to="watch", basis="new", window="2024-05-03"),
        toll("n2", 12, according_to="watch", as_of="2024-05-05", revises="n1", **SINCE),
        toll("n3", 15, according_to="watch", as_of="2024-05-06", revises="n2", **SINCE),
    )
    for language in available():
        document = page(*tolls, language=language)
        for table in tables(document):
            assert table.rows
            assert {len(row.cells) for row in table.rows} == {len(table.head) - 1}
        assert render(document, template_folders()).markdown


def test_a_new_count_replaces_no_cumulative_figure_that_nobody_gave() -> None:
    new = {"basis": "new", "window": "2024-05-03"}
    document = page(toll("a", 13, **new), toll("b", 15, revises="a", **new))
    texts = [plain_text(text.spans) for g in document.sections["tolls"].groups for text in g.texts]
    assert not [one for one in texts if "cumulative figure went" in one]


def test_the_date_of_a_document_is_not_the_time_of_what_it_counts() -> None:
    new = {"basis": "new", "window": "not stated"}
    tolls = (toll("a", 5, sources=["page"], **new), toll("b", 8, sources=["leaf"], **new))
    whens = [row[0] for rows in courses(*tolls) for row in rows[1:]]
    assert set(whens) <= {"not stated"}


def test_a_figure_that_another_carried_keeps_its_row_beside_the_course() -> None:
    carried = {**RUN[0], "sources": [{"source": "doc", "via": ["wire"]}]}
    rows, course = tables(page(carried, *RUN[1:]))
    said = [plain_text(row.cells[1].spans) for row in rows.rows]
    assert said == ["10", "15"]
    assert len(course.rows) == 4


EARLIER = {
    "on the day": (RUN[0], RUN[1], RUN[2] | {"includes_earlier": 4}),
    "newly": tuple(
        toll(key, 10 + day, basis="new", counted_in=f"2024-05-0{day}", as_of=f"2024-05-0{day}")
        | ({"includes_earlier": 4} if key == "c" else {})
        for key, day in (("a", 4), ("b", 5), ("c", 6))
    ),
    "over days": tuple(
        toll(key, 10 + day, basis="new", window=f"2024-05-0{day}")
        | ({"includes_earlier": 4} if key == "c" else {})
        for key, day in (("a", 4), ("b", 5), ("c", 6))
    ),
}


@pytest.mark.parametrize("tolls", EARLIER.values(), ids=EARLIER)
def test_a_row_says_what_is_of_an_earlier_time(tolls: tuple[dict[str, Any], ...]) -> None:
    [rows] = courses(*tolls)
    assert [row[0] for row in rows if "4 of them of an earlier time" in row[0]] == [rows[-1][0]]
