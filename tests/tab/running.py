"""The page in a browser: its folder, a server for it that can be stopped, and what it does."""

from __future__ import annotations

import subprocess
import sys
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path
from types import TracebackType

from playwright.sync_api import Locator, Page, expect

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / ".cache" / "page"
"""Where `make test` has put the packages that the page carries."""

PATIENCE = 240_000.0
"""Milliseconds within which the program is loaded on any machine."""


class Serving(AbstractContextManager["Serving"]):
    """Python's own server, which serves a folder as any other would."""

    def __init__(self, folder: Path) -> None:
        order = ["-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(folder)]
        self.process = subprocess.Popen(
            [sys.executable, "-u", *order],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        said = self.process.stdout.readline()
        self.port = int(said.split(" port ")[1].split()[0])
        self.address = f"http://127.0.0.1:{self.port}/"

    def stop(self) -> None:
        """Let nothing be served any more."""
        self.process.terminate()
        self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()

    def answers(self) -> bool:
        """Whether anything is served."""
        try:
            HTTPConnection("127.0.0.1", self.port, timeout=5).request("GET", "/")
        except OSError:
            return False
        return True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None:
        self.stop()


class Tab:
    """The page as a person has it before them."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.context.on("request", lambda request: self.asked.append(request.url))
        page.goto(address)
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        self.page.locator("body[data-ready]").wait_for(timeout=PATIENCE)

    def idle(self) -> None:
        """Wait until every order is answered."""
        self.page.locator("body:not([aria-busy])").wait_for(timeout=PATIENCE)

    def open(self, report: Path) -> None:
        """Open the files of a report as a person chooses them."""
        files = [one for one in sorted(report.iterdir()) if one.is_file()]
        self.page.locator("#files").set_input_files(files)
        expect(self.page.locator("#file")).to_be_enabled(timeout=PATIENCE)
        self.idle()

    def choose(self, list_of: str, value: str) -> None:
        """Choose from a list by its id, and wait for what comes of it."""
        self.page.locator(f"#{list_of}").select_option(value)
        self.idle()

    def downloaded(self, form: str) -> bytes:
        """The briefing in a format, as it is downloaded."""
        self.page.locator("#format").select_option(form)
        with self.page.expect_download(timeout=PATIENCE) as download:
            self.page.locator("#download").click()
        return download.value.path().read_bytes()

    def proved(self, file: Path) -> str:
        """What is said of a PDF."""
        self.page.locator("#proof").set_input_files(file)
        self.page.get_by_role("alert").filter(has_text=file.name).wait_for(timeout=PATIENCE)
        return self.page.get_by_role("alert").inner_text()

    def as_text(self) -> None:
        self.page.locator("#as-text").check()
        expect(self.page.locator("#text")).to_be_visible(timeout=PATIENCE)
        self.idle()

    @property
    def briefing(self) -> Locator:
        return self.page.frame_locator("iframe").locator("body")

    def reach(self, what: str) -> None:
        """Press Tab until something is reached, as somebody without a mouse does."""
        at = "(what) => document.activeElement.matches(what)"
        for _ in range(300):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(at, what):
                self.idle()
                return
        raise AssertionError(f"{what} cannot be reached by keyboard")

    def status(self, text: str) -> None:
        expect(self.page.get_by_role("status")).to_contain_text(text, timeout=PATIENCE)

    def text(self) -> str:
        return self.page.locator("#text").input_value()
