"""A range stands in brackets behind its number, and what is said besides stands in the same."""

from __future__ import annotations

import re

import pytest

from sitrep.languages import available
from tests.compare.reports import toll
from tests.compose.test_denials import page, report


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("counts", [("118 (90-143)", "151"), ("118 (90-143)", "125 (95-150)")])
def test_no_two_brackets_stand_side_by_side(code: str, counts: tuple[str, ...]) -> None:
    more = {"method": "estimate", "as_of": "2024-05-08"}
    one, other = counts
    tolls = [
        toll("a", one, **more),
        toll("b", other, according_to="watch", **more),
        toll("c", "130 (99-160)", revises="a", **{**more, "as_of": "2024-05-09"}),
    ]
    header = {"highlights": ["a", "b"], "key_figures": ["a", "b"]}
    text = re.sub(r"\]\([^)]*\)", "]", page(report(tolls=tolls, header=header), language=code))
    assert re.findall(r".{30}\) \(.{20}", text) == []
