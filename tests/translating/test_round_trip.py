"""A list is written, filled in and read back; then the report lacks nothing in that language."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import sitrep
from sitrep.languages import available
from sitrep.model.report import Report
from sitrep.model.views.editions import in_language
from sitrep.model.views.untranslated import to_translate
from tests.support.daily import in_turn, some
from tests.support.samples import FLOOD, OUTBREAK, ROOT, SAMPLES
from tests.support.tables import tables, write_csv, write_xlsx
from tests.translating.lists import fill, translate

REPORTS = [*SAMPLES, OUTBREAK, FLOOD / "issue-1", ROOT / "tests" / "compose" / "everything"]
NOT_DATA = ("expected", "*.schema.json")
EVERY = pytest.mark.parametrize("sample", some(REPORTS, 2), ids=lambda path: path.name)
OTHERS = [code for code in available() if code != "en"]
LANGUAGES = pytest.mark.parametrize("code", OTHERS)


def without_language(sample: Path, code: str, folder: Path) -> Path:
    """A copy of a sample in which the translations of most texts into a language are taken out."""
    made = folder / sample.name
    shutil.copytree(sample, made, ignore=shutil.ignore_patterns(*NOT_DATA))
    file = made / "translations.yaml"
    if file.exists():
        told = report_in(sample).translations
        kept = [one.model_dump() for one in told[:5] if code in one.to]
        kept += [
            {"text": one.text, "to": left}
            for one in told[5:]
            if (left := {key: new for key, new in one.to.items() if key != code})
        ]
        file.write_text(json.dumps({"translations": kept}, ensure_ascii=False, indent=1), "utf-8")
    return made


def report_in(path: Path) -> Report:
    found = sitrep.load(path).report
    assert found is not None
    return found


def marked(text: str) -> str:
    """A stand-in for a translation, with the numbers of the text, and all that is hard to write."""
    text = text.replace("per cent", "%")  # a French reader sees a hundred in it
    return f"↔ {text} «#: '" if not text.endswith(".") else f"↔ «#: ' {text}"


@EVERY
@pytest.mark.parametrize(("code", "ending"), some(in_turn(OTHERS, ["xlsx", "yaml"]), 2))
def test_what_was_filled_in_is_what_the_edition_says(
    sample: Path, code: str, ending: str, tmp_path: Path
) -> None:
    report, filled = without_language(sample, code, tmp_path), tmp_path / f"list.{ending}"
    before = report_in(report)
    wanted = {one.text for one in to_translate(before, code)}
    assert len(wanted) > 5
    written = translate(report, "--language", code, "-o", filled)
    assert written.code == 0, written.err
    fill(filled, marked)
    read = translate(report, "--language", code, "--from", filled)
    assert (read.code, read.err) == (0, ""), read.out
    after = report_in(report)
    assert after.model_copy(update={"translations": ()}) == before.model_copy(
        update={"translations": ()}
    )
    assert [*to_translate(after, code)] == []
    told = {one.text: one.to[code] for one in after.translations if code in one.to}
    assert {text: told[text] for text in wanted} == {text: marked(text) for text in wanted}
    _, left = in_language(after, code)
    assert wanted.isdisjoint(left)
    others = {(t.text, key, new) for t in before.translations for key, new in t.to.items()}
    assert others <= {(t.text, key, new) for t in after.translations for key, new in t.to.items()}


@EVERY
@pytest.mark.parametrize("ending", some(["xlsx", "yaml"], 2))
def test_an_unfilled_list_changes_no_byte(sample: Path, ending: str, tmp_path: Path) -> None:
    report, unfilled = without_language(sample, "fr", tmp_path), tmp_path / f"list.{ending}"
    before = {file.name: file.read_bytes() for file in report.iterdir() if file.is_file()}
    for options in ([], ["--all"]):
        unfilled.unlink(missing_ok=True)
        translate(report, "--language", "fr", "-o", unfilled, *options)
        read = translate(report, "--language", "fr", "--from", unfilled, *options)
        assert read.out == f"{unfilled} holds no new translation; nothing was written.\n"
        assert read.code == 0
    assert before == {file.name: file.read_bytes() for file in report.iterdir() if file.is_file()}


def test_a_build_in_the_language_says_what_is_left_and_then_nothing(tmp_path: Path) -> None:
    report, filled = without_language(SAMPLES[0], "es", tmp_path), tmp_path / "es.xlsx"
    options = sitrep.BuildOptions(to=["markdown"], language="es", select=["text-not-translated"])
    [found] = [one for one in sitrep.build(report, options=options).findings if " es" in one.got]
    assert found.got == "13 names and 6 texts have no translation into es."
    translate(report, "--language", "es", "-o", filled)
    fill(filled, marked)
    translate(report, "--language", "es", "--from", filled)
    built = sitrep.build(report, options=options)
    assert [one for one in built.findings if " es" in one.got] == []
    assert "↔ Example Town «" in built.outputs["minimal.md"].decode("utf-8")


@pytest.mark.parametrize("language", ["en", "keys"])
def test_a_workbook_gets_its_translations_in_a_new_one(language: str, tmp_path: Path) -> None:
    book, new, filled = tmp_path / "a.xlsx", tmp_path / "b.xlsx", tmp_path / "list.xlsx"
    report = report_in(SAMPLES[0])
    if language == "en":
        report = report.model_copy(update={"translations": ()})
    write_xlsx(tables(report), book)
    before = book.read_bytes()
    written = translate(book, "--language", "es", "-o", filled)
    assert "-o NEW.xlsx" in written.out
    fill(filled, marked)
    refused = translate(book, "--language", "es", "--from", filled)
    assert "add -o NEW.xlsx" in refused.err
    read = translate(book, "--language", "es", "--from", filled, "-o", new)
    assert (read.code, read.err) == (0, ""), read.out
    assert book.read_bytes() == before
    assert [*to_translate(report_in(new), "es")] == []
    assert report_in(new).places == report.places


def test_what_stands_in_a_table_is_left_and_new_translations_stand_beside(tmp_path: Path) -> None:
    report, filled = tmp_path / "report", tmp_path / "list.yaml"
    report.mkdir()
    write_csv(tables(report_in(SAMPLES[0])), report)
    translate(report, "--language", "es", "-o", filled)
    fill(filled, marked)
    read = translate(report, "--language", "es", "--from", filled)
    assert read.out.startswith(f"Wrote {report / 'translations.yaml'}: 19 translations into es.")
    assert [*to_translate(report_in(report), "es")] == []


def test_a_report_in_one_file_gets_a_list_of_its_own(tmp_path: Path) -> None:
    report, filled = tmp_path / "report.json", tmp_path / "list.yaml"
    whole = report_in(SAMPLES[0]).model_copy(update={"translations": ()})
    report.write_text(whole.model_dump_json(exclude_defaults=True, indent=1), "utf-8")
    translate(report, "--language", "ar", "-o", filled)
    fill(filled, marked)
    read = translate(report, "--language", "ar", "--from", filled)
    assert read.code == 0, read.err
    assert [*to_translate(report_in(report), "ar")] == []
