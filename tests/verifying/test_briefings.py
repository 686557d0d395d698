"""A PDF that was not touched is proved; whatever was done to it is found, and its place named."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

import sitrep
from sitrep.verifying import Proof
from sitrep.version import VERSION
from tests.check.test_restricted import report, secrets
from tests.support.daily import some
from tests.support.samples import SAMPLES
from tests.verifying.altering import (
    MINIMAL,
    ROOT,
    altered,
    attached,
    built,
    grafted,
    swapped,
    with_file,
    with_note,
    written,
)

EVERYTHING = ROOT / "tests" / "compose" / "everything"
SEED = ROOT / "samples" / "syria-coast-2025"
UNTOUCHED = [
    (MINIMAL, "en", "full"),
    (MINIMAL, "fr", "brief"),
    (MINIMAL, "ar", "full"),
    (SEED, "es", "full"),
]


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return written(tmp_path / "minimal.pdf", built()[".pdf"])


def proof(file: Path, **how: object) -> Proof:
    (one,) = sitrep.verify(file, **how).files  # type: ignore[arg-type]
    return one


@pytest.mark.parametrize(
    ("source", "language", "layout"),
    some(UNTOUCHED, 2),
    ids=lambda one: one.name if isinstance(one, Path) else one,
)
def test_what_was_not_touched_is_proved(
    source: Path, language: str, layout: str, tmp_path: Path
) -> None:
    file = written(tmp_path / "a.pdf", built(source, language, layout)[".pdf"])
    found = proof(file)
    assert (found.proved, found.faults, found.unusable) == (("data", "text", "file"), (), "")
    assert found.ok
    assert (found.notes, found.weaker) == ((), "")


def test_one_byte_more_is_another_file(tmp_path: Path) -> None:
    file = written(tmp_path / "a.pdf", built()[".pdf"] + b"\n")
    assert proof(file).faults == ("The file is not, byte for byte, the one that is made here.",)


def test_every_count_of_the_data_is_bound_to_the_briefing(tmp_path: Path) -> None:
    counts = re.findall(r'"count": "([^"]*\d+)"', attached_data(tmp_path))
    assert len(counts) >= 3
    faults = []
    for count in counts:
        more = re.sub(r"\d+", lambda digits: str(int(digits[0]) + 1), count)
        file = written(tmp_path / "a.pdf", built()[".pdf"])
        altered(file, "report.json", lambda text, a=count, b=more: text.replace(a, b, 1))  # type: ignore[misc]
        found = proof(file)
        assert "data" not in found.proved
        faults.append(found.faults[0])
    lines = [one for one in faults if re.search(r"data\. Line \d+ says “.*”; its data give “", one)]
    others = [one for one in faults if one.startswith("No briefing is made from such data: ")]
    assert len(lines) >= 2
    assert len(lines) + len(others) == len(counts)


def attached_data(folder: Path) -> str:
    return attached(written(folder / "data.pdf", built()[".pdf"]), "report.json")


def test_another_briefing_in_it_is_found_by_data_and_by_pages(pdf: Path) -> None:
    altered(pdf, "briefing.md", lambda text: text.replace("at least 12", "at least 21", 1))
    found = proof(pdf)
    assert found.proved == ()
    by_data, by_pages = found.faults
    assert "carries a" not in by_data
    assert re.search("at least 21.*its data give.*at least 12", by_data)
    assert re.search("^Page 1 says “.*at least 12.*the briefing says “.*at least 21", by_pages)


@pytest.mark.long
@pytest.mark.parametrize(("language", "place"), [("en", "^Page 1 says “"), ("ar", "21")])
def test_pages_of_another_figure_are_found(language: str, place: str, tmp_path: Path) -> None:
    true = written(tmp_path / "true.pdf", built(MINIMAL, language)[".pdf"])
    source = Path(shutil.copytree(MINIMAL, tmp_path / "other"))
    text = (source / "tolls.yaml").read_text("utf-8").replace("at least 12", "at least 21")
    (source / "tolls.yaml").write_text(text, "utf-8")
    options = sitrep.BuildOptions(to=["pdf"], language=language)
    sitrep.build(source, tmp_path, options)
    found = proof(grafted(tmp_path / "other.pdf", true))
    assert found.proved == ("data",)
    (fault,) = found.faults
    assert re.search(place, fault) or "“12” stands on the pages" in fault


@pytest.mark.long
def test_pages_in_another_order_are_found(tmp_path: Path) -> None:
    pdf = written(tmp_path / "a.pdf", built(SAMPLES[1])[".pdf"])
    found = proof(swapped(pdf, 1, 2))
    assert found.proved == ("data",)
    assert found.faults == ("Page 2 does not end with its own title and number.",)


def test_what_lies_upon_a_page_is_found(pdf: Path) -> None:
    found = proof(with_note(pdf, "at least 900"))
    assert found.faults == ("Something lies upon page 1 that is no part of it.",)


def test_further_files_are_found(pdf: Path) -> None:
    assert proof(with_file(pdf, "more.txt")).faults == (
        "It carries what no briefing does: more.txt.",
    )
    assert "more than one report.json" in proof(with_file(pdf, "report.json")).unusable


def test_data_with_errors_make_no_briefing(pdf: Path) -> None:
    named = re.compile(r'"according_to": "[^"]+"')
    altered(pdf, "report.json", lambda text: named.sub('"according_to": "nobody"', text, count=1))
    found = proof(pdf)
    assert not found.ok
    assert "No briefing" in found.faults[0]


@pytest.mark.parametrize("name", ["report.json", "build.json"])
@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 9, "language": "en"}'])
def test_what_cannot_be_read_is_a_sentence(pdf: Path, name: str, text: str) -> None:
    altered(pdf, name, lambda _: text)
    found = proof(pdf)
    assert not found.ok
    assert found.unusable.startswith(f"{pdf} ")
    assert found.unusable.endswith(".")


@pytest.mark.long
def test_another_version_is_named_and_proves_nothing_that_was_written_by_others(pdf: Path) -> None:
    altered(pdf, "build.json", lambda text: text.replace(f'"{VERSION}"', '"0.0.1"'))
    found = proof(pdf)
    assert found.faults == (
        "Its bytes are not laid out as sitrep lays them: another program wrote it.",
    )
    assert "made by sitrep 0.0.1" in found.notes[0]
    assert found.notes[0].endswith("pip install humanitarian-sitrep==0.0.1")
    altered(pdf, "briefing.md", lambda text: text.replace("12", "21"))
    assert not proof(pdf).ok
    assert proof(pdf).notes == found.notes


def test_own_templates_and_style_are_asked_for(tmp_path: Path) -> None:
    house = tmp_path / "house"
    (house / "sections").mkdir(parents=True)
    shipped = (ROOT / "templates/sections/section.md.j2").read_text("utf-8")
    (house / "sections" / "tolls.md.j2").write_text(f"\n{shipped}", "utf-8")
    sheet = tmp_path / "own.css"
    sheet.write_text("h1 { color: #123456; }\n", "utf-8")
    options = sitrep.BuildOptions(to=["pdf"], templates=house, style=sheet)
    file, _ = sitrep.build(MINIMAL, tmp_path / "out", options).files
    assert "--templates" in proof(file).unusable
    assert "--style" in proof(file, templates=house).unusable
    found = proof(file, templates=house, style=sheet, exact=True)
    assert (found.proved, found.faults) == (("data", "text", "file"), ())
    sheet.write_text("h1 { color: #123457; }\n", "utf-8")
    assert "not made with what --style" in proof(file, templates=house, style=sheet).unusable
    plain = written(tmp_path / "plain.pdf", built()[".pdf"])
    assert "not made with what --style" in proof(plain, style=sheet).unusable


def with_copies(folder: Path) -> Path:
    """A report whose annex says what was found in a kept copy."""
    source = Path(shutil.copytree(MINIMAL, folder))
    (source / "bulletin.txt").write_text("The bulletin of the exercise.", "utf-8")
    sources = (
        (source / "sources.yaml")
        .read_text("utf-8")
        .replace(
            "      address: https://archive.example.org/exercise/bulletin",
            "      address: https://archive.example.org/exercise/bulletin\n"
            "      copy_file: bulletin.txt",
        )
    )
    (source / "sources.yaml").write_text(sources, "utf-8")
    return source


@pytest.mark.long
def test_kept_copies_are_named_and_the_rest_is_compared(tmp_path: Path) -> None:
    file, _ = sitrep.build(
        with_copies(tmp_path / "a"), tmp_path, sitrep.BuildOptions(to=["pdf"])
    ).files
    assert json.loads(attached(file, "build.json"))["copies"] == ["bulletin"]
    found = proof(file)
    assert found.ok
    assert found.proved == ("data", "text", "file")
    assert "kept copies of bulletin" in found.notes[0]
    method = "### Method\n"
    altered(file, "briefing.md", lambda text: text.replace(method, f"A remark.\n\n{method}", 1))
    remarked = proof(file)
    assert remarked.proved == ()
    altered(file, "briefing.md", lambda text: text.replace("at least 12", "at least 21", 1))
    assert proof(file).proved == ()


def test_nothing_restricted_is_carried_along() -> None:
    kinds = ("tolls", "displacement", "statements", "incidents")
    for mode, seen in (("public", True), ("all", False)):
        made = report(dict.fromkeys(kinds, mode), "restricted")
        pdf = sitrep.build(made, options=sitrep.BuildOptions(to=["pdf"])).outputs["report.pdf"]
        carried = "".join(carried_by(pdf))
        found = [one for kind in kinds for one in secrets(kind) if one in carried]
        assert bool(found) == seen, found


def carried_by(pdf: bytes) -> list[str]:
    files = PdfReader(io.BytesIO(pdf)).attachments
    assert set(files) == {"report.json", "build.json", "briefing.md"}
    return [bytes(files[name][0]).decode("utf-8") for name in files]


def test_a_restricted_source_with_a_copy_is_not_named(tmp_path: Path) -> None:
    source = with_copies(tmp_path / "a")
    text = (source / "sources.yaml").read_text("utf-8")
    hidden = text[text.index("  - id: bulletin") : text.index("  - id: gazette")]
    hidden = hidden.replace("id: bulletin", "id: hush\n    sensitivity: restricted")
    (source / "sources.yaml").write_text(f"{text}\n{hidden}", "utf-8")
    loaded = sitrep.load(source)
    assert {name for name, _ in loaded.copies} == {"bulletin", "hush"}
    built_now = sitrep.build(loaded, tmp_path, sitrep.BuildOptions(to=["pdf"]))
    assert built_now.ok, built_now.findings
    assert "hush" not in "".join(carried_by((tmp_path / "a.pdf").read_bytes()))


def test_no_key_of_what_is_carried_stands_twice_whichever_version_wrote_it(tmp_path: Path) -> None:
    """Of another version it is not compared, byte for byte, with what this one writes."""
    file = written(tmp_path / "a.pdf", built(layout="brief")[".pdf"])
    altered(file, "build.json", lambda text: text.replace(f'"{VERSION}"', '"0.0.9"'))
    twice = '"ti\\u0074le": "Nine hundred people were killed", "title": '
    altered(file, "report.json", lambda text: text.replace('"title": ', twice, 1))
    [proof] = sitrep.verify(file).files
    said = "It carries a report.json with a key that stands twice: some readers take the other."
    assert said in proof.faults
