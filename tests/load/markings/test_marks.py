"""A mark of sensitivity is read, or nothing is built: in every kind of table and at every place."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.loading.vocabulary.sheet_words import sheet_name
from sitrep.workbook import workbook
from sitrep.workbook.sheet_columns import SHEETS, columns
from tests.load.mapping.reports import RECORDS, report

ALWAYS = "{according_to: office, sources: doc, measure: killed, window: 2030-03}"
COLUMNS = "{district: places, dead: count}"
MAP = f"tables:\n- {{file: t.csv, kind: tolls, columns: {COLUMNS}, always: %s%s}}\n"
PLAIN = MAP % (ALWAYS, "")
UNREAD, EMPTY, ASKED = "marking-not-read", "sensitivity-not-stated", "sensitivity-without-default"
OF_MARKS = (UNREAD, EMPTY, ASKED)
NAMED = (
    "id,according_to,measure,count,places,window,sources%s\na,office,killed,3,north,2030-03,doc%s\n"
)


def marks(loaded: Loaded) -> list[tuple[str, int]]:
    """What is said of marks, and in which line; the default is asked for in every mapped report."""
    said = [(one.rule, one.location.line) for one in loaded.findings if one.rule in OF_MARKS]
    return [one for one in said if one[0] != ASKED]


def mapped(folder: Path, column: str, *cells: str, more: str = "", head: str = "") -> Loaded:
    rows = "".join(
        f"{name},3,{cell}\n"
        for name, cell in zip(("North District", "South District"), cells, strict=False)
    )
    return report(folder, MAP % (ALWAYS, more), f"{head}district,dead,{column}\n{rows}")


@pytest.mark.parametrize(
    ("column", "cells", "line"),
    [
        ("Confidentiality", ("public", "CONFIDENTIAL"), 3),
        ("Confidentiality", ("public", "public"), 1),
        ("Level", ("TLP:GREEN", "TLP:RED"), 2),
        ("Remarks", ("", "Not for publication"), 3),
        ("Remarks", ("", "not to be published"), 3),
        ("Enumerator", ("", "Not for release"), 3),
        ("Notes", ("strictly internal", ""), 2),
        ("Remarques", ("à ne pas publier", ""), 2),
        ("Observaciones", ("", "No debe publicarse"), 3),
        ("ملاحظات", ("", "غير للنشر"), 3),
        ("Remarks", ("fair access", "private"), 3),
        ("Field notes", ("Secret.", ""), 2),
        ("Comments", ("", "need to know"), 3),
        ("Comments", ("please anonymise", ""), 2),
        ("Commentaires", ("interne", ""), 2),
        ("Notas", ("", "interno"), 3),
        ("تعليقات", ("", "حساس"), 3),
        ("Can it be shared?", ("yes", "no"), 3),
        ("Diffusion", ("interne", ""), 2),
        ("السرية", ("نعم", ""), 2),
    ],
)
def test_a_column_that_marks_rows_is_an_error(
    tmp_path: Path, column: str, cells: tuple[str, ...], line: int
) -> None:
    loaded = mapped(tmp_path, column, *cells)
    assert [one for one in marks(loaded) if one[0] == UNREAD] == [(UNREAD, line)]


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ("Classification", ("minor road", "major road")),
        ("Level", ("1", "2")),
        ("Confidential", ("", "")),
        ("Public", ("yes", "yes")),
        ("Clinic", ("private", "")),
        ("Enumerator", ("", "secret")),
        ("Remarks", ("private clinic", "a sensitive question")),
        ("Remarks", ("closed", "high")),
        ("Notes", ("none", "open")),
        ("Remarks", ("withhold aid", "not published yet")),
    ],
)
def test_a_column_that_marks_nothing_is_none(
    tmp_path: Path, column: str, cells: tuple[str, ...]
) -> None:
    assert marks(mapped(tmp_path, column, *cells)) == []


def test_a_column_that_is_passed_over_by_name_may_only_look_like_a_mark(tmp_path: Path) -> None:
    over = ", passed_over: [Sensitivity]"
    assert marks(mapped(tmp_path, "Sensitivity", "95.2", "low", more=over)) == []
    assert marks(mapped(tmp_path, "Sensitivity", "95.2", "confidential", more=over)) == [
        (UNREAD, 3)
    ]


def test_a_remark_that_is_passed_over_by_name_may_only_look_like_a_mark(tmp_path: Path) -> None:
    over = ", passed_over: [Remarks]"
    assert marks(mapped(tmp_path, "Remarks", "private", "", more=over)) == []
    assert marks(mapped(tmp_path, "Remarks", "private", "")) == [(UNREAD, 2)]


def test_who_says_what_all_rows_are_has_decided(tmp_path: Path) -> None:
    stated = ALWAYS[:-1] + ", sensitivity: public}"
    table = "district,dead,Sensitivity\nNorth District,3,confidential\n"
    assert marks(report(tmp_path, MAP % (stated, ""), table)) == [(UNREAD, 2)]
    assert marks(report(tmp_path, MAP % (stated, ", passed_over: [Sensitivity]"), table)) == []


def test_rows_that_are_left_out_by_their_mark_are_settled(tmp_path: Path) -> None:
    loaded = mapped(
        tmp_path,
        "Sensitivity",
        "public",
        "confidential",
        more=", leave_out: {Sensitivity: confidential}",
    )
    assert marks(loaded) == []
    loaded = mapped(
        tmp_path,
        "Sensitivity",
        "public",
        "Confidential!",
        more=", leave_out: {Sensitivity: confidential}",
    )
    assert marks(loaded) == [(UNREAD, 3)]


@pytest.mark.parametrize(
    "way", ["{district: places, dead: count, mark: sensitivity}", "{district: places, dead: count}"]
)
def test_a_mark_that_is_read_is_one(tmp_path: Path, way: str) -> None:
    looked_up = (
        ""
        if "mark" in way
        else ", lookup: {mark: {SECRET: {sensitivity: confidential}, ALL: {sensitivity: public}}}"
    )
    words = ", words: {sensitivity: {SECRET: confidential, ALL: public}}" if "mark" in way else ""
    mapping = PLAIN.replace("{district: places, dead: count}", way).replace(
        "}}\n", "}" + looked_up + words + "}\n"
    )
    loaded = report(
        tmp_path, mapping, "district,dead,mark\nNorth District,3,SECRET\nSouth District,4,ALL\n"
    )
    assert marks(loaded) == []
    assert loaded.report is not None
    assert [one.sensitivity.value for one in loaded.report.tolls] == ["confidential", "public"]


@pytest.mark.parametrize("line", ["CONFIDENTIAL – do not share,,\n", ",Sólo uso interno,\n"])
def test_a_title_that_marks_the_table(tmp_path: Path, line: str) -> None:
    loaded = mapped(tmp_path, "note", "", "", more=", head: 2", head=line)
    assert marks(loaded) == [(UNREAD, 1)]


def test_a_named_table_with_a_column_of_notes_or_of_another_name(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(RECORDS, "utf-8")
    for column, cell, found in [
        (",_Confidentiality", ",confidential", [(UNREAD, 2)]),
        (",_Confidentiality", ",public", []),
        (",Confidentiality", ",public", [(UNREAD, 1)]),
        (",sensitivity", ",", [(EMPTY, 2)]),
        (",sensitivity", ",restricted", []),
        ("", "", []),
    ]:
        (tmp_path / "tolls.csv").write_text(NAMED % (column, cell), "utf-8")
        assert marks(load(tmp_path)) == found


def test_a_sheet_of_a_workbook_and_its_name(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Usage interne"
    for row in (["district", "dead", "TLP"], ["North District", "3", "TLP:AMBER"]):
        sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    loaded = report(tmp_path, PLAIN.replace("t.csv", "t.xlsx"), "", name="unused.txt")
    assert marks(loaded) == [(UNREAD, 1), (UNREAD, 2)]


def test_a_list_of_objects(tmp_path: Path) -> None:
    text = '[{"district": "North District", "dead": "3", "meta": {"is_confidential": true}}]'
    loaded = report(tmp_path, PLAIN.replace("t.csv", "data/t.json"), "", name="unused.txt")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "t.json").write_text(text, "utf-8")
    loaded = load(tmp_path)
    assert [rule for rule, _ in marks(loaded)] == [UNREAD]


def test_tags(tmp_path: Path) -> None:
    always = "{according_to: office, sources: doc}"
    mapping = f"tables:\n- {{file: t.csv, kind: tolls, hxl: yes, always: {always}}}\n"
    table = (
        "Place,Hurt,Level\n#loc+name,#affected+injured,#meta+confidential\nNorth District,3,%s\n"
    )
    assert marks(report(tmp_path, mapping, table % "2")) == [(UNREAD, 1)]
    assert marks(report(tmp_path, mapping, table % "restricted")) == [(UNREAD, 3)]


def test_a_key_of_a_record(tmp_path: Path) -> None:
    toll = "id: a, according_to: office, measure: killed, count: 3, sources: [doc]"
    more = f"tolls: [{{{toll}, confidentialité: high}}]\n"
    (tmp_path / "report.yaml").write_text(RECORDS + more, "utf-8")
    (found,) = [one for one in load(tmp_path).findings if one.rule in OF_MARKS]
    assert found.rule == UNREAD
    assert found.mend == "Write sensitivity: with one of its words."


def test_an_empty_cell_is_what_the_header_says(tmp_path: Path) -> None:
    header = RECORDS.replace(
        "issuer: Example team", "issuer: Example team, default_sensitivity: restricted"
    )
    (tmp_path / "report.yaml").write_text(header, "utf-8")
    (tmp_path / "tolls.csv").write_text(
        NAMED % (",sensitivity", ",") + "b,office,killed,4,south,2030-03,doc,public\n", "utf-8"
    )
    loaded = load(tmp_path)
    assert [one for one in loaded.findings if one.rule in OF_MARKS] == []
    assert loaded.report is not None
    assert [one.sensitivity.value for one in loaded.report.tolls] == ["restricted", "public"]
    assert {one.sensitivity.value for one in loaded.report.sources} == {"restricted"}


def test_a_program_that_hands_over_an_empty_mark() -> None:
    header = {"title": "Storm", "as_of": "2030-03-31", "issuer": "Example team"}
    toll = {
        "id": "a",
        "according_to": "office",
        "measure": "killed",
        "count": "3",
        "sensitivity": None,
    }
    assert [
        one.rule
        for one in load({"report": header, "tolls": [toll]}).findings
        if one.rule in OF_MARKS
    ] == [EMPTY]


@pytest.mark.parametrize(
    ("marked", "stated", "asked"), [("restricted", "", 1), ("restricted", "public", 0), ("", "", 0)]
)
def test_the_default_is_asked_for_as_soon_as_something_is_marked(
    tmp_path: Path, marked: str, stated: str, asked: int
) -> None:
    text = RECORDS
    if marked:
        text = text.replace("kind: authority}", f"kind: authority, sensitivity: {marked}}}")
    if stated:
        text = text.replace(
            "issuer: Example team", f"issuer: Example team, default_sensitivity: {stated}"
        )
    (tmp_path / "report.yaml").write_text(text, "utf-8")
    assert [one.rule for one in load(tmp_path).findings].count(ASKED) == asked


def test_what_the_header_says_of_readers_is_read(tmp_path: Path) -> None:
    names = "title,as_of,issuer,default_sensitivity,audiences.1.id,audiences.1.name"
    cells = "Storm,2030-03-31,Example team,restricted,donors,Donors"
    (tmp_path / "report.csv").write_text(
        f"{names},audiences.1.level,audiences.1.label\n{cells},confidential,TLP:AMBER\n", "utf-8"
    )
    loaded = load(tmp_path)
    assert marks(loaded) == []
    assert loaded.report is not None
    assert [one.label for one in loaded.report.report.audiences] == ["TLP:AMBER"]


@pytest.mark.parametrize(("first", "empty"), [("", 0), ("restricted", 1)])
def test_a_column_that_a_sheet_offers_says_nothing_until_it_is_used(
    first: str, empty: int, tmp_path: Path
) -> None:
    made = load_workbook(io.BytesIO(workbook("storm.xlsx", "en", SHEETS)))
    sheet = made[sheet_name("actors", "en")]
    places = {one.path: at for at, one in enumerate(columns("actors"), start=1)}
    for row, mark in ((2, first), (3, "")):
        told = {"name": f"Office {row}", "kind": "authority", "sensitivity": mark}
        for name, text in told.items():
            sheet.cell(row, places[name], text)
    made.save(tmp_path / "storm.xlsx")
    found = [one.rule for one in load(tmp_path / "storm.xlsx").findings]
    assert found.count(EMPTY) == empty


TOLL = {
    "id": "t", "according_to": "office", "measure": "killed", "count": 3, "places": ["north"],
    "window": "2030-03", "sources": ["doc"],
}  # fmt: skip


def of_toll(folder: Path, as_json: bool = False, **keys: object) -> list[str]:
    """What is said of marks in a toll with further keys, each by the key at which it stands."""
    (folder / "report.yaml").write_text(RECORDS, "utf-8")
    given = json.dumps({"tolls": [{**TOLL, **keys}]}, ensure_ascii=False)
    (folder / ("tolls.json" if as_json else "tolls.yaml")).write_text(given, "utf-8")
    return [str(one.route[-1]) for one in load(folder).findings if one.rule == UNREAD]


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize("key", ["note", "definition", "cause"])
@pytest.mark.parametrize("mark", ["CONFIDENTIAL: from the list", "Ne pas diffuser", "TLP:AMBER"])
def test_a_mark_before_a_text_of_a_record_is_an_error(
    tmp_path: Path, key: str, mark: str, as_json: bool
) -> None:
    assert of_toll(tmp_path, as_json, **{key: mark}) == [key]


def test_a_mark_in_a_text_of_what_is_marked_is_settled(tmp_path: Path) -> None:
    assert of_toll(tmp_path, note="TLP:AMBER", sensitivity="public") == ["note"]
    assert of_toll(tmp_path, note="TLP:AMBER", sensitivity="restricted") == []


def test_words_of_others_and_names_mark_nothing(tmp_path: Path) -> None:
    said = {"source": "doc", "wording": "Confidential: from the list", "passage": "TLP:AMBER list"}
    assert of_toll(tmp_path, sources=[said], note="Confidential inquiry finds three dead") == []
    assert of_toll(tmp_path, event="Confidential: the storm") == []


def test_a_mark_in_the_title_of_the_report_is_an_error_unless_a_default_holds(
    tmp_path: Path,
) -> None:
    header = RECORDS.replace("title: Storm", "title: 'TLP:AMBER Storm'")
    (tmp_path / "report.yaml").write_text(header, "utf-8")
    assert UNREAD in {one.rule for one in load(tmp_path).findings}
    held = header.replace("issuer:", "default_sensitivity: restricted, issuer:")
    (tmp_path / "report.yaml").write_text(held, "utf-8")
    assert UNREAD not in {one.rule for one in load(tmp_path).findings}


def test_a_mark_in_a_note_of_a_table_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(RECORDS, "utf-8")
    table = NAMED % (",note", ",CONFIDENTIAL: from the list")
    (tmp_path / "tolls.csv").write_text(table, "utf-8")
    assert marks(load(tmp_path)) == [(UNREAD, 2)]
