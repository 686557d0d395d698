"""Years or counts: four digits alone in a cell, where a report counts so many."""

from __future__ import annotations

from sitrep.reading.times.dates_said import DateSaid


def without_counts(
    dates: tuple[DateSaid, ...], text: str, counts: frozenset[int]
) -> tuple[DateSaid, ...]:
    """The dates of a text but for bare years that are what a report counts."""
    return tuple(
        one
        for one in dates
        if one.month is not None
        or one.year not in counts
        or not text[one.start : one.end].isdigit()
        or (bool(text[: one.start].strip()) and not text[: one.start].endswith("| "))
    )
