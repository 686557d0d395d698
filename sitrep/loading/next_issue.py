"""The next issue of a series: the data of the last one, with a header that waits for its dates."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from sitrep.errors import WrongUse
from sitrep.filesystem.pdf_attachments import DATA, read_attached
from sitrep.filesystem.plain_file import ending_of, read_plain, real_path
from sitrep.loading.last_issue.previous import read_issue
from sitrep.loading.load import load
from sitrep.loading.mapping.file_names import FILE as MAPPING
from sitrep.loading.mapping.mapped_files import mapped_in
from sitrep.loading.named_files import named_files
from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.tree import Mapping as Keys
from sitrep.loading.readers.tree import Plain, Scalar, TreeEntry, plain
from sitrep.loading.style.in_folder import files_of
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.model.header import Header
from sitrep.model.look_names import FILE as STYLE
from sitrep.model.report import Report
from sitrep.model.views.json_schema import FILE

DATED = ("as_of", "issued", "period", "next_report", "address")
"""What is never carried over: each issue has its own."""


def next_issue(last: Path, folder: Path, as_of: str | None) -> dict[str, bytes]:
    """The files of the next issue by their paths in ``folder``.

    YAML keeps its lines and comments: in the header, ``number`` goes up by one, ``previous`` names
    the last issue, and what is dated becomes a comment, except ``as_of`` where it is given. Raises
    UnreadableInput and WrongUse.
    """
    report = read_issue(last)
    if isinstance(report, str):
        raise WrongUse(f"{last} is not an issue to go on from: {report}")
    values = next_header(report.report, os.path.relpath(real_path(last), real_path(folder)), as_of)
    if ending_of(last) == ".pdf":
        return {DATA: _json_header(read_attached(last).data, values)}
    return dict(_copied(last, report, values))


def next_header(header: Header, way: str, as_of: str | None) -> dict[str, str | None]:
    """The header's new values as they are written; None for what is taken out."""
    previous = Path(way).as_posix()
    fields = {"previous": previous, **dict.fromkeys(DATED), "as_of": as_of}
    if header.number is not None:
        fields["number"] = str(header.number + 1)
    try:
        checked = {"previous": previous, "as_of": as_of or str(header.as_of)}
        Header.model_validate({"title": "checked", "issuer": "checked", **checked})
    except ValidationError as error:
        wrong = checked[str(error.errors()[0]["loc"][0])]
        raise WrongUse(f"{wrong} cannot be written into the header.") from error
    return fields


def _copied(
    last: Path, report: Report, values: Mapping[str, str | None]
) -> Iterator[tuple[str, bytes]]:
    origins = load(last).origins
    top = last if last.is_dir() else last.parent
    pieces = [piece for found in origins.records.values() for piece in found]
    header = origins.header
    assert header is not None
    if not isinstance(header.node, Keys):
        raise WrongUse(
            f"The header stands in the table {header.file}. Name a workbook itself: sitrep next "
            "LAST.xlsx NEXT.xlsx. Copy a folder of tables, and write previous, number and as_of "
            "there."
        )
    for file in sorted(
        {piece.file for piece in (*pieces, header)}
        | {str(top / name) for name in needed_beside(top, report)}
    ):
        name, data = os.path.relpath(file, top), read_plain(Path(file), MAX_BYTES)
        if file != header.file:
            yield name, data
        elif ending_of(file) == ".json":
            yield name, _json_header(data, values)
        else:
            yield name, _yaml_header(decode(data)[0], header.node, values).encode("utf-8")


def needed_beside(top: Path, report: Report) -> Iterator[str]:
    """The files without records that a report needs: copies, map, profile, style, schema.

    Each is named by its path in ``top``, the folder of the report.
    """
    named = [one.name for one in named_files(report)]
    if (top / MAPPING).is_file():
        named += [MAPPING, *(os.path.relpath(file, top) for file in mapped_in(top))]
    named += [os.path.relpath(file, top) for file in files_of(top / STYLE)]
    yield from (name for name in (*named, FILE) if (top / name).is_file())


def _json_header(data: bytes, values: Mapping[str, str | None]) -> bytes:
    read = json.loads(data)
    header = {key: value for key, value in read["report"].items() if key not in values}
    read["report"] = {**header, **{key: one for key, one in values.items() if one is not None}}
    return (json.dumps(read, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _yaml_header(text: str, header: Keys, values: Mapping[str, str | None]) -> str:
    lines = text.split("\n")
    starts = [entry.mark.line for entry in header.entries]
    block = all(_opens(lines[entry.mark.line - 1], entry) for entry in header.entries)
    if not block or len(set(starts)) < len(starts):
        raise WrongUse("Write each key of the header on a line of its own, below report:.")
    kept = {entry.key: entry for entry in header.entries}
    for key, value in values.items():
        if key in kept:
            _rewritten(lines, kept[key], value)
    at = kept["number" if "number" in kept else "title"]
    if "previous" not in kept:
        last = _last_line(lines, at)
        lines[last] += f"\n{' ' * (at.mark.column - 1)}previous: {values['previous']}"
    made = "\n".join(lines)
    if _read(made) != {**_read(text), "report": _with(header, values)}:
        raise WrongUse("Write each key of the header in one line, with its value behind it.")
    return made


def _read(text: str) -> dict[str, Plain]:
    """What a file of YAML says, by its kinds."""
    node = yaml_reader.read(text).node
    found = plain(node) if node is not None else {}
    return found if isinstance(found, dict) else {}


def _with(header: Keys, values: Mapping[str, str | None]) -> dict[str, Plain]:
    kept = {entry.key: plain(entry.value) for entry in header.entries if entry.key not in values}
    return kept | {key: one for key, one in values.items() if one is not None}


def _opens(line: str, entry: TreeEntry) -> bool:
    return not line[: entry.mark.column - 1].strip()


def _rewritten(lines: list[str], entry: TreeEntry, value: str | None) -> None:
    """The entry with another value, or as a comment; no line is moved."""
    first, indent = entry.mark.line - 1, entry.mark.column - 1
    below = range(first + 1, _last_line(lines, entry) + 1)
    if value is None:
        for position in (first, *below):
            if lines[position].strip():
                lines[position] = f"{lines[position][:indent]}# {lines[position][indent:]}"
    elif isinstance(entry.value, Scalar):
        start = entry.value.mark.column - 1
        rest = re.search(r"\s+#.*$|\r$", lines[first][start:])
        lines[first] = f"{lines[first][:start]}{value}{rest[0] if rest else ''}"
        for position in below:
            lines[position] = ""


def _last_line(lines: list[str], entry: TreeEntry) -> int:
    """The last line of an entry: those below it that are indented further, and what they embrace.

    An empty line is part of it where what follows is, as between two paragraphs of a text.
    """
    last, indent = entry.mark.line - 1, entry.mark.column - 1
    for position in range(last + 1, len(lines)):
        below = lines[position]
        if below.strip() and len(below) - len(below.lstrip()) <= indent:
            break
        last = position if below.strip() else last
    return last
