"""Which disease a figure is of, whom it describes, and that deaths tell of the dead."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available
from sitrep.languages.phrases import load_phrases
from tests.compare.reports import toll
from tests.compose.written import written

WORDED = {"sources": [{"source": "doc", "wording": "cas de rougeole"}], "cause": None}


def sick(ref: str, count: int, **more: Any) -> dict[str, Any]:
    found = toll(ref, count, measure="cases", **more)
    return {key: value for key, value in found.items() if value is not None}


@pytest.mark.parametrize("language", available())
def test_the_words_by_which_figures_are_told_apart_stand_wherever_the_figure_does(
    language: str,
) -> None:
    tolls = [sick("a", 517, **WORDED), sick("b", 318, cause="cholera")]
    said = written(language, ["a", "b"], tolls=tolls)
    card, *lines = [at for at, one in enumerate(said.splitlines()) if "517" in one]
    assert len(lines) > 2
    assert all("cas de rougeole" in said.splitlines()[at] for at in [card + 1, *lines])


def test_of_a_stated_cause_the_words_of_documents_are_not_printed() -> None:
    said = written("en", ["a"], tolls=[sick("a", 517, **{**WORDED, "cause": "measles"})])
    assert "cas de rougeole" not in said


def test_words_that_name_no_disease_are_not_printed() -> None:
    more = {"sources": [{"source": "doc", "wording": "cas suspects"}]}
    assert "cas suspects" not in written("en", ["a"], tolls=[sick("a", 517, **more)])


def test_which_causes_a_figure_counts_is_known_where_its_document_names_the_disease() -> None:
    left_open = "It is not recorded by which causes"
    plain = written("en", ["a"], tolls=[toll("a", 517, measure="deaths")])
    assert left_open in plain
    assert left_open not in written(
        "en",
        ["a"],
        tolls=[
            toll(
                "a",
                517,
                measure="deaths",
                **{"sources": [{"source": "doc", "wording": "décès dus à la rougeole"}]},
            )
        ],
    )


def test_which_causes_a_part_counts_is_known_where_its_whole_or_its_event_says_it() -> None:
    left_open = "It is not recorded by which causes"
    whole = toll("all", 90, measure="deaths", cause="flood")
    part = toll("a", 51, measure="deaths", population="women", part_of="all")
    assert left_open not in written("en", ["a"], tolls=[whole, part])
    assert left_open not in written(
        "en", ["a"], tolls=[toll("a", 5, measure="deaths", event="dam")]
    )
    assert left_open in written("en", ["a"], tolls=[{**whole, "cause": None}, part])


def described(ref: str, count: str | int, words: str | None, **more: Any) -> dict[str, Any]:
    who = {"group": "people", **({"described": words} if words else {})}
    return toll(ref, count, population=who, **more)


UNLIKE = "What is counted is not stated alike (people); not compared"


def test_two_originators_who_describe_people_otherwise_stand_beside_each_other() -> None:
    tolls = [described("a", 31, "detainees"), described("b", 47, "inmates", according_to="watch")]
    said = written("en", [], tolls=tolls)
    assert UNLIKE in said
    assert "Contradict" not in said


@pytest.mark.parametrize(
    "other",
    [
        described("b", 47, "inmates"),
        described("b", 47, None, according_to="watch"),
        described("b", "hundreds", "inmates", according_to="watch"),
        described("b", 47, "inmates", according_to="watch", places=["village"]),
        described("b", 47, "inmates", according_to="watch", places=["north"]),
        described("b", 47, "inmates", according_to="watch", window="2024-05-07"),
        described("b", 47, "inmates", according_to="watch", measure="injured"),
        {**described("b", 47, None, according_to="watch"),
         "population": {"group": "children", "described": "inmates"}},
    ],
)  # fmt: skip
def test_of_others_nothing_is_said_of_how_they_are_described(other: dict[str, Any]) -> None:
    assert UNLIKE not in written("en", [], tolls=[described("a", 31, "detainees"), other])


def test_of_people_who_are_described_alike_their_time_is_said() -> None:
    one = described("a", 31, "detainees", window="2024-05-06 to 2024-05-08")
    more = {"according_to": "watch", "window": "2024-05-07 to 2024-05-09"}
    said = written("en", [], tolls=[one, described("b", 47, "detainees", **more)])
    assert "May overlap in part (time)" in said
    assert UNLIKE not in said


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("measure", ["deaths", "killed", "injured"])
def test_where_deaths_are_counted_nobody_is_told_that_the_dead_are_not(
    language: str, measure: str
) -> None:
    name = str(load_phrases(language).phrases["tolls.measure.killed"])
    said = written(language, ["a"], tolls=[toll("a", 517, measure=measure)])
    start = str(load_phrases(language).phrases["unknown.no_measure"]).split("{")[0]
    (line,) = [one for one in said.splitlines() if start in one]
    assert (name[1:] in line) is (measure == "injured")
