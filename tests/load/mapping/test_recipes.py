"""The recipes: tables as publishers hand them out load whole, with every row accounted for."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import sitrep
from sitrep.loading.loaded import Loaded
from sitrep.locations import Location
from sitrep.model.figures.figure import Figure
from tests.support.golden import Golden

RECIPES = sorted((Path(__file__).parents[3] / "samples" / "recipes").iterdir())
LEFT = re.compile(r"Of (\d+) (?:rows|cells) (\d+) are read and (\d+) left out: (.*)\.")
PAGE = Path("docs/recipes.md").read_text("utf-8")


def figures(loaded: Loaded) -> Iterator[Figure]:
    assert loaded.report is not None
    yield from (*loaded.report.tolls, *loaded.report.displacement, *loaded.report.funding)


def table(folder: Path) -> Path:
    (file,) = (one for one in folder.iterdir() if one.suffix in (".csv", ".json"))
    return file


ACROSS = {"months-across": ("Jan", "Feb", "Mar")}
"""The columns of which each cell is a row."""


def rows_in(file: Path) -> int:
    """How many rows a file holds, or cells, counted without the reader that is tested."""
    if file.suffix == ".csv":
        with file.open(encoding="utf-8", newline="") as lines:
            a_row = len(ACROSS.get(file.parent.name, ("row",)))
            return sum(a_row for _ in csv.DictReader(lines))
    lists: list[Any] = [one for one in json.loads(file.read_text()).values() if one]
    return next(len(one) for one in lists if isinstance(one, list))


def summary(loaded: Loaded) -> str:
    """What was read, a line for each record, and what was left out."""
    lines = [
        " | ".join(
            (
                one.id, one.according_to, one.measure.value, str(one.count), one.who.group.value,
                ", ".join(one.all_places), str(one.window), str(one.as_of or ""),
            )
        )
        for one in figures(loaded)
    ]  # fmt: skip
    return "\n".join([*lines, "", *(one.got for one in loaded.findings), ""])


@pytest.mark.parametrize("folder", RECIPES, ids=lambda one: one.name)
def test_a_recipe_reads_its_table(folder: Path, golden: Golden) -> None:
    loaded = sitrep.load(folder)
    assert sitrep.check(loaded).errors == 0
    golden.file(folder / "expected.txt", summary(loaded))


@pytest.mark.parametrize("folder", RECIPES, ids=lambda one: one.name)
def test_every_row_of_a_recipe_is_accounted_for(folder: Path) -> None:
    loaded = sitrep.load(folder)
    rows = rows_in(table(folder))
    said = [found for one in loaded.findings if (found := LEFT.match(one.got))]
    places = (loaded.origins.locate((kind, at, "count"), raw=False) for kind, at in _at(loaded))
    read = len({(place.line, _cell(folder, place)) for place in places})
    if not said:
        assert read == rows
        return
    (found,) = said
    assert [int(number) for number in found.groups()[:3]] == [rows, read, rows - read]
    reasons = [int(part.split(" ")[0]) for part in found[4].split("; ")]
    assert sum(reasons) == rows - read


def _cell(folder: Path, place: Location) -> int:
    return place.column if folder.name in ACROSS else 0


def _at(loaded: Loaded) -> Iterator[tuple[str, int]]:
    assert loaded.report is not None
    yield from (("tolls", at) for at in range(len(loaded.report.tolls)))
    yield from (("displacement", at) for at in range(len(loaded.report.displacement)))
    yield from (("funding", at) for at in range(len(loaded.report.funding)))


def test_the_three_columns_of_a_field_report_are_three_originators() -> None:
    folder = next(one for one in RECIPES if one.name == "ifrc-go")
    first = [one for one in figures(sitrep.load(folder)) if one.event == "field report 701"]
    killed = {one.according_to: str(one.count) for one in first if one.measure.value == "killed"}
    assert killed == {"government": "6", "society": "4", "others": "5"}


@pytest.mark.parametrize("folder", RECIPES, ids=lambda one: one.name)
def test_the_page_names_the_recipe(folder: Path) -> None:
    assert f"(../samples/recipes/{folder.name})" in PAGE
