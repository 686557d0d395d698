"""The section on what changed since the last issue, and what never stands in it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep.compare.issues.last_seen import last_of
from sitrep.filesystem.pdf_attachments import read_attached
from sitrep.findings import Level
from sitrep.languages import available
from sitrep.loading.loaded import Loaded
from sitrep.loading.next_issue import next_issue
from sitrep.loading.origins import Origins
from sitrep.model.report import Report
from tests.compare.reports import index, moved, toll
from tests.compare.test_issue_laws import issue
from tests.model.strategies import fewer_cases
from tests.support.golden import Golden

ROOT = Path(__file__).parents[2]
ISSUES = ROOT / "tests" / "compare" / "issues"
SEED = ROOT / "samples" / "syria-coast-2025"
LATER = {"report": {"title": "Exercise", "as_of": "2024-05-14", "issuer": "Example team"}}
ROAD = {
    "id": "road",
    "according_to": "monitor",
    "constraint": "hostilities",
    "effect": "the road is closed",
    "sources": ["page"],
}


@pytest.fixture
def coast(tmp_path: Path) -> Path:
    """The seed event's next issue: its data with what was published two and three days later."""
    folder = tmp_path / "coast"
    folder.mkdir()
    for name, data in next_issue(SEED, folder, "2025-03-12").items():
        (folder / name).write_bytes(data)
    shutil.copy(ISSUES / "coast" / "later.yaml", folder)
    return folder


def built(report: Path | Loaded, **options: Any) -> str:
    done = sitrep.build(report, options=sitrep.BuildOptions(to=["markdown"], **options))
    assert done.ok, done.findings
    [page] = done.outputs.values()
    return page.decode("utf-8")


def section(page: str) -> str:
    start = page.index("\n## Changes since ") + 1
    return page[start : page.index("\n## ", start)]


def series(before: dict[str, Any], after: dict[str, Any]) -> Loaded:
    last, this = index(**before).report, index(**{**LATER, **after}).report
    return Loaded("report", this, Origins("report"), previous=last_of(last, this))


def test_the_sheet_of_derna_is_the_expected_one(golden: Golden) -> None:
    page = built(ISSUES / "derna" / "issue-2.yaml")
    golden.file(ISSUES / "derna" / "expected.md", section(page))


def test_the_sheet_of_the_coast_is_the_expected_one(coast: Path, golden: Golden) -> None:
    golden.file(ISSUES / "coast" / "expected.md", section(built(coast)))


DERNA = {
    "denied by the originator to whom it was ascribed": (
        "| **According to the Libyan Red Crescent, as carried by OCHA (withdrawn)** |",
        "| at least 11,300 as of 15 September 2023 | at least 11,300 as of 15 September 2023 "
        "| Withdrawn: the Libyan Red Crescent denied having given it "
        "(it said that it had not given these figures) |",
    ),
    "replaced by a figure of another scope": (
        "The figure of at least 11,300 people in Derna",
        "is declared to be replaced. The figure in its place is 3,958 people in north-east Libya",
        "it is that of another originator, and not the same in place, "
        "and no difference is computed.",
    ),
    "9,000 is no fall from 10,100": (
        "Figure of the last issue: more than 10,100 people in Derna",
        "and neither a rise nor a fall of it: more than 9,000 people in Derna",
    ),
    "up to 20,000 is no count": (
        "An upper limit is not a count and excludes no lower figure: up to 20,000 "
        "according to the mayor of Derna (an estimate).",
    ),
}
COAST = {
    "745 is followed by 1,383, which counts others": (
        "| 745 civilians (described as Alawite, or mostly Alawite) in the coastal region of Syria "
        "between 7 and 9 March 2025 | 1,383 as of 12 March 2025 "
        "| What is counted is not the same (people, place and time), "
        "so that no difference is computed |",
        "as carried by Shafaq News",
    ),
    "the total is not replaced": (
        "1,018 people killed in the coastal region of Syria from 6 March 2025 onwards "
        "according to the Syrian Observatory for Human Rights (SOHR). "
        "This is 3 days older than this briefing.",
    ),
    "111 is a floor": (
        "Only what was documented or verified so far: 111 civilians in the coast and adjoining "
        "governorates",
        "This is no fall from a figure of all cases.",
    ),
    "803 is another originator's": (
        "| **According to the Syrian Network for Human Rights** |",
        "| no record | 803 as of 11 March 2025 | New figure |",
    ),
}


