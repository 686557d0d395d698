"""A figure of any kind leads page one, stands in prose and is derived from, in every language."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.compose import compose
from sitrep.languages import available, load_language
from sitrep.model.report import FIGURE_MODELS, Report
from sitrep.model.views.edition_type import Edition
from tests.compare.reports import ACTORS, PLACES, SOURCES, figure_of


def reported(kind: str, **more: Any) -> Report:
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    lead = {"key_figures": ["one", "two"], "highlights": ["one"]}
    data: dict[str, Any] = {
        "report": {**header, **lead},
        "actors": ACTORS,
        "sources": SOURCES,
        "places": PLACES,
        "overview": ["The figure is {one} [@doc]."],
        "derived": [{"id": "gap", "operation": "ratio", "of": "one", "against": "two"}],
        kind: [
            figure_of(kind, "one", count=40, as_of="2024-05-07"),
            figure_of(kind, "two", **{"count": 20, "as_of": "2024-05-07", **more}),
        ],
    }
    return Report.model_validate(data)


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("kind", FIGURE_MODELS)
def test_a_figure_of_any_kind_stands_everywhere(kind: str, code: str) -> None:
    options = sitrep.BuildOptions(to=["markdown", "html", "text", "json"], language=code)
    built = sitrep.build(reported(kind, according_to="watch"), options=options)
    assert [one.got for one in built.findings if one.level.value == "error"] == []
    assert built.ok
    brief = sitrep.build(
        reported(kind, according_to="watch"),
        options=sitrep.BuildOptions(to=["markdown"], language=code, layout="brief"),
    )
    assert brief.ok
    assert "40" in next(iter(brief.outputs.values())).decode()


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("kind", FIGURE_MODELS)
def test_its_change_since_the_last_issue_is_said(kind: str, code: str) -> None:
    last, this = (reported(kind, count=count) for count in (20, 25))
    language = load_language(code)
    assert "since" in compose(Edition(this), language, previous=Edition(last)).sections
    unchanged = compose(Edition(this), language, previous=Edition(this)).sections["since"]
    assert compose(Edition(this), language, previous=Edition(last)).sections["since"] != unchanged
