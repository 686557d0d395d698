"""A workbook filled as people fill one: with slips, in at most two rounds to a briefing."""

from __future__ import annotations

import io
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

import sitrep
from sitrep.findings import Finding, Level
from sitrep.workbook import workbook
from sitrep.workbook.choices import EXAMPLE_ROW
from sitrep.workbook.marked import LIST, marked
from tests.support.command import sitrep as command

DAY = date(2030, 5, 8)
PLACE = "I4"
"""Where the misspelt place stands."""
ROWS: dict[str, list[dict[str, Any]]] = {
    "Sources": [
        {
            "Title": "Bulletin no. 4", "Published by": "Council of North District",
            "Kind": "press_release", "Web address": "https://example.org/4",
            "Published on": DAY, "Read on": DAY, "Language": "en",
        },
    ],
    "Who says it": [{"Name": "Council of North District", "Kind": "authority"}],
    "Places": [
        {"Name": "North District", "Level": "admin2"},
        {"Name": "South District", "Level": "admin2"},
    ],
    "Harm to people": [
        {
            "According to": "Council of North District", "What is counted": "injured",
            "How many": 1018, "Place": "North District", "When": date(2030, 5, 6), "As of": DAY,
            "Source 1": "Bulletin no. 4",
        },
        {
            "According to": "council of north district", "What is counted": "killed",
            "How many": "1,018", "Place": "Nort District", "When": date(2030, 5, 6), "As of": DAY,
            "Source 1": "Bulletin no. 4",
        },
        {
            "According to": "Council of North District", "What is counted": "missing",
            "How many": "about 40", "Place": "South District", "As of": DAY,
            "Source 1": "Bulletin no. 4",
        },
    ],
}  # fmt: skip


def filled() -> Workbook:
    """The empty workbook with these rows, a title above a table and remarks beneath it."""
    book = load_workbook(io.BytesIO(workbook("flood.xlsx")))
    said: dict[str, Any] = {"Title": "Flood", "As of": DAY, "Issued by": "The exercise team"}
    report = book["Report"]
    for number in range(2, report.max_row + 1):
        name = str(report.cell(number, 1).value)
        if name in said:
            report.cell(number, 2, said[name])
    for name, rows in ROWS.items():
        sheet = book[name]
        sheet.delete_rows(EXAMPLE_ROW)
        heads = [cell.value for cell in sheet[1]]
        for number, row in enumerate(rows, start=2):
            for head, value in row.items():
                sheet.cell(number, heads.index(head) + 1, value)
    harm = book["Harm to people"]
    harm.insert_rows(1)
    harm["A1"] = "Harm to people, week 19"
    harm["A8"] = "Source: bulletins of the council"
    harm["A9"] = "Total"
    harm["C9"] = "2,076"
    return book


def checked(book: Workbook, file: Path) -> tuple[Finding, ...]:
    book.save(file)
    return sitrep.build(file, options=sitrep.BuildOptions(to=["markdown"])).findings


def test_it_builds_after_one_mend_with_one_finding_a_cell(tmp_path: Path) -> None:
    book, file = filled(), tmp_path / "flood.xlsx"
    found = checked(book, file)
    errors = {one.location.cell: one for one in found if one.level is Level.ERROR}
    assert {cell: one.rule for cell, one in errors.items()} == {
        "C4": "ambiguous-number",
        PLACE: "unknown-reference",
    }
    assert errors[PLACE].mend.startswith("Did you mean North District?")
    assert "1018" in errors["C4"].got
    often = Counter(one.location for one in found if one.location.cell)
    assert max(often.values()) == 1
    book["Harm to people"][PLACE] = "North District"
    book["Harm to people"]["C4"] = "1018"
    assert all(one.level is not Level.ERROR for one in checked(book, file))
    built = sitrep.build(file, options=sitrep.BuildOptions(to=["markdown"]))
    page = built.outputs["flood.md"].decode("utf-8")
    assert page.count("| 1,018 |") == 2
    assert "| about 40 |" in page


def test_what_is_found_stands_in_the_cells_and_on_a_sheet(tmp_path: Path) -> None:
    file = tmp_path / "flood.xlsx"
    found = checked(filled(), file)
    book = load_workbook(io.BytesIO(marked(file, found)))
    cell = book["Harm to people"][PLACE]
    assert "error: “Nort District” is not what any record" in cell.comment.text
    assert colours(book["Harm to people"])[PLACE].endswith("F4B6B6")
    head = book["Harm to people"]["A2"].comment
    assert head is None or "error" not in head.text
    rows = [[item.value for item in row] for row in book[LIST].iter_rows(min_row=2)]
    assert ["error", f"Harm to people!{PLACE}"] in [row[:2] for row in rows]
    assert len(rows) == len(found)


