"""What a build came to, whatever it came to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from sitrep.pipeline.build import build
from sitrep.pipeline.built import Built
from sitrep.pipeline.options import BuildOptions
from sitrep.serve.live_page import frame
from sitrep.serve.rebuilder import State, Workshop
from tests.serve.running import replace

HTML = BuildOptions(to=("html",))
MAKE = partial(build, options=HTML)


@pytest.fixture
def shop(report: Path) -> Workshop:
    one = Workshop(report, MAKE)
    one.rebuild()
    return one


def shown(shop: Workshop) -> str:
    return frame(shop.state, shop.name)


def test_the_page_is_the_html_edition(shop: Workshop, report: Path) -> None:
    assert shop.state.fresh
    assert shop.state.page == build(report, options=HTML).outputs["flood.html"]
    assert "up to date. 2 notices." in shown(shop)


def test_with_errors_the_last_good_page_stays(shop: Workshop, report: Path) -> None:
    good = shop.state.page
    replace(report / "tolls.yaml", "count: 4\n", "count: four\n")
    shop.rebuild()
    assert (shop.state.page, shop.state.fresh) == (good, False)
    assert "out of date: the last good one is shown." in shown(shop)
    assert "1 error" in shown(shop)
    replace(report / "tolls.yaml", "count: four\n", "count: 5\n")
    shop.rebuild()
    assert shop.state.fresh
    assert shop.state.page != good


def test_what_cannot_be_read_is_said(shop: Workshop, report: Path) -> None:
    good = shop.state.page
    report.rename(report.with_name("away"))
    shop.rebuild()
    assert (shop.state.page, shop.state.fresh, shop.state.findings) == (good, False, ())
    assert "There is no file or folder" in shop.state.trouble
    assert "There is no file or folder" in shown(shop)


def test_a_fault_of_ours_is_said_too(shop: Workshop) -> None:
    def broken(_: Path) -> Built:
        raise ZeroDivisionError("by <zero>")

    shop.build = broken
    shop.rebuild()
    assert shop.state.trouble == "A fault of sitrep: ZeroDivisionError: by <zero>"
    assert "ZeroDivisionError: by &lt;zero&gt;" in shown(shop)


def test_without_a_good_build_there_is_no_briefing_yet(report: Path) -> None:
    replace(report / "tolls.yaml", "count: 4\n", "count: four\n")
    shop = Workshop(report, MAKE)
    shop.rebuild()
    assert shop.state.page is None
    assert "There is no briefing yet." in shown(shop)


def test_errors_come_first_and_every_part_of_a_finding_is_there(
    shop: Workshop, report: Path
) -> None:
    replace(report / "tolls.yaml", "count: 4\n", "count: <four>\n")
    shop.rebuild()
    first = min(shop.state.findings, key=lambda one: one.level != "error")
    text = shown(shop)
    assert text.index('<li class="error">') < text.index('<li class="notice">')
    assert f"{report / 'tolls.yaml'}:23:" in text
    assert f"sitrep explain {first.rule}" in text
    assert "&lt;four&gt;" in text
    assert "<four>" not in text


def test_every_build_is_an_edition_of_its_own(shop: Workshop) -> None:
    editions = {shop.state.edition, State().edition, State().edition}
    assert len(editions) == 3


def test_those_who_wait_get_the_next_state_and_are_let_go_at_the_end(shop: Workshop) -> None:
    seen: list[State] = []
    first = shop.state
    waiting = Thread(target=lambda: seen.append(shop.after(first.edition, 60)))
    waiting.start()
    shop.rebuild()
    waiting.join(60)
    assert seen == [shop.state]
    assert shop.after(shop.state.edition, 0) == shop.state
    shop.close()
    assert shop.after(shop.state.edition, 60) == shop.state
