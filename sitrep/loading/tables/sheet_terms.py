"""The words that a sheet has for keys: the heading as it stands in the file, or as it would."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sitrep.loading.tables.columns import model_of, names_of, route_of
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.vocabulary.sheet_words import KEYED, heading_of, sheet_name
from sitrep.loading.vocabulary.synonyms import lists, offered
from sitrep.locations import Location, Route
from sitrep.model.header import Header
from sitrep.model.report import Report
from sitrep.model.views.walk import model_at, shape_at

HEADER = "report"
KINDS = tuple(Report.model_fields)

_KIND = re.compile(rf"\b(?:{'|'.join(KINDS)})\b")
_OF_KINDS = re.compile(rf"\b(in|from|of|to) ({_KIND.pattern}(?:(?:, | or | and ){_KIND.pattern})*)")

_ELSEWHERE = re.compile(rf"\bunder (?P<kind>{'|'.join(KINDS)})\b(?![:_])(?P<rest>[^.;]*)")
"""That something is entered as another kind of record, with what is said of the keys there."""

_SHIELDED = re.compile(r"“[^”]*”|\{[^{}]*\}|\[[^\[\]]*\]|`[^`]*`")
"""What somebody wrote, or is to write letter by letter: no key in it is put into words."""

_KEY = re.compile(
    r"(?P<before>\b(?:under|in|on) )?"
    r"\b(?P<key>[a-z][a-z0-9]*(?:[_.][a-z0-9]+)*):(?=$|[\s,.;)])"
    r"|\b(?P<bare>[a-z]+(?:_[a-z]+)+)\b(?!:)"
)
_JOINING = re.compile(
    r"$|[,.;)]| (?:and|at|beside|but|by|for|from|here|holds|if|in|is|leads|of|on|or|out|"
    r"stands|to|under|was|where|with)\b"
)
"""What follows a key that is spoken of; anything else is the value to be written under it."""


@dataclass(frozen=True, slots=True)
class SheetTerms:
    """The words for keys in the sheet of ``kind``; ``row`` and ``header`` know its columns."""

    language: str
    kind: str
    row: InputRow | None = None
    header: InputRow | None = None

    def said(self, text: str) -> str:
        """A sentence with headings and names of sheets in place of keys."""
        text = _ELSEWHERE.sub(self._elsewhere, text)
        parts: list[str] = []
        end = 0
        for found in _SHIELDED.finditer(text):
            parts += [self._plain(text[end : found.start()]), found[0]]
            end = found.end()
        said = "".join((*parts, self._plain(text[end:])))
        return said.replace(f") on the sheet “{self.sheet(HEADER)}”", ")")

    def _elsewhere(self, found: re.Match[str]) -> str:
        """A sheet of another kind, whose headings are those of the keys that follow."""
        there = SheetTerms(self.language, found["kind"], None, self.header)
        return f"on the sheet “{self.sheet(found['kind'])}”{there.said(found['rest'])}"

    def sheets_said(self, text: str) -> str:
        """A sentence with names of sheets in place of the kinds that it names in passing."""
        return _OF_KINDS.sub(self._sheets, text)

    def _sheets(self, found: re.Match[str]) -> str:
        return f"{found[1]} the {_KIND.sub(lambda one: f'sheet “{self.sheet(one[0])}”', found[2])}"

    def _plain(self, text: str) -> str:
        group = ""

        def put(found: re.Match[str]) -> str:
            nonlocal group
            key = found["key"] or found["bare"]
            inner = f"{group}.{key}"
            if group and path_of(inner, self.kind) == inner:
                return self._term(found, inner)
            if self.headings_below(key):
                group = key
            return self._term(found, key)

        return _KEY.sub(put, text)

    def _term(self, found: re.Match[str], key: str) -> str:
        if found["bare"] and key in _listed_words():
            return found[0]
        before = found["before"] or ""
        term = self._heading(key)
        if term is not None:
            spoken = bool(found["bare"]) or _JOINING.match(found.string, found.end()) is not None
            return f"{before}{term}{'' if spoken else ':'}"
        if key in KINDS and found["key"]:
            return f"{'on ' if before else ''}the sheet “{self.sheet(key)}”"
        return found[0]

    def _heading(self, key: str) -> str | None:
        """What the column of a key is called: in this sheet, in the report's own, or in any."""
        own = path_of(key, self.kind)
        if own is not None:
            return f"“{self.of_path(own)}”"
        if key in KINDS:
            return None
        if key in Header.model_fields:
            return self._of_header(key)
        of = next((kind for kind in KINDS if key in top_keys(kind)), "")
        word = heading_of(of, key, self.language)
        return f"“{word}”" if word != key else None

    def of_path(self, path: str) -> str:
        """The heading of a path in this sheet, as the file has it where it has the column."""
        column = _column(self.row, route_of(path), self._bare(path))
        return column[0] if column else heading_of(self.kind, path, self.language)

    def _bare(self, path: str) -> str | None:
        """The key of a group that is meant where its column is named after the group alone."""
        model = model_of(self.kind)
        shape = shape_at(route_of(path), model) if model is not None else None
        shape = shape.item if shape is not None and shape.item is not None else shape
        return shape.model.shorthand if shape is not None and shape.model is not None else None

    def _of_header(self, path: str) -> str:
        column = _column(self.header, route_of(path), None)
        if column is None or self.header is None:
            return f"“{heading_of(HEADER, path, self.language)}”"
        mark = self.header.table.place(self.header.number, column[1])
        place = Location("", mark.line, mark.column, mark.sheet)
        return f"“{column[0]}” ({place.sheet}!{place.cell})" if place.cell else f"“{column[0]}”"

    def words_at(self, route: Route) -> tuple[str, ...]:
        """The words of the list of which a key holds one, as the sheet's language offers them."""
        return offered(listed_at(self.kind, route), self.language)

    def headings_below(self, path: str) -> tuple[str, ...]:
        """What the columns of a group's parts are called."""
        model = model_of(self.kind)
        names = names_of(model) if model is not None else ()
        inner = (one for one in names if one.startswith(f"{path}."))
        return tuple(heading_of(self.kind, one, self.language) for one in inner)

    def sheet(self, kind: str) -> str:
        """What the sheet of a kind is called."""
        return sheet_name(kind, self.language)

    def cell_of(self, route: Route) -> Location | None:
        """The cell of a row in which a key stands or would stand, if it has a column."""
        if self.row is None:
            return None
        column = _column(self.row, route, self._bare(path_at(route)))
        if column is None and str(route[-1]) in KEYED:  # any of their keys will do
            below = (one for one in self.row.table.columns if one.route[:-1] == route)
            column = next(((one.name, one.position) for one in below), None)
        if column is None:
            return None
        mark = self.row.table.place(self.row.number, column[1])
        return Location(mark.file, mark.line, mark.column, mark.sheet)


