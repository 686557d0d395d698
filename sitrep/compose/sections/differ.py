"""How the figures differ: how they stand to each other, and one claim's wordings side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compare.report.same_scope import SameScope
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.section import section
from sitrep.compose.tables.agreement import blames, left_open, of_one_scope
from sitrep.compose.tables.exceeding import exceeding, together
from sitrep.compose.tables.pairs import MANY, pairs
from sitrep.compose.tables.plots import plots, plotted
from sitrep.compose.tables.standings import alphabetical, standings_table
from sitrep.compose.verdicts.standing import Standing
from sitrep.compose.words.originator_words import originators_told, title
from sitrep.compose.words.scope_words import measure_name
from sitrep.compose.words.speakers import names
from sitrep.compose.words.wordings import worded
from sitrep.model.figures.displacement import FigureType
from sitrep.model.figures.population import Unit
from sitrep.model.report import MEASURES
from sitrep.model.statements import Speaker
from sitrep.page.document import Block, Line, Note, Section, Sentence, Spans, Text


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where nothing differs: a table a measure, then the wordings."""
    wordings = tuple(worded(desk, desk.index.claims.values()))
    return put_together(desk, tuple(_measures(desk)), wordings)


def put_together(
    desk: Desk, groups: tuple[Block, ...], wordings: tuple[Text, ...]
) -> Section | None:
    """The section of tables of measures, and the list of wordings, spellings and names."""
    rest = (*wordings, *_spellings(desk), *_names(desk))
    if not groups and not rest:
        return None
    if rest:
        once = (desk.note("differ.counts_once"),) if wordings else ()
        groups = (*groups, Block(desk.line("differ.wordings"), texts=rest, lead=once))
    return section(desk, "differ", (desk.note("differ.rule"), *_sorts(desk)), groups)


def _measures(desk: Desk) -> Iterator[Block]:
    report_figures = report_figures_of(desk.index)
    for measure, figures in _counted_alike(report_figures):
        standings = tuple(_standings(desk, report_figures, measure, figures))
        told = [one for one in standings if not plotted(one)]
        table = standings_table(desk, "differ", told, [one.claim for one in figures])
        drawn = plots(desk, [alphabetical(desk, one) for one in standings if plotted(one)])
        tables = [*drawn, *([table] if table is not None else [])]
        if tables:
            # Figures that have words of their own for what they count count nothing in common.
            alike_named = () if MEASURES[measure].subject_field else figures
            lead: tuple[Text, ...] = tuple(originators_told(desk, measure, alike_named))
            if len(figures) > MANY:
                lead = (*lead, desk.note("differ.many"))
            named = figures[0].claim if MEASURES[measure].subject_field and figures else None
            heading = title(desk, measure)
            if named is not None:
                heading = Line(capitalised(measure_name(desk, named)))
            yield Block(heading, tables[0], lead=lead)
            yield from (Block(table=each) for each in tables[1:])


def _counted_alike(
    report_figures: ReportFigures,
) -> Iterator[tuple[StrEnum, list[ScopedFigure]]]:
    """The current figures of each measure; of what has words of its own, of each of these."""
    for measure in MEASURES:
        found: dict[str, list[ScopedFigure]] = {} if MEASURES[measure].subject_field else {"": []}
        for one in report_figures.current:
            if one.scope.measure is measure:
                found.setdefault((one.claim.subject or "").casefold(), []).append(one)
        for figures in found.values():
            yield measure, figures


def _of_subject(group: SameScope, figures: Sequence[ScopedFigure]) -> bool:
    """Whether figures that were replaced count what the current ones beside them do."""
    subject = group.figures[0].claim.subject
    return subject is None or any(one.claim.subject == subject for one in figures)


def _standings(
    desk: Desk, report_figures: ReportFigures, measure: StrEnum, figures: Sequence[ScopedFigure]
) -> Iterator[Standing]:
    """How the figures of a measure stand to each other."""
    known = {figure.id for figure in figures}
    for group in report_figures.groups:
        if group.figures[0].id in known:
            yield from of_one_scope(report_figures, group)
    for group in report_figures.earlier_groups:
        if group.measure is measure and _of_subject(group, figures):
            yield from of_one_scope(report_figures, group)
    yield from blames(report_figures, figures)
    yield from exceeding(report_figures, figures)
    yield from together(report_figures, figures)
    parts = desk.index.parts
    yield from pairs(report_figures, parts, figures if len(figures) <= MANY else ())
    if len(figures) > 1:
        yield from left_open(report_figures, parts, figures)


def _sorts(desk: Desk) -> Iterator[Note]:
    """That figures of different units, or of a day and of a period, are not compared at all."""
    current = report_figures_of(desk.index).current
    sorts = {figure.scope.sort for figure in current}
    units = {figure.scope.unit for figure in current} & {*Unit}
    found = []
    if {FigureType.STOCK, FigureType.FLOW} <= sorts:
        found.append(desk.say("differ.stock_and_flow"))
    if len(units) > 1:
        found.append(desk.say("differ.units"))
    if found:
        yield desk.note("differ.sorts", sorts=desk.semicolons(found))


def _spellings(desk: Desk) -> Iterator[Sentence]:
    for place in desk.index.report.places:
        written: dict[str, list[str]] = {}
        for spelling in place.spellings:
            written.setdefault(spelling.name, []).append(spelling.source)
        if len(written) > 1:
            listed = [
                desk.say("differ.words", words=desk.quote(name, place.id), cite=desk.cited(sources))
                for name, sources in written.items()
            ]
            name = desk.name(place.name, place.id)
            spans = desk.say("differ.spelled", place=name, spellings=desk.listed(listed))
            yield desk.sentence(spans, [spelling.source for spelling in place.spellings])


def _names(desk: Desk) -> Iterator[Sentence]:
    for statement in desk.index.report.statements:
        for speaker in statement.speakers:
            if len({each.name for each in speaker.named_as}) > 1:
                spans = _named(desk, speaker, statement.id)
                yield desk.sentence(spans, [each.source for each in speaker.named_as])


def _named(desk: Desk, speaker: Speaker, ref: str) -> Spans:
    named = names(desk, speaker, ref)
    if speaker.role is None:
        return desk.say("differ.person_named", names=named)
    return desk.say("differ.named", role=desk.name(speaker.role, ref), names=named)