def test_a_marked_workbook_is_found_as_before_and_can_be_marked_again(tmp_path: Path) -> None:
    file, again = tmp_path / "flood.xlsx", tmp_path / "flood-2.xlsx"
    found = checked(filled(), file)
    again.write_bytes(marked(file, found))
    second = sitrep.build(again, options=sitrep.BuildOptions(to=["markdown"])).findings
    told = [(one.rule, one.location.sheet, one.location.cell, one.got) for one in found]
    assert [(o.rule, o.location.sheet, o.location.cell, o.got) for o in second] == told
    book = load_workbook(io.BytesIO(marked(again, second)))
    text = book["Harm to people"][PLACE].comment.text
    assert text.count("Nort District") == 1
    assert book.sheetnames.count(LIST) == 1


def colours(sheet: Worksheet) -> dict[str, str]:
    """The colours that are laid over cells, by the names of these."""
    return {
        str(area.sqref): rule.dxf.fill.bgColor.rgb
        for area in sheet.conditional_formatting
        for rule in area.rules
    }


def own_marks(book: Workbook) -> Workbook:
    """A workbook in which somebody coloured cells, and wrote comments."""
    harm = book["Harm to people"]
    for cell in (harm[PLACE], harm["C4"], harm["A3"]):
        cell.fill = PatternFill("solid", fgColor="FF00AA")
        cell.comment = Comment("Ask again — really", "A colleague")
    blue = DifferentialStyle(fill=PatternFill("solid", bgColor="123456"))
    over = Rule("expression", dxf=blue, formula=["LEN(B2)>3"])
    harm.conditional_formatting.add("B2:B9", over)
    return book


def test_marking_leaves_what_people_coloured_and_wrote(tmp_path: Path) -> None:
    file, again = tmp_path / "flood.xlsx", tmp_path / "again" / "flood.xlsx"
    found = checked(own_marks(filled()), file)
    again.parent.mkdir()
    again.write_bytes(marked(file, found))
    harm = load_workbook(again)["Harm to people"]
    assert harm[PLACE].fill.fgColor.rgb.endswith("FF00AA")
    assert harm[PLACE].comment.text.startswith("Ask again — really\n")
    assert harm[PLACE].comment.author == "A colleague"
    assert set(colours(harm)) > {"B2:B9", PLACE, "C4"}
    last = load_workbook(io.BytesIO(marked(again, ())))["Harm to people"]
    assert set(colours(last)) == {"B2:B9"}
    for name in (PLACE, "C4", "A3"):
        assert last[name].fill.fgColor.rgb.endswith("FF00AA")
        assert (last[name].comment.text, last[name].comment.author) == (
            "Ask again — really",
            "A colleague",
        )


def test_marking_what_was_marked_gives_the_same_file(tmp_path: Path) -> None:
    file = tmp_path / "flood.xlsx"
    found = checked(own_marks(filled()), file)
    once = marked(file, found)
    file.write_bytes(once)
    assert marked(file, found) == once


def test_what_was_mended_is_marked_no_longer(tmp_path: Path) -> None:
    file = tmp_path / "flood.xlsx"
    found = checked(filled(), file)
    file.write_bytes(marked(file, found))
    book = load_workbook(file)
    assert PLACE in colours(book["Harm to people"])
    book["Harm to people"][PLACE] = "North District"
    left = checked(book, file)
    mended = load_workbook(io.BytesIO(marked(file, left)))
    assert PLACE not in colours(mended["Harm to people"])
    assert mended["Harm to people"][PLACE].comment is None
    assert all("Nort District" not in str(row[2].value) for row in mended[LIST].iter_rows())


def test_without_findings_the_sheet_says_so(tmp_path: Path) -> None:
    file = tmp_path / "flood.xlsx"
    filled().save(file)
    book = load_workbook(io.BytesIO(marked(file, ())))
    assert book[LIST]["C2"].value == "No findings."


def test_the_command_writes_a_new_file_and_leaves_the_old_one(tmp_path: Path) -> None:
    file, out = tmp_path / "flood.xlsx", tmp_path / "marked.xlsx"
    filled().save(file)
    before = file.read_bytes()
    made = command("check", file, "--mark", out)
    assert made.returncode == 1
    assert file.read_bytes() == before
    assert LIST in load_workbook(out).sheetnames


@pytest.mark.parametrize(
    ("paths", "out", "said"),
    [
        (["flood.xlsx"], "flood.xlsx", "is there already"),
        (["flood.xlsx"], "marked.csv", "ends with .xlsx"),
        (["folder"], "marked.xlsx", "--mark takes one workbook"),
        (["flood.xlsx", "flood.xlsx"], "marked.xlsx", "--mark takes one workbook"),
    ],
)
def test_what_cannot_be_marked_is_refused(
    tmp_path: Path, paths: list[str], out: str, said: str
) -> None:
    filled().save(tmp_path / "flood.xlsx")
    (tmp_path / "folder").mkdir()
    made = command("check", *(tmp_path / one for one in paths), "--mark", tmp_path / out)
    assert made.returncode == 2
    assert said in " ".join(made.stderr.split())
    assert not (tmp_path / "marked.xlsx").exists()
