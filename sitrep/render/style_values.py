"""What a style sheet of a house's own may set: values by which no text is lost to sight.

Lengths are held within bounds, colours are such that nothing shines through, and text keeps its
contrast to every ground of the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from sitrep.page.contrast import GRAPHIC, contrast

_UNITS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "rem": 16.0}
_EM = 16.0
_MM = _UNITS["mm"]
_SPACE = {"px": (0, 12 * _MM), "em": (0, 3), "%": (0, 5), "number": (0, 0)}
_OF_PAPER = {"px": (8 * _MM, 40 * _MM)}
_LINE = {"px": (0, 3 * _MM), "em": (0, 0.5), "number": (0, 0)}
_WIDE = {"px": (20 * _MM, 170 * _MM), "em": (5, 100), "%": (10, 100)}

BOUNDS: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "margin": _SPACE,
    "padding": _SPACE,
    "column-gap": _SPACE,
    "border": _LINE,
    "outline": _LINE,
    "box-shadow": _LINE,
    "text-decoration": {"px": (0, 2), "em": (0, 0.15)},
    "font-size": {"px": (9, 54)},
    "font-weight": {"number": (300, 900)},
    "line-height": {"number": (1, 3), "%": (100, 300)},
    "letter-spacing": {"px": (0, 4), "em": (0, 0.3), "number": (0, 0)},
    "width": _WIDE,
    "max-width": _WIDE,
    "min-width": {"px": (0, 40 * _MM), "em": (0, 10), "number": (0, 0)},
    "columns": {"number": (1, 2), "px": (40 * _MM, 200 * _MM)},
    "size": {"px": (90 * _MM, 500 * _MM)},
    "orphans": {"number": (1, 9)},
    "widows": {"number": (1, 9)},
}
"""By the beginning of a property's name: its least and its largest value in each sort of unit.
What is relative adds up from box to box, and so is not there for the size of type; spaces add up
too, and so are small."""
_ANY_NUMBER = ("background",)
_COLOURED = ("color", "background", "border", "outline", "box-shadow", "text-decoration", "--")
_UNSAID = re.compile(
    r"line-through|overline|blink|text|transparent|currentcolor|inherit|smaller|larger|xx-small"
    r"|sub|super|text-top|text-bottom|.*(wingdings|webdings|dingbats|symbol|barcode).*"
)
"""Words that would strike text out, hide it, shrink it from box to box or show other signs."""
_MAY_SHINE = ("background", "border", "outline", "box-shadow")

_WHITE, _NIGHT, _INK = "#ffffff", "#14181d", "#1a1a1a"
_TEXT = ("color", "--ink", "--quiet", "--accent")
_GROUND = ("background", "background-color", "--paper", "--band")
_BAND = {"--head": "#1f4e79", "--on-head": "#ffffff"}
"""The band of the first page and the text on it, as they are shipped."""


def what_hides(name: str, values: Iterable[Any], *, of_paper: bool = False) -> str | None:
    """Why a property may not have a value, None where it may; ``of_paper``: of a sheet of it."""
    if name in ("font", "height"):
        return f"“{name}” has no place in a style sheet here: it may hide text."
    if name in ("color", *_variables([name])) and _colour(values) is None and not _named(values):
        return f"“{name}” is a colour that nothing shines through, such as #1f4e79."
    return next(filter(None, (_fault_of(name, one, of_paper) for one in values)), None)


def _variables(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name.startswith("--"))


def _fault_of(name: str, value: Any, of_paper: bool) -> str | None:
    if value.type == "function" and value.lower_name == "var":
        plain = all(one.type in ("ident", "whitespace") for one in value.arguments)
        if not plain or not name.startswith(_COLOURED):
            return f"“var()” stands for a colour here, and “{name}” is none."
    if value.type in ("ident", "string") and _refused_word(name, value.value.lower()):
        return f"“{value.value}” has no place in “{name}”: it may hide or change text."
    if value.type in ("number", "dimension", "percentage") and not _within(name, value, of_paper):
        return f"{_spelled(value)} has no place in “{name}”: text may be lost to sight."
    return None


def _refused_word(name: str, word: str) -> bool:
    shines = word == "transparent" and name.startswith(_MAY_SHINE)
    return bool(_UNSAID.fullmatch(word)) and not shines


def _within(name: str, value: Any, of_paper: bool) -> bool:
    if name.startswith(_ANY_NUMBER):
        return True
    if of_paper and _of(name, "margin"):
        sort, number = _measured(value)
        return sort in _OF_PAPER and _between(number, _OF_PAPER[sort])
    held = [bounds for start, bounds in BOUNDS.items() if _of(name, start)]
    sort, number = _measured(value)
    return bool(held) and sort in held[0] and _between(number, held[0][sort])


def _between(number: float, ends: tuple[float, float]) -> bool:
    return ends[0] <= number <= ends[1]


def _of(name: str, start: str) -> bool:
    return name == start or name.startswith(f"{start}-")


def _measured(value: Any) -> tuple[str, float]:
    """In which sort of unit a number is, and how many pixels, ems or parts of a hundred."""
    if value.type == "percentage":
        return "%", value.value
    if value.type == "number":
        return "number", value.value
    if value.lower_unit in _UNITS:
        return "px", value.value * _UNITS[value.lower_unit]
    return ("em", value.value) if value.lower_unit == "em" else (value.lower_unit, value.value)


def _spelled(value: Any) -> str:
    unit = "%" if value.type == "percentage" else getattr(value, "unit", "")
    return f"{value.representation}{unit}"


def _named(values: Iterable[Any]) -> bool:
    """Whether a value is a variable alone."""
    solid = [one for one in values if one.type != "whitespace"]
    return len(solid) == 1 and solid[0].type == "function" and solid[0].lower_name == "var"


def _colour(values: Iterable[Any]) -> str | None:
    """The colour that a value is, if it is one that nothing shines through."""
    from tinycss2.color3 import parse_color

    solid = [one for one in values if one.type != "whitespace"]
    found = parse_color(solid[0]) if len(solid) == 1 else None
    if found is None or isinstance(found, str) or found.alpha < 1:
        return None
    return "#" + "".join(f"{round(255 * part):02x}" for part in found[:3])


@dataclass
class Colours:
    """The colours of a sheet: of texts and of grounds, each with its place and what it is for.

    ``dark``: those of the page by night.
    """

    dark: bool = False
    texts: list[tuple[str, str, int]] = field(default_factory=list)
    grounds: list[tuple[str, str, int]] = field(default_factory=list)
    band: dict[str, tuple[str, int]] = field(default_factory=dict)

    def add(self, name: str, values: Iterable[Any], line: int) -> None:
        """Take in a declaration, if it sets a colour of a text or of a ground."""
        solid = [one for one in values if one.type != "whitespace"]
        if name in _TEXT and (colour := _colour(solid)) is not None:
            self.texts.append((name, colour, line))
        if name in _BAND and (colour := _colour(solid)) is not None:
            self.band[name] = colour, line
        for one in solid if name in _GROUND else ():
            if (colour := _colour([one])) is not None:
                self.grounds.append((name, colour, line))

    def faults(self) -> Iterator[tuple[int, str]]:
        """The texts that a ground of the sheet or of the page hides, each with its line."""
        page = ("the page", _NIGHT if self.dark else _WHITE, 0)
        papers = [one for one in self.grounds if one[0] == "--paper"] if self.dark else []
        ink = ("the text of the page", _WHITE if self.dark else _INK, 0)
        inks = [one for one in self.texts if one[0] == "--ink"] or [ink]
        pairs = product((*self.texts, *inks), (*self.grounds, *(papers or [page])))
        for text, ground in (*pairs, *self._on_the_band()):
            if contrast(text[1], ground[1]) < GRAPHIC:
                said = f"{text[0]} ({text[1]}) is hard to see on {ground[0]} ({ground[1]})."
                yield max(text[2], ground[2]), said

    def _on_the_band(self) -> Iterator[tuple[tuple[str, str, int], tuple[str, str, int]]]:
        if self.band:
            head, on_head = (
                (name, *self.band.get(name, (shipped, 0))) for name, shipped in _BAND.items()
            )
            yield on_head, head
