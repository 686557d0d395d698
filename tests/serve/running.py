"""A preview that runs in a process of its own, and the report that it shows."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "minimal"
PATIENCE = 60.0
"""Seconds within which whatever is waited for has happened on any machine."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Running:
    address: str
    process: subprocess.Popen[str]

    def connect(self) -> HTTPConnection:
        return HTTPConnection(urlsplit(self.address).netloc, timeout=PATIENCE)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = self.connect()
        try:
            connection.request(method, path, headers=headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def findings(self) -> list[dict[str, Any]]:
        listing: list[dict[str, Any]] = json.loads(self.ask("/findings").body)["findings"]
        return listing

    def text(self) -> str:
        return self.ask("/").body.decode()


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "sitrep", "serve", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def serving(*arguments: str | Path) -> Iterator[Running]:
    """A preview on a free port; Ctrl-C ends it, and it must not have said anything but that."""
    with start(*arguments, "--port", "0") as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:"), address
            yield Running(address, process)
        finally:
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, errors
    assert errors.splitlines()[1:] == ["sitrep: stopped."]


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def replace(file: Path, old: str, new: str) -> None:
    """Change a file as editors do: a new file is put in the old one's place."""
    text = file.read_text("utf-8")
    assert old in text
    fresh = file.with_name(f".{file.name}.new")
    fresh.write_text(text.replace(old, new), "utf-8")
    fresh.replace(file)
