"""How the workbook looks: fonts, fills, the format of text, and the height of rows."""

from __future__ import annotations

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.styleable import StyleableObject
from openpyxl.worksheet.dimensions import RowDimension

PLAIN = Font(name="Calibri", size=11)
BOLD = Font(name="Calibri", size=11, bold=True)
EXAMPLE = Font(name="Calibri", size=11, italic=True, color="6B7280")
HEADING = Font(name="Calibri", size=14, bold=True)
COMMAND = Font(name="Courier New", size=11)

SHADED = PatternFill("solid", fgColor="EEF2F6")
REQUIRED = PatternFill("solid", fgColor="D5E3F0")
UNDERLINED = Border(bottom=Side("medium", color="1F4E79"))

_AS_TEXT = "@"
"""Nothing that is typed becomes a date or loses its zeros."""

_POINTS_A_LINE = 15


def as_text(place: StyleableObject) -> None:
    """Hold what is typed as text, in lines that are broken, from the top of the cell."""
    place.number_format = _AS_TEXT
    place.alignment = Alignment(wrap_text=True, vertical="top")


def heighten(row: RowDimension, text: str, width: int) -> None:
    """Make a row high enough for a text in a column of ``width``, as not every program does."""
    if len(text) > width:
        row.height = (1 + len(text) // width) * _POINTS_A_LINE
