"""How much was done of what was meant: both figures, the share and the gap, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.report.coverages import Coverage
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.tables.strips import ends
from sitrep.compose.words.derived.derived_words import result_of, result_words
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.joints import aside
from sitrep.compose.words.people import short_actor
from sitrep.compose.words.scope_words import (
    as_of,
    counted_people,
    counted_phrase,
    divided,
    place_line,
    up_to,
)
from sitrep.compose.words.what_counted import measure_inside, measure_name
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Block, Line, Row, Spans, Table
from sitrep.page.drawn import Strip

_TICKS, _WHOLE = (0.0, 0.5, 1.0), 100


def coverage_tables(desk: Desk, figures: Sequence[Figure]) -> Iterator[Block]:
    """A table for each pair of measures of which one covers the other."""
    held = {one.id for one in figures}
    found: dict[tuple[str, str], list[Coverage]] = {}
    for one in report_figures_of(desk.index).coverages.values():
        if one.part.id in held:
            key = (one.part.claim.measure_key, one.whole.claim.measure_key)
            found.setdefault(key, []).append(one)
    for alike in found.values():
        yield _table(desk, alike)


def _table(desk: Desk, alike: Sequence[Coverage]) -> Block:
    part, whole = alike[0].part.claim, alike[0].whole.claim
    head = (
        desk.line("coverage.columns.covers"),
        Line(measure_name(desk, whole)),
        Line(measure_name(desk, part)),
        replace(desk.line("coverage.columns.share"), strip=_axis(desk)),
        desk.line("coverage.columns.gap"),
        desk.line("columns.sources"),
    )
    rows = tuple(_row(desk, one) for one in alike)
    inside = {name: measure_inside(desk, one) for name, one in (("part", part), ("whole", whole))}
    title = Line(capitalised(desk.say("coverage.title", **inside)))
    lead = (desk.note("coverage.lead"),)
    return Block(title, Table(f"{part.measure}_of_{whole.measure}", head, rows), lead=lead)


def _row(desk: Desk, one: Coverage) -> Row:
    part, whole = one.part.claim, one.whole.claim
    cells = (
        Line(capitalised(_covers(desk, part))),
        Line(dated_whole(desk, one, (*_counted(desk, whole), *_time_of_whole(desk, one)))),
        Line(_counted(desk, part)),
        Line(share_words(desk, one), strip=_bar(desk, one)),
        Line(_gap(desk, one)),
    )
    besides = [other.claim for other in one.besides]
    return Row(cells, desk.cites(cited([part, whole, *besides])))


def _counted(desk: Desk, figure: Figure) -> Spans:
    """The number, and that nobody counted it."""
    return aside(desk, desk.uncounted(figure), counted_people(desk, figure))


def _time_of_whole(desk: Desk, one: Coverage) -> Spans:
    """Of which days the whole is, where the part is of other days too."""
    if not one.runs_over:
        return ()
    whole = one.whole.claim
    return aside(desk, [desk.language.window(whole.window, whole.id, "cell")])


def dated_whole(desk: Desk, one: Coverage, said: Spans) -> Spans:
    """What is said of the whole, and as of which day it is, where the part is as of another."""
    part, whole = one.part.claim, one.whole.claim
    told = one.runs_over and not [*as_of(desk, whole)]
    if whole.as_of is None or whole.as_of == part.as_of or told:
        return said
    return desk.say("coverage.dated", whole=said, as_of=up_to(desk, whole))


def _covers(desk: Desk, part: Figure) -> Spans:
    """What is counted but for the measure, and according to whom."""
    about = list(divided(desk, part))
    by = desk.say("coverage.by", who=short_actor(desk, part.according_to))
    if part.own_unit is not None:
        at = place_line(desk, part)
        return desk.semicolons([*([at] if at else []), *about, by])
    return desk.semicolons([aside(desk, about, counted_phrase(desk, part)), by])


def share_words(desk: Desk, one: Coverage) -> Spans:
    """``40 per cent``, worked out here."""
    return desk.say("coverage.share", share=result_of(desk.language, desk.index, one.share))


def _gap(desk: Desk, one: Coverage) -> Spans:
    if one.gap is None:
        return desk.say("coverage.no_gap")
    gap = result_words(desk, one.gap)
    for other in one.besides:
        said = {"measure": measure_inside(desk, other.claim), "amount": _counted(desk, other.claim)}
        gap = desk.say("coverage.left_out", gap=gap, **said)
    return gap


def _axis(desk: Desk) -> Strip:
    return Strip(ticks=_TICKS, labels=ends(desk, _TICKS, 0, _WHOLE))


def _bar(desk: Desk, one: Coverage) -> Strip | None:
    result = recompute(figure_set_of(desk.index), one.share).result
    if result is None or result.low == 0:
        return None
    return Strip(0.0, min(float(result.low) / _WHOLE, 1.0), _TICKS)
