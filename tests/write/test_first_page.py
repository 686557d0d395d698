"""The first page of the samples in print: large numbers, all cards, glance and highlights."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

import sitrep
from sitrep.languages import available
from sitrep.page.escaping import inline_text, parse
from sitrep.write.cards import with_large_numbers
from sitrep.write.pdf import made_to_fit, next_heading
from tests.support.briefings import briefing
from tests.support.daily import in_turn, some
from tests.support.samples import FLOOD, OUTBREAK, SAMPLES
from tests.write.extremes import many
from tests.write.test_pdf_text import normal

REPORTS = (SAMPLES[1], FLOOD / "issue-2", OUTBREAK)
WORD = re.compile(r"[^\W\d_]{2,}|\d[\d.,]*\d|\d")
PAGES = {SAMPLES[1]: 5, FLOOD / "issue-2": 12, OUTBREAK: 5}
"""What each takes in English."""

TIGHTEST = FLOOD / "issue-2"
"""The one whose first page has the least room left."""

CARDS = {SAMPLES[1]: 6, FLOOD / "issue-2": 8, OUTBREAK: 9}
LARGE = 24


def made(report: Path, language: str, look: str | None = None) -> tuple[PdfReader, str]:
    outputs = {} if look else briefing(report, language)
    if look:
        options = sitrep.BuildOptions(to=["pdf", "markdown"], language=language, look=look)
        built = sitrep.build(report, options=options).outputs
        outputs = {Path(name).suffix: content for name, content in built.items()}
    return PdfReader(io.BytesIO(outputs[".pdf"])), outputs[".md"].decode("utf-8")


def not_on_first_page(report: Path, language: str, look: str | None = None) -> list[str]:
    """The words of cards, glance and highlights that the first page does not hold."""
    reader, markdown = made(report, language, look)
    squeezed = re.sub(r"\s+", "", normal(reader.pages[0].extract_text()))
    wanted = first_sections(markdown, 3)
    assert len(wanted) > 100
    return [word for word in wanted if word not in squeezed]


def first_sections(markdown: str, number: int) -> list[str]:
    """The words of the first sections of a briefing."""
    parts = markdown.split("\n## ")[1 : number + 1]
    texts = (inline_text(one) for part in parts for one in parse(part) if one.type == "inline")
    return WORD.findall(normal(re.sub("\0.*?\0", " ", " ".join(texts))))


def sizes(reader: PdfReader) -> list[str]:
    """The pieces of text on the first page that are set in the large size."""
    found = []

    def see(
        text: str, matrix: list[float], within: list[float], _font: object, size: float
    ) -> None:
        if text.strip() and round(size * abs(within[3] * matrix[3]), 1) == LARGE:
            found.append(text.strip())

    reader.pages[0].extract_text(visitor_text=see)
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("report", "language"), some(in_turn(REPORTS, available()), 3))
def test_numbers_are_large_and_the_glance_is_on_the_first_page(report: Path, language: str) -> None:
    reader, _ = made(report, language)
    assert language != "en" or len(reader.pages) <= PAGES[report]
    assert len(sizes(reader)) >= CARDS[report]
    assert not_on_first_page(report, language) == []


def card(figure: str) -> str:
    body = f'<section class="key_figures"><ul><li><strong>{figure}</strong> x 7</li></ul></section>'
    return with_large_numbers(body).partition("<strong>")[2].partition("</strong>")[0]


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        ("1,018", '<span class="n">1,018</span>'),
        ("more than 4,000", 'more than <span class="n">4,000</span>'),
        ("2,300 to 2,400", '<span class="n">2,300</span> to <span class="n">2,400</span>'),
        ("640\u202f000", '<span class="n">640\u202f000</span>'),
        ("38.7 million", '<span class="n">38.7</span> million'),
        ("٤٬٠٠٠", '<span class="n">٤٬٠٠٠</span>'),
        ("dozens", '<span class="n">dozens</span>'),
        ("<b a='1'>tens of</b>", "<b a='1'><span class=\"n\">tens of</span></b>"),
    ],
)
def test_a_number_is_parted_from_its_words_and_words_alone_are_as_large(
    figure: str, shown: str
) -> None:
    assert card(figure) == shown


def test_no_text_is_changed_and_nothing_outside_the_cards_is() -> None:
    body = '<p><strong>12</strong></p><section class="tolls"><li><strong>12</strong></li></section>'
    assert with_large_numbers(body) == body


PART = '<section class="{}" aria-labelledby="{}">\n<h2>x</h2></section>\n'
WHOLE = "<style>\n</style>" + "".join(
    PART.format(part, f"id-{part}") for part in ("key_figures", "glance", "highlights", "tolls")
)


def set_smaller(room: float, html: str = WHOLE) -> str:
    """The page, where its first part fits in a size below ``room``; highlights take 2 points."""

    def pages(text: str) -> int:
        assert "tolls" not in text
        size = float(text.partition("font-size: ")[2].partition("pt")[0])
        return 1 if size + 2 * ("id-highlights" in text) <= room else 2

    return made_to_fit(html, (8.9, 8.4, 7.9, 7.4), pages)


@pytest.mark.parametrize(
    ("room", "size"),
    [(10.5, "8.4pt"), (9.4, "7.4pt"), (9.0, "8.9pt"), (8.0, "7.9pt"), (7.0, "")],
)
def test_page_one_is_set_in_the_largest_size_in_which_it_is_a_page(room: float, size: str) -> None:
    made = set_smaller(room)
    assert size in made
    assert bool(size) is (made != WHOLE)
    assert next_heading(WHOLE) == "id-tolls"
    assert next_heading(WHOLE.partition('<section class="tolls"')[0]) == ""


def test_page_one_of_a_report_of_sixty_tolls_is_one_page() -> None:
    built = sitrep.build(many(), options=sitrep.BuildOptions(to=["pdf", "markdown"])).outputs
    by_ending = {Path(name).suffix: content for name, content in built.items()}
    pdf, markdown = by_ending[".pdf"], by_ending[".md"]
    first = re.sub(r"\s+", "", normal(PdfReader(io.BytesIO(pdf)).pages[0].extract_text()))
    wanted = first_sections(markdown.decode("utf-8"), 3)
    assert [word for word in wanted if word not in first] == []
    assert len(wanted) > 200
