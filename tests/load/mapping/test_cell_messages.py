"""A word of a publisher's table that cannot stand: one fault, mended in the mapping, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.checking.check import check
from tests.load.mapping.reports import report, rules, said, tolls

_OTHER = {"name-without-article", "stale-figure"}
"""What is said of the little report that has nothing to do with its table."""

COUNTED = """\
tables:
- file: t.csv
  kind: tolls
  columns: {district: places, hurt: count}
  always: ALWAYS
"""
HEAD = "district,hurt\n"


@pytest.mark.parametrize(
    ("word", "means"),
    [("-", "not available"), ("TBC", "not available"), ("*", "fewer than 5"), ("0", "zero")],
)
def test_a_word_that_stands_in_many_rows_is_one_fault_and_one_mend(
    tmp_path: Path, word: str, means: str
) -> None:
    table = HEAD + f"North District,{word}\nSouth District,{word}\nWest District,7\n"
    loaded = report(tmp_path, COUNTED, table)
    (rule,) = rules(loaded)
    told = said(loaded, rule)
    assert told.startswith(f"t.csv:2 “{word}”")
    assert "It stands in 2 rows." in told
    assert "Say so under words: count: in mapping.yaml" in told
    mended = COUNTED + f'  words: {{count: {{"{word}": {means}}}}}\n'
    loaded = report(tmp_path, mended, table)
    assert rules(loaded) == []
    assert [count for _, count, *_ in tolls(loaded)] == [means, means, "7"]


def test_two_words_are_two_faults(tmp_path: Path) -> None:
    loaded = report(tmp_path, COUNTED, HEAD + "North District,-\nSouth District,n/d\n")
    assert rules(loaded) == ["count-not-understood"] * 2


def test_a_word_of_a_list_is_said_in_the_mapping(tmp_path: Path) -> None:
    mapping = COUNTED.replace("hurt: count}", "hurt: count, what: measure}").replace(
        "ALWAYS", "{according_to: office, sources: doc, window: 2030-03}"
    )
    table = "district,hurt,what\nNorth District,3,Hurt badly\nSouth District,4,Hurt badly\n"
    told = said(report(tmp_path, mapping, table), "unknown-word")
    assert "It stands in 2 rows." in told
    assert told.endswith(
        "Say so under words: measure: in mapping.yaml, or leave its rows out by leave_out:."
    )
    loaded = report(tmp_path, mapping + "  words: {measure: {Hurt badly: injured}}\n", table)
    assert [measure for measure, *_ in tolls(loaded)] == ["injured", "injured"]


def test_what_the_mapping_itself_fills_is_mended_there(tmp_path: Path) -> None:
    mapping = COUNTED.replace("ALWAYS", "{according_to: office, sources: doc, measure: dead}")
    loaded = report(tmp_path, mapping, HEAD + "North District,3\nSouth District,4\n")
    told = said(loaded, "unknown-word")
    assert told.startswith("mapping.yaml:5")
    assert "words: measure:" not in told


DATED = COUNTED.replace("hurt: count}", "hurt: count, day: window}").replace(
    "ALWAYS", "{according_to: office, sources: doc, measure: killed}"
)


@pytest.mark.parametrize(
    ("day", "form", "read"),
    [
        ("203003", "YYYYMM", "2030-03"),
        ("20300314", "YYYYMMDD", "2030-03-14"),
        ("4/3/2030", "DD/MM/YYYY", "2030-03-04"),
        ("٤/٣/٢٠٣٠", "DD/MM/YYYY", "2030-03-04"),
    ],
)
def test_a_date_of_another_form_is_told_how_the_mapping_reads_it(
    tmp_path: Path, day: str, form: str, read: str
) -> None:
    table = f"district,hurt,day\nNorth District,3,{day}\n"
    loaded = report(tmp_path, DATED, table)
    (rule,) = rules(loaded)
    if day.isascii():
        assert "date_format:" in said(loaded, rule)
        assert "in mapping.yaml" in said(loaded, rule)
    loaded = report(tmp_path, f"{DATED}  date_format: {form}\n", table)
    assert loaded.report is not None
    assert [str(one.window) for one in loaded.report.tolls] == [read]


def test_a_number_in_arabic_digits_is_that_number(tmp_path: Path) -> None:
    assert tolls(report(tmp_path, COUNTED, HEAD + "North District,٤٥\n"))[0][1] == "45"


def test_a_name_in_capitals_is_that_name(tmp_path: Path) -> None:
    loaded = report(tmp_path, COUNTED, HEAD + "NORTH DISTRICT,3\nsouth district,4\n")
    assert [place for *_, place in tolls(loaded)] == ["north", "south"]


def test_zeros_that_a_spreadsheet_took_away_are_asked_about(tmp_path: Path) -> None:
    loaded = report(tmp_path, COUNTED, HEAD + "1,3\n1,4\n9,2\n")
    assert len(rules(loaded)) == 2
    mapping = COUNTED + "  codes: {district: pcode}\n"
    (tmp_path / "more.yaml").write_text(
        "places:\n- {id: far, name: Far, level: admin1, codes: {pcode: '001'}}\n"
    )
    loaded = report(tmp_path, mapping, HEAD + "1,3\n1,4\n9,2\n")
    first, second = (one for one in loaded.findings if one.rule == "unknown-reference")
    assert first.got == "“1” is no code of the list pcode in places. It stands in 2 rows."
    assert "if it is that of far" in first.mend
    assert second.got == "“9” is no code of the list pcode in places."
    assert "Zeros" not in second.mend
    loaded = report(tmp_path, mapping + '  words: {places: {"1": far}}\n', HEAD + "1,3\n")
    assert tolls(loaded)[0][2] == "far"


def test_of_a_code_of_two_lists_both_are_named(tmp_path: Path) -> None:
    told = said(report(tmp_path, COUNTED, HEAD + "EX-A,3\n"), "unknown-reference")
    assert "codes: {heading: iso} or {heading: pcode}" in told


@pytest.mark.parametrize(
    "rows",
    [
        "Total,7\nAll districts,9\n",
        "Total,7\nAll districts,7\n",
        "North District,many\nNorth District,4\n",
    ],
)
def test_what_was_refused_of_a_record_is_no_ground_for_comparing_it(
    tmp_path: Path, rows: str
) -> None:
    loaded = report(tmp_path, COUNTED, HEAD + rows)
    found = {one.rule for one in check(loaded).findings} - _OTHER
    assert found <= {"unknown-reference", "count-not-understood"}


def test_records_of_which_nothing_was_refused_are_compared_all_the_same(tmp_path: Path) -> None:
    rows = "Total,7\nNorth District,3\nNorth District,4\n"
    loaded = report(tmp_path, COUNTED, HEAD + rows)
    assert "figures-differ" in {one.rule for one in check(loaded).findings}


def test_a_window_that_was_refused_is_not_said_to_be_missing(tmp_path: Path) -> None:
    loaded = report(tmp_path, DATED, "district,hurt,day\nNorth District,3,spring\n")
    assert {one.rule for one in check(loaded).findings} - _OTHER == {"date-not-understood"}


@pytest.mark.parametrize("word", ["Injured", "INJURED", " injured"])
def test_a_word_of_a_list_may_have_capitals(tmp_path: Path, word: str) -> None:
    mapping = COUNTED.replace("hurt: count}", "hurt: count, what: measure, who: population}")
    mapping = mapping.replace("ALWAYS", "{according_to: office, sources: doc, window: 2030-03}")
    table = f"district,hurt,what,who\nNorth District,3,{word},Older people\n"
    loaded = report(tmp_path, mapping, table)
    assert rules(loaded) == []
    assert tolls(loaded)[0][0] == "injured"
    assert loaded.report is not None
    assert loaded.report.tolls[0].population.group.value == "older_people"


@pytest.mark.parametrize(
    "written", ["N’Tza", "N`Tza", "Nʿtza", "n'tza", "N′Tza"]
)  # fmt: skip
def test_a_name_is_found_however_its_apostrophe_is_written(tmp_path: Path, written: str) -> None:
    (tmp_path / "more.yaml").write_text(
        "places:\n- {id: tza, name: N'Tza, level: locality}\n"
        "- {id: up, name: Up-Ri, level: locality}\n"
    )
    loaded = report(tmp_path, COUNTED, HEAD + f"{written},3\nUp – Ri,4\n")
    assert [place for *_, place in tolls(loaded)] == ["tza", "up"]


def test_a_name_that_is_near_is_said_in_the_mapping(tmp_path: Path) -> None:
    told = said(report(tmp_path, COUNTED, HEAD + "North Distrikt,3\n"), "unknown-reference")
    assert "If North District is meant, say so under words:" in told


def test_a_form_of_dates_that_is_none_is_told_what_one_looks_like(tmp_path: Path) -> None:
    loaded = report(tmp_path, f"{DATED}  date_format: dd/mm/yyyy\n", HEAD)
    (found,) = (one for one in loaded.findings if one.rule == "unknown-word")
    assert "DD/MM/YYYY (14/02/2030)" in found.expected
    assert found.mend == "Write DD/MM/YYYY."
