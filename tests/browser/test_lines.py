"""Where lines end on a screen: never between a sign or a citation and what it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from sitrep.languages import available
from tests.browser.test_pages import REPORTS, opened
from tests.support.daily import LONG, some

PHONE = 390

PARTED = """() => {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange(), found = [];
  let last = null, seen = 0;
  while (texts.nextNode()) {
    const text = texts.currentNode, block = text.parentElement.closest('p, li, td, th, h1, h2, h3');
    for (let at = 0; at < text.data.length; at++) {
      const sign = text.data[at];
      if (sign === ' ' || sign === '\\n') { last = null; continue; }
      range.setStart(text, at); range.setEnd(text, at + 1);
      const box = range.getClientRects()[0];
      if (!block || !box || !box.width) continue;
      if (last && last.block === block) {
        seen++;
        if (box.top >= last.bottom - 2) found.push([last.sign, sign, text.data.slice(at, at + 20)]);
      }
      last = {block, bottom: box.bottom, sign};
    }
  }
  return [seen, found];
}"""
"""Counts signs that stand beside another, and tells of those that begin a line after it."""

STEPS = "-–—/"
"""After these a line may end."""


def parted(tab: Page) -> list[list[str]]:
    seen, found = tab.evaluate(PARTED)
    assert seen > 1000
    return [one for one in found if one[0] not in STEPS]


@pytest.mark.parametrize("report", REPORTS if LONG else REPORTS[-1:], ids=lambda path: path.name)
@pytest.mark.parametrize("language", available() if LONG else ["fr"])
def test_no_line_parts_a_sign_from_its_word(
    tab: Page, tmp_path: Path, report: Path, language: str
) -> None:
    """Opening brackets before figures, stops after them and after addresses, first citations.

    French has the most signs that stand apart, and Arabic letters that are written with a word.
    """
    tab.set_viewport_size({"width": PHONE, "height": 800})
    opened(tab, tmp_path, report, language)
    assert parted(tab) == []


@pytest.mark.long
@pytest.mark.parametrize("width", some([320, 1280], 2))
def test_what_is_held_together_is_no_wider_than_the_screen(
    tab: Page, tmp_path: Path, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    opened(tab, tmp_path, REPORTS[-1], "es")
    held = tab.locator(".whole")
    assert held.count() > 5
    boxes = [one.bounding_box() for one in held.all()]
    assert [box for box in boxes if box and box["x"] + box["width"] > width] == []


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_map_on_a_phone_is_as_large_as_can_be_read_and_moves_in_its_frame(
    tab: Page, tmp_path: Path, language: str
) -> None:
    tab.set_viewport_size({"width": PHONE, "height": 800})
    opened(tab, tmp_path, REPORTS[-1], language)
    frame = tab.locator(".picture").first
    widths = "e => [e.clientWidth, e.scrollWidth, e.scrollLeft]"
    shown, whole, at = frame.evaluate(widths)
    assert whole > 1.5 * shown
    assert abs(abs(at) - (whole - shown) / 2) < 2, "its middle is seen first"
    frame.focus()
    assert tab.evaluate("document.activeElement.className") == "picture"
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
