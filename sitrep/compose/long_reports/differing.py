"""How very many figures differ: in how many scopes, and in full for those on the first pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compare.report.same_scope import SameScope as Alike
from sitrep.compare.report.same_scope import Verdict
from sitrep.compose.desk import Desk
from sitrep.compose.long_reports.shown import (
    ALIKE,
    current,
    not_written_out,
    number_of,
    pointer,
    shown,
)
from sitrep.compose.tables.agreement import blames, left_open, of_one_scope
from sitrep.compose.tables.exceeding import exceeding, together, unsaid
from sitrep.compose.tables.measure_groups import of_measures
from sitrep.compose.tables.pairs import MANY, pairs
from sitrep.compose.tables.standings import standings_table
from sitrep.compose.verdicts.dispute_lines import Refs
from sitrep.compose.verdicts.standing import Stand, Standing
from sitrep.compose.words.originator_words import originators_told, title
from sitrep.compose.words.wordings import worded
from sitrep.model.claim import Claim
from sitrep.page.document import Block, Note, Section, Text

PutTogether = Callable[[Desk, tuple[Block, ...], tuple[Text, ...]], Section | None]


def compose(desk: Desk, put_together: PutTogether) -> Section | None:
    """The section: a table a measure, then the wordings of the first pages' claims.

    ``put_together`` is how the section is made of both for reports of fewer figures.
    """
    return put_together(desk, tuple(_measures(desk)), tuple(worded(desk, _claims(desk))))


def _claims(desk: Desk) -> Iterator[Claim]:
    """The claims whose wordings no table of the annex holds."""
    near, figures = shown(desk.index), desk.index.figures
    return (one for one in desk.index.claims.values() if one.id in near or one.id not in figures)


def _measures(desk: Desk) -> Iterator[Block]:
    report_figures = report_figures_of(desk.index)
    for measure, figures in of_measures(report_figures.current):
        if len(figures) > 1:
            yield from _measure(desk, report_figures, measure, figures)


def _measure(
    desk: Desk,
    report_figures: ReportFigures,
    measure: StrEnum,
    figures: Sequence[ScopedFigure],
) -> Iterator[Block]:
    near = current(desk.index, figures)
    known = {figure.id for figure in figures}
    alike = [one for one in report_figures.groups if one.figures[0].id in known]
    alike += [one for one in report_figures.earlier_groups if one.measure is measure]
    near_ids = {figure.id for figure in near}
    told = [one for one in alike if not near_ids.isdisjoint(figure.id for figure in one.figures)]
    standings = (
        *(one for group in told for one in _of_scope(desk, report_figures, group)),
        *blames(report_figures, near),
        *exceeding(report_figures, near),
        *unsaid(report_figures, near),
        *together(report_figures, near),
        *pairs(report_figures, desk.index.parts, near if len(near) <= MANY else ()),
        *left_open(report_figures, desk.index.parts, near),
    )
    table = standings_table(desk, "differ", standings, ())
    lead = (
        *originators_told(desk, measure, figures),
        *_tally(desk, alike),
        *_rest(desk, [*_of_groups(alike), *_of_excess(report_figures, known)], near_ids),
    )
    if table is not None or len(lead) > 0:
        yield Block(title(desk, measure), table, lead=lead)


def _tally(desk: Desk, alike: Iterable[Alike]) -> Iterator[Note]:
    """In how many scopes there are several figures, and in how many of them these differ."""
    several = [one for one in alike if one.verdict is not Verdict.ALONE]
    if several:
        differing = [one for one in several if one.verdict is Verdict.DIFFER]
        numbers = {"number": number_of(desk, several), "differing": number_of(desk, differing)}
        yield desk.note("all_figures.scopes", **numbers)


def _rest(desk: Desk, disputes: Iterable[Refs], near: set[str]) -> Iterator[Note]:
    """How many disputes there are between figures of which none stands on the first pages."""
    left = [refs for refs in disputes if near.isdisjoint(refs)]
    if left:
        yield not_written_out(desk, len(left))


def _of_groups(alike: Iterable[Alike]) -> Iterator[Refs]:
    """The figures of each scope in which some exclude others."""
    differing = (one for one in alike if one.verdict is Verdict.DIFFER)
    return (tuple(figure.id for figure in one.figures) for one in differing)


def _of_excess(report_figures: ReportFigures, known: set[str]) -> Iterator[Refs]:
    """Figures above what covers more, alone, together, or if both are of one event or cause."""
    for part in known & report_figures.exceeding.keys():
        yield from ((part, whole.id) for whole in report_figures.exceeding[part])
    for found in report_figures.unsaid_conflicts:
        if found.unsaid[0].id in known:
            yield tuple(one.id for side in found.sides for one in side)
    for excess in report_figures.undeclared_excess:
        if excess.whole.id in known:
            yield (excess.whole.id,)


def _of_scope(desk: Desk, report_figures: ReportFigures, group: Alike) -> Iterator[Standing]:
    """How the figures of a scope stand to each other; of very many, how many exclude another."""
    if len(group.figures) <= ALIKE:
        yield from of_one_scope(report_figures, group)
    else:
        claims = tuple(figure.claim for figure in group.figures)
        crowd = len(group.conflicting)
        yield Standing(Stand.CROWDED, claims, crowd=crowd, link=(pointer(desk),))
