"""Ids that are made from what a row says: the same in any order, and beside any other rows."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.load.mapping.reports import report

MAPPING = """\
tables:
- file: t.csv
  kind: tolls
  columns: {district: places, dead: count, event: event}
  passed_over: seen
  always: ALWAYS
- file: t.csv
  kind: tolls
  columns: {district: places, hurt: count, event: event}
  passed_over: seen
  always: {according_to: office, sources: doc, measure: injured, window: 2030-03}
"""
HEAD = "district,dead,hurt,event,seen\n"
ROWS = [
    "north,12,30,a,x",
    "north,12,30,b,x",
    "south,4,9,a,x",
    "south,5,9,a,x",
    "south,5,9,a,x",
]


def ids(folder: Path, rows: list[str]) -> dict[tuple[str, ...], list[str]]:
    """The ids of the records by what they say, each list in order."""
    loaded = report(folder, MAPPING, HEAD + "\n".join(rows) + "\n")
    assert loaded.findings == ()
    assert loaded.report is not None
    found: dict[tuple[str, ...], list[str]] = {}
    for one in loaded.report.tolls:
        found.setdefault((one.measure.value, str(one.count), *one.places), []).append(one.id)
    assert len({one.id for one in loaded.report.tolls}) == 2 * len(rows)
    return {key: sorted(made) for key, made in found.items()}


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.permutations(ROWS))
def test_the_order_of_rows_makes_no_difference(tmp_path: Path, rows: list[str]) -> None:
    assert ids(tmp_path, rows) == ids(tmp_path, ROWS)


def test_other_rows_make_no_difference(tmp_path: Path) -> None:
    few = ids(tmp_path, ROWS[:3])
    more = ids(tmp_path, [*ROWS[1::-1], "west,1,1,z,x", ROWS[2]])
    assert {key: more[key] for key in few} == few


def test_a_corrected_figure_and_a_column_passed_over_keep_the_id(tmp_path: Path) -> None:
    first = ids(tmp_path, ["north,12,30,a,x"])
    second = ids(tmp_path, ["north,13,30,a,later"])
    assert [*first.values()] == [*second.values()]


def test_an_id_can_be_read(tmp_path: Path) -> None:
    (first, _) = ids(tmp_path, ["north,12,30,a,x"]).values()
    assert first[0].startswith("killed-north-2030-03-")
