"""A withheld figure follows from public ones.

**Why it harms.** Twelve in a country, less nine in one of its two towns, are three in the other:
who withholds the three protects nobody. Groups, months, shares, the numbers of the
response, and what the last issue published give numbers away in the same manner.

**Instead.** Withhold one more figure of those that it follows from: the finding says which would
do. Or let the total be the one that is withheld. Where the number is known anyhow, a waiver says
why.

**Norm.** Complementary suppression, as statistical offices do it (Hundepool and others,
*Statistical Disclosure Control*, 2012). A figure is taken as known where what is possible lies
within a tenth of it, or within three of a small count: the p % rule, with p = 10. That a part is no
more than one public total is meant to be known, and is no finding. What only readers of a narrower
edition can work out, who see more, is a warning; so is what only follows where "about 120" and "at
least 120" are taken for 120, and "4 million" for 4,000,000.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sitrep.compare.inference.known_figures import KnownFigures, known_figures, record_of
from sitrep.compare.inference.worked_out import WorkedOut, worked_out
from sitrep.findings import Level, Problem
from sitrep.model.claim import Claim
from sitrep.model.header import SHIPPED, Audience
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.views.index import Index
from sitrep.model.views.projection import restricted_ids, withheld_ids
from sitrep.rules.said import listed

LEVEL = Level.ERROR
OF_SCOPE = True

_EXPECTED = "What is withheld cannot be worked out from what is public."


def check(index: Index) -> Iterator[Problem]:
    """One problem for each withheld figure that others give away to those who do not see it."""
    hidden = restricted_ids(index.report)
    if not hidden.isdisjoint(_holding_numbers(index)):
        yield from _figures(index)
    yield from _derived(index, hidden)


def _figures(index: Index) -> Iterator[Problem]:
    """An error for what everybody can work out; a warning for what readers of an edition can.

    And for what only those can who take "about 120" for 120, or "4 million" for 4,000,000.
    """
    known, told = known_figures(index), set[str]()
    for audience in _by_level(index):
        hidden = known.hidden_with(withheld_ids(index.report, audience))
        for one, sure in _given_away(known, hidden) if hidden else ():
            out = known.was_published(one.figure.id)
            if one.figure.id not in told and not out:
                told.add(one.figure.id)
                open_to_all = audience.level is Sensitivity.PUBLIC
                by = "" if open_to_all else f" by readers of {audience.label}"
                level = None if open_to_all and sure else Level.WARNING
                route = known.number_route(one.figure.id)
                said = _got(one, known, by, sure=sure)
                yield Problem(route, said, _EXPECTED, _mend(one, index), level)


def _given_away(known: KnownFigures, hidden: frozenset[str]) -> Iterator[tuple[WorkedOut, bool]]:
    """What follows from the figures, and then what follows from them at their word."""
    for one in worked_out(known.figure_set, hidden, known.published):
        yield one, True
    if known.at_their_word is not None:
        for one in worked_out(known.at_their_word, hidden, known.published):
            yield one, False


def _by_level(index: Index) -> list[Audience]:
    """One audience of each level that some record is above, the widest first."""
    held = {audience.level: audience for audience in reversed(SHIPPED)}
    marked = {one.sensitivity for one in _holding_numbers(index).values()}
    return [held[level] for level in Sensitivity if any(not one.within(level) for one in marked)]


def _holding_numbers(index: Index) -> dict[str, Claim]:
    return {**index.figures, **{one.id: one for one in index.report.response}}


def _got(one: WorkedOut, known: KnownFigures, by: str, *, sure: bool) -> str:
    figures = known.figure_set.figures
    shown = (f"{known.name(ref)} ({figures[ref].claim.count})" for ref in one.rests_on)
    low, high = _number(one.low), _number(one.high)
    comes_to = low if low == high else f"between {low} and {high}"
    told = "".join(f" {ref} says it outright." for ref in known.stating(one.rests_on))
    name = known.name(one.figure.id)
    word = "" if sure else ", if each is taken for the number that it says"
    return f"{name} can be worked out{by}: {comes_to}, from {listed(shown)}{word}.{told}"


def _number(value: float | Fraction) -> str:
    return str(value) if Fraction(value).denominator == 1 else f"{float(value):g}"


def _mend(one: WorkedOut, index: Index) -> str:
    further = [*dict.fromkeys(map(record_of, one.further))]
    if further:
        further += _resting_on(further, index)
        return f"Withhold {listed(further)} too, with a sensitivity; or waive it, and say why."
    return "Withhold more of these figures, with a sensitivity; or waive it, and say why."


def _resting_on(refs: list[str], index: Index) -> Iterator[str]:
    """The public derived numbers that are worked out from some records, and from those in turn."""
    hidden = set(refs)
    while more := [
        one.id
        for one in index.report.derived
        if one.sensitivity is Sensitivity.PUBLIC
        and one.id not in hidden
        and not hidden.isdisjoint((one.of, one.against))
    ]:
        yield from more
        hidden.update(more)


def _derived(index: Index, hidden: frozenset[str]) -> Iterator[Problem]:
    """Withheld results of which every figure is public."""
    for position, one in enumerate(index.report.derived):
        used = [ref for ref in (one.of, one.against) if ref is not None]
        if one.sensitivity is not Sensitivity.PUBLIC and hidden.isdisjoint(used):
            yield Problem(
                ("derived", position),
                f"{one.id} can be worked out from {listed(used)}.",
                _EXPECTED,
                "Withhold a figure that it is worked out from, or take its sensitivity out.",
            )


_PLACES = (
    "places:\n- {id: land, name: Land, level: country, codes: {iso: XA}}\n"
    "- {id: north, name: North, level: admin1, parent: land, codes: {iso: XA-N}}\n"
    "- {id: south, name: South, level: admin1, parent: land, codes: {iso: XA-S}}\ntolls:\n"
)
_TOLL = (
    "- {id: %s, according_to: monitor, measure: injured, count: %s, places: [%s], "
    "window: 2024-05-06, sources: [doc]%s}\n"
)
_HIDDEN = ", sensitivity: confidential"
_ALL = _PLACES + _TOLL % ("all", "140", "land", "") + _TOLL % ("s", "60", "south", _HIDDEN)
GOOD = [_ALL, _ALL + _TOLL % ("n", "80", "north", _HIDDEN)]
BAD = [_ALL + _TOLL % ("n", "80", "north", "")]
