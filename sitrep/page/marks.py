"""Marks: private-use characters that wrap what a template prints, so that it can be traced.

``OPEN index MIDDLE text CLOSE``, nested; the index points into the page's list of traces. They
survive the Markdown parser and are taken out before anything is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from sitrep.locations import Route

OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
_DIGITS = "".join(map(chr, range(0xE010, 0xE020)))
_WRITTEN = str.maketrans("0123456789abcdef", _DIGITS)
_READ = str.maketrans(_DIGITS, "0123456789abcdef")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_MARK = re.compile(f"{OPEN}([{_DIGITS}]+){MIDDLE}|({CLOSE})")
_INDEX = re.compile(f"(?<={OPEN})[{_DIGITS}]+(?={MIDDLE})")
_NOT_TEXT = re.compile(f"{OPEN}[{_DIGITS}]+{MIDDLE}|{CLOSE}")
_MARKS = f"(?:{_NOT_TEXT.pattern})*"
_MORE_THAN_TEXT = re.compile(rf"(?<!\\)!(?={_MARKS}\[)|(?m:^)( *(?:- )?{_MARKS}):(?=\s)")


class MarkTrace(NamedTuple):
    """What a mark stands for: ``role`` is a kind of value, or sentence, note, line or row.

    ``text`` is what must be visible inside the mark, in ``language`` if that is not the page's;
    ``origin`` the author's prose, if any; ``drawing`` draws the SVG that belongs to it, if
    any, for the formats that show one; ``beside`` is where the text stands beside its mark.
    """

    role: str
    ref: str = ""
    text: str = ""
    origin: Route = ()
    language: str = ""
    drawing: Callable[[], str] = str
    beside: str = ""


class Stretch(NamedTuple):
    """A stretch of visible text inside the same marks, outermost first."""

    text: str
    inside: tuple[int, ...]


class Marker:
    """Wraps texts in marks and keeps what each stands for."""

    def __init__(self) -> None:
        """Begin with no traces."""
        self.traces: list[MarkTrace] = []
        self._made: set[str] = set()

    def wrap(self, inner: str, trace: MarkTrace) -> str:
        """``inner`` between marks that lead to ``trace``."""
        self.traces.append(trace)
        digits = f"{len(self.traces) - 1:x}".translate(_WRITTEN)
        self._made.add(made := OPEN + digits + MIDDLE + inner + CLOSE)
        return made

    def made_all(self, text: str) -> bool:
        """Whether every mark of a text, with all that it holds, is one that was made here."""
        depth, start, last = 0, 0, 0
        for found in _MARK.finditer(text):
            if depth == 0 and _PRIVATE.search(text, last, found.start()):
                return False
            start = found.start() if depth == 0 else start
            depth += 1 if found[1] else -1
            if depth < 0 or (depth == 0 and text[start : found.end()] not in self._made):
                return False
            last = found.end()
        return depth == 0 and not _PRIVATE.search(text, last)


def replaced(text: str, opening: Callable[[int], str], closing: Callable[[int], str]) -> str:
    """The text with each mark's beginning and end put in words; marks must nest."""
    inside: list[int] = []

    def put(found: re.Match[str]) -> str:
        if found[1]:
            inside.append(_number(found[1]))
            return opening(inside[-1])
        return closing(inside.pop())

    return _MARK.sub(put, text)


def blanked(text: str) -> tuple[str, list[str]]:
    """The text with marks that lead nowhere, and what they led to: the same text is read once."""
    if OPEN not in text:
        return text, []
    return _INDEX.sub("", text), _INDEX.findall(text)


def filled(text: str, indexes: list[str]) -> str | None:
    """The text with its marks as they were; None where it has not as many as there were."""
    first, *rest = text.split(OPEN + MIDDLE)
    if len(rest) != len(indexes):
        return None
    marked = (OPEN + index + MIDDLE + piece for index, piece in zip(indexes, rest, strict=True))
    return first + "".join(marked)


def _number(digits: str) -> int:
    return int(digits.translate(_READ), 16)


def first_trace(text: str) -> int | None:
    """The index of the trace whose mark opens first, if any does."""
    found = _MARK.search(text)
    return _number(found[1]) if found and found[1] else None


def has_marks(text: str) -> bool:
    """Whether a text holds a private-use character, which no input may."""
    return _PRIVATE.search(text) is not None


def unmarked(text: str) -> str:
    """The text without its marks."""
    return _NOT_TEXT.sub("", text)


def settled(text: str) -> str:
    """The marked Markdown with signs escaped that are more than text by what they stand beside.

    An exclamation mark makes a link an image; a colon that begins a line makes a definition.
    """
    return _MORE_THAN_TEXT.sub(lambda found: rf"{found[1] or ''}\{found[0][-1]}", text)


def stretches(text: str) -> Iterator[Stretch]:
    """The text cut where marks open and close; ValueError where they do not nest."""
    inside: tuple[int, ...] = ()
    position = 0
    for found in _MARK.finditer(text):
        if found.start() > position:
            yield Stretch(text[position : found.start()], inside)
        position = found.end()
        if found[1]:
            inside = (*inside, _number(found[1]))
        elif not inside:
            raise ValueError("a mark is closed that was not opened")
        else:
            inside = inside[:-1]
    if position < len(text):
        yield Stretch(text[position:], inside)
    if inside:
        raise ValueError("a mark is not closed")
