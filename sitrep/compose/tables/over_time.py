"""Figures over time: each step from what was given before to what was given after."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sitrep.charts.scale import Scale
from sitrep.compare.claims.revision_step import RevisionStep
from sitrep.compare.claims.revisions import redefined
from sitrep.compare.claims.runs import Run
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compose.desk import Desk, capitalised, in_all, plain_text
from sitrep.compose.tables.curves import curve
from sitrep.compose.tables.strips import axis, drawn, figure_line, scale_of, strip
from sitrep.compose.words.figure_words import by, cited
from sitrep.compose.words.ill_words import ill_with
from sitrep.compose.words.joints import aside
from sitrep.compose.words.row_phrases import series_phrase
from sitrep.compose.words.scope_words import divided, earlier
from sitrep.compose.words.step_words import moved, reason
from sitrep.model.figures.figure import Figure
from sitrep.page.document import LEADING, Block, Cite, Line, Note, Picture, Row, Spans, Table
from sitrep.page.drawn import Strip

COLUMNS = ("stands_for", "figure", "change", "sources")
COLUMNS_OF_NEW = ("when", "figure", "sources")
COLUMNS_OF_MANY = ("counted", "figure", "sources")

MOST = 24
"""So many figures over time stand in rows of their own in one table: a page of them."""

LATEST = 6
"""Where there is room for fewer of each course than this, each course is a row."""

IN_A_ROW = 24
"""So many earlier figures stand in one row, which no page break cuts."""


def over_time(
    desk: Desk, figures: Sequence[Figure], titled: Spans, unit: str = "", annex: Spans = ()
) -> Iterator[Block]:
    """The course of figures of a measure: those that replaced each other, and new counts.

    Only what holds some of these ``figures``; ``titled`` says what is counted. Of very many, the
    earlier ones are left to the ``annex``, if there is one.
    """
    report_figures = report_figures_of(desk.index)
    measure, among = figures[0].measure, {one.id for one in figures}
    runs = _held(report_figures.long_runs.get(measure, ()), among)
    name = f"{measure}_{unit}" if unit else measure
    for new, found in (
        (False, runs),
        (True, _held(report_figures.new_runs.get(measure, ()), among)),
    ):
        if found:
            shared = in_all([list(divided(desk, run[-1].claim)) for run in found])
            ill, also = ill_with(desk, found[0][-1].claim, shared)
            courses = _Courses(found, new, annex, frozenset(map(plain_text, shared)))
            yield _block(desk, name, aside(desk, also, (*titled, *ill)), courses)


def _held(runs: Iterable[Run], among: Container[str]) -> list[Run]:
    return [run for run in runs if any(one.id in among for one in run)]


@dataclass(frozen=True)
class _Courses:
    """The courses of one table, whether each figure is a new count, and where all of them stand."""

    runs: Sequence[Run]
    new: bool
    annex: Spans
    known: frozenset[str]

    @property
    def room(self) -> int:
        """How many figures of each course have a row of their own."""
        return max(map(len, self.runs)) if self._few else MOST // len(self.runs)

    @property
    def in_rows(self) -> bool:
        """Whether any figure has a row of its own."""
        return self._few or self.room >= LATEST

    @property
    def _few(self) -> bool:
        return sum(map(len, self.runs)) <= MOST


def _block(desk: Desk, name: str, titled: Spans, courses: _Courses) -> Block:
    if courses.new:
        title, name = desk.say("figures.new_over_time", measure=titled), f"{name}_new_over_time"
        rows, in_rows = "figures.new_over_time_lead", "figures.new_over_time_in_rows"
    else:
        title, name = desk.say("figures.over_time", measure=titled), f"{name}_over_time"
        rows, in_rows = "figures.over_time_lead", "figures.over_time_in_rows"
    lead = [desk.note(rows if courses.in_rows else in_rows)]
    if courses.in_rows and not courses.new:
        lead.append(desk.note("figures.computed"))
    picture = _picture(desk, titled, courses, lead)
    made = _table_of_rows if courses.in_rows else _table_of_courses
    table = made(desk, name, courses)
    said = tuple(lead) if picture is None else ()
    return Block(Line(capitalised(title)), table, lead=said, picture=picture)


def _picture(desk: Desk, titled: Spans, courses: _Courses, lead: Sequence[Note]) -> Picture | None:
    """The courses as curves, if they are long, above what is said of their table."""
    said = lead[0].spans
    for note in lead[1:]:
        said = desk.say("since.joined", first=said, second=note.spans)
    named = [(_name(desk, run[-1].claim), run) for run in courses.runs]
    svg = curve(desk, named, titled, frozenset(_broken(desk, courses)), new=courses.new)
    return Picture(svg, Note(said)) if svg is not None else None


def _name(desk: Desk, last: Figure) -> str:
    return plain_text(desk.semicolons([by(desk, last), series_phrase(desk, last, frozenset())]))


def _broken(desk: Desk, courses: _Courses) -> Iterator[str]:
    """The figures that count something else than what they replaced."""
    known = report_figures_of(desk.index)
    for run in courses.runs:
        steps = [step for one in run for step in known.replacing.get(one.id, ())]
        yield from (one.later.id for one in steps if redefined(one, known.figure_set))


def _table_of_rows(desk: Desk, name: str, courses: _Courses) -> Table:
    """A row a figure; of a course of too many, those before the latest in a row or more."""
    scale = scale_of(one.claim for run in courses.runs for one in run[-courses.room :])
    head = [
        desk.line(f"columns.{column}") for column in (COLUMNS_OF_NEW if courses.new else COLUMNS)
    ]
    head[1] = replace(head[1], strip=axis(desk, scale))
    rows = [row for run in courses.runs for row in _rows(desk, run, scale, courses)]
    return Table(name, tuple(head), tuple(rows))


def _table_of_courses(desk: Desk, name: str, courses: _Courses) -> Table:
    """A row a course, under the name of its originator."""
    head = tuple(desk.line(f"columns.{column}") for column in COLUMNS_OF_MANY)
    given: dict[str, list[Run]] = {}
    for run in courses.runs:
        given.setdefault(run[-1].claim.according_to, []).append(run)
    rows = []
    for runs in given.values():
        last = runs[0][-1].claim
        cites = _cites(desk, [one for run in runs for one in run])
        lead = Line(desk.say("since.by", who=by(desk, last)), LEADING)
        rows.append(Row((lead, Line(())), cites))
        rows += [row for run in runs for row in _row_of(desk, run, courses)]
    return Table(name, head, tuple(rows))


def _row_of(desk: Desk, run: Run, courses: _Courses) -> Iterator[Row]:
    counted = Line(capitalised(series_phrase(desk, run[-1].claim, courses.known)))
    for some in _by_row(run):
        yield Row((counted, _in_a_row(desk, run, some)), _cites(desk, some))
        counted = Line(())


def _earlier_rows(desk: Desk, run: Run, courses: _Courses) -> Iterator[Row]:
    """The rows of those before the latest of a course, or the one that leads to them."""
    before = run[: len(run) - courses.room]
    blank = () if courses.new else (Line(()),)
    if before and courses.annex:
        number = desk.language.computed(len(before), before[0].id)
        told = desk.line("figures.earlier_in", number=number, annex=courses.annex)
        yield Row(
            (desk.line("figures.earlier"), told, *blank),
            desk.cites(desk.carriers([one.claim for one in before])),
        )
        return
    for some in _by_row(before):
        cells = (desk.line("figures.earlier"), _in_a_row(desk, run, some), *blank)
        yield Row(cells, _cites(desk, some))


def _by_row(run: Run) -> Iterator[Run]:
    """The figures of a course in parts of which each fits into a row."""
    return (run[first : first + IN_A_ROW] for first in range(0, len(run), IN_A_ROW))


def _cites(desk: Desk, figures: Sequence[ScopedFigure]) -> tuple[Cite, ...]:
    return desk.cites(cited([one.claim for one in figures]))


def _in_a_row(desk: Desk, run: Run, some: Run) -> Line:
    """Figures of a course, each with its day, and with its change where that is not plain."""
    ids = [one.id for one in run]
    told = []
    for one in some:
        step = _step_to(report_figures_of(desk.index), one, ids[: ids.index(one.id)])
        beside = [_stands_for(desk, one).spans, *_told_of(desk, one, step)]
        told.append(aside(desk, beside, (desk.language.figure(one.claim.count, one.id),)))
    return Line(desk.semicolons(told))


def _told_of(desk: Desk, figure: ScopedFigure, step: RevisionStep | None) -> Iterator[Spans]:
    """How a figure followed what it replaced, where its number alone does not say it."""
    plain = step is None or (
        step.because is None and not redefined(step, report_figures_of(desk.index).figure_set)
    )
    if not plain or not figure.claim.stands:
        yield _change(desk, figure, step)


def _rows(desk: Desk, run: Run, scale: Scale, courses: _Courses) -> Iterator[Row]:
    report_figures = report_figures_of(desk.index)
    claims = [figure.claim for figure in run]
    last = claims[-1]
    counted, originator = series_phrase(desk, last, courses.known), by(desk, last)
    given = desk.say("figures.attributed", figure=counted, originator=originator)
    lead = Line(capitalised(given), LEADING)
    yield Row((lead, *([Line(())] * (1 if claims[0].is_new else 2))), desk.cites(cited(claims)))
    yield from _earlier_rows(desk, run, courses)
    figures, ids = run[-courses.room :], [figure.id for figure in run]
    before = len(run) - len(figures)
    for position, figure in enumerate(figures):
        step = _step_to(report_figures, figure, ids[: before + position])
        above = position > 0 and step is not None and figures[position - 1].id == step.earlier.id
        broken = step is not None and bool(redefined(step, report_figures.figure_set))
        ends: dict[str, Any] = {
            "before": _place(figures[position - 1], scale) if above else None,
            "after": _place(figure, scale) if _goes_on(report_figures, figures, position) else None,
        }
        drawing = _bar(figure, scale) if claims[0].is_new else strip(figure.claim, scale)
        joined = None if drawing is None else replace(drawing, broken=broken, **ends)
        drawn_figure = figure_line(desk, figure.claim, joined)
        change = [] if claims[0].is_new else [Line(capitalised(_change(desk, figure, step)))]
        yield Row(
            (_stands_for(desk, figure), drawn_figure, *change), desk.cites(cited([figure.claim]))
        )


def _bar(figure: ScopedFigure, scale: Scale) -> Strip | None:
    """What was newly counted as a bar from zero, the way an epidemic curve is drawn."""
    drawing = strip(figure.claim, scale)
    single = drawing is not None and drawing.start is not None and drawing.start == drawing.end
    return replace(drawing, start=0.0) if drawing is not None and single else drawing


def _change(desk: Desk, figure: ScopedFigure, step: RevisionStep | None) -> Spans:
    if step is not None:
        return (*moved(desk, step, labelled=False), *reason(desk, step))
    return () if figure.claim.stands else desk.say("since.turn.withdrawn")


def _step_to(
    report_figures: ReportFigures, figure: ScopedFigure, before: Sequence[str]
) -> RevisionStep | None:
    """The step by which a figure follows the line above it, or one above that.

    What was newly counted follows on nothing, whatever it is declared to replace.
    """
    steps = () if figure.claim.is_new else report_figures.replacing.get(figure.id, ())
    return next((one for one in steps if one.earlier.id in before), None)


def _goes_on(report_figures: ReportFigures, figures: Sequence[ScopedFigure], position: int) -> bool:
    """Whether the line below goes on from this one, so that the drawing joins them."""
    if position + 1 == len(figures):
        return False
    below = figures[position + 1]
    step = _step_to(report_figures, below, [figures[position].id])
    return step is not None and drawn(below.claim)


def _place(figure: ScopedFigure, scale: Scale) -> float | None:
    """Where a figure's mark stands: at its number, or at its end where it has only that."""
    found = strip(figure.claim, scale)
    if found is None:
        return None
    return found.end if found.start is None else found.start


def _stands_for(desk: Desk, figure: ScopedFigure) -> Line:
    """The date of a figure, as it states one, and how many of it are of an earlier time.

    When its document appeared is another matter.
    """
    claim = figure.claim
    counted = claim.added_in if claim.added_in.stated else claim.window
    if claim.is_new and counted.stated:
        when = desk.language.window(counted, figure.id, "cell")
        return Line(desk.semicolons([when, *earlier(desk, claim)]))
    if figure.date is None or not (claim.as_of is not None or counted.stated):
        return desk.line("unstated")
    when = (desk.language.date(figure.date, figure.id),)
    return Line(desk.semicolons([when, *earlier(desk, claim)]))
