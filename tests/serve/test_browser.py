"""The preview in a browser: it follows the files by itself, and the keyboard reaches everything."""

from __future__ import annotations

import re
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.serve.running import PATIENCE, SAMPLE, Running, replace, serving, until
from tests.support.axe import violations

expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A preview of a report that no test changes."""
    report = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("standing") / "flood")
    with serving(report) as one:
        yield one


@pytest.fixture
def page(browser: Browser, running: Running) -> Iterator[Page]:
    """The open preview of a report of its own."""
    yield from opened(browser, running)


@pytest.fixture
def seen(browser: Browser, standing: Running) -> Iterator[Page]:
    """The open preview of the report that no test changes."""
    yield from opened(browser, standing)


def opened(browser: Browser, running: Running) -> Iterator[Page]:
    """At the end, the browser must have had nothing to complain of."""
    said: list[str] = []
    asked: list[str] = []
    with browser.new_context(viewport={"width": 1200, "height": 700}) as context:
        one = context.new_page()
        one.on("console", lambda message: said.append(message.text))
        one.on("pageerror", lambda error: said.append(str(error)))
        one.on("request", lambda request: asked.append(request.url))
        one.goto(running.address)
        yield one
    assert said == []
    assert [url for url in asked if not url.startswith((running.address, "data:"))] == []


def briefing(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def test_it_shows_the_briefing_and_the_findings(seen: Page) -> None:
    expect(briefing(seen).locator("h1")).to_contain_text("Exercise: flood")
    expect(seen.get_by_role("status")).to_contain_text("up to date. 2 notices.")
    findings = seen.get_by_role("complementary", name="Findings")
    expect(findings.get_by_role("listitem")).to_have_count(2)
    expect(findings).to_contain_text("sitrep explain single-originator")
    accent = briefing(seen).locator("h2").first.evaluate("one => getComputedStyle(one).color")
    assert accent == "rgb(31, 78, 121)", "the style sheet of the briefing is let through"


@pytest.mark.long
def test_a_changed_record_changes_the_page_and_the_reader_stays(page: Page, report: Path) -> None:
    expect(page.get_by_role("status")).to_contain_text("up to date")
    body = briefing(page).locator("body")
    # Not by the browser, of which not every one would do it.
    body.evaluate("() => { history.scrollRestoration = 'manual'; scrollTo(0, 400); }")
    replace(report / "tolls.yaml", "count: at least 12 ", "count: at least 17 ")
    expect(body).to_contain_text("at least 17")
    until(lambda: body.evaluate("() => scrollY") == 400)


@pytest.mark.long
def test_a_broken_record_shows_where_while_the_old_briefing_stays(page: Page, report: Path) -> None:
    replace(report / "tolls.yaml", "count: 4\n", "count: four\n")
    expect(page.get_by_role("status")).to_contain_text("out of date: the last good one is shown")
    error = page.get_by_role("listitem").filter(has_text="error")
    expect(error).to_contain_text(re.compile(r"tolls\.yaml:23:\d+"))
    expect(briefing(page).locator("h1")).to_contain_text("Exercise: flood")
    assert page.title().startswith("flood – 1 error")
    replace(report / "tolls.yaml", "count: four\n", "count: 4\n")
    expect(page.get_by_role("status")).to_contain_text("up to date")
    expect(error).to_have_count(0)


@pytest.mark.long
def test_links_that_lead_out_open_beside_the_preview(page: Page, report: Path) -> None:
    outside = briefing(page).locator("a[href^='http']")
    expect(outside).to_have_count(2)
    beside = briefing(page).locator("a[href^='http'][target='_blank'][rel='noreferrer']")
    expect(beside).to_have_count(2)
    replace(report / "sources.yaml", "//example.org/exercise", "//example.org/other")
    expect(beside.first).to_have_attribute("href", "https://example.org/other/bulletin")
    expect(briefing(page).locator("a[href^='#'][target]")).to_have_count(0)


def pressed(page: Page, times: int) -> list[str]:
    """Where the keyboard is after each press of Tab."""
    where = []
    for _ in range(times):
        page.keyboard.press("Tab")
        where.append(
            page.evaluate(
                "() => { const at = document.activeElement;"
                "return at.closest('details')?.dataset.key ?? (at.className || at.tagName) }"
            )
        )
    return where


@pytest.mark.long
def test_tab_reaches_the_briefing_and_every_finding(seen: Page) -> None:
    expect(seen.get_by_role("listitem")).to_have_count(2)
    links = briefing(seen).get_by_role("link")
    expect(links.first).to_be_visible()
    figures = briefing(seen).locator("button.figure")
    reached = pressed(seen, links.count() + figures.count() + 4)
    keys = [one.get_attribute("data-key") for one in seen.locator("details").all()]
    assert reached[:2] == ["skip", "IFRAME"]
    assert [one for one in reached if one in keys] == keys


@pytest.mark.long
def test_the_findings_are_one_step_from_the_start_and_focus_is_seen(seen: Page) -> None:
    seen.keyboard.press("Tab")
    expect(seen.locator(".skip")).to_be_in_viewport(ratio=1)
    seen.keyboard.press("Enter")
    seen.keyboard.press("Tab")
    summary = seen.locator("summary").first
    expect(summary).to_be_focused()
    expect(summary).to_have_css("outline-style", "solid")
    seen.locator("iframe").focus()
    expect(seen.locator("iframe")).to_have_css("outline-style", "solid")


@pytest.mark.long
def test_what_was_closed_stays_closed_and_the_keyboard_stays(page: Page, report: Path) -> None:
    first, second = page.locator("summary").all()
    first.press("Enter")
    second.focus()
    replace(report / "tolls.yaml", "count: 4\n", "count: four\n")
    expect(page.locator("details")).to_have_count(3)
    expect(page.locator("details:not([open])")).to_have_count(1)
    expect(page.locator("summary").last).to_be_focused()
    page.locator("summary").first.focus()
    replace(report / "tolls.yaml", "count: four\n", "count: 4\n")
    expect(page.locator("details")).to_have_count(2)
    expect(page.get_by_role("heading", name="Findings")).to_be_focused()


CONTRAST = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => parts(colour).slice(0, 3).map((one) => one / 255)
    .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll("h1, h2, p, strong, code, .skip")].map((one) => {
    const [low, high] = [ground, light(getComputedStyle(one).color)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  });
}"""


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(page: Page, report: Path, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    replace(report / "tolls.yaml", "count: 4\n", "count: four\n")
    expect(page.locator(".error")).to_have_count(1)
    ratios = page.evaluate(CONTRAST)
    assert len(ratios) > 10
    assert min(ratios) >= 4.5


@pytest.mark.long
def test_a_narrow_screen_shows_one_below_the_other(seen: Page) -> None:
    seen.set_viewport_size({"width": 320, "height": 640})
    frame, findings = seen.locator("iframe").bounding_box(), seen.locator("aside").bounding_box()
    assert frame is not None
    assert findings is not None
    assert findings["y"] >= frame["y"] + frame["height"]
    assert frame["height"] >= 0.6 * 640
    assert seen.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.long
def test_a_preview_that_ended_is_said(browser: Browser, running: Running) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(running.address)
        expect(page.get_by_role("status")).to_contain_text("up to date")
        running.process.send_signal(signal.SIGINT)
        expect(page.get_by_role("status")).to_contain_text("does not answer")
        expect(briefing(page).locator("h1")).to_contain_text("Exercise: flood")


@pytest.mark.long
def test_the_preview_keeps_wcag(seen: Page) -> None:
    expect(seen.get_by_role("listitem")).to_have_count(2)
    assert violations(seen) == []
