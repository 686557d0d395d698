"""What is a share of another figure is given in another currency or unit, so that none is computed.

**Why it harms.** A reader expects to see how much of an appeal is funded, and the page is silent
about it without saying why. Whoever divides the two numbers alone is wrong by the rate of exchange.

**Instead.** Nothing is converted here. Where the originator gives one of the two in the unit of
the other as well, enter that as a record of its own. Otherwise leave both as they are.

**Norm.** OCHA's Financial Tracking Service states every amount of an appeal in one currency, and
says how the others were converted.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.against_whole import in_other_units
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, either, listed

LEVEL = Level.NOTICE
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each figure that nothing but its unit keeps from being a share."""
    for found in in_other_units(report_figures_of(index).current):
        units = dict.fromkeys(one.scope.unit for one in found.wholes)
        wholes = listed(map(_in_unit, found.wholes))
        yield Problem(
            at(index, found.part, "count"),
            f"{_in_unit(found.part)} is set against {wholes}, in another unit: no share is "
            "computed.",
            "A share is computed of two figures in one unit.",
            f"If the originator gives it in {either(units)} too, enter that as a record of its "
            "own; nothing is converted.",
        )


def _in_unit(figure: ScopedFigure) -> str:
    return f"{figure.id} ({figure.claim.count} {figure.scope.unit})"


_MONEY = (
    "- {id: %s, according_to: monitor, measure: funding_%s, count: %s, currency: %s, "
    "appeal: Appeal, window: 2024, sources: [doc]}\n"
)
_ASKED = "funding:\n" + _MONEY % ("asked", "required", "400", "USD")
GOOD = [_ASKED + _MONEY % ("had", "received", "300", "USD")]
BAD = [_ASKED + _MONEY % ("had", "received", "300", "EUR")]
