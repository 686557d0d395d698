"""What docs/excel.md says, done as it says it."""

from __future__ import annotations

from pathlib import Path

import pytest

import sitrep
from scripts import sheet_images
from sitrep.findings import Level


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "valley.xlsx"


def test_as_it_is_filled_in_the_slip_alone_is_found(file: Path) -> None:
    sheet_images.filled().save(file)
    assert sorted(sheet_images.tables()) == [
        "Harm to people",
        "Places",
        "Report",
        "Sources",
        "Who says it",
    ]
    [found] = [one for one in sitrep.check(sitrep.load(file)).findings if one.level is Level.ERROR]
    assert found.rule == "count-not-understood"
    assert str(found.location).endswith(f"valley.xlsx:{sheet_images.FIGURES}!{sheet_images.SLIP}")


def test_mended_it_builds_with_both_figures_side_by_side(file: Path) -> None:
    book = sheet_images.filled()
    book[sheet_images.FIGURES][sheet_images.SLIP] = sheet_images.MENDED
    book.save(file)
    built = sitrep.build(file, options=sitrep.BuildOptions(to="text"))
    assert {one.level for one in built.findings} == {Level.NOTICE}
    [text] = built.outputs.values()
    said = text.decode("utf-8")
    assert "at least 15 according to Relief Group C and 12 according to the Valley Council" in said


def test_the_pictures_that_it_shows_are_there() -> None:
    page = sheet_images.PAGE
    for name in ("filled", "marked", "briefing"):
        assert f"(images/excel/{name}.png)" in page.read_text("utf-8")
        assert (sheet_images.IMAGES / f"{name}.png").is_file()
