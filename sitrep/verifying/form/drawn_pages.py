"""Whether the pages of a PDF are drawn as our writer draws: upright text that can be seen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_TEXT = re.compile(rb"<((?:[0-9a-f]{4})*)>(-?[\d.]*)")
_RUN = re.compile(rb"\[(?:<(?:[0-9a-f]{4})*>-?[\d.]*)+\] TJ")
_TAG = re.compile(rb"/(Artifact|Span|Figure|Link|[A-Z][A-Za-z0-9]*)")
_OF_TAG = re.compile(rb"<</MCID \d+>>")
_PLAIN = (
    b"q Q cm re W W* n m l c h f F f* S s B B* b b* w J j M d rg RG gs BT ET Tm Tf BDC BMC EMC Do "
    b"cs scn CS SCN"
)
_GIVEN = re.compile(rb"-?\d*\.?\d*|/[A-Za-z0-9.-]+|\[[\d. -]*\]?|[\d.]+\]|\]")
_KNOWN = frozenset(_PLAIN.split())
_PAINTS = frozenset(b"f F f* B B* b b*".split())
_LEAST_SIZE = 4.0
_CLOSER, _FURTHER = 250, -200
"""How much closer or further, in thousandths of its size, a sign may stand to the one before."""

_LEAST_CONTRAST = 2.5

Box = tuple[float, float, float, float]


class OtherDrawing(Exception):
    """Something is drawn as no briefing draws it; says what."""


@dataclass(frozen=True)
class _State:
    clip: Box
    scale: float = 1.0
    fill: tuple[float, ...] = (0.0, 0.0, 0.0)
    opaque: bool = True


def drawing_fault(content: bytes, width: float, height: float, faint: frozenset[bytes]) -> str:
    """What is drawn on a page otherwise than in a briefing; empty if nothing is.

    ``faint`` are the names of the states in which what is filled is seen through.
    """
    try:
        _Pen(width, height, faint).draw(content)
    except (OtherDrawing, ValueError, IndexError) as error:
        return str(error) if isinstance(error, OtherDrawing) else "operators that none has"
    return ""


class _Pen:
    """Follows the operators of one page, as a viewer does, in the units of its style."""

    def __init__(self, width: float, height: float, faint: frozenset[bytes]) -> None:
        self._faint = faint
        self._whole = (0.0, 0.0, width / 0.75 + 1, height / 0.75 + 1)
        self._height = height
        self._state, self._kept = _State(self._whole), list[_State]()
        self._tags: list[bytes] = []
        self._path: list[tuple[float, float]] = []
        self._texts: list[Box] = []
        self._fills: list[tuple[Box, tuple[float, ...]]] = []
        self._size, self._at = 0.0, (0.0, 0.0)
        self._clips = False

    def draw(self, content: bytes) -> None:
        lines = content.split(b"\n")
        first = f"1 0 0 -1 0 {self._height:f}".rstrip("0").rstrip(".").encode() + b" cm"
        _demand(lines[:3] == [first, b"q", b"0.75 0 0 0.75 0 0 cm"], "another measure of the page")
        waiting: list[bytes] = []
        for line in lines[3:]:
            if _RUN.fullmatch(line):
                self._text(line)
            elif _TAG.fullmatch(line) or _OF_TAG.fullmatch(line):
                waiting.append(line)
            elif line:
                *given, name = line.split(b" ")
                plain = name in _KNOWN and all(map(_GIVEN.fullmatch, given))
                _demand(plain, f"the operator {name.decode('latin-1')[:20]}")
                self._operator(name, given, waiting)
                waiting = []

    def _operator(self, name: bytes, given: list[bytes], tags: list[bytes]) -> None:
        if name in (b"BMC", b"BDC"):
            self._tags.append(tags[0])
        elif name == b"EMC":
            self._tags.pop()
        elif name == b"q":
            self._kept.append(self._state)
        elif name == b"Q":
            self._state = self._kept.pop() if self._kept else self._state
        elif name == b"gs":
            self._state = replace(self._state, opaque=given[0] not in self._faint)
        elif name == b"rg":
            self._state = replace(self._state, fill=tuple(map(float, given)))
        elif name == b"Tf":
            self._size = float(given[1])
            _demand(self._size * 0.75 * self._state.scale >= _LEAST_SIZE, "letters too small")
        elif name == b"Tm":
            _demand(given[:4] == [b"1", b"0", b"0", b"-1"], "text that is turned")
            self._at = float(given[4]), float(given[5])
        elif name == b"cm":
            _demand(b"/Figure" in self._tags or self._plain_move(given), "a page that is moved")
        else:
            self._shape(name, given)

    def _plain_move(self, given: list[bytes]) -> bool:
        return given[:4] == [b"1", b"0", b"0", b"1"] and not any(map(float, given[4:]))

    def _shape(self, name: bytes, given: list[bytes]) -> None:
        if b"/Figure" in self._tags:
            return
        if name == b"re":
            x, y, wide, high = map(float, given)
            self._path += [(x, y), (x + wide, y + high)]
        elif name in (b"m", b"l"):
            self._path.append((float(given[0]), float(given[1])))
        elif name == b"c":
            points = list(map(float, given))
            self._path += list(zip(points[::2], points[1::2], strict=True))
        elif name in (b"W", b"W*"):
            self._clips = True
        elif name == b"Do":
            self._painted(self._state.clip)
        elif name in (*_PAINTS, b"S", b"s", b"n"):
            self._done(name)

    def _done(self, name: bytes) -> None:
        """The end of a path: it clips, or is painted."""
        if self._path:
            xs, ys = zip(*self._path, strict=True)
            box = _common((min(xs), min(ys), max(xs), max(ys)), self._state.clip)
            if self._clips:
                self._state = replace(self._state, clip=box)
            elif name in _PAINTS:
                _demand(bool(self._tags), "a surface that is no background")
                self._painted(box)
                self._fills.append((box, self._state.fill))
        self._path, self._clips = [], False

    def _painted(self, box: Box) -> None:
        _demand(not any(_covers(box, one) for one in self._texts), "something over the text")

    def _text(self, line: bytes) -> None:
        _demand(all(_FURTHER <= one <= _CLOSER for one in _gaps(line)), "signs that stand apart")
        x, y = self._at
        box = (x, y - self._size * 0.6, x + len(glyphs(line)) * self._size * 0.3, y)
        _demand(_inside((x, y - self._size * 0.3), self._state.clip), "text that is cut off")
        behind = (one for at, one in reversed(self._fills) if _inside((x + 1, y - 1), at))
        under = next(behind, (1.0, 1.0, 1.0))
        _demand(self._state.opaque, "text that is seen through")
        _demand(_contrast(self._state.fill, under) >= _LEAST_CONTRAST, "text that cannot be seen")
        self._texts.append(box)


def _demand(holds: bool, what: str) -> None:
    if not holds:
        raise OtherDrawing(what)


def _common(one: Box, other: Box) -> Box:
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def _covers(box: Box, text: Box) -> bool:
    both = _common(box, text)
    return both[2] - both[0] > 1 and both[3] - both[1] > 1


def _inside(point: tuple[float, float], box: Box) -> bool:
    return box[0] - 1 <= point[0] <= box[2] + 1 and box[1] - 1 <= point[1] <= box[3] + 1


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[float, ...]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def glyphs(line: bytes) -> list[int]:
    """The glyphs of one run of text."""
    every = b"".join(one for one, _ in _TEXT.findall(line))
    return [int(every[at : at + 4], 16) for at in range(0, len(every), 4)]


def _gaps(line: bytes) -> list[float]:
    """How much closer each sign of a run stands to the one before; more than once is summed."""
    gaps: list[float] = []
    for sign, by in _TEXT.findall(line):
        gaps += [0.0] if sign else []
        gaps[-1:] = [sum(gaps[-1:]) + float(by or 0)]
    return gaps[:-1]
