"""Who denies a figure beneath its table denies it with its place and its time, however long."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.model.report import FIGURE_MODELS, Report
from tests.compare.reports import ACTORS, PLACES, SOURCES, figure_of

LANGUAGES = ("en", "fr", "es", "ar")
LONG = "Deputy Chief of the Office for Works, Roads, Bridges, Wells and the Repair of All Dams"
ROLES = ("chief", LONG)
DENIED = {"en": "Denied by", "fr": "Démenti par", "es": "Desmentido por", "ar": "نفي صادر عن"}


def beneath(kind: str, language: str, role: str, **more: str) -> str:
    """The line beneath the table that says who denies the figure."""
    spoke = [{"name": "A. Person", "role": role, "organisation": "office"}]
    said = {
        "id": "no", "according_to": "office", "kind": "denial", "paraphrase": "it was not so",
        "about": ["f"], "speakers": spoke, "sources": [{"source": "leaf", "via": ["wire"]}],
    }  # fmt: skip
    record: dict[str, Any] = figure_of(kind, "f", count=40, window="2024-05-06", **more)
    data = {
        "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"},
        "actors": ACTORS, "places": PLACES, "sources": SOURCES, "statements": [said],
        kind: [record],
    }  # fmt: skip
    order = sitrep.BuildOptions(to=["markdown"], language=language)
    built = sitrep.build(Report.model_validate(data), options=order)
    [text] = built.outputs.values()
    body = text.decode().replace("\N{NO-BREAK SPACE}", " ").partition("\n## ")[2]
    body = body.partition("\n## ")[2]  # behind the glance, which says it in words of its own
    [line] = [one for one in body.splitlines() if DENIED[language] in one]
    return line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES, ids=["short", "long"])
@pytest.mark.parametrize("kind", FIGURE_MODELS)
def test_a_denial_beneath_a_table_says_where_and_when(kind: str, role: str, language: str) -> None:
    line = beneath(kind, language, role)
    assert "Town" in line, line
    period = FIGURE_MODELS[kind].of_period  # that of an appeal is no time of the figure
    assert period or "2024" in line or "٢٠٢٤" in line, line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES, ids=["short", "long"])
@pytest.mark.parametrize("field", ["cause", "definition", "event"])
@pytest.mark.parametrize("kind", FIGURE_MODELS)
def test_a_denial_beneath_a_table_says_what_else_the_figure_is_of(
    kind: str, field: str, role: str, language: str
) -> None:
    """Who denies that 40 were recruited does not deny that 40 were affected."""
    assert "grey smoke" in beneath(kind, language, role, **{field: "grey smoke"})