DERNA_AND_COAST = ("derna", "coast")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        *(("derna", DERNA[remark]) for remark in DERNA),
        *(("coast", COAST[remark]) for remark in COAST),
    ],
    ids=[*DERNA, *COAST],
)
def test_what_a_careful_reader_must_notice_is_said(name: str, words: tuple[str, ...]) -> None:
    sheet = (ISSUES / name / "expected.md").read_text("utf-8")
    assert [one for one in words if one not in sheet] == []


def test_no_difference_of_two_originators_or_scopes_is_computed() -> None:
    """Neither case holds two figures of one originator and one scope."""
    for name in DERNA_AND_COAST:
        sheet = (ISSUES / name / "expected.md").read_text("utf-8")
        assert sheet.count("\n| ") > 7
        assert "(computed in this briefing)" not in sheet


@pytest.mark.parametrize("code", available())
def test_every_language_says_it(code: str, coast: Path) -> None:
    for path in (ISSUES / "derna" / "issue-2.yaml", coast):
        options = sitrep.BuildOptions(to=["markdown", "html"], language=code)
        done = sitrep.build(path, options=options)
        assert done.ok, done.findings
        html, page = (done.outputs[name].decode("utf-8") for name in sorted(done.outputs))
        assert html.count("<table") == page.count("\n| --- |") >= 5


def test_a_rise_is_computed_within_one_originator_and_its_reason_given() -> None:
    old = toll("a", 12, window="since 2024-05-06", as_of="2024-05-08")
    because = {"claim": "a", "because": "bodies were found under the bridge"}
    new = toll("b", 20, window="since 2024-05-06", as_of="2024-05-12", revises=because)
    page = section(built(series({"tolls": [old]}, {"tolls": [old, new]})))
    assert "| **According to Monitor** |" in page
    assert (
        "| People killed in Town from 6 May 2024 onwards "
        "| 12 as of 8 May 2024 | 20 as of 12 May 2024 "
        "| Up 8; reason as stated: bodies were found under the bridge | [[1]](#source-1) |"
    ) in page


@pytest.mark.parametrize(("between", "number", "told"), [(22, 20, False), (12, 20, True)])
def test_the_reason_of_a_step_that_the_last_issue_had_not_seen_is_not_that_of_the_whole(
    between: int, number: int, told: bool
) -> None:
    because = {"claim": "b", "because": "two had been counted twice"}
    days = {"window": "since 2024-05-06"}
    old = toll("a", 12, as_of="2024-05-08", **days)
    step = toll("b", between, as_of="2024-05-10", **days)
    new = toll("c", number, as_of="2024-05-12", revises=because, **days)
    page = section(built(series({"tolls": [old]}, {"tolls": [old, step, new]})))
    assert "| Up 8" in page
    assert ("counted twice" in page) is told


def test_what_is_gone_cites_the_last_issue_and_is_marked() -> None:
    gone = toll("a", 73, sources=["page"])
    page = built(series({"tolls": [gone, toll("b")], "access": [ROAD]}, {"tolls": [toll("b")]}))
    assert "| 73 | no record | No longer in this briefing | [[1]](#source-1) |" in section(page)
    assert "- According to Monitor, the road is closed. [[1]](#source-1)" in section(page)
    source = page[page.index("### Source 1") :]
    assert "Document page" in source[:80]
    # This issue may hold the document too: where it cites it nowhere, no edition does.
    assert "cited only from" in source
    apart = index(toll("b"), **LATER).report
    kept = tuple(one for one in apart.sources if one.id != "page")
    alone = apart.model_copy(update={"sources": kept})
    last = index(gone, toll("b")).report
    page = built(Loaded("report", alone, Origins("report"), previous=last_of(last, alone)))
    source = page[page.index("### Source 1") :]
    assert ", cited only from the issue of 10 May 2024.\n" in source


