"""Columns are as wide as their words need."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from sitrep import resources
from sitrep.page.escaping import parser
from sitrep.write.column_widths import column_widths

PAGE_IN_EM = 182 / 25.4 * 72 / 8
PADDING_IN_EM = 0.9
"""How wide a table is on a page of A4, and what the edges of a cell take, as print.css says."""

LONG = "what a long cell says at some length, and goes on to say in many more words than others"


def widths(*rows: tuple[str, ...]) -> list[int]:
    """The widths of the columns of a table, of which the first row is the heading."""
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    marks = f"|{' --- |' * len(rows[0])}"
    tokens = parser().parse("\n".join([head, marks, *body]))
    rules = column_widths(tokens)
    [table] = [one for one in tokens if one.type == "table_open"]
    assert f".{str(table.attrGet('class')).split()[-1]} thead th:nth-child(1)" in rules
    return [int(width) for width in re.findall(r"width: (\d+)%", rules)]


@pytest.mark.parametrize(
    "rows",
    [
        [("a", "b")],
        [("a", "b", "c"), ("one", "two", "three")],
        [("Incomprehensibilities", "b"), ("one", "two")],
        [("a", "b", "c", "d", "e", "f", "g"), *[(LONG, "x", LONG, "y", LONG, "z", LONG)] * 60],
    ],
)
def test_the_columns_fill_the_table_and_none_is_lost(rows: list[tuple[str, ...]]) -> None:
    found = widths(*rows)
    assert sum(found) == 100
    assert min(found) > 0


def test_a_column_of_many_words_is_wide_wherever_it_stands() -> None:
    for place in range(3):
        row = ["short", "short", "short"]
        row[place] = LONG
        found = widths(("a", "b", "c"), tuple(row), ("one", "two", "three"))
        assert found[place] == max(found) > 2 * min(found)


def test_every_heading_has_room_for_its_longest_word() -> None:
    narrow, wide = (widths((head, "b"), ("x", LONG))[0] for head in ("A", "Incomprehensible"))
    assert wide > 2 * narrow


@pytest.mark.parametrize("word", ["communiqué", "commencement", "MMMM", "immédiatement"])
def test_no_word_is_parted_that_a_column_could_hold(word: str) -> None:
    """Measured by the font of the page, of which a table of eight points is so many em wide."""
    font = TTFont(Path(resources.templates()) / "fonts" / "NotoSans-Regular.ttf")
    metrics, glyphs = font["hmtx"], font.getBestCmap()
    wide = sum(metrics[glyphs[ord(sign)]][0] for sign in word) / font["head"].unitsPerEm
    (column, *_) = widths(tuple("abcdef"), *[(word, *[LONG * 3] * 5)] * 9)
    assert column / 100 * PAGE_IN_EM >= wide + PADDING_IN_EM


def test_tables_of_the_same_widths_share_their_rules() -> None:
    table = "| a | b |\n| --- | --- |\n| one | two |\n"
    assert column_widths(parser().parse(f"{table}\ntext\n\n{table}")).count("nth-child(1)") == 1


def test_a_plot_after_the_first_column_has_more_than_half_of_the_table() -> None:
    table = "| When | Figure | Sources |\n| --- | --- | --- |\n| 4 May | 287 | [1] |\n"
    tokens = parser().parse(table)
    [cell] = [one for one, text in itertools.pairwise(tokens) if text.content == "287"]
    cell.attrSet("class", "plot drawn-1")
    found = [int(width) for width in re.findall(r"width: (\d+)%", column_widths(tokens))]
    assert sum(found) == 100
    assert found[1] > 50
