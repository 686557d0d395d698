"""Very many figures of one sort: events of one day, and the days of a year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.languages import load_language
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.index import Index
from sitrep.page.document import Traced
from sitrep.rules import REPORT_RULES
from tests.compare.reports import index, toll

RULES = {rule.name: rule.check for rule in REPORT_RULES}
PLACES = ("town", "village", "north", "south")


def found(made: Index, rule: str) -> list[str]:
    check = RULES[rule]
    assert check is not None
    return [problem.got for problem in check(made)]


def events(named: bool) -> Index:
    """600 events in four places on sixty days, each with its lowest, best and highest estimate."""
    tolls, incidents = list[dict[str, Any]](), list[dict[str, Any]]()
    for number in range(600):
        day = date(2024, 1, 1) + timedelta(days=number // 10)
        low, best = number % 7 + 1, number % 7 + 3
        more: dict[str, Any] = {"places": [PLACES[number % 4]], "window": day.isoformat()}
        name = {"event": f"event {number}"} if named else {}
        tolls.append(toll(f"best-{number}", best, **more, **name))
        tolls.append(toll(f"span-{number}", f"{low}-{best + 4}", **more, **name))
        refs = [f"best-{number}", f"span-{number}"]
        incidents.append(
            {
                "id": f"i{number}", "according_to": "monitor", "description": "shots were fired",
                "tolls": refs, "sources": ["doc"], **more,
            }
        )  # fmt: skip
    return index(*tolls, incidents=[] if named else incidents)


@pytest.mark.parametrize("named", [True, False], ids=["by name", "by incident"])
def test_events_of_one_day_and_place_contradict_each_other_nowhere(named: bool) -> None:
    made = events(named)
    assert found(made, "figures-differ") == []
    assert found(made, "part-exceeds-whole") == []
    assert found(made, "same-claim-worded-differently") == []
    assert report_figures_of(made).revisions == ()


FALLS = (40, 100, 101, 250)


def year() -> Index:
    """A year of days: what was new on each, and the total, which falls on some of them."""
    total, tolls = 1000, list[dict[str, Any]]()
    for number in range(365):
        day = (date(2023, 1, 1) + timedelta(days=number)).isoformat()
        added = number * 7 % 23
        total += -5 if number in FALLS else added
        tolls.append(
            toll(f"new-{number}", added or "zero", basis="new", window="not stated", counted_in=day)
        )
        more = {"basis": "cumulative", "window": "since 2023-01-01", "as_of": day}
        tolls.append(toll(f"total-{number}", total, **more))
    return index(*tolls)


def test_a_year_of_days_has_no_difference_of_new_counts_and_every_fall_once() -> None:
    made = year()
    steps = report_figures_of(made).revisions
    assert not any(step.later.claim.is_new for step in steps)
    assert len(steps) == 364
    assert len(found(made, "cumulative-fall-unexplained")) == len(FALLS)
    assert found(made, "figures-differ") == []


def test_a_week_of_new_counts_is_a_series_without_differences() -> None:
    days = [
        toll(f"day-{day}", count, basis="new", window="not stated", counted_in=f"2024-05-{day:02}")
        for day, count in ((9, 12), (10, "not available"), (2, 140), (11, 9))
    ]
    document = compose(Edition(index(*days).report), load_language("en"))
    [table] = [
        block.table
        for block in document.sections["tolls"].groups
        if block.table is not None and block.table.name == "killed_new_over_time"
    ]
    rows = [[plain_text(cell.spans) for cell in row.cells] for row in table.rows[1:]]
    assert [row[:2] for row in rows] == [
        ["2 May 2024", "140"],
        ["9 May 2024", "12"],
        ["10 May 2024", "not available"],
        ["11 May 2024", "9"],
    ]
    assert {len(row) for row in rows} == {2}
    assert not any(
        isinstance(span, Traced) and span.kind.value == "computed"
        for row in table.rows
        for cell in row.cells
        for span in cell.spans
    )
