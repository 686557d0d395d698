"""The workbook of the next issue: its records keep their ids, and the page says what changed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

import sitrep
from sitrep.errors import WrongUse
from sitrep.findings import Level
from sitrep.loading.load import load
from sitrep.loading.vocabulary.sheet_words import heading_of, is_example, languages, sheet_name
from sitrep.workbook import next_workbook, with_findings, workbook
from sitrep.workbook.marked import LIST
from sitrep.workbook.sheet_columns import columns
from tests.faulty_tables.base import BASE
from tests.support.command import sitrep as command
from tests.workbook.test_slips import PLACE, filled

TO = sitrep.BuildOptions(to=["markdown"], language="en")
RECORDS = {
    "sources": {
        "title": "Bulletin no. 4", "publisher": "Council", "kind": "report", "language": "en",
        "address": "not available", "published": "2030-05-08", "accessed": "2030-05-08",
    },
    "actors": {"name": "Council", "kind": "authority"},
    "places": {"name": "North District", "level": "admin2"},
    "tolls": {
        "according_to": "Council", "measure": "injured", "count": "1018", "as_of": "2030-05-08",
        "places": "North District", "window": "2030-05-06", "sources.1.source": "Bulletin no. 4",
    },
}  # fmt: skip
HEADER = {
    "title": "Flood", "as_of": "2030-05-08", "issuer": "Team", "number": "1",
    "issued": "2030-05-08", "period": "2030-05-06 to 2030-05-08",
}  # fmt: skip


def issue(language: str) -> Workbook:
    """The first issue, in the workbook that is written to be filled in."""
    made = load_workbook(io.BytesIO(workbook("flood-1.xlsx", language)))
    report = made[sheet_name("report", language)]
    for row, column in enumerate(columns("report"), start=2):
        report.cell(row, 2, HEADER.get(column.path))
    for kind, record in RECORDS.items():
        for at, column in enumerate(columns(kind), start=1):
            made[sheet_name(kind, language)].cell(2, at, record.get(column.path))
    return made


def goes_on(last: Workbook, folder: Path, as_of: str | None = "2030-05-10") -> Path:
    last.save(folder / "flood-1.xlsx")
    new = folder / "flood-2.xlsx"
    files = next_workbook(folder / "flood-1.xlsx", new, as_of)
    assert [*files] == ["flood-2.xlsx"]
    new.write_bytes(files["flood-2.xlsx"])
    return new


def under(sheet: Worksheet, heading: str, row: int = 2, head: int = 1) -> str:
    """The name of the cell below a heading."""
    heads = [cell.value for cell in sheet[head]]
    return sheet.cell(row, heads.index(heading) + 1).coordinate


def header(book: Workbook, language: str) -> dict[str, str]:
    rows = book[sheet_name("report", language)].iter_rows(min_row=2, values_only=True)
    said = {str(row[0]): str(row[1]) for row in rows if row[1] and not is_example(str(row[0]))}
    keys = (*HEADER, "previous", "next_report", "language")
    names = {heading_of("report", key, language): key for key in keys}
    return {names[heading]: value for heading, value in said.items()}


@pytest.mark.parametrize("language", languages())
def test_the_page_of_the_next_issue_says_what_changed(language: str, tmp_path: Path) -> None:
    new = goes_on(issue(language), tmp_path)
    book = load_workbook(new)
    assert header(book, language) == {
        "title": "Flood", "as_of": "2030-05-10", "issuer": "Team", "number": "2",
        "previous": "flood-1.xlsx", **({} if language == "en" else {"language": language}),
    }  # fmt: skip
    tolls = book[sheet_name("tolls", language)]
    own = tolls[under(tolls, heading_of("tolls", "id", language))].value
    assert own == "council-injured-north-district-2030-05-08"
    tolls[under(tolls, heading_of("tolls", "count", language))] = 1100
    tolls[under(tolls, heading_of("tolls", "as_of", language))] = "2030-05-09"
    book.save(new)
    loaded = load(new)
    assert loaded.report is not None
    assert [one.id for one in loaded.report.tolls] == [own]
    built = sitrep.build(new, options=TO)
    assert [one for one in built.findings if one.level is Level.ERROR] == []
    page = built.outputs["flood-2.md"].decode("utf-8")
    assert "1,018 as of 8 May 2030 | 1,100 as of 9 May 2030 | Up 82" in page


def test_every_record_without_an_id_is_given_the_one_that_it_was_known_by(tmp_path: Path) -> None:
    last = filled()
    last["Harm to people"][PLACE], last["Harm to people"]["C4"] = "North District", "1018"
    new = goes_on(last, tmp_path)
    before, after = load(tmp_path / "flood-1.xlsx").report, load(new).report
    assert before is not None
    assert after is not None
    assert after.model_copy(update={"report": before.report}) == before
    harm = load_workbook(new)["Harm to people"]
    ids = [harm[under(harm, "Id", row, head=2)].value for row in (3, 4, 5, 6)]
    assert ids == [*(one.id for one in before.tolls), None]


def test_an_id_that_stands_there_stays(tmp_path: Path) -> None:
    last = issue("en")
    places = last["Places"]
    places[under(places, "Id")] = "north"
    book = load_workbook(goes_on(last, tmp_path))
    assert book["Places"][under(book["Places"], "Id")].value == "north"


def test_a_sheet_without_a_column_of_ids_and_a_header_in_one_row(tmp_path: Path) -> None:
    last = Workbook()
    last.remove(last.worksheets[0])
    across = [[*pair] for pair in zip(*BASE["report"][1:], strict=True)]
    without = [row[1:] for row in BASE["tolls"]]
    for kind, rows in {**BASE, "report": across, "tolls": without}.items():
        sheet = last.create_sheet(kind)
        for row in rows:
            sheet.append(row)
    book = load_workbook(goes_on(last, tmp_path))
    heads = [cell.value for cell in book["tolls"][1]]
    assert heads[-1] == "id"
    assert [row[-1] for row in book["tolls"].iter_rows(min_row=2, values_only=True)] == [
        "monitor-injured-town-2024-05-08",
        "monitor-missing-town-valley-2024-05-08",
    ]
    report = [*book["report"].iter_rows(values_only=True)]
    assert report == [
        ("title", "as_of", "issuer", "previous"),
        ("Flood in the valley", "2030-05-10", "Example team", "flood-1.xlsx"),
    ]


def test_without_a_date_the_check_asks_for_it(tmp_path: Path) -> None:
    new = goes_on(issue("fr"), tmp_path, as_of=None)
    told = [one for one in load(new).findings if one.level is Level.ERROR]
    assert [one.got for one in told] == ["“Situation au” is empty."]


def test_marks_of_a_check_do_not_come_along(tmp_path: Path) -> None:
    issue("en").save(tmp_path / "filled.xlsx")
    found = sitrep.build(tmp_path / "filled.xlsx", options=TO).findings
    assert found
    marked = load_workbook(io.BytesIO(with_findings(tmp_path / "filled.xlsx", found)))
    assert LIST in marked.sheetnames
    assert LIST not in load_workbook(goes_on(marked, tmp_path)).sheetnames


def test_what_is_no_issue_is_said(tmp_path: Path) -> None:
    last = issue("en")
    last["Harm to people"][under(last["Harm to people"], "How many")] = "1,018"
    last.save(tmp_path / "flood-1.xlsx")
    with pytest.raises(WrongUse, match="is not an issue to go on from"):
        next_workbook(tmp_path / "flood-1.xlsx", tmp_path / "flood-2.xlsx")


def test_a_last_issue_among_the_files_of_this_one_is_refused(tmp_path: Path) -> None:
    issue("en").save(tmp_path / "flood-1.xlsx")
    (tmp_path / "a.yaml").write_text(
        "report: {title: Flood, as_of: 2030-05-10, issuer: Team, previous: flood-1.xlsx}\n"
    )
    told = [one for one in load(tmp_path).findings if one.rule == "previous-not-read"]
    assert ["is read as a part of this issue" in one.got for one in told] == [True]


def test_the_command_writes_a_new_workbook_and_leaves_the_last_one(tmp_path: Path) -> None:
    last, new = tmp_path / "flood-1.xlsx", tmp_path / "next" / "flood-2.xlsx"
    issue("es").save(last)
    before = last.read_bytes()
    made = command("next", last, new, "--as-of", "2030-05-10")
    assert made.returncode == 0, made.stderr
    assert header(load_workbook(new), "es")["previous"] == "../flood-1.xlsx"
    assert command("check", new, "--quiet").returncode == 0
    again = command("next", last, new)
    assert again.returncode == 2
    assert "is there already" in again.stderr
    refused = command("next", last, tmp_path / "folder")
    assert refused.returncode == 2
    assert "ends with .xlsx" in refused.stderr
    assert last.read_bytes() == before
