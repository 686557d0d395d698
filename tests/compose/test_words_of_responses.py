"""What is done to people in a response, and who was told to leave, have measures of their own."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from sitrep.model.figures.needs import Need, NeedMeasure
from tests.compose.written import written

SHARED = {"according_to": "monitor", "sources": ["doc"]}
DONE = [one for one in NeedMeasure if Need.covers.get(one, frozenset()) >= {NeedMeasure.TARGETED}]


def needs(measure: str) -> list[dict[str, Any]]:
    """How many were targeted, and to how many it was done."""
    those = {**SHARED, "population": "children", "places": ["town"], "window": "2024-05"}
    return [
        {"id": "aim", "measure": "targeted", "count": 800, **those},
        {"id": "done", "measure": measure, "count": 600, **those},
    ]


def test_what_is_done_to_people_is_known() -> None:
    reached = {"reached", "reached_with_cash"}
    assert {one.value for one in DONE} == {*reached, "vaccinated", "screened", "admitted"}


@pytest.mark.parametrize("measure", DONE)
def test_it_is_set_against_those_at_whom_it_is_aimed(measure: NeedMeasure) -> None:
    front = written("en", ["done"], needs=needs(measure)).partition("\n## Needs")[0]
    assert "75 per cent of 800 children targeted" in front


@pytest.mark.parametrize("language", available())
def test_who_is_under_orders_to_leave_is_where_the_orders_hold(language: str) -> None:
    orders = {"id": "told", "measure": "under_evacuation_orders", "count": 70, **SHARED}
    stock = {"figure_type": "stock", "as_of": "2024-05-08"}
    left, there = (
        written(language, ["told"], displacement=[{**orders, **stock, key: ["town"]}])
        for key in ("from_places", "to_places")
    )
    assert left == there


DISEASES = ("malnutr", "التغذية", "cholera", "choléra", "cólera")


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("measure", ["screened", "vaccinated", "admitted", "reached"])
def test_what_something_was_done_against_is_said_by_a_record_alone(
    measure: str, language: str
) -> None:
    page = written(language, ["done"], needs=needs(measure)).casefold()
    assert [one for one in DISEASES if one in page] == []


def test_every_phase_is_apart_from_every_other() -> None:
    phases = {one for one in NeedMeasure if one.startswith("ipc_") and "worse" not in one}
    assert phases in Need.disjoint
    assert len(phases) == 5


@pytest.mark.parametrize("language", available())
def test_a_gap_names_what_was_carried_over_and_leaves_it_out(language: str) -> None:
    sums = {"required": "8 million", "received": "2 million", "carried_over": "1 million"}
    shared = {"currency": "USD", "appeal": "Plan A", "as_of": "2024-05-09", **SHARED}
    funding = [
        {"id": f"sum-{at}", "measure": f"funding_{step}", "count": count} | shared
        for at, (step, count) in enumerate(sums.items())
    ]
    rows = [
        row for row in written(language, [], funding=funding).split("\n") if row.count("|") == 7
    ]
    told = load_language(language).phrases.phrases["funding.measure.funding_carried_over"]
    assert sum(str(told).casefold() in row.casefold() for row in rows) == 1
