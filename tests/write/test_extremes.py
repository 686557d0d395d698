"""At the ends of what there is, nothing breaks, is cut off, or runs out of its page."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

import sitrep
from sitrep.languages import available
from tests.support.daily import LONG, some
from tests.support.made_once import made_once
from tests.support.verapdf import FLAVOURS, failures_of
from tests.write import extremes

MAKERS: list[Callable[[], sitrep.Report]] = [
    extremes.one_toll,
    extremes.many,
    extremes.long_words,
]
EVERY = pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
SOME = pytest.mark.parametrize("make", some(MAKERS[::-1], 3), ids=lambda make: make.__name__)
LANGUAGES = ("en", "ar")
MARGIN = 14 * 72 / 25.4
XHTML = "{http://www.w3.org/1999/xhtml}"


@cache
def output(make: Callable[[], sitrep.Report], language: str, form: str) -> bytes:
    def written(folder: Path) -> None:
        options = sitrep.BuildOptions(to=[form], language=language)
        built = sitrep.build(make(), options=options)
        assert built.ok
        [content] = built.outputs.values()
        (folder / form).write_bytes(content)

    return (made_once(f"{make.__name__} {language} {form}", written) / form).read_bytes()


def words(pdf: Path) -> list[tuple[str, float, float]]:
    """Every word with where it begins and ends on its page, in points."""
    made = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True)
    text = re.sub(r"&(?!amp;|lt;|gt;|quot;|#)", "&amp;", made.stdout.decode("utf-8"))
    found = ElementTree.fromstring(text).iter(f"{XHTML}word")
    return [(one.text or "", float(one.attrib["xMin"]), float(one.attrib["xMax"])) for one in found]


@SOME
@pytest.mark.parametrize("language", available() if LONG else LANGUAGES)
def test_no_word_runs_out_of_the_page(
    make: Callable[[], sitrep.Report], language: str, tmp_path: Path
) -> None:
    pdf = tmp_path / "briefing.pdf"
    pdf.write_bytes(output(make, language, "pdf"))
    found = words(pdf)
    assert len(found) > 100
    outside = [one for one in found if one[1] < MARGIN - 1 or one[2] > 595.3 - MARGIN + 1]
    assert outside == []


@pytest.mark.long
def test_they_keep_the_standards(tmp_path: Path) -> None:
    files = []
    for make, language in product(MAKERS, LANGUAGES):
        files.append(tmp_path / f"{make.__name__}-{language}.pdf")
        files[-1].write_bytes(output(make, language, "pdf"))
    assert len(files) == 6
    assert failures_of(files) == {(one, file): [] for one in FLAVOURS for file in files}


@SOME
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_its_window(
    browser: object, make: Callable[[], sitrep.Report], language: str, width: int, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(output(make, language, "html"))
    tab: Page = browser.new_page(viewport={"width": width, "height": 800})  # type: ignore[attr-defined]
    tab.goto(file.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.close()
