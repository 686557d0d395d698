"""When the rows of a table are of, as its headings say it: never more coarsely than they do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sitrep.loading.mapping.compact_dates import compact_form
from sitrep.loading.mapping.known_headings import is_reporting, is_total, time_of_heading
from sitrep.loading.tables.headed import Headed
from sitrep.model.figures.displacement import FigureType, Movement
from sitrep.model.figures.figure import Basis
from sitrep.model.values.date_forms import DATE_FORMATS, in_form
from sitrep.model.values.dates import read_date
from sitrep.model.values.plain_digits import in_plain_digits
from sitrep.model.values.weeks import days_of_week
from sitrep.model.window import read_window

_KEYS = ("as_of", "window", "window.start", "window.end")
_WEEKS_OF_A_MONTH = 5

WEEKS = (
    "Weeks are taken for those of ISO 8601, from Monday to Sunday; write MMWR before the year for "
    "those of the CDC."
)


@dataclass(frozen=True)
class Dating:
    """The columns that are dates as they stand, the text joined of several, what is said of it."""

    columns: Mapping[str, str]
    join: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def dated(top: Headed, found: Mapping[str, str], across: str = "") -> Dating:
    """How the rows are dated; ``across`` is the key that dates as headings fill.

    ``found`` are the keys of the headings that are known.
    """
    columns: dict[str, str] = {}
    for name, key in found.items():
        spans = key == "window" and "window.start" in found.values()
        if key in _KEYS and key != across and key not in columns.values() and not spans:
            columns[name] = key
    if across not in _KEYS and not {"window", "window.start"} & {*columns.values()}:
        columns |= _ends(top, found)
    if across in _KEYS or {"window", "window.start"} & {*columns.values()}:
        return Dating(columns)
    by_key = {key: name for name, key in reversed([*found.items()])}
    parts = _parts(top, by_key)
    if not parts:
        return Dating(columns)
    finer = _finer(top, parts)
    if finer:
        return Dating(columns, notes=(_NO_WINDOW.format(", ".join(finer)),))
    if len(parts) == 1:
        return Dating({**columns, parts[0]: "window"})
    week = by_key.get("week") in parts
    between = "-W" if week else "-"
    join = {"window": between.join(f"{{{name}}}" for name in parts)}
    return Dating(columns, join, (WEEKS,) if week else ())


def _ends(top: Headed, found: Mapping[str, str]) -> dict[str, str]:
    """Columns from when and to when, where dates stand in both: places may, too."""
    by_key = {key: name for name, key in reversed([*found.items()])}
    ends = {by_key[key]: to for key, to in _ENDS.items() if key in by_key}
    texts = [text for name in ends for text in _times_under(top, name)]
    return ends if len(ends) == len(_ENDS) and texts and all(map(_is_date, texts)) else {}


def _times_under(top: Headed, name: str) -> list[str]:
    """What stands below a heading, but for the names of rows that add up the others."""
    return [text for text in top.texts_under(name) if not is_total(text)]


def of_events(found: dict[str, str]) -> dict[str, str]:
    """The keys of headings; where rows are events, the date of a row is that of its event."""
    if "event" not in found.values() or any(key in found.values() for key in _HAPPENED):
        return found
    return {
        name: "window" if key == "as_of" and _is_date_alone(name) else key
        for name, key in found.items()
    }


def with_times(top: Headed, found: Mapping[str, str]) -> dict[str, str]:
    """The keys of headings, without that of a period under which other things than times stand."""
    return {
        name: key
        for name, key in found.items()
        if key != "window" or all(map(_is_time, _times_under(top, name)))
    }


def periods_in_words(top: Headed, known: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """What is asked of a column of periods under which words stand: Current, First projection.

    ``known`` are the keys of all headings, ``found`` of those below which the like of them stands.
    """
    if not {"window", "window.start", "from"}.isdisjoint(found.values()):
        return []
    left = [name for name, key in known.items() if key == "window" and name not in found]
    texts = {name: list(dict.fromkeys(top.texts_under(name)))[:_SOME] for name in left}
    return [
        _IN_WORDS.format(name, name, ", ".join(said))
        for name, said in texts.items()
        if len(said) >= _SEVERAL
    ]


_SOME = 4
_IN_WORDS = (
    "{} says in words of which time a row is: write it under columns: as {}: window, and under "
    "words: the dates for each, such as for {}."
)


def _is_time(text: str) -> bool:
    forms = (in_form(text, form) for form in DATE_FORMATS)
    return bool(compact_form(text)) or any(map(_is_span, (text, *forms)))


def _is_span(text: str) -> bool:
    try:
        return bool(read_window(text))
    except ValueError:
        return False


def of_the_day(
    top: Headed, found: Mapping[str, str], said: tuple[str, Mapping[str, str]], notes: list[str]
) -> dict[str, Any]:
    """What a column of people who moved says where each row is a day: how many did on that day."""
    day = next((name for name, key in found.items() if key == "as_of"), None)
    moved = said[0] == "displacement" and said[1].get("measure") in _ON_A_DAY
    from_a_start = "definition" in said[1]
    if not moved or from_a_start or day is None or len({*top.texts_under(day)}) < _SEVERAL:
        return {}
    note = _ON_EACH.format(day)
    notes += [note] if note not in notes else []
    return {"own": {day: "window"}, "figure_type": FigureType.FLOW.value}


def to_the_end(
    top: Headed, name: str, found: Mapping[str, str], said: tuple[str, Mapping[str, str]]
) -> tuple[dict[str, Any] | None, str]:
    """What a column that runs from a start says of the periods of its rows: up to when it counts.

    None where they have no such date, as weeks have none, and what is said of it then.
    """
    periods = [one for one, key in dated(top, found).columns.items() if key == "window"]
    if said[1].get("basis") != Basis.CUMULATIVE or len(periods) != 1:
        return {}, ""
    [period] = periods
    if all(map(_is_date, _times_under(top, period))):
        return {"own": {period: "as_of"}}, ""
    return None, _FROM_A_START.format(name, period)


_FROM_A_START = (
    "Nothing is proposed for {}, which runs from a start: {} is when each row ends. Map it by "
    "hand, with the last day under as_of."
)
_SEVERAL = 2
_ON_A_DAY = (Movement.NEW_ARRIVALS, Movement.RELOCATED)
_ON_EACH = (
    "{} is taken for the day on which they came or were brought, each alone: write as_of for "
    "window if they run from a start."
)
_HAPPENED = ("window", "window.start", "from", "year")


def _is_date_alone(heading: str) -> bool:
    """Whether a heading says that dates stand below it, and nothing of what they are dates."""
    return heading.isalpha() and time_of_heading(heading) is not None and not is_reporting(heading)


def form_of_dates(top: Headed, names: Iterable[str]) -> tuple[str, str]:
    """The form in which all dates of these columns can be read, and what is asked about it.

    Dates with the year first, or that name the month, need none.
    """
    texts = [text for name in names for text in top.texts_under(name)]
    digits = {compact_form(text) for text in texts}
    if len(digits) == 1 and (form := digits.pop()):
        return form, ""
    ways: dict[str, frozenset[str]] = {}
    for text in texts:
        if forms := frozenset(form for form in DATE_FORMATS if _is_date_in(text, form)):
            ways[text] = forms
    common = frozenset.intersection(*ways.values()) if ways else frozenset[str]()
    if len(common) == 1:
        return next(iter(common)), ""
    unsure = next((text for text, forms in ways.items() if len(forms) > 1), "")
    either = " or ".join(form for form in DATE_FORMATS if unsure and form in ways[unsure])
    return "", _WHICH_FORM.format(either, unsure) if unsure else ""


_WHICH_FORM = "Write date_format: {}, as the table has it: {} can be read in two ways."


def _is_date_in(text: str, form: str) -> bool:
    return in_form(text, form) != text and _is_date(in_form(text, form))


_ENDS = {"from": "window.start", "to": "window.end"}

_NO_WINDOW = (
    "No window is proposed, because {} may say more exactly when: write it under columns: or join:."
)


def _parts(top: Headed, by_key: Mapping[str, str]) -> list[str]:
    """The columns that say together when, from the year on; or one that says it alone."""
    week, year = by_key.get("week"), by_key.get("year")
    texts = _times_under(top, week) if week is not None else []
    if week is not None and texts and all(map(_is_week, texts)):
        return [week]
    if year is None:
        month = by_key.get("month")
        told = _times_under(top, month) if month is not None else []
        return [month] if month is not None and told and all(map(_is_span, told)) else []
    numbers = [_number_of_week(text) for text in texts]
    of_year = "month" not in by_key or any(int(one or 0) > _WEEKS_OF_A_MONTH for one in numbers)
    if week is not None and numbers and all(numbers) and of_year:
        return [year, week]
    if "month" not in by_key:
        return [year]
    return [by_key[key] for key in ("year", "month", "day") if key in by_key]


def _finer(top: Headed, parts: Sequence[str]) -> list[str]:
    """The other headings that may say more exactly when, but for those of reports."""
    known = max((time_of_heading(name) or 0 for name in parts), default=0)
    names = [name for name in top.grid.rows[top.head] if name and name not in parts]
    times = {name: time_of_heading(name) for name in names if not is_reporting(name)}
    return [name for name, time in times.items() if time is not None and time > known]


def _is_date(text: str) -> bool:
    try:
        return bool(read_date(text))
    except ValueError:
        return False


def _is_week(text: str) -> bool:
    """Whether a text is a week with its year, such as 2030-W07 or 2030W7."""
    whole = re.sub(r"(?<=^\d{4})W(\d{1,2})$", lambda found: f"-W{found[1]:0>2}", text)
    try:
        return days_of_week(in_plain_digits(whole)) is not None
    except ValueError:
        return False


_WEEK = re.compile(r"(?:[^\W\d_]{1,9}\.? ?)?(\d{1,2})")


def _number_of_week(text: str) -> str:
    """The number of a week within its year, such as that of Week 7; nothing for other texts."""
    found = _WEEK.fullmatch(in_plain_digits(text))
    return found[1] if found is not None and 1 <= int(found[1]) <= 53 else ""
