"""Paragraphs of the overview with a mark before them: who sees them, what else tells of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import sitrep
from sitrep.model.header import PUBLIC, SHIPPED
from sitrep.model.report import Report
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.views.projection import edition, shown_paragraphs
from sitrep.model.views.withheld import withheld, withheld_values
from tests.editions.hushed import texts, whole
from tests.support.daily import some

CANARY = "Zqcanary stands here."
LEVELS = [*Sensitivity]


def with_paragraphs(*paragraphs: str, **changes: Any) -> Report:
    held = whole()
    return held.model_copy(update={"overview": (*held.overview, *paragraphs), **changes})


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("audience", SHIPPED, ids=lambda one: one.id)
@pytest.mark.parametrize("form", ["({}) ", "[{}]: ", "( {} )\n"])
def test_a_marked_paragraph_is_seen_by_its_readers_alone(
    level: Sensitivity, audience: Any, form: str
) -> None:
    said = form.format(level.value.replace("_", " ").capitalize())
    report = with_paragraphs(f"{said}{CANARY}")
    shown = CANARY in edition(report, audience).model_dump_json()
    assert shown is level.within(audience.level)
    told = [one for one in withheld(report, audience) if one.kind == "overview"]
    assert bool(told) is not shown
    named = any(CANARY in one.text for one in withheld_values(report, audience))
    assert named is not shown


def test_nothing_tells_that_a_paragraph_was_withheld() -> None:
    absent = texts(whole())
    for number, level in enumerate(some(LEVELS[1:], 3)):
        marked = f"({level}) {CANARY} {number} people stand in it."
        assert texts(with_paragraphs(marked)) == absent
        held = whole()
        before = held.model_copy(update={"overview": (marked, *held.overview)})
        assert texts(before) == absent


def test_no_page_prints_the_mark() -> None:
    source = whole().sources[0].id
    report = with_paragraphs(f"(restricted) {CANARY} [@{source}]")
    _, partners, *_ = SHIPPED
    options = sitrep.BuildOptions(to=["markdown", "html"], audience=partners.id)
    built = sitrep.build(report, options=options)
    assert built.ok, built.findings
    for name, data in built.outputs.items():
        assert CANARY in data.decode(), name
        assert f"(restricted) {CANARY}" not in data.decode(), name


def test_a_marked_paragraph_goes_with_what_it_names() -> None:
    held = whole()
    first, *others = held.tolls
    hidden = first.model_copy(update={"id": "hidden", "sensitivity": Sensitivity.CONFIDENTIAL})
    source = first.sources[0].source
    said = f"(restricted) {{hidden}} people were there. [@{source}]"
    report = with_paragraphs(said, tolls=(first, *others, hidden))
    _, partners, internal, _ = SHIPPED
    last = len(report.overview) - 1
    assert last not in shown_paragraphs(report, partners)
    assert last in shown_paragraphs(report, internal)


@pytest.mark.parametrize("audience", SHIPPED, ids=lambda one: one.id)
def test_one_that_cites_what_has_a_face_stays_where_the_face_does(audience: Any) -> None:
    held = whole()
    data = held.model_dump(mode="json")
    data["sources"].append({
        **data["sources"][0], "id": "talk", "sensitivity": "confidential",
        "instead": {"title": "A talk with an official"},
    })  # fmt: skip
    data["overview"].append("(restricted) The road is open. [@talk]")
    report = Report.model_validate(data)
    shown = edition(report, audience)
    assert len(shown_paragraphs(report, audience)) == len(shown.overview)
    left = [one for one in withheld(report, audience) if one.kind == "overview"]
    assert len(left) == len(report.overview) - len(shown.overview)


def written(folder: Path, overview: str) -> list[str]:
    folder.mkdir()
    (folder / "report.yaml").write_text(
        "report: {title: Test, as_of: 2030-05-20, issuer: Desk, default_sensitivity: public}\n"
        "actors: [{id: desk, name: Desk, kind: media_outlet}]\n"
        "sources: [{id: doc, title: Bulletin, publisher: desk, kind: report, language: en, "
        "address: not available, published: 2030-05-19, accessed: 2030-05-20}]\n",
        "utf-8",
    )
    (folder / "overview.md").write_text(overview, "utf-8")
    found = sitrep.build(folder, options=sitrep.BuildOptions(to=["markdown"])).findings
    return [f"{one.rule}:{one.location.line}" for one in found]


def test_a_finding_stands_at_its_own_paragraph(tmp_path: Path) -> None:
    said = "(confidential) Nobody.\n\nThe road is open [@doc], and 12 people went home. [@doc]\n"
    assert "untraced-numeral:3" in written(tmp_path / "a", said)


MARKS = (
    "(Confidential – do not share)",
    "[Confidentiel]",
    "(Confidencial)",
    "(سري)",
    "TLP:AMBER",
    "TLP:RED:",
    "CONFIDENTIAL:",
    "(confidental)",
)
"""In words that are not read, with a slip, in other languages, and as a marking."""


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_in_other_words_is_not_passed_over(tmp_path: Path, mark: str) -> None:
    found = written(tmp_path / "a", f"The road is open. [@doc]\n\n{mark} The bridge. [@doc]\n")
    assert "marking-not-read:3" in found


@pytest.mark.parametrize(
    "begin",
    [
        "(public) The",
        "TLP:CLEAR The",
        "UNICEF: the",
        "(Map 2) The",
        "(Residents, as they say) The",
        "Restricted access: the",
        "The (restricted)",
        "(the restricted roads were all open on that day) The",
    ],
)
def test_other_beginnings_are_no_marks(tmp_path: Path, begin: str) -> None:
    found = written(tmp_path / "a", f"{begin} road is open. [@doc]\n")
    assert not any(one.startswith("marking-not-read") for one in found)


def test_the_report_itself_is_the_edition_where_no_paragraph_is_marked() -> None:
    assert shown_paragraphs(whole(), PUBLIC) == tuple(range(len(whole().overview)))
