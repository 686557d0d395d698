"""The kept copy of a document does not hold the figure that it is cited for.

**Why it harms.** The real paper is cited for a number that it never gave. Readers trust it because
the paper exists; whoever opens it finds another number.

**Instead.** Open the copy and enter what stands there, or cite the document that gives the figure.
If the copy is not whole, or holds the figure in a picture, say so in `note:` and accept the
finding. Copies are read as text, HTML, PDF, Word, e-mail and web archive; numbers in words in
English, French, Spanish and Arabic.

**Norm.** A citation leads to the words that carry the fact. A number in a date, or one of another
measure, does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.measures import holding_measures
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.figures.displacement import Movement
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.tolls import Measure
from sitrep.model.values.count import Count
from sitrep.model.values.interval import Number
from sitrep.model.views.index import Index
from sitrep.reading.beside_numbers import measures_known
from sitrep.reading.held_figures import HeldFigures
from sitrep.reading.mention import Mention, UnitSaid
from sitrep.rules.prose_numbers import prose_numbers
from sitrep.rules.said import listed

LEVEL = Level.ERROR
OF_WORDS = True

_OF_PEOPLE = frozenset(one.value for one in (*Measure, *Movement))
_LONGEST = 80
"""How many signs of a copy are quoted at most."""
_SHOWN = 2
"""How many of the figures that a copy gives instead are shown."""


def check(index: Index) -> Iterator[Problem]:
    """One problem for each citation whose document has a copy without the figure."""
    copies = _Copies(index)
    for figure in report_figures_of(index).figure_set.figures.values():
        for position, citation in enumerate(figure.claim.sources):
            held = copies.of(citation.source)
            if held is None or not figure.numbered or citation.figure is not None:
                continue
            route = (*index.routes[figure.id], "sources", position)
            missing = [one for one in _ends(figure.claim.count) if not held.holds(one)]
            if missing or not _sized(figure.claim.count, held):
                yield _missing(route, citation.source, figure.claim, held)
            elif (other := _of_another(figure.claim, held)) is not None:
                yield _told(route, citation.source, figure.claim, held, other)
    if index.copies:
        yield from _in_prose(index, copies)


def _in_prose(index: Index, copies: _Copies) -> Iterator[Problem]:
    """Numbers in the words of a record that stand in no copy of its documents."""
    for told in prose_numbers(index):
        cited = [citation.source for citation in told.claim.sources]
        held = [one for one in map(copies.of, cited) if one is not None]
        if not held or len(held) < len(cited):
            continue
        left = [f"{one:,}" for one in told.unknown if not any(copy.holds(one) for copy in held)]
        if left:
            yield Problem(
                told.route,
                f"{listed(left)} {'stand' if len(left) > 1 else 'stands'} in no copy of "
                f"{listed(cited)}.",
                "The kept copy of a document holds the figures that it is cited for.",
                "Open the copy and correct the words.",
                Level.WARNING,
            )


class _Copies:
    """The copies of a report, each read when it is first asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._read: dict[str, HeldFigures] = {}

    def of(self, source: str) -> HeldFigures | None:
        """What the copy of a source holds; None where none is kept."""
        text, document = self._index.copies.get(source), self._index.sources.get(source)
        if text is None or document is None:
            return None
        if source not in self._read:
            self._read[source] = HeldFigures(text, document.language)
        return self._read[source]


def _ends(count: Count) -> list[Number]:
    return [*count.said_numbers]


def _sized(count: Count, held: HeldFigures) -> bool:
    return count.magnitude is None or held.holds_size()


def _of_another(figure: Figure, held: HeldFigures) -> Mention | None:
    """A figure of another measure, where the number stands beside no word of this one."""
    known = measures_known(held.language) & _OF_PEOPLE
    if not known & holding_measures(figure.measure):
        return None
    found = [one for end in _ends(figure.count)[:1] for one in held.said_with(end)]
    if not found or any(_may_be(one, figure.measure) for one in found):
        return None
    return found[0]


def _may_be(one: Mention, measure: str) -> bool:
    """Whether a figure may count what a measure names, as far as its sentence says."""
    means = frozenset[str]().union(*(word.means for word in one.measures))
    if not one.owns_measure or one.unit is not UnitSaid.PEOPLE or not means <= _OF_PEOPLE:
        return True
    wider = frozenset[str]().union(*(holding_measures(word) for word in means))
    return not means or measure in wider or bool(means & holding_measures(measure))


def _missing(
    route: tuple[str | int, ...], source: str, figure: Figure, held: HeldFigures
) -> Problem:
    instead = held.said_of(holding_measures(figure.measure))[:_SHOWN]
    said = f" It says {listed(_quoted(one, held) for one in instead)}." if instead else ""
    return Problem(
        route,
        f"The copy of {source} does not hold {figure.count}.{said}",
        "The kept copy of a document holds the figure that it is cited for.",
        "Open the copy and enter what stands there, or cite the document that gives the figure.",
        None if held.any else Level.WARNING,
    )


def _told(
    route: tuple[str | int, ...], source: str, figure: Figure, held: HeldFigures, other: Mention
) -> Problem:
    return Problem(
        route,
        f"The copy of {source} says {_quoted(other, held)}, and {figure.id} counts "
        f"{figure.measure}.",
        "The kept copy of a document says of its figure what the record says.",
        "Open the copy and check what the figure counts.",
        Level.WARNING,
    )


def _quoted(one: Mention, held: HeldFigures) -> str:
    """A figure with its measure as they stand in a copy, and the page."""
    words = [one.span, *(word.span for word in one.measures[:1])]
    start, end = min(span.start for span in words), max(span.end for span in words)
    text = " ".join(held.text[start:end].split())
    if len(text) > _LONGEST:
        text = " ".join(held.text[one.span.start : one.span.end].split())
    page = held.page_of(one.span.start)
    return f"“{text}”" if page is None else f"“{text}” on page {page}"


_TOLL = (
    "# The copy of doc says: Nine people were killed on 12 May, and 31 injured.\n"
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: %s, sources: [doc]}"
)
GOOD = [_TOLL % "9", _TOLL % "not stated"]
_NEEDS = (
    "# The copy of doc says: 310 families have no roof.\n"
    "response: [{id: r, according_to: monitor, sector: shelter, needs: %s, sources: [doc]}]"
)
BAD = [_TOLL % "10", _TOLL % "12", _TOLL % "31", _NEEDS % "510 families have no roof"]
