"""A key in other words is one finding, which names the key; written so, nothing is refused."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import sitrep
from sitrep import resources
from sitrep.findings import Finding
from sitrep.loading.tables.columns import model_of
from sitrep.loading.vocabulary.other_keys import key_advice
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.spelling import folded
from sitrep.word_lists import word_lists

EVERYTHING = Path(__file__).parents[1] / "compose" / "everything"
LISTED = word_lists(resources.other_keys())
OF_KEYS = ("unknown-key", "missing-key")
Data = dict[str, Any]


def words_of(key: str) -> list[str]:
    return [word.strip() for word in LISTED.get(key, "").split(",") if word.strip()]


def required() -> Iterator[tuple[str, str]]:
    """The keys that a record of each kind must have, but those that are the same in all."""
    for kind in ("report", *RECORD_KINDS):
        model = model_of(kind)
        assert model is not None
        for key, field in model.model_fields.items():
            if field.is_required():
                yield kind, key


def refused(data: Data) -> list[Finding]:
    """What is said of keys."""
    return [one for one in sitrep.load(data).findings if one.rule in OF_KEYS]


def renamed(record: Data, key: str, word: str) -> Data:
    return {word if name == key else name: value for name, value in record.items()}


@cache
def whole() -> Data:
    report = sitrep.load(EVERYTHING).report
    assert report is not None
    return report.model_dump(mode="json", exclude_none=True, exclude_defaults=True)


@pytest.mark.parametrize(("kind", "key"), list(required()))
def test_a_required_key_in_another_word_is_one_finding(kind: str, key: str) -> None:
    model = model_of(kind)
    assert model is not None
    everything = whole()
    record = everything[kind] if kind == "report" else everything[kind][0]
    for word in words_of(key):
        if word in model.model_fields or folded(word) in map(folded, model.model_fields):
            continue
        changed = renamed(record, key, word)
        held = changed if kind == "report" else [changed]
        found = refused({"report": everything["report"], kind: held})
        assert [one.rule for one in found] == ["unknown-key"], (word, found)
        assert f"{key}:" in found[0].mend, (word, found)


def test_every_required_key_has_other_words_but_those_whose_name_says_it() -> None:
    without = {key for _, key in required() if not words_of(key)}
    assert without == set()


def test_every_key_of_the_list_is_a_key_of_some_record() -> None:
    def keys(model: Any) -> Iterator[str]:
        for value in model.values() if isinstance(model, dict) else model:
            if isinstance(value, dict | list):
                yield from keys(value)
        if isinstance(model, dict):
            yield from model

    known = set(keys(Report.model_json_schema(by_alias=True).get("$defs", {})))
    assert set(LISTED) - known - set(Report.model_fields) == set()


def test_a_key_that_is_there_is_not_told_again() -> None:
    known = ("id", "according_to", "sources", "count")
    assert key_advice("source", known, ("id",), "").keys == ("according_to", "sources")
    assert key_advice("source", known, ("id", "sources"), "").keys == ("according_to",)
    assert key_advice("number", known, ("count",), "Take it out.").mend == "Take it out."
    told = key_advice("cuont", known, ("count",), "Take it out.").mend
    assert told == "count: stands there already; keep one."


TABLE = """\
id,according_to,measure,number,places,sources.1.source
t,a,killed,12,x,s
u,a,injured,3,x,s
"""


def test_a_column_in_another_word_is_one_finding(tmp_path: Path) -> None:
    table = tmp_path / "tolls.csv"
    table.write_text(TABLE, "utf-8")
    found = [one for one in sitrep.load(tmp_path).findings if one.location.file == str(table)]
    told = [(one.rule, one.mend) for one in found if one.rule in OF_KEYS]
    assert told == [("unknown-key", "Write count:, if that is meant.")]
    table.write_text(TABLE.replace("number", "count"), "utf-8")
    assert "unknown-key" not in {one.rule for one in sitrep.load(tmp_path).findings}


MOVED = {"id": "a", "according_to": "b", "measure": "idps", "count": "3"}


@pytest.mark.parametrize(
    ("key", "told"), [("methodology", "Write method:"), ("basis", "Write figure_type:")]
)
def test_what_displacement_calls_otherwise_is_told(key: str, told: str) -> None:
    header = {"title": "A", "as_of": "2024-05-08", "issuer": "B"}
    [found] = refused({"report": header, "displacement": [{**MOVED, key: "estimate"}]})
    assert told in found.mend
