"""The post for ReliefWeb: fields of its schema, and none that was guessed."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep.exports import reliefweb
from sitrep.exports.subject import Subject
from sitrep.findings import Level
from sitrep.model.report import Report
from sitrep.model.views.edition_type import Edition
from sitrep.page.escaping import visible
from tests.exports.reports import REPORTS, report

ALLOWED = {
    "url", "uuid", "title", "source", "country", "format", "language", "published", "body",
    "embargoed", "origin", "file", "image", "disaster", "disaster_type", "theme", "notify",
}  # fmt: skip
"""The properties of ReliefWeb's schema for a report; it takes no others."""
NUMBERS = {"source", "country", "format", "language", "disaster", "disaster_type", "theme"}
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")


def post(made: Report, title: str = "Flood in the valley", text: str = "") -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(
        reliefweb.write(
            Subject(Edition(made), title, text or "Title\nStatus\n\nSaid so. [1]")
        ).files[""]
    )
    return fields


def allowed(text: str, *, lines: bool = False) -> bool:
    """Whether a text is as the schema's patterns have it: one separator, and nothing unseen."""
    plain = text.replace("\n", " " if not lines else "")
    categories = {unicodedata.category(sign)[0] for sign in plain if sign != " "}
    stripped = text == text.strip(" \n") and "  " not in text
    return stripped and not categories & {"Z", "C"} and (lines or "\n" not in text)


@pytest.mark.parametrize("path", REPORTS, ids=lambda one: one.name)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_post_holds_fields_of_the_schema_alone(path: Any, language: str) -> None:
    built = sitrep.build(
        path, options=sitrep.BuildOptions(to=["reliefweb", "text"], language=language)
    )
    fields = json.loads(built.outputs[f"{path.name}.reliefweb.json"])
    assert {"title", "body"} <= set(fields) <= ALLOWED - NUMBERS
    assert allowed(fields["title"])
    assert allowed(fields["body"], lines=True)
    assert 10 <= len(fields["title"]) <= 255
    assert 10 <= len(fields["body"]) <= 100_000
    (found,) = [one for one in built.findings if one.rule == "reliefweb-incomplete"]
    assert found.level is Level.NOTICE
    assert found.location.line
    for name in ("url", "uuid", "source", "country", "format", "language"):
        assert name in found.got


def test_the_day_is_that_of_issue_and_is_not_guessed() -> None:
    header = {"title": "Flood", "as_of": "2024-05-10", "issuer": "Example team"}
    for issued, expected in (("2024-05-11", "2024-05-11T00:00:00+00:00"), ("2024-05", None)):
        made = report(report={**header, "issued": issued})  # type: ignore[arg-type]
        assert post(made).get("published") == expected
        assert expected is None or DATE_TIME.fullmatch(expected)
    assert "published" not in post(report())


def test_the_countries_and_the_disaster_to_look_up_are_named() -> None:
    header = {"title": "Flood", "as_of": "2024-05-10", "issuer": "Example team"}
    made = report(
        report={**header, "glide": "FL-2024-000001-XMP"},  # type: ignore[arg-type]
        places=[{"id": "land", "name": "Exampleland", "level": "country"}],
    )
    (remark,) = reliefweb.write(Subject(Edition(made), "Flood in the valley", "T\nS")).remarks
    assert "source Example team, country Exampleland, disaster FL-2024" in remark.problem.mend


@pytest.mark.parametrize(
    ("title", "kept"), [("Flood", False), ("x" * 256, False), ("x" * 255, True)]
)
def test_a_title_of_another_length_is_left_out(title: str, kept: bool) -> None:
    assert ("title" in post(report(), title)) is kept


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(TEXTS)
def test_any_text_becomes_what_the_schema_takes_and_no_markup(text: str) -> None:
    line = " ".join(text.split())
    fields = post(report(), "Title of a report", f"Title\nStatus of the report\n\n{line}")
    assert allowed(fields["body"], lines=True)
    assert "<" not in fields["body"]
    seen = visible(fields["body"])
    assert seen[0] == "Status of the report"
    assert all("\0" not in block for block in seen)
