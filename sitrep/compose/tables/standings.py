"""Standings: a table that says in a row how some figures stand to others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised, plain_text
from sitrep.compose.verdicts.given_words import (
    bare,
    counted_only,
    given,
    in_common,
    scope_of,
    short_name,
    where_and_when,
)
from sitrep.compose.verdicts.standing import (
    BARE,
    LACKING,
    OF_ONE_SCOPE,
    STRONG,
    Stand,
    Standing,
    in_order,
)
from sitrep.compose.verdicts.verdict_words import verdict
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.joints import run_on, sentence
from sitrep.compose.words.what_counted import measure_inside
from sitrep.model.claim import ClaimPart
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Line, Row, Spans, Table

COLUMNS = ("these", "those", "how", "sources")

MOST_ROWS = 12
"""Of more rows than this, those are gathered that are no matter of right or wrong."""

FEW = 2
"""As many rows of one verdict are not worth gathering."""

MOST_NAMED = 8
"""More figures than this are counted in a cell, where they are no matter of right or wrong."""

MOST_OPEN = 3
"""So of figures that leave something open, whose own rows say what it is."""


def standings_table(
    desk: Desk, name: str, standings: Sequence[Standing], figures: Sequence[Figure]
) -> Table | None:
    """A row for each standing, the strongest first.

    What all ``figures`` of the measure cover is not said again; without them, all is said, and
    each row names its measure.
    """
    if not standings:
        return None
    head = tuple(desk.line(f"verdicts.columns.{column}") for column in COLUMNS)
    standings = [alphabetical(desk, one) for one in standings]
    gather = len(standings) > MOST_ROWS
    alike: dict[object, list[Standing]] = {}
    for at, one in enumerate(in_order(standings)):
        alone = one.how in STRONG or not gather or _of_page_one(desk, one)
        key = at if alone else plain_text(verdict(desk, one))
        alike.setdefault(key, []).append(one)
    known, spread = in_common(desk, figures) if figures else None, _spread(desk)
    rows = list[tuple[object, Row]]()
    for found in alike.values():
        if len(found) > FEW:
            rows.append((len(rows), _gathered(desk, found)))
        else:
            rows += ((_sides(one), _row(desk, one, known, spread)) for one in found)
    return Table(name, head, tuple(_of_same(desk, rows)))


def _of_page_one(desk: Desk, one: Standing) -> bool:
    """Whether it stands between figures that the header names for page one."""
    header = desk.index.report.report
    first = frozenset((*header.key_figures, *header.highlights))
    return not any(first.isdisjoint(figure.id for figure in side) for side in one.sides)


def _sides(one: Standing) -> tuple[tuple[str, ...], ...]:
    """The ids of the figures of each side."""
    return tuple(tuple(figure.id for figure in side) for side in one.sides)


def _of_same(desk: Desk, rows: Sequence[tuple[object, Row]]) -> Iterator[Row]:
    """The rows; what is said in several of the same figures stands in one, with all they cover."""
    alike: dict[object, list[Row]] = {}
    for key, row in rows:
        those = plain_text(row.cells[1].spans)
        alike.setdefault((key, those, row.cites), []).append(row)
    for found in alike.values():
        *before, last = (row.cells[-1].spans for row in found)
        told = run_on(desk, [*(sentence(desk, one) for one in before), last])
        fullest = max(found, key=lambda row: len(row.cells[0].spans))
        yield replace(fullest, cells=(*fullest.cells[:2], Line(told)))


def alphabetical(desk: Desk, one: Standing) -> Standing:
    """A standing with its figures in the order of their originators' names, as they are printed."""

    def name(figure: Figure) -> str:
        return plain_text(short_name(desk, figure.according_to)).casefold()

    figures, others = (tuple(sorted(side, key=name)) for side in (one.figures, one.others))
    return replace(one, figures=figures, others=others)