def test_an_issue_without_a_last_one_has_no_section() -> None:
    assert "## Changes since" not in built(SEED)


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("count", [5, 30, "about 40", "at least 50", "hundreds", "not stated"])
@pytest.mark.parametrize("more", [{}, {"definition": "bodies"}, {"status": "retracted"}])
def test_a_figure_may_change_and_be_withdrawn_at_once(
    code: str, count: str | int, more: dict[str, Any]
) -> None:
    after = toll("a", count, withdrawn={"on": "2024-05-12"}, **more)
    page = built(series({"tolls": [toll("a")]}, {"tolls": [after]}), language=code)
    assert page.count("\n| --- |") > 0
    if code == "en" and count == 30 and not more:
        assert "on 12 May 2024; up 18 |" in section(page)


def test_nothing_changed_is_said() -> None:
    page = section(built(series({"tolls": [toll("a")]}, {"tolls": [toll("a")]})))
    assert page.startswith("## Changes since the issue of 10 May 2024\n")
    assert "No record of this briefing has changed." in page
    assert "|" not in page


def test_many_carried_figures_are_counted() -> None:
    places = [
        toll(f"t{number}", 12 + number, window=f"2024-05-{number:02}") for number in range(1, 10)
    ]
    more = [
        toll(f"s{number}", measure="injured", window=f"2024-05-{number:02}")
        for number in (1, 2, 3, 4)
    ]
    page = section(built(series({"tolls": places + more}, {"tolls": places + more})))
    assert "13 figures have not been updated since the last issue; the oldest is " in page
    assert "the oldest is 13 days older than this briefing" in page


def test_other_records_are_told_with_what_they_said_before() -> None:
    changed = {**ROAD, "effect": "the road is open to buses"}
    sent = {**ROAD, "id": "bridge", "effect": "the bridge is down"}
    over = {**sent, "withdrawn": {"how": "retracted", "sources": ["leaf"]}}
    ferry = {**ROAD, "id": "ferry", "effect": "the ferry is moored"}
    pier = {**ROAD, "id": "pier", "effect": "the pier is closed"}
    sunk = {**pier, "effect": "the pier is under water", "status": "retracted"}
    before = {"access": [ROAD, sent, ferry, pier]}
    after = {"access": [changed, over, {**ferry, "status": "alleged"}, sunk]}
    page = section(built(series(before, after)))
    for words in (
        "- According to Monitor, the road is open to buses. Last issue: the road is closed.",
        "- In a report since withdrawn, according to Monitor, the bridge is down. Correction: "
        "Monitor withdrew this.",
        "- As alleged by Monitor, the ferry is moored. Since the last issue: status as stated "
        "before: reported; now: alleged.",
        "the pier is under water. Since the last issue: withdrawn.",
    ):
        assert words in page


@fewer_cases
@given(issue(), issue(), st.sampled_from(available()))
def test_any_two_issues_make_a_page_on_which_everything_is_cited(
    before: list[dict[str, Any]], after: list[dict[str, Any]], code: str
) -> None:
    loaded = series({"tolls": before}, {"tolls": after})
    stopped = {one.rule for one in sitrep.check(loaded).findings if one.level is Level.ERROR}
    done = sitrep.build(loaded, options=sitrep.BuildOptions(to=["markdown"], language=code))
    assert {one.rule for one in done.findings if one.level is Level.ERROR} == stopped
    assert done.ok == (not stopped)


