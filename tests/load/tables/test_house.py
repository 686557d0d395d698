"""A house's own tables: HXL-tagged exports, Kobo exports, any headings, by mapping.yaml."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.model.figures.displacement import Displacement
from sitrep.model.figures.tolls import Toll
from tests.support.samples import ROOT

REPORT = """\
report: {title: Storm on the coast, as_of: 2025-03-31, issuer: Example team}
actors:
- {id: tracking, name: Example Tracking, kind: international_organisation}
- {id: team, name: Example Field Team, kind: organisation}
sources:
- {id: round, title: Round 12, publisher: tracking, kind: dataset, language: en,
   address: "https://example.org/12", published: 2025-03-31, accessed: 2025-03-31}
- {id: form, title: Form, publisher: team, kind: dataset, language: en,
   address: not available, published: 2025-03-30, accessed: 2025-03-31}
places:
- {id: north, name: North District, level: admin1, codes: {pcode: EX01},
   spellings: [{name: Nord, source: round}]}
- {id: south, name: South District, level: admin1, codes: {pcode: EX02}}
- {id: harbour, name: Harbour Town, level: locality, parent: south}
"""
TAGGED = """\
- file: tables/round.csv
  kind: displacement
  hxl: yes
  always: {according_to: Example Tracking, sources: round, figure_type: stock, as_of: 2025-03-31}
"""
FORM = """\
- file: form.xlsx
  sheet: Storm form
  kind: tolls
  columns: {place: places, casualties/killed: count}
  always: {according_to: team, sources: form, measure: killed}
  words: {places: {harbour_town: harbour}}
  ids: {begin: killed, column: _id}
  only_if: casualties/killed
  passed_over: [start, date, casualties/comment]
- file: form.xlsx
  sheet: injured
  kind: tolls
  columns: {number: count, Group of people: population}
  always: {according_to: team, sources: form, measure: injured}
  words: {population: {kids: children}, places: {harbour_town: harbour}}
  above: {sheet: Storm form, columns: {place: places, date: window}}
  ids: {begin: injured}
  date_format: DD/MM/YYYY
"""


def folder(place: Path, mapping: str, **tables: str) -> Path:
    (place / "report.yaml").write_text(REPORT)
    (place / "mapping.yaml").write_text(f"tables:\n{mapping}")
    (place / "tables").mkdir()
    for name, text in tables.items():
        (place / "tables" / f"{name}.csv").write_text(text)
    return place


def form(file: Path) -> None:
    """An export as forms make them: groups by a stroke, a repeat in a sheet of its own."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Storm form"
    rows: list[list[Any]] = [
        ["start", "date", "place", "casualties/killed", "casualties/comment", "_id", "_index"],
        ["2025-03-30T10:00", "30/03/2025", "harbour_town", "3", "seen", "4711", 1],
        ["2025-03-30T11:00", "29/03/2025", "north", "", "", "4712", 2],
    ]
    repeat: list[list[Any]] = [
        ["number", "Group of people", "_index", "_parent_index"],
        [7, "kids", 1, 1],
        [2, "women", 2, 2],
    ]
    second = book.create_sheet("injured")
    for row in rows:
        sheet.append(row)
    for row in repeat:
        second.append(row)
    book.save(file)


def moved(loaded: Loaded) -> list[tuple[str, ...]]:
    assert loaded.report is not None
    return [
        (one.measure.value, one.unit.value, str(one.count), *one.to_places)
        for one in loaded.report.displacement
    ]


def said(loaded: Loaded) -> list[tuple[str, str]]:
    return [(one.rule, Path(str(one.location)).name) for one in loaded.findings]


def test_each_tagged_column_of_figures_becomes_records(tmp_path: Path) -> None:
    table = (
        "Region,Code,Persons,Households,Low,High\n"
        "#adm1+name,#adm1+pcode,#affected+idps+ind,#affected+idps+hh,"
        "#affected+returnees+low,#affected+returnees+high\n"
        "Nord,,1200,240,10,20\nSouth District,EX02,3100,,,30\n"
    )
    loaded = load(folder(tmp_path, TAGGED, round=table))
    assert loaded.findings == ()
    assert moved(loaded) == [
        ("idps", "individuals", "1200", "north"),
        ("idps", "individuals", "3100", "south"),
        ("idps", "households", "240", "north"),
        ("returnees", "individuals", "10-20", "north"),
        ("returnees", "individuals", "up to 30", "south"),
    ]
    assert loaded.report is not None
    first = loaded.report.displacement[0]
    assert isinstance(first, Displacement)
    assert (first.according_to, first.sources[0].source) == ("tracking", "round")


