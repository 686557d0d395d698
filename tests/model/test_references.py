"""References that lead nowhere, and what they are told to become."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.findings import Problem
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.views.index import Index
from sitrep.model.views.references import dangling
from sitrep.model.views.walk import leaves
from tests.model.random_reports import reports
from tests.model.strategies import EVERY, fewer_cases

KINDS = {"monitor": "actors", "bulletin": "sources", "total": "tolls", "moved": "displacement"}


def problems(data: Any) -> list[Problem]:
    return list(dangling(leaves(data, Report), KINDS))


@fewer_cases
@given(reports())
def test_nothing_dangles_in_a_closed_report(report: Report) -> None:
    index = Index(report)
    assert list(dangling(index.leaves, index.kinds)) == []


@fewer_cases
@given(reports(), st.sampled_from(sorted(EVERY)))
def test_each_reference_to_what_is_taken_away_is_named(report: Report, kind: str) -> None:
    kinds = {ref: of for ref, of in Index(report).kinds.items() if of != kind}
    found = [problem.route for problem in dangling(leaves(report, Report), kinds)]
    referring = [
        leaf.route for leaf in leaves(report, Report) if leaf.refers and leaf.value in EVERY[kind]
    ]
    assert found == referring


def test_a_reference_to_a_record_of_another_kind() -> None:
    (problem,) = problems({"tolls": [{"according_to": "bulletin"}]})
    assert problem.route == ("tolls", 0, "according_to")
    assert problem.got == "“bulletin” is the id of a record in sources."
    assert problem.expected == "Here an id from actors is expected."


def test_a_near_miss_is_offered() -> None:
    (problem,) = problems({"tolls": [{"according_to": "moniter"}]})
    assert problem.got == "“moniter” is not the id of any record."
    assert problem.mend == "Write monitor, if that is meant."


def test_a_far_miss_says_where_to_add_it() -> None:
    (problem,) = problems({"tolls": [{"according_to": "zzz"}]})
    assert problem.mend == "Add it to actors, or correct it."


@pytest.mark.parametrize("ref", ["total", "moved"])
def test_key_figures_may_name_either_kind(ref: str) -> None:
    assert problems({"report": {"key_figures": [ref]}}) == []
    assert len(problems({"report": {"key_figures": ["monitor"]}})) == 1


def test_where_any_claim_may_stand_its_kinds_are_not_listed() -> None:
    assert len(CLAIM_KINDS) >= 4
    (problem,) = problems({"report": {"highlights": ["zzz"]}})
    assert problem.expected == "Here an id from the records is expected."


@pytest.mark.parametrize("words", ["not stated", "not available"])
def test_words_in_place_of_a_publisher_are_no_reference(words: str) -> None:
    assert problems({"sources": [{"publisher": words}]}) == []


def test_values_of_another_shape_are_left_to_the_models() -> None:
    assert problems({"tolls": [{"according_to": ["monitor"]}]}) == []
