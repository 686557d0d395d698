"""What is said about the columns: from the models where they say it, otherwise from a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from sitrep import resources
from sitrep.loading.vocabulary.synonyms import offered
from sitrep.model.values import dates, number_notation
from sitrep.workbook.cells import Cell
from sitrep.workbook.sheet_columns import SheetColumn


@cache
def words() -> dict[str, Any]:
    """The words of the workbook: ``read_me``, ``sheets``, ``notations``, ``notes`` by model.

    Kinds and axes with a file of their own say there what they are and what each key is for.
    """
    read: dict[str, Any] = yaml.safe_load(resources.workbook().read_text("utf-8"))
    for file in (*resources.kinds(), *resources.axes()):
        thing = yaml.safe_load(file.read_text("utf-8"))
        if "sheet" in thing:
            read["sheets"][file.stem] = thing["sheet"]
        for model, notes in thing.get("notes", {}).items():
            read["notes"].setdefault(model, {}).update(notes)
    return read


def meaning(column: SheetColumn) -> str:
    """What a column is for; the key may be one that several kinds share."""
    notes = words()["notes"]
    said = (notes.get(model.__name__, {}).get(column.field) for model in column.model.__mro__)
    return next((one for one in said if one is not None), "")


def note(column: SheetColumn, language: str = "en") -> str:
    """Everything that the note on a header says, one sentence or two a line."""
    return "\n".join([*_needed(column), meaning(column), *_taken(column.cell, language)])


def _needed(column: SheetColumn) -> Iterator[str]:
    if column.required:
        yield "Required."
    elif column.group and column.model.model_fields[column.field].is_required():
        yield f"Required where anything of {column.group} is filled in."


def _taken(cell: Cell, language: str) -> Iterator[str]:
    if cell.refers:
        kinds = f"the sheet {cell.refers[0]}" if len(cell.refers) == 1 else _sheets(cell.refers)
        yield f"{'Ids' if cell.several else 'An id'} from {kinds}."
    if cell.pattern:
        yield cell.pattern
    if cell.notation:
        yield _notation(cell.notation)
    if cell.words:
        alone = not (cell.refers or cell.notation or cell.pattern)
        yield f"{'One of' if alone else 'Or'}: {' · '.join(offered(cell.words, language))}"
    if cell.several:
        yield "Several are parted by semicolons."


def _sheets(kinds: tuple[str, ...]) -> str:
    return f"the sheets {', '.join(kinds[:-1])} and {kinds[-1]}"


def _notation(name: str) -> str:
    of_models = {"count": number_notation.COUNT_EXPECTED, "date": dates.EXPECTED}
    return of_models.get(name) or str(words()["notations"][name])
