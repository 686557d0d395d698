"""Window: when the counted thing happened; never when it was reported, published or read."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Set
from datetime import timedelta
from typing import Any, Self

from pydantic import ValidationError, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from sitrep.model.base import Frozen, Quoted
from sitrep.model.values.date_spans import in_full
from sitrep.model.values.dates import (
    NOTHING_NEAR,
    DateField,
    dates_meant,
    month_of,
    read_date,
    with_one_name,
)
from sitrep.model.values.texttype import fault
from sitrep.model.values.weeks import days_of_week

EXPECTED = (
    "A window is written as 2025-03-08, 2025-03-06 to 2025-03-09, since 2025-03-06, "
    "until 2025-03-11, 2025-W10 (a week by ISO 8601), MMWR 2025-W10 (an epidemiological week of "
    "the CDC) or not stated, or with start:, end: and as_worded:."
)


_WEEK = timedelta(days=6)
_BEGIN_WEEKS = (0, 6)
"""Monday, on which weeks of ISO 8601 begin, and Sunday, on which those of the CDC do."""
_YEARS = re.compile(
    r"(?P<first>[12]\d{3}) ?[-–/] ?(?P<last>[12]\d{3}|(?!0\d|1[0-2])\d{2})", re.ASCII
)
_WORDS = "the source's own words under as_worded:"


class Window(Frozen):
    """A span of days with either end open; without both ends, the window is not stated.

    ``as_worded`` keeps the source's words ("since Thursday") beside the dates that whoever
    entered the data worked out from them.
    """

    start: DateField | None = None
    end: DateField | None = None
    as_worded: Quoted | None = None

    def __str__(self) -> str:
        """The one-line notation of the data; ``as_worded`` has no place in it."""
        if self.start is not None and self.end is not None:
            return str(self.start) if self.start == self.end else f"{self.start} to {self.end}"
        if self.start is not None:
            return f"since {self.start}"
        return f"until {self.end}" if self.end is not None else "not stated"

    @classmethod
    def text_beside(cls, keys: Set[str | int]) -> str | None:
        """The dates may stand in one text where the words of the source stand beside it."""
        return "dates" if keys == {"as_worded"} else None

    @property
    def stated(self) -> bool:
        """Whether at least one end is known."""
        return self.start is not None or self.end is not None

    def apart_from(self, other: Window) -> bool:
        """Whether no day lies in both; of a window that is not stated, that is not known."""
        return any(
            one.end is not None and two.start is not None and one.end.last < two.start.first
            for one, two in ((self, other), (other, self))
        )

    def within(self, other: Window) -> bool:
        """Whether it goes beyond neither end that another has."""
        begins = other.start is None or (
            self.start is not None and self.start.first >= other.start.first
        )
        ends = other.end is None or (self.end is not None and self.end.last <= other.end.last)
        return begins and ends

    @property
    def one_period(self) -> bool:
        """Whether it is a day, a week (ISO or MMWR), or whole months or years."""
        if self.start is None or self.end is None:
            return False
        first, last = self.start.first, self.end.last
        if first.weekday() in _BEGIN_WEEKS and last - first == _WEEK:
            return True
        whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
        return whole_months or self.start == self.end

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, dict) and isinstance(value.get("dates"), str):
            beside = {key: held for key, held in value.items() if key != "dates"}
            return {**beside, **read_window(value["dates"], info.context)}
        return read_window(value, info.context) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.end.last < self.start.first:
            raise fault(
                "window-reversed",
                f"The window starts on {self.start} and ends on {self.end}, which is earlier.",
                EXPECTED,
                "Check both dates against the source.",
            )
        return self


def read_window(text: str, context: dict[str, Any] | None = None) -> dict[str, Any]:
    """The ends that a window's one-line notation names; faults of the dates are raised."""
    text = text.strip()
    try:
        return _read(text, context)
    except PydanticCustomError as error:
        mend = _meant(text) if error.type == "date-not-understood" else ""
        if not mend and (error.context or {}).get("mend") != NOTHING_NEAR:
            raise
    got = f"“{text}” is not a window of dates."
    raise fault("date-not-understood", got, EXPECTED, mend or _nothing_near(text))


def _meant(text: str) -> str:
    """What is meant by words for a part of a year, a part of a month, or dates without a year."""
    span = dates_meant().span(text)
    if "W" in span:
        return f"Write {span} for the week of ISO 8601, or MMWR {span} for that of the CDC."
    if span:
        return f"Write {span}, if it is of the calendar year."
    day = dates_meant().as_of(text, _in_notation)
    if day and " " not in day:
        return (
            f"Write as_of: {day} in place of it, if that is when it was counted; window: is for "
            "when it happened."
        )
    if month := dates_meant().month(text, _in_notation):
        return f"Write {month}, and keep {_WORDS}."
    if years := _years(text):
        return (
            f"Write {years}, if both years are meant from their first day to their last; of a "
            "season, write the months."
        )
    if whole := dates_meant().with_year(text, _in_notation):
        return f"Say which year is meant, as in {dates_meant().span(whole) or whole}."
    return ""


def _years(text: str) -> str:
    """Two years between which a sign stands, such as 2030/31."""
    found = _YEARS.fullmatch(text)
    if found is None:
        return ""
    first, last = found["first"], found["last"]
    last = f"{first[: len(first) - len(last)]}{last}"
    return f"{first} to {last}" if last > first else ""


def _nothing_near(text: str) -> str:
    unsaid = "" if any(map(str.isdigit, text)) else "; write not stated if it gives none"
    return f"Work out the dates that are meant, and keep {_WORDS}{unsaid}."


def _in_notation(text: str) -> str | None:
    if span := dates_meant().span(text):
        return span
    try:
        return str(Window(**_read(text, None)))
    except (PydanticCustomError, ValidationError):
        return None


def _read(text: str, context: dict[str, Any] | None) -> dict[str, Any]:
    if text == "not stated":
        return {}
    given, text = text, in_full(with_one_name(text), month_of)
    if text.startswith("since "):
        return {"start": read_date(text.removeprefix("since "), context)}
    if text.startswith("until "):
        return {"end": read_date(text.removeprefix("until "), context)}
    start, _, end = text.partition(" to ")
    weeks = _weeks(given, start, end or start)
    if weeks is not None:
        return weeks
    return {"start": read_date(start, context), "end": read_date(end or start, context)}


def _weeks(text: str, start: str, end: str) -> dict[str, Any] | None:
    """The days from the first of one week to the last of another; None for other texts."""
    try:
        first, last = days_of_week(start), days_of_week(end)
    except ValueError:
        raise fault(
            "impossible-date",
            f"“{text}” is no week of that year.",
            EXPECTED,
            "Check the number of the week against the source.",
        ) from None
    if first is None or last is None:
        return None
    return {"start": read_date(first[0]), "end": read_date(last[1])}
