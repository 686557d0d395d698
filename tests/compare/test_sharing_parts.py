"""Parts that only words tell apart, and that are together more than their whole."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compare.report.sharing_parts import sharing_parts
from tests.compare.reports import index, toll

Fields = dict[str, Any]

CAUSES = ({"cause": "shelling"}, {"cause": "mines"})
BLAMED = ({"responsible": ["wire"]}, {"responsible": ["radio"]})
DESCRIBED = tuple({"population": {"group": "people", "described": one}} for one in ("A", "B"))
WAYS = pytest.mark.parametrize("ways", [CAUSES, BLAMED, DESCRIBED])


def found(*tolls: Fields) -> list[tuple[str, list[str], int]]:
    figures = report_figures_of(index(*tolls))
    return [
        (one.whole.id, sorted(part.id for part in one.parts), int(one.total.low))
        for one in sharing_parts(figures.figure_set, figures.current)
    ]


@WAYS
@pytest.mark.parametrize("declared", [{}, {"part_of": "w"}])
def test_parts_on_one_axis_in_words_may_share_people_but_are_told(
    ways: tuple[Fields, Fields], declared: Fields
) -> None:
    one, other = (toll(ref, 60, **way, **declared) for ref, way in zip("ab", ways, strict=True))
    assert found(toll("w", 100), one, other) == [("w", ["a", "b"], 120)]


@WAYS
@pytest.mark.parametrize(
    ("whole", "more"),
    [
        ({"count": 120}, {}),
        ({"count": "at least 100"}, {}),
        ({"count": 50}, {}),  # what each part exceeds alone is said of each
        ({"according_to": "watch"}, {}),
        ({}, {"window": "2024-05-07"}),
        ({}, {"places": ["village"]}),
        ({"status": "verified"}, {}),
        ({"as_of": "2024-05-07"}, {"as_of": "2024-05-08"}),
        ({"parts": ["a", "b"]}, {}),
    ],
)
def test_what_leaves_room_or_is_told_otherwise_is_silent(
    ways: tuple[Fields, Fields], whole: Fields, more: Fields
) -> None:
    one, other = (toll(ref, 60, **way, **more) for ref, way in zip("ab", ways, strict=True))
    assert found({**toll("w", 100), **whole}, one, other) == []


def test_of_two_axes_at_once_nothing_is_known() -> None:
    one, other = toll("a", 60, **CAUSES[0]), toll("b", 60, **DESCRIBED[0])
    assert found(toll("w", 100), one, other) == []


TOGETHER = {
    "en": ("hunger and cold", "hunger", "cold"),
    "fr": ("la faim et le froid", "la faim", "le froid"),
    "es": ("hambre y frío", "hambre", "frío"),
    "ar": ("الجوع والبرد", "الجوع", "البرد"),
    "a stroke": ("shelling/mines", "mines", "shelling"),
    "diseases": ("Cholera and measles", "measles", "choléra"),
}


@pytest.mark.parametrize(("both", "one", "other"), TOGETHER.values(), ids=TOGETHER)
def test_causes_that_are_named_together_hold_each(both: str, one: str, other: str) -> None:
    parts = toll("a", 60, cause=one), toll("b", 60, cause=other)
    assert found(toll("w", 100, cause=both), *parts) == [("w", ["a", "b"], 120)]
    assert found(toll("w", 120, cause=both), *parts) == []
    assert found(toll("w", 100, cause=both), parts[0], toll("b", 60, cause="heat")) == []
    assert found(toll("w", 100, cause=both, according_to="watch"), *parts) == []


def test_definitions_tell_parts_apart_where_they_are_declared() -> None:
    ways = ({"definition": "cattle"}, {"definition": "goats"})
    declared = [toll(ref, 60, part_of="w", **way) for ref, way in zip("ab", ways, strict=True)]
    assert found(toll("w", 100), *declared) == [("w", ["a", "b"], 120)]
    counted_otherwise = [toll(ref, 60, **way) for ref, way in zip("ab", ways, strict=True)]
    assert found(toll("w", 100), *counted_otherwise) == []