@pytest.mark.parametrize(
    ("tag", "meant"),
    [
        ("#affected+idp", "#affected+idps"),
        ("#Affected +IDPs", "#affected+idps"),
        ("#afected+idps+individual", "#affected+idps+ind"),
    ],
)
def test_a_misspelt_tag_is_understood_and_said(tag: str, meant: str, tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, TAGGED, round=f"Persons\n{tag}\n12\n"))
    (finding,) = loaded.findings
    assert (finding.rule, finding.level.value) == ("hxl-tag-misspelt", "notice")
    assert meant in finding.mend
    assert [one[0] for one in moved(loaded)] == ["idps"]


@pytest.mark.parametrize(
    ("tag", "people"),
    [
        ("#affected+killed", "people"),
        ("#affected+killed+f", "women"),
        ("#affected+killed+f+children", "girls"),
        ("#affected+killed+children", "children"),
        ("#affected+killed+elderly", "older_people"),
    ],
)
def test_sex_and_age_are_the_population(tag: str, people: str, tmp_path: Path) -> None:
    mapping = TAGGED.replace("displacement", "tolls").replace("figure_type: stock, ", "")
    loaded = load(folder(tmp_path, mapping, round=f"Dead\n{tag}\n12\n"))
    assert loaded.report is not None
    (toll,) = loaded.report.tolls
    assert (toll.measure.value, toll.population.group.value) == ("killed", people)


def test_a_tagged_table_named_after_its_kind_needs_no_mapping(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(REPORT)
    (tmp_path / "tolls.csv").write_text(
        "Id,Source,Link,Killed,From,To,Place\n"
        "#meta+id,#meta+source,#meta+url,#affected+killed,#date+start,#date+end,#loc+name\n"
        "a,Example Field Team,https://example.org/12,12,2025-03-29,2025-03-30,Harbour Town\n"
    )
    loaded = load(tmp_path)
    assert loaded.findings == ()
    assert loaded.report is not None
    (toll,) = loaded.report.tolls
    assert isinstance(toll, Toll)
    assert (toll.id, toll.according_to, toll.sources[0].source) == ("a", "team", "round")
    assert (toll.places, str(toll.window)) == (("harbour",), "2025-03-29 to 2025-03-30")


def test_places_of_a_tagged_table(tmp_path: Path) -> None:
    mapping = "- {file: tables/places.csv, kind: places, hxl: yes}\n"
    table = "Name,Code\n#adm1+name,#adm1+code\nEast District,EX03\n"
    loaded = load(folder(tmp_path, mapping, places=table))
    assert loaded.findings == ()
    assert loaded.report is not None
    place = next(one for one in loaded.report.places if one.id == "east-district")
    assert (place.id, place.level.value, place.codes) == (
        "east-district", "admin1", {"pcode": "EX03"},
    )  # fmt: skip


def test_groups_and_repeats_of_a_form(tmp_path: Path) -> None:
    form(folder(tmp_path, FORM) / "form.xlsx")
    loaded = load(tmp_path)
    assert said(loaded) == [("row-not-read", "form.xlsx:Storm form!A3")]
    assert "1 where casualties/killed is empty" in loaded.findings[0].got
    assert loaded.report is not None
    assert [
        (one.id, one.measure.value, str(one.count), one.population.group.value, one.places)
        for one in loaded.report.tolls
    ] == [
        ("killed-4711", "killed", "3", "people", ("harbour",)),
        ("injured-2", "injured", "7", "children", ("harbour",)),
        ("injured-3", "injured", "2", "women", ("north",)),
    ]
    assert [str(one.window) for one in loaded.report.tolls] == [
        "not stated", "2025-03-30", "2025-03-29",
    ]  # fmt: skip


def test_a_finding_names_the_cell_of_the_house(tmp_path: Path) -> None:
    form(folder(tmp_path, FORM.replace("kids: children", "kids: minors")) / "form.xlsx")
    assert ("unknown-word", "form.xlsx:injured!B2") in said(load(tmp_path))


def test_what_is_the_same_in_every_row_is_found_in_the_mapping(tmp_path: Path) -> None:
    table = "Persons\n#affected+idps\n1\n2\n3\n"
    mapping = TAGGED.replace("stock", "stok")
    loaded = load(folder(tmp_path, mapping, round=table))
    assert said(loaded) == [("unknown-word", "mapping.yaml:5:73")]


def test_a_name_that_two_places_have_leads_to_neither(tmp_path: Path) -> None:
    table = "Place,Persons\n#loc,#affected+idps\nTwin,1\n"
    folder(tmp_path, TAGGED, round=table)
    twins = "".join(f"- {{id: {one}, name: Twin, level: locality}}\n" for one in ("a", "b"))
    (tmp_path / "places.yaml").write_text(f"places:\n{twins}")
    rules = {rule for rule, _ in said(load(tmp_path))}
    assert "unknown-reference" in rules


def test_nothing_is_added_up_or_filled_in(tmp_path: Path) -> None:
    """A best estimate between two ends has no key, and an empty cell is no zero."""
    tags = "#affected+killed+low,#affected+killed+best,#affected+killed+high"
    mapping = TAGGED.replace("displacement", "tolls").replace("figure_type: stock, ", "")
    loaded = load(folder(tmp_path, mapping, round=f"L,B,H\n{tags}\n5,6,9\n,,\n7,,\n"))
    assert [(one.rule, one.level.value) for one in loaded.findings] == [
        ("column-not-read", "notice")
    ]
    assert loaded.report is not None
    assert [str(one.count) for one in loaded.report.tolls] == ["5-9", "at least 7"]


@pytest.mark.parametrize(("kind", "tag"), [("tolls", "#affected+killed"), ("needs", "#inneed")])
@pytest.mark.parametrize(
    ("row", "count", "left"),
    [
        ("5,6,9", "5-9", True),
        ("5,6,", "6", False),
        (",6,", "6", False),
        (",6,9", "6", False),
        ("5,,9", "5-9", True),
    ],
)
def test_a_number_between_both_ends_is_left_out_and_said(
    kind: str, tag: str, row: str, count: str, left: bool, tmp_path: Path
) -> None:
    mapping = TAGGED.replace("displacement", kind).replace("figure_type: stock, ", "")
    loaded = load(folder(tmp_path, mapping, round=f"L,B,H\n{tag}+low,{tag},{tag}+high\n{row}\n"))
    assert loaded.report is not None
    assert [str(one.count) for one in getattr(loaded.report, kind)] == [count]
    told = [one.got for one in loaded.findings if one.rule == "column-not-read"]
    assert told == ([f"Not read as {kind}: {tag}."] if left else [])


@pytest.mark.parametrize(
    "tag",
    [
        "#affected+idps+ind+f",
        "#affected+returnees+children",
        "#affected+idps+infants",
        "#affected+idps+refugees",
    ],
)
def test_a_part_of_the_displaced_is_not_read_as_the_whole(tag: str, tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, TAGGED, round=f"Persons\n{tag}\n330\n"))
    assert said(loaded) == [("nothing-read", "mapping.yaml:2:9")]
    assert f"{tag.partition('+')[0]}+" in loaded.findings[0].got
    assert loaded.report is not None
    assert loaded.report.displacement == ()