def test_a_response_and_displacement_without_a_number_are_told_whole() -> None:
    water = {"id": "water", "according_to": "monitor", "sector": "wash", "sources": ["doc"]}
    left = moved("left", "not stated", description="people left the town")
    before = {"response": [{**water, "needs": "water is short", "reached": 100}]}
    after = {"response": [{**water, "needs": "water is short", "reached": 140}]}
    page = section(
        built(
            series(
                {**before, "displacement": [left]},
                {**after, "displacement": [{**left, "description": "people went back"}]},
            )
        )
    )
    for words in (
        "according to Monitor: water is short. Reached: 140 people (last issue: 100 people).",
        "Last issue: people left the town.",
    ):
        assert words in page
    assert "|" not in page


WATER = {"id": "water", "according_to": "monitor", "sector": "wash", "sources": ["doc"]}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            {"needs": "water is short", "gaps": "no pumps"},
            {"needs": "water is short", "gaps": "no pipes"},
            "water is short. Gaps: no pipes (last issue: no pumps).",
        ),
        (
            {"needs": "water is short", "gaps": "no pumps", "next_steps": "a pump comes"},
            {"needs": "wells are dry", "gaps": "no pumps", "next_steps": "a pump comes"},
            "wells are dry (last issue: water is short). [",
        ),
        (
            {"needs": "water is short", "gaps": "no pumps"},
            {"needs": "water is short"},
            "water is short. Gaps, in the last issue alone: no pumps.",
        ),
        (
            {"needs": "water is short"},
            {"needs": "water is short", "gaps": "no pumps"},
            "water is short. Gaps: no pumps (not in the last issue).",
        ),
        (
            {"needs": "water is short", "places": ["town"]},
            {"needs": "water is short", "places": ["south"]},
            "Needs in South, according to Monitor: water is short. Last issue: Town.",
        ),
        (
            {"needs": "water is short", "reached": "dozens"},
            {"needs": "water is short", "reached": 140},
            "Reached: 140 people (last issue: dozens of people).",
        ),
    ],
)
def test_of_a_response_that_changed_what_changed_is_told(
    before: dict[str, Any], after: dict[str, Any], told: str
) -> None:
    page = section(
        built(series({"response": [{**WATER, **before}]}, {"response": [{**WATER, **after}]}))
    )
    assert told in page


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"places": ["town"]}, {"places": ["south"]}, "(in South). Last issue: Town."),
        ({}, {"places": ["south"]}, "(in South). In the last issue: According to Monitor, the"),
        ({"since": "2024-05-01"}, {"since": "2024-05-03"}, "Last issue: 1 May 2024."),
        (
            {"effect": "the road is open", "places": ["town"]},
            {"effect": "the road is closed", "places": ["south"]},
            "In the last issue: According to Monitor, the road is open (in Town).",
        ),
    ],
)
def test_what_both_issues_say_is_not_said_again(
    before: dict[str, Any], after: dict[str, Any], told: str
) -> None:
    page = section(built(series({"access": [{**ROAD, **before}]}, {"access": [{**ROAD, **after}]})))
    assert told in page


def test_what_is_restricted_now_is_neither_gone_nor_named(tmp_path: Path) -> None:
    hush = toll("hush", 73111, according_to="watch", sources=["page"], note="Wordhush")
    open_ones = {"tolls": [toll("a"), hush], "access": [{**ROAD, "sources": ["doc"]}]}
    for now in (
        [toll("a"), {**hush, "sensitivity": "restricted"}],
        [toll("a"), {**hush, "id": "another", "sensitivity": "restricted"}],
    ):
        loaded = series(open_ones, {**open_ones, "tolls": now})
        done = sitrep.build(loaded, tmp_path, sitrep.BuildOptions(to=["pdf", "html", "markdown"]))
        assert done.ok, done.findings
        attached = read_attached(tmp_path / "report.pdf").files
        assert "previous.json" in attached
        texts = [done.outputs["report.md"], done.outputs["report.html"], *attached.values()]
        for text in texts:
            for secret in (b"73111", b"73,111", b"Wordhush", b"hush", b"Watch", b"Document page"):
                assert secret not in text
        assert "No record of this briefing has changed." in texts[0].decode("utf-8")


