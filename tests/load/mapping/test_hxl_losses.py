"""Tagged tables lose nothing in silence: odd tags, columns without one, tables read as nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.loading.load import load
from tests.load.mapping.reports import RECORDS, report, rules, said, tolls

_WITHOUT = "according_to: office, sources: doc, window: 2030-03"
TAGGED = "tables:\n- {file: t.csv, kind: tolls, hxl: yes, always: ALWAYS%s}\n"
EVENTS = "area,lowest,number,highest\n#adm1+name,,#affected+killed,\nNorth District,2,6,23\n"


def test_columns_without_a_tag_are_said(tmp_path: Path) -> None:
    loaded = report(tmp_path, TAGGED % "", EVENTS)
    assert tolls(loaded) == [("killed", "6", "north")]
    assert "lowest, highest" in said(loaded, "column-not-read")


def test_they_can_be_mapped_and_then_stand_alone(tmp_path: Path) -> None:
    ends = ", estimate: {low: lowest, best: number, high: highest}"
    loaded = report(tmp_path, TAGGED % ends, EVENTS)
    assert tolls(loaded) == [("killed", "6 (2-23)", "north")]
    assert rules(loaded) == []


def test_figures_that_no_tag_tells_are_read_by_their_heading(tmp_path: Path) -> None:
    table = "area,dead\n#adm1+name,#affected+crushed\nNorth District,6\n"
    loaded = report(tmp_path, TAGGED % ", columns: {dead: count}", table)
    assert tolls(loaded) == [("killed", "6", "north")]
    assert rules(loaded) == []


@pytest.mark.parametrize("odd", ["#adm1-name", "remark", "# 1"])
def test_one_odd_tag_does_not_make_the_row_a_row_of_data(odd: str, tmp_path: Path) -> None:
    table = f"a,b,c\n{odd},#adm1+code,#affected+killed\nx,EX01,6\n"
    loaded = report(tmp_path, TAGGED % "", table)
    assert tolls(loaded) == [("killed", "6", "north")]
    assert odd in said(loaded, "column-not-read")


def test_a_tagged_table_of_which_nothing_is_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(RECORDS)
    (tmp_path / "tolls.csv").write_text("a,b\n#adm1+code,#affected+crushed\nEX01,6\n")
    loaded = load(tmp_path)
    assert rules(loaded) == ["nothing-read"]
    assert "#affected+crushed" in said(loaded, "nothing-read")


def test_a_row_of_tags_is_no_row_of_data_without_hxl(tmp_path: Path) -> None:
    mapping = "tables:\n- {file: t.csv, kind: tolls, columns: {area: places, number: count},"
    mapping += " passed_over: [lowest, highest], always: ALWAYS}\n"
    loaded = report(tmp_path, mapping, EVENTS)
    assert tolls(loaded) == [("killed", "6", "north")]
    assert rules(loaded) == []


def test_a_kind_that_has_no_tags_is_said(tmp_path: Path) -> None:
    mapping = "tables:\n- {file: t.csv, kind: damage, hxl: yes}\n"
    loaded = report(tmp_path, mapping, EVENTS)
    assert said(loaded, "wrong-value").startswith("mapping.yaml:2 No tag is known for damage.")
    assert rules(loaded) == ["wrong-value"]


NEEDS = (
    "area,need,of these women,meant,families,done,sector\n"
    "#adm1+name,#inneed+ind,#inneed+f,#targeted,#targeted+hh,#reached,#sector\n"
    "North District,3000,1600,900,210,500,health\n"
)
OF_NEEDS = """\
tables:
- file: t.csv
  kind: needs
  hxl: yes
  always: {according_to: office, sources: doc, as_of: 2030-03-31}
