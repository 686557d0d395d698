"""What is called internal displacement crosses a border, or refugees are counted where none is.

**Why it harms.** Who crossed a border has other rights, other agencies and other figures than who
did not. A figure under the wrong word is added, compared and planned for with the wrong people.

**Instead.** Check the places against the document. People who left their country are `refugees`,
`asylum_seekers`, `cross_border` or `deported`; those who did not are `idps`, or `secondary` if they
moved again.

**Norm.** IDMC counts the internally displaced, UNHCR refugees and asylum-seekers; no one is both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, listed, said

LEVEL = Level.WARNING
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each figure whose places lie in one country, or in two, against its word."""
    for figure in report_figures_of(index).current:
        claim = figure.claim
        if not (claim.leaves_country or claim.stays_in_country):
            continue
        left, reached = (_countries(index, refs) for refs in (claim.origins, claim.goals))
        if not left or not reached:
            continue
        if claim.leaves_country and left == reached and len(left) == 1:
            yield _problem(index, figure, f"who left places in {listed(left)} for others in it")
        elif claim.stays_in_country and not left & reached:
            yield _problem(index, figure, f"who left {listed(left)} for {listed(reached)}")


def _problem(index: Index, figure: ScopedFigure, moved: str) -> Problem:
    return Problem(
        at(index, figure, "measure"),
        f"{said(figure)} counts {figure.claim.measure}, {moved}.",
        "Refugees, asylum_seekers, cross_border and deported left their country; idps and "
        "secondary did not.",
        "Check the places and the word against the document.",
    )


def _countries(index: Index, refs: Iterable[str]) -> frozenset[str]:
    """The countries in which places lie; none where one of them lies in none that is known."""
    places = report_figures_of(index).figure_set.places
    found = {places.country_of(ref) for ref in refs}
    return frozenset(one for one in found if one) if None not in found else frozenset()


_MOVED = (
    "places:\n- {id: here, name: Here, level: country}\n"
    "- {id: there, name: There, level: country}\n"
    "- {id: a, name: A, level: locality, parent: here}\n"
    "- {id: b, name: B, level: locality, parent: %s}\n"
    "displacement: [{id: m, according_to: monitor, measure: %s, figure_type: stock, count: 12, "
    "from_places: [a], to_places: [b], as_of: 2024-05-06, sources: [doc]}]"
)
GOOD = [
    _MOVED % ("here", "idps"),
    _MOVED % ("here", "secondary"),
    _MOVED % ("there", "refugees"),
    _MOVED % ("there", "returnees"),
]
BAD = [_MOVED % ("here", "refugees"), _MOVED % ("there", "idps"), _MOVED % ("there", "secondary")]