def test_who_may_not_be_named_any_more_is_not_named_from_the_last_issue(tmp_path: Path) -> None:
    last = index(toll("a"), toll("b", 73, according_to="watch")).report
    actors = [
        {"id": one.id, "kind": one.kind, "name": one.name, "description": one.description}
        | ({"sensitivity": "confidential"} if one.id == "watch" else {})
        for one in last.actors
    ]
    this = index(toll("a"), actors=actors, **LATER).report
    loaded = Loaded("report", this, Origins("report"), previous=last_of(last, this))
    done = sitrep.build(loaded, tmp_path, sitrep.BuildOptions(to=["pdf", "markdown"]))
    attached = read_attached(tmp_path / "report.pdf").files
    for text in (done.outputs["report.md"], *attached.values()):
        assert b"Watch" not in text
        assert b"73" not in text


def test_what_was_restricted_in_the_last_issue_is_new_when_it_is_public() -> None:
    closed = toll("a", 73, sensitivity="restricted")
    page = section(built(series({"tolls": [closed]}, {"tolls": [toll("a", 74)]})))
    assert "| no record | 74 | New figure |" in page
    assert "73" not in page


@pytest.mark.long
@pytest.mark.slow
def test_a_pdf_and_what_it_carries_build_the_same_briefing_again(
    coast: Path, tmp_path: Path
) -> None:
    out, again = tmp_path / "out", tmp_path / "again"
    sitrep.build(coast, out, sitrep.BuildOptions(to=["pdf", "markdown"]))
    attached = read_attached(out / "coast.pdf")
    again.mkdir()
    for name in ("report.json", "previous.json"):
        (again / name).write_bytes(attached.files[name])
    assert built(again) == (out / "coast.md").read_text("utf-8")
    assert attached.briefing == (out / "coast.md").read_bytes()
    header = Report.model_validate_json(attached.data).report
    assert header.previous == "previous.json"


@pytest.mark.long
@pytest.mark.slow
def test_the_pdf_of_the_last_issue_is_as_good_as_its_folder(coast: Path, tmp_path: Path) -> None:
    by_folder = built(coast)
    sitrep.build(SEED, tmp_path / "out", sitrep.BuildOptions(to=["pdf"]))
    file = coast / "report.yaml"
    lines = file.read_text("utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("  previous: "))
    lines[at] = "  previous: ../out/syria-coast-2025.pdf"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    assert built(coast) == by_folder


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("at least 40", "at least 30", "The limit is lower; whether the number fell is left open"),
        ("at least 30", "at least 40", "The limit is higher; whether the number rose is left open"),
        ("about 40", "at least 40", "Said differently; neither a rise nor a fall follows"),
        (40, 30, "Down 10"),
    ],
)
def test_the_reason_of_a_revision_is_said_however_the_numbers_are_given(
    old: str | int, new: str | int, said: str
) -> None:
    since = {"window": "since 2024-05-01"}
    earlier = toll("a", old, as_of="2024-05-07", **since)
    later = toll("b", new, as_of="2024-05-12", **since)
    later["revises"] = {"claim": "a", "because": "names stood twice on the list"}
    page = section(built(series({"tolls": [earlier]}, {"tolls": [earlier, later]})))
    assert f"| {said}; reason as stated: names stood twice on the list |" in page


def test_who_withdrew_a_figure_of_page_one_is_named_once_at_a_glance() -> None:
    old = toll("a", 40)
    gone = {**old, "status": "retracted", "withdrawn": {"on": "2024-05-12", "sources": ["leaf"]}}
    page = built(series({"tolls": [old]}, {"tolls": [gone], **first("a")}))
    [line] = [one for one in glance(page).splitlines() if "withdrawn by" in one]
    assert line.count("Monitor") == 1
    assert line.count("(#source-") == 2


def first(ref: str) -> dict[str, Any]:
    return {"report": {**LATER["report"], "highlights": [ref]}}


def glance(page: str) -> str:
    return page.partition("## At a glance")[2].partition("\n## ")[0]
