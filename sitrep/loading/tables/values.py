"""Values of a cell, a table of Python's or a data frame, as the text that the models read."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from sitrep.model.values.number_text import NumberText


def as_text(value: Any) -> str:
    """The text of one value; a missing one (None, NaN, NaT, NA) is no text.

    A number is written with the fifteen digits that a spreadsheet keeps, a date as its day, true
    and false as yes and no.
    """
    if isinstance(value, str):
        return value.strip()
    if is_missing(value):
        return ""
    if isinstance(value, (date, time)):
        return _moment(value)
    if hasattr(value, "item"):  # a number of numpy's
        value = value.item()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (float, Decimal)):
        return NumberText(format(_kept(value), "f"))
    return str(value).strip()


def as_per_cent(value: Any) -> str:
    """A number as it is seen in a cell that shows it in per cent: 0.07 is ``7 %``."""
    hundredths = _kept(value) * 100
    return NumberText(f"{format(hundredths.normalize(), 'f')} %")


def _kept(value: float | Decimal) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(f"{value:.15g}")


def is_missing(value: Any) -> bool:
    """Whether a value stands for none: None, NaN, NaT or NA."""
    if value is None:
        return True
    if isinstance(value, (str, list, tuple, dict)):
        return False
    try:
        return bool(value != value)  # noqa: PLR0124
    except (TypeError, ValueError):  # pandas.NA says neither yes nor no
        return True


def _moment(value: date | time) -> str:
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0)
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    return value.isoformat()


def as_id(text: str) -> str:
    """The letters and digits of a text that an id may hold, the rest as hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def short_id(name: str, most: int) -> str:
    """The beginning of an id of so many letters at most, whole words alone."""
    return name if len(name) <= most else name[: most + 1].rpartition("-")[0]
