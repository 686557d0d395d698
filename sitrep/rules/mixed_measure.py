"""Figures of different measures are added, divided, or put in each other's place.

**Why it harms.** Bodies in morgues are not people killed: some died of something else, and some
of the killed were never brought there. A sum or a "rise" across measures is a number that nobody
counted.

**Instead.** Give each figure its own `measure:`, and let `parts:`, `revises:` and `derived:` stay
within one measure. Killed and injured may be parts of killed or injured.

**Norm.** The Standards for Casualty Recording ask for stated criteria of what is counted; UCDP
and OHCHR publish each category by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.axis import Axis
from sitrep.compare.claims.sums import SumRefusal
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.crossing import crossings

LEVEL = Level.ERROR
OF_SCOPE = True

EXPECTED = "Sums, revisions and derived numbers stay within one measure."


def check(index: Index) -> Iterator[Problem]:
    """Parts, derived statements and revisions that cross measures."""
    yield from crossings(index, Axis.MEASURE, SumRefusal.MEASURE, EXPECTED)


_TOLL = "- {id: %s, according_to: monitor, measure: %s, count: %s, sources: [doc]%s}"
GOOD = [
    "tolls:\n"
    + _TOLL % ("dead", "killed", "7", "")
    + "\n"
    + _TOLL % ("hurt", "injured", "5", "")
    + "\n"
    + _TOLL % ("all", "killed_or_injured", "12", ", parts: [dead, hurt]"),
]
BAD = [
    "tolls:\n"
    + _TOLL % ("dead", "bodies_in_morgues", "7", "")
    + "\n"
    + _TOLL % ("hurt", "bodies_recovered", "5", "")
    + "\n"
    + _TOLL % ("all", "killed", "12", ", parts: [dead, hurt]"),
    "tolls:\n"
    + _TOLL % ("dead", "bodies_in_morgues", "7", "")
    + "\n"
    + _TOLL % ("more", "bodies_recovered", "9", ", revises: dead"),
]
