"""Editions of one report: what each holds, how it is marked, and where its files go."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

import sitrep
from sitrep.cli.shared.group import run
from sitrep.languages import available
from sitrep.model.header import PUBLIC, SHIPPED, in_file_name
from sitrep.verifying import verify
from tests.editions.test_two_runs import written

PERSON = {"id": "caller", "name": "Xena Quill", "kind": "person", "standard_of_proof": "our friend"}
REFUGE = {"id": "refuge", "name": "Refuge 9", "level": "site", "point": {"lat": 1.25, "lon": 2.5}}


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Two issues with a restricted figure, unused records, a passage and a kept copy."""
    path = written(tmp_path / "given", count=53)
    data = json.loads((path / "report.json").read_text("utf-8"))
    data["actors"].append(PERSON)
    data["places"].append(REFUGE)
    data["tolls"][0]["sources"] = [{"source": "paper", "passage": "Yorick Wye saw 14 hurt"}]
    data["sources"][0]["archive"] = {"copy_file": "kept/yorick-wye.txt"}
    data["report"]["audiences"] = [
        {"id": "donors", "name": "Donors", "level": "restricted", "label": "TLP:GREEN"}
    ]
    (path / "kept").mkdir()
    (path / "kept" / "yorick-wye.txt").write_text("Yorick Wye saw 14 hurt; later 53", "utf-8")
    (path / "report.json").write_text(json.dumps(data), "utf-8")
    return path


def test_what_nothing_shows_does_not_travel(report: Path) -> None:
    for audience in ("public", "partners"):
        options = sitrep.BuildOptions(to=["json", "hxl", "markdown"], audience=audience)
        built = sitrep.build(report, options=options)
        assert built.ok, built.findings
        text = "".join(one.decode() for one in built.outputs.values())
        for word in (
            "Xena",
            "Yorick",
            "yorick",
            "caller",
            "Refuge",
            "1.25",
            "our friend",
            "donors",
        ):
            assert word not in text, (audience, word)
        assert "A copy is kept" in text or "copy kept" in text
    carried = sitrep.BuildOptions(to=["json"], evidence=True)
    [data] = sitrep.build(report, options=carried).outputs.values()
    assert b"Yorick Wye saw 14 hurt" in data
    assert b"yorick-wye" not in data


