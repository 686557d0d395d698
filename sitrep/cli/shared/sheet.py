"""One section of a briefing by itself, for a terminal or as Markdown, with its sources beneath."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from sitrep.page.cited_runs import in_short
from sitrep.page.document import (
    LEADING,
    Block,
    Cite,
    Line,
    Section,
    SourceEntry,
    Spans,
    Table,
    Text,
)
from sitrep.page.escaping import escape, one_line

_Write = Callable[[str], str]


def as_text(section: Section, title: Line, sources: Sequence[SourceEntry]) -> str:
    """The section as plain lines; each row of a table stands under its first cell."""
    lines = [_words(section.title.spans), "", *_running(section.lead, one_line)]
    for group in section.groups:
        lines += ["", *_titled(group, "{}"), *_group(group, one_line, _records)]
    return "\n".join([*lines, "", _words(title.spans), *_sources(sources, one_line)])


def as_markdown(section: Section, title: Line, sources: Sequence[SourceEntry]) -> str:
    """The section as Markdown, with its table as a table."""
    heading = escape(_words(section.title.spans))
    lines = [f"## {heading}", "", *_running(section.lead, escape)]
    for group in section.groups:
        lines += ["", *_titled(group, "### {}\n"), *_group(group, escape, _table)]
    named = escape(_words(title.spans))
    return "\n".join([*lines, "", f"### {named}", "", *_sources(sources, escape)])


def _titled(group: Block, pattern: str) -> Iterator[str]:
    if group.title is not None:
        yield pattern.format(_words(group.title.spans))


def _group(
    group: Block, write: _Write, tabled: Callable[[Table, _Write], Iterator[str]]
) -> Iterator[str]:
    if group.lead:
        yield from (*_running(group.lead, write), "")
    if group.table is not None:
        yield from tabled(group.table, write)
        yield ""
    if group.running:
        yield from _running(group.texts, write)
    else:
        yield from (f"- {_said(text, write)}" for text in group.texts)


def _records(table: Table, write: _Write) -> Iterator[str]:
    labels = [write(_words(cell.spans)) for cell in table.head]
    width = max(map(len, labels))
    for row in table.rows:
        cells = [*(write(_words(cell.spans)) for cell in row.cells), _cited(row.cites)]
        if row.cells[0].name == LEADING:  # it heads the rows below, and holds nothing else
            yield from ("", f"{cells[0]} {cells[-1]}".strip())
            continue
        yield cells[0]
        for label, cell in zip_longest(labels[1:], cells[1:], fillvalue=""):
            yield f"  {label:{width}}  {cell}"


def _table(table: Table, write: _Write) -> Iterator[str]:
    yield _bars([write(_words(cell.spans)) for cell in table.head])
    yield _bars(["---"] * len(table.head))
    for row in table.rows:
        yield _bars([*(_cell(cell, write) for cell in row.cells), _cited(row.cites)])


def _cell(cell: Line, write: _Write) -> str:
    said = write(_words(cell.spans))
    return f"**{said}**" if cell.name == LEADING else said


def _bars(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _running(texts: Sequence[Text], write: _Write) -> list[str]:
    return [" ".join(_said(text, write) for text in texts)]


def _said(text: Text, write: _Write) -> str:
    cites = _cited(getattr(text, "cites", ()))
    return f"{write(_words(text.spans))} {cites}".strip()


def _cited(cites: Sequence[Cite]) -> str:
    return _words(tuple(in_short(cites)))


def _sources(sources: Sequence[SourceEntry], write: _Write) -> Iterator[str]:
    for entry in sources:
        yield f"- {write(_words(entry.heading.spans))}: {write(_words(entry.title.spans))}"


def _words(spans: Spans) -> str:
    return "".join(f"[{span.label}]" if isinstance(span, Cite) else span.text for span in spans)
