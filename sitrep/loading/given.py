"""Records that a program hands over: lists of dictionaries, or data frames, one for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sitrep.errors import WrongUse
from sitrep.loading.read_file import ReadFile
from sitrep.loading.readers.tree import (
    Lazy,
    Plain,
    ReadFault,
    Sequence,
    TextMark,
    Tree,
    TreeEntry,
)
from sitrep.loading.readers.tree import Mapping as Group
from sitrep.loading.tables.columns import model_of, route_of
from sitrep.loading.tables.input_table import InputColumn, put, without_gaps
from sitrep.loading.tables.unstated_marks import mark_missing
from sitrep.loading.tables.values import as_text, is_missing
from sitrep.locations import Route
from sitrep.model.base import Frozen
from sitrep.model.views.walk import shape_at

_TOP = TextMark(0, 0)
_MARK = "sensitivity"


@dataclass(frozen=True, slots=True)
class Given(Lazy):
    """One record that was handed over; its place is its kind and position."""

    data: Plain
    mark_: TextMark

    @property
    def mark(self) -> TextMark:
        """The kind and the position from 0, as a program would write them: ``tolls[3]``."""
        return self.mark_

    def plain(self) -> Plain:
        """The record's values as text."""
        return self.data

    def mark_of(self, route: Route) -> TextMark:  # noqa: ARG002
        """The place of a key: a finding's route says the rest."""
        return self.mark_


def read_given(kinds: Mapping[str, Any]) -> Iterator[ReadFile]:
    """Each kind as if it had been read from a file; raises WrongUse for what holds no records.

    A value may be a list of dictionaries, a data frame of pandas or polars, or for ``report`` one
    dictionary, for ``overview`` a list of paragraphs. Keys may be column names as in tables; None,
    NaN and empty texts are keys left out, at any depth.
    """
    for kind, value in kinds.items():
        group = Group((_entry(str(kind), value),), _TOP)
        yield ReadFile("", str(kind), Tree(group, tuple(_unstated(str(kind), value))))


def _unstated(kind: str, value: Any) -> Iterator[ReadFault]:
    """The empty cells of a column that says who may see each record, or a part of one."""
    if isinstance(value, Mapping) and _lacks_mark(value):
        yield mark_missing(TextMark(0, 0, file=kind))
    for at, one in enumerate(_records(value) or ()):
        if _lacks_mark(one):
            yield mark_missing(TextMark(0, 0, file=f"{kind}[{at}]"))


def _lacks_mark(value: Any) -> bool:
    """Whether it, or anything in it, leaves open who may see it, where it has a key for that."""
    if isinstance(value, Mapping):
        empty = _MARK in value and _is_empty(value[_MARK])
        return empty or any(_lacks_mark(one) for one in value.values())
    return isinstance(value, (list, tuple)) and any(_lacks_mark(one) for one in value)


def _is_empty(value: Any) -> bool:
    """Whether a key with this value is one that is left out."""
    return is_missing(value) or (isinstance(value, str) and value == "")


def _entry(kind: str, value: Any) -> TreeEntry:
    model = model_of(kind)
    if kind == "report" and isinstance(value, Mapping):
        return TreeEntry(kind, _TOP, _given(value, model, kind))
    records = _records(value)
    if records is None:
        raise WrongUse(
            f"{kind} is of the type {type(value).__name__}: a list of records is expected."
        )
    nodes = [_given(one, model, f"{kind}[{at}]") for at, one in enumerate(records)]
    if kind == "report" and len(nodes) == 1:
        return TreeEntry(kind, _TOP, nodes[0])
    return TreeEntry(kind, _TOP, Sequence(tuple(nodes), _TOP))


def _records(value: Any) -> Iterable[Any] | None:
    """The records of a list or of a data frame, which is known by what it can do."""
    if hasattr(value, "to_dicts"):
        found: Iterable[Any] = value.to_dicts()
        return found
    if hasattr(value, "to_dict") and hasattr(value, "columns"):
        return list(value.to_dict(orient="records"))
    return value if isinstance(value, (list, tuple)) else None


def _given(record: Any, model: type[Frozen] | None, place: str) -> Given:
    mark = TextMark(0, 0, file=place)
    if not isinstance(record, Mapping):
        return Given(_plain(record), mark)
    filled = {route_of(str(name)): value for name, value in record.items() if not _is_empty(value)}
    inner = {route[:depth] for route in filled for depth in range(1, len(route))}
    if twice := inner.intersection(filled):
        name = ".".join(map(str, min(twice, key=str)))
        raise WrongUse(f"{place}: {name} is given, and so is a part of it.")
    data: dict[str, Any] = {}
    for old, new in without_gaps(filled):
        put(data, new, _value(filled[old], old, model))
    return Given(data, mark)


def _value(value: Any, route: Route, model: type[Frozen] | None) -> Plain:
    made = _plain(value)
    shape = shape_at(route, model) if model is not None else None
    if isinstance(made, str) and shape is not None and shape.item is not None:
        return InputColumn(0, route, many=True).value(made)
    return made


def _plain(value: Any) -> Plain:
    """The value as text, or as lists and groups of text."""
    if hasattr(value, "model_dump"):
        value = value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items() if not _is_empty(item)}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return as_text(value)
