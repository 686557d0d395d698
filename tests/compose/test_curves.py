"""A long course is drawn as a curve above its table, in every language, and a short one is not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from sitrep.compose import compose
from sitrep.compose.tables.curves import LEAST
from sitrep.languages import available, load_language
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Block
from tests.compare.reports import index, toll


def pictured(days: int, language: str = "en", **more: Any) -> list[Block]:
    """The blocks of a report of so many days with a picture: new counts, and the total."""
    tolls = list[dict[str, Any]]()
    for number in range(days):
        day = (date(2030, 1, 1) + timedelta(days=number)).isoformat()
        tolls.append(toll(f"new-{number}", number + 1, basis="new", window=day, **more))
        until = {"basis": "cumulative", "window": "since 2030-01-01", "as_of": day}
        tolls.append(toll(f"total-{number}", 100 + number * 3, **until, **more))
    named = {"key_figures": [f"total-{days - 1}", f"new-{days - 1}"]}
    made = index(*tolls).report
    header = made.report.model_copy(update=named)
    whole = compose(Edition(made.model_copy(update={"report": header})), load_language(language))
    return [one for one in whole.sections["tolls"].groups if one.picture is not None]


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("days", [LEAST, 120])
def test_new_counts_and_the_total_have_a_curve_each_with_a_table(days: int, language: str) -> None:
    blocks = pictured(days, language)
    assert len(blocks) == 2
    for block in blocks:
        assert block.table is not None
        assert block.picture is not None
        assert "<title>" in block.picture.svg
        assert "<text" not in block.picture.svg


def test_a_short_course_is_drawn_in_its_rows_alone() -> None:
    assert pictured(LEAST - 1) == []
