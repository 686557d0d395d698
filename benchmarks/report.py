"""The result as Markdown or JSON, with the conditions under which it was measured."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from benchmarks.measures import Measured

_LIBRARIES = ("weasyprint", "pydantic")


def conditions(repeats: int) -> dict[str, str | int]:
    """What a reader must know in order to compare two runs."""
    return {
        "Python": platform.python_version(),
        **{name: version(name) for name in _LIBRARIES},
        "cores": os.cpu_count() or 0,
        "repeats": repeats,
    }


def as_json(measured: Measured, repeats: int) -> str:
    """Every figure, in seconds and bytes."""
    everything: dict[str, Any] = {"conditions": conditions(repeats), **asdict(measured)}
    return json.dumps(everything, indent=2)


def as_markdown(measured: Measured, repeats: int) -> str:
    """The ratios, as tables."""
    said = ", ".join(f"{name} {value}" for name, value in conditions(repeats).items())
    return "\n".join(
        [*_ratios(measured), "", *_growth(measured), "", *_outputs(measured), "", said]
    )


def _ratios(measured: Measured) -> Iterator[str]:
    yield "| task | against | ratio | processor time | spread | peak memory |"
    yield "|---|---|--:|--:|--:|--:|"
    for row in measured.rows:
        seconds = row.cost.seconds
        spread = (max(seconds) - min(seconds)) / row.cost.middle
        yield (
            f"| {row.task} | {row.against} | {row.ratio:.2f} | {row.cost.middle * 1000:.0f} ms "
            f"| {spread:.0%} | {_size(row.cost.size)} |"
        )


def _size(size: int) -> str:
    return f"{size / 2**20:.0f} MiB" if size else "not known"


def _growth(measured: Measured) -> Iterator[str]:
    yield "| growth | tolls | processor time | exponent |"
    yield "|---|--:|--:|--:|"
    for one in measured.growths:
        small, large = (f"{seconds * 1000:,.0f}" for seconds in one.seconds)
        sizes = f"{one.small:,} → {one.large:,}"
        yield f"| {one.task} | {sizes} | {small} → {large} ms | {one.exponent:.2f} |"


def _outputs(measured: Measured) -> Iterator[str]:
    sizes = (f"{name} {size:,} bytes" for name, size in measured.outputs.items())
    yield f"Size of the PDFs: {', '.join(sizes)}."
