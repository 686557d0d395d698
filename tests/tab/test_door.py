"""What the page asks for, and what it is answered."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import sitrep
from sitrep.loading.loaded import Loaded
from sitrep.pipeline import build as corridor
from sitrep.tab import session
from tests.support.samples import SAMPLES
from tests.tab.asking import Asked, files_of

MINIMAL = SAMPLES[0]


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked(tmp_path)


def test_the_example_is_shown_with_its_findings(asked: Asked) -> None:
    given = asked.answered("sample")
    assert "Exercise: flood" in given["page"]
    assert "The briefing is up to date. 2 notices." in given["frame"]
    assert given["files"]["tolls.yaml"] == (MINIMAL / "tolls.yaml").read_text("utf-8")
    assert given["languages"]["en"] == "English"
    assert [*given["audiences"]][:2] == ["public", "partners"]


def test_findings_stand_at_the_names_of_files(asked: Asked) -> None:
    asked.answered("sample")
    text = (MINIMAL / "tolls.yaml").read_text("utf-8").replace("count: 4\n", "count: four\n")
    given = asked.answered("change", file="tolls.yaml", text=text)
    assert "out of date: the last good one is shown" in given["frame"]
    assert 'data-file="tolls.yaml"' in given["frame"]
    assert "Exercise: flood" in given["page"]


@pytest.mark.parametrize("form", ["html", "markdown", "text", "json"])
@pytest.mark.parametrize("audience", ["", "partners"])
def test_what_is_made_is_what_the_command_makes(asked: Asked, form: str, audience: str) -> None:
    asked.open(MINIMAL, language="fr", audience=audience)
    options = sitrep.BuildOptions(to=[form], language="fr", audience=audience or None)
    assert asked.made(form) == sitrep.build(MINIMAL, options=options).outputs


def test_a_value_is_edited_where_its_field_says(asked: Asked) -> None:
    asked.open(MINIMAL)
    [record] = [
        one
        for one in asked.answered("forms", file="tolls.yaml")["records"]
        if one["title"] == "tolls: council-injured"
    ]
    [field] = [one for one in record["fields"] if one["label"] == "count"]
    given = asked.answered("edit", file="tolls.yaml", route=field["route"], value="at least 17")
    before = (MINIMAL / "tolls.yaml").read_text("utf-8")
    assert given["files"]["tolls.yaml"] == before.replace("at least 12 ", "at least 17 ")
    assert "at least 17" in given["page"]


def test_a_record_is_copied_and_the_copy_is_a_record(asked: Asked) -> None:
    asked.open(MINIMAL)
    record = asked.answered("forms", file="tolls.yaml")["records"][0]
    given = asked.answered("copy", file="tolls.yaml", route=record["route"])
    titles = {
        tuple(one["route"]): one["title"]
        for one in asked.answered("forms", file="tolls.yaml")["records"]
    }
    assert titles[tuple(given["route"])] == "tolls: council-injured-2"
    assert given["files"]["tolls.yaml"].count("council-injured-2") == 1
    assert "are one claim of town-council" in given["frame"], "the checks see it"


def test_fields_offer_words_of_lists_and_names_of_records(asked: Asked) -> None:
    asked.open(MINIMAL)
    record = asked.answered("forms", file="tolls.yaml")["records"][0]
    offered = {one["label"]: dict(one["words"]) for one in record["fields"]}
    assert offered["measure"]["bodies_recovered"] == "bodies recovered"
    assert offered["according_to"]["town-council"] == "town-council: Example Town Council"
    assert "gazette" in offered["sources 1"]
    assert offered["count"] == {}
    empty = [one["label"] for one in record["fields"] if one["value"] is None]
    assert "note" in empty
    assert "measure" not in empty


def test_each_value_of_a_form_says_its_line(asked: Asked) -> None:
    """By it the page leads from a finding to its field."""
    asked.open(MINIMAL)
    lines = (MINIMAL / "tolls.yaml").read_text("utf-8").splitlines()
    fields = [
        field
        for record in asked.answered("forms", file="tolls.yaml")["records"]
        for field in record["fields"]
    ]
    held = [one for one in fields if one["value"] is not None]
    assert len(held) > 20
    assert [one for one in held if one["value"] not in lines[one["line"] - 1]] == []
    assert {one["line"] for one in fields if one["value"] is None} == {None}


def test_a_report_is_composed_once_for_all_its_formats(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change reads the files again; another language or format does not."""
    read: list[Path] = []
    composed: list[str] = []

    def load(path: Path) -> Loaded:
        read.append(path)
        return sitrep.load(path)

    def ready(loaded: Loaded, options: sitrep.BuildOptions) -> corridor.Ready:
        composed.append(options.language or "")
        return corridor.ready(loaded, options)

    monkeypatch.setattr(session, "load", load)
    monkeypatch.setattr(session, "ready", ready)
    asked.open(MINIMAL)
    for form in ("html", "markdown", "text", "json", "csl"):
        assert asked.made(form)
    assert composed == [""]
    asked.answered("wish", language="fr")
    assert (len(read), composed) == (1, ["", "fr"])
    text = (MINIMAL / "tolls.yaml").read_text("utf-8").replace("count: 4\n", "count: 5\n")
    asked.answered("change", file="tolls.yaml", text=text)
    assert (len(read), composed) == (2, ["", "fr", "fr"])
    [made] = asked.made("markdown").values()
    options = sitrep.BuildOptions(to="markdown", language="fr")
    [before] = sitrep.build(MINIMAL, options=options).outputs.values()
    assert made != before


