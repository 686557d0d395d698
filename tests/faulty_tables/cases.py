"""Every case of every file, by its name."""

from __future__ import annotations

from tests.faulty_tables import parts, texts, workbooks
from tests.faulty_tables.base import CASES

__all__ = ["CASES", "parts", "texts", "workbooks"]
