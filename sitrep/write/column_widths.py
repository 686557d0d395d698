"""Columns as wide as their words need: the widths by which the rows of a table are lowest."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from operator import itemgetter

from markdown_it.token import Token

from sitrep.page.marks import unmarked

_PAGE = 64.3
"""How wide a table is in print, in heights of its type (em), as are all lengths here."""

_PADDING = 0.9
"""What the edges of a cell take."""

_DRAWN, _DRAWING = 17, 1.3
"""In hundredths, the least that a drawing is wide, and how many lines it is high."""

_PLOTTED = (32, 58, 10)
"""In hundredths: when, the figures of that time in a plot, and their sources."""

_WIDEST_WORD = 9.0
"""A longer word may be parted."""

_STEPS = (11, 5, 3, 2, 1)
"""In hundredths: so much one column is given of another, as long as that makes rows lower."""

_ROWS = 40
"""As many rows tell what all need."""

_SMOOTH = 0.3
"""What the length of a text counts besides its lines."""

_LOWER = 0.05
"""What a line counts in a cell that is not the highest of its row."""

_SIGNS = {**dict.fromkeys(".,;:()[]-'ijlI|/", 0.28), **dict.fromkeys('frtJ"“”', 0.38)}
_SIGNS |= dict.fromkeys("wOQDGHN%", 0.82) | dict.fromkeys("mMW", 0.92)
_SIGN, _BLANK = 0.58, 0.27
"""How wide signs are; of most it is this."""


def column_widths(tokens: list[Token]) -> str:
    """Rules for the widths of columns; tables whose columns are as wide share a class.

    A plot in the first column has widths of its own.
    """
    classes: dict[str, str] = {}
    for table in _tables(tokens):
        rows = [list(row) for row in _rows(table)]
        plot = {at for row in rows for at, (cell, _) in enumerate(row) if "plot" in _class(cell)}
        if plot == {0}:
            continue
        needs = tuple(tuple(_need(*one) for one in row) for row in rows)
        widths = _PLOTTED if plot else _lowest(needs)
        shares = "".join(
            f".{{name}} thead th:nth-child({number}) {{{{ width: {width}%; }}}}\n"
            for number, width in enumerate(widths, 1)
        )
        name = classes.setdefault(shares, f"wide-{len(classes) + 1}")
        table[0].attrSet("class", f"{_class(table[0])} {name}")
    return "".join(shares.format(name=name) for shares, name in classes.items())


def _tables(tokens: list[Token]) -> Iterator[list[Token]]:
    start = 0
    for position, token in enumerate(tokens):
        if token.type == "table_open":
            start = position
        elif token.type == "table_close":
            yield tokens[start:position]


def _rows(table: list[Token]) -> Iterator[Iterator[tuple[Token, Token]]]:
    """The rows, the heading among them; each cell with its text."""
    starts = [at for at, token in enumerate(table) if token.type == "tr_open"]
    for start, end in itertools.pairwise((*starts, len(table))):
        cells = itertools.pairwise(table[start:end])
        yield ((cell, text) for cell, text in cells if cell.type in ("th_open", "td_open"))


def _class(token: Token) -> str:
    return str(token.attrGet("class") or "")


_Of = Callable[[Iterable[float]], float]

_BEGINNINGS: tuple[tuple[float, _Of], ...] = ((0.5, sum), (1.0, max), (0.5, max), (1.0, sum))
"""From where widths are sought: from each, steps lead to other ones."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Of a cell: how wide its words are, and whether a figure is drawn in it."""

    words: tuple[float, ...]
    drawn: bool = False
    head: bool = False

    @property
    def least(self) -> float:
        """What its widest word needs."""
        widest = max(self.words, default=0.0)
        return (widest * 1.03 if self.head else min(widest, _WIDEST_WORD)) + _PADDING

    def height(self, width: int) -> float:
        """How many lines it has in a column so wide, in hundredths."""
        return _lines(self.words, width) + (_DRAWING if self.drawn else 0)


@lru_cache(maxsize=16384)
def _lines(words: tuple[float, ...], width: int) -> float:
    """The lines of a text in a column, and a share of what it would be without any rounding.

    Without the latter, a column that needs two steps more would not be given the first.
    """
    room = _PAGE * width / 100 - _PADDING
    lines, filled = 1, -_BLANK
    for word in words:
        filled += _BLANK + word
        if filled > room:
            lines, filled = lines + 1, word
    return lines + _SMOOTH * sum(words) / room


@lru_cache(maxsize=16384)
def _long(word: str) -> float:
    return sum(_SIGNS.get(sign, _SIGN) for sign in word)


def _need(cell: Token, text: Token) -> _Cell:
    said = unmarked("".join(child.content for child in text.children or []))
    head = cell.attrGet("scope") == "col"
    return _Cell(tuple(map(_long, said.split())), "strip" in _class(cell), head)


@lru_cache(maxsize=256)
def _lowest(rows: tuple[tuple[_Cell, ...], ...]) -> tuple[int, ...]:
    """In hundredths of the table: widths that no small change makes lower rows of."""
    least = [_least(column) for column in zip(*rows, strict=True)]
    columns = [_Column(column) for column in zip(*rows[:: 1 + len(rows) // _ROWS], strict=True)]
    begun = (_begun(columns, least, power, of) for power, of in _BEGINNINGS)
    return min((_settled(columns, widths, least) for widths in begun), key=itemgetter(0))[1]


def _settled(
    columns: Sequence[_Column], widths: tuple[int, ...], least: Sequence[int]
) -> tuple[float, tuple[int, ...]]:
    """The height of the rows, and the widths, after every step that makes them lower."""
    best = _height(columns, widths)
    for step in _STEPS:
        moved = True
        while moved:
            moved = False
            for give, take in itertools.permutations(range(len(widths)), 2):
                if widths[give] - step < least[give]:
                    continue
                tried = list(widths)
                tried[give] -= step
                tried[take] += step
                if (height := _height(columns, tried)) < best:
                    best, widths, moved = height, tuple(tried), True
    return best, widths


class _Column:
    """The cells of a column, and how high each is at a width that was asked for."""

    def __init__(self, needs: Sequence[_Cell]) -> None:
        self.needs = needs
        self._heights: dict[int, list[float]] = {}

    def heights(self, width: int) -> list[float]:
        """In lines."""
        if width not in self._heights:
            self._heights[width] = [need.height(width) for need in self.needs]
        return self._heights[width]


def _height(columns: Sequence[_Column], widths: Sequence[int]) -> float:
    """How high the rows are together; cells that are not the highest of theirs count a little."""
    heights = [column.heights(width) for column, width in zip(columns, widths, strict=True)]
    highest: float = sum(map(max, zip(*heights, strict=True)))
    return highest + _LOWER * sum(map(sum, heights))


def _least(column: Sequence[_Cell]) -> int:
    share = ceil(100 * max(need.least for need in column) / _PAGE)
    return max(share, _DRAWN) if any(need.drawn for need in column) else share


def _begun(
    columns: Sequence[_Column], least: Sequence[int], power: float, of: _Of
) -> tuple[int, ...]:
    """Shares by a power of what a column holds, and none below its least."""
    held = [max(1.0, of(sum(need.words) for need in one.needs)) ** power for one in columns]
    free = 100 - sum(least)
    widths = [int(low + free * one / sum(held)) for low, one in zip(least, held, strict=True)]
    widths[0] += 100 - sum(widths)
    return tuple(widths)