def test_each_set_has_its_folder_its_marking_and_its_name(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    formats = "md,html,text,email,docx,pdf,json"
    wanted = ["build", str(report), "--to", formats, "--for", "public,donors", "-o", str(out)]
    assert run(wanted) == 0
    folder = out / "two-donors"
    stands_marked(out, "two-public-TLP-CLEAR", "TLP:CLEAR", "14")
    stands_marked(folder, "two-donors-TLP-GREEN", "TLP:GREEN", "53")
    for proved in (verify(out), verify(folder)):
        assert proved.ok, proved
    capsys.readouterr()
    searched = ["verify", "--against", str(report)]
    assert run([*searched, str(out)]) == 0
    assert run([*searched, "--for", "donors", str(folder)]) == 0
    capsys.readouterr()
    assert run([*searched, str(folder)]) == 1
    assert "“53” (tolls held)" in capsys.readouterr().out


def test_a_withheld_number_is_found_in_a_workbook(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    built = ["build", str(report), "--to", "hxl-xlsx", "--for", "donors", "-o", str(out)]
    assert run(built) == 0
    capsys.readouterr()
    assert run(["verify", "--against", str(report), str(out / "two-donors")]) == 1
    assert "“53” (tolls held)" in capsys.readouterr().out


def stands_marked(folder: Path, name: str, marking: str, number: str) -> None:
    """Asserts that the files of an edition bear its name, and its marking above and below all."""
    files = {one.name.partition(".")[2]: one for one in folder.iterdir() if one.is_file()}
    assert {one.name.partition(".")[0] for one in files.values()} == {name}
    for ending in ("md", "html", "txt", "email.html"):
        text = files[ending].read_text("utf-8")
        assert text.index(marking) < text.index(number) < text.rindex(marking), ending
    assert json.loads(files["json"].read_text("utf-8"))["marking"] == marking
    with ZipFile(files["docx"]) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    marked = {one for one, part in parts.items() if marking.encode() in part}
    assert {"docProps/core.xml", "word/document.xml"} < marked
    assert len([one for one in marked if "header" in one or "footer" in one]) == 2, [*parts]


def test_an_edition_that_nobody_asked_for_bears_no_marking_whatever_it_withholds(
    report: Path,
) -> None:
    built = sitrep.build(report, options=sitrep.BuildOptions(to=["markdown", "text", "json"]))
    assert {*built.outputs} == {"two.md", "two.txt", "two.json"}
    assert all(b"TLP:" not in one for one in built.outputs.values())


@pytest.mark.parametrize("language", available())
def test_the_marking_is_the_same_in_every_language(report: Path, language: str) -> None:
    options = sitrep.BuildOptions(to=["markdown"], language=language, audience="internal")
    [page] = sitrep.build(report, options=options).outputs.values()
    lines = page.decode().splitlines()
    assert lines[2].startswith("**TLP:AMBER+STRICT · ")
    assert lines[-1] == "TLP:AMBER+STRICT"


def test_the_last_issue_is_that_of_the_same_audience(report: Path) -> None:
    for audience, known in (("public", False), ("partners", True)):
        options = sitrep.BuildOptions(to=["markdown"], audience=audience)
        [page] = sitrep.build(report, options=options).outputs.values()
        assert (b"53" in page) is known
        assert b"New in this" not in page  # both issues hold the figure, or neither


def test_names_of_files_are_safe() -> None:
    assert in_file_name(PUBLIC, asked=False) == ""
    endings = [in_file_name(one, asked=True) for one in SHIPPED]
    assert endings == [
        "-public-TLP-CLEAR",
        "-partners-TLP-AMBER",
        "-internal-TLP-AMBER-STRICT",
        "-named-TLP-RED",
    ]


def test_an_audience_that_there_is_not_is_refused(report: Path) -> None:
    with pytest.raises(sitrep.WrongUse, match=r"partner is none of .* partners"):
        sitrep.build(report, options=sitrep.BuildOptions(audience="partner"))


def test_what_is_withheld_is_listed_with_its_reason(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["edition", str(report), "--new-key"]) == 0
    said = capsys.readouterr()
    assert "Public (TLP:CLEAR): up to public" in said.out
    assert "  tolls held: restricted" in said.out
    assert "  places refuge: nothing in the edition leads to it" in said.out
    assert "  tolls hurt: no page prints its passage" in said.out
    assert "  sources paper: no page prints its copy_file" in said.out
    assert (report / ".sitrep-key").stat().st_mode & 0o077 == 0
    assert run(["edition", str(report), "--for", "named", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {one["id"] for one in found["withheld"]} == {"caller", "refuge", "hurt", "paper"}


def test_commands_that_show_all_say_so(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = ["build", str(report), "--to", "markdown", "-v", "-o", str(report.parent / "built")]
    # The second of two builds changes nothing, and says the same of what it knows.
    for command in (["check", str(report)], ["trace", str(report), "hurt"], listed, listed):
        assert run(command) == 0
        assert "INTERNAL" in capsys.readouterr().err, command


def test_ids_of_whoever_is_not_named_tell_nothing(report: Path) -> None:
    data = json.loads((report / "report.json").read_text("utf-8"))
    teller = {"id": "yorick-wye-teller", "description": "a resident", "kind": "unnamed_person"}
    talk = {**data["sources"][0], "id": "talk-with-yorick", "kind": "interview"}
    del talk["archive"]
    data["actors"].append(teller)
    data["sources"].append(talk)
    said = {"id": "told", "according_to": "yorick-wye-teller", "sources": ["talk-with-yorick"]}
    data["tolls"].append({**data["tolls"][0], **said, "count": 9})
    data["overview"] = ["A resident told of {told} people hurt [@talk-with-yorick]."]
    (report / "report.json").write_text(json.dumps(data), "utf-8")
    options = sitrep.BuildOptions(to=["json", "html", "markdown"])
    built = sitrep.build(report, options=options)
    assert built.ok, [one for one in built.findings if one.level == "error"]
    assert all(b"yorick" not in one for one in built.outputs.values())
    made = json.loads(built.outputs["two.json"])["data"]
    again = sitrep.build(sitrep.Report.model_validate(made), options=options)
    assert json.loads(again.outputs["report.json"])["data"] == made
