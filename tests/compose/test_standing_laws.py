"""How the figures differ, in rows: every relation that is known has one, and no row is long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import sitrep
from sitrep.compare.axes.axis import Axis
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose import compose
from sitrep.compose.desk import Desk
from sitrep.compose.long_reports.shown import FULL
from sitrep.compose.tables.standings import MOST_NAMED, MOST_ROWS
from sitrep.compose.verdicts.standing import Stand, Standing
from sitrep.compose.verdicts.verdict_words import verdict
from sitrep.languages import available, load_language
from sitrep.model.report import Report
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.editions import in_language
from sitrep.page.document import Block, Document, Line, Row, Text, Traced, Words
from tests.compare.reports import index, toll
from tests.compose.plotted import standing_rows
from tests.compose.test_conflict_laws import RECORDS, composed, figures_in, on_samples, report, rows
from tests.compose.test_many import document as very_many
from tests.model.strategies import fewer_cases
from tests.support.daily import in_turn
from tests.support.samples import LONG_SAMPLES, ROOT, SAMPLES

CASES = [
    *(ROOT / "tests" / "compare" / "cases").glob("*.yaml"),
    ROOT / "tests" / "compose" / "everything",
]
MATTERS = [*SAMPLES, *LONG_SAMPLES, ROOT / "samples" / "flood-kestria-2030" / "issue-1", *CASES]
LANGUAGES = pytest.mark.parametrize("code", available())
MADE = in_turn(MATTERS, available())
PAIRS = pytest.mark.parametrize(
    ("matter", "code"),
    MADE,
    ids=lambda one: one.stem if isinstance(one, Path) else one,
)

IN_A_SENTENCE, IN_A_VERDICT, RUNNING = 30, 25, 120
"""So many words of the house stand there at most; names, figures and quotations apart."""


@cache
def read(matter: Path) -> Report:
    found = sitrep.load(matter).report
    assert found is not None
    return found


@cache
def document(matter: Path, code: str) -> Document:
    own, foreign = in_language(read(matter), code)
    return compose(Edition(own), load_language(code), foreign=foreign)


def blocks(made: Document) -> tuple[Block, ...]:
    section = made.sections.get("differ")
    return section.groups if section is not None else ()


def rows_of(made: Document) -> Iterator[Row]:
    for block in blocks(made):
        yield from standing_rows(block.table) if block.table is not None else ()


def own_words(text: Text) -> int:
    """The words of the house in a text."""
    return sum(own_words_by_sentence(text))


def own_words_by_sentence(text: Text) -> list[int]:
    """The words of the house in each sentence of a text."""
    said = "".join(one.text if isinstance(one, Words) else " " for one in text.spans)
    return [len(re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", one)) for one in said.split(". ")]


def assert_short(made: Document) -> None:
    section = made.sections.get("differ")
    if section is None:
        return
    assert len(section.lead) <= 2
    told = ((*block.lead, *block.texts) for block in section.groups)
    for text in (*section.lead, *(text for texts in told for text in texts)):
        assert max(own_words_by_sentence(text)) <= IN_A_SENTENCE, text
    for block in section.groups:
        if block.table is not None:
            assert sum(map(own_words, (*block.lead, *block.texts))) <= RUNNING
    for row in rows_of(made):
        verdicts = own_words_by_sentence(row.cells[2])
        assert len(verdicts) <= 2 <= min(verdicts), row.cells[2]
        assert max(verdicts) <= IN_A_VERDICT, row.cells[2]


@PAIRS
def test_no_sentence_and_no_verdict_is_long(matter: Path, code: str) -> None:
    assert_short(document(matter, code))


@pytest.mark.parametrize(("number", "code"), in_turn([FULL - 50, FULL + 300], available()))
def test_of_very_many_figures_none_is_long_either(number: int, code: str) -> None:
    made = very_many(number, code)
    assert len(list(rows_of(made))) > 1
    assert_short(made)


def test_the_matters_hold_what_the_words_are_counted_of() -> None:
    found = [row for matter, code in MADE for row in rows_of(document(matter, code))]
    assert len(found) > 35


@LANGUAGES
@pytest.mark.parametrize("how", Stand)
def test_a_verdict_is_short_whatever_it_names(code: str, how: Stand) -> None:
    """Also with every axis that people are commonly told apart by, and with what is not stated."""
    held = index(toll("one", window="not stated", places=[]), toll("two", according_to="watch"))
    one, two = (held.figures[ref] for ref in ("one", "two"))
    axes = (Axis.MEASURE, Axis.POPULATION, Axis.PLACE, Axis.WINDOW)
    standing = Standing(
        how, (one,), (two,), axes, ("wire",), {"monitor": ("wire",), "watch": ("radio",)}, 2
    )
    for each in (standing, replace(standing, figures=(two, one))):
        said = Line(verdict(Desk(held, load_language(code)), each))
        assert 2 <= own_words(said) <= IN_A_VERDICT


@fewer_cases
@given(RECORDS)
@on_samples
def test_no_verdict_is_long_in_any_language(records: tuple[Any, Any]) -> None:
    held = report(*records)
    for code in available():
        assert_short(compose(Edition(held.report), load_language(code)))


@fewer_cases
@given(RECORDS)
@on_samples
def test_every_figure_above_one_that_covers_more_stands_beside_it(
    records: tuple[Any, Any],
) -> None:
    held = report(*records)
    on_page = {
        (part, whole)
        for parts, wholes in rows(composed(held), "Higher than what covers more")
        for part in parts
        for whole in wholes
    }
    known = report_figures_of(held).exceeding
    assert on_page == {(part, one.id) for part, wholes in known.items() for one in wholes}


@fewer_cases
@given(RECORDS)
@on_samples
def test_every_circle_and_every_excess_has_its_row(records: tuple[Any, Any]) -> None:
    held = report(*records)
    made, figures = composed(held), report_figures_of(held)
    circles = [{*these, *those} for these, those in rows(made, "cite each other in a circle")]
    together = [(set(parts), set(wholes)) for parts, wholes in rows(made, "Together more than")]
    assert circles == [{one.id for one in circle.figures} for circle in figures.circles]
    assert together == [
        ({part.id for part in one.parts}, {one.whole.id}) for one in figures.undeclared_excess
    ]


def test_whom_originators_blame_has_its_row() -> None:
    held = index(
        toll("one", responsible=["wire"]),
        toll("two", according_to="watch", responsible=["radio"]),
        toll("three", measure="injured", responsible=["wire"]),
    )
    found = list(rows(composed(held), "Who was responsible is disputed: Monitor: Wire; Watch"))
    assert found == [(["one"], ["two"])]


def test_the_strongest_stand_first() -> None:
    held = index(
        toll("a", 12),
        toll("b", 20, according_to="watch"),
        toll("c", 30, places=["north"], according_to="office"),
        toll("d", "dozens", according_to="wire", window="not stated"),
        toll("e", 40, window="not stated", according_to="radio"),
    )
    said = [plain_verdict(row) for row in rows_of(composed(held))]
    order = [
        "Contradict",
        "Time or hour not",
        "Higher",
        "Lies inside",
        "A size",
        "Without",
    ]
    found = [next(at for at, words in enumerate(order) if one.startswith(words)) for one in said]
    assert found == sorted(found)
    assert set(found) == set(range(len(order)))


def plain_verdict(row: Row) -> str:
    return "".join(one.text for one in row.cells[2].spans if isinstance(one, Words))


def many_parts(number: int) -> list[dict[str, Any]]:
    """As many figures of a day as are wanted, each inside the figure of its own week."""
    parts = []
    for at in range(number):
        day = f"2024-{at // 25 + 1:02}-{at % 25 + 1:02}"
        after = f"2024-{at // 25 + 1:02}-{at % 25 + 2:02}"
        parts.append(toll(f"p{at:02}", 5 + at, window=day))
        parts.append(toll(f"w{at:02}", 90 + at, according_to="watch", window=f"{day} to {after}"))
    return parts


def test_many_rows_of_the_weaker_sort_are_gathered_and_conflicts_never() -> None:
    few, many = composed(index(*many_parts(2))), composed(index(*many_parts(MOST_ROWS + 2)))
    assert len(list(rows_of(few))) > 1
    gathered = [row for row in rows_of(many) if "Figures: " in plain_cell(row, 0)]
    assert gathered
    assert len(list(rows_of(many))) <= MOST_ROWS
    apart = [
        one
        for at in range(MOST_ROWS + 2)
        for one in (
            toll(f"a{at:02}", 10, window=f"2024-01-{at + 1:02}"),
            toll(f"b{at:02}", 20, window=f"2024-01-{at + 1:02}", according_to="watch"),
        )
    ]
    conflicts = list(rows(composed(index(*apart)), "Contradict each other"))
    assert conflicts == [([f"a{at:02}"], [f"b{at:02}"]) for at in range(MOST_ROWS + 2)]


def plain_cell(row: Row, at: int) -> str:
    return "".join(one.text for one in row.cells[at].spans if isinstance(one, Words))


def test_figures_that_are_too_many_for_a_cell_are_counted() -> None:
    known = ("monitor", "watch", "office", "radio", "wire")
    alike = [
        toll(f"t{at:02}", f"at least {at + 1}", according_to=known[at % 5], places=[place])
        for at, place in enumerate(["town", "south"] * MOST_NAMED)
    ]
    made = composed(index(*alike, toll("all", "dozens", places=["north"])))
    assert all(len(figures_in(cell)) <= MOST_NAMED for row in rows_of(made) for cell in row.cells)


def test_one_originator_and_nothing_to_compare_print_nothing() -> None:
    made = composed(index(toll("one"), toll("two", measure="injured", according_to="watch")))
    assert "differ" not in made.sections
    both = (toll("one"), toll("two", window="2024-05-08", according_to="watch"))
    assert "differ" not in composed(index(*both)).sections


@PAIRS
def test_within_a_cell_originators_stand_in_alphabetical_order(matter: Path, code: str) -> None:
    """As the lead says, whatever the language makes of their names."""
    made = document(matter, code)
    for row in rows_of(made):
        for cell in row.cells[:2]:
            names = [one.text for one in cell.spans if isinstance(one, Traced) and is_actor(one)]
            assert names == sorted(names, key=str.casefold)


def is_actor(one: Traced) -> bool:
    return one.ref in {actor.id for matter in MATTERS for actor in read(matter).actors}
