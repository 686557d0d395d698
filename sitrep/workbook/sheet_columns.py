"""The columns of each sheet, from the models: every key has one, or stands in ``ELSEWHERE``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from sitrep.languages import available
from sitrep.model.base import Frozen
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.header import Header
from sitrep.model.report import CLAIM_KINDS, STANDARD_MODELS, Report
from sitrep.model.sources import SourceFace
from sitrep.workbook.cells import Cell, cell_of, model_in

SHEETS = (
    "report", "sources", "actors", "places", "contacts", *CLAIM_KINDS, "derived", "overview",
    "translations", "allow",
)  # fmt: skip
"""The kinds in the order in which somebody fills them in."""

FIRST_SHEETS = (
    "report", "sources", "actors", "places", "tolls", "displacement", "overview",
)  # fmt: skip
"""The sheets that a workbook begins with; others are there when they are asked for."""

NUMBERED = 2
"""How many items of a list of groups have columns; headers for more can be added."""

_NUMBERS = tuple(f".{number}" for number in range(1, NUMBERED + 1))

_OWN_WORDS = "this document's own words, where they matter for comparing"
_NAMED_AS = "the names that sources give the speaker, where they disagree"
_PART = "who may see a part of the record alone, where it differs"
_ASKED = "what a person answered to being named, where it was asked"
_FACE = "what stands for it where it may not be shown"
_AS_WORDED = "the source's words for the time; then {0}.start and {0}.end stand in place of {0}"

ELSEWHERE = {
    "sources.1.population": _OWN_WORDS,
    "sources.1.place": _OWN_WORDS,
    "sources.1.speaker": _OWN_WORDS,
    "sources.1.lacks": "parts of the record that this document does not carry",
    **{f"{kind}: sources.1.wording": _OWN_WORDS for kind in ("tolls", "displacement", "response")},
    **{
        f"{kind}: sources.1.figure": _OWN_WORDS
        for kind in ("access", "incidents", *STANDARD_MODELS)
    },
    "statements: sources.1.figure": _OWN_WORDS,
    "statements: speakers.1.named_as.1.name": _NAMED_AS,
    "statements: speakers.1.named_as.1.source": _NAMED_AS,
    "window.as_worded": _AS_WORDED.format("window"),
    "tolls: counted_in.as_worded": _AS_WORDED.format("counted_in"),
    "report: period.as_worded": _AS_WORDED.format("period"),
    "sources.1.sensitivity": _PART,
    "spellings.1.sensitivity": _PART,
    "speakers.1.sensitivity": _PART,
    "speakers.1.instead": _FACE,
    "translations: sensitivity": _PART,
    "not_before": "a day before which it may not be shown, where there is one",
    "actors: consent": _ASKED,
    "speakers.1.consent": _ASKED,
    "actors: instead": _FACE,
    **{f"sources: instead.{key}": _FACE for key in SourceFace.model_fields},
    **{f"places: instead.{key}": _FACE for key in ("place", "name", "point.lat", "point.lon")},
}
"""Keys without a column of their own, in all kinds or in the one that is named, and why.

They are read where somebody adds their column; a sheet with a column for each would be too wide.
"""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: its header ``path``, the model and field that it fills, what stands in it.

    ``group`` is the path of the group that the key belongs to, where the group may be left out.
    """

    path: str
    model: type[Frozen]
    field: str
    cell: Cell
    required: bool
    group: str = ""


def is_elsewhere(kind: str, path: str) -> bool:
    """Whether the key at a path is left to a column that is added by hand."""
    path = re.sub(r"\b\d+\b", "1", path)
    return path in ELSEWHERE or f"{kind}: {path}" in ELSEWHERE


@cache
def columns(kind: str) -> tuple[SheetColumn, ...]:
    """The columns of a kind's sheet, required ones first; for the header, the keys of its rows."""
    field = Report.model_fields[kind]
    model = model_in(field.annotation)
    if model is None:
        cell = cell_of(get_args(field.annotation)[0])
        return (SheetColumn(kind, Report, kind, cell, required=False),)
    found = (one for one in _of_model(model, "", "") if not is_elsewhere(kind, one.path))
    # An id is made from what the row says, where none is given.
    asked = [replace(one, required=one.required and one.path != "id") for one in found]
    return tuple(sorted(asked, key=lambda one: (not one.required, one.path != "id")))


def _of_model(model: type[Frozen], prefix: str, group: str) -> Iterator[SheetColumn]:
    """The columns of a model's keys; the one that a bare text stands for bears the group's name."""
    for name in sorted(model.model_fields, key=lambda name: _order(model, name)):
        for column in _of_field(model, name, prefix, group):
            bare = name == model.shorthand and not prefix[:-1].endswith(_NUMBERS)
            yield replace(column, path=prefix[:-1]) if bare else column


def _order(model: type[Frozen], name: str) -> int:
    """What every record needs, what its kind holds, what figures share, documents, the rest."""
    if model.model_fields[name].is_required():
        return 0
    if issubclass(model, Claim) and name in Claim.model_fields:
        return 3 if name == "sources" else 4
    return 2 if issubclass(model, Figure) and name in Figure.model_fields else 1


def _of_field(model: type[Frozen], name: str, prefix: str, group: str) -> Iterator[SheetColumn]:
    field = model.model_fields[name]
    path, inner = f"{prefix}{name}", model_in(field.annotation)
    steps = _steps(field, name)
    if inner is None:
        cell = cell_of(field.annotation, tuple(field.metadata))
        required = field.is_required() and steps == ("",)
        for step in steps:
            yield SheetColumn(f"{path}{step}", model, name, cell, required and not group, group)
    for number, step in enumerate(steps if inner else ()):
        needed = number == 0 and (field.is_required() or _is_cited(model, name))
        within = group if needed else f"{path}{step}"
        yield from _of_model(inner or Frozen, f"{path}{step}.", within)


def _is_cited(model: type[Frozen], name: str) -> bool:
    """Whether this is the list of a claim's documents, without which nothing is built."""
    return issubclass(model, Claim) and name == "sources"


def _steps(field: FieldInfo, name: str) -> tuple[str, ...]:
    """What follows the key in a header: nothing, the numbers of items, or the keys of a mapping."""
    if get_origin(field.annotation) is dict:
        return tuple(f".{key}" for key in _keys(name))
    if model_in(field.annotation) is not None and _is_list(field.annotation):
        return _NUMBERS
    return ("",)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def _keys(name: str) -> tuple[str, ...]:
    if name == "codes":
        return ("pcode", "iso")
    return tuple(code for code in available() if code != Header.model_fields["language"].default)
