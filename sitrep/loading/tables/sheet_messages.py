"""What is said of a sheet, in the sheet's words: its name, its headings and its cells.

The one room in which a finding about a table with headings in words is put into them; what is said
of keys in a file of keys stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sitrep.findings import Finding
from sitrep.loading.origins import Origins
from sitrep.loading.tables.input_table import InputRow, Joined
from sitrep.loading.tables.sheet_terms import HEADER, KINDS, SheetTerms, listed_at, path_at
from sitrep.loading.vocabulary.sheet_words import heading_of, kind_of_sheet
from sitrep.loading.vocabulary.synonyms import advised, offered
from sitrep.locations import Route
from sitrep.model.header import Header
from sitrep.model.values.shares_in_words import IN_PER_CENT
from sitrep.spelling import advice, meant

_OF_KINDS = ("unknown-reference", "duplicate-id", "section-empty")
"""Rules whose sentences name kinds of records as such."""

_QUOTED = re.compile(r"“(.*?)” is not one of the words for ")
_WORDS_FOR = re.compile(r"(?<=words for )([a-z_]+)(?=\.)")


def in_sheet_words(finding: Finding, origins: Origins, *, raw: bool = False) -> Finding:
    """The finding in the words of the sheet in which it stands; others as they are.

    With ``raw`` its route leads into the data as it was read.
    """
    terms, route = _terms(finding, origins, raw)
    if terms is None:
        return finding
    if finding.rule == "missing-key" and finding.route:
        return _missing(finding, terms, route)
    known = terms.kind.partition(".")[0] in KINDS
    if finding.rule == "unknown-key" and not finding.route and not known:
        return _unknown_sheet(finding, terms)
    if finding.rule == "wrong-shape" and finding.route:
        finding = _wrong_shape(finding, terms, route)
    if finding.rule == "unknown-word" and (found := _QUOTED.match(finding.got)):
        finding = _unknown_word(finding, terms, found[1], listed_at(terms.kind, route))
    got = _WORDS_FOR.sub(
        lambda found: f"“{terms.of_path(path_at(route) or found[1])}”", finding.got
    )
    said = [terms.said(text) for text in (got, finding.expected, finding.mend)]
    if finding.location.cell and finding.got.endswith(IN_PER_CENT):
        said[2] += " Where the cell shows per cents, make its format a number's before you type it."
    said[2] = said[2].replace("take the line out", "leave the cell empty")
    said[2] = said[2].replace("in overview.md", f"on the sheet “{terms.sheet('overview')}”")
    if finding.rule in _OF_KINDS:
        said = [terms.sheets_said(text).replace("an id from", "a name from") for text in said]
    return replace(finding, got=said[0], expected=said[1], mend=said[2])


def _terms(finding: Finding, origins: Origins, raw: bool) -> tuple[SheetTerms | None, Route]:
    """The words of the finding's sheet, and its route inside the row; None for files of keys."""
    row, kind, rest = _row(finding.route, origins, raw)
    header = origins.header.node if origins.header is not None else None
    header = header if isinstance(header, InputRow) else None
    if row is not None:
        language = row.table.language
    else:
        language = _language(finding, origins)
        kind = kind_of_sheet(finding.location.sheet) if finding.location.sheet else kind
    if language is None:
        return None, ()
    return SheetTerms(language, kind, row, header), rest


def _row(route: Route, origins: Origins, raw: bool) -> tuple[InputRow | None, str, Route]:
    """The row that a route leads into, the kind of its table, and the rest of the route."""
    kind = str(route[0]) if route else HEADER
    if len(route) < 2:
        return None, kind, ()
    piece, rest = origins.piece(route, raw)
    node = piece.node if piece is not None else None
    if isinstance(node, Joined):
        items = node.items.get(str(rest[0]), []) if rest else []
        if len(rest) > 1 and isinstance(rest[1], int) and rest[1] < len(items):
            return items[rest[1]], f"{kind}.{rest[0]}", rest[2:]
        node = node.record
    return (node if isinstance(node, InputRow) and node.table.kind else None), kind, rest


def _language(finding: Finding, origins: Origins) -> str | None:
    """The language of the headings in the file of a finding that leads into no row."""
    place = finding.location
    for piece_file, row in _rows(origins):
        if piece_file == place.file and row.table.language is not None:
            return row.table.language
    return None


def _rows(origins: Origins) -> Iterator[tuple[str, InputRow]]:
    pieces = [*(piece for of in origins.records.values() for piece in of[:1])]
    pieces += [origins.header] if origins.header is not None else []
    for piece in pieces:
        node = piece.node.record if isinstance(piece.node, Joined) else piece.node
        if isinstance(node, InputRow):
            yield piece.file, node


def _unknown_word(
    finding: Finding, terms: SheetTerms, text: str, words: tuple[str, ...]
) -> Finding:
    """A word that a list does not have: its words are those that the sheet's language offers."""
    if not words or terms.language == "en":
        return finding
    known = f"The words are {', '.join(offered(words, terms.language))}."
    return replace(finding, expected=known, mend=advised(text, words, terms.language))


def _missing(finding: Finding, terms: SheetTerms, route: Route) -> Finding:
    """That a cell is empty, or that its column is not there."""
    if finding.route == (HEADER,):
        return _no_header(finding, terms)
    sheet = terms.sheet(terms.kind)
    heading, cell = terms.of_path(path_at(route)), terms.cell_of(route)
    needed = f"A report states “{heading}”." if terms.kind == HEADER else "Each record has one."
    if words := terms.words_at(route):
        needed = f"One of these words stands here: {', '.join(words)}."
    if cell is None:
        line = "row" if terms.kind == HEADER else "column"
        got = f"The sheet “{sheet}” has no {line} “{heading}”."
        mend = f"Add the {line} “{heading}”, and fill it in."
        return replace(finding, got=got, expected=needed, mend=mend)
    return replace(
        finding,
        location=replace(cell, file=finding.location.file),
        got=f"“{heading}” is empty.",
        expected=needed,
        mend=f"Write it into {cell.cell or 'the empty cell'}.",
    )


def _no_header(finding: Finding, terms: SheetTerms) -> Finding:
    sheet = terms.sheet(HEADER)
    keys = [key for key, field in Header.model_fields.items() if field.is_required()]
    names = [f"“{heading_of(HEADER, key, terms.language)}”" for key in keys]
    return replace(
        finding,
        got=f"The report has no sheet “{sheet}”.",
        expected=f"It holds at least {', '.join(names[:-1])} and {names[-1]}.",
        mend=f"Add the sheet “{sheet}” with these.",
    )


def _unknown_sheet(finding: Finding, terms: SheetTerms) -> Finding:
    names = [terms.sheet(kind) for kind in KINDS]
    name = finding.location.sheet
    return replace(
        finding,
        got=f"“{name}” is not the name of a sheet that is known here.",
        expected=f"The sheets are {', '.join(names)}.",
        mend=advice(
            meant(name, names),
            "Use one of these names; a sheet that is not to be read begins with _.",
        ),
    )


def _wrong_shape(finding: Finding, terms: SheetTerms, route: Route) -> Finding:
    """What is no single value has a heading for each of its parts."""
    parts = terms.headings_below(path_at(route))
    if not parts:
        return finding
    return replace(
        finding,
        expected=f"What stands under “{terms.of_path(path_at(route))}” has a cell for each of its "
        "parts.",
        mend=f"Write each part under its own heading, such as “{parts[0]}”; leave this cell empty.",
    )
