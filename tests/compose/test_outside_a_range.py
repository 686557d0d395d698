"""A number outside the range of an estimate contradicts nothing: such a range is no bound."""

from __future__ import annotations

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.test_denials import page, report

HARD = ("disputed", "both.disputed")


def told(code: str, *counts: str, **more: str) -> str:
    by = ("monitor", "watch", "office")
    tolls = [
        toll(f"t{at}", count, according_to=ref, **(more if not at else {}))
        for at, (ref, count) in enumerate(zip(by, counts, strict=False))
    ]
    return page(report(tolls=tolls), language=code)


def contradicts(code: str, text: str) -> bool:
    language = load_language(code)
    found = any(language.pattern(f"glance.line.{key}") in text for key in HARD)
    return found or language.pattern("verdicts.differ", same="|").split("|")[0] in text


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("counts", [("118 (90-143)", "151"), ("118 (90-143)", "60 (50-70)")])
def test_outside_a_range_is_no_contradiction(code: str, counts: tuple[str, ...]) -> None:
    text = told(code, *counts)
    assert not contradicts(code, text)
    assert load_language(code).pattern("glance.line.by_range.both.disputed") in text


@pytest.mark.parametrize("code", available())
def test_so_is_the_range_of_what_is_said_to_be_an_estimate(code: str) -> None:
    assert not contradicts(code, told(code, "90-143", "151", method="estimate"))


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("counts", [("90-143", "151"), ("118", "151")])
def test_ends_that_were_counted_are_bounds(code: str, counts: tuple[str, ...]) -> None:
    assert contradicts(code, told(code, *counts))


def test_of_several_that_agree_none_makes_it_a_contradiction() -> None:
    assert not contradicts("en", told("en", "118 (90-143)", "at least 150", "151"))


def test_two_that_exclude_each_other_do_so_beside_an_estimate_too() -> None:
    assert contradicts("en", told("en", "118 (90-143)", "151", "190"))
