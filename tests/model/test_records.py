"""Records: what each demands, that they never change, and that they survive being written down."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from sitrep.model.actors import Actor
from sitrep.model.base import Frozen
from sitrep.model.claim import Citation
from sitrep.model.figures.population import Group, Population
from sitrep.model.places import Place
from sitrep.model.records.response import Response
from sitrep.model.records.statements import Statement
from sitrep.model.report import FIGURE_MODELS, Report
from sitrep.model.sources import Source
from sitrep.model.views.walk import leaves
from tests.compare.reports import figure_of
from tests.model.random_reports import reports
from tests.model.strategies import fewer_cases

ACTOR = {"id": "council", "name": "Example Council", "kind": "authority"}
PLACE = {"id": "town", "name": "Example Town", "level": "locality"}
SOURCE = {
    "id": "bulletin",
    "title": "A bulletin",
    "publisher": "council",
    "kind": "press_release",
    "address": "https://example.org/bulletin",
    "published": "2024-05-08",
    "accessed": "2024-05-08",
    "language": "en",
}
RESPONSE = {"id": "r", "according_to": "council", "sector": "health", "needs": "beds are needed"}
ALL: list[tuple[type[Frozen], dict[str, Any]]] = [
    (Actor, ACTOR),
    (Place, PLACE),
    (Source, SOURCE),
    (Response, RESPONSE),
]


@fewer_cases
@given(reports())
def test_a_report_reads_back_from_json(report: Report) -> None:
    assert Report.model_validate(report.model_dump(mode="json")) == report
    assert Report.model_validate_json(report.model_dump_json()) == report


@fewer_cases
@given(reports())
def test_a_report_reads_back_without_what_was_left_out(report: Report) -> None:
    """Marks too: where the header says what bears none, what is public says so."""
    assert Report.model_validate(report.model_dump(mode="json", exclude_defaults=True)) == report
    assert Report.model_validate_json(report.model_dump_json(exclude_defaults=True)) == report


def test_what_is_public_by_its_own_mark_is_written_so() -> None:
    header = {"title": "Exercise", "as_of": "2031-04-02", "issuer": "Team"}
    header |= {"default_sensitivity": "restricted"}
    open_one = {**ACTOR, "sensitivity": "public"}
    made = Report.model_validate({"report": header, "actors": [open_one, {**ACTOR, "id": "other"}]})
    written = made.model_dump(mode="json", exclude_defaults=True)["actors"]
    assert [one["sensitivity"] for one in written] == ["public", "restricted"]


def models(model: type[Frozen] = Frozen) -> list[type[Frozen]]:
    return [one for sub in model.__subclasses__() for one in (sub, *models(sub))]


def test_every_model_is_frozen_and_strict_about_keys() -> None:
    found = models()
    assert {Report, Actor, Citation} <= set(found)
    for model in found:
        assert model.model_config["frozen"] is True
        assert model.model_config["extra"] == "forbid"


@pytest.mark.parametrize(("model", "data"), ALL)
def test_records_are_taken_and_never_change(model: type[Frozen], data: dict[str, Any]) -> None:
    record = model.model_validate(data)
    with pytest.raises(ValidationError, match="frozen"):
        record.id = "other"  # type: ignore[attr-defined]


@pytest.mark.parametrize(("model", "data"), ALL)
def test_unknown_keys_are_refused(model: type[Frozen], data: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        model.model_validate({**data, "colour": "red"})
    assert [(one["type"], one["loc"]) for one in caught.value.errors()] == [
        ("extra_forbidden", ("colour",))
    ]


def rules(model: type[Frozen], data: dict[str, Any]) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return [error["type"] for error in caught.value.errors()]


@pytest.mark.parametrize(
    ("model", "data", "rule"),
    [
        (Actor, ACTOR | {"id": "Example Council"}, "wrong-value"),
        (Actor, ACTOR | {"id": "council\n"}, "wrong-value"),
        (Actor, ACTOR | {"name": "  "}, "wrong-value"),
        (Actor, ACTOR | {"name": "Example\ue002"}, "wrong-value"),
        (Actor, ACTOR | {"name": "Example\ud800"}, "wrong-value"),
        (Actor, ACTOR | {"name": "Example\0"}, "wrong-value"),
        (Actor, ACTOR | {"name": ["Example Council"]}, "wrong-shape"),
        (Actor, ACTOR | {"kind": "friend"}, "enum"),
        (Actor, ACTOR | {"kind": "unnamed_group"}, "unnamed-with-name"),
        (Actor, {"id": "council", "kind": "authority"}, "actor-without-name"),
        (Actor, {"id": "someone", "kind": "unstated"}, "actor-without-name"),
        (Actor, ACTOR | {"party_to_conflict": "perhaps"}, "yes-or-no"),
        (Actor, ACTOR | {"party_to_conflict": 1}, "yes-or-no"),
        (Place, PLACE | {"codes": {"P-Code": "XX01"}}, "wrong-value"),
        (Place, PLACE | {"codes": "XX01"}, "dict_type"),
        (Place, PLACE | {"point": {"lat": "35,5", "lon": 36}}, "number-not-understood"),
        (Place, PLACE | {"point": {"lat": "35° 31′", "lon": 36}}, "number-not-understood"),
        (Place, PLACE | {"point": {"lat": "90.1", "lon": 36}}, "number-not-understood"),
        (Place, PLACE | {"point": {"lat": 35, "lon": "-180.5"}}, "number-not-understood"),
        (Source, SOURCE | {"accessed": "not stated"}, "date-not-understood"),
        (Source, SOURCE | {"language": "English"}, "wrong-value"),
        (Source, SOURCE | {"archive": {"sha256": "ABC"}}, "wrong-value"),
        (Source, SOURCE | {"grades": {"reliability": "G"}}, "literal_error"),
        (Response, {k: v for k, v in RESPONSE.items() if k != "needs"}, "empty-record"),
        (Statement, {"id": "s", "according_to": "council", "kind": "call"}, "empty-record"),
        (
            Response,
            RESPONSE | {"funding_required": {"amount": "5", "currency": "$"}},
            "wrong-value",
        ),
    ],
)
def test_what_is_refused(model: type[Frozen], data: dict[str, Any], rule: str) -> None:
    assert rules(model, data) == [rule]


@pytest.mark.parametrize("field", ["address", "published", "publisher"])
@pytest.mark.parametrize("words", ["not stated", "not available"])
def test_a_source_may_say_what_is_missing(field: str, words: str) -> None:
    source = Source.model_validate({**SOURCE, field: words})
    assert getattr(source, field) == words


@pytest.mark.parametrize(("field"), ["address", "published", "publisher"])
def test_a_source_may_not_leave_it_out(field: str) -> None:
    assert rules(Source, {k: v for k, v in SOURCE.items() if k != field}) == ["missing"]


@pytest.mark.parametrize(
    "address", ["example.org", "ftp://example.org", "https://example.org/a b", "javascript:x"]
)
def test_addresses_are_of_the_web(address: str) -> None:
    assert "wrong-value" in rules(Source, {**SOURCE, "address": address})


def test_a_bare_text_stands_for_the_field_that_matters() -> None:
    assert Citation.model_validate("bulletin") == Citation(source="bulletin")
    assert Population.model_validate("women") == Population(group=Group.WOMEN)
    whole = {"group": "women", "described": "described as farmers"}
    assert Population.model_validate(whole).described == "described as farmers"


@pytest.mark.parametrize(
    ("lat", "lon"),
    [(35.52, 35.79), ("-35.52", "0"), (-0.00001, 1e-7), (90, -180)],
)
def test_points_survive_being_written_down(lat: object, lon: object) -> None:
    place = Place.model_validate({**PLACE, "point": {"lat": lat, "lon": lon}})
    assert Place.model_validate(place.model_dump(mode="json")) == place


@fewer_cases
@given(reports())
def test_the_generator_reaches_leaves(report: Report) -> None:
    assert any(leaf.refers is not None for leaf in leaves(report, Report))


@pytest.mark.parametrize("kind", FIGURE_MODELS)
def test_one_value_stands_for_a_list_of_it(kind: str) -> None:
    """In every field of a record that holds a list, and in no other."""
    plain = figure_of(kind, "one", according_to="monitor", sources=["doc"])
    lists = {name: value for name, value in plain.items() if isinstance(value, list)}
    assert lists
    single = {**plain, **{name: value[0] for name, value in lists.items()}}
    model = FIGURE_MODELS[kind]
    assert model.model_validate(single) == model.model_validate(plain)
    with pytest.raises(ValidationError):
        model.model_validate({**plain, "sources": 5})
