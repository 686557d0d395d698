"""A report as the files of a folder: one a kind, the same bytes for the same report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from sitrep.loading.readers import markdown_reader
from sitrep.loading.readers.tree import plain
from sitrep.loading.readers.yaml_text import block
from sitrep.merging.record_forms import written
from sitrep.model.report import Report, record_models
from sitrep.model.sensitivity import marks_written
from sitrep.model.views.json_schema import FILE as SCHEMA
from sitrep.model.views.json_schema import TOP, schema_text

LISTED = "merged.sha256"
"""The file that lists all others with their checksums, as ``sha256sum`` writes and checks them."""

_PROSE = "overview.md"

OWN_FILES = frozenset({LISTED, SCHEMA})
"""Names that no file may have that records name."""


def folder_files(report: Report, kept: dict[str, bytes]) -> dict[str, bytes]:
    """The files of a folder that loads to the report; ``kept`` are those that its records name."""
    texts = dict(_texts(report))
    files = {name: text.encode("utf-8") for name, text in texts.items()} | kept
    return files | {LISTED: listing(files)}


def listing(files: dict[str, bytes]) -> bytes:
    """A line for each file: its SHA-256 and its path."""
    lines = (f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode("utf-8")


def _texts(report: Report) -> Iterator[tuple[str, str]]:
    yield "report.yaml", f"{TOP}{block({'report': written(report.report)})}"
    for kind in Report.model_fields:
        records = getattr(report, kind)
        if kind == "overview" and records:
            yield _overview(records)
        elif kind != "report" and records:
            yield f"{kind}.yaml", f"{TOP}{kind}:\n{''.join(_items(kind, records, report))}"
    yield SCHEMA, schema_text()


def _items(kind: str, records: Iterable[Any], report: Report) -> Iterator[str]:
    """Each record as an item of its list, below an empty line.

    Where what bears no mark would be taken for more, what is public is marked as that.
    """
    for record in records:
        held = {kind: [written(record)]}
        held = marks_written(held, report.report.default_sensitivity, record_models())
        _, _, item = block(held).partition("\n")
        yield f"\n{item}"


def _overview(paragraphs: tuple[str, ...]) -> tuple[str, str]:
    """The author's prose as Markdown, or as YAML where Markdown would be read as something else."""
    text = "\n\n".join(paragraphs) + "\n"
    tree, data = markdown_reader.read(text), {"overview": list(paragraphs)}
    if tree.node is not None and not tree.faults and plain(tree.node) == data:
        return _PROSE, text
    return "overview.yaml", f"{TOP}{block(data)}"
