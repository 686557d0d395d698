"""Every kind of figure is found by walking the models; no list of them is kept by hand."""

from __future__ import annotations

from typing import get_args

import pytest

from sitrep.model.base import FigureRef, Refers
from sitrep.model.figures.figure import Figure
from sitrep.model.report import CLAIM_KINDS, MEASURES, Report, kinds_of

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


def test_no_two_kinds_have_a_measure_of_one_name() -> None:
    """Measures are compared, and looked up, by their words."""
    named = [measure.value for model in KINDS.values() for measure in model.measures()]
    assert len(named) > 40
    assert len(named) == len(set(named)) == len(MEASURES)


def test_a_measure_lies_only_inside_measures_of_its_kind() -> None:
    for model in KINDS.values():
        known = set(model.measures())
        assert {*model.held_by, *(one for held in model.held_by.values() for one in held)} <= known
        for measure, holding in model.held_by.items():
            assert all(model.held_by.get(one, frozenset()) <= holding for one in holding), measure
