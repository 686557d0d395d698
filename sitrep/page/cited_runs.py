"""Citations in a row: where several follow one another, the first and the last are printed."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.page.document import Cite, Span, Words

TO = "–"
"""Stands between the first and the last, as in ``[1]–[12]``."""

_FEWEST = 3
"""Of two in a row nothing stands between, so that both are printed."""


def cited_runs(cites: Iterable[Cite]) -> list[list[Cite]]:
    """Citations in their order, cut where a number is not the next one."""
    runs: list[list[Cite]] = []
    for cite in cites:
        if runs and cite.number == runs[-1][-1].number + 1:
            runs[-1].append(cite)
        else:
            runs.append([cite])
    return runs


def in_short(cites: Iterable[Cite]) -> list[Span]:
    """Citations in their order, as they are printed."""
    said: list[Span] = []
    for run in cited_runs(cites):
        several = len(run) >= _FEWEST
        shown = [run[0], run[-1]] if several else run
        for cite in shown:
            said += [Words(TO if several and cite is run[-1] else " "), cite] if said else [cite]
    return said


def shortened(spans: Iterable[Span]) -> list[Span]:
    """A text in which citations with nothing but blanks between them are printed in short."""
    said: list[Span] = []
    row: list[Cite] = []
    blank: list[Span] = []
    for span in spans:
        if isinstance(span, Cite):
            row.append(span)
            blank = []
        elif row and span == Words(" "):
            blank.append(span)
        else:
            said += [*in_short(row), *blank, span]
            row, blank = [], []
    return [*said, *in_short(row), *blank]
