"""A way from somewhere to somewhere is read alone and in brackets: none opens twice or is lost."""

from __future__ import annotations

import re
from typing import Any

import pytest

import sitrep
from sitrep.languages import available
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, SOURCES, moved

PLACES = [
    {"id": "iran", "name": "Iran", "level": "country"},
    {"id": "egypt", "name": "Upper Egypt", "in_text": "upper Egypt", "level": "region"},
    {"id": "point", "name": "the Border Point", "level": "site"},
]
BROKEN = re.compile(r"\(\s*[;,؛،)]|[;,؛،:]\s*[;,؛،]|^\s*\(|\|\s*\(|- \(|\([^()]*\(")
"""A bracket that begins with what joins its parts, that begins a text, or holds another."""


def lines(code: str, *records: dict[str, Any]) -> list[str]:
    """What the page says of them in key figures, glance, highlights, rows, and how they differ."""
    first = [one["id"] for one in records]
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    data = {
        "report": {**header, "language": "en", "highlights": first, "key_figures": first},
        "actors": ACTORS, "places": PLACES, "sources": SOURCES, "displacement": list(records),
    }  # fmt: skip
    order = sitrep.BuildOptions(to=["markdown"], language=code)
    built = sitrep.build(Report.model_validate(data), options=order)
    [text] = built.outputs.values()
    body = text.decode().partition("\n## ")[2]
    links = re.sub(r"\]\([^)]*\)", "]", body)  # of Markdown
    plain = links.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")
    return [one for one in plain.splitlines() if "Iran" in one]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("sort", ["flow", "stock"])
@pytest.mark.parametrize("goals", [["egypt"], ["point"], []], ids=["region", "site", "nowhere"])
@pytest.mark.parametrize("measure", ["returnees", "refugees", "cross_border"])
def test_no_bracket_is_broken(measure: str, goals: list[str], sort: str, code: str) -> None:
    one = moved(
        "one", "1.2 million", measure=measure, figure_type=sort, from_places=["iran"],
        to_places=goals, window="2024-05-01 to 2024-05-07", as_of="2024-05-07",
    )  # fmt: skip
    records = (
        one,
        {**one, "id": "other", "according_to": "watch", "count": 40},
        {**one, "id": "homes", "unit": "households", "count": 9},
    )
    found = lines(code, *records)
    assert len(found) >= 5
    for line in found:
        assert not BROKEN.search(line), line
        assert line.count("(") == line.count(")"), line
