"""``mapping.yaml``: which tables of a house's own are read, and what their columns hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from sitrep.filesystem.plain_file import ending_of
from sitrep.loading.mapping.compact_dates import COMPACT
from sitrep.loading.readers.tree import TextMark
from sitrep.locations import Route
from sitrep.model.base import Frozen, Name
from sitrep.model.header import NumberFormat
from sitrep.model.places import Scheme
from sitrep.model.report import RECORD_KINDS
from sitrep.model.scalars import Whole, YesNo
from sitrep.model.values.date_forms import DATE_FORMATS, form_advised, shown_in
from sitrep.model.values.texttype import Patterned, TextType, fault

KINDS = (*RECORD_KINDS, "translations", "allow")

FORMS = (*DATE_FORMATS, *COMPACT)


def _read_kind(value: Any, _context: dict[str, Any]) -> str:
    return _word(value, KINDS, "a kind of record", "The kinds are")


def _read_date_format(value: Any, _context: dict[str, Any]) -> str:
    if value in FORMS:
        return str(value)
    raise fault(
        "unknown-word",
        f"“{value}” is not a form of dates that is known.",
        f"The forms are {', '.join(map(shown_in, FORMS))}; a date with its year first, such as "
        "2030-02-14, needs none.",
        form_advised(
            str(value),
            "Choose the one in which the table writes its dates, or take the line out.",
            ", as the table has it",
        ),
    )


def _word(value: Any, words: tuple[str, ...], what: str, known: str) -> str:
    if value not in words:
        raise fault(
            "unknown-word",
            f"“{value}” is not {what}.",
            f"{known} {', '.join(words)}.",
            "Choose one of these words.",
        )
    return str(value)


def _listed(value: Any) -> Any:
    """One value where a list is expected, as a list."""
    return [value] if isinstance(value, str) else value


def _listed_rows(value: Any) -> Any:
    return [value] if isinstance(value, (str, int)) else value


_File = Annotated[
    str,
    Patterned(
        r"[\w-][\w. -]*(?:/[\w-][\w. -]*)*\.(?:csv|tsv|xlsx|json)",
        "A table is a .csv, .tsv, .xlsx or .json file in the report's folder.",
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
_Names = Annotated[tuple[Name, ...], BeforeValidator(_listed), Field(min_length=1)]
_Rows = Annotated[tuple[Whole, ...], BeforeValidator(_listed_rows), Field(max_length=2)]
_Some = Annotated[tuple[Name, ...], BeforeValidator(_listed)]
_Lists = Annotated[dict[Name, _Names], Field(default_factory=dict)]
_Texts = Annotated[dict[Name, Name], Field(default_factory=dict)]
_Nested = Annotated[dict[Name, Any], Field(default_factory=dict)]


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


class Estimate(Frozen):
    """The columns of one figure: its lowest, its best and its highest number."""

    low: Name | None = None
    best: Name | None = None
    high: Name | None = None

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns that are named."""
        return tuple(one for one in (self.low, self.best, self.high) if one is not None)


class Across(Frozen):
    """Columns whose headings say something of their figures, such as when: each cell is a row.

    They are ``columns``, or those from ``first`` to ``last``, or to the end, that nothing else of
    the map names. What heads a cell then stands under ``heading``, and the cell under ``cell``, as
    if these were columns.
    """

    columns: _Some = ()
    first: Name | None = None
    last: Name | None = None
    heading: Name
    cell: Name

    @model_validator(mode="after")
    def _either(self) -> Self:
        if bool(self.columns) == bool(self.first) or (self.last and not self.first):
            raise fault(
                "wrong-value",
                "across: names the columns in both ways, or in none.",
                "They are listed under columns:, or go from first: to last:.",
                "Write columns: with their headings, or first: with the heading of the first.",
            )
        return self


class TableMap(Frozen):
    """One table of a house's own, read as records of one kind.

    ``columns`` maps headings to keys; with ``hxl`` the table's HXL tags do that, and ``columns``
    stand before them. Other ways from columns to keys: ``first_of`` the first filled one,
    ``join`` a text with headings in braces, ``lookup`` several keys for each value of a column,
    ``estimate`` a count with its ends; ``across`` makes a row of each cell of columns whose
    headings are dates, say. ``always`` are keys with the same value in every row,
    ``words`` the house's own words for values by key, ``codes`` the code list of a column.

    ``only`` and ``leave_out`` choose rows by what stands in a column, ``only_if`` those in which
    a column is filled. ``fill_down`` are columns in which an empty cell is like the one above.
    ``head`` is the number of the row with the headings, or of the two rows; ``passed_over`` are
    headings that are not read; ``under`` is the key of a JSON file that holds the list of rows.
    With ``below_zero`` the cells of figures below zero are read alone, without their sign, or left
    out. ``number_format`` and ``date_format`` are those of the table, whatever the report declares.
    """

    file: _File
    sheet: Name | None = None
    under: Name | None = None
    kind: Annotated[str, TextType(_read_kind, {"enum": list(KINDS)})]
    head: _Rows = ()
    hxl: YesNo = False
    columns: _Lists
    first_of: _Lists
    join: _Texts
    lookup: Annotated[dict[Name, dict[Name, dict[Name, Name]]], Field(default_factory=dict)]
    estimate: Estimate | None = None
    across: Across | None = None
    always: _Nested
    words: Annotated[dict[Name, dict[Name, Name]], Field(default_factory=dict)]
    codes: Annotated[dict[Name, Scheme], Field(default_factory=dict)]
    only: _Lists
    leave_out: _Lists
    only_if: _Some = ()
    fill_down: _Some = ()
    ids: Ids | None = None
    above: Above | None = None
    passed_over: _Some = ()
    separator: _Separator = ";"
    below_zero: Literal["only", "leave_out"] | None = None
    number_format: NumberFormat | None = None
    date_format: Annotated[str, TextType(_read_date_format, {"enum": list(FORMS)})] | None = None

    @model_validator(mode="after")
    def _by_tags_or_across(self) -> Self:
        if self.hxl and self.across is not None:
            raise fault(
                "wrong-value",
                "hxl: and across: stand in one map.",
                "Tags say what each column holds, and make a figure of each.",
                "Take hxl: out, and map the columns.",
            )
        return self

    @property
    def name(self) -> str:
        """The file without folders and ending."""
        return self.file.rpartition("/")[2].rpartition(".")[0]

    @property
    def lowest_head(self) -> int | None:
        """The number of the row of the headings; of two rows the lower one."""
        return max(self.head, default=None)

    @property
    def is_json(self) -> bool:
        """Whether its rows are a list of objects."""
        return ending_of(self.file) == ".json"

    def fixed(self) -> Iterator[Fixed]:
        """What is the same in every row, value by value."""
        yield from _fixed(self.always, ())


@dataclass(frozen=True, slots=True)
class Fixed:
    """One value for all rows: its key, with full stops, and the steps to it under ``always``."""

    key: str
    steps: Route
    text: str


def _fixed(value: Any, steps: Route) -> Iterator[Fixed]:
    """Groups and lists are stepped into: items of a list are numbered from 1 in the key."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _fixed(item, (*steps, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _fixed(item, (*steps, at))
    else:
        words = (str(step + 1) if isinstance(step, int) else step for step in steps)
        yield Fixed(".".join(words), steps, str(value))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table that a mapping names; ``place`` gives the place of a key in the mapping."""

    table: TableMap
    place: Callable[..., TextMark]


class Maps(Frozen):
    """The whole of ``mapping.yaml``."""

    tables: tuple[TableMap, ...]
