"""The name of a workbook that a command is to write: a new file, and called as one."""

from __future__ import annotations

from pathlib import Path

import click


def may_be_written(file: Path) -> None:
    """Raise UsageError for a file that is not called as a workbook, NotWritten for one there is."""
    from sitrep.errors import NotWritten

    if file.suffix != ".xlsx":
        raise click.UsageError(f"The name of a workbook ends with .xlsx, unlike {file}.")
    if file.exists() or file.is_symlink():
        raise NotWritten(f"{file} is there already; nothing was written.")
