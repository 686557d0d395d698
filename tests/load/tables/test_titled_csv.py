"""CSV files with a title above the names, as exports and people write it: one cell in its line."""

from __future__ import annotations

import pytest

from sitrep.loading.tables.csv import read_csv

NAMES = ["District", "Dead", "Injured"]


def rows(text: str, name: str = "t") -> list[list[str]]:
    (grid,) = read_csv(name, text.encode()).grids
    return [list(row) for row in grid.rows]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("title", ["Table 3: the storm", '"Table 3, the storm"', "Kestria\n\nMay"])
def test_cells_below_a_title_are_told_apart(title: str, separator: str) -> None:
    table = "\n".join(separator.join(row) for row in (NAMES, ["North", "4", "5"]))
    found = rows(f"{title}\n{table}\n")
    assert NAMES in found
    assert ["North", "4", "5"] in found


@pytest.mark.parametrize(
    "text",
    [
        "overview\nOne, two, three.\nFour, five, six.\n",  # prose
        "name\nDoe, Jane\nRoe, Richard\n",  # one separator a line is no table
        "name\nOne, two, three\nFour\n",  # nor are lines that are not alike
    ],
)
def test_a_table_of_one_column_stays_one(text: str) -> None:
    assert {len(row) for row in rows(text, "overview" if text[0] == "o" else "t")} == {1}


def test_prose_is_known_by_the_name_of_its_table_in_any_language() -> None:
    text = "Aperçu\nUn, deux, trois.\nQuatre, cinq, six.\n"
    assert {len(row) for row in rows(text, "Aperçu")} == {1}


def test_the_first_line_that_has_any_tells_the_separator() -> None:
    assert rows("a;b;c,d\n1,2,3\n4,5,6\n")[0] == ["a", "b", "c,d"]
