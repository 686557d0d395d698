"""How much of a table is read before reading stops."""

from __future__ import annotations

MAX_BYTES = 50_000_000
"""Of a file as it is stored."""

MAX_UNPACKED = 400_000_000
"""Of a workbook's parts together, unpacked."""

MAX_TEXT = 300_000_000
"""Of all text in a sheet's cells together, in bytes: many cells may share one long text."""

MAX_TEXT_IN_CELL = 32_767
"""In characters; spreadsheet programs keep no more."""

MAX_ROWS = 250_000
MAX_COLUMNS = 500
MAX_CELLS = 5_000_000
MAX_SHEETS = 100
MAX_PARTS = 2_000
MAX_ABOVE = 25
"""Rows that are looked through for headings, or for HXL tags, as HXL asks programs to do."""
MAX_SAID = 200
"""Of faults of one kind in one table; a last one says how many more there are."""
