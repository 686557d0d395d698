"""Every kind of figure is found by walking the models; no list of them is kept by hand."""

from __future__ import annotations

from typing import get_args

import pytest

from sitrep.model.base import FigureRef, Refers
from sitrep.model.figures.figure import Figure
from sitrep.model.report import CLAIM_KINDS, Report, kinds_of

KINDS: dict[str, type[Figure]] = {
    name: model
    for name in CLAIM_KINDS
    for model in get_args(Report.model_fields[name].annotation)
    if isinstance(model, type) and issubclass(model, Figure)
}
FIELDS = ("measure", "count", "window", "as_of", "definition", "parts")


def test_there_are_kinds_of_figures() -> None:
    assert {"tolls", "displacement"} <= set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_figure_is_named_as_its_key_and_has_the_fields_of_a_figure(kind: str) -> None:
    assert KINDS[kind].kind == kind
    assert set(FIELDS) <= set(KINDS[kind].model_fields)


def test_references_to_figures_lead_to_every_kind() -> None:
    marks = [mark for mark in get_args(FigureRef) if isinstance(mark, Refers)]
    assert kinds_of(marks[-1]) == tuple(KINDS)
