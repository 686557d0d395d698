"""What somebody denies is marked as denied wherever it is told, with who denies it."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.compare import change_sheet_of
from sitrep.compare.series.last_seen import last_of
from sitrep.model.report import FIGURE_MODELS, Report
from sitrep.model.views.index import Index
from tests.compare.reports import ACTORS, PLACES, SOURCES, figure_of, toll

WORDS = {"en": "Denied", "fr": "Démenti", "es": "Desmentido", "ar": "نفي"}
NAME = "Office of the Exercise"


def denial(*refs: str, **more: Any) -> dict[str, Any]:
    return {
        "id": "no", "according_to": "speaker", "kind": "denial", "sources": ["leaf"],
        "paraphrase": "the figure was not true", "about": list(refs), **more,
    }  # fmt: skip


def report(*said: dict[str, Any], **records: Any) -> Report:
    speaker = {"id": "speaker", "name": NAME, "kind": "authority"}
    header = records.pop("header", {})
    data = {
        "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team", **header},
        "actors": [*ACTORS, speaker], "places": PLACES, "sources": SOURCES,
        "statements": list(said), **records,
    }  # fmt: skip
    return Report.model_validate(data)


def page(made: Report, **how: Any) -> str:
    built = sitrep.build(made, options=sitrep.BuildOptions(to=["markdown"], **how))
    assert built.ok, built.findings
    [text] = built.outputs.values()
    return text.decode("utf-8")


def marks(text: str, language: str = "en") -> list[str]:
    """The lines that say that something is denied by the office."""
    said = text.partition("\n## ")[2]
    return [line for line in said.splitlines() if WORDS[language] in line and NAME in line]


@pytest.mark.parametrize("language", WORDS)
def test_a_card_a_highlight_the_glance_and_the_row_say_so(language: str) -> None:
    first = {"highlights": ["t"], "key_figures": ["t"]}
    made = report(denial("t"), tolls=[toll("t")], header=first)
    text = page(made, language=language)
    assert len(marks(text, language)) == 4
    assert all("[[2]](#" in line for line in marks(text, language))
    assert marks(page(made, language=language, layout="brief"), language)


def test_however_many_disputes_there_are_a_denied_figure_stands_at_a_glance() -> None:
    """And the disputes of numbers keep the lines before it."""
    tolls = [
        toll(f"{measure}-{by}", count, measure=measure, according_to=by)
        for measure in ("killed", "injured", "missing", "detained")
        for by, count in (("monitor", 12), ("watch", 30))
    ]
    text = page(report(denial("x"), tolls=[*tolls, toll("x", 7, measure="abducted")]))
    glance = text.partition("### Disputed")[2].partition("###")[0]
    lines = [line for line in glance.splitlines() if line.startswith("- ")]
    assert ["cannot both be right" in line for line in lines[:3]] == [True, True, False]
    assert "Denied" in lines[2]


@pytest.mark.parametrize("kind", FIGURE_MODELS)
def test_a_figure_of_every_kind_may_be_denied(kind: str) -> None:
    record = figure_of(kind, "f", count=40, as_of="2024-05-07")
    said = marks(page(report(denial("f"), **{kind: [record]})))
    assert len(said) >= 2


def test_so_may_what_is_told_in_words() -> None:
    incident = {
        "id": "i", "according_to": "monitor", "sources": ["doc"], "window": "2024-05-06",
        "places": ["town"], "description": "a bridge was hit",
    }  # fmt: skip
    access = {
        "id": "a", "according_to": "monitor", "sources": ["doc"], "places": ["town"],
        "constraint": "physical_environment", "effect": "no convoy passed",
    }  # fmt: skip
    made = report(denial("i", "a"), incidents=[incident], access=[access])
    assert len(marks(page(made))) == 2


@pytest.mark.parametrize(
    "said",
    [
        denial("t", kind="condemnation"),
        denial("t", status="retracted", withdrawn={"on": "2024-05-09"}),
        denial(),
    ],
)
def test_what_is_no_denial_of_it_marks_nothing(said: dict[str, Any]) -> None:
    made = report(said, tolls=[toll("t")], header={"highlights": ["t"], "key_figures": ["t"]})
    assert "Denied" not in page(made)


def test_a_denial_does_not_make_two_figures_one_dispute() -> None:
    made = report(denial("t"), tolls=[toll("t"), toll("u", 30, according_to="watch")])
    text = page(made)
    assert "cannot both be right" in text
    assert "They cannot both be right. Denied by Office of the Exercise: 12." in text
    glance = text.partition("## At a glance")[2].partition("\n## ")[0]
    assert glance.count("Denied by") == 1


def test_a_public_denial_of_a_withheld_record_is_a_finding() -> None:
    made = report(denial("hush"), tolls=[toll("hush", sensitivity="restricted")])
    built = sitrep.build(made, options=sitrep.BuildOptions(to=["markdown"]))
    assert not built.ok
    [found] = [one for one in built.findings if one.level.value == "error"]
    assert (found.rule, found.route[:2]) == ("restricted-in-public", ("statements", 0))


def test_a_withheld_denial_marks_nothing() -> None:
    said = denial("t", sensitivity="restricted")
    made = report(said, tolls=[toll("t")])
    assert page(made) == page(report(tolls=[toll("t")]))


def test_what_was_replaced_since_is_denied_in_its_row_and_not_at_a_glance() -> None:
    later = toll("u", 14, as_of="2024-05-08", sources=["page"])
    made = report(denial("t", "u"), tolls=[toll("t", as_of="2024-05-07"), later])
    glance, _, rest = page(made).partition("## At a glance")[2].partition("\n## ")
    assert [line.count("Denied by") for line in glance.splitlines() if "Denied" in line] == [1]
    assert "14 according to Monitor" in glance
    assert rest.count("Denied by") == 2


def test_a_denial_of_one_more_record_is_no_other_statement() -> None:
    """What is said has not changed; the page would print the same words twice."""
    last = report(denial("t"), tolls=[toll("t")])
    this = report(denial("t", "u"), tolls=[toll("t"), toll("u", as_of="2024-05-09")])
    sheet = change_sheet_of(Index(this, previous=last))
    assert sheet is not None
    assert [one.turn.value for one in sheet.courses if one.kind == "statements"] == ["unchanged"]


def test_of_the_last_issue_a_denial_is_told_without_what_is_withheld_now() -> None:
    """Not left out altogether, as if it were new."""
    hidden = toll("hush", sensitivity="restricted")
    last = report(denial("t", "hush"), tolls=[toll("t"), toll("hush")])
    this = report(denial("t"), tolls=[toll("t"), hidden])
    told = last_of(last, this)
    assert [one.about for one in told.statements] == [("t",)]


def test_two_statements_may_deny_each_other_and_none_itself() -> None:
    one, other = denial("yes"), {**denial("no"), "id": "yes", "according_to": "watch"}
    assert len(marks(page(report(one, other)))) >= 1
    found = sitrep.check(report(denial("no"))).findings
    assert [one.rule for one in found if one.level.value == "error"] == ["circular-reference"]
