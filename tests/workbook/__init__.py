"""The workbook that is written to be filled in."""
