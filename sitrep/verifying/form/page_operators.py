"""The operators of a page, each with as many operands as it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_RUN = re.compile(rb"\[(?:<(?:[0-9a-f]{4})*>-?[\d.]*)+\] TJ")
_TEXT = re.compile(rb"<((?:[0-9a-f]{4})*)>(-?[\d.]*)")
_TAG = re.compile(rb"/(?:Artifact|Span|Figure)")
_OF_TAG = re.compile(rb"<</MCID (\d+)>>")
_NUMBER = re.compile(rb"-?(?:\d+\.?\d*|\.\d+)")
_NAME = re.compile(rb"/[A-Za-z0-9.-]+")
_DASHES = re.compile(rb"\[[\d. ]*\] [\d.]+ d")
_OPERANDS = {
    **dict.fromkeys(b"q Q h W W* n f f* S B B* BT ET BMC BDC EMC".split(), 0),
    **dict.fromkeys(b"w J j M".split(), 1),
    **dict.fromkeys(b"m l".split(), 2),
    **dict.fromkeys(b"rg RG".split(), 3),
    **dict.fromkeys(b"c cm Tm".split(), 6),
    b"re": 4,
}
"""How many numbers stand before each: of too many a viewer takes the last, another the first."""
_NAMED = {**dict.fromkeys(b"gs Do cs scn".split(), 0), b"Tf": 1}
"""Operators that take a name, and so many numbers behind it."""
_TEXTS = frozenset(b"BT ET Tf Tm TJ BMC BDC EMC".split())


class OtherDrawing(Exception):
    """Something is drawn as no briefing draws it; says what."""


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator with its numbers, the name that it takes, or the tag that it begins."""

    name: bytes
    numbers: tuple[float, ...] = ()
    named: bytes = b""
    mark: int = -1
    run: bytes = b""


def demand(holds: bool, what: str) -> None:
    """Raise OtherDrawing unless something holds."""
    if not holds:
        raise OtherDrawing(what)


def operators(lines: list[bytes]) -> Iterator[Operator]:
    """The operators of a content, in order; raises OtherDrawing for any other."""
    tag, mark = b"", -1
    for line in filter(None, lines):
        if _RUN.fullmatch(line):
            yield Operator(b"TJ", run=line)
        elif _TAG.fullmatch(line):
            demand(not tag, "two tags at once")
            tag = line
        elif found := _OF_TAG.fullmatch(line):
            demand(bool(tag) and mark < 0, "a tag that is none")
            mark = int(found[1])
        else:
            name = line.rpartition(b" ")[2]
            if name in (b"BMC", b"BDC"):
                tagged = {b"BMC": b"/Artifact", b"BDC": tag if tag != b"/Artifact" else b""}
                demand(line == name and bool(tag) and tag == tagged[name], "a tag that is none")
                demand((mark >= 0) == (name == b"BDC"), "a tag without its number")
                yield Operator(name, named=tag, mark=mark)
                tag, mark = b"", -1
            else:
                demand(not tag, "a tag that begins nothing")
                yield _plain(line, name)


def _plain(line: bytes, name: bytes) -> Operator:
    if _DASHES.fullmatch(line):
        return Operator(b"d")
    *given, _ = line.split(b" ")
    named = given.pop(0) if name in _NAMED and given else b""
    wanted = _NAMED.get(name, _OPERANDS.get(name))
    right = len(given) == wanted and all(map(_NUMBER.fullmatch, given))
    right = right and (name not in _NAMED or _NAME.fullmatch(named) is not None)
    demand(right, f"the operator {line.decode('latin-1')[:20]}")
    return Operator(name, tuple(map(float, given)), named)


def shapes_alone(content: bytes, *, drawings: bool = False) -> bool:
    """Whether a drawing or a tile holds shapes, and no text; ``drawings``: others within it."""
    try:
        found = {one.name for one in operators(content.split(b"\n"))}
    except OtherDrawing:
        return False
    return not found & _TEXTS and (drawings or b"Do" not in found)


def glyphs(line: bytes) -> list[int]:
    """The glyphs of one run of text."""
    every = b"".join(one for one, _ in _TEXT.findall(line))
    return [int(every[at : at + 4], 16) for at in range(0, len(every), 4)]


def gaps(line: bytes) -> list[float]:
    """How much closer each sign of a run stands to the one before; more than once is summed.

    The first stands for what is before the first sign, the last for what is behind the last.
    """
    found = [0.0]
    for sign, by in _TEXT.findall(line):
        found += [0.0] * (len(sign) // 4)
        found[-1] += float(by or 0)
    return found
