"""What does not fit is refused all at once, each with its cell, and nothing is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.samples import ROOT
from tests.translating.lists import row_with, set_cells, translate

SAMPLE = ROOT / "samples" / "minimal"
SENTENCE = (
    "According to the Exampleland Relief Society, {evacuated} households were evacuated from "
    "Example Town."
)
NAME = "Example Town Council"
CASES: dict[str, tuple[dict[str, str], str]] = {
    "a record that there is not": (
        {"A": "town-councl", "D": "Consejo"},
        "A{row}: error: unknown-reference\n"
        "  No record that may be translated is called “town-councl”.\n"
        "  A row names the record in which its text stands.\n"
        "  Write town-council, if that is meant.",
    ),
    "a text that was changed since": (
        {"C": "Example Town council", "D": "Consejo"},
        "C{row}: error: translation-of-nothing\n"
        "  “Example Town council” does not stand in town-council.\n"
        "  A translation is of words that the report holds, letter by letter.\n"
        "  It is now “Example Town Council”: translate that.",
    ),
    "a text of another record": (
        {"A": "gazette", "D": "Consejo"},
        "C{row}: error: translation-of-nothing\n"
        "  “Example Town Council” does not stand in gazette.",
    ),
    "a number that the text does not have": (
        {"D": "Consejo de los 12"},
        "D{row}: error: translation-changes-figure\n  The translation adds 12.",
    ),
    "a citation in a translation": (
        {"D": "Consejo [@gazette-article]"},
        "D{row}: error: translation-does-not-fit\n  The translation cites a document.",
    ),
}
OF_SENTENCE = {
    "a figure that was lost": (
        "Hubo evacuaciones.",
        "translation-changes-figure\n  The translation lacks {evacuated}.",
    ),
    "a figure that became a number": (
        "La Sociedad evacuó 150 hogares.",
        "translation-changes-figure\n  The translation lacks {evacuated} and adds 150.",
    ),
    "a number in words": (
        "La Sociedad evacuó {evacuated} hogares en dos días.",
        "translation-changes-figure\n  The translation says a number in words (dos).",
    ),
    "two sentences": (
        "La Sociedad informó. Evacuó {evacuated} hogares.",
        "translation-does-not-fit\n  The translation of one sentence has several.",
    ),
}


@pytest.fixture
def listed(tmp_path: Path) -> tuple[Path, Path]:
    """A report, and a list of what it lacks in Spanish."""
    report, filled = tmp_path / "report", tmp_path / "es.xlsx"
    shutil.copytree(SAMPLE, report, ignore=shutil.ignore_patterns("expected"))
    assert translate(report, "--language", "es", "-o", filled).code == 0
    return report, filled


def refused(report: Path, filled: Path, *more: str) -> str:
    """What is said of a list that does not fit; the report is as it was."""
    before = {file: file.read_bytes() for file in report.iterdir()}
    said = translate(report, "--language", "es", "--from", filled, *more)
    assert (said.code, said.err) == (1, "sitrep: nothing was written.\n"), said.out
    assert before == {file: file.read_bytes() for file in report.iterdir()}
    return said.out


@pytest.mark.parametrize("case", CASES)
def test_a_row_that_does_not_fit(listed: tuple[Path, Path], case: str) -> None:
    report, filled = listed
    row = row_with(filled, NAME)
    cells, expected = CASES[case]
    set_cells(filled, {f"{column}{row}": text for column, text in cells.items()})
    said = refused(report, filled)
    assert said.startswith(f"{filled}:Translations!{expected.format(row=row)}")
    assert "1 error." in said


@pytest.mark.parametrize("case", OF_SENTENCE)
def test_a_sentence_that_does_not_fit(listed: tuple[Path, Path], case: str) -> None:
    report, filled = listed
    text, expected = OF_SENTENCE[case]
    row = row_with(filled, SENTENCE)
    set_cells(filled, {f"D{row}": text})
    assert refused(report, filled).startswith(f"{filled}:Translations!D{row}: error: {expected}")


def test_all_is_said_at_once_and_what_fits_is_not_written(listed: tuple[Path, Path]) -> None:
    report, filled = listed
    name, sentence = row_with(filled, NAME), row_with(filled, SENTENCE)
    place = row_with(filled, "Example Town")
    told = {f"D{name}": "Consejo 2", f"D{sentence}": "Nada.", f"D{place}": "Villa Ejemplo"}
    set_cells(filled, told)
    said = refused(report, filled)
    assert said.count("translation-changes-figure") == 2
    assert f"!D{place}" not in said


def test_of_two_translations_of_one_text_none_is_taken(listed: tuple[Path, Path]) -> None:
    report, filled = listed
    row = row_with(filled, NAME)
    again = {"A90": "town-council", "C90": NAME, "D90": "Ayuntamiento"}
    set_cells(filled, {f"D{row}": "Consejo", **again})
    assert refused(report, filled).startswith(
        f"{filled}:Translations!D90: error: translation-does-not-fit\n"
        "  Another row has another translation of this text."
    )
    set_cells(filled, {"D90": "Consejo"})
    assert translate(report, "--language", "es", "--from", filled).code == 0


def test_what_has_a_translation_is_replaced_with_all_alone(listed: tuple[Path, Path]) -> None:
    report, filled = listed
    row = row_with(filled, NAME)
    set_cells(filled, {f"D{row}": "Consejo"})
    assert translate(report, "--language", "es", "--from", filled).code == 0
    set_cells(filled, {f"D{row}": "Ayuntamiento"})
    said = refused(report, filled)
    assert "The text has a translation: “Consejo”." in said
    assert "Leave the row empty; or add --all to put this one in its place." in said
    assert translate(report, "--language", "es", "--from", filled, "--all").code == 0
    written = (report / "translations.yaml").read_text("utf-8")
    assert "es: Ayuntamiento\n" in written
    assert "Consejo" not in written


def test_what_stands_in_a_table_is_changed_there(listed: tuple[Path, Path]) -> None:
    report, filled = listed
    (report / "translations.yaml").unlink()
    (report / "translations.csv").write_text(f"text,to.es\n{NAME},Consejo\n", "utf-8")
    set_cells(filled, {f"D{row_with(filled, NAME)}": "Ayuntamiento"})
    said = refused(report, filled, "--all")
    assert said.startswith(f"{report / 'translations.csv'}:2:22: error: translation-does-not-fit")


def test_a_restricted_record_is_in_no_list(listed: tuple[Path, Path]) -> None:
    report, filled = listed
    text = (report / "tolls.yaml").read_text("utf-8")
    secret = "tolls:\n  - {id: hidden, sensitivity: restricted, note: Secret words, "
    assert text.count("tolls:\n") == 1
    rest = (
        "according_to: town-council, measure: killed, count: 3, places: [example-town], "
        "window: 2024-05-06, sources: [gazette-article]}\n"
    )
    (report / "tolls.yaml").write_text(text.replace("tolls:\n", secret + rest), "utf-8")
    other = filled.with_name("other.yaml")
    assert translate(report, "--language", "es", "-o", other, "--all").code == 0
    assert "Secret words" not in other.read_text("utf-8")
    set_cells(filled, {"A90": "hidden", "C90": "Secret words", "D90": "Palabras"})
    assert "is called “hidden”" in refused(report, filled)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("language: es\ntexts: [{record: a, text: b, translation: 'c]", "not-yaml"),
        (
            "language: es\ntexts:\n- record: report\n  text: x\n  translation: y\n",
            ":4:9: error: translation-of",
        ),
    ],
)
def test_a_list_in_yaml_is_refused_by_its_line(
    listed: tuple[Path, Path], text: str, expected: str
) -> None:
    report, filled = listed
    filled = filled.with_suffix(".yaml")
    filled.write_text(text, "utf-8")
    assert expected in refused(report, filled).splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--language", "es"], "Name the list to write: -o FILE.xlsx or -o FILE.yaml."),
        (["--language", "es", "-o", "a.csv"], "The name of a list ends with .xlsx or .yaml"),
        (["--language", "xx", "-o", "a.xlsx"], "There is no language xx. There are: ar, en"),
        (["--language", "en", "-o", "a.xlsx"], "The report is written in en itself."),
        (["--language", "es", "-o", "es.xlsx"], "es.xlsx is there already; nothing was written."),
        (["--language", "es", "-o", "report/a.yaml"], "would be read as a part of the report"),
        (["--language", "fr", "--from", "es.xlsx"], "es.xlsx is a list for es, not for fr."),
        (["--language", "es", "--from", "no.xlsx"], "no.xlsx cannot be read: No such file"),
        (["--language", "es", "--from", "a.txt"], "a.txt is no list of translations: .xlsx or"),
        (["--language", "es", "--from", "report/places.yaml"], "is no list of translations."),
        (["--language", "es", "--from", "es.xlsx", "-o", "b.xlsx"], "-o goes with --from for a"),
        (["-o", "a.xlsx"], "Missing option '--language'."),
    ],
)
def test_what_cannot_be_meant(
    listed: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    report, _ = listed
    monkeypatch.chdir(report.parent)
    before = sorted(report.parent.rglob("*"))
    found = translate("report", *arguments)
    assert (found.code, found.out) == (2, "")
    assert said in found.err
    assert sorted(report.parent.rglob("*")) == before


def test_a_report_with_faults_is_not_listed(listed: tuple[Path, Path]) -> None:
    report, _ = listed
    (report / "places.yaml").write_text("places: [{id: Bad}]", "utf-8")
    found = translate(report, "--language", "es", "-o", report.parent / "new.xlsx")
    assert (found.code, found.err) == (1, "sitrep: nothing was written.\n")
    assert "places.yaml:1:" in found.out
