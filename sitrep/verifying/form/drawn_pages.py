"""Whether the pages of a PDF are drawn as our writer draws: upright text that can be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sitrep.verifying.form.page_operators import (
    Operator,
    demand,
    gaps,
    glyphs,
    operators,
    shapes_alone,
)
from sitrep.verifying.form.shipped_fonts import Kerning
from sitrep.verifying.form.surfaces import (
    UNMOVED,
    Box,
    Colour,
    Matrix,
    Surfaces,
    after,
    box_around,
    common,
    covers,
    rows_of,
)

_LEAST_SIZE, _MOST_SIZE = 4.0, 60.0
_CLOSER, _FURTHER = 180, -60
"""How much closer or further, in thousandths of its size, an accent may stand."""
_ROUNDED, CLOSED_UP = 1.5, 10.0
"""In thousandths of its size: so far a sign is off by counting in whole ones, and by a look."""
_OVERLAP = 0.35
"""How far, in sizes, a run of text may reach into the one before it."""
_FILLED, _STROKED = (b"f", b"f*", b"B", b"B*"), (b"S", b"B", b"B*")


@dataclass(frozen=True)
class Sheet:
    """What a page's drawing rests on: its size, its fonts, its forms, its states.

    States tell by their names how texts and surfaces, or strokes, are seen through. Those of a form
    stand under its name, those of the page under none.
    """

    width: float
    height: float
    widths: Mapping[bytes, Mapping[int, float]]
    kernings: Mapping[bytes, Kerning]
    forms: Mapping[bytes, bytes] = field(default_factory=dict)
    states: Mapping[bytes, frozenset[bytes]] = field(default_factory=dict)


@dataclass(frozen=True)
class TextRun:
    """Glyphs that stand together: where they begin and end, their size, font and tag."""

    mark: int
    start: float
    end: float
    y: float
    size: float
    font: bytes
    glyphs: tuple[int, ...]

    @property
    def box(self) -> Box:
        """Where digits and small letters stand."""
        return self.start, self.y - self.size * 0.6, self.end, self.y


@dataclass(frozen=True)
class _State:
    clip: Box
    whole_clip: bool = True
    moved: Matrix = UNMOVED
    fill: Colour | None = (0.0, 0.0, 0.0)
    stroke: Colour = (0.0, 0.0, 0.0)
    wide: float = 1.0
    opaque: bool = True


def text_runs(content: bytes, sheet: Sheet) -> list[TextRun]:
    """The runs of text on a page, in their order; raises OtherDrawing."""
    pen = _Pen(sheet)
    lines = content.split(b"\n")
    first = f"1 0 0 -1 0 {sheet.height:f}".rstrip("0").rstrip(".").encode() + b" cm"
    demand(lines[:3] == [first, b"q", b"0.75 0 0 0.75 0 0 cm"], "another measure of the page")
    pen.draw(lines[3:])
    return pen.runs


class _Pen:
    """Follows the operators of one page, as a viewer does, in the units of its style."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet, self._states = sheet, sheet.states[b""]
        self._state = _State((0.0, 0.0, sheet.width / 0.75 + 1, sheet.height / 0.75 + 1))
        self._kept: list[_State] = []
        self._tags: list[Operator] = []
        self._before = 0, UNMOVED
        self._path: list[tuple[float, float]] = []
        self._shapes = b""
        self._clips = b""
        self._surfaces = Surfaces()
        self._font, self._size = b"", 0.0
        self._at: tuple[float, float] | None = None
        self._in_text = self._ended = self._drawing = False
        self._marks: set[int] = set()
        self.runs: list[TextRun] = []
        self._rows: dict[int, list[TextRun]] = {}
        self._do: Mapping[bytes, Callable[[Operator], None]] = {
            b"BMC": self._tag, b"BDC": self._tag, b"EMC": self._untag, b"q": self._keep,
            b"Q": self._restore, b"gs": self._look, b"rg": self._colour, b"RG": self._colour,
            b"w": self._look, b"cm": self._move, b"BT": self._begin, b"ET": self._finish,
            b"Tf": self._letters, b"Tm": self._place, b"TJ": self._text, b"Do": self._form,
            b"cs": self._pattern, b"scn": self._pattern,
        }  # fmt: skip

    def draw(self, lines: list[bytes]) -> None:
        for one in operators(lines):
            demand(not self._ended, "something behind the page's end")
            texts = one.name in (b"Tf", b"Tm", b"TJ", b"ET")
            demand(texts == self._in_text, "a text that is broken off")
            self._do.get(one.name, self._shape)(one)
        demand(not self._tags and not self._path, "something without an end")

    @property
    def _figure(self) -> bool:
        return self._drawing or any(one.named == b"/Figure" for one in self._tags)

    def _tag(self, one: Operator) -> None:
        demand(not self._tags and one.mark not in self._marks - {-1}, "a tag within a tag")
        self._marks.add(one.mark)
        self._tags.append(one)
        self._before = len(self._kept), self._state.moved

    def _untag(self, _: Operator) -> None:
        self._tags.pop()
        # What a drawing moves may move nothing behind it.
        demand(self._before == (len(self._kept), self._state.moved), "a page that is moved")

    def _keep(self, _: Operator) -> None:
        self._kept.append(self._state)

    def _restore(self, _: Operator) -> None:
        self._ended = not self._kept
        self._state = self._kept.pop() if self._kept else self._state

    def _look(self, one: Operator) -> None:
        if one.name == b"w":
            self._state = replace(self._state, wide=one.numbers[0])
        else:
            demand(one.named in self._states, "a state that none has")
            if one.named.startswith(b"/a"):
                self._state = replace(self._state, opaque=float(one.named[2:]) == 1)

    def _colour(self, one: Operator) -> None:
        demand(all(0 <= part <= 1 for part in one.numbers), "a colour that is none")
        if one.name == b"rg":
            self._state = replace(self._state, fill=one.numbers)
        else:
            self._state = replace(self._state, stroke=one.numbers)

    def _pattern(self, one: Operator) -> None:
        demand(self._figure and (one.name == b"scn" or one.named == b"/Pattern"), "other colours")
        self._state = replace(self._state, fill=None)

    def _move(self, one: Operator) -> None:
        demand(self._figure or one.numbers == UNMOVED, "a page that is moved")
        self._state = replace(self._state, moved=after(one.numbers, self._state.moved))

    def _begin(self, _: Operator) -> None:
        spans = [one.named == b"/Span" and one.mark >= 0 for one in self._tags]
        demand(spans == [True] and not self._drawing, "text that no tag says")
        demand(self._state.moved == UNMOVED, "text that is turned")
        self._in_text, self._at, self._font = True, None, b""

    def _finish(self, _: Operator) -> None:
        self._in_text = False

    def _letters(self, one: Operator) -> None:
        self._font, (self._size,) = one.named, one.numbers
        demand(_LEAST_SIZE <= self._size * 0.75 <= _MOST_SIZE, "letters too small or too large")

    def _place(self, one: Operator) -> None:
        demand(one.numbers[:4] == (1, 0, 0, -1) and self._at is None, "text that is turned")
        self._at = one.numbers[4], one.numbers[5]

    def _text(self, one: Operator) -> None:
        apart = gaps(one.run)
        demand(self._at is not None and bool(self._font), "text without a place")
        assert self._at is not None
        x, y = self._at
        held, widths = tuple(glyphs(one.run)), self._sheet.widths[self._font]
        kerned = set_as_kerned(held, apart, self._sheet.kernings[self._font])
        demand(kerned, "signs that stand apart")
        end = x + (sum(widths[sign] for sign in held) - sum(apart)) * self._size / 1000
        self._at = end, y
        run = TextRun(self._tags[-1].mark, x, end, y, self._size, self._font, held)
        state = self._state
        demand(state.whole_clip and _inside(run.box, state.clip), "text that is cut off")
        demand(state.opaque, "text that is seen through")
        seen = state.fill is not None and not self._surfaces.hide(run.box, state.fill)
        demand(seen, "text that cannot be seen")
        for row in rows_of(run.box):
            demand(not any(map(run_over(run), self._rows.get(row, ()))), "text over text")
            self._rows.setdefault(row, []).append(run)
        self.runs.append(run)

    def _form(self, one: Operator) -> None:
        """A drawing that lies behind a text: it holds shapes alone."""
        content = self._sheet.forms[one.named]
        demand(not self._drawing and shapes_alone(content), "a drawing that holds text")
        before, self._drawing = self._state, True
        self._states = self._sheet.states[one.named]
        self._kept, kept = [before], self._kept
        for drawn in operators(content.split(b"\n")):
            self._do.get(drawn.name, self._shape)(drawn)
            demand(bool(self._kept), "a drawing without an end")
        self._state, self._drawing, self._kept = before, False, kept
        self._states = self._sheet.states[b""]

    def _shape(self, one: Operator) -> None:
        given = one.numbers
        if one.name == b"re":
            x, y, wide, high = given
            self._path += [(x, y), (x + wide, y), (x, y + high), (x + wide, y + high)]
        elif one.name in (b"m", b"l", b"c"):
            self._path += list(zip(given[::2], given[1::2], strict=True))
        elif one.name in (b"W", b"W*"):
            self._clips = one.name
        elif one.name in (b"n", *_FILLED, *_STROKED):
            self._done(one.name)
        if one.name in (b"re", b"m", b"l", b"c", b"h"):
            self._shapes += one.name[:1]

    def _done(self, name: bytes) -> None:
        """The end of a path: it clips, or is painted."""
        state, shapes = self._state, self._shapes
        path, clips = self._path, self._clips
        self._path, self._shapes, self._clips = [], b"", b""
        if not path:
            demand(not clips, "a clip without a shape")
            return
        if clips:
            whole = state.whole_clip and (shapes == b"r" or clips == b"W*")
            demand(name == b"n" and whole, "a shape that cuts out")
            box = common(box_around(path, state.moved), state.clip)
            self._state = replace(state, clip=box, whole_clip=shapes == b"r")
        elif name != b"n":
            plain = (b"f", b"r"), (b"f*", b"rr"), (b"S", b"ml")
            demand(self._figure or (name, shapes) in plain, "a shape that none has")
            demand(bool(self._tags) or self._drawing, "a surface that is no background")
            self._painted(name, path, shapes)

    def _painted(self, name: bytes, path: list[tuple[float, float]], shapes: bytes) -> None:
        state = self._state
        more = state.wide / 2 if name in _STROKED else 0.0
        box = common(box_around(path, state.moved, more), state.clip)
        under = (run for row in rows_of(box) for run in self._rows.get(row, ()))
        demand(not any(covers(box, one.box) for one in under), "something over the text")
        full = (name, shapes) == (b"f", b"r") and state.whole_clip and state.opaque
        if name in _FILLED:
            self._surfaces.add(box, state.fill, whole=full)
        if name in _STROKED:
            self._surfaces.add(box, state.stroke, whole=False)


