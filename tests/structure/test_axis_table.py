"""Every axis has its row, and every field of a figure states an axis or says why it states none."""

from __future__ import annotations

import pytest

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.claims.axis_table import AXIS_TABLE, FIELDS_WITHOUT_AXIS
from tests.structure.test_figure_kinds import KINDS

FIELDS = sorted({(kind, field) for kind, model in KINDS.items() for field in model.model_fields})


def test_every_axis_of_figures_has_a_row_in_the_order_of_the_axes() -> None:
    assert len(SCOPE) > 5
    assert [row.axis for row in AXIS_TABLE] == [axis for axis in Axis if axis is not Axis.KIND]


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_a_field_states_an_axis_or_says_why_not(kind: str, field: str) -> None:
    stated = [row.axis for row in AXIS_TABLE if field in row.fields]
    assert len(stated) == (field not in FIELDS_WITHOUT_AXIS)


def test_the_table_names_fields_that_there_are() -> None:
    known = {field for _, field in FIELDS}
    named = {field for row in AXIS_TABLE for field in row.fields}
    assert known >= named
    assert known >= FIELDS_WITHOUT_AXIS.keys()