"""


def test_needs_are_read_by_the_names_of_their_tags(tmp_path: Path) -> None:
    loaded = report(tmp_path, OF_NEEDS, NEEDS)
    assert rules(loaded) == []
    assert loaded.report is not None
    read = {
        (one.measure.value, one.population.group.value, one.unit.value, str(one.count))
        for one in loaded.report.needs
    }
    assert read == {
        ("in_need", "people", "individuals", "3000"),
        ("in_need", "women", "individuals", "1600"),
        ("targeted", "people", "individuals", "900"),
        ("targeted", "people", "households", "210"),
        ("reached", "people", "individuals", "500"),
    }
    assert {(one.sector, *one.places) for one in loaded.report.needs} == {("health", "north")}


def test_a_part_of_those_in_need_that_no_key_holds_is_not_read_as_the_whole(tmp_path: Path) -> None:
    table = NEEDS.replace("#targeted,", "#targeted+critical,")
    told = said(report(tmp_path, OF_NEEDS, table), "column-not-read")
    assert "#targeted+critical" in told


def test_tags_of_needs_in_another_kind_are_told_where_they_are_read(tmp_path: Path) -> None:
    table = "area,need\n#adm1+name,#inneed\nNorth District,3000\n"
    assert "Write kind: needs" in said(report(tmp_path, TAGGED % "", table), "nothing-read")


@pytest.mark.parametrize("whole", ["+total", "+all", ""])
def test_a_column_of_everybody_is_read_beside_those_of_some(whole: str, tmp_path: Path) -> None:
    table = f"#adm1+code,#affected+killed{whole},#affected+killed+f\nEX01,9,4\n"
    loaded = report(tmp_path, TAGGED.replace("ALWAYS", f"{{{_WITHOUT}}}") % "", table)
    assert tolls(loaded) == [("killed", "9", "north"), ("killed", "4", "north")]
    assert rules(loaded) == []


def test_a_column_that_is_left_beside_a_mapped_figure_is_to_have_its_own_entry(
    tmp_path: Path,
) -> None:
    table = "dead,women,area\n#affected+killed,#affected+killed+f,#adm1+code\n9,4,EX01\n"
    own = "- {file: t.csv, kind: tolls, columns: {women: count, area: places}, always: ALWAYS}\n"
    loaded = report(tmp_path, TAGGED % ", columns: {dead: count}", table)
    assert "in an entry of their own in mapping.yaml" in said(loaded, "column-not-read")
    own = own.replace("ALWAYS", "{population: women, according_to: office, sources: doc,"
                      " measure: killed, window: 2030-03}")  # fmt: skip
    loaded = report(tmp_path, TAGGED % ", columns: {dead: count}" + own, table)
    assert tolls(loaded) == [("killed", "9", "north"), ("killed", "4", "north")]


BOTH = (
    "area,lost,left,odd\n#adm1+name,#affected+killed,#affected+idps+stock,#x\n"
    "North District,6,40,1\n"
)
_MOVED = "measure: idps, figure_type: stock, according_to: office, sources: doc, as_of: 2030-03-31"
BY_TAGS = "{file: t.csv, kind: tolls, hxl: yes, always: ALWAYS}"
BY_HEADING = (
    "{file: t.csv, kind: displacement, columns: {area: from_places, left: count}, "
    f"always: {{{_MOVED}}}}}"
)


@pytest.mark.parametrize("maps", [(BY_TAGS, BY_HEADING), (BY_HEADING, BY_TAGS)], ids=str)
def test_a_column_that_another_entry_reads_is_not_said_to_be_left(
    maps: tuple[str, str], tmp_path: Path
) -> None:
    """Whoever maps it in an entry of its own, as the notice asks, is rid of the notice."""
    mapping = "tables:\n" + "".join(f"- {one}\n" for one in maps)
    loaded = report(tmp_path, mapping, BOTH)
    assert tolls(loaded) == [("killed", "6", "north")]
    told = [one.got for one in loaded.findings if one.rule == "column-not-read"]
    assert told
    assert all("odd" in one or "#x" in one for one in told)
    assert not any("idps" in one or "left" in one or "lost" in one for one in told)
    alone = report(tmp_path, f"tables:\n- {BY_TAGS}\n", BOTH)
    assert "#affected+idps+stock" in said(alone, "column-not-read")
