"""Orders: which report goes into which folder, and what makes one order the same as another."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from sitrep.errors import WrongUse
from sitrep.filesystem.snapshot import place
from sitrep.loading.report_files import name_of
from sitrep.model.header import PUBLIC
from sitrep.pipeline.options import BuildOptions


@dataclass(frozen=True)
class Order:
    """A report as the user named it, its name, and the folder for its briefing."""

    report: Path
    name: str
    folder: Path

    def key(self, options: BuildOptions) -> str:
        """What an order and its options ask for, however the machine's state is."""
        asked = {field.name: _plain(getattr(options, field.name)) for field in fields(options)}
        places = [*_plain_path(self.report), *_plain_path(self.folder)]
        return json.dumps([places, asked], sort_keys=True)


def orders_of(
    reports: Sequence[str | Path], out: Path, audiences: Sequence[str | None]
) -> tuple[tuple[Order, ...], ...]:
    """For each audience, each report into the folder of its name and audience.

    Raises WrongUse where two share one: no edition lies in the folder of another.
    """
    held: dict[str, Order] = {}
    return tuple(
        tuple(_order(Path(report), out, audience, held) for report in reports)
        for audience in audiences
    )


def _order(report: Path, out: Path, audience: str | None, held: dict[str, Order]) -> Order:
    name = name_of(report)
    folder = name if audience in (None, PUBLIC.id) else f"{name}-{audience}"
    order = Order(report, name, out / folder)
    # Some file systems hold no two names that differ in capitals alone.
    other = held.setdefault(folder.casefold(), order)
    if other is not order:
        raise WrongUse(
            f"{other.report} and {report} would both be built into {other.folder}; "
            "build them one by one, or rename one."
        )
    return order


def _plain(value: object) -> object:
    if isinstance(value, Path):
        return _plain_path(value)
    return value if isinstance(value, str | bool | None) else list(value)  # type: ignore[call-overload]


def _plain_path(path: Path) -> list[str]:
    return [str(path), place(path)]
