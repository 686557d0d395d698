"""Dates that are digits alone, which only a mapping declares."""

from __future__ import annotations

COMPACT = ("YYYYMMDD", "YYYYMM")


def compact_form(text: str) -> str:
    """The form of a date that is digits alone, or nothing where it is in none."""
    forms = (form for form in COMPACT if len(form) == len(text) and text[:2] in ("19", "20"))
    return next(forms, "") if text.isascii() and text.isdigit() else ""
