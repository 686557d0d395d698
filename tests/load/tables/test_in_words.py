"""Tables whose sheets and columns are named in words, with names for ids, and remarks around."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sitrep.findings import Level
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.loading.tables.columns import model_of, names_of
from sitrep.loading.vocabulary.sheet_words import (
    folded,
    heading_of,
    kind_of_sheet,
    languages,
    path_of_heading,
    sheet_name,
    words_of,
)
from sitrep.model.report import Report
from sitrep.workbook.sheet_columns import SHEETS, columns

Sheets = dict[str, list[list[Any]]]

TITLE, COUNCIL, DAY = "Exercise bulletin", "Example Council", "2024-05-08"

FLOOD: Sheets = {
    "Report": [
        ["What", "Value"],
        ["Title", "Flood in Exampleland"],
        ["As of", "2024-05-08"],
        ["Issued by", "The exercise team"],
    ],
    "Sources": [
        ["Title", "Published by", "Kind", "Web address", "Published on", "Read on", "Language"],
        [TITLE, COUNCIL, "press_release", "https://example.org/b", DAY, DAY, "en"],
    ],
    "Who says it": [["Name", "Kind"], ["Example Council", "authority"]],
    "Places": [["Name", "Level"], ["North District", "admin2"], ["South District", "admin2"]],
    "Harm to people": [
        ["According to", "What is counted", "How many", "Place", "When", "As of", "Source 1"],
        [COUNCIL, "injured", "12", "North District", "2024-05-06", DAY, TITLE],
    ],
}


def flood(tmp_path: Path, **changed: list[list[Any]]) -> Loaded:
    """The flood with other sheets, each by the kind that it is of."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in FLOOD.items():
        sheet = book.create_sheet(name)
        for row in changed.get(kind_of_sheet(name), rows):
            sheet.append(row)
    file = tmp_path / "flood.xlsx"
    book.save(file)
    return load(file)


def harm(*rows: list[Any]) -> list[list[Any]]:
    return [*FLOOD["Harm to people"], *rows]


@pytest.mark.parametrize("kind", SHEETS)
def test_every_column_has_words_in_every_language_that_lead_back(kind: str) -> None:
    model = model_of(kind)
    names = names_of(model) if model is not None else (kind,)
    seen = 0
    for language in languages():
        assert kind_of_sheet(sheet_name(kind, language)) == kind
        assert len(sheet_name(kind, language)) <= 31
        for column in columns(kind):
            heading = heading_of(kind, column.path, language)
            assert path_of_heading(heading, kind, names) == column.path
            seen += 1
    assert seen >= len(languages())


def test_every_language_has_the_same_words() -> None:
    assert languages()[0] == "en"
    assert len(languages()) >= 4
    for part in ("sheets", "columns", "head"):
        assert {frozenset(words_of(one)[part]) for one in languages()} == {
            frozenset(words_of("en")[part])
        }


@pytest.mark.parametrize("language", languages())
def test_no_word_of_a_sheet_or_heading_is_missing(language: str) -> None:
    said = words_of(language)
    assert {*said} == {*words_of("en")}
    assert {*said["sheets"]} == {*Report.model_fields}
    assert all(said["sheets"].values())
    assert all(said["columns"].values())
    unworded = {
        (kind, name)
        for kind in Report.model_fields
        for name in _names(kind)
        if not _worded(kind, re.sub(r"(?<=\.)\d+(?=\.|$)", "#", name), said["columns"])
    }
    assert unworded == set()


def _names(kind: str) -> tuple[str, ...]:
    model = model_of(kind)
    return names_of(model) if model is not None else (kind,)


def _worded(kind: str, path: str, columns: dict[str, Any]) -> bool:
    """Whether a path has words of its own, or each of its keys has."""
    if f"{kind}: {path}" in columns or path in columns:
        return True
    group, _, key = path.rpartition(".")
    return bool(group) and (key == "#" or key in columns) and _worded(kind, group, columns)


def test_case_spaces_and_a_star_make_no_difference() -> None:
    assert folded("Date  of_Issue *") == folded("date of issue")
    assert folded("Source 1 : passed on by") == folded("Source 1: passed on by")


def test_a_workbook_in_words_with_names_and_without_ids_is_read(tmp_path: Path) -> None:
    loaded = flood(tmp_path)
    assert loaded.findings == ()
    assert loaded.report is not None
    [toll] = loaded.report.tolls
    assert (toll.according_to, toll.places) == ("example-council", ("north-district",))
    assert toll.sources[0].source == "exercise-bulletin"
    assert toll.id == "example-council-injured-north-district-2024-05-08"


def test_an_id_stays_when_the_figure_is_corrected_and_rows_are_added(tmp_path: Path) -> None:
    row = ["Example Council", "killed", 2, "South District", "2024-05-06", "2024-05-08"]
    before = flood(tmp_path).report
    sheet = harm([*row, "Exercise bulletin"])
    sheet[1] = [*sheet[1][:2], "14", *sheet[1][3:]]
    after = flood(tmp_path, tolls=[sheet[0], sheet[2], sheet[1]]).report
    assert before is not None
    assert after is not None
    assert before.tolls[0].id in {one.id for one in after.tolls}
    assert len(after.tolls) == 2


def test_rows_that_would_share_an_id_are_told_apart(tmp_path: Path) -> None:
    report = flood(tmp_path, tolls=harm(FLOOD["Harm to people"][1])).report
    assert report is not None
    assert len({one.id for one in report.tolls}) == 2