def _row(desk: Desk, one: Standing, known: frozenset[str] | None, spread: Spread) -> Row:
    scope: Sequence[Spans] = ()
    if one.how in STRONG:
        scope = scope_of(desk, one.all_figures, frozenset())
    elif one.how in OF_ONE_SCOPE:
        scope = scope_of(desk, one.all_figures, known or frozenset())
    elif one.how not in BARE and _counts(one.figures[0]) in spread:
        scope = where_and_when(desk, one.all_figures)
    if known is None:
        scope = (measure_inside(desk, one.figures[0]), *scope)
    left, right = one.sides
    these, those = _cell(desk, one, left, scope), _cell(desk, one, right, ())
    if not those:
        key = f"verdicts.beside.{one.how.value}" if one.how in BARE else "verdicts.each_other"
        those = desk.say(key)
    sources = [source for side in one.sides for source in _sources(desk, one, side)]
    return _put(desk, (these, those, verdict(desk, one)), sources)


Spread = frozenset[tuple[str, str | None]]
"""Measures, with words of their own, of which figures are of several places."""


def _spread(desk: Desk) -> Spread:
    """What figures of several places count, so that a row of it says of which it is."""
    places: dict[tuple[str, str | None], set[tuple[str, ...]]] = {}
    for one in report_figures_of(desk.index).current:
        places.setdefault(_counts(one.claim), set()).add(one.claim.all_places)
    return frozenset(counts for counts, held in places.items() if len(held) > 1)


def _counts(figure: Figure) -> tuple[str, str | None]:
    return figure.measure, figure.subject


def _cell(desk: Desk, one: Standing, side: Sequence[Figure], scope: Sequence[Spans]) -> Spans:
    """The figures of a side, behind the scope that is theirs as well as the other side's."""
    if not side:
        return ()
    if _crowded(one, side):
        common = in_common(desk, one.all_figures)
        scope = scope or (() if one.how in BARE else scope_of(desk, side, common))
        return counted_only(desk, side, scope)
    if one.how in BARE:
        return bare(desk, side, scope)
    return given(desk, side, one.all_figures, scope)


def _crowded(one: Standing, side: Sequence[Figure]) -> bool:
    """Whether the figures of a cell are too many to be named in it."""
    most = MOST_OPEN if one.how in LACKING else MOST_NAMED
    return one.how is Stand.CROWDED or (one.how not in STRONG and len(side) > most)


def _sources(desk: Desk, one: Standing, side: Sequence[Figure]) -> list[str]:
    """The sources of a side; of a dispute about blame, those that carry whom a figure blames."""
    if _crowded(one, side):
        return desk.carriers(side)
    if one.how is Stand.BLAMES:
        return [source for figure in side for source in _blaming(figure)]
    return cited(side)


def _blaming(figure: Figure) -> Iterator[str]:
    carry = [one.source for one in figure.sources if ClaimPart.RESPONSIBLE not in one.lacks]
    yield from carry or cited([figure])


def _gathered(desk: Desk, found: Sequence[Standing]) -> Row:
    """A row for all of one verdict, with how many figures these are on each side."""
    figures = _once(figure for one in found for figure in one.figures)
    others = _once(figure for one in found for figure in one.others)
    if others:
        those = desk.say("verdicts.some", number=desk.language.computed(len(others), others[0].id))
    else:
        number = desk.language.computed(len(found), figures[0].id)
        those = desk.say("verdicts.groups", number=number)
    these = counted_only(desk, figures)
    sources = desk.carriers([*figures, *others])
    return _put(desk, (these, those, verdict(desk, found[0])), sources)


def _once(figures: Iterator[Figure]) -> list[Figure]:
    return list({one.id: one for one in figures}.values())


def _put(desk: Desk, cells: tuple[Spans, ...], sources: Sequence[str]) -> Row:
    return Row(tuple(Line(capitalised(spans)) for spans in cells), desk.cites(sources))
