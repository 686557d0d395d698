"""A workbook to fill in, made from the models: each kind a sheet, each key a column."""

from __future__ import annotations

from sitrep.errors import MissingSystemLibrary

__all__ = ["workbook"]

_MISSING = "A workbook needs openpyxl: pip install 'humanitarian-sitrep[xlsx]'"


def workbook(file: str) -> bytes:
    """The bytes of an empty workbook; ``file`` is its name, for the command that it explains.

    Raises MissingSystemLibrary where openpyxl is not installed.
    """
    try:
        import openpyxl  # noqa: F401
    except ImportError as error:
        raise MissingSystemLibrary(_MISSING) from error
    from sitrep.workbook.at_rest import workbook_at_rest
    from sitrep.workbook.book import book

    return workbook_at_rest(book(file))
