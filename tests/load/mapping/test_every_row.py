"""Every row of a mapped table is a record, has a finding of its own, or is left out and counted."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.loading.loaded import Loaded
from tests.load.mapping.reports import report

REFUSED = ("count-not-understood", "unknown-word")
LEFT = re.compile(r"Of ([\d,]+) rows ([\d,]+) are read and ([\d,]+) left out: (.*)\.")

HEAD = "kind,area,number"
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c", ""]),
        st.sampled_from(["EX01", "EX02", "Nowhere", ""]),
        st.sampled_from(["4", "12", "many people", ""]),
    ),
    max_size=12,
)
CONDITIONS = (
    "only: {kind: a}",
    "only: {kind: [b, c]}",
    "leave_out: {kind: [a, b]}",
    "only_if: area",
    "only: {kind: [a, b], area: EX01}",
    "lookup: {kind: {a: {population: women}, b: {population: men}}}",
    "first_of: {event: [kind, area]}",
)
MAPS = st.lists(st.sampled_from(CONDITIONS), min_size=1, max_size=3)


def mapping(conditions: list[str]) -> str:
    return "tables:\n" + "".join(
        "- file: t.csv\n  kind: tolls\n  columns: {area: places, number: count}\n"
        f"  passed_over: kind\n  {condition}\n"
        f"  always: {{according_to: office, sources: doc, measure: {measure}, window: 2030-03}}\n"
        for condition, measure in zip(conditions, ("killed", "injured", "missing"), strict=False)
    )


def lines_of_records(loaded: Loaded) -> set[int]:
    assert loaded.report is not None
    many = len(loaded.report.tolls)
    return {loaded.origins.locate(("tolls", at, "id"), raw=False).line for at in range(many)}


def lines_refused(loaded: Loaded) -> set[int]:
    """The lines of cells that were refused."""
    return {one.location.line for one in loaded.findings if one.rule in REFUSED}


ROWS_SAID = re.compile(r"It stands in ([\d,]+) rows\.")


def rows_said_again(loaded: Loaded) -> int:
    """How many rows hold a refused word of a column that stands in an earlier row, too."""
    said = (ROWS_SAID.search(one.got) for one in loaded.findings if one.rule in REFUSED)
    return sum(int(found[1]) - 1 for found in said if found)


@settings(max_examples=120, deadline=None)
@given(ROWS, MAPS)
def test_records_and_rows_left_out_and_why_are_all_rows(
    rows: list[tuple[str, str, str]], conditions: list[str]
) -> None:
    table = "\n".join([HEAD, *(",".join(row) for row in rows)]) + "\n"
    with TemporaryDirectory() as folder:
        loaded = report(Path(folder), mapping(conditions), table)
    filled = {number for number, row in enumerate(rows, start=2) if any(row)}
    accounted = lines_of_records(loaded) | lines_refused(loaded)
    assert accounted <= filled
    many = len(accounted) + rows_said_again(loaded)
    said = [found for one in loaded.findings if (found := LEFT.search(one.got))]
    assert len(said) <= 1
    if said:
        total, read, left = (int(number) for number in said[0].groups()[:3])
        assert (total, read + left) == (len(filled), len(filled))
        assert sum(int(reason.split(" ")[0]) for reason in said[0][4].split("; ")) == left
        # A value that no lookup has is said at the first row that holds it; the row is left out.
        assert len(lines_of_records(loaded)) <= read <= many
    elif lines_of_records(loaded):
        assert many == len(filled)
    else:
        assert "error" in {one.level.value for one in loaded.findings}
