"""Profiles: every file is complete and says only what there is; reports meet them or do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from sitrep import resources
from sitrep.checking.check import check
from sitrep.errors import InternalError
from sitrep.findings import Finding, Level
from sitrep.languages.phrases import available, load_phrases
from sitrep.model.figures.tolls import Measure
from sitrep.model.header import Header, ProfileName
from sitrep.model.profile import COUNTED, AgedKind, HeaderKey, Profile, ResponseKey
from sitrep.model.records.response import Response
from sitrep.model.report import CLAIM_KINDS, FIGURE_KINDS, MEASURES
from sitrep.profiles.shipped import load_profile
from tests.compare.reports import figure_of
from tests.profiles.reports import MEETING, bare, report

PROFILES = pytest.mark.parametrize("name", ProfileName)


def written(name: ProfileName) -> dict[str, Any]:
    text = resources.profile(name).read_text("utf-8")
    data = yaml.load(text, yaml.BaseLoader)
    assert isinstance(data, dict)
    return data


def test_every_file_is_a_profile_that_can_be_named() -> None:
    files = sorted(file.name for file in resources.profiles().iterdir())
    assert len(files) >= 8
    assert files == sorted(f"{name.value}.yaml" for name in ProfileName)


@PROFILES
def test_a_profile_is_complete_and_every_word_in_it_exists(name: ProfileName) -> None:
    data = written(name)
    assert data.keys() == Profile.model_fields.keys()
    kinds = [kind for need in data["records"] for kind in need]
    measures = [measure for need in data["measures"] for measure in need]
    said = [*data["response"]["each_sector"], *data["response"]["anywhere"]]
    assert {*data["title"]} <= {*available()}
    assert all(load_phrases(code).phrases[f"profiles.{name}"] for code in available())
    assert data["header"]
    assert kinds
    assert measures
    assert set(data["header"]) <= set(Header.model_fields)
    assert set(kinds) <= set(CLAIM_KINDS)
    assert set(measures) <= set(COUNTED)
    assert set(said) <= set(Response.model_fields)
    assert set(data["age"]) <= {*get_args(AgedKind), *MEASURES}
    assert all(int(days) > 0 for days in data["age"].values())


@PROFILES
def test_what_is_asked_of_a_response_is_asked_with_a_response(name: ProfileName) -> None:
    profile = load_profile(name)
    asked = bool(profile.response.each_sector or profile.response.anywhere)
    assert asked == (("response",) in profile.records)


@PROFILES
def test_an_age_is_stated_for_every_kind(name: ProfileName) -> None:
    assert set(get_args(AgedKind)) <= load_profile(name).age.keys()
    assert load_profile(name).days("access") == load_profile(name).age["other"]


def test_no_thing_that_is_counted_is_called_as_a_measure() -> None:
    things = [thing for thing in COUNTED if thing not in MEASURES]
    assert "doses_of_vaccine" in things
    assert len(COUNTED) == len(MEASURES) + len(things)
    assert set(things).isdisjoint({*CLAIM_KINDS, *get_args(AgedKind)})


def test_an_epidemic_is_asked_for_none_of_the_measures_of_a_conflict() -> None:
    profile = load_profile(ProfileName.OUTBREAK_UPDATE)
    asked = {word for need in profile.measures for word in need}
    assert asked >= {"cases", "cases_suspected", "cases_confirmed", "deaths", "doses_of_vaccine"}
    assert asked.isdisjoint({"killed", "injured", "missing", "displaced", "idps", "detained"})
    assert {"access", "displacement", "incidents"}.isdisjoint(sum(profile.records, ()))


def test_the_keys_that_a_profile_may_name_are_those_of_the_models() -> None:
    assert set(get_args(HeaderKey)) < set(Header.model_fields)
    assert set(get_args(ResponseKey)) < set(Response.model_fields)


def test_the_same_figure_may_be_older_in_a_slower_document() -> None:
    names = [ProfileName.FLASH_UPDATE, ProfileName.SITUATION_REPORT, ProfileName.RESPONSE_UPDATE]
    days = [load_profile(name).age["tolls"] for name in names]
    assert days == sorted(set(days))
    weekly = load_profile(ProfileName.SITUATION_REPORT)
    assert weekly.days("tolls", Measure.KILLED) == weekly.age["tolls"] == 7
    assert weekly.days("tolls", Measure.DETAINED) == 14


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", None),
        ("title", {}),
        ("title", {"en": "No. 3"}),
        ("header", ["title-page"]),
        ("records", [["actors"]]),
        ("records", [[]]),
        ("measures", [["kiled"]]),
        ("response", {"every_sector": []}),
        ("age", {"tolls": "2", "displacement": "7", "response": "soon"}),
        ("age", {"tolls": "2", "displacement": "7", "response": "7", "access": "7"}),
        ("colour", "red"),
    ],
)
def test_what_is_no_profile_is_not_used(
    key: str, value: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = written(ProfileName.FLASH_UPDATE)
    changed = {**data, key: value} if value is not None else {k: data[k] for k in data if k != key}
    (tmp_path / "flash_update.yaml").write_text(yaml.safe_dump(changed), "utf-8")
    monkeypatch.setattr(resources, "profiles", lambda: tmp_path)
    load_profile.cache_clear()
    try:
        with pytest.raises(InternalError, match=r"flash_update\.yaml cannot be used"):
            load_profile(ProfileName.FLASH_UPDATE)
    finally:
        load_profile.cache_clear()


def missing(found: tuple[Finding, ...]) -> list[str]:
    assert {one.level for one in found if one.rule == "profile-not-met"} <= {Level.WARNING}
    return [one.got for one in found if one.rule == "profile-not-met"]


@PROFILES
def test_a_report_that_meets_its_profile_has_no_finding_of_it(name: ProfileName) -> None:
    found = check(report(MEETING[name], name)).findings
    rules = {"profile-not-met", "older-than-profile", "section-empty"}
    assert [one for one in found if one.rule in rules or one.level is Level.ERROR] == []


@PROFILES
def test_a_report_that_meets_none_is_told_everything_at_once(name: ProfileName) -> None:
    profile = load_profile(name)
    got = missing(check(bare(name)).findings)
    kinds = [need for need in profile.records if "statements" not in need]
    asked = len(profile.header) + len(kinds) + len(profile.measures) + profile.overview
    assert len(got) == len(set(got)) == asked


@PROFILES
def test_every_single_thing_that_goes_is_missed(name: ProfileName) -> None:
    """What is left out of a report that meets its profile is found, and nothing else is."""
    whole = MEETING[name]
    left_out = 0
    for key in set(get_args(HeaderKey)) & whole["report"].keys():
        less = {**whole, "report": {k: v for k, v in whole["report"].items() if k != key}}
        assert missing(check(report(less, name)).findings) == [
            f"The header says nothing under {key}:."
        ]
        left_out += 1
    for kind in {"overview", "access", "response", "incidents"} & whole.keys():
        figures = [one["id"] for name in FIGURE_KINDS for one in whole.get(name, [])]
        used = {key: figures[:1] for key in whole["report"] if key == "highlights"}
        less = {**whole, "report": {**whole["report"], **used}, kind: []}
        assert len(missing(check(report(less, name)).findings)) == 1
        left_out += 1
    assert left_out >= 4


def test_without_a_profile_nothing_is_missed() -> None:
    assert missing(check(bare()).findings) == []


def test_a_figure_that_was_withdrawn_meets_nothing() -> None:
    whole = MEETING[ProfileName.FLASH_UPDATE]
    gone = [{**one, "withdrawn": {"how": "denied"}} for one in whole["tolls"][2:]]
    changed = report({**whole, "tolls": [*whole["tolls"][:2], *gone]}, ProfileName.FLASH_UPDATE)
    assert missing(check(changed).findings) == ["Every figure of missing was withdrawn."]


@pytest.mark.parametrize("sector", ["health", "wash", None])
def test_people_and_money_of_a_response_may_be_figures_of_their_own(sector: str | None) -> None:
    whole = MEETING[ProfileName.RESPONSE_UPDATE]
    keys = ("targeted", "reached", "funding_required", "funding_received")
    bare_responses = [
        {key: value for key, value in one.items() if key not in keys} for one in whole["response"]
    ]
    of_sector = {} if sector is None else {"sector": sector}
    figures = {
        "needs": [
            figure_of("needs", f"n-{at}", measure=key, **of_sector)
            for at, key in enumerate(keys[:2])
        ],
        "funding": [
            figure_of("funding", f"m-{at}", measure=key) for at, key in enumerate(keys[2:])
        ],
    }
    said = [one for one in bare_responses if "gaps" in one]
    data = {**whole, **figures, "response": said}
    got = missing(check(report(data, ProfileName.RESPONSE_UPDATE)).findings)
    if sector == "health":
        assert got == []
    else:
        assert got == ["No record of the response in health has targeted: or reached:."]


def test_age_is_judged_once_by_the_profile_where_there_is_one() -> None:
    whole = MEETING[ProfileName.FLASH_UPDATE]
    old = [
        {**one, "window": "since 2024-04-01", "as_of": "2024-04-20"} for one in whole["tolls"][:1]
    ]
    tolls = [*old, *whole["tolls"][1:]]
    by_profile = check(report({**whole, "tolls": tolls}, ProfileName.FLASH_UPDATE)).findings
    without = check(report({**whole, "tolls": tolls})).findings
    aged = {"stale-figure", "older-than-profile"}
    assert [one.rule for one in by_profile if one.rule in aged] == ["older-than-profile"]
    assert [one.rule for one in without if one.rule in aged] == ["stale-figure"]


@pytest.mark.parametrize("key", ["targeted", "reached"])
def test_a_number_in_a_record_of_a_response_is_a_figure_of_its_measure(key: str) -> None:
    """The people targeted in a response are no gap, whatever the kind of record that holds them."""
    name = ProfileName.RESPONSE_UPDATE
    asked = {str(word) for need in load_profile(name).measures for word in need}
    whole = {kind: value for kind, value in MEETING[name].items() if kind != "displacement"}
    first, *rest = whole["response"]
    bared = [{k: v for k, v in one.items() if k not in asked} for one in (first, *rest)]
    got = missing(check(report({**whole, "response": bared}, name)).findings)
    assert [one for one in got if one.startswith("There is no figure of")] != []
    told = [{**bared[0], key: 300}, *bared[1:]]
    got = missing(check(report({**whole, "response": told}, name)).findings)
    assert [one for one in got if one.startswith("There is no figure of")] == (
        [] if key in asked else ["There is no figure of affected, displaced, idps, refugees, "
                                 "in_need or targeted."]
    )  # fmt: skip
