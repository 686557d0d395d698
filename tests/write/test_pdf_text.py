"""The words of every PDF, as `pdftotext` reads them, are those of its Markdown, in order."""

from __future__ import annotations

import itertools
import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from sitrep.languages import available
from sitrep.page.escaping import inline_text, parse
from tests.support.briefings import briefing
from tests.support.daily import LONG, in_turn, some
from tests.support.samples import SAMPLES

ROOT = Path(__file__).parents[2]
REPORTS = (*SAMPLES, ROOT / "tests" / "compose" / "everything")
MILLIMETRE = 72 / 25.4
TOP, BOTTOM = 13 * MILLIMETRE, 10 * MILLIMETRE
"""The margins of print.css, in which the running header and the page's number stand."""

EVERY_REPORT = pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.name)
LEFT_TO_RIGHT = sorted(set(available()) - {"ar"})
WORD = re.compile(r"[\u0620-\u064a]+|[A-Za-z0-9]+")
ARABIC = re.compile(r"[\u0620-\u064a]+")


def normal(text: str) -> str:
    """Every letter as itself, whatever its shape was; marks of direction are no text."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(one for one in text if unicodedata.category(one) != "Cf")


def signs(text: str) -> str:
    """The letters, digits and signs of a text; where lines were broken says nothing."""
    return "".join(one for one in normal(text) if not one.isspace())


def extracted(pdf: Path, *order: str) -> list[str]:
    """The text of each page without its margins."""

    def page(first: int, last: int, top: float) -> str:
        box = ["-x", "0", "-W", "596", "-y", str(round(top)), "-H", str(round(842 - top - BOTTOM))]
        command = ["pdftotext", *order, "-f", str(first), "-l", str(last), *box, str(pdf), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")

    return [page(1, 1, 0), *page(2, 9999, TOP).split("\f")]


def pages(pdf: Path) -> list[str]:
    """The signs of each page, in the order in which it was written."""
    return [signs(one).replace("•", "") for one in extracted(pdf, "-raw")]


def written(markdown: bytes) -> tuple[str, set[str]]:
    """The text of the page, and the headings of its tables, which each further page repeats."""
    tokens = parse(markdown.decode("utf-8"))
    text, headings, heading = "", set(), ""
    in_head = False
    for token in tokens:
        if token.type in ("thead_open", "thead_close"):
            in_head = token.type == "thead_open"
            headings.add(heading)
            heading = ""
        elif token.type == "inline":
            words = signs(re.sub("\0.*?\0", "", inline_text(token))).replace("•", "")
            text += words
            heading += words if in_head else ""
    return text, headings - {""}


def told(found: list[str], wanted: str, headings: set[str]) -> str:
    """The text of the pages in one, without the headings that only continue a table."""
    text = ""
    for page in found:
        rest = wanted[len(text) :]
        again = next((one for one in headings if page.startswith(one)), "")
        text += page if rest.startswith(page[: len(again) + 20]) else page[len(again) :]
    return text


@pytest.mark.parametrize(("report", "language"), some(in_turn(REPORTS, LEFT_TO_RIGHT), 3))
def test_the_pdf_says_what_the_markdown_says(report: Path, language: str, tmp_path: Path) -> None:
    made = briefing(report, language)
    pdf = tmp_path / "briefing.pdf"
    pdf.write_bytes(made[".pdf"])
    wanted, headings = written(made[".md"])
    assert len(wanted) > 700
    assert told(pages(pdf), wanted, headings) == wanted


@pytest.mark.long
@pytest.mark.parametrize("report", REPORTS if LONG else REPORTS[-1:], ids=lambda path: path.name)
def test_arabic_is_extracted_whole_joined_and_in_the_order_of_reading(
    report: Path, tmp_path: Path
) -> None:
    made = briefing(report, "ar")
    pdf = tmp_path / "briefing.pdf"
    pdf.write_bytes(made[".pdf"])
    tokens = parse(made[".md"].decode("utf-8"))
    blocks = [
        WORD.findall(normal(re.sub("\0.*?\0", " ", inline_text(token))))
        for token in tokens
        if token.type == "inline"
    ]
    found = WORD.findall(normal("".join(extracted(pdf))))
    wanted = [word for block in blocks for word in block]
    assert len(wanted) > 700
    assert Counter(wanted) - Counter(found) == Counter()
    # What there is more of are headings of tables that go on over a page.
    assert sum((Counter(found) - Counter(wanted)).values()) < len(wanted) / 100
    after = set(itertools.pairwise(found))
    pairs = [
        pair
        for block in blocks
        for pair in itertools.pairwise(block)
        if all(map(ARABIC.fullmatch, pair))
    ]
    # Cells that stand side by side, and lines that Latin words begin, are read in another order.
    assert len(pairs) > 500
    assert sum(pair not in after for pair in pairs) < len(pairs) / 50
