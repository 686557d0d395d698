"""``mapping.yaml``: which tables of a house's own are read, and what their columns hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError

from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.limits import START
from sitrep.loading.readers.tree import Node, ReadFault, TextMark, mark_of, plain
from sitrep.loading.tables.columns import model_of, names_of, route_of
from sitrep.locations import Route
from sitrep.model.base import Frozen, Name
from sitrep.model.report import RECORD_KINDS
from sitrep.model.scalars import Whole, YesNo
from sitrep.model.values.dates import DATE_FORMATS
from sitrep.model.values.texttype import Patterned, TextType, fault
from sitrep.model.views.walk import shape_at

FILE = "mapping.yaml"

KINDS = (*RECORD_KINDS, "translations", "allow")


def _read_kind(value: Any, _context: dict[str, Any]) -> str:
    if value not in KINDS:
        raise fault(
            "unknown-word",
            f"“{value}” is not a kind of record.",
            f"The kinds are {', '.join(KINDS)}.",
            "Choose one of these words.",
        )
    return str(value)


def _read_date_format(value: Any, _context: dict[str, Any]) -> str:
    if value not in DATE_FORMATS:
        raise fault(
            "unknown-word",
            f"“{value}” is not a form of dates that is known.",
            f"The forms are {', '.join(DATE_FORMATS)}.",
            "Choose one of these words.",
        )
    return str(value)


_File = Annotated[
    str,
    Patterned(
        r"[\w-][\w. -]*(?:/[\w-][\w. -]*)*\.(?:csv|tsv|xlsx)",
        "A table is a .csv, .tsv or .xlsx file in the report's folder.",
        "Write its path from the report's folder, such as tables/round-12.xlsx.",
    ),
]
_Begin = Annotated[
    str,
    Patterned(
        r"[a-z0-9][a-z0-9-]*",
        "An id begins with lower-case letters, digits and hyphens.",
        "Write it like this: round-12.",
    ),
]
_Separator = Annotated[
    str, Patterned("(?s).+", "Something parts the items of a list.", "Write it in quotation marks.")
]
_Values = Annotated[
    tuple[Name, ...], BeforeValidator(lambda given: (given,) if isinstance(given, str) else given)
]
_Headings = Annotated[dict[Name, Name], Field(default_factory=dict)]


class Ids(Frozen):
    """How the ids of records are made: ``begin``, and the row's number or what a column holds."""

    begin: _Begin
    column: Name | None = None


class Above(Frozen):
    """The sheet that the rows of this one belong to: a repeat of a form, say.

    A row's ``own`` cell is the same as the ``key`` cell of the row above; ``columns`` are columns
    of that sheet.
    """

    sheet: Name
    own: Name = "_parent_index"
    key: Name = "_index"
    columns: Annotated[dict[Name, Name], Field(min_length=1)]


class TableMap(Frozen):
    """One table of a house's own, read as records of one kind.

    ``columns`` maps headings to keys; with ``hxl`` the table's HXL tags do that, and ``columns``
    stand before them. ``always`` are keys with the same value in every row, ``words`` the house's
    own words for values by key. ``head`` is the number of the row with the headings, ``only_if``
    a column that a row must have filled, ``only`` the values that a row must have by heading;
    ``passed_over`` are headings that are not read.
    """

    file: _File
    sheet: Name | None = None
    kind: Annotated[str, TextType(_read_kind, {"enum": list(KINDS)})]
    head: Whole | None = None
    hxl: YesNo = False
    columns: _Headings
    always: _Headings
    words: Annotated[dict[Name, dict[Name, Name]], Field(default_factory=dict)]
    ids: Ids | None = None
    only_if: Name | None = None
    only: Annotated[dict[Name, _Values], Field(default_factory=dict)]
    above: Above | None = None
    passed_over: tuple[Name, ...] = ()
    separator: _Separator = ";"
    date_format: (
        Annotated[str, TextType(_read_date_format, {"enum": list(DATE_FORMATS)})] | None
    ) = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table that a mapping names; ``place`` gives the place of a key in the mapping."""

    table: TableMap
    place: Callable[..., TextMark]


class Maps(Frozen):
    """The whole of ``mapping.yaml``."""

    tables: tuple[TableMap, ...]


@dataclass(frozen=True, slots=True)
class ReadMaps:
    """What the file says, and what was refused; ``node`` holds the places.

    ``lost`` are files that are named in what could not be understood.
    """

    tables: tuple[TableMap, ...] = ()
    node: Node | None = None
    faults: tuple[ReadFault, ...] = ()
    lost: tuple[str, ...] = ()


def read_maps(data: bytes) -> ReadMaps:
    """The maps of a mapping file; with faults, those of its tables that are all right."""
    text, refused = decode(data)
    if refused is not None:
        return ReadMaps(faults=(refused,))
    tree = yaml_reader.read(text)
    if tree.node is None or tree.faults:
        return ReadMaps(faults=tree.faults or (_empty(),))
    try:
        maps = Maps.model_validate(plain(tree.node))
    except ValidationError as error:
        faults = tuple(_refusal(one, tree.node) for one in error.errors())
        return ReadMaps(faults=faults, lost=tuple(_files(plain(tree.node))))
    unknown = [
        fault
        for at, one in enumerate(maps.tables)
        for fault in _unknown_keys(one, tree.node, ("tables", at))
    ]
    return ReadMaps(maps.tables, tree.node, tuple(unknown))


def _files(data: Any) -> Iterator[str]:
    listed = data.get("tables") if isinstance(data, dict) else None
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict) and isinstance(one.get("file"), str):
            yield one["file"]


def _unknown_keys(one: TableMap, node: Node, route: Route) -> list[ReadFault]:
    """Keys that the kind does not have."""
    model = model_of(one.kind)
    assert model is not None
    above = one.above.columns if one.above is not None else {}
    said = [("columns", heading, key) for heading, key in one.columns.items()]
    said += [("above", heading, key) for heading, key in above.items()]
    said += [(part, key, key) for part in ("always", "words") for key in getattr(one, part)]
    faults = []
    for part, heading, key in said:
        if shape_at(route_of(key), model) is None:
            steps = (part, "columns", heading) if part == "above" else (part, heading)
            mark = mark_of(node, (*route, *steps), key=part in ("always", "words"))
            known = [name for name in names_of(model) if "." not in name]
            faults.append(
                ReadFault(
                    "unknown-key",
                    mark,
                    (),
                    f"“{key}” is not a key of {one.kind}.",
                    f"Known are {', '.join(known)}, and what stands in them after a full stop.",
                    "Write one of these, or take the line out.",
                )
            )
    return faults


def _refusal(error: Any, node: Node) -> ReadFault:
    route = tuple(step for step in error["loc"] if not str(step).startswith(("function", "dict")))
    context = error.get("ctx", {})
    parts = [context.get(part, "") for part in ("got", "expected", "mend")]
    if not all(parts):
        key = route[-1] if route else "tables"
        parts = [
            f"{key}: cannot stand here, or is missing.",
            f"A table has {', '.join(TableMap.model_fields)}.",
            "Correct the key or its value; docs/tables.md shows a whole mapping.",
        ]
    rule = error["type"] if context.get("got") else "wrong-value"
    return ReadFault(rule, mark_of(node, route), (), parts[0], parts[1], parts[2])


def _empty() -> ReadFault:
    return ReadFault(
        "empty-file",
        START,
        (),
        "The file holds nothing.",
        "tables: lists the tables that are read, each with file:, kind: and columns:.",
        "Fill it, or take it away.",
    )