@pytest.mark.parametrize(
    "tag",
    [
        "#affected+killed+hh",
        "#affected+killed+injured",
        "#affected+killed+f+adults",
        "#affected+killed+infants",
    ],
)
def test_what_is_not_understood_of_a_toll_is_left_out_and_said(tag: str, tmp_path: Path) -> None:
    mapping = TAGGED.replace("displacement", "tolls").replace("figure_type: stock, ", "")
    loaded = load(folder(tmp_path, mapping, round=f"Dead\n{tag}\n10\n"))
    assert said(loaded) == [("nothing-read", "mapping.yaml:2:9")]
    assert f"{tag.partition('+')[0]}+" in loaded.findings[0].got


@pytest.mark.parametrize(
    ("tags", "counts"),
    [
        ("#affected+killed,#affected+killed", ["10"]),
        ("#affected+killed,#affected+killed+low", ["10"]),
        ("#affected+deaths,#affected+injured", ["10", "7"]),
    ],
)
def test_no_column_of_figures_is_lost_in_silence(
    tags: str, counts: list[str], tmp_path: Path
) -> None:
    mapping = TAGGED.replace("displacement", "tolls").replace("figure_type: stock, ", "")
    loaded = load(folder(tmp_path, mapping, round=f"A,B\n{tags}\n10,7\n"))
    assert loaded.report is not None
    assert [str(one.count) for one in loaded.report.tolls] == counts
    assert ("column-not-read" in {one.rule for one in loaded.findings}) == (len(counts) == 1)
    assert {one.measure.value for one in loaded.report.tolls} <= {"killed", "deaths", "injured"}


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("only_if: casualties/killed", "only_if: Numbr"), "heading-not-found"),
        (("ids: {begin: killed, column: _id}", "ids: {begin: k}\n  head: 40"), "heading-not-found"),
    ],
)
def test_a_slip_in_the_mapping_is_said(change: tuple[str, str], rule: str, tmp_path: Path) -> None:
    form(folder(tmp_path, FORM.replace(*change)) / "form.xlsx")
    assert rule in {one.rule for one in load(tmp_path).findings}


