"""The rules run once a build where nothing is restricted, and the annex is of what is public."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sitrep
from sitrep.checking import rule_run
from sitrep.checking.check import check
from sitrep.checking.edition_check import EditionChecked, check_edition
from sitrep.findings import Finding, Problem
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.model.header import PUBLIC
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.translations import Translation
from sitrep.model.views.index import Index
from sitrep.model.views.neutral_ids import with_neutral_ids
from sitrep.model.views.ordering import in_order
from sitrep.model.views.projection import public
from sitrep.rules import REPORT_RULES, sign_without_glyph
from tests.check.test_restricted import LEVELS, MODES, report
from tests.support.daily import LONG

ROOT = Path(__file__).parents[2]
FOLDERS = (
    ROOT / "samples" / "minimal",
    ROOT / "samples" / "syria-coast-2025",
    ROOT / "tests" / "compose" / "everything",
)
OPEN = dict.fromkeys(CLAIM_KINDS, "public")
HELD = {**OPEN, "tolls": "claim"}
OF_NOTHING = Translation(text="words that stand nowhere", to={"fr": "des mots"})


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each rule was run."""
    counted = Counter[str]()

    def counting(
        name: str, run: Callable[[Index], Iterator[Problem]]
    ) -> Callable[[Index], Iterator[Problem]]:
        def check(index: Index) -> Iterator[Problem]:
            counted[name] += 1
            return run(index)

        return check

    rules = tuple(
        replace(rule, check=counting(rule.name, rule.check))
        for rule in REPORT_RULES
        if rule.check is not None
    )
    monkeypatch.setattr(rule_run, "REPORT_RULES", rules)
    return counted


def built(made: Report) -> sitrep.Built:
    made_of = sitrep.build(made, options=sitrep.BuildOptions(to=["markdown", "html"]))
    assert made_of.ok, made_of.findings
    return made_of


def loaded(made: Report) -> Loaded:
    return Loaded("report", made, Origins("report"))


def annex_of(one: Loaded) -> EditionChecked:
    run = check(one).run
    assert run is not None
    return check_edition(run, PUBLIC)


def assert_of_public_alone(one: Loaded) -> None:
    """The findings and waivers of the annex are those of a report that never held the rest."""
    assert one.report is not None
    annex = annex_of(one)
    shown = in_order(with_neutral_ids(public(one.report)).report)
    alone = check(
        replace(one, report=shown, origins=Origins("report"), findings=()),
        ignore=[sign_without_glyph.NAME],
    )
    assert annex.shown.report == shown.model_copy(update={"allow": alone.waivers})
    assert annex.waivers == alone.waivers
    told = [one for one in alone.findings if one.rule != "waiver-unused"]
    assert remarks(annex.findings, shown) == remarks(told, shown)


def remarks(findings: Sequence[Finding], report: Report) -> list[tuple[str, str, str | None]]:
    """What an annex tells of findings: the rule, how grave it is, and the record."""
    at = Index(report).record_at
    return sorted((one.rule, one.level.value, at(one.route)) for one in findings)


def test_the_rules_run_once_where_nothing_is_left_out(runs: Counter[str]) -> None:
    built(public(report(OPEN, "restricted")))
    assert len(runs) > 40
    assert set(runs.values()) == {1}


def test_the_rules_run_once_where_unnamed_people_bear_other_ids(runs: Counter[str]) -> None:
    made = sitrep.load(ROOT / "samples" / "syria-coast-2025").report
    assert made is not None
    assert with_neutral_ids(made).names
    built(made)
    assert len(runs) > 40
    assert set(runs.values()) == {1}


@pytest.mark.parametrize(
    "made",
    [
        report(HELD, "restricted"),
        report(OPEN, "restricted").model_copy(update={"translations": (OF_NOTHING,)}),
    ],
    ids=["a record", "a translation"],
)
def test_the_rules_run_again_where_something_is_left_out(made: Report, runs: Counter[str]) -> None:
    built(made)
    assert len(runs) > 40
    # No annex speaks of the fonts of one format.
    assert runs.pop(sign_without_glyph.NAME) == 1
    assert set(runs.values()) == {2}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_annex_is_of_the_public_report_alone(folder: Path) -> None:
    one = sitrep.load(folder)
    assert check(one).findings
    assert_of_public_alone(one)


def test_the_annex_says_nothing_of_signs_and_of_what_waives_them() -> None:
    waiver = {"rule": sign_without_glyph.NAME, "at": "report", "because": "no PDF is made"}
    data = report(OPEN, "restricted").model_dump(mode="json")
    data["report"]["title"] = "The flood \N{WATER WAVE}"
    signed = loaded(Report.model_validate(data))
    waived = loaded(Report.model_validate({**data, "allow": [*data["allow"], waiver]}))
    unused = {**waiver, "at": "overview"}
    other = loaded(Report.model_validate({**data, "allow": [*data["allow"], unused]}))
    assert sign_without_glyph.NAME in {one.rule for one in check(signed).findings}
    assert sign_without_glyph.NAME in {one.rule for one in check(waived).waivers}
    assert "waiver-unused" in {one.rule for one in check(other).findings}
    for one in (signed, waived, other):
        annex = annex_of(one)
        assert not {sign_without_glyph.NAME, "waiver-unused"} & {at.rule for at in annex.findings}
        assert sign_without_glyph.NAME not in {at.rule for at in annex.waivers}


@settings(max_examples=25 if LONG else 12)
@given(
    st.fixed_dictionaries({kind: st.sampled_from(MODES) for kind in CLAIM_KINDS}),
    st.sampled_from(LEVELS),
)
def test_what_is_restricted_has_no_part_in_the_page(modes: dict[str, str], level: str) -> None:
    whole = report(modes, level)
    assert_of_public_alone(loaded(whole))
    assert built(whole).outputs == built(public(whole)).outputs
