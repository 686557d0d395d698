"""Reports with optional keys left out: one key at a time, and all but one.

Which keys there are is read from the models. A record is changed only as far as its model takes
it; what the rules refuse then is put back, so that the rest of a kind is still tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

import sitrep
from sitrep.compare.issues.last_seen import last_of
from sitrep.findings import Level
from sitrep.loading.loaded import Loaded
from sitrep.model.base import Frozen
from sitrep.model.report import CLAIM_KINDS, RECORD_KINDS, Report
from sitrep.model.views import editions

ROOT = Path(__file__).parents[2]
WHOLE = (ROOT / "tests" / "compose" / "everything", ROOT / "samples" / "syria-coast-2025")
"""The reports that are taken apart: between them they hold every key."""

SPOKEN_OF = ("actors", "sources", "places")
"""The kinds that records of other kinds name."""

BESIDE = {
    "report": ("tolls", "displacement"),
    "incidents": ("tolls",),
    "derived": ("tolls", "displacement"),
    "statements": ("tolls",),
    **dict.fromkeys(SPOKEN_OF, ("tolls", "statements")),
}
"""What a kind says nothing without."""

KINDS = ("report", *RECORD_KINDS)

Path_ = tuple[str, ...]
"""Where a key stands in a record, without positions: ``sources, via``."""

Data = dict[str, Any]
Change = Callable[[type[Frozen], Data], Data | None]
"""What is left of a part of a record with this model; None where the record is not changed."""


@cache
def whole(folder: Path) -> Loaded:
    """A report with all of its keys."""
    return sitrep.load(folder)


def narrowed(loaded: Loaded, kind: str) -> Report:
    """The report with one kind and what it speaks of, all of which stands in the highlights.

    Of its translations it has those of words that it holds.
    """
    report = loaded.report
    assert report is not None
    kept = (*SPOKEN_OF, kind, *BESIDE.get(kind, ()))
    gone = {name: () for name in (*CLAIM_KINDS, "derived", "overview", "allow") if name not in kept}
    claims = [one for name in CLAIM_KINDS if name in kept for one in getattr(report, name)]
    counted = [*report.tolls, *report.displacement]
    figures = [one.id for one in counted if one.stands and one in claims]
    shown = tuple(one.id for one in claims if one.stands)
    named = {"highlights": shown, "key_figures": tuple(figures[:4])}
    header = report.report.model_copy(update=named)
    small = report.model_copy(update={"report": header, **gone})
    return small.model_copy(update={"translations": editions.kept(report.translations, small)})


def optional(folder: Path, kind: str) -> list[Path_]:
    """Every optional key of a kind that a whole report holds."""
    records = _records(narrowed(whole(folder), kind), kind)
    return list(dict.fromkeys(path for one in records for path in _optional(one)))


def _records(report: Report, kind: str) -> tuple[Frozen, ...]:
    found = getattr(report, kind)
    return (found,) if isinstance(found, Frozen) else found


def _optional(value: Frozen, path: Path_ = ()) -> Iterator[Path_]:
    for name, field in type(value).model_fields.items():
        held = getattr(value, name)
        if not field.is_required() and held != field.get_default(call_default_factory=True):
            yield (*path, name)
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, Frozen):
                yield from _optional(part, (*path, name))


def without(key: str) -> Change:
    """Leaves one key out."""
    return lambda _model, data: {one: data[one] for one in data if one != key}


def alone(key: str) -> Change:
    """Leaves out every optional key but one; sources stay, without which nothing is built."""

    def change(model: type[Frozen], data: Data) -> Data | None:
        if key not in data:
            return None
        fields = model.model_fields
        kept = [one for one in data if fields[one].is_required() or one in (key, "sources")]
        tries = [[*kept, *more] for more in ([], *([one] for one in data if one not in kept))]
        made = ({one: data[one] for one in names} for names in tries)
        return next((one for one in made if _takes(model, one)), None)

    return change


def _takes(model: type[Frozen], data: Data) -> bool:
    try:
        model.model_validate(data)
    except ValidationError:
        return False
    return True


def changed(value: Frozen, path: Path_, change: Change) -> Data:
    """A record as data, with a change of the part at which the path's last key stands."""
    data = value.model_dump(mode="json", exclude_defaults=True)
    return _changed(value, data, path, change)


def _changed(value: Frozen, data: Data, path: Path_, change: Change) -> Data:
    model = type(value)
    if len(path) == 1:
        made = change(model, data)
        return made if made is not None and _takes(model, made) else data
    held, below = getattr(value, path[0]), data.get(path[0])
    if isinstance(held, Frozen) and below is not None:
        return {**data, path[0]: _changed(held, below, path[1:], change)}
    if isinstance(held, tuple) and below:
        parts = zip(held, below, strict=True)
        return {**data, path[0]: [_changed(*one, path[1:], change) for one in parts]}
    return data


def left_out(folder: Path, kind: str, path: Path_, change: Change) -> Loaded:
    """The report with a change of every record of a kind, but for those that rules refuse.

    What is narrowed to the kind is its last issue, so that each change is told as well.
    """
    loaded = whole(folder)
    report = narrowed(loaded, kind)
    records = _records(report, kind)
    model = type(records[0]) if records else Frozen
    made = [model.model_validate(changed(one, path, change)) for one in records]
    while True:
        value = made[0] if kind == "report" else tuple(made)
        tried = replace(loaded, report=report.model_copy(update={kind: value}))
        back = [at for at in _refused(tried, kind) if at < len(made) and made[at] != records[at]]
        if not back:
            assert tried.report is not None
            return replace(tried, previous=last_of(report, tried.report))
        for at in back:
            made[at] = records[at]


def _refused(loaded: Loaded, kind: str) -> set[int]:
    """The records of a kind at which rules find errors."""
    routes = [one.route for one in sitrep.check(loaded).findings if one.level is Level.ERROR]
    if kind == "report":
        return {0} if routes else set()
    return {route[1] for route in routes if route[0] == kind and isinstance(route[1], int)}


def changes() -> Mapping[str, Callable[[str], Change]]:
    """What is done with each key, by its name."""
    return {"without": without, "alone": alone}
