"""No list in a record, and no list of waivers, is longer than anybody can read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_origin

import pytest
from pydantic import ValidationError

from sitrep.model.base import MOST_LISTED, Frozen
from sitrep.model.claim import Citation
from sitrep.model.header import MOST_WAIVERS
from sitrep.model.report import Report


def lists() -> Iterator[tuple[type[Frozen], str]]:
    """Every list and group of keys of every model but the report itself."""
    waiting: list[type[Frozen]] = [Frozen]
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        for name, field in model.model_fields.items():
            if model is not Report and get_origin(field.annotation) in (tuple, dict):
                yield model, name


LISTS = sorted(set(lists()), key=lambda one: (one[0].__name__, one[1]))


def faults(model: type[Frozen], data: object) -> list[str]:
    with pytest.raises(ValidationError) as found:
        model.model_validate(data)
    return [one["type"] for one in found.value.errors()]


@pytest.mark.parametrize(("model", "key"), LISTS, ids=lambda one: getattr(one, "__name__", one))
def test_a_list_in_a_record_has_its_limit(model: type[Frozen], key: str) -> None:
    assert "too-large" in faults(model, {key: ["a"] * (MOST_LISTED + 1)})
    assert "too-large" not in faults(model, {key: ["a"] * MOST_LISTED, "no-such-key": "a"})


def test_there_are_lists_in_many_models() -> None:
    assert len({model for model, _ in LISTS}) >= 10


def test_waivers_have_a_limit_and_records_another() -> None:
    waiver = {"rule": "loaded-word", "at": "overview", "because": "It is a name."}
    header = {"title": "Flood", "as_of": "2024-05-08", "issuer": "Team"}
    place = {"name": "Town", "level": "locality"}
    many = [{"id": f"p-{at}", **place} for at in range(MOST_LISTED + 1)]
    report = {"report": header, "places": many, "allow": [waiver] * MOST_WAIVERS}
    assert len(Report.model_validate(report).places) == MOST_LISTED + 1
    assert faults(Report, {**report, "allow": [waiver] * (MOST_WAIVERS + 1)}) == ["too-large"]


def test_a_record_has_not_more_keys_than_a_list_has_entries() -> None:
    keys = {f"key-{at}": "a" for at in range(MOST_LISTED + 1)}
    assert faults(Report, keys) == ["too-large"]
    assert faults(Citation, keys) == ["too-large"]
