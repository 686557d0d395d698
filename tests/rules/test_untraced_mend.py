"""A number that leads back to no record is answered with the records that hold it."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll

GENERAL = "Put the figure into a record and write its id in braces, such as {id-of-the-record}."


def mends(sentence: str, *tolls: dict[str, Any], language: str = "en") -> list[str]:
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Team", "language": language}
    data = {
        "report": header,
        "actors": ACTORS,
        "sources": SOURCES,
        "places": PLACES,
        "tolls": list(tolls),
        "overview": [f"{sentence} [@doc]."],
    }
    found = sitrep.build(data, options=sitrep.BuildOptions(to="md")).findings
    return [one.mend for one in found if one.rule == "untraced-numeral"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Seventeen people died there"),
        ("en", "17 people died there"),
        ("fr", "Dix-sept personnes y ont péri"),
        ("es", "Allí murieron diecisiete personas"),
        ("ar", "لقي سبعة عشر شخصا حتفهم"),
        ("ar", "لقي ١٧ شخصا حتفهم"),
    ],
)
def test_the_record_that_holds_it_is_named(language: str, sentence: str) -> None:
    [mend] = mends(sentence, toll("seen", 17), toll("other", 18), language=language)
    assert mend == "Write {seen} in its place, if that figure is meant."


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Nobody died there"),
        ("en", "There were no deaths"),
        ("fr", "Il n’y a eu aucun mort"),
        ("es", "No hubo muertos"),
    ],
)
def test_of_none_the_record_that_says_zero_is_named(language: str, sentence: str) -> None:
    [mend] = mends(sentence, toll("seen", "zero"), toll("other", 18), language=language)
    assert mend == "Write {seen} in its place, if that figure is meant."


def test_several_that_hold_it_are_named_and_of_many_a_few() -> None:
    tolls = [toll(f"t{at}", 17, places=[place]) for at, place in enumerate(("north", "south"))]
    [mend] = mends("Seventeen people died", *tolls)
    assert mend == "Write {t0} or {t1} in its place, if that figure is meant."
    [mend] = mends("Seventeen died", *(toll(f"t{at}", 17) for at in range(9)))
    assert mend.count("{") == 3


@pytest.mark.parametrize(
    ("sentence", "count"),
    [("Twenty people died", "17"), ("Two died", "dozens"), ("Hundreds of people fled", "dozens")],
)
def test_where_none_holds_it_none_is_named(sentence: str, count: str) -> None:
    assert set(mends(sentence, toll("seen", count))) <= {GENERAL}


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Seventeen people were injured", "{hurt}"),
        ("Seventeen people died", "{seen}"),
        ("Seventeen people are missing", ""),
        ("There were seventeen", "{hurt} or {seen}"),
    ],
)
def test_a_record_that_counts_something_else_is_not_named(sentence: str, named: str) -> None:
    tolls = toll("seen", 17), toll("hurt", 17, measure="injured")
    mend = f"Write {named} in its place, if that figure is meant." if named else GENERAL
    assert mends(sentence, *tolls) == [mend]


def test_what_a_reader_may_not_see_is_not_named() -> None:
    hidden = toll("seen", 17, sensitivity="restricted")
    assert mends("Seventeen people died", hidden, toll("open", 3)) == [GENERAL]


@pytest.mark.parametrize(
    "sentence", ["No deaths were reported there", "A tenth of the people left the town"]
)
def test_none_and_a_part_of_something_lead_back_to_a_record(sentence: str) -> None:
    assert mends(sentence) == [GENERAL]
