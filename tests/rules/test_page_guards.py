"""Guards of the rules that read the finished page: what may stand there, and what may not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sitrep.checking.page_check import check_page
from sitrep.compose import compose
from sitrep.findings import Finding
from sitrep.languages import load_language
from sitrep.loading.origins import Origins
from sitrep.model.views.projection import public
from sitrep.page.page import Page
from sitrep.render.render import render
from sitrep.render.template_folders import template_folders
from tests.rules.test_guards import report_with

HOUSE = template_folders(None)
DIED = {"tolls": [{"id": "t", "count": 1130, "sources": ["page"]}]}
SAID = {"text": "We are 12", "language": "en"}


def page(given: dict[str, Any]) -> Page:
    return render(compose(public(report_with(given)), load_language("en"), (), ()), HOUSE)


def told(findings: Any) -> list[str]:
    def line(one: Finding) -> str:
        return f"{one.rule} {'.'.join(map(str, one.route))}: {one.got}"

    return [line(one) for one in findings]


def found(made: Page) -> list[str]:
    return told(check_page(made, Origins("report"), HOUSE, range(99)))


@pytest.mark.parametrize(
    "given",
    [
        {"access": [{"id": "a", "effect": "2 roads are closed"}]},
        {"report": {"title": "Flood in 12 towns"}},
        {"statements": [{"id": "s", "quotation": SAID}]},
        {"places": [{"id": "q", "name": "Camp 7", "level": "site"}],
         "tolls": [{"id": "t", "places": ["q"]}]},
        {**DIED, "overview": ["{t} people died [@page]."], "report": {"key_figures": ["t"]}},
        {**DIED, "overview": ["Many people died, {t} of them at night [@doc; @page]."]},
        {"displacement": [{"id": "d", "note": "counted in 3 camps"}]},
        {"report": {"number": "7", "issued": "2024-05-10"}},
    ],
)  # fmt: skip
def test_numbers_of_records_and_of_the_header_are_accepted(given: dict[str, Any]) -> None:
    assert found(page(given)) == []


@pytest.mark.parametrize("number", ["3", "three", "1⁄2", "٣"])
def test_a_number_that_was_typed_is_not(number: str) -> None:
    assert found(page({"overview": [f"People left {number} towns [@doc]."]})) == [
        f"untraced-numeral overview.1: “{number}” is a number that leads back to no record."
    ]


def test_a_figure_that_is_not_its_records_is_not() -> None:
    made = page({**DIED, "overview": ["{t} people died [@page]."]})
    altered = replace(
        made,
        traces=tuple(
            one._replace(text="1,310") if one.role == "figure" else one for one in made.traces
        ),
    )
    [first, *rest] = found(altered)
    assert first == "untraced-numeral : “1,310” is printed for t, whose figure is another."
    assert set(rest) <= {first}


@pytest.mark.parametrize(
    ("letters", "printed"), [(87, "whole"), (88, "whole"), (89, "whole"), (90, "cut"), (91, "cut")]
)
def test_a_sentence_without_a_source_is_shown_as_far_as_it_is_short(
    letters: int, printed: str
) -> None:
    text = "People left the towns along the river " + "and left " * 9
    text = f"{text[: letters - 2].strip():n<{letters - 1}}."
    shown = text if printed == "whole" else f"{text[:87]}…"
    assert found(page({"overview": [text]})) == [
        f"uncited-sentence overview.1: “{shown}” carries no citation."
    ]


def test_a_figure_beside_which_no_source_that_carries_it_is_cited_is_found() -> None:
    """In the cell that holds it; the sentence is printed with its own citations."""
    made = page({**DIED, "overview": ["{t} people died [@page]."]})
    assert found(made) == []
    elsewhere = replace(made, carried_by={"t": frozenset({"another"})})
    assert found(elsewhere) == ["uncited-sentence : “1,130” carries no citation."]
    assert found(replace(made, carried_by={})) == []


def test_a_sum_of_parts_is_printed_with_its_sources() -> None:
    parts = {
        "tolls": [
            {"id": "all", "count": 30, "parts": ["w", "m"], "sources": ["page"]},
            {"id": "w", "count": 10, "population": "women", "sources": ["leaf"]},
            {"id": "m", "count": 20, "population": "men", "sources": ["leaf"]},
        ]
    }
    assert found(page(parts)) == []
