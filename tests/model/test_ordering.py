"""One order of the records, and the way back to where they were entered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep.locations import Route
from sitrep.model.report import FIGURE_KINDS, RECORD_KINDS, Report
from sitrep.model.views.ordering import in_order, ordered
from sitrep.model.views.walk import leaves
from tests.compare.reports import figure_of, index_of
from tests.model.random_reports import reports
from tests.model.strategies import fewer_cases

EVERYTHING = Path(__file__).parents[1] / "compose" / "everything"


def values(report: Report) -> dict[Route, Any]:
    return {leaf.route: leaf.value for leaf in leaves(report, Report)}


def everything() -> Report:
    report = sitrep.load(EVERYTHING).report
    assert report is not None
    return report


def backwards(value: Any) -> Any:
    """Data with every list of records turned round, and those in them whose order says nothing."""
    if isinstance(value, dict):
        return {
            name: item if name in ("via", "lacks") else backwards(item)
            for name, item in value.items()
        }
    return [backwards(item) for item in reversed(value)] if isinstance(value, list) else value


def turned(report: Report) -> Report:
    """A report entered the other way round, but for the header and the overview."""
    data = report.model_dump(mode="json")
    kinds = (*RECORD_KINDS, "allow", "translations")
    return Report.model_validate({**data, **{kind: backwards(data[kind]) for kind in kinds}})


@fewer_cases
@given(reports(), st.data())
def test_every_value_is_found_where_it_was_entered(report: Report, data: st.DataObject) -> None:
    shuffled = {
        kind: tuple(data.draw(st.permutations(getattr(report, kind)))) for kind in RECORD_KINDS
    }
    entered = report.model_copy(update=shuffled)
    made = ordered(entered)
    found = {made.entered(route): value for route, value in values(made.report).items()}
    assert found == values(entered)


def test_lists_in_records_lead_back_too() -> None:
    entered = turned(everything())
    made = ordered(entered)
    found = {made.entered(route): value for route, value in values(made.report).items()}
    assert found == values(entered)
    names = {route[-1] for route in made.moved}
    assert names >= {"tolls", "sources", "places", "speakers", "parts"}


def test_the_order_of_entering_makes_no_difference() -> None:
    assert in_order(turned(everything())) == in_order(everything())


@pytest.mark.parametrize("make", [everything, lambda: turned(everything())])
def test_what_is_in_order_stays_itself(make: Any) -> None:
    once = in_order(make())
    again = ordered(once)
    assert again.report is once
    assert again.moved == {}
    assert again.entered(("tolls", 3, "sources", 0)) == ("tolls", 3, "sources", 0)


@pytest.mark.parametrize("kind", FIGURE_KINDS)
def test_parts_of_each_kind_stand_in_the_order_of_their_records(kind: str) -> None:
    refs = [f"day-{number}" for number in (10, 2, 1)]
    parts = [figure_of(kind, ref) for ref in refs]
    adds_up = {"measure": "amount"} if kind == "indicators" else {}
    made = in_order(index_of(kind, figure_of(kind, "all", parts=refs, **adds_up), *parts).report)
    records = getattr(made, kind)
    assert [one.id for one in records] == ["all", "day-1", "day-2", "day-10"]
    assert records[0].parts == ("day-1", "day-2", "day-10")
