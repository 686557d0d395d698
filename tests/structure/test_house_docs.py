"""What the docs say of the house is there: files, folders and, in a wing, its rooms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from tests.structure.code import ROOT

NAMED = re.compile(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|yaml|j2|css|docx))`")
WING = re.compile(r"- `(\w+/)`: ")
"""How the bullet of a wing begins: what it names is in it."""
ANY = re.compile(r"\b[A-Z]{4,}\b")
"""A word in capitals stands for the name of what is added."""
MADE = "out/"
"""The folder into which commands write."""
DOCS = ["docs/architecture.md", "CONTRIBUTING.md"]


def named(text: str) -> Iterator[str]:
    """The files and folders that a text names, those of a wing behind its own name."""
    wing = ""
    for line in text.splitlines():
        if not line.startswith("  "):
            found = WING.match(line)
            wing = found[1] if found else ""
        for one in NAMED.findall(line):
            if not one.startswith(MADE):
                yield one if one in (wing, f"{ROOT.name}/") or not wing else wing + one


@cache
def tree() -> str:
    """Every file and folder of the house, a line each."""
    rooms = ("benchmarks", "docs", "samples", "scripts", "sitrep", "templates", "tests")
    found = (path for room in rooms for path in (ROOT / room, *(ROOT / room).rglob("*")))
    paths = [path.relative_to(ROOT).as_posix() + "/" * path.is_dir() for path in found]
    return "\n".join(["", *paths, *(path.name for path in ROOT.iterdir()), ""])


def is_there(name: str) -> bool:
    """Whether the name is the end of a path, or of that of a folder."""
    pattern = r"[\w.-]+".join(map(re.escape, ANY.split(name)))
    return re.search(rf"(?:\n|/){pattern}/?\n", tree()) is not None


@pytest.mark.parametrize("page", DOCS)
def test_what_a_page_names_is_there(page: str) -> None:
    found = list(named((ROOT / page).read_text("utf-8")))
    assert len(found) > 40
    missing = [one for one in found if not is_there(one)]
    assert not missing, missing


def test_what_is_gone_is_missed() -> None:
    text = "- `compose/`: `words/`, and\n  `many/`; `sections/sources.py`\n\n`compose/gone.py`"
    found = list(named(text))
    assert [one for one in found if not is_there(one)] == ["compose/many/", "compose/gone.py"]
    assert found == ["compose/", "compose/words/", "compose/many/", "compose/sections/sources.py",
                     "compose/gone.py"]  # fmt: skip


def test_a_word_in_capitals_stands_for_a_name() -> None:
    assert is_there("sitrep/rules/NAME.py")
    assert not is_there("sitrep/rulings/NAME.py")