def test_the_files_are_packed_as_they_are(asked: Asked) -> None:
    asked.open(MINIMAL)
    [packed] = asked.answered("pack")["files"].values()
    with ZipFile(BytesIO(b64decode(packed))) as archive:
        held = {name.removeprefix("minimal/"): archive.read(name) for name in archive.namelist()}
    assert held == {name: b64decode(data) for name, data in files_of(MINIMAL).items()}


def test_opening_another_report_leaves_nothing_of_the_last(asked: Asked, tmp_path: Path) -> None:
    asked.open(SAMPLES[1])
    given = asked.open(MINIMAL)
    assert sorted(given["files"]) == sorted(files_of(MINIMAL))
    assert [one.name for one in (tmp_path / "work").iterdir()] == ["minimal"]


@pytest.mark.parametrize("name", ["../out.yaml", "/out.yaml", "a/../../out.yaml", "..", ""])
def test_a_name_that_leads_out_of_the_folder_is_refused(
    asked: Asked, tmp_path: Path, name: str
) -> None:
    asked.open(MINIMAL)
    assert "not the name of a file" in asked.ask("change", file=name, text="x")["refused"]
    assert not list(tmp_path.glob("*.yaml"))


def test_what_the_tab_cannot_make_is_said(asked: Asked) -> None:
    asked.open(MINIMAL)
    assert "pdf is not made here" in asked.ask("make", to="pdf")["refused"]


def test_what_is_restricted_is_in_no_edition_for_everybody(asked: Asked) -> None:
    """The preview says that its findings are internal."""
    asked.open(MINIMAL)
    tolls = (MINIMAL / "tolls.yaml").read_text("utf-8")
    record = tolls[tolls.index("  - id: residents-injured\n") :]
    secret = record.replace("residents-injured\n", "withheld\n    sensitivity: restricted\n")
    given = asked.answered("change", file="tolls.yaml", text=f"{tolls}\n{secret}")
    assert "Internal: the findings below" in given["frame"]
    assert b"withheld" not in b"".join(asked.made("json").values())
    given = asked.answered("wish", language="", audience="partners")
    assert "TLP:AMBER" in given["page"]
    assert b"withheld" in b"".join(asked.made("json").values())


def test_a_fault_of_ours_is_an_answer(asked: Asked) -> None:
    assert "A fault of sitrep" in asked.ask("change")["refused"]
    assert "A fault of sitrep" in asked.ask("nothing that is known")["refused"]
