"""What may stand in one cell, read from the type of the field that it fills."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from sitrep.model.base import Frozen, Prose, Refers, Voice
from sitrep.model.report import kinds_of
from sitrep.model.values.count import Count
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.texttype import Patterned
from sitrep.model.window import Window

_ANY_TEXT = get_args(Prose)[1]
_NOTATIONS: dict[Any, str] = {
    Count: "count",
    PartialDate: "date",
    Window: "window",
    int: "whole number",
    float: "degrees",
}
ONE_LINE = (Window,)
"""Groups of keys that are written in one cell, in the notation that their model reads."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell may hold.

    ``words`` are the words that it takes, and all that it takes unless ``refers`` or ``notation``
    say otherwise; ``refers`` are the kinds whose ids it takes; ``notation`` is the way in which
    its value is written; ``pattern`` says the same for text of a set form; ``several`` values
    are parted by semicolons; ``voice`` marks running text.
    """

    words: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    notation: str | None = None
    pattern: str | None = None
    several: bool = False
    voice: Voice | None = None


def cell_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Cell:
    """What a field of this type and with these marks takes."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return cell_of(arguments[0], (*arguments[1:], *marks))
    if origin in (Union, UnionType):
        return _either([cell_of(one) for one in arguments if one is not type(None)], marks)
    if origin is tuple:
        return replace(cell_of(arguments[0]), several=True)
    if origin is Literal:
        return Cell(words=arguments)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Cell(words=tuple(one.value for one in annotation))
    if annotation is bool:
        return Cell(words=("yes", "no"))
    return _marked(Cell(notation=_NOTATIONS.get(annotation)), marks)


def _either(cells: list[Cell], marks: tuple[Any, ...]) -> Cell:
    """What takes one thing or another, such as a date or the words for a missing one."""
    return _marked(
        Cell(
            words=tuple(word for cell in cells for word in cell.words),
            refers=tuple(kind for cell in cells for kind in cell.refers),
            notation=next((cell.notation for cell in cells if cell.notation), None),
            pattern=next((cell.pattern for cell in cells if cell.pattern), None),
            several=any(cell.several for cell in cells),
            voice=next((cell.voice for cell in cells if cell.voice), None),
        ),
        marks,
    )


def _marked(cell: Cell, marks: tuple[Any, ...]) -> Cell:
    for mark in marks:
        if isinstance(mark, Refers):
            cell = replace(cell, refers=kinds_of(mark), pattern=None)
        elif isinstance(mark, Voice):
            cell = replace(cell, voice=mark)
        elif isinstance(mark, Patterned) and mark is not _ANY_TEXT and not cell.refers:
            cell = replace(cell, pattern=mark.expected)
    return cell


def model_in(annotation: Any) -> type[Frozen] | None:
    """The model that a type holds, alone or as the item of a list; None for a plain value."""
    if isinstance(annotation, type):
        fits = issubclass(annotation, Frozen) and annotation not in ONE_LINE
        return annotation if fits else None
    found = (model_in(one) for one in get_args(annotation))
    return next((model for model in found if model is not None), None)
