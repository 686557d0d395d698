"""Forms of dates in numbers alone, with the year last, of which a report may declare one."""

from __future__ import annotations

import re

DATE_FORMATS = {
    form: (form[2], form.startswith("D"))
    for form in ("DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "MM-DD-YYYY")
}
"""How a report may declare that its dates are written: what parts them, and if the day is first."""


def as_declared(text: str, form: str | None) -> str:
    """A date in the declared form (one of DATE_FORMATS), year first; other texts as they are.

    Of a text in no declared form, a number above twelve is the day, for there are no more months,
    and of two that are the same each is either.
    """
    declared = in_form(text, form)
    return declared if declared != text else in_form(text, _form_of(text))


def in_form(text: str, form: str | None) -> str:
    """A date in this form, year first; other texts as they are."""
    mark, day_first = DATE_FORMATS.get(form or "", ("", False))
    parts = text.split(mark) if mark else []
    short = len(parts) == 3 and all(0 < len(part) < 3 for part in parts[:2])
    if not short or len(parts[2]) != 4 or not "".join(parts).isdecimal():
        return text
    day, month = parts[:2] if day_first else reversed(parts[:2])
    return f"{parts[2]}-{month:0>2}-{day:0>2}"


def if_declared(text: str, form: str | None) -> str:
    """That a date is meant in the declared form, where it is in it; else nothing."""
    return f" if it is {form}, as is declared" if in_form(text, form) != text else ""


_OF_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2\d{4}", re.ASCII)


def _form_of(text: str) -> str | None:
    """The form of a date that says by itself which of its numbers is the day."""
    found = _OF_YEAR_LAST.fullmatch(text)
    first, last = (int(found[1]), int(found[3])) if found else (0, 0)
    if found is None or ((first > 12) == (last > 12) and first != last):
        return None
    told = (found[2], first > 12 or first == last)
    return next((form for form, said in DATE_FORMATS.items() if said == told), None)


_DAY = ("14", "02", "2030")
_PARTS = (("DD", "dj"), ("MM", "m"), ("YYYY", "ya"))
_STEPS = re.compile(r"[^\W\d_]+|\d+")


def shown_in(form: str) -> str:
    """A form with a day that is written in it: DD/MM/YYYY (14/02/2030)."""
    day = form
    for (part, _), number in zip(_PARTS, _DAY, strict=True):
        day = day.replace(part, number)
    return f"{form} ({day})"


def forms_meant(text: str) -> tuple[str, ...]:
    """The declared forms that somebody means who writes a form otherwise, or a date in one."""
    of_date = tuple(form for form in DATE_FORMATS if in_form(text, form) != text)
    steps = _STEPS.findall(text.replace("%", "").casefold())
    order = [next((part for part, first in _PARTS if one[0] in first), "") for one in steps]
    mark = next((one for one in text if one in "/.-"), "")
    return of_date or tuple(form for form in DATE_FORMATS if mark and form == mark.join(order))


_SHORT_DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2}", re.ASCII)


def of_short_year(text: str) -> bool:
    """Whether it is a date in numbers that ends in a year of two digits."""
    return _SHORT_DATE.fullmatch(text) is not None


def _has_short_year(text: str) -> bool:
    """Whether a form of dates ends in a year of two digits."""
    steps = _STEPS.findall(text.replace("%", ""))
    of_year = [one for one in steps if one[0].casefold() in dict(_PARTS)["YYYY"]]
    written_out = any(len(one) > 2 for one in of_year) or "%Y" in text
    return bool(of_year) and not written_out


def form_advised(text: str, otherwise: str, held: str = "") -> str:
    """Which form to declare where another was written; no form reads a year of two digits.

    ``held``: what is said of several forms; ``otherwise``: what is said of none.
    """
    near = forms_meant(text)
    if not near:
        return otherwise
    said = f"Write {' or '.join(near)}{held if len(near) > 1 else ''}"
    short = ", and in the dates all four digits of the year: no form reads a year of two digits"
    return f"{said}{short if _has_short_year(text) else ''}."
