"""What is said of a sheet is said in its words: its name, its headings and its cells."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from sitrep.checking.check import check
from sitrep.findings import Finding, Level
from sitrep.loading.load import load
from sitrep.loading.tables.columns import model_of, names_of
from sitrep.loading.tables.sheet_terms import KINDS, SheetTerms
from sitrep.loading.vocabulary.sheet_words import heading_of, languages, sheet_name, words_of
from sitrep.loading.vocabulary.synonyms import lists, offered
from sitrep.model.figures.tolls import Measure
from sitrep.model.report import Report
from sitrep.rules import REPORT_RULES
from sitrep.workbook import workbook
from sitrep.workbook.sheet_columns import SHEETS, columns
from tests.faulty_tables.base import base_book
from tests.rules.test_report_rules import findings_in
from tests.support.daily import in_turn, some

WORDS = {word.value for of in lists(Report, set()) for word in of}
KEYS = {
    step
    for kind in KINDS
    for model in [model_of(kind)]
    for name in (names_of(model) if model is not None else ())
    for step in name.split(".")
    if "_" in step
} - WORDS
QUOTED = re.compile(r"“[^”]*”|\{[^{}]*\}")
SPOKEN = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")
REACHED = {
    "ambiguous-number", "count-not-understood", "date-not-understood", "missing-key",
    "number-not-understood", "unknown-reference", "unknown-word", "wrong-value", "yes-or-no",
    "zero-or-unknown",
}  # fmt: skip
"""The errors of the models that a cell can raise."""


@lru_cache
def _blank(language: str, kinds: tuple[str, ...]) -> bytes:
    return workbook("flood.xlsx", language, kinds)


def book(language: str, text: str, kinds: Sequence[str] = SHEETS) -> Workbook:
    """A workbook of these sheets with one record each, in every cell of which this text stands."""
    more = tuple(kind for kind in kinds if kind != "report")
    made = load_workbook(io.BytesIO(_blank(language, more)))
    for kind in SHEETS:
        if kind not in kinds and sheet_name(kind, language) in made.sheetnames:
            del made[sheet_name(kind, language)]
    for kind in kinds:
        sheet = made[sheet_name(kind, language)]
        for at, _ in enumerate(columns(kind)):
            if kind == "report":
                sheet.cell(at + 2, 2, text)
            else:
                sheet.cell(2, at + 1, text)
    return made


def emptied(language: str, kinds: Sequence[str] = SHEETS) -> Workbook:
    """A workbook with records that lack all that a record needs."""
    made = book(language, "", kinds)
    for kind in kinds:
        if kind != "report":
            needed = sum(column.required for column in columns(kind))
            made[sheet_name(kind, language)].cell(2, min(needed + 1, len(columns(kind))), "x")
    return made


def found(made: Workbook, folder: Path) -> tuple[Finding, ...]:
    made.save(folder / "flood.xlsx")
    return check(load(folder / "flood.xlsx")).findings


def keys_in(finding: Finding) -> set[str]:
    said = QUOTED.sub("", f"{finding.got} {finding.expected} {finding.mend}")
    return KEYS & {*SPOKEN.findall(said)}


def test_there_are_keys_to_look_for() -> None:
    assert {"according_to", "number_format", "party_to_conflict", "as_worded"} < KEYS
    said = Finding("x", Level.ERROR, None, "Write as_of: here.", "", "")  # type: ignore[arg-type]
    assert keys_in(said) == {"as_of"}


@pytest.mark.parametrize(
    ("text", "language"),
    some(in_turn(["???", "1,018", "45 %", "0", "2031-02-30", "", "???", ""], languages()), 3),
)
def test_no_key_is_in_what_is_said_of_a_sheet(language: str, text: str, tmp_path: Path) -> None:
    told = found(book(language, text) if text else emptied(language), tmp_path)
    assert len(told) > 50
    assert {(one.rule, key) for one in told for key in keys_in(one)} == set()
    assert all(f"{kind}:" not in one.mend for one in told for kind in ("report", "tolls"))


def test_every_error_of_a_cell_is_among_them(tmp_path: Path) -> None:
    seen: set[str] = set()
    for text in ("???", "1,018", "0"):
        seen |= {one.rule for one in found(book("en", text), tmp_path)}
    seen |= {one.rule for one in found(emptied("en"), tmp_path)}
    assert seen >= REACHED


@pytest.mark.parametrize("text", ["???", "45 %", "12"])
def test_one_fault_is_one_finding_of_its_cell(text: str, tmp_path: Path) -> None:
    told = load_errors(book("en", text), tmp_path)
    often = Counter(one.location for one in told if one.location.cell)
    assert len(often) > 50
    assert {str(place): n for place, n in often.items() if n > 1} == {}


def load_errors(made: Workbook, folder: Path) -> list[Finding]:
    made.save(folder / "flood.xlsx")
    return [one for one in load(folder / "flood.xlsx").findings if one.level is Level.ERROR]


@pytest.mark.parametrize("language", languages())
def test_what_is_missing_is_to_be_written_into_a_cell(language: str, tmp_path: Path) -> None:
    made = emptied(language, ["report", "tolls"])
    sheet = made[sheet_name("tolls", language)]
    heads = {str(cell.value): cell.coordinate[:-1] for cell in sheet[1]}
    heading = heading_of("tolls", "measure", language)
    one = next(
        one
        for one in load_errors(made, tmp_path)
        if one.location.sheet == sheet.title and f"“{heading}”" in one.got
    )
    assert one.location.cell == f"{heads[heading]}2"
    assert one.mend == f"Write it into {one.location.cell}."
    assert f"{offered(tuple(Measure), language)[0]}, " in one.expected


def test_where_any_of_several_columns_will_do_the_first_is_named(tmp_path: Path) -> None:
    made = emptied("en", ["report", "translations"])
    sheet = made["Translations"]
    sheet.delete_rows(2)
    sheet["A2"] = "Bread is dear"
    told = [one for one in load_errors(made, tmp_path) if one.location.sheet == "Translations"]
    assert [(one.got, one.mend) for one in told] == [
        ("“Translation” is empty.", "Write it into B2.")
    ]


def test_a_column_that_is_not_there_is_one_finding_for_all_rows(tmp_path: Path) -> None:
    made = emptied("en", ["report", "tolls"])
    sheet = made["Harm to people"]
    for row in (3, 4):
        sheet.cell(row, 4, "x")
    sheet.delete_cols([cell.value for cell in sheet[1]].index("How many") + 1)
    told = [one for one in load_errors(made, tmp_path) if "no column" in one.got]
    assert [(one.got, one.location.cell) for one in told] == [
        ("The sheet “Harm to people” has no column “How many”.", "A1")
    ]


def test_the_heading_is_said_as_the_file_has_it(tmp_path: Path) -> None:
    made = emptied("en", ["report", "tolls"])
    sheet = made["Harm to people"]
    sheet.cell(1, [cell.value for cell in sheet[1]].index("How many") + 1, "COUNT *")
    assert any("“COUNT *” is empty." in one.got for one in load_errors(made, tmp_path))


def test_a_key_of_the_header_is_said_with_its_cell(tmp_path: Path) -> None:
    made = book("es", "1,018")
    report = made[sheet_name("report", "es")]
    heading = heading_of("report", "number_format", "es")
    row = next(n for n in range(2, 40) if report.cell(n, 1).value == heading)
    told = [one for one in load_errors(made, tmp_path) if one.rule == "ambiguous-number"]
    assert told
    assert all(f"“{heading}” ({report.title}!B{row}), with 1,234" in one.mend for one in told)


def test_without_the_sheet_of_the_report_its_name_is_said(tmp_path: Path) -> None:
    made = emptied("fr", ["report", "tolls"])
    del made[sheet_name("report", "fr")]
    one = next(one for one in load_errors(made, tmp_path) if one.route == ("report",))
    assert one.got == "The report has no sheet “Rapport”."
    assert "“Situation au”" in one.expected


def test_a_sheet_of_another_name_is_told_the_names_that_there_are(tmp_path: Path) -> None:
    made = emptied("fr", ["report", "tolls"])
    made.create_sheet("Lieus")["A1"] = "Nom"
    one = next(one for one in load_errors(made, tmp_path) if one.location.sheet == "Lieus")
    assert one.mend == "Write Lieux, if that is meant."
    assert "Atteintes aux personnes" in one.expected


def test_a_group_in_one_cell_is_told_its_columns(tmp_path: Path) -> None:
    made = emptied("en", ["report", "tolls"])
    made["Report"].append(["Map", "here"])
    one = next(one for one in load_errors(made, tmp_path) if one.rule == "wrong-shape")
    assert one.expected == "What stands under “Map” has a cell for each of its parts."
    assert "“Map: boundaries”" in one.mend


def test_a_column_of_a_list_in_a_sheet_of_its_own_is_no_unknown_sheet(tmp_path: Path) -> None:
    made = emptied("en", ["report", "tolls"])
    made.create_sheet("tolls.sources")
    for row in (["of", "source", "colour"], ["a", "b", "c"]):
        made["tolls.sources"].append(row)
    told = [one for one in load_errors(made, tmp_path) if one.location.cell == "C1"]
    assert any("“colour” is not the name of a column" in one.got for one in told)


def owners_told(folder: Path, owners: Sequence[str], ids: Iterable[str]) -> list[Finding]:
    tolls = "".join(f"  - {{id: {one}}}\n" for one in ids)
    header = "report: {title: T, as_of: 2030-05-08, issuer: I}\ntolls:\n"
    (folder / "report.yaml").write_text(header + tolls, encoding="utf-8")
    rows = "".join(f"{one},doc\n" for one in owners)
    (folder / "tolls.sources.csv").write_text(f"of,source\n{rows}", encoding="utf-8")
    found = load(folder).findings
    return [one for one in found if one.location.file.endswith("tolls.sources.csv")]


def test_an_owner_that_there_is_not_is_told_once_with_its_rows(tmp_path: Path) -> None:
    owners = ["kiled", "killed", "kiled", "", "other", ""]
    told = owners_told(tmp_path, owners, ["killed", "injured"])
    assert [(one.location.line, one.got) for one in told if "doc" not in one.got] == [
        (2, "“kiled” is not the id of a record in tolls. It stands in 2 rows."),
        (5, "This row does not say which record it belongs to. It is one of 2 such rows."),
        (6, "“other” is not the id of a record in tolls."),
    ]
    assert told[0].mend == "Write killed, if that is meant."


def test_of_many_owners_that_there_are_not_the_first_alone_are_looked_for(tmp_path: Path) -> None:
    names = [f"record-{number}" for number in range(30)]
    told = owners_told(tmp_path, [one.replace("e", "") for one in names], names)
    assert [one.mend.split()[0] for one in told] == ["Write"] * 20 + ["Name"] * 10


def test_a_file_of_text_with_headings_in_words_has_no_cells_by_name(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text("report: {title: T, as_of: 2030-05-08, issuer: I}\n")
    (tmp_path / "places.csv").write_text("Name,Level\nExample Town,\n")
    [one] = [one for one in load(tmp_path).findings if one.level is Level.ERROR]
    assert (one.got, one.mend) == ("“Level” is empty.", "Write it into the empty cell.")
    assert (one.location.line, one.location.sheet) == (2, "")


def test_a_sheet_with_keys_for_headings_is_spoken_of_in_keys(tmp_path: Path) -> None:
    made = base_book()
    made["tolls"]["D2"] = "1,018"
    made["tolls"]["B2"] = None
    told = {one.rule: one for one in load_errors(made, tmp_path)}
    assert "Declare number_format: in report:, with 1,234" in told["ambiguous-number"].mend
    assert told["missing-key"].got == "according_to: is missing here."


@pytest.mark.parametrize("language", some(languages(), 2))
def test_no_rule_says_a_key_to_a_sheet(language: str) -> None:
    spoken = 0
    for rule in REPORT_RULES:
        for text in rule.bad:
            for one in findings_in(text):
                kind = str(one.route[0]) if one.route else "report"
                terms = SheetTerms(language, kind)
                said = [terms.said(each) for each in (one.got, one.expected, one.mend)]
                left = KEYS & {*SPOKEN.findall(QUOTED.sub("", " ".join(said)))}
                assert left == set(), (rule.name, said)
                spoken += said != [one.got, one.expected, one.mend]
    assert spoken > 20


def test_what_somebody_wrote_is_left_as_it_is() -> None:
    terms = SheetTerms("en", "tolls")
    assert terms.said("“as_of: now” is no date; write {killed:as_of}.") == (
        "“as_of: now” is no date; write {killed:as_of}."
    )
    assert terms.said("Write method: model, or add as_of: here.") == (
        "Write “Method”: model, or add “As of” here."
    )
    assert terms.said("It is a record under indicators:.") == (
        "It is a record on the sheet “Other figures”."
    )


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
@pytest.mark.parametrize("kind", ["tolls", "needs", "damage", "deliveries", "displacement"])
@pytest.mark.parametrize("other", ["indicators", "tolls", "funding", "needs"])
def test_what_is_entered_as_another_kind_is_told_in_the_words_of_its_sheet(
    language: str, kind: str, other: str
) -> None:
    told = SheetTerms(language, kind).said(
        f"Enter it under {other}, with measure: x, or in cause:."
    )
    there = f"“{sheet_name(other, language)}”, with “{heading_of(other, 'measure', language)}”: x"
    assert told.startswith(f"Enter it on the sheet {there}, or in “")


@pytest.mark.parametrize(
    ("language", "column", "heading"),
    [
        ("en", "places", "Location"),
        ("en", "window", "Date"),
        ("en", "count", "How many (persons)"),
        ("fr", "count", "Valeur"),
        ("es", "count", "Valor (personas)"),
        ("ar", "window", "الفترة"),
    ],
)
def test_a_heading_that_people_write_is_told_the_one_that_is_meant(
    language: str, column: str, heading: str, tmp_path: Path
) -> None:
    made = emptied(language, ["report", "tolls"])
    sheet = made[sheet_name("tolls", language)]
    own = heading_of("tolls", column, language)
    at = [str(cell.value or "").rstrip(" *") for cell in sheet[1]].index(own) + 1
    sheet.cell(1, at, heading)
    sheet.cell(2, at, "x")
    told = load_errors(made, tmp_path)
    one = next(one for one in told if one.rule == "unknown-key")
    assert one.mend == f"Write {own}, if that is meant."
    assert not any(f"no column “{own}”" in other.got for other in told)


def test_a_cell_that_is_merged_with_another_is_one_finding(tmp_path: Path) -> None:
    made = emptied("en", ["report", "tolls"])
    sheet = made["Harm to people"]
    column = [cell.value for cell in sheet[1]].index("How many") + 1
    for row in (3, 4):
        sheet.cell(row, 1, "x")
        sheet.cell(row, column + 1, "x")
    letter = get_column_letter(column)
    assert empty(made, tmp_path, letter) == {f"{letter}2", f"{letter}3", f"{letter}4"}
    sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)
    assert empty(made, tmp_path, letter) == {f"{letter}2", f"{letter}4"}


def empty(made: Workbook, folder: Path, letter: str) -> set[str]:
    """The cells of a column that are said to be empty, where a record needs something."""
    found = (one for one in load_errors(made, folder) if one.rule == "missing-key")
    return {cell for one in found if (cell := one.location.cell).startswith(letter)}


@pytest.mark.parametrize("language", languages())
def test_where_the_overview_is_to_be_written_is_a_sheet(language: str, tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.create_sheet(sheet_name("report", language))
    said = {"title": "T", "as_of": "2031-04-30", "issuer": "Desk", "profile": "outbreak update"}
    sheet.append([words_of(language)["head"][one] for one in ("key", "value")])
    for key, value in said.items():
        sheet.append([heading_of("report", key, language), value])
    del made["Sheet"]
    made.save(tmp_path / "a.xlsx")
    (one,) = (one for one in check(load(tmp_path / "a.xlsx")).findings if "overview" in one.route)
    assert one.mend.startswith(f"Write it on the sheet “{sheet_name('overview', language)}”")
