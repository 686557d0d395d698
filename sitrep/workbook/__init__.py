"""A workbook to fill in, made from the models: each kind a sheet, each key a column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sitrep.errors import MissingSystemLibrary, WrongUse
from sitrep.findings import Finding
from sitrep.loading.vocabulary.sheet_words import languages
from sitrep.workbook.sheet_columns import FIRST_SHEETS, SHEETS

__all__ = ["list_workbook", "next_workbook", "translated_workbook", "with_findings", "workbook"]

_MISSING = "A workbook needs openpyxl: pip install 'humanitarian-sitrep[xlsx]'"


def workbook(file: str, language: str = "en", more: Sequence[str] = ()) -> bytes:
    """The bytes of a workbook to fill in; ``file`` is its name, for the command that it explains.

    Sheets and headings are in the words of ``language``; beside those that most reports begin
    with there are the sheets of the kinds ``more``. Raises WrongUse for a language or kind that
    there is not, and MissingSystemLibrary where openpyxl is not installed.
    """
    _ask_for_openpyxl()
    from sitrep.workbook.at_rest import workbook_at_rest
    from sitrep.workbook.book import book

    if language not in languages():
        raise WrongUse(f"There are no words in {language}: choose one of {', '.join(languages())}.")
    if unknown := sorted({*more} - {*SHEETS}):
        raise WrongUse(f"There is no sheet {unknown[0]}: choose among {', '.join(SHEETS)}.")
    kinds = tuple(kind for kind in SHEETS if kind in (*FIRST_SHEETS, *more))
    return workbook_at_rest(book(file, language, kinds))


def with_findings(file: Path, findings: Sequence[Finding]) -> bytes:
    """The bytes of the workbook in ``file`` with these findings in its cells and on a sheet.

    Raises MissingSystemLibrary where openpyxl is not installed.
    """
    _ask_for_openpyxl()
    from sitrep.workbook.marked import marked

    return marked(file, findings)


def next_workbook(last: Path, target: Path, as_of: str | None = None) -> dict[str, bytes]:
    """The workbook ``target`` of the issue after ``last``, and what it needs beside it, by name.

    Raises UnreadableInput, WrongUse for what is no issue, and MissingSystemLibrary where openpyxl
    is not installed.
    """
    _ask_for_openpyxl()
    from sitrep.workbook.next_book import book_after

    return book_after(last, target, as_of)


def list_workbook(rows: Sequence[Sequence[str]], code: str, own: str, command: str) -> bytes:
    """The bytes of a list of texts to be translated into a language, with headings in ``own``.

    Rows are record, what it is, text and translation; ``command`` is what reads the list back.
    Raises MissingSystemLibrary where openpyxl is not installed.
    """
    _ask_for_openpyxl()
    from sitrep.workbook.list_book import list_book

    return list_book(rows, code, own, command)


def translated_workbook(file: Path, told: Mapping[str, str], code: str) -> bytes:
    """The bytes of the workbook in ``file`` with translations into a language by their texts.

    Raises WrongUse for a workbook into which they cannot be written, and MissingSystemLibrary
    where openpyxl is not installed.
    """
    _ask_for_openpyxl()
    from sitrep.workbook.translated_book import translated_book

    return translated_book(file, told, code)


def _ask_for_openpyxl() -> None:
    try:
        import openpyxl  # noqa: F401
    except ImportError as error:
        raise MissingSystemLibrary(_MISSING) from error
