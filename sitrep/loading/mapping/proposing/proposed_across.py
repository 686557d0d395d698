"""What is proposed where the headings are dates, groups or places, and the figures below them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Any

from sitrep.loading.mapping.compact_dates import compact_form
from sitrep.loading.mapping.known_headings import (
    in_currency,
    is_end,
    is_share,
    is_total,
    key_of_heading,
    measure_of_heading,
)
from sitrep.loading.mapping.proposing.proposed_dates import WEEKS
from sitrep.loading.mapping.proposing.proposed_items import counted_in
from sitrep.loading.mapping.proposing.short_names import is_unit
from sitrep.loading.tables.headed import Headed
from sitrep.model.figures.population import Group
from sitrep.model.values.date_forms import DATE_FORMATS, in_form
from sitrep.model.values.dates import month_of, read_date
from sitrep.model.window import read_window
from sitrep.spelling import folded

YEAR = "YEAR"
"""A stand-in for the year of months or weeks that no column tells."""

_LEAST = 2
"""So many headings of one sort make a table wide."""


@dataclass(frozen=True)
class AcrossProposal:
    """What the headings of some columns say, and how a mapping writes it.

    ``key`` is what they fill; ``join`` the text that they fill it with, where it is more than they
    say; ``words`` are those that no date is read from; ``cell`` is what their cells are called.
    """

    key: str
    across: dict[str, Any]
    join: dict[str, str]
    date_format: str
    words: Mapping[str, str]
    notes: tuple[str, ...]

    @property
    def cell(self) -> str:
        """What the cells stand under."""
        return str(self.across["cell"])

    @property
    def heading(self) -> str:
        """What the headings stand under."""
        return str(self.across["heading"])


def propose_across(top: Headed, found: Mapping[str, str]) -> AcrossProposal | None:
    """How the columns with figures of a wide table are read; None where it is not wide.

    ``found`` are the keys of the headings that are known.
    """
    names = [name for name in top.grid.rows[top.head] if name] if top.grid.rows else []
    free = [name for name in names if name not in found and not is_total(name)]
    if any(measure_of_heading(name) or counted_in(name) for name in free):
        return None
    for sort in (_days, _spans, _short_months, _months, _weeks, _groups):
        fitting = sort(free, found)
        if fitting is not None:
            return _proposal(fitting, names)
    return _places(top, free, names, found)


@dataclass(frozen=True)
class _Fitting:
    """Columns with headings of one sort: what they are called together, and what they fill."""

    columns: list[str]
    called: str
    key: str
    join: str = ""
    date_format: str = ""
    note: str = ""
    words: Mapping[str, str] = field(default_factory=dict)


def _some(names: Sequence[str], fits: Callable[[str], bool]) -> list[str]:
    """The names that fit, where there are enough of them."""
    fitting = [name for name in names if fits(name)]
    return fitting if len(fitting) >= _LEAST else []


_ONE_DAY = "Write window in place of as_of if a figure counts the one day alone."
_WHICH_FORM = "Write date_format: DD/MM/YYYY or MM/DD/YYYY, as the headings have it."


def _days(free: Sequence[str], _found: Mapping[str, str]) -> _Fitting | None:
    columns = _some(free, _is_day)
    if columns:
        return _Fitting(columns, "When", "as_of", note=_ONE_DAY)
    forms = {form: _some(free, partial(_is_day_as, form)) for form in DATE_FORMATS}
    most = max(map(len, forms.values()))
    best = [form for form, columns in forms.items() if columns and len(columns) == most]
    if not best:
        return None
    form, note = (best[0], _ONE_DAY) if len(best) == 1 else ("", f"{_WHICH_FORM} {_ONE_DAY}")
    return _Fitting(forms[best[0]], "When", "as_of", date_format=form, note=note)


def _spans(free: Sequence[str], _found: Mapping[str, str]) -> _Fitting | None:
    columns = _some(free, is_span)
    form = next(filter(None, map(compact_form, columns)), "")
    return _Fitting(columns, "When", "window", date_format=form) if columns else None


def _months(free: Sequence[str], found: Mapping[str, str]) -> _Fitting | None:
    columns = _some(free, lambda name: month_of(name) is not None)
    if not columns:
        return None
    year = next((name for name, key in found.items() if key == "year"), None)
    if year is not None:
        return _Fitting(columns, "Month", "window", f"{{{year}}}-{{Month}}")
    note = f"Write the year of the months for {YEAR}."
    return _Fitting(columns, "Month", "window", f"{YEAR}-{{Month}}", note=note)


_WEEK = re.compile(r"(?P<word>[^\W\d_][^\W\d]{0,20}?)\.?[ -]?(?P<number>\d{1,2})")
_WEEKS_OF_A_YEAR = range(1, 54)


def _weeks(free: Sequence[str], found: Mapping[str, str]) -> _Fitting | None:
    """Weeks by their numbers, one after the other, of a year that a column or nobody tells."""
    matches = {name: match for name in free if (match := _WEEK.fullmatch(name))}
    columns = _some(list(matches), lambda name: _is_of_weeks(matches[name]["word"]))
    numbers = [int(matches[name]["number"]) for name in columns]
    in_order = all(after == one + 1 for one, after in pairwise(numbers))
    if not columns or not in_order or not {*numbers} <= {*_WEEKS_OF_A_YEAR}:
        return None
    year = next((name for name, key in found.items() if key == "year"), None)
    asked = "" if year is not None else f"Write the year of the weeks for {YEAR}. "
    join = f"{{{year}}}-W{{Week}}" if year is not None else f"{YEAR}-W{{Week}}"
    return _Fitting(columns, "Week", "window", join, note=f"{asked}{WEEKS}")


def _is_of_weeks(word: str) -> bool:
    return word.casefold() in ("w", "s") or key_of_heading(word) == "week"


_SHORT = re.compile(r"(?P<month>[^\W\d_]{3,9})\.?[-/ '’](?P<year>\d{2})")


def _short_months(free: Sequence[str], _found: Mapping[str, str]) -> _Fitting | None:
    """Months with years of two digits, where no other year and no day can be meant."""
    found = {name: match for name in free if (match := _SHORT.fullmatch(name))}
    months = {name: month_of(match["month"]) for name, match in found.items()}
    columns = _some(list(found), lambda name: months[name] is not None)
    times = [(found[one]["year"], months[one]) for one in columns]
    in_order = all(one < after for one, after in pairwise(times))
    if len({month for _, month in times}) < _LEAST or not in_order:
        return None
    words = {one: f"20{found[one]['year']}-{months[one]:02}" for one in columns}
    note = "Years of two digits are taken for those after 2000: see words:."
    return _Fitting(columns, "When", "window", note=note, words=words)


def _groups(free: Sequence[str], _found: Mapping[str, str]) -> _Fitting | None:
    known = {folded(group.value) for group in Group}
    columns = _some(free, lambda name: folded(name) in known)
    return _Fitting(columns, "Who", "population") if columns else None


def _places(
    top: Headed, free: Sequence[str], names: Sequence[str], found: Mapping[str, str]
) -> AcrossProposal | None:
    """Headings of columns of numbers, where rows are indicators or goods and none holds places."""
    keys = {key for name, key in found.items() if not is_total(name)}
    if not keys & {"indicator", "item"} or keys & {"count", "place", "pcode", "iso3"}:
        return None
    columns = _some(free, lambda name: _of_numbers(top, name))
    if any(map(_says_in_what, free)):
        return None
    note = "The headings are taken for places: each is the name or the code of one."
    return _proposal(_Fitting(columns, "Place", "places", note=note), names) if columns else None


def _says_in_what(name: str) -> bool:
    """Whether a heading says in what is counted below it, or that something is: it is no place."""
    bracket = re.search(r"\(([^()]+)\)\s*$", name)
    in_unit = bracket is not None and is_unit(bracket[1])
    return in_unit or is_share(name) or is_end(name) or in_currency(name) is not None


def _proposal(fitting: _Fitting, names: Sequence[str]) -> AcrossProposal:
    first, *_, last = fitting.columns
    between = [
        name for name in names[names.index(first) : names.index(last) + 1] if not is_total(name)
    ]
    across: dict[str, Any] = {"columns": fitting.columns}
    if between == fitting.columns:
        across = {"first": first}
        if any(not is_total(name) for name in names[names.index(last) + 1 :]):
            across["last"] = last
    across |= {"heading": _new(fitting.called, names), "cell": _new("Figure", names)}
    join = {fitting.key: fitting.join} if fitting.join else {}
    notes = (fitting.note,) if fitting.note else ()
    return AcrossProposal(fitting.key, across, join, fitting.date_format, fitting.words, notes)


def _new(name: str, names: Sequence[str]) -> str:
    return name if name not in names else f"{name} of the column"


def _is_day(name: str) -> bool:
    return _reads(read_date, name) and read_date(name).day is not None


def _is_day_as(form: str, name: str) -> bool:
    said = in_form(name, form)
    return said != name and _is_day(said)


def short_month(name: str) -> str:
    """A month with a year of two digits, Jan-31, as 2031-01; nothing for other texts."""
    match = _SHORT.fullmatch(name)
    month = month_of(match["month"]) if match is not None else None
    return f"20{match['year']}-{month:02}" if match is not None and month is not None else ""


def is_span(name: str) -> bool:
    """Whether a heading is a time that has a notation: a year, a month, a week, from and to."""
    written = re.sub(r"(?<=^\d{4})W(?=\d)", "-W", name)
    return bool(compact_form(name)) or _reads(read_window, written)


def _reads(read: Callable[[str], Any], text: str) -> bool:
    try:
        return bool(read(text))
    except ValueError:
        return False


def _of_numbers(top: Headed, name: str) -> bool:
    """Whether a column holds numbers and nothing else, and holds any."""
    texts = top.texts_under(name)
    return bool(texts) and all(re.fullmatch(r"\d[\d,. ]*", text) for text in texts)