def listed_at(kind: str, route: Route) -> tuple[str, ...]:
    """The words of the list of which a key holds one; none where it holds anything else."""
    parent = model_of(kind)
    parent = model_at(route[:-1], parent) if parent is not None and route else None
    field = parent.model_fields.get(str(route[-1])) if parent is not None else None
    listed = lists(field.annotation, set()) if field is not None else ()
    return tuple(word.value for of in listed for word in of)


def _column(row: InputRow | None, route: Route, bare: str | None) -> tuple[str, int] | None:
    """The name and position of the column of a route, or of the ``bare`` key that stands for it."""
    columns = row.table.columns if row is not None else ()
    ways = (route, (*route, bare), (*route, 0), (*route, 0, bare))
    inside = [one for one in columns if one.route in ways]
    found = min(inside, key=lambda one: len(one.route) > len(route), default=None)
    return (found.name, found.position) if found is not None else None


def path_at(route: Route) -> str:
    """A route inside a row as a column names it: items are numbered from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in route)


@cache
def path_of(key: str, kind: str) -> str | None:
    """The path of a key in a kind: its own, or the first one below which it stands."""
    model = model_of(kind)
    names = names_of(model) if model is not None else ()
    numbered = re.sub(r"\.\d+(?=\.|$)", ".1", key)
    if numbered in names:
        return key
    return next((name for name in names if name.endswith(f".{key}")), None)


@cache
def top_keys(kind: str) -> frozenset[str]:
    """The keys of a kind's records."""
    model = model_of(kind)
    return frozenset(model.model_fields) if model is not None else frozenset()


@cache
def _listed_words() -> frozenset[str]:
    """Every word of a list that a record may hold: it is written as it stands."""
    return frozenset(word.value for of in lists(Report, set()) for word in of)
