"""How the text of a cell is read for a key: the house's words, its code lists, dates, counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any, get_args

from sitrep.loading.mapping.compact_dates import COMPACT
from sitrep.loading.mapping.mapped_part import key_of
from sitrep.loading.mapping.table_map import TableMap
from sitrep.locations import Route
from sitrep.model.base import Frozen
from sitrep.model.values.count import Count
from sitrep.model.values.date_forms import as_declared
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.number_notation import NUMBER_FORMATS
from sitrep.model.values.number_text import NumberText
from sitrep.model.values.plain_digits import in_plain_digits, without_groups
from sitrep.model.views.walk import model_at
from sitrep.model.window import Window
from sitrep.spelling import folded

Read = Callable[[str], str]

EMPTY = "empty cell"
"""What a mapping calls a cell in which nothing stands, to say what that means."""

_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?"
)
"""A day with its time, as forms record it: the day is what the report keeps."""

_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})?", re.ASCII)
_WEEK = re.compile(r"(\d{4})W(\d{1,2})", re.ASCII)
_WHOLE = re.compile(r"(\d+)\.0", re.ASCII)
"""A whole number as programs write one that they keep as a fraction."""


def reader_of(route: Route, model: type[Frozen], table: TableMap, scheme: str = "") -> Read:
    """What reads the cells of a key; each text is worked out once."""
    words = table.words.get(key_of(route), {})
    finish = _finish(route, model, table)
    if not words and not scheme and finish is None:
        return _as_it_is
    seen: dict[str, str] = {"": words.get(EMPTY, "")}

    def read_cell(text: str) -> str:
        if isinstance(text, NumberText) and text not in words and not scheme:
            return finish(text) if finish is not None else text
        found = seen.get(text)
        if found is None:
            found = _worded(text, words, scheme, table.separator)
            found = seen[text] = finish(found) if finish is not None else found
        return found

    return read_cell


def _as_it_is(text: str) -> str:
    return text


def is_date(route: Route, model: type[Frozen]) -> bool:
    """Whether a key holds a date or a window."""
    return _holds(route, model, PartialDate) or _holds(route, model, Window)


def whole(text: str) -> str:
    """A number in digits from 0 to 9, without the fraction of nothing that programs write."""
    text = in_plain_digits(text)
    found = _WHOLE.fullmatch(text)
    return found[1] if found is not None else text


def _joined(text: str, mark: str) -> str:
    """A number without what parts its groups; one that a file keeps as a number has none."""
    return whole(text if isinstance(text, NumberText) else without_groups(whole(text), mark))


def _finish(route: Route, model: type[Frozen], table: TableMap) -> Read | None:
    if is_date(route, model):
        return lambda text: _day(text, table.date_format)
    if _holds(route, model, Count):
        mark = NUMBER_FORMATS.get(table.number_format or "", "")
        return (lambda text: _joined(text, mark)) if mark else whole
    listed = {folded(word): word for word in _words_at(route, model)}
    return (lambda text: listed.get(folded(text), text)) if listed else None


def _words_at(route: Route, model: type[Frozen]) -> Iterator[str]:
    """The words of the list of which a key holds one: a house may write them with capitals."""
    parent = model_at(route[:-1], model)
    field = parent.model_fields.get(str(route[-1])) if parent is not None else None
    for one in _types(field.annotation) if field is not None else ():
        if isinstance(one, type) and issubclass(one, StrEnum):
            yield from (word.value for word in one)
        elif isinstance(one, type) and issubclass(one, Frozen) and one.shorthand:
            yield from _words_at((one.shorthand,), one)


def _worded(text: str, words: Mapping[str, str], scheme: str, separator: str) -> str:
    if text in words:
        return words[text]
    items = [item.strip() for item in text.split(separator)]
    return separator.join(
        words.get(item, f"{scheme}:{item}" if scheme and item else item) for item in items
    )


def _day(text: str, form: str | None) -> str:
    """A date as the data writes it; other texts as they are."""
    text = in_plain_digits(text)
    digits = _DIGITS.fullmatch(text) if form in COMPACT else None
    if digits is not None and (digits[3] is None) == (form == "YYYYMM"):
        return "-".join(part for part in digits.groups() if part)
    week = _WEEK.fullmatch(text)
    if week is not None:
        return f"{week[1]}-W{week[2]:0>2}"
    said = as_declared(text, form)
    moment = _MOMENT.fullmatch(said)
    return moment[1] if moment is not None else said


def _holds(route: Route, model: type[Frozen], kind: type) -> bool:
    parent = model_at(route[:-1], model)
    field = parent.model_fields.get(str(route[-1])) if parent is not None else None
    return field is not None and kind in _types(field.annotation)


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _types(argument)
