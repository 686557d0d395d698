"""Tests that `make quick` leaves out: browsers, PDF, other processes and killed ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SLOW = (
    "browser",
    "cli",
    "many",
    "packaging",
    "publish",
    "serve",
    "support/test_verapdf.py",
    "tab/test_in_the_browser.py",
    "unattended",
    "verifying",
    "write/test_brief.py",
    "write/test_docx.py",
    "write/test_engine.py",
    "write/test_extremes.py",
    "write/test_many.py",
    "write/test_pdf_text.py",
)
"""Folders and files; a single test elsewhere is marked where it stands."""


@cache
def is_slow(file: Path) -> bool:
    """Whether a file of tests is slow, or stands in a folder that is."""
    return any(file.is_relative_to(TESTS / one) for one in SLOW)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of these folders and files."""
    for item in items:
        if is_slow(item.path):
            item.add_marker("slow")
