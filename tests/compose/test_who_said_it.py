"""Whoever made a statement is its subject, where one knows whether one or several speak."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, SOURCES


def told(language: str, actor: dict[str, Any], *speakers: dict[str, Any], via: bool = False) -> str:
    """The sentence on a statement of an actor in this language."""
    source = {"source": "doc", **({"via": ["waves"]} if via else {})}
    statement = {
        "id": "s", "according_to": "who", "kind": "call", "paraphrase": "all should stop",
        "sources": [source], "speakers": list(speakers),
    }  # fmt: skip
    actors = [*ACTORS, {"id": "who", "kind": "authority", **actor}]
    actors += [{"id": "waves", "kind": "media_outlet", "name": "Radio", "in_text": "la Radio"}]
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Team", "language": language}
    data = {"report": header, "actors": actors, "sources": SOURCES, "statements": [statement]}
    built = sitrep.build(Report.model_validate(data), options=sitrep.BuildOptions(to=["markdown"]))
    lines = built.outputs["report.md"].decode().replace("\xa0", " ").splitlines()
    return next(one for one in lines if "all should stop" in one)


@pytest.mark.parametrize(
    ("language", "in_text", "said"),
    [
        ("fr", "l’Office", "- L’Office a déclaré : all should stop."),
        ("fr", "le Conseil", "- Le Conseil a déclaré : all should stop."),
        ("fr", "les autorités", "- Les autorités ont déclaré : all should stop."),
        ("fr", "des témoins", "- Des témoins ont déclaré : all should stop."),
        ("fr", "Office", "- Déclaration faite par Office : all should stop."),
        ("fr", "lesotho", "- Déclaration faite par lesotho : all should stop."),
        ("es", "la Oficina", "- La Oficina declaró: all should stop."),
        ("es", "las autoridades", "- Las autoridades declararon: all should stop."),
        ("es", "Oficina", "- Declaración formulada por Oficina: all should stop."),
        ("en", "the Office", "- The Office said that all should stop."),
        ("ar", "المكتب", "- تصريح من المكتب: all should stop."),
    ],
)
def test_who_spoke_is_the_subject(language: str, in_text: str, said: str) -> None:
    assert told(language, {"name": "Name", "in_text": in_text}).startswith(said)


@pytest.mark.parametrize(
    ("language", "one", "both"),
    [
        ("fr", "A. Sample a déclaré", "A. Sample et B. Sample ont déclaré"),
        ("es", "A. Sample declaró", "A. Sample y B. Sample declararon"),
    ],
)
def test_a_named_person_speaks_and_two_speak(language: str, one: str, both: str) -> None:
    office = {"name": "Office", "in_text": "Office"}
    people = [{"name": "A. Sample"}, {"name": "B. Sample"}]
    own = [{**each, "organisation": "who"} for each in people]
    assert one.replace("Sample", "Sample (Office)") in told(language, office, own[0])
    assert both.replace("Sample", "Sample (Office)") in told(language, office, *own)


@pytest.mark.parametrize(
    ("language", "in_text", "said"),
    [
        ("fr", "le Conseil", "Le Conseil, via la Radio, a déclaré : all"),
        ("es", "el Consejo", "El Consejo, vía la Radio, declaró: all"),
        ("fr", "Conseil", "Déclaration faite par Conseil, via la Radio : all"),
        ("en", "the Council", "The Council, as carried by la Radio, said that all"),
    ],
)
def test_who_carried_it_stands_between(language: str, in_text: str, said: str) -> None:
    assert said in told(language, {"name": "Name", "in_text": in_text}, via=True)
