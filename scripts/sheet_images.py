"""Write docs/images/excel: the workbook of docs/excel.md as it is filled in and marked.

    python -m scripts.sheet_images

The sheets are drawn from the files in Chromium; the images are for people to look at, not for
comparing.
"""

from __future__ import annotations

import io
import re
import tempfile
from html import escape
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Page, sync_playwright

import sitrep
from sitrep.workbook import workbook

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "excel.md"
IMAGES = ROOT / "docs" / "images" / "excel"
FIGURES, SLIP, MENDED = "Harm to people", "C3", "at least 15"
SHOWN = 10
STYLE = """
body { margin: 0; font: 13px/1.35 sans-serif; width: max-content; }
table { border-collapse: collapse; } td, th { border: 1px solid #c8c8c8; padding: 3px 7px; }
th { background: #ececec; font-weight: normal; color: #444; } td { background: #fff; }
.note { border: 1px solid #888; background: #ffffe1; padding: 7px; margin: 8px 0 8px 60px;
  width: 420px; white-space: pre-line; }
"""
Table = list[list[str]]


def tables() -> dict[str, Table]:
    """The rows of each sheet, as the page has them."""
    found: dict[str, Table] = {}
    text = PAGE.read_text("utf-8")
    for block in re.findall(r"^(?:\|.*\|\n)+", text, re.MULTILINE):
        lines = (line[1:-1].split("|") for line in block.splitlines())
        (name, *_), _, *rows = ([*map(str.strip, line)] for line in lines)
        found[name] = rows
    return found


def filled() -> Workbook:
    """The workbook with what the page says is written into it."""
    book = openpyxl.load_workbook(io.BytesIO(workbook("valley.xlsx")))
    for name, rows in tables().items():
        sheet = book[name]
        if name == "Report":
            at = {sheet.cell(row, 1).value: row for row in range(1, sheet.max_row + 1)}
            for key, value in rows:
                sheet.cell(at[key], 2, value)
            continue
        sheet.delete_rows(2)
        heads = {sheet.cell(1, at).value: at for at in range(1, sheet.max_column + 1)}
        for number, row in enumerate(rows[1:], start=2):
            for head, value in zip(rows[0], row, strict=True):
                sheet.cell(number, heads[head], value)
    return book


def drawn(sheet: Worksheet, shown: int = SHOWN) -> str:
    """The first rows and columns of a sheet, and the comment of the cell with the slip."""
    cells = [*sheet.iter_rows(max_row=4, max_col=shown)]
    letters = "".join(f"<th>{one.column_letter}" for one in cells[0] if isinstance(one, Cell))
    over = {
        str(area.sqref): rule.dxf.fill.bgColor.rgb
        for area in sheet.conditional_formatting
        for rule in area.rules
        if rule.dxf is not None and rule.dxf.fill is not None
    }
    rows = (
        f"<tr><th>{number}" + "".join(_cell(one, over.get(one.coordinate)) for one in row)
        for number, row in enumerate(cells, start=1)
    )
    comment = sheet[SLIP].comment
    note = f'<div class="note">{escape(comment.text)}</div>' if comment is not None else ""
    return (
        f"<style>{STYLE}</style><main><table><tr><th>{letters}{''.join(rows)}</table>{note}</main>"
    )


def _cell(cell: Cell | MergedCell, over: str | None) -> str:
    ground = over or (cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else "")
    colour = f"background:#{ground[-6:]};" if isinstance(ground, str) and ground else ""
    weight = "font-weight:bold;" if cell.font.b else ""
    return f'<td style="{colour}{weight}">{escape(str(cell.value or ""))}'


def main() -> None:
    """Draw all three anew."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 900, "height": 560})
        file = Path(folder, "valley.xlsx")
        book = filled()
        book.save(file)
        _shot(page, drawn(book[FIGURES]), "filled")
        _shot(page, drawn(_marked(file)[FIGURES], 6), "marked")
        book[FIGURES][SLIP] = MENDED
        book.save(file)
        [html] = sitrep.build(file, options=sitrep.BuildOptions(to="html")).outputs.values()
        page.set_content(html.decode("utf-8"))
        page.screenshot(path=IMAGES / "briefing.png")
        browser.close()


def _marked(file: Path) -> Workbook:
    from tests.support.command import sitrep as command

    out = file.with_name("marked.xlsx")
    command("check", file, "--mark", out)
    return openpyxl.load_workbook(out)


def _shot(page: Page, html: str, name: str) -> None:
    page.set_content(html)
    page.locator("main").screenshot(path=IMAGES / f"{name}.png")


if __name__ == "__main__":
    main()
