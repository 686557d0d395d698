"""A map as a PNG, for programs that show no SVG: only the few shapes that its template draws."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from typing import Any
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_FINER = 3
"""Drawn so many times larger and then made smaller, so that edges are smooth."""

_STEP = re.compile(r"([MLQHVlhvz])|(-?\d*\.?\d+)", re.IGNORECASE)
_MOVED = re.compile(r"translate\((-?[\d.]+) (-?[\d.]+)\)")
_BENDS = 6
"""A curve of a letter is drawn as so many straight lines."""

Point = tuple[float, float]
Outline = list[Point]


@dataclass(frozen=True, slots=True)
class _Pen:
    """Where shapes are drawn, and how many dots a unit is."""

    image: Any
    scale: float


def png(svg: str, width: int) -> bytes:
    """The picture ``width`` dots wide, the same for the same drawing."""
    from PIL import Image

    root = ET.fromstring(svg)
    across, down = (float(one) for one in root.get("viewBox", "0 0 1 1").split()[2:])
    scale = width * _FINER / across
    size = (width * _FINER, round(down * scale))
    pen = _Pen(Image.new("RGB", size, "#fff"), scale)
    for element in root:
        _draw(pen, element, {})
    small = pen.image.resize((width, round(size[1] / _FINER)), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    small.quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()


def _draw(pen: _Pen, element: ET.Element, above: dict[str, str]) -> None:
    look = {**above, **element.attrib}
    tag = element.tag.removeprefix(_SVG)
    if tag == "g":
        for child in element:
            _draw(pen, child, look)
    elif tag == "path":
        _filled(pen, list(outlines(look["d"])), look)
        _stroked(pen, list(outlines(look["d"])), look)
    elif tag == "rect":
        x, y, wide, high = (float(look.get(name, 0)) for name in ("x", "y", "width", "height"))
        box = [[(x, y), (x + wide, y), (x + wide, y + high), (x, y + high), (x, y)]]
        _filled(pen, box, look)
        _stroked(pen, box, look)
    elif tag == "circle":
        _circle(pen, look)


def outlines(path: str) -> Iterator[Outline]:
    """The lines of a path, each from point to point; one that is closed ends where it began."""
    found: Outline = []
    steps = [(one[1], one[2]) for one in _STEP.finditer(path)]
    numbers: list[float] = []
    command = "M"
    for letter, number in (*steps, ("M", "")):
        if letter:
            if command in "zZ" and found:
                found.append(found[0])
            command, numbers = letter, []
            if letter == "M" and found:
                yield found
                found = []
            continue
        numbers.append(float(number))
        if len(numbers) == {"h": 1, "v": 1, "q": 4}.get(command.lower(), 2):
            found += _reached(command, numbers, found[-1] if found else (0.0, 0.0))
            numbers = []


def _reached(command: str, numbers: list[float], start: Point) -> Outline:
    """The points to which a step of a path leads."""
    x, y = start if command.islower() else (0.0, 0.0)
    if command in "hH":
        return [(x + numbers[0], start[1])]
    if command in "vV":
        return [(start[0], y + numbers[0])]
    if command in "Q":
        (bend_x, bend_y), (end_x, end_y) = numbers[:2], numbers[2:]
        return [
            (
                (1 - t) ** 2 * start[0] + 2 * (1 - t) * t * bend_x + t * t * end_x,
                (1 - t) ** 2 * start[1] + 2 * (1 - t) * t * bend_y + t * t * end_y,
            )
            for t in (step / _BENDS for step in range(1, _BENDS + 1))
        ]
    return [(x + numbers[0], y + numbers[1])]


def _placed(pen: _Pen, lines: list[Outline], look: dict[str, str]) -> list[Outline]:
    """The lines in dots of the picture."""
    found = _MOVED.fullmatch(look.get("transform", ""))
    right, down = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    return [[((x + right) * pen.scale, (y + down) * pen.scale) for x, y in one] for one in lines]


def _filled(pen: _Pen, lines: list[Outline], look: dict[str, str]) -> None:
    """What lines enclose; an outline that runs the other way about is a hole."""
    from PIL import Image, ImageChops, ImageDraw

    if look.get("fill", "none") == "none":
        return
    rings = [line for line in _placed(pen, lines, look) if len(line) > 2]
    if not rings:
        return
    left, top, size = _box(rings)
    mask, way = Image.new("L", size), _turn(max(rings, key=lambda ring: abs(_turn(ring))))
    for ring in sorted(rings, key=lambda ring: _turn(ring) * way < 0):
        part = Image.new("L", size)
        ImageDraw.Draw(part).polygon([(x - left, y - top) for x, y in ring], fill=255)
        if look.get("fill-rule") == "evenodd":
            mask = ImageChops.difference(mask, part)
        elif _turn(ring) * way > 0:
            mask = ImageChops.lighter(mask, part)
        else:
            mask = ImageChops.subtract(mask, part)
    pen.image.paste(look["fill"], (left, top), mask)


def _box(rings: list[Outline]) -> tuple[int, int, tuple[int, int]]:
    """Where a box begins that holds some outlines, and how large it is."""
    across, down = ([point[axis] for ring in rings for point in ring] for axis in (0, 1))
    left, top = floor(min(across)), floor(min(down))
    return left, top, (ceil(max(across)) - left + 1, ceil(max(down)) - top + 1)


def _turn(line: Outline) -> float:
    """Which way about an outline runs, by its sign."""
    pairs = zip(line, (*line[1:], line[0]), strict=True)
    return sum(x * below - other * y for (x, y), (other, below) in pairs)


def _stroked(pen: _Pen, lines: list[Outline], look: dict[str, str]) -> None:
    from PIL import ImageDraw

    if look.get("stroke", "none") == "none":
        return
    width = max(round(float(look.get("stroke-width", 1)) * pen.scale), 1)
    for one in _placed(pen, lines, look):
        ImageDraw.Draw(pen.image).line(one, fill=look["stroke"], width=width, joint="curve")


def _circle(pen: _Pen, look: dict[str, str]) -> None:
    """A circle; a dashed one as a ring of arcs."""
    from PIL import ImageDraw

    x, y, radius = (float(look[name]) * pen.scale for name in ("cx", "cy", "r"))
    box, canvas = (x - radius, y - radius, x + radius, y + radius), ImageDraw.Draw(pen.image)
    canvas.ellipse(box, fill=look["fill"])
    if "stroke" not in look:
        return
    width = max(round(float(look["stroke-width"]) * pen.scale), 1)
    if "stroke-dasharray" not in look:
        canvas.ellipse(box, outline=look["stroke"], width=width)
        return
    dash, gap = (float(one) for one in look["stroke-dasharray"].split())
    step = 360 * (dash + gap) * pen.scale / (2 * 3.14159 * radius)
    for at in range(int(360 / step)):
        arc = (at * step, at * step + step * dash / (dash + gap))
        canvas.arc(box, *arc, fill=look["stroke"], width=width)
