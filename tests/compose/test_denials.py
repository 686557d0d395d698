"""What somebody denies is marked as denied wherever it is told, with who denies it."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.compare import change_sheet_of
from sitrep.compare.issues.last_seen import last_of
from sitrep.model.report import FIGURE_MODELS, STANDARD_MODELS, Report
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


RESPONSIBILITY = {
    "en": "(responsibility alone)", "fr": "(responsabilité seulement)",
    "es": "(solo la responsabilidad)", "ar": "(المسؤولية فقط)",
}  # fmt: skip


@pytest.mark.parametrize("language", WORDS)
def test_who_denies_to_have_done_it_does_not_deny_the_number(language: str) -> None:
    first = {"highlights": ["t"], "key_figures": ["t"]}
    said = denial("t", kind="denial_of_responsibility")
    made = report(said, tolls=[toll("t")], header=first)
    told = marks(page(made, language=language), language)
    assert len(told) == 4
    assert all(RESPONSIBILITY[language] in line for line in told)


def test_who_denies_the_number_stands_before_who_denies_to_have_done_it() -> None:
    apart = denial("t", id="apart", according_to="watch", kind="denial_of_responsibility")
    made = report(apart, denial("t"), tolls=[toll("t")], header={"key_figures": ["t"]})
    [line] = [one for one in marks(page(made)) if "How" not in one and "12" in one][:1]
    assert line.index(NAME) < line.index("(responsibility alone)")


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


SAID = {"according_to": "monitor", "sources": ["doc"]}
TOLD: dict[str, dict[str, Any]] = {
    "incidents": {"window": "2024-05-06", "places": ["town"], "description": "a bridge was hit"},
    "access": {"constraint": "physical_environment", "effect": "no convoy passed"},
    "response": {"sector": "health", "response": "teams treat people", "gaps": "no fuel is left"},
    "statements": {"kind": "allegation", "paraphrase": "a convoy was stopped"},
}
"""A record of each kind that is told in words and is not a standard one."""


def told(kind: str) -> dict[str, Any]:
    """A record of a kind that is told in words."""
    if kind in TOLD:
        return {"id": "r", **SAID, **TOLD[kind]}
    model = STANDARD_MODELS[kind]
    words: Any = model.model_fields[model.grouped_by].annotation
    return {
        "id": "r",
        **SAID,
        model.told_in: "no water is sold",
        model.grouped_by: next(iter(words)),
    }


@pytest.mark.parametrize("kind", [*TOLD, *STANDARD_MODELS])
def test_what_is_told_in_words_is_marked_wherever_page_one_tells_it(kind: str) -> None:
    said = [told(kind)] if kind == "statements" else []
    records = {} if said else {kind: [told(kind)]}
    made = report(*said, denial("r"), header={"highlights": ["r"]}, **records)
    first = page(made).partition("## ")[2]
    highlight, _, rest = first.partition("## At a glance")
    disputed = rest.partition("### Disputed")[2].partition("###")[0]
    assert len(marks(f"\n## {highlight}")) == 1
    assert len(marks(f"\n## {disputed}")) == 1
    lacking = rest.partition("### Lacking")[2].partition("###")[0]
    assert len(marks(f"\n## {lacking}")) == bool(lacking)


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


def test_what_page_one_names_and_somebody_denies_stands_at_a_glance_and_the_rest_is_counted() -> (
    None
):
    tolls = [
        toll(f"{measure}-{by}", count, measure=measure, according_to=by)
        for measure in ("killed", "injured", "missing", "detained")
        for by, count in (("monitor", 12), ("watch", 30))
    ]
    incidents = [
        {"id": f"i{at}", **SAID, "window": "2024-05-06", "description": f"{what} was hit"}
        for at, what in enumerate(("a bridge", "a dam", "a mill", "a road"))
    ]
    said = denial("i0", "i1", "i2", "i3", "detained-watch")
    first = ["i1", "i2", "detained-watch"]
    made = report(said, tolls=tolls, incidents=incidents, header={"highlights": first})
    for layout, more in (("full", ("(#how-the-figures-differ)", "(#statements)")), ("brief", None)):
        text = page(made, layout=layout)
        glance = text.partition("### Disputed")[2].partition("###")[0]
        lines = [line for line in glance.splitlines() if line.startswith("- ")]
        assert [line.count("Denied by") for line in lines[:5]] == [1, 0, 0, 1, 1]
        assert "More disputes" in lines[5]
        assert lines[5].endswith(": 1.")
        assert "More denials" in lines[6]
        assert lines[6].endswith(": 2.")
        for line, anchor in zip(lines[5:], more or (), strict=bool(more)):
            assert anchor in line


def test_who_denies_one_thing_is_said_in_one_sentence_and_so_is_what_one_denies() -> None:
    other = {**denial("t"), "id": "nor", "according_to": "office"}
    carried = {**denial("t"), "id": "via", "sources": [{"source": "leaf", "via": ["wire"]}]}
    text = page(report(denial("t"), other, carried, tolls=[toll("t")]))
    assert "Denied by Office and Office of the Exercise." in text
    assert "Denied by Office of the Exercise, as carried by Wire." in text
    tolls = [toll("t"), toll("u", 30, according_to="watch"), toll("v", 50, according_to="office")]
    text = page(report(denial("t", "u"), tolls=tolls[:2]))
    assert "cannot both be right. Denied by Office of the Exercise: both figures." in text
    text = page(report(denial("t", "u"), tolls=tolls))
    assert "cannot all be right. Denied by Office of the Exercise: 12 and 30." in text
    text = page(report(denial("t", "u", "v"), tolls=tolls))
    assert "cannot all be right. Denied by Office of the Exercise: all of these figures." in text


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
