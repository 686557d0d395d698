"""Expected findings as text: a line for each, and indented below it words that it must hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

INDENT = "  "


class Found(NamedTuple):
    """A finding as a line (place, level, name), and everything that it says."""

    line: str
    said: str


class Expected(NamedTuple):
    """A line of the file, and the words below it."""

    line: str
    words: tuple[str, ...]


def read(text: str) -> list[Expected]:
    """The expected findings of a file's text."""
    found: list[Expected] = []
    for line in text.splitlines():
        if line.startswith(INDENT):
            last = found.pop()
            found.append(Expected(last.line, (*last.words, line.strip())))
        else:
            found.append(Expected(line, ()))
    return found


def agree(text: str, found: Sequence[Found]) -> None:
    """Assert that these are the findings, in this order, and that each holds its words."""
    expected = read(text)
    assert [one.line for one in found] == [one.line for one in expected]
    pairs = zip(expected, found, strict=True)
    assert [
        (want.line, word) for want, one in pairs for word in want.words if word not in one.said
    ] == []


def anew(text: str, found: Sequence[Found]) -> str:
    """The text for what is found now; words are kept with the finding that they belonged to.

    Words that their finding no longer holds become the line of it that is most like them, so
    that a file never asks for less than before without showing it.
    """
    left = read(text)
    lines: list[str] = []
    for one in found:
        lines.append(one.line)
        before = _before(left, one)
        if before is not None:
            left.remove(before)
            lines.extend(f"{INDENT}{word}" for word in _words(before.words, one.said))
    return "".join(f"{line}\n" for line in lines)


def _before(left: list[Expected], found: Found) -> Expected | None:
    """What stood in the file for this finding: its line, or another place of the same name."""
    same = [one for one in left if one.line == found.line]
    name = found.line.split()[-1]
    moved = [one for one in left if one.words and one.line.split()[-1] == name]
    return next(iter((*same, *moved)), None)


def _words(words: Sequence[str], said: str) -> Iterator[str]:
    for word in words:
        yield word if word in said else max(said.splitlines(), key=lambda line: _like(word, line))


def _like(word: str, line: str) -> float:
    return SequenceMatcher(None, word, line).ratio()
