"""Where pages end in print."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from sitrep import resources
from sitrep.write.engine import render_pdf
from tests.support.briefings import briefing
from tests.support.daily import some
from tests.support.samples import SAMPLES

FONTS = Path(resources.templates()) / "fonts"
STYLE = "".join(
    (resources.templates() / name).read_text("utf-8") for name in ("base.css", "print.css")
)


def rows_on_pages(rows: int, before: int) -> list[int]:
    """How many rows of a table stand on each page, below a drawing of so many millimetres."""
    body = "".join(f"<tr><th scope='row'>row</th><td>{number}</td></tr>" for number in range(rows))
    page = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title>
        <style>{STYLE}</style></head><body><div style="height: {before}mm"></div><table>
        <thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
        <tbody>{body}</tbody></table></body></html>"""
    pdf = render_pdf(page, fonts=FONTS, stamp=date(2030, 1, 1))
    return [page.extract_text().count("row") for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("rows", some([5, 9], 2))
def test_the_last_row_of_a_table_does_not_begin_a_page(rows: int) -> None:
    broken = 0
    for before in range(214, 266, 4):
        found = [on_page for on_page in rows_on_pages(rows, before) if on_page]
        assert sum(found) == rows
        assert found[-1] > 1, before
        broken += len(found) > 1
    assert broken > 1


def test_figures_set_against_each_other_stand_on_one_page() -> None:
    group = "<tr class='leading'><th>group</th></tr>" + "<tr class='marks'><td>mark</td></tr>" * 4
    broken = 0
    for before in range(210, 266, 6):
        style = f"<style>{STYLE}</style><div style='height: {before}mm'></div>"
        body = f"<section class='differ'>{style}<table><tbody>{group * 3}</tbody></table></section>"
        pdf = render_pdf(
            f'<!doctype html><html lang="en"><head><title>A</title></head>{body}</html>',
            fonts=FONTS,
            stamp=date(2030, 1, 1),
        )
        texts = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
        assert sum(text.count("mark") for text in texts) == 12
        assert all(text.count("mark") == 4 * text.count("group") for text in texts), before
        broken += sum("mark" in text for text in texts) > 1
    assert broken > 1


@pytest.mark.parametrize("language", some(("fr", "en", "es", "ar"), 2))
def test_a_sample_of_twelve_tolls_and_twelve_statements_has_five_pages(language: str) -> None:
    """In the languages that are longest, too; the last holds more than a few lines."""
    pdf = briefing(SAMPLES[1], language)[".pdf"]
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(texts) <= 5
    assert len(texts[-1].splitlines()) > 20


def test_an_annex_begins_where_what_stands_before_it_ends() -> None:
    """Two lines before it on a page of their own would leave the rest of that page white."""
    style = STYLE + (resources.templates() / "many.css").read_text("utf-8")
    body = "<section class='all_figures'><h2>Annex</h2><p>rows</p></section>"
    pdf = render_pdf(
        f"<!doctype html><html lang='en'><head><title>A</title><style>{style}</style></head>"
        f"<body><p>what stands before</p>{body}</body></html>",
        fonts=FONTS,
        stamp=date(2030, 1, 1),
    )
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