def test_an_actor_and_a_source_of_one_name_have_two_ids(tmp_path: Path) -> None:
    sources = [row[:] for row in FLOOD["Sources"]]
    sources[1][0] = "Example Council"
    tolls = harm()
    tolls[1] = [*tolls[1][:6], "Example Council"]
    loaded = flood(tmp_path, sources=sources, tolls=tolls)
    assert loaded.findings == ()
    assert loaded.report is not None
    ids = {loaded.report.sources[0].id, loaded.report.actors[0].id}
    assert ids == {"example-council", "example-council-sources"}


def test_a_misspelt_place_is_one_finding_that_names_the_one_meant(tmp_path: Path) -> None:
    wrong: list[Any] = ["Example Council", "killed", 2, "Nort District", "2024-05-06"]
    row = [*wrong, "2024-05-08", "Exercise bulletin"]
    loaded = flood(tmp_path, tolls=harm(row, [row[0], "missing", *row[2:]]))
    [finding] = loaded.findings
    assert finding.rule == "unknown-reference"
    assert str(finding.location).endswith("flood.xlsx:Harm to people!D3")
    assert "It stands in 2 rows." in finding.got
    assert finding.mend.startswith("Did you mean North District?")


def test_case_and_lists_of_names_are_taken(tmp_path: Path) -> None:
    row = ["example council", "killed", 2, "north district, South District", "2024-05-06"]
    loaded = flood(tmp_path, tolls=harm([*row, "2024-05-08", "Exercise bulletin"]))
    assert loaded.findings == ()
    assert loaded.report is not None
    assert loaded.report.tolls[1].places == ("north-district", "south-district")


def test_titles_examples_and_notes_are_said_and_not_read(tmp_path: Path) -> None:
    example: list[Any] = ["[example] Example Council", "killed", "3"]
    table = harm()
    rows = [["Flood, week 19"], [], table[0], example, table[1], [], ["Source: field visits"]]
    loaded = flood(tmp_path, tolls=[*rows, ["Total", None, "12"]])
    assert [one.rule for one in loaded.findings] == ["row-not-read"] * 3
    assert {one.level for one in loaded.findings} == {Level.NOTICE}
    assert [one.location.line for one in loaded.findings] == [1, 4, 7]
    assert "and so does 1 more row" in loaded.findings[2].got
    assert loaded.report is not None
    assert len(loaded.report.tolls) == 1


def test_a_record_that_is_begun_is_no_note(tmp_path: Path) -> None:
    loaded = flood(tmp_path, actors=[*FLOOD["Who says it"], ["Example Radio"]])
    assert [one.rule for one in loaded.findings] == ["missing-key"]


def test_a_whole_record_is_no_note_whatever_it_begins_with(tmp_path: Path) -> None:
    loaded = flood(tmp_path, places=[*FLOOD["Places"], [], ["Source", "locality"]])
    assert loaded.findings == ()
    assert loaded.report is not None
    assert len(loaded.report.places) == 3


def test_a_document_is_cited_by_its_title_in_the_overview(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    text = "The council spoke of the flood. [@Exercise bulletin]"
    for name, rows in {**FLOOD, "Overview": [["Overview"], [text]]}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "flood.xlsx")
    report = load(tmp_path / "flood.xlsx").report
    assert report is not None
    assert report.overview == ("The council spoke of the flood. [@exercise-bulletin]",)


@pytest.mark.parametrize("between", ["; ", ", ", " and ", " et ", " y ", " و", "/", " & ", "\n"])
def test_two_names_in_a_cell_are_two_where_both_are_known(tmp_path: Path, between: str) -> None:
    head, row = FLOOD["Harm to people"]
    place = head.index("Place")
    named = [*row[:place], f"North District{between}South District", *row[place + 1 :]]
    loaded = flood(tmp_path, tolls=[head, named])
    assert [one for one in loaded.findings if one.level is Level.ERROR] == []
    assert loaded.report is not None
    assert [places_of(loaded, one.places) for one in loaded.report.tolls] == [
        ["North District", "South District"]
    ]


@pytest.mark.parametrize("text", ["North District and West District", "North and South District"])
def test_what_is_not_known_on_both_sides_is_one_name(tmp_path: Path, text: str) -> None:
    head, row = FLOOD["Harm to people"]
    place = head.index("Place")
    loaded = flood(tmp_path, tolls=[head, [*row[:place], text, *row[place + 1 :]]])
    [found] = [one for one in loaded.findings if one.level is Level.ERROR]
    assert (found.rule, f"“{text}”" in found.got) == ("unknown-reference", True)


def places_of(loaded: Loaded, refs: tuple[str, ...]) -> list[str]:
    assert loaded.report is not None
    return [one.name for ref in refs for one in loaded.report.places if one.id == ref]


def test_codes_stand_in_one_cell_as_they_are_told_to_be_written(tmp_path: Path) -> None:
    rows = [["Name", "Level", "Code"], ["North District", "admin2", "iso: XN; pcode: XN01"],
            ["South District", "admin2", "pcode: XN02"]]  # fmt: skip
    loaded = flood(tmp_path, places=rows)
    assert loaded.report is not None
    assert [one.codes for one in loaded.report.places] == [
        {"iso": "XN", "pcode": "XN01"}, {"pcode": "XN02"},
    ]  # fmt: skip
