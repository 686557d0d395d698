"""In long reports a reader finds a place: where rows stand, and of which place each is."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from benchmarks.year import report
from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.languages import load_language
from sitrep.model.report import Report
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.ordering import in_order
from sitrep.page.document import Document, Row
from tests.compare.reports import index, toll

DAY = {"window": "2024-05-06"}


def made(*tolls: dict[str, Any], first: tuple[str, ...] = ()) -> Document:
    found = index(*tolls).report
    header = found.report.model_copy(update={"key_figures": first})
    return compose(
        Edition(in_order(found.model_copy(update={"report": header}))), load_language("en")
    )


def rows(document: Document, name: str) -> list[Row]:
    groups = document.sections[name].groups
    return [row for group in groups if group.table is not None for row in group.table.rows]


def cells(document: Document, name: str) -> list[list[str]]:
    return [[plain_text(cell.spans) for cell in row.cells] for row in rows(document, name)]


WIDE_TO_NARROW = (
    toll("land-office", 30, according_to="office", places=["land"], **DAY),
    toll("land-watch", 40, according_to="watch", places=["land"], **DAY),
    toll("valley", 9, according_to="monitor", places=["valley"], **DAY),
    toll("north", 8, according_to="watch", places=["north"], **DAY),
    toll("south", 7, according_to="monitor", places=["south"], **DAY),
    toll("town", 6, according_to="watch", places=["town"], **DAY),
    toll("village-monitor", 5, according_to="monitor", places=["village"], **DAY),
    toll("village-watch", 5, according_to="watch", places=["village"], **DAY),
    toll("nowhere", 4, according_to="monitor", places=[], **DAY),
)


@pytest.mark.parametrize("turned", [1, 4, 7])
def test_rows_stand_from_wide_places_to_narrow_whoever_gives_them(turned: int) -> None:
    entered = (*WIDE_TO_NARROW[turned:], *WIDE_TO_NARROW[:turned])
    told = [row[1] for row in cells(made(*entered), "tolls")]
    assert told == ["30", "40", "9", "8", "7", "6", "5", "5", "4"]


def test_what_lies_inside_says_of_which_place_and_day_both_are() -> None:
    tolls = [
        toll(f"{place}-{who}", count, according_to=who, places=[place], population=group, **DAY)
        for place, low, high in (("town", 3, 5), ("village", 2, 9))
        for who, count, group in (("watch", low, "women"), ("office", high, "people"))
    ]
    told = sorted(row[:2] for row in cells(made(*tolls), "differ"))
    assert told == [
        ["Town; 6 May 2024: 3 (Watch; women)", "5 (Office; people)"],
        ["Village; 6 May 2024: 2 (Watch; women)", "9 (Office; people)"],
    ]


def test_where_all_figures_are_of_one_place_no_row_says_it_again() -> None:
    tolls = [
        toll(who, count, according_to=who, population=group, **DAY)
        for who, count, group in (("watch", 3, "women"), ("office", 5, "people"))
    ]
    assert [row[:2] for row in cells(made(*tolls), "differ")] == [
        ["3 (Watch; women)", "5 (Office; people)"]
    ]


DISPUTES = {
    "of one scope": (
        toll("a", 5, according_to="watch", places=["north"], **DAY),
        toll("b", 9, according_to="office", places=["north"], **DAY),
    ),
    "above the whole": (
        toll("c", 90, according_to="watch", places=["south"], population="women", **DAY),
        toll("d", 9, according_to="office", places=["south"], **DAY),
    ),
    "parts above the whole": (
        toll("e", 6, according_to="watch", places=["town"], population="women", **DAY),
        toll("f", 6, according_to="watch", places=["town"], population="men", **DAY),
        toll("g", 9, according_to="office", places=["town"], **DAY),
    ),
}


@pytest.mark.parametrize("named", DISPUTES)
def test_the_dispute_of_a_card_stands_first_at_a_glance(named: str) -> None:
    tolls = [one for found in DISPUTES.values() for one in found]
    last = DISPUTES[named][-1]
    document = made(*tolls, first=(last["id"],))
    [disputed] = [
        one for one in document.sections["glance"].groups
        if one.title is not None and plain_text(one.title.spans) == "Disputed"
    ]  # fmt: skip
    first = plain_text(disputed.texts[0].spans)
    assert last["places"][0].title() in first, first


def test_measures_of_an_originator_stand_in_the_order_of_their_tables() -> None:
    measures = ("killed", "injured", "missing")
    for entered in permutations(measures):
        tolls = [
            toll(f"t{at}", 5, measure=measure, window=f"2024-05-0{at + 1}")
            for at, measure in enumerate(entered)
        ]
        [row] = cells(made(*tolls), "behind")
        assert "People killed (1); people injured (1); people missing (1)" in row


def test_disputes_left_to_the_annex_are_counted_of_whatever_sort() -> None:
    data = report(1)
    plain = {**data["tolls"][0], "measure": "killed", "basis": "new", "window": "2031-05-03"}
    plain.pop("population", None)
    far = [
        {**plain, "id": "part", "count": "50", "places": ["town-1"], "population": "women"},
        {**plain, "id": "whole", "count": "9", "places": ["town-1"], "according_to": "archive"},
    ]
    data["tolls"] = far + [
        {**plain, "id": f"t-{at}", "count": "5", "places": [f"town-{at + 2}"]} for at in range(250)
    ]
    data["report"] |= {"highlights": ["t-0"], "key_figures": ["t-0"]}
    document = compose(Edition(in_order(Report.model_validate(data))), load_language("en"))
    lead = [
        plain_text(note.spans)
        for group in document.sections["differ"].groups
        for note in group.lead
    ]
    assert any(one.startswith("Further disputes that are not written out here: 1.") for one in lead)
