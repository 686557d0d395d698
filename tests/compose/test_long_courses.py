"""Of many figures over time no table is longer than a page, and each figure still stands on it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from benchmarks.year import report
from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.compose.tables.over_time import IN_A_ROW, LATEST, MOST
from sitrep.languages import available, load_language
from sitrep.model.report import Report
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.ordering import in_order
from sitrep.page.document import Document, Kind, Row, Table, Traced
from tests.compare.reports import PLACES, index, toll

DAY = date(2024, 5, 3)
NAMES = [one["id"] for one in PLACES]


def daily(number: int, place: str, **more: Any) -> list[dict[str, Any]]:
    """What was newly counted on each of so many days."""
    days = [(DAY - timedelta(days=number - at)).isoformat() for at in range(number)]
    of = {"places": [place], "basis": "new", **more}
    return [toll(f"{place}-{at}", at + 1, window=day, **of) for at, day in enumerate(days)]


def table(document: Document) -> Table:
    groups = document.sections["tolls"].groups
    [found] = [
        one.table
        for one in groups
        if one.table is not None and one.table.name.endswith("over_time")
    ]
    return found


def made(tolls: list[dict[str, Any]], code: str = "en") -> Table:
    return table(compose(Edition(index(*tolls).report), load_language(code)))


def refs(row: Row) -> list[str]:
    spans = [one for cell in row.cells for one in cell.spans]
    return [one.ref for one in spans if isinstance(one, Traced) and one.kind is Kind.FIGURE]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(
    ("lengths", "rows"),
    [
        ((MOST,), 1 + MOST),
        ((MOST + 1,), 1 + 1 + MOST),
        ((100,), 1 + 4 + MOST),
        ((20, 20), 2 * (1 + 1 + MOST // 2)),
        ((10, 10, 10), 3 * (1 + 1 + MOST // 3)),
        ((10, 10, 10, 10, 10), 1 + 5),
        ((60, 10, 10, 10, 10), 1 + 3 + 4),
    ],
)
def test_each_figure_stands_in_a_table_of_a_page(
    lengths: tuple[int, ...], rows: int, code: str
) -> None:
    tolls = [
        one for number, place in zip(lengths, NAMES, strict=False) for one in daily(number, place)
    ]
    found = made(tolls, code)
    told = [ref for row in found.rows for ref in refs(row)]
    assert sorted(told) == sorted(one["id"] for one in tolls)
    assert len(found.rows) == rows
    assert all(len(refs(row)) <= IN_A_ROW for row in found.rows)
    assert all(row.cites for row in found.rows)


def test_the_latest_stand_in_rows_and_those_before_them_in_one() -> None:
    lead, before, *rest = made(daily(MOST + 3, NAMES[0])).rows
    assert plain_text(lead.cells[0].spans).startswith("People in ")
    assert [plain_text(cell.spans) for cell in before.cells] == [
        "Earlier",
        "1 (6 April 2024); 2 (7 April 2024); 3 (8 April 2024)",
    ]
    assert [plain_text(cell.spans) for cell in rest[0].cells] == ["9 April 2024", "4"]


def test_a_course_in_a_row_says_why_a_figure_changed_or_what_it_counts_otherwise() -> None:
    tolls = []
    for place in NAMES[: MOST // LATEST + 1]:
        run = [
            toll(f"{place}-{at}", 10 + at, places=[place], window="since 2024-05-03",
                 as_of=(DAY + timedelta(days=at)).isoformat())
            for at in range(LATEST)
        ]  # fmt: skip
        run[2] |= {"revises": {"claim": run[1]["id"], "because": "names were counted twice"}}
        tolls += run
    rows = made(tolls).rows
    assert plain_text(rows[0].cells[0].spans) == "According to Monitor"
    said = plain_text(rows[1].cells[1].spans)
    assert said.startswith(
        "10 (3 May 2024); 11 (4 May 2024); "
        "12 (5 May 2024; up 1; reason as stated: names were counted twice); 13 (6 May 2024)"
    )


def test_of_very_many_the_earlier_ones_are_left_to_the_annex() -> None:
    data = report(1)
    [one] = data["tolls"]
    plain = {"window": "", "basis": "new", "count": "5", "measure": "killed"}
    end = date(2031, 12, 31)
    data["tolls"] = [
        {**one, **plain, "id": f"day-{at}", "window": (end - timedelta(days=at)).isoformat()}
        for at in range(250)
    ]
    first = {"highlights": ["day-0"], "key_figures": ["day-0"]}
    data["report"] |= first
    found = table(compose(Edition(in_order(Report.model_validate(data))), load_language("en")))
    assert len(found.rows) == 1 + 1 + MOST
    told = [plain_text(cell.spans) for cell in found.rows[1].cells]
    assert told == ["Earlier", f"{250 - MOST} figures, in Annex: all figures"]
    assert found.rows[1].cites


@pytest.mark.parametrize("days", [4, MOST + 2])
def test_a_heading_names_the_disease_of_all_and_no_row_does(days: int) -> None:
    tolls = [one | {"measure": "cases", "cause": "cholera"} for one in daily(days, NAMES[3])]
    groups = compose(Edition(index(*tolls).report), load_language("en")).sections["tolls"].groups
    [block] = [one for one in groups if one.table and one.table.name.endswith("over_time")]
    assert block.title is not None
    assert plain_text(block.title.spans) == "Cases of cholera: newly counted, over time"
    assert block.table is not None
    assert plain_text(block.table.rows[0].cells[0].spans) == "People in Town according to Monitor"


def test_what_all_courses_are_of_stands_in_their_heading() -> None:
    tolls = [one | {"cause": "floods"} for place in NAMES[3:5] for one in daily(4, place)]
    groups = compose(Edition(index(*tolls).report), load_language("en")).sections["tolls"].groups
    [block] = [one for one in groups if one.table and one.table.name.endswith("over_time")]
    assert block.title is not None
    assert plain_text(block.title.spans) == (
        "People killed (cause as stated: floods): newly counted, over time"
    )
    assert block.table is not None
    assert "floods" not in " ".join(plain_text(row.cells[0].spans) for row in block.table.rows)


def test_where_diseases_differ_each_course_names_its_own() -> None:
    tolls = [
        one | {"measure": "cases", "cause": cause}
        for cause, place in (("cholera", NAMES[3]), ("measles", NAMES[4]))
        for one in daily(4, place)
    ]
    groups = compose(Edition(index(*tolls).report), load_language("en")).sections["tolls"].groups
    [block] = [one for one in groups if one.table and one.table.name.endswith("over_time")]
    assert block.title is not None
    assert plain_text(block.title.spans) == "Cases: newly counted, over time"
    assert block.table is not None
    told = [plain_text(row.cells[0].spans) for row in block.table.rows]
    assert [one for one in told if "(" in one] == [
        "People in Town (cholera) according to Monitor",
        "People in Village (measles) according to Monitor",
    ]


@pytest.mark.parametrize(
    ("days", "carried", "rows"), [(4, 1, 4), (4, 0, 0), (12, 1, 12), (13, 1, 12)]
)
def test_of_a_few_new_counts_all_have_a_row_or_none(days: int, carried: int, rows: int) -> None:
    """A course does not say who carried some of them, so that the others have a row of their own.

    The last came through somebody, so that the course is told as that one stands.
    """
    tolls = daily(days, NAMES[3])
    tolls[-1] |= {"sources": [{"source": "doc", "via": ["wire"]}]} if carried else {}
    total = toll("total", 400, places=[NAMES[3]], window=f"2024-01-01 to {DAY.isoformat()}")
    groups = compose(Edition(index(*tolls, total).report), load_language("en")).sections["tolls"]
    tables = [one.table for one in groups.groups if one.table is not None]
    told = [ref for one in tables if not one.name.endswith("over_time") for ref in of_all(one)]
    assert len([ref for ref in told if ref != "total"]) == rows


def of_all(table: Table) -> list[str]:
    return [ref for row in table.rows for ref in refs(row)]
