"""An invented valley: units that share crooked borders. No such place exists."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from sitrep.model.boundaries import AreaShape, Point


def valley(columns: int = 3, rows: int = 2, depth: int = 5, size: float = 0.5) -> list[AreaShape]:
    """A grid of units near 10° east, 45° north; each side is a line of 2 to the ``depth`` steps."""
    dice = random.Random(7)

    def side(start: Point, end: Point) -> list[Point]:
        line = [start, end]
        for level in range(depth):
            off = size * 0.15 / 2**level
            between = [
                (
                    (a[0] + b[0]) / 2 + dice.uniform(-off, off),
                    (a[1] + b[1]) / 2 + dice.uniform(-off, off),
                )
                for a, b in pairwise(line)
            ]
            line = [p for pair in zip(line, between, strict=False) for p in pair] + [end]
        return line

    def corner(column: int, row: int) -> Point:
        return (10 + column * size, 45 + row * size)

    across = {
        (c, r): side(corner(c, r), corner(c + 1, r))
        for c in range(columns)
        for r in range(rows + 1)
    }
    up = {
        (c, r): side(corner(c, r), corner(c, r + 1))
        for c in range(columns + 1)
        for r in range(rows)
    }
    return [
        AreaShape(
            f"V{c}{r}",
            (
                (
                    *across[c, r][:-1],
                    *up[c + 1, r][:-1],
                    *across[c, r + 1][:0:-1],
                    *up[c, r][:0:-1],
                ),
            ),
        )
        for c in range(columns)
        for r in range(rows)
    ]


def geojson(shapes: Sequence[AreaShape], code: str = "unit") -> str:
    """The valley as a file."""
    return json.dumps(
        {"type": "FeatureCollection", "features": [feature(one, code) for one in shapes]}
    )


def feature(shape: AreaShape, code: str = "unit") -> dict[str, Any]:
    rings = [[[list(point) for point in (*ring, ring[0])]] for ring in shape.rings]
    geometry = {"type": "MultiPolygon", "coordinates": rings}
    return {"type": "Feature", "properties": {code: shape.code}, "geometry": geometry}


def edges(shape: AreaShape) -> set[frozenset[Point]]:
    """The sides of a shape, whatever their direction."""
    return {
        frozenset((here, ring[place - 1]))
        for ring in shape.rings
        for place, here in enumerate(ring)
    }
