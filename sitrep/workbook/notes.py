"""What is said about the columns: from the models where they say it, otherwise from a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import yaml

from sitrep import resources
from sitrep.languages.phrases import REFERENCE
from sitrep.loading.vocabulary.sheet_words import heading_of, sheet_name
from sitrep.loading.vocabulary.synonyms import offered
from sitrep.model.values import dates, number_notation
from sitrep.word_lists import word_lists
from sitrep.workbook.cells import Cell
from sitrep.workbook.sheet_columns import SheetColumn


@cache
def words() -> dict[str, Any]:
    """The English words of the workbook: ``read_me``, ``sheets``, ``notations``, ``notes``.

    Kinds and axes with a file of their own say there what they are and what each key is for.
    """
    read: dict[str, Any] = yaml.safe_load(resources.workbook().read_text("utf-8"))
    for name, thing in _things().items():
        if "sheet" in thing:
            read["sheets"][name] = thing["sheet"][REFERENCE]
        for model, notes in thing.get("notes", {}).items():
            english = {key: by_language[REFERENCE] for key, by_language in notes.items()}
            read["notes"].setdefault(model, {}).update(english)
    return read


@cache
def _things() -> Mapping[str, Any]:
    """What the files of kinds and axes hold, by their names."""
    return {file.stem: word_lists(file) for file in (*resources.kinds(), *resources.axes())}


def meaning(column: SheetColumn) -> str:
    """What a column is for; the key may be one that several kinds share."""
    notes = words()["notes"]
    said = (notes.get(model.__name__, {}).get(column.field) for model in column.model.__mro__)
    return next((one for one in said if one is not None), "")


def said(text: str, language: str, **put: str) -> str:
    """A text of the workbook in a language, with what is put into its slots."""
    told = str(told_in(language).get(text, text))
    return told.format(**put) if put else told


@cache
def told_in(language: str) -> Mapping[str, str]:
    """The texts of the workbook in a language under the English ones, as far as there are any.

    What kinds and axes say of themselves stands behind what the language's own file says of it.
    """
    file = resources.workbook_notes(language)
    own = word_lists(file) if file.is_file() else {}
    of_things = {
        one[REFERENCE]: one[language]
        for thing in _things().values()
        for one in _texts_of(thing)
        if language in one
    }
    return {**of_things, **own}


def _texts_of(thing: Mapping[str, Any]) -> Iterator[Mapping[str, str]]:
    """What a kind or an axis is, and what each of its keys is for, by language."""
    if "sheet" in thing:
        yield thing["sheet"]
    for notes in thing.get("notes", {}).values():
        yield from notes.values()


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
