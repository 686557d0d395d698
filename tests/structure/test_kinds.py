"""Every kind of record has all that belongs to it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from sitrep import resources
from sitrep.compose import OF_MANY, SECTIONS
from sitrep.compose.words.sentences import SENTENCES
from sitrep.languages.phrases import REFERENCE, load_phrases
from sitrep.loading.load import load
from sitrep.model.claim import Claim
from sitrep.model.report import CLAIM_KINDS, RECORD_KINDS, STANDARD_MODELS, Report
from sitrep.render.template_folders import template_folders
from tests.support.samples import SAMPLES

EVERYTHING = Path(__file__).parents[1] / "compose" / "everything"
KINDS = pytest.mark.parametrize("kind", CLAIM_KINDS)


def test_there_are_kinds_and_samples() -> None:
    assert len(CLAIM_KINDS) >= 7
    assert len(SAMPLES) >= 2
    assert set(CLAIM_KINDS) < set(RECORD_KINDS) < set(Report.model_fields)


@KINDS
def test_a_kind_has_its_model(kind: str) -> None:
    model = get_args(Report.model_fields[kind].annotation)[0]
    assert issubclass(model, Claim)
    assert model.__module__.rpartition(".")[2] == kind


@pytest.mark.parametrize("kind", STANDARD_MODELS)
def test_a_kind_of_the_usual_shape_has_the_fields_that_tell_it(kind: str) -> None:
    model = STANDARD_MODELS[kind]
    asked = {model.told_in, model.grouped_by, "places", "since", "until", "cause"}
    assert model.kind == kind
    assert asked <= set(model.model_fields)
    assert {model.told_in, model.grouped_by} <= {
        name for name, field in model.model_fields.items() if field.is_required()
    }


@KINDS
def test_a_kind_has_its_section(kind: str) -> None:
    assert kind in SECTIONS
    assert kind in SENTENCES


EVERY_SECTION = {*SECTIONS, *OF_MANY, "annex", "sources"}


@pytest.mark.parametrize("name", sorted(EVERY_SECTION))
def test_a_section_has_its_template_and_its_title(name: str) -> None:
    assert template_folders().path(f"sections/{name}.md.j2") is not None
    assert f"{name}.title" in load_phrases(REFERENCE).phrases


def test_every_file_of_a_section_belongs_to_one() -> None:
    found = {path.name for path in (resources.templates() / "sections").iterdir()}
    assert {name.partition(".")[2] for name in found} == {"md.j2", "yaml"}
    assert found <= {
        f"{name}.{ending}" for name in (*EVERY_SECTION, "section") for ending in ("md.j2", "yaml")
    }


def held(path: Path) -> set[str]:
    report = load(path).report
    assert report is not None
    return {kind for kind in CLAIM_KINDS if getattr(report, kind)}


def test_every_kind_stands_in_a_sample_or_in_the_report_of_everything() -> None:
    shown = set().union(*(held(sample) for sample in SAMPLES))
    assert shown
    assert sorted(set(CLAIM_KINDS) - shown - held(EVERYTHING)) == []


def test_the_report_of_everything_holds_every_kind() -> None:
    assert sorted(set(CLAIM_KINDS) - held(EVERYTHING)) == []
