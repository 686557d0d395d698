"""The HTML edition as readers use it: by eye, by keyboard, by screen reader, at night, small."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request

import sitrep
from sitrep.languages import available
from sitrep.model.look_names import LOOKS
from tests.support.axe import violations
from tests.support.briefings import briefing, message
from tests.support.daily import LONG, in_turn, some
from tests.support.samples import SAMPLES

COLOURS_OF = ("en", "ar")
"""Languages share their colours: one from the left and one from the right are looked at."""

ROOT = Path(__file__).parents[2]
REPORTS = (*SAMPLES, ROOT / "tests" / "compose" / "everything")
EVERY = pytest.mark.parametrize("language", available() if LONG else ["ar"])
EVERY_REPORT = pytest.mark.parametrize(
    ("report", "language"), some(in_turn(REPORTS[::-1], available()), 2)
)
"""In Arabic the last one, which holds everything that has a colour; another in another language."""


def html(report: Path, language: str) -> str:
    return briefing(report, language)[".html"].decode("utf-8")


def opened(tab: Page, tmp_path: Path, report: Path, language: str) -> list[str]:
    """Open the page from its file; what it asks for beyond itself is listed, also later."""
    file = tmp_path / "page.html"
    file.write_text(html(report, language), encoding="utf-8")
    return gone_to(tab, file)


def gone_to(tab: Page, file: Path) -> list[str]:
    asked: list[str] = []

    def noted(request: Request) -> None:
        if request.url != file.as_uri() and not request.url.startswith("data:"):
            asked.append(request.url)

    tab.on("request", noted)
    tab.goto(file.as_uri())
    return asked


@EVERY_REPORT
def test_a_page_keeps_wcag_and_asks_for_nothing(
    tab: Page, tmp_path: Path, report: Path, language: str
) -> None:
    tab.emulate_media(color_scheme="light")
    asked = opened(tab, tmp_path, report, language)
    assert violations(tab, contrast=LONG or language in COLOURS_OF) == []
    assert asked == []


@pytest.mark.parametrize("report", REPORTS if LONG else REPORTS[:1], ids=lambda path: path.name)
@pytest.mark.parametrize("language", available() if LONG else ["ar"])
def test_a_dark_page_keeps_wcag(tab: Page, tmp_path: Path, report: Path, language: str) -> None:
    """Colours are those of every language; the last report is looked at below, in its looks."""
    tab.emulate_media(color_scheme="dark")
    opened(tab, tmp_path, report, language)
    assert violations(tab) == []


@pytest.mark.parametrize("language", available() if LONG else COLOURS_OF)
def test_a_brief_keeps_wcag(tab: Page, tmp_path: Path, language: str) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(briefing(REPORTS[1], language, "brief")[".html"])
    tab.goto(file.as_uri())
    assert violations(tab, contrast=LONG or language in COLOURS_OF) == []


@EVERY_REPORT
def test_a_message_keeps_wcag_asks_for_nothing_and_fits_a_phone(
    tab: Page, tmp_path: Path, report: Path, language: str
) -> None:
    file = tmp_path / "message.html"
    file.write_bytes(message(report, language))
    tab.set_viewport_size({"width": 375, "height": 700})
    asked = gone_to(tab, file)
    assert violations(tab, contrast=LONG or language in COLOURS_OF) == []
    assert asked == []
    widths = tab.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]


@EVERY
def test_nothing_is_wider_than_a_small_screen(tab: Page, tmp_path: Path, language: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 700})
    opened(tab, tmp_path, REPORTS[1], language)
    widths = tab.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]


@pytest.mark.parametrize("language", available() if LONG else ["fr"])
def test_the_first_screen_of_a_phone_shows_figures(
    tab: Page, tmp_path: Path, language: str
) -> None:
    """What the report is called and who issues it leave more than half of it to them."""
    tab.set_viewport_size({"width": 390, "height": 844})
    opened(tab, tmp_path, REPORTS[1], language)
    numbers = tab.locator("section.key_figures > ul > li strong")
    boxes = [box for one in numbers.all()[:2] if (box := one.bounding_box())]
    assert [box["y"] + box["height"] <= 844 for box in boxes] == [True, True]
    assert boxes[0]["y"] < 844 * 0.6


def shown(tab: Page) -> list[str]:
    return [one.inner_text() for one in tab.locator(".trail:popover-open").all()]


@EVERY
def test_pointing_at_a_figure_shows_claim_originator_and_sources(
    tab: Page, tmp_path: Path, language: str
) -> None:
    opened(tab, tmp_path, REPORTS[1], language)
    figure = tab.locator("section.key_figures button.figure").first
    assert shown(tab) == []
    figure.hover()
    tab.locator(".trail:popover-open").wait_for()
    [words] = shown(tab)
    assert figure.inner_text() in words
    assert "[1]" in words
    assert len(words.splitlines()) > 1
    tab.mouse.move(2, 2)
    tab.locator(".trail:popover-open").wait_for(state="detached")
    assert shown(tab) == []


def test_a_figure_is_reached_read_and_left_by_keyboard(tab: Page, tmp_path: Path) -> None:
    opened(tab, tmp_path, REPORTS[1], "en")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.keyboard.press("Enter")
    for _ in range(40):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.matches('.key_figures button.figure')"):
            break
    figure = tab.locator("button.figure:focus")
    assert figure.count() == 1
    assert shown(tab) == []
    tab.keyboard.press("Enter")
    [words] = shown(tab)
    assert figure.inner_text() in words
    assert "According to" in words
    tab.keyboard.press("Tab")  # into what is shown: its first citation
    assert tab.evaluate("document.activeElement.closest('.trail') !== null")
    assert tab.evaluate("document.activeElement.getAttribute('href')").startswith("#source-")
    tab.keyboard.press("Escape")
    assert shown(tab) == []


def test_without_script_a_figure_still_shows_what_stands_behind_it(
    browser: object, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(html(REPORTS[1], "en"), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    tab = context.new_page()
    tab.goto(file.as_uri())
    tab.locator("section.key_figures button.figure").first.focus()
    tab.keyboard.press("Enter")
    assert tab.locator(".trail").first.is_visible() or tab.locator(".trail:popover-open").count()
    context.close()


def test_citations_lead_to_sources(tab: Page, tmp_path: Path) -> None:
    opened(tab, tmp_path, REPORTS[1], "en")
    tab.locator("section.tolls a.cite").first.click()
    assert tab.evaluate("location.hash").startswith("#source-")
    tab.locator(":target").wait_for()


HOUSE = ROOT / "samples" / "house-style" / "style.yaml"
STYLED = {look: sitrep.BuildOptions(to=["html"], look=look) for look in LOOKS} | {
    "house": sitrep.BuildOptions(to=["html"], style=HOUSE)
}


DAILY = list(STYLED) if LONG else ["agency", "house"]


@cache
def styled(name: str) -> bytes:
    [page] = sitrep.build(REPORTS[2], options=STYLED[name]).outputs.values()
    return page


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "shown"), some(in_turn(DAILY, [(1280, "dark"), (1280, "light"), (360, "light")]), 3)
)
def test_every_look_keeps_wcag_and_fits_the_screen(
    tab: Page, tmp_path: Path, name: str, shown: tuple[int, str]
) -> None:
    """The report has an address, and so a code; the house has a logo, a name and a foot.

    That every pair of colours can be read is proved of the looks themselves (tests/style).
    """
    width, scheme = shown
    file = tmp_path / "page.html"
    file.write_bytes(styled(name))
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    asked = gone_to(tab, file)
    assert tab.locator("img.qr").count() == 1
    if width == 1280:  # what can be told from the page itself is the same at every width
        assert violations(tab) == []
    widths = tab.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]
    assert asked == []
