"""A document words the figure as another number, or less exactly, than the record gives it.

**Why it harms.** The words of a document stand on the page beside the figure that it is cited for.
Where they give another number, one of the two was entered wrongly, or the document carries another
figure.

**Instead.** Correct `count:` or the words under `figure:`. If the document gives another figure, of
another day or originator, make it a record of its own. Words that say more or less than a number,
such as "over 60", are no contradiction where they leave room for it; nor is a number in another
unit or currency. Where every document says "nearly 3,800", the count is `nearly 3800`: 3800 would
say more than they do.

**Norm.** A citation leads to the words that carry the fact.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pydantic_core import PydanticCustomError

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.claims.worded_counts import contradicted
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Count, Form
from sitrep.model.values.count_notation import read_amount, read_count
from sitrep.model.values.number_notation import NUMBER_FORMATS
from sitrep.model.values.numerals import numbers
from sitrep.model.values.worded_numbers import in_full
from sitrep.model.views.index import Index
from sitrep.reading.beside_numbers import Beside, limit_said
from sitrep.rules.said import said

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    """One problem for each citation whose words leave no room for the count, or more of it."""
    for figure in report_figures_of(index).figure_set.figures.values():
        for position in contradicted(index, figure.claim):
            citation = figure.claim.sources[position]
            yield Problem(
                (*index.routes[figure.id], "sources", position, "figure"),
                f"“{citation.figure}” is what {citation.source} says of {said(figure)}.",
                "The words of a document leave room for the figure that it is cited for.",
                "Check both; if the document gives another figure, make it a record of its own.",
            )
        if figure.claim.count.form is Form.EXACT:
            yield from _left_open(index, figure)


def _left_open(index: Index, figure: ScopedFigure) -> Iterator[Problem]:
    """A problem where every document of an exact count leaves that very number open."""
    claim, said_so = figure.claim, list[Count | str]()
    for citation in claim.sources:
        source = index.sources.get(citation.source)
        languages = dict.fromkeys([source.language] if source is not None else [])
        languages |= dict.fromkeys((index.report.report.language, "en"))
        words = _open_words(citation.figure or "", claim, languages)
        if words is None:
            return
        said_so.append(words)
    if not said_so:
        return
    first = said_so[0]
    meant = f"Write {first}" if isinstance(first, Count) else "Write at least, about, nearly or so"
    yield Problem(
        (*index.routes[figure.id], "count"),
        f"“{claim.sources[0].figure}” is how {claim.sources[0].source} words {said(figure)}.",
        "A count is no more exact than the documents that it is taken from.",
        f"{meant}, if no document says it exactly; or cite the one that does.",
    )


def _open_words(words: str, claim: Figure, languages: Collection[str]) -> Count | str | None:
    """How words leave the number of a count open, as a count where it can be read as one."""
    if not words:
        return None
    count, words = claim.count, words if claim.count.measured else in_full(words)
    for form in (None, *NUMBER_FORMATS):
        try:
            read = (read_amount if count.measured else read_count)(words, {"number_format": form})
        except PydanticCustomError:
            continue
        if {read.low, read.high} - {None} == {count.low}:
            return read if read.form not in (Form.EXACT, Form.RANGE) else None
    start = re.search(r"\d", words)
    if start is None or list(numbers(words)) != [count.low]:
        return None
    before = Beside(words[: start.start()], "")
    return next(filter(None, (limit_said(before, code) for code in languages)), None)


_TOLL = (
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 51, "
    "sources: [{source: doc, figure: %s}]}"
)
GOOD = [_TOLL % "over 50", _TOLL % "fifty-one", _TOLL % "dozens"]
BAD = [_TOLL % "nearly 51", _TOLL % "sixty", _TOLL % "at least 60", _TOLL % "'510'"]
