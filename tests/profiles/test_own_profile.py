"""A profile of one's own: a file that the header or the command line names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

import sitrep
from sitrep import resources
from sitrep.checking.check import check
from sitrep.checking.edition_check import check_edition
from sitrep.cli.shared.group import run
from sitrep.errors import UnreadableInput, WrongUse
from sitrep.filesystem.pdf_attachments import BUILD, DATA, PdfAttachments
from sitrep.loading.belonging import reports_of
from sitrep.loading.inputs import inputs_of
from sitrep.loading.load import load
from sitrep.loading.next_issue import next_issue
from sitrep.model.header import PUBLIC, ProfileName
from sitrep.model.views.json_schema import profile_schema
from sitrep.pipeline.edition import edition_of
from sitrep.pipeline.inputs_seen import house_materials, parameters, read_inputs
from sitrep.pipeline.wished_profile import with_profile
from sitrep.provenance.build_facts import read_facts, read_report
from sitrep.render.template_folders import template_folders
from tests.profiles.reports import HEADER, MEETING, report

WEEKLY = """\
title: {en: Weekly note, ar: نشرة الأسبوع}
header: [number]
records: [access, [tolls, displacement]]
measures: [[doses_of_vaccine], [missing, affected]]
"""
OWN = "profiles/weekly.yaml"
KNOWN = MEETING[ProfileName.CASUALTY_BRIEF]


def laid(folder: Path, profile: str = WEEKLY, named: str | None = OWN, **header: Any) -> Path:
    """The report of the casualty brief in a folder, with a profile of its own."""
    made = report({**KNOWN, "report": {**KNOWN["report"], **header}})
    data = made.model_dump(mode="json", exclude_defaults=True)
    data["report"] |= {"profile": named} if named else {}
    (folder / "profiles").mkdir(parents=True)
    (folder / "report.yaml").write_text(yaml.safe_dump(data, sort_keys=False), "utf-8")
    (folder / OWN).write_text(profile, "utf-8")
    return folder


def page(path: Any, **options: Any) -> str:
    built = sitrep.build(path, options=sitrep.BuildOptions(**{"to": ["markdown"], **options}))
    assert built.ok, built.findings
    return next(iter(built.outputs.values())).decode("utf-8").replace("\N{NO-BREAK SPACE}", " ")


def missing(path: Any, **options: Any) -> list[str]:
    found = sitrep.build(path, options=sitrep.BuildOptions(to=(), **options)).findings
    return [f"{one.got} {one.expected}" for one in found if one.rule == "profile-not-met"]


NOT_MET = [
    "The header says nothing under number:. “Weekly note” states it.",
    "There is no record of access. “Weekly note” holds one.",
    "There is no figure of doses_of_vaccine. “Weekly note” holds one, or says that there is none.",
]


def test_the_file_names_the_document_and_says_what_it_lacks(tmp_path: Path) -> None:
    path = laid(tmp_path)
    assert sorted(missing(path)) == sorted(NOT_MET)
    written = page(path)
    assert "**Weekly note (as of 8 May 2024)**" in written
    assert "No figure is recorded in this briefing for: doses of vaccine." in written
    assert "no record on: access." in written


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "serial number and GLIDE number."),
        ("fr", "numéro d’ordre et numéro GLIDE."),
        ("es", "número de orden y número GLIDE."),
    ],
)
def test_what_is_lacking_is_named_as_inside_a_sentence(
    tmp_path: Path, language: str, said: str
) -> None:
    path = laid(tmp_path, WEEKLY.replace("[number]", "[number, glide]"))
    assert said in page(path, language=language)


def test_a_title_stands_in_the_language_of_the_page_or_else_of_the_report(tmp_path: Path) -> None:
    path = laid(tmp_path)
    assert "**نشرة الأسبوع " in page(path, language="ar")
    assert "**Weekly note (" in page(path, language="fr")
    html = page(path, language="fr", to=["html"])
    assert 'lang="en">Weekly note<' in html


def test_what_is_wished_for_stands_before_the_header(tmp_path: Path) -> None:
    path = laid(tmp_path / "one", named="flash_update")
    assert missing(path, profile=path / OWN) == missing(path, profile=str(path / OWN))
    assert sorted(missing(path, profile=path / OWN)) == sorted(NOT_MET)
    assert "**Weekly note (" in page(path, profile=path / OWN)
    own = laid(tmp_path / "two")
    assert "**Flash update (" in page(own, profile="flash_update")


def test_a_wish_that_cannot_be_meant_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"There is no profile weekly\. There are: flash_update, "):
        page(laid(tmp_path), profile="weekly")
    with pytest.raises(UnreadableInput, match="cannot be read: No such file"):
        page(tmp_path, profile=tmp_path / "profiles" / "daily.yaml")


def test_faults_of_a_file_that_is_wished_for_stop_the_build_at_their_place(tmp_path: Path) -> None:
    path = laid(tmp_path, "title: {en: Note}\nrecords: [tols]\nage: {tolls: few}\n", named=None)
    built = sitrep.build(path, options=sitrep.BuildOptions(to=["markdown"], profile=path / OWN))
    errors = [one for one in built.findings if one.level == "error"]
    assert [str(one.location) for one in errors] == [f"{path / OWN}:2:11", f"{path / OWN}:3:14"]
    assert built.outputs == {}


def test_every_fault_of_the_report_is_found_beside_those_of_its_profile(tmp_path: Path) -> None:
    path = laid(tmp_path, "title: {en: Note}\nrecords: [tols]\n")
    text = (path / "report.yaml").read_text("utf-8").replace("measure: injured", "measure: dead")
    (path / "report.yaml").write_text(text, "utf-8")
    found = [Path(one.location.file).name for one in load(path).findings]
    assert sorted(found) == ["report.yaml", "weekly.yaml"]


@pytest.mark.parametrize("title", ["Note on 3 towns", "3 notes", "...", "-", "A\\nB", "N" * 61])
def test_a_title_is_words_on_one_line(title: str, tmp_path: Path) -> None:
    (found,) = load(laid(tmp_path, f'title: {{en: "{title}"}}\n')).findings
    assert found.rule == "wrong-value"


def test_a_title_is_in_the_author_s_voice(tmp_path: Path) -> None:
    built = sitrep.build(laid(tmp_path, "title: {en: Massacre note}\n"))
    assert [one.rule for one in built.findings if one.level == "error"] == ["loaded-word"]


def test_without_an_age_the_usual_one_holds(tmp_path: Path) -> None:
    old = [
        {**one, "window": "since 2024-04-01", "as_of": "2024-04-20"} for one in KNOWN["tolls"][:1]
    ]
    made = report({**KNOWN, "tolls": [*old, *KNOWN["tolls"][1:]]})
    data = made.model_dump(mode="json", exclude_defaults=True)
    data["report"]["profile"] = OWN
    for age, rule in (("", "stale-figure"), ("age: {tolls: 2}\n", "older-than-profile")):
        path = laid(tmp_path / rule, WEEKLY + age)
        (path / "report.yaml").write_text(yaml.safe_dump(data), "utf-8")
        rules = {one.rule for one in check(load(path)).findings}
        assert rules & {"stale-figure", "older-than-profile"} == {rule}


def test_the_file_is_an_input(tmp_path: Path) -> None:
    path = laid(tmp_path / "issue-1")
    assert path / OWN in inputs_of(path, load(path)).files
    assert path / OWN in read_inputs(path).inputs.files
    assert reports_of([path / OWN]) == [path]
    assert next_issue(path, tmp_path / "issue-2", None)[OWN] == WEEKLY.encode()


def test_a_file_that_is_wished_for_is_named_and_its_folder_is_not(tmp_path: Path) -> None:
    options = sitrep.BuildOptions(profile=str(laid(tmp_path) / OWN))
    assert [one.name for one in house_materials(options)] == ["profile/weekly.yaml"]
    assert parameters("report", options)["profile"] == "weekly.yaml"


@pytest.mark.parametrize("wished", [None, OWN])
def test_what_a_pdf_carries_makes_the_page_again(wished: str | None, tmp_path: Path) -> None:
    path = laid(tmp_path, named=None if wished else OWN)
    options = sitrep.BuildOptions(to=["pdf"], profile=path / wished if wished else None)
    loaded = with_profile(load(path), options.profile)
    checked = check(loaded)
    assert checked.run is not None
    house = template_folders()
    made = edition_of(check_edition(checked.run, PUBLIC), options, house).page
    carried = PdfAttachments({name: text.encode() for name, text in made.attached.items()})
    again = check(read_report(carried, read_facts(carried)))
    assert again.run is not None
    assert (
        edition_of(check_edition(again.run, PUBLIC), options, house).page.markdown == made.markdown
    )
    assert "Weekly note" in made.markdown
    assert b"weekly.yaml" not in carried.files[DATA] + carried.files[BUILD]


def test_a_report_made_in_python_has_its_profile_in_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(tmp_path)
    made = report({**KNOWN, "report": {**HEADER, **KNOWN["report"], "profile": OWN}})
    (lost,) = [one for one in check(made).findings if one.rule == "profile-not-read"]
    assert str(lost.location) == "report"
    monkeypatch.chdir(tmp_path)
    assert "**Weekly note (" in page(made)


def test_the_schema_takes_every_shipped_profile_and_an_own_one() -> None:
    validator = Draft202012Validator(json.loads(profile_schema()))
    files = sorted(resources.profiles().iterdir())
    for text in (*(file.read_text("utf-8") for file in files), WEEKLY):
        assert list(validator.iter_errors(yaml.safe_load(text))) == []
    assert list(validator.iter_errors({"title": {"en": "Note"}, "records": [["actors"]]}))


def test_the_command_lists_profiles_and_prints_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["profiles"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(ProfileName)
    assert run(["profiles", "flash_update"]) == 0
    assert capsys.readouterr().out == resources.profile("flash_update").read_text("utf-8")
    assert run(["profiles", "flash_updat"]) == 2
    assert "Is flash_update meant?" in capsys.readouterr().err
