"""Key figures that cannot be compared are built, and say in what they differ."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.compare import compare, figure_set_of
from sitrep.compose.desk import Desk, begun_with_name
from sitrep.compose.words.answer_words import answer_words
from sitrep.languages import available, load_language
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.page.document import Kind, Traced
from tests.compare.reports import index, moved, toll

APART: list[tuple[dict[str, Any], str]] = [
    (toll("b", definition="bodies seen"), "definition"),
    (toll("b", responsible=["watch"]), "who is held responsible"),
    (toll("b", basis="new"), "basis"),
    (toll("b", places=["south"]), "place"),
    (toll("b", window="2024-04"), "time"),
    (moved("b", unit="households"), "unit"),
    (moved("b", figure_type="flow"), "stock or flow"),
    (moved("b", definition="people registered"), "definition"),
]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(("other", "axis"), APART)
def test_key_figures_that_differ_on_an_axis(code: str, other: dict[str, Any], axis: str) -> None:
    kind = "displacement" if "figure_type" in other else "tolls"
    one = moved("a", definition="people seen") if kind == "displacement" else toll("a")
    if kind == "tolls":
        one |= {"definition": "people killed in fighting", "responsible": ["office"]}
        other = {"definition": one["definition"], "responsible": one["responsible"]} | other
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    found = index(**{"report": {**header, "key_figures": ["a", "b"]}, kind: [one, other]})
    loaded = Loaded("report", found.report, Origins("report"))
    built = sitrep.build(loaded, options=sitrep.BuildOptions(to=["markdown"], language=code))
    assert built.ok, built.findings
    answer = compare(figure_set_of(found), "a", "b")
    assert answer_words(Desk(found, load_language(code)), answer)
    if code == "en":
        page = built.outputs["report.md"].decode("utf-8")
        start = page.index("Not all of these figures can be compared")
        assert axis in page[start : page.index("\n", start)]


@pytest.mark.parametrize(
    ("name", "begun"),
    [
        ("the four districts", "The four districts"),
        ("la côte", "La côte"),
        ("al-Sahel", "al-Sahel"),
        ("Kestria", "Kestria"),
        ("الأحياء", "الأحياء"),
    ],
)
def test_a_line_begins_with_a_capital_where_its_name_has_none(name: str, begun: str) -> None:
    (one,) = begun_with_name((Traced(name, Kind.NAME, "a"),))
    assert isinstance(one, Traced)
    assert one.text == begun
