"""What the page costs in a browser: its size, its first load, its memory, and each change."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measures import CHECKOUT
from sitrep.tab.door import answer
from sitrep.tab.folder import page_folder
from sitrep.tab.session import Session

Row = tuple[str, str]
PATIENCE = 600_000
_COUNTS = ("at least 17", "at least 18")
_EDIT = {"order": "edit", "file": "tolls.yaml", "route": ["tolls", 0, "count"]}


def measure(repeats: int, folder: Path) -> Iterator[Row]:
    """Rows of a table; the folder is a scratch one."""
    files = page_folder(CHECKOUT / ".cache" / "page")
    yield from _sizes(files)
    for name, data in files.items():
        (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / name).write_bytes(data)
    order = ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory"]
    with subprocess.Popen(
        [sys.executable, *order, str(folder / "site")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        port = server.stdout.readline().split(" port ")[1].split()[0]
        try:
            yield from _in_browser(f"http://127.0.0.1:{port}/", repeats, folder)
        finally:
            server.terminate()


def _sizes(files: dict[str, bytes]) -> Iterator[Row]:
    plain = sum(map(len, files.values()))
    packed = sum(min(len(one), len(gzip.compress(one))) for one in files.values())
    yield "files of the folder", f"{plain / 1e6:.1f} MB"
    yield "the same from a host that compresses (gzip)", f"{packed / 1e6:.1f} MB"


def _in_browser(address: str, repeats: int, folder: Path) -> Iterator[Row]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_context().new_page()
        page.goto(address)
        start = perf_counter()
        page.locator("body[data-ready]").wait_for(timeout=PATIENCE)
        yield "first load, until the program is ready", f"{perf_counter() - start:.1f} s"
        start = perf_counter()
        page.locator("#sample").click()
        page.locator("body[data-standing=fresh]").wait_for(timeout=PATIENCE)
        yield "first check and briefing", f"{perf_counter() - start:.1f} s"
        page.locator("#form input").first.wait_for(timeout=PATIENCE)
        tab, native = _changes(_edited_in(page), repeats), _changes(_edited_here(folder), repeats)
        yield "a value is edited, until the briefing is new", f"{tab:.2f} s"
        yield "the same in Python on this machine", f"{native:.2f} s"
        yield "ratio", f"{tab / native:.1f}"
        yield "memory of the tab", f"{_memory(browser) / 1024:.0f} MiB"


def _changes(edited: Callable[[str], None], repeats: int) -> float:
    """The median time of a change, after one that does not count."""
    edited("at least 16")
    times: list[float] = []
    for at in range(repeats):
        start = perf_counter()
        edited(_COUNTS[at % 2])
        times.append(perf_counter() - start)
    return median(times)


def _edited_in(page: Page) -> Callable[[str], None]:
    def edited(value: str) -> None:
        count = page.locator("#form").get_by_label("count", exact=False).first
        count.fill(value)
        count.press("Enter")
        page.frame_locator("iframe").get_by_text(value).first.wait_for(timeout=PATIENCE)
        page.locator("body:not([aria-busy])").wait_for(timeout=PATIENCE)

    return edited


def _edited_here(folder: Path) -> Callable[[str], None]:
    session = Session(folder / "work")
    answer(session, json.dumps({"order": "sample"}))

    def edited(value: str) -> None:
        answer(session, json.dumps({**_EDIT, "value": value}))

    return edited


def _memory(browser: Browser) -> int:
    """What the process of the tab holds, in KiB."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    tabs = [one["id"] for one in told["processInfo"] if one["type"] == "renderer"]
    states = (Path(f"/proc/{one}/status").read_text("utf-8") for one in tabs)
    return max(int(text.split("VmRSS:")[1].split()[0]) for text in states)


def as_table(rows: Iterator[Row]) -> str:
    """The rows as Markdown."""
    return "\n".join(["| in the page | |", "|---|--:|", *(f"| {a} | {b} |" for a, b in rows)])
