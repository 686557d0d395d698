"""How the figures differ: how they stand to each other, and one claim's wordings side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compare.report.same_scope import SameScope
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.section import section
from sitrep.compose.tables.agreement import blames, left_open, of_one_scope
from sitrep.compose.tables.exceeding import exceeding, together, unsaid
from sitrep.compose.tables.pairs import MANY, pairs
from sitrep.compose.tables.plots import plots, plotted
from sitrep.compose.tables.standings import FEW, alphabetical, standings_table
from sitrep.compose.verdicts.standing import STRONG, Standing
from sitrep.compose.words.joints import run_on
from sitrep.compose.words.originator_words import originators_told, title
from sitrep.compose.words.speakers import names
from sitrep.compose.words.what_counted import measure_name
from sitrep.compose.words.wordings import worded
from sitrep.model.figures.displacement import FigureType
from sitrep.model.figures.population import Unit
from sitrep.model.records.statements import Speaker
from sitrep.model.report import MEASURES
from sitrep.page.document import Block, Line, Note, Section, Sentence, Spans, Text


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where nothing differs: a table a measure, then the wordings.

    Measures of which there is little to say, and no dispute, stand in a table together.
    """
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
    """A block for each measure; those of which little is to be said share the last."""
    report_figures = report_figures_of(desk.index)
    found = [
        _Measure(measure, figures, tuple(_standings(desk, report_figures, measure, figures)))
        for measure, figures in _counted_alike(report_figures)
    ]
    small = [one for one in found if one.small]
    small = small if len(small) > 1 else []
    for one in found:
        if one not in small:
            yield from _measure(desk, one)
    together = [standing for one in small for standing in one.standings]
    if (table := standings_table(desk, "differ", together, ())) is not None:
        yield Block(desk.line("differ.others"), table)


@dataclass(frozen=True)
class _Measure:
    """The figures of a measure, and how they stand to each other."""

    measure: StrEnum
    figures: list[ScopedFigure]
    standings: tuple[Standing, ...]

    @property
    def small(self) -> bool:
        """Whether a few rows say all, and none of them a dispute."""
        hows = {one.how for one in self.standings}
        few = 0 < len(self.standings) <= FEW and len(self.figures) <= MANY
        return few and STRONG.isdisjoint(hows)


def _measure(desk: Desk, one: _Measure) -> Iterator[Block]:
    figures = one.figures
    told = [standing for standing in one.standings if not plotted(standing)]
    table = standings_table(desk, "differ", told, [figure.claim for figure in figures])
    drawn = plots(desk, [alphabetical(desk, each) for each in one.standings if plotted(each)])
    tables = [*drawn, *([table] if table is not None else [])]
    if not tables:
        return
    # Figures that have words of their own for what they count count nothing in common.
    own_words = bool(figures and MEASURES[one.measure].subject_field)
    lead: tuple[Text, ...] = tuple(
        originators_told(desk, one.measure, () if own_words else figures)
    )
    if len(figures) > MANY:
        lead = (*lead, desk.note("differ.many"))
    heading = title(desk, one.measure)
    if own_words:
        heading = Line(capitalised(measure_name(desk, figures[0].claim)))
    yield Block(heading, tables[0], lead=lead)
    yield from (Block(table=each) for each in tables[1:])


def _counted_alike(
    report_figures: ReportFigures,
) -> Iterator[tuple[StrEnum, list[ScopedFigure]]]:
    """The current figures of each measure; of what has words of its own, of each of these."""
    found: dict[str, dict[str, list[ScopedFigure]]] = {}
    alike = {measure.value for measure, model in MEASURES.items() if not model.subject_field}
    for group in report_figures.earlier_groups:  # of a measure that may have no current figure
        if group.measure in alike:
            found.setdefault(group.measure, {"": []})
    for one in report_figures.current:
        of = found.setdefault(one.scope.measure, {})
        of.setdefault((one.claim.subject or "").casefold(), []).append(one)
    for measure in MEASURES:
        for figures in found.get(measure, {}).values():
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
    yield from unsaid(report_figures, figures)
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
    """All places of which sources spell the name differently, each in a sentence of its own."""
    told, sources = list[Spans](), list[str]()
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
            told.append(desk.say("differ.spelled", place=name, spellings=desk.listed(listed)))
            sources += [spelling.source for spelling in place.spellings]
    if told:
        yield desk.sentence(run_on(desk, told), sources)


def _names(desk: Desk) -> Iterator[Sentence]:
    """The names that sources give a speaker whom the statement itself calls by one of them."""
    for statement in desk.index.report.statements:
        for speaker in statement.speakers:
            if speaker.name and len({each.name for each in speaker.named_as}) > 1:
                spans = _named(desk, speaker, statement.id)
                yield desk.sentence(spans, [each.source for each in speaker.named_as])


def _named(desk: Desk, speaker: Speaker, ref: str) -> Spans:
    named = names(desk, speaker, ref)
    if speaker.role is None:
        return desk.say("differ.person_named", names=named)
    return desk.say("differ.named", role=desk.name(speaker.role, ref), names=named)
