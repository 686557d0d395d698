"""The names of files that are tables, and of the one that says how a house's own are read."""

from __future__ import annotations

FILE = "mapping.yaml"
SUFFIXES = (".csv", ".tsv", ".xlsx")
OTHERS = (".xls", ".xlsb", ".xlsm", ".ods", ".numbers")
"""Tables that are not read, and are not passed over in silence."""
