"""How figures of displacement were arrived at is said wherever they stand."""

from __future__ import annotations

import pytest

from sitrep.languages import available, load_language
from sitrep.model.figures.displacement import Displacement
from tests.compare.reports import moved
from tests.compose.test_denials import page, report

HEADER = {"highlights": ["t"], "key_figures": ["t"]}


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("method", ["estimate", "model"])
@pytest.mark.parametrize("figure_type", ["stock", "flow"])
def test_a_number_that_nobody_counted_is_said_to_be_none(
    figure_type: str, method: str, code: str
) -> None:
    when = {"as_of": "2024-05-07"} if figure_type == "stock" else {"window": "2024-05-06"}
    given = moved("t", 40, figure_type=figure_type, method=method, **when)
    lines = page(report(displacement=[given], header=HEADER), language=code).splitlines()
    said = load_language(code).word(f"figures.how.{method}")
    [card] = [at for at, one in enumerate(lines) if one.startswith("- **40**")]
    [sentence, *_] = [one for one in lines[card + 1 :] if one.startswith("- ") and "40" in one]
    assert any(said in one for one in lines[card : card + 3]), lines[card : card + 3]
    assert said in sentence


def test_nobody_has_moved_yet_in_days_to_come() -> None:
    assert not Displacement.model_validate(moved("t", 40, method="model")).looks_ahead
