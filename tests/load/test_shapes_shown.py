"""What stands in another shape, or outside its group, is answered with the shape itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

import sitrep
from sitrep.findings import Finding
from sitrep.loading.tables.columns import model_of
from sitrep.loading.vocabulary.shapes_shown import example_of, groups_with
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.walk import model_at, shape_at

HEADER = {"title": "Exercise", "as_of": "2030-05-10", "issuer": "Example team"}


def groups() -> Iterator[tuple[str, str]]:
    """The groups that the records of each kind may hold."""
    for kind in RECORD_KINDS:
        model = model_of(kind)
        assert model is not None
        for key in model.model_fields:
            if example_of((kind, 0, key), Report) is not None:
                yield kind, key


def found(kind: str, record: dict[str, Any]) -> list[Finding]:
    read = sitrep.load({"report": HEADER, kind: [{"id": "x", **record}]})
    return [one for one in read.findings if one.rule in ("unknown-key", "wrong-shape")]


@pytest.mark.parametrize(("kind", "key"), list(groups()))
def test_every_example_is_written_as_data_are(kind: str, key: str) -> None:
    example = example_of((kind, 0, key), Report)
    assert example is not None
    [held] = yaml.load(example.replace("…", "x"), yaml.BaseLoader).values()
    shape = shape_at((kind, 0, key), Report)
    assert shape is not None
    group = held[0] if shape.item is not None else held
    model = model_at((kind, 0, key, 0) if shape.item is not None else (kind, 0, key), Report)
    assert model is not None
    assert group.keys() <= model.model_fields.keys()
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    assert needed <= group.keys()


def test_a_text_where_a_group_stands_is_told_its_keys() -> None:
    [one] = found("statements", {"quotation": "It must stop"})
    assert one.mend == "Write it as quotation: {text: …, language: …}."


@pytest.mark.parametrize("beside", [{}, {"population": "children"}])
def test_a_key_outside_its_group_is_told_where_it_stands(beside: dict[str, Any]) -> None:
    [one] = found("tolls", {"described": "under five", **beside})
    assert one.mend == "Write it as population: {group: …, described: …}."


def test_a_key_in_another_word_is_told_first() -> None:
    """Sources have a place as well, and where something was is none of theirs."""
    assert next(groups_with("place", ("tolls", 0), Report)) == ("tolls", 0, "sources")
    [one] = found("tolls", {"place": "north"})
    assert one.mend == "Write places:, if that is meant."


def test_an_id_names_a_record_and_is_no_key_of_its_groups() -> None:
    assert next(groups_with("id", ("report",), Report)) == ("report", "audiences")
    read = sitrep.load({"report": {**HEADER, "id": "r"}})
    assert [one.got for one in read.findings] == ["“id” is not a key that is known here."]
