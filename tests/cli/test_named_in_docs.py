"""What the docs tell to type can be typed: commands, options, targets and scripts."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest

from sitrep.cli.shared.group import group

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]
TYPED = re.compile(r"`([^`\n]+)`|^(?:\$ )?((?:sitrep|make|python3?|\.venv/bin/python) .*)$", re.M)
CALLED = re.compile(r"(?:\S*python3? (?:-m )?)?(sitrep|make|scripts[./]\w+(?:\.py)?)(?:\s+(.*))?$")
NO_COMMANDS = {"--help", "--version"}


def typed(text: str) -> Iterator[tuple[str, list[str]]]:
    """What is called, with its arguments, as far as a comment or a pipe."""
    for found in TYPED.finditer(text):
        line = re.split(r"\s#|\s[|>]|\s2>", found[1] or found[2])[0]
        called = CALLED.match(line)
        if called is not None:
            yield called[1], shlex.split((called[2] or "").replace("'", ""))


@cache
def options(name: str) -> frozenset[str]:
    command = group.get_command(click.Context(group), name)
    assert command is not None
    return frozenset(
        one for given in command.params for one in (*given.opts, *given.secondary_opts)
    )


def unknown(called: str, words: list[str]) -> Iterator[str]:
    """What of a call there is not."""
    if called == "make":
        targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
        yield from (one for one in words[:1] if one not in targets)
    elif called == "sitrep":
        if words and words[0] not in NO_COMMANDS:
            if words[0] not in group.list_commands(click.Context(group)):
                yield words[0]
            else:
                known = options(words[0]) | NO_COMMANDS
                yield from (one for one in words if one.startswith("-") and one not in known)
    elif not (ROOT / f"{called.removesuffix('.py').replace('.', '/')}.py").is_file():
        yield called


def test_what_cannot_be_typed_is_seen() -> None:
    text = "`sitrep chek X`, `make tea`, `python -m scripts.gone`\n$ sitrep build X --two  # or\n"
    seen = [one for called, words in typed(text) for one in unknown(called, words)]
    assert seen == ["chek", "tea", "scripts.gone", "--two"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_tells_to_type_is_known(page: Path) -> None:
    calls = list(typed(page.read_text("utf-8")))
    wrong = [(one, called, *words) for called, words in calls for one in unknown(called, words)]
    assert not wrong, wrong
