"""Lists as a translator fills them in: in a workbook or in YAML."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import yaml
from openpyxl import load_workbook

from sitrep.cli.shared.group import run

TEXT, TOLD = 3, 4
"""The columns of the texts and of their translations."""


def fill(file: Path, told: Callable[[str], str]) -> None:
    """Fill in what is empty in a list."""
    if file.suffix == ".xlsx":
        book = load_workbook(file)
        sheet = book.worksheets[0]
        for row in range(2, sheet.max_row + 1):
            if not sheet.cell(row, TOLD).value:
                sheet.cell(row, TOLD, told(str(sheet.cell(row, TEXT).value))).data_type = "s"
        book.save(file)
        return
    text = file.read_text("utf-8")
    for row in yaml.safe_load(text)["texts"]:
        if not row["translation"]:
            new = json.dumps(told(row["text"]), ensure_ascii=False)
            text = text.replace('    translation: ""\n', f"    translation:  {new}\n", 1)
    file.write_text(text, "utf-8")


def set_cells(file: Path, cells: dict[str, str]) -> None:
    """Write into cells of a workbook by their names."""
    book = load_workbook(file)
    for name, text in cells.items():
        book.worksheets[0][name].value = text
    book.save(file)


def row_with(file: Path, text: str) -> int:
    """The row of a workbook's list that a text stands in."""
    sheet = load_workbook(file).worksheets[0]
    [found] = [row[0].row for row in sheet.iter_rows(min_row=2) if row[2].value == text]
    assert found is not None
    return found


@dataclass(frozen=True)
class Said:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


def translate(*arguments: str | Path) -> Said:
    """Run ``sitrep translate`` in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(["translate", *map(str, arguments)])
    return Said(code, out.getvalue(), err.getvalue())