def set_as_kerned(held: tuple[int, ...], apart: list[float], kerning: Kerning) -> bool:
    """Whether each sign stands as far from the one before as the font says, and no further."""
    if not all(_near(0, gap) for gap in (apart[0], apart[-1])):
        return False
    for one, other, gap in zip(held, held[1:], apart[1:], strict=False):
        if kerning.floats(one) or kerning.floats(other):
            if not _FURTHER <= gap <= _CLOSER:
                return False
        elif not any(_near(by, gap) for by in kerning.between(one, other)):
            return False
    return True


def _near(by: float, gap: float) -> bool:
    """Whether a sign stands so much closer, or a little more where a look sets a title closer."""
    return -_ROUNDED <= gap - by <= CLOSED_UP + _ROUNDED


def run_over(run: TextRun) -> Callable[[TextRun], bool]:
    """Asks of another run whether both lie over each other."""
    left, top, right, bottom = run.box

    def over(other: TextRun) -> bool:
        both = common((left, top, right, bottom), other.box)
        most = min(run.size, other.size) * _OVERLAP
        return both[2] - both[0] > most and both[3] - both[1] > 1

    return over


def _inside(text: Box, clip: Box) -> bool:
    """Whether a text stands within a clip, but for what its last line may lack below."""
    return clip[0] - 1 <= text[0] and text[2] <= clip[2] + 1 and clip[1] - 1 <= text[1] <= clip[3]
