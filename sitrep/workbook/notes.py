"""What is said about the columns: from the models where they say it, otherwise from a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import yaml

from sitrep import resources
from sitrep.loading.vocabulary.sheet_words import heading_of, sheet_name
from sitrep.loading.vocabulary.synonyms import offered
from sitrep.model.values import dates, number_notation
from sitrep.word_lists import word_lists
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


def said(text: str, language: str, **put: str) -> str:
    """A text of the workbook in a language, with what is put into its slots."""
    told = str(_told(language).get(text, text))
    return told.format(**put) if put else told


@cache
def _told(language: str) -> Mapping[str, str]:
    """The texts of the workbook in a language under the English ones, as far as there are any."""
    file = resources.workbook_notes(language)
    return word_lists(file) if file.is_file() else {}


def note(column: SheetColumn, kind: str, language: str = "en") -> str:
    """Everything that the note on a header says, one sentence or two a line."""
    told = said(meaning(column), language)
    return "\n".join([*_needed(column, kind, language), told, *_taken(column.cell, language)])


def _needed(column: SheetColumn, kind: str, language: str) -> Iterator[str]:
    if column.required:
        yield said("Required.", language)
    elif column.group and column.model.model_fields[column.field].is_required():
        group = f"“{heading_of(kind, column.group, language)}”"
        yield said("Required where anything of {group} is filled in.", language, group=group)


def _taken(cell: Cell, language: str) -> Iterator[str]:
    if cell.refers:
        names = (f"“{sheet_name(kind, language)}”" for kind in cell.refers)
        sheets = ", ".join(said("the sheet {sheet}", language, sheet=name) for name in names)
        of = "Names or ids from {sheets}." if cell.several else "A name or an id from {sheets}."
        yield said(of, language, sheets=sheets)
    if cell.pattern:
        yield said(cell.pattern, language)
    if cell.notation:
        yield said(_notation(cell.notation), language)
    if cell.words:
        alone = not (cell.refers or cell.notation or cell.pattern)
        listed = " · ".join(offered(cell.words, language))
        yield said("One of: {words}" if alone else "Or: {words}", language, words=listed)
    if cell.several:
        yield said("Several are parted by semicolons.", language)


def _notation(name: str) -> str:
    of_models = {"count": number_notation.COUNT_EXPECTED, "date": dates.EXPECTED}
    return of_models.get(name) or str(words()["notations"][name])
