"""A speaker's organisation is named, unless the office names it in whole words."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll

EEA = {"id": "of", "name": "EEA", "kind": "organisation"}
NAMELESS = {"id": "of", "description": "a town council", "kind": "unnamed_group"}


def said(role: str, organisation: dict[str, Any], **named: str) -> str:
    statement = {
        "id": "s", "according_to": "of", "kind": "announcement", "date": "2024-05-06",
        "paraphrase": "the search had ended", "sources": ["doc"],
        "speakers": [{"role": role, "organisation": "of", **named}],
    }  # fmt: skip
    data = {
        "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"},
        "actors": [*ACTORS, organisation], "places": PLACES, "sources": SOURCES,
        "tolls": [toll("t", 1)], "statements": [statement],
    }  # fmt: skip
    order = sitrep.BuildOptions(to=["markdown"])
    [text] = sitrep.build(Report.model_validate(data), options=order).outputs.values()
    lines = text.decode().replace("\N{NO-BREAK SPACE}", " ").splitlines()
    return next(line for line in lines if "the search had ended" in line)


@pytest.mark.parametrize("role", ["Head of EEACT", "Head of EEA-Habitat", "Deputy of the PREEA"])
@pytest.mark.parametrize("named", [{}, {"name": "A. Person"}])
def test_a_name_inside_another_word_is_not_that_of_the_organisation(
    role: str, named: dict[str, str]
) -> None:
    line = said(role, EEA, **named)
    assert role in line
    assert "EEA)" in line or ", EEA" in line


@pytest.mark.parametrize("role", ["EEA envoy", "Envoy of the EEA", "The EEA’s envoy"])
def test_an_organisation_that_the_office_names_is_not_named_twice(role: str) -> None:
    line = said(role, EEA)
    assert line.count("EEA") == 1


def test_an_organisation_that_is_not_named_stands_behind_an_office_with_a_hyphen() -> None:
    assert "a town council" in said("Vice-chair", NAMELESS)
