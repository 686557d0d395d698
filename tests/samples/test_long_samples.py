"""The long samples: what an organisation would issue, in every language, and what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import sitrep
from sitrep.findings import Level
from sitrep.languages import available
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.views.editions import in_language
from tests.support.briefings import briefing
from tests.support.daily import LONG
from tests.support.golden import Golden
from tests.support.samples import FLOOD, LONG_SAMPLES, OUTBREAK, ROOT

LANGUAGES = pytest.mark.parametrize("code", available())
EVERY = pytest.mark.parametrize("sample", LONG_SAMPLES, ids=lambda path: path.name)


@lru_cache
def loaded(sample: Path) -> sitrep.Loaded:
    return sitrep.load(sample)


def report(sample: Path) -> Report:
    found = loaded(sample).report
    assert found is not None
    return found


def expected(sample: Path, code: str) -> Path:
    return (
        sample / "expected" / (f"{sample.name}.md" if code == "en" else f"{sample.name}.{code}.md")
    )


def test_every_report_of_the_samples_is_tested() -> None:
    found = {file.parent for file in (ROOT / "samples").glob("**/report.yaml")}
    mine = {path for path in found if "recipes" not in path.parts}
    assert len(mine) == len(LONG_SAMPLES) + 3


@EVERY
@LANGUAGES
def test_the_markdown_is_the_one_kept(sample: Path, code: str, golden: Golden) -> None:
    options = sitrep.BuildOptions(to=["markdown"], language=code)
    built = sitrep.build(loaded(sample), options=options)
    assert [one for one in built.findings if one.level is not Level.NOTICE] == []
    (made,) = built.outputs.values()
    golden.file(expected(sample, code), made.decode("utf-8"))


@EVERY
@pytest.mark.parametrize("code", ["ar", "es", "fr"])
def test_only_names_of_documents_people_and_codes_are_left_in_english(
    sample: Path, code: str
) -> None:
    """In the languages into which the samples are translated."""
    held = report(sample)
    _, left = in_language(held, code)
    titles = {source.title for source in held.sources}
    people = {one.name for said in held.statements for one in said.speakers}
    assert {text for text in left if " " in text} - titles - people == set()


def test_the_first_issue_of_the_flood_has_no_findings() -> None:
    assert sitrep.check(sitrep.load(FLOOD / "issue-1")).findings == ()


def test_the_flood_holds_every_kind_of_record() -> None:
    held = report(FLOOD / "issue-2")
    kinds = [*CLAIM_KINDS, "derived", "contacts", "translations"]
    assert [kind for kind in kinds if not getattr(held, kind)] == []


def test_the_weeks_of_the_outbreak_add_up_to_all_its_cases() -> None:
    counts = {toll.id: toll.count.low for toll in report(OUTBREAK).tolls}
    weeks = [count for ref, count in counts.items() if ref.startswith("cases-week-")]
    assert len(weeks) == 8
    assert sum(count or 0 for count in weeks) == counts["cases-all"]
    for sort in ("cases", "deaths"):
        by_status = [counts[f"{sort}-{one}"] or 0 for one in ("suspected", "probable", "confirmed")]
        assert sum(by_status) == counts[f"{sort}-all"]


@pytest.mark.slow
@pytest.mark.parametrize("sample", [FLOOD / "issue-2", OUTBREAK] if LONG else [OUTBREAK])
def test_the_first_page_holds_all_cards_and_what_stands_at_a_glance(sample: Path) -> None:
    first = PdfReader(BytesIO(briefing(sample)[".pdf"])).pages[0].extract_text()
    assert "Funding received" in first
    assert first.index("Key figures") < first.index("Disputed")
    assert "cannot both be right" in " ".join(first.split())
    assert "According\nto" not in first, "a line is broken early before a citation"


@pytest.mark.slow
@pytest.mark.parametrize("language", available() if LONG else ["ar"])
def test_the_brief_of_the_flood_is_one_page(language: str) -> None:
    pdf = briefing(FLOOD / "issue-2", language, "brief")[".pdf"]
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


FLOOD_SHOWS: Mapping[str, tuple[str, ...]] = {
    "the dispute on page one": (
        "(cause as stated: floods). According to the National Disaster Agency of Kestria: 143 (as "
        "of 14 May 2030). According to the Olma River Monitor: 212 (as of 14 May 2030). They "
        "cannot both be right.",
    ),
    "shares and gaps": ("| 480,000 people | 287,000 people | 59.8 per cent | 193,000 |",),
    "what changed": ("98 as of 7 May 2030 | 143 as of 14 May 2030 | Up 45",),
    "sums": ("186,400 is made up of 124,500 and 61,900. The sum is the same",),
    "what ended": ("### Ended, by the dates stated",),
}


OUTBREAK_SHOWS: Mapping[str, tuple[str, ...]] = {
    "the dispute on page one": (
        "74 people died from diphtheria in the district of Ardel between 4 February and",
        "According to the Ministry of Health of Velmora: 39. According to the Union of Doctors of "
        "Velmora: 74. They cannot both be right.",
    ),
    "the curve": (
        "### Cases of diphtheria (defined as: people who met the national criteria): newly "
        "counted, over time",
        "| 11–17 March 2030 | 287 |",
        "| 25–31 March 2030 | 188 |",
    ),
    "case fatality": (
        "Deaths as a share of cases: 4.5 per cent. Deaths from diphtheria: 58 people. "
        "Cases of diphtheria: 1,284 people",
    ),
    "cases by status": ("| Suspected cases in", "| Probable cases in", "| Confirmed cases in"),
}


@pytest.mark.parametrize(
    ("sample", "words"),
    [
        *((FLOOD / "issue-2", words) for words in FLOOD_SHOWS.values()),
        *((OUTBREAK, words) for words in OUTBREAK_SHOWS.values()),
    ],
    ids=[*FLOOD_SHOWS, *(f"{what} of the outbreak" for what in OUTBREAK_SHOWS)],
)
def test_the_page_shows(sample: Path, words: tuple[str, ...]) -> None:
    page = expected(sample, "en").read_text("utf-8")
    assert [one for one in words if one not in page] == []