@pytest.mark.parametrize(("cell", "value"), [("D2", 3), ("D2", None)])
def test_a_row_that_belongs_nowhere_is_said(cell: str, value: Any, tmp_path: Path) -> None:
    form(folder(tmp_path, FORM) / "form.xlsx")
    book = openpyxl.load_workbook(tmp_path / "form.xlsx")
    book["injured"][cell] = value
    book.save(tmp_path / "form.xlsx")
    assert ("unknown-reference", "form.xlsx:injured!D2") in said(load(tmp_path))


def test_two_rows_that_others_belong_to_have_numbers_of_their_own(tmp_path: Path) -> None:
    form(folder(tmp_path, FORM) / "form.xlsx")
    book = openpyxl.load_workbook(tmp_path / "form.xlsx")
    book["Storm form"]["G3"] = 1
    book.save(tmp_path / "form.xlsx")
    assert ("duplicate-key", "form.xlsx:Storm form!G3") in said(load(tmp_path))


def test_a_cell_under_no_heading_is_not_lost(tmp_path: Path) -> None:
    mapping = "- {file: tables/t.csv, kind: tolls, columns: {Dead: count}, ids: {begin: t}}\n"
    loaded = load(folder(tmp_path, mapping, t="Dead,\n12,not confirmed\n"))
    assert "column-without-name" in {one.rule for one in loaded.findings}


def test_a_time_of_day_is_left_off(tmp_path: Path) -> None:
    mapping = (
        "- {file: tables/t.csv, kind: tolls, columns: {Dead: count, start: as_of},"
        " always: {according_to: team, sources: form, measure: killed}, ids: {begin: t}}\n"
    )
    loaded = load(folder(tmp_path, mapping, t="Dead,start\n12,2025-03-05T08:12:33.000+03:00\n"))
    assert loaded.findings == ()
    assert loaded.report is not None
    assert str(loaded.report.tolls[0].as_of) == "2025-03-05"


BESIDE = (
    "- {file: tables/t.csv, kind: tolls, columns: {Dead: count, Note: %s},"
    " always: {according_to: team, sources: form, measure: killed, window: 2025},"
    " ids: {begin: t}}\n"
)


def test_a_document_for_all_rows_takes_the_words_of_a_column_beside_it(tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, BESIDE % "sources.1.figure", t="Dead,Note\n12,a dozen\n"))
    assert loaded.findings == ()
    assert loaded.report is not None
    [cited] = loaded.report.tolls[0].sources
    assert (cited.source, cited.figure) == ("form", "a dozen")


def test_a_value_for_all_rows_and_a_column_of_what_stands_in_it_are_a_finding(
    tmp_path: Path,
) -> None:
    loaded = load(folder(tmp_path, BESIDE % "window.start", t="Dead,Note\n12,2025-03\n"))
    assert [one.rule for one in loaded.findings] == ["duplicate-key"]
    assert "window" in loaded.findings[0].got


def test_a_window_takes_the_words_of_a_column_beside_it(tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, BESIDE % "window.as_worded", t="Dead,Note\n12,this year\n"))
    assert loaded.findings == ()
    assert loaded.report is not None
    window = loaded.report.tolls[0].window
    assert (str(window), window.as_worded) == ("2025", "this year")


@pytest.mark.parametrize(
    ("said", "rules"), [("since 2024-05-06", []), ("soon", ["date-not-understood"])]
)
def test_words_beside_a_window_in_a_sheet_of_records(
    tmp_path: Path, said: str, rules: list[str]
) -> None:
    """What a cell of the window says is read, or refused, as where it stands alone."""
    made = shutil.copytree(ROOT / "samples" / "minimal", tmp_path / "report")
    (made / "tolls.yaml").unlink()
    head = "id,according_to,measure,count,places,window,window.as_worded,as_of,sources"
    row = f"a,town-council,injured,12,example-town,{said},since Monday,2024-05-08,bulletin"
    (made / "tolls.csv").write_text(f"{head}\n{row}\n", "utf-8")
    loaded = load(made)
    assert [one.rule for one in loaded.findings if one.rule != "unknown-reference"] == rules
    if not rules:
        assert loaded.report is not None
        window = loaded.report.tolls[0].window
        assert (str(window), window.as_worded) == (said, "since Monday")
