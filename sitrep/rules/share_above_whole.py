"""More is done than was meant, or more is meant than is needed, of people, supplies or money.

**Why it harms.** It may be so: more came than were expected, or an appeal was overfunded. It is as
often a figure of another sector, area or year, and the share that the page computes is then wrong.

**Instead.** Check both figures and what they cover. If both are as reported, leave both.

**Norm.** OCHA's humanitarian programme cycle: the people targeted are some of the people in need,
and the people reached are set against the people targeted.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.report.against_whole import above_whole
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.records.response import Money, Response
from sitrep.model.values.count import Count
from sitrep.model.views.index import Index
from sitrep.rules.said import all_said, at, said

LEVEL = Level.NOTICE
OF_SCOPE = True

_MEND = "Check both figures and what they cover; if both are as reported, leave both."


def check(index: Index) -> Iterator[Problem]:
    """One problem for each figure that is higher than what it is a share of."""
    figures = report_figures_of(index)
    for found in above_whole(figures.current, figures.coverages):
        yield Problem(
            at(index, found.part, "count"),
            f"{said(found.part)} is higher than {all_said(found.wholes)}, of which it is a share.",
            _expected(found.part.claim.measure.value, found.wholes[0].claim.measure.value),
            _MEND,
        )
    for position, response in enumerate(index.report.response):
        for part, whole in _PAIRS if response.stands else ():
            one, all_of_it = (_count(response, key) for key in (part, whole))
            if one and all_of_it and all_of_it.interval.below(one.interval):
                yield Problem(
                    ("response", position, part),
                    f"{response.id} has {part} {one}, which is higher than {whole} {all_of_it}.",
                    _expected(part, whole),
                    _MEND,
                )


def _expected(part: str, whole: str) -> str:
    """What is common, of people as of money and of supplies."""
    return f"Commonly {part} is not higher than {whole}."


_PAIRS = (("reached", "targeted"), ("funding_received", "funding_required"))
"""Of a response, what is commonly not higher than what."""


def _count(response: Response, key: str) -> Count | None:
    """A number of a response; of money those of one currency alone can be set side by side."""
    money = (response.funding_required, response.funding_received)
    held = getattr(response, key)
    if not isinstance(held, Money):
        return held if held is not None and held.numbered else None
    alike = len({one.currency for one in money if one is not None}) == 1
    return held.amount if alike and held.amount.numbered else None


_NEED = "- {id: %s, according_to: monitor, measure: %s, count: %s, window: 2024, sources: [doc]}\n"
GOOD = ["needs:\n" + _NEED % ("all", "in_need", "400") + _NEED % ("meant", "targeted", "300")]
BAD = ["needs:\n" + _NEED % ("all", "in_need", "400") + _NEED % ("meant", "targeted", "500")]
