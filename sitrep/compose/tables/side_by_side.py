"""Figures side by side: a row each, drawn where some can be compared, and notes beneath them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace

from sitrep.charts.scale import Scale
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.defined_once import (
    defined_above,
    shared_definition,
    without_definition,
)
from sitrep.compose.desk import Desk, capitalised, in_all, plain_text
from sitrep.compose.said_once import rows_once
from sitrep.compose.section import section_title
from sitrep.compose.tables.measure_groups import by_table, name_of_table, unit_in_name
from sitrep.compose.tables.over_time import over_time
from sitrep.compose.tables.scope_groups import by_scope, wholes_of
from sitrep.compose.tables.strips import axis, drawn, scale_of, strip
from sitrep.compose.words.attribution import how_counted
from sitrep.compose.words.changes import change_beside, history, replaced_beside
from sitrep.compose.words.claim_notes import alleged, claim_notes, is_remarked
from sitrep.compose.words.figure_words import cited, what, what_and_where
from sitrep.compose.words.ill_words import ill_with
from sitrep.compose.words.joints import aside, fits
from sitrep.compose.words.part_words import part_phrase, some_of
from sitrep.compose.words.row_phrases import covered_phrase, named_phrase, table_title
from sitrep.compose.words.row_words import (
    according_cell,
    according_words,
    row_when,
)
from sitrep.compose.words.scope_words import divided
from sitrep.compose.words.sum_words import parts
from sitrep.compose.words.what_counted import titled
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Block, Line, Note, Row, Sentence, Spans, Table

COLUMNS = ("counted", "figure", "when", "according_to", "sources")

_FEW = 12
"""As many new counts of one course as may stand in a table and in their course."""

Covered = Callable[[Desk, Figure, Container[str]], Spans]


def measure_tables(desk: Desk, figures: Sequence[Figure], annex: Spans = ()) -> Iterator[Block]:
    """The tables of a kind's figures, with the notes of each beneath its table.

    ``annex`` is where all figures stand, if these are some of very many.
    """
    alone: list[Figure] = []
    courses: list[Block] = []
    compared = False
    for number, found in enumerate(by_table(desk, figures), 1):
        unit = unit_in_name(found[0], number)
        courses += over_time(desk, found, titled(desk, found[0]), unit, annex)
        if not _to_compare(desk, found):
            alone += found
            continue
        compared = True
        yield from _of_measure(desk, found, unit)
    if alone:
        yield from _of_others(desk, alone, compared=compared)
    yield from courses


def _of_measure(desk: Desk, figures: Sequence[Figure], unit: str) -> Iterator[Block]:
    """The table of the figures of one measure, which are drawn on one scale."""
    name = name_of_table(figures[0], unit)
    shared, scale = _shared(desk, figures), scale_of(figures)
    title, defined = _title(desk, figures[0], shared), _defined(desk, figures, shared)
    rows = _rows(desk, figures, covered_phrase, shared, defined, scale)
    told = _notes(desk, figures)
    if rows:
        table = _table(desk, name, rows, scale)
        yield Block(title, table, told, lead=(*defined, *_computed(desk, figures)))
    elif told:
        yield Block(title, texts=told)


def _of_others(desk: Desk, figures: Sequence[Figure], *, compared: bool) -> Iterator[Block]:
    """The table of figures that are alone of their measure; ``compared``: others have their own."""
    shared = _shared(desk, figures) if compared else []
    heading = _others(desk, figures[0].kind, shared) if compared else None
    defined = _defined(desk, figures, shared)
    rows = _rows(desk, figures, named_phrase, shared, defined)
    told = _notes(desk, figures)
    if rows or told:
        table = _table(desk, f"{figures[0].kind}_others", rows) if rows else None
        yield Block(heading, table, told, lead=(*defined, *_computed(desk, figures)))


def _title(desk: Desk, figure: Figure, shared: Sequence[Spans]) -> Line:
    """The heading of the figures of one measure: what is counted, and what all of them share."""
    ill, also = ill_with(desk, figure, shared)
    return Line(capitalised(aside(desk, also, (*table_title(desk, figure), *ill))))


def _others(desk: Desk, kind: str, shared: Sequence[Spans]) -> Line:
    """The heading of the figures that are compared with no other."""
    said = desk.say("figures.others", section=section_title(desk, kind))
    return Line(aside(desk, shared, capitalised(said)))


def _shared(desk: Desk, figures: Sequence[Figure]) -> list[Spans]:
    """The cause, event or definition that all of several rows have: it stands in their heading."""
    wholes = wholes_of(desk, figures)
    tops = [one for one in figures if one.id not in wholes]
    if len(tops) < 2:
        return []
    return in_all([list(divided(desk, one)) for one in tops])


def _to_compare(desk: Desk, figures: Sequence[Figure]) -> bool:
    """Whether some of the figures cover the same, or are parts of each other."""
    return any(sum(map(drawn, alike)) > 1 for alike in by_scope(desk, figures))


def _computed(desk: Desk, figures: Sequence[Figure]) -> Iterator[Note]:
    """That rises are computed, where the changes since a last issue do not say so of all."""
    if desk.last is None and any(replaced_beside(desk, one) for one in figures):
        yield desk.note("figures.computed")


def _notes(desk: Desk, figures: Sequence[Figure]) -> tuple[Sentence, ...]:
    return tuple(note for figure in figures for note in figure_notes(desk, figure))


def figure_notes(desk: Desk, figure: Figure) -> Iterator[Sentence]:
    """What no column holds: its parts, whom it blames, what it replaced, and who denies it."""
    yield from parts(desk, figure)
    if figure.blamed:
        unlaid = what_and_where(desk, figure, laid=False)
        yield from alleged(desk, figure, unlaid, what(desk, figure))
    yield from history(desk, figure)
    if is_remarked(desk, figure):  # of very many figures most are not, and to name one is dear
        yield from claim_notes(desk, figure, what_and_where(desk, figure), what(desk, figure))


def _defined(
    desk: Desk, figures: Sequence[Figure], shared: Sequence[Spans]
) -> tuple[Sentence, ...]:
    """What defines the figures of a table, if that is no long sentence and no heading says it."""
    said = tuple(defined_above(desk, figures))
    if not said or not fits(desk, said[0].spans):
        return ()
    [words] = {one.definition for one in figures if one.definition is not None}
    label = plain_text(desk.say("figures.divided.definition", words=words or ""))
    return () if label in map(plain_text, shared) else said


def _table(desk: Desk, name: str, rows: tuple[Row, ...], scale: Scale | None = None) -> Table:
    """The rows beneath the names of their columns; with a ``scale``, each figure is drawn."""
    head = [desk.line(f"columns.{column}") for column in COLUMNS]
    if scale is not None:
        head[COLUMNS.index("figure")] = replace(head[1], strip=axis(desk, scale))
    return Table(name, tuple(head), rows)


def _rows(
    desk: Desk,
    figures: Sequence[Figure],
    counted: Covered,
    shared: Sequence[Spans],
    defined: Sequence[Sentence],
    scale: Scale | None = None,
) -> tuple[Row, ...]:
    """A row a figure, without what is ``shared`` by all, and what is ``defined`` above them."""
    wholes, known = wholes_of(desk, figures), frozenset(map(plain_text, shared))
    with without_definition(desk, shared_definition(figures) if defined else frozenset()):
        said = _told_elsewhere(desk, figures)
        return rows_once(
            (
                _row(desk, one, wholes, lambda one: counted(desk, one, known), scale),
                one.id not in wholes and one.id not in desk.index.parts,
            )
            for alike in by_scope(desk, figures)
            for one in alike
            if one.id not in said
        )


def _row(
    desk: Desk,
    figure: Figure,
    wholes: Mapping[str, Figure],
    counted: Callable[[Figure], Spans],
    scale: Scale | None,
) -> Row:
    """The row of a figure; of a part, it says of which whole it is."""
    covered = _of_these(desk, figure, wholes) or counted(figure)
    apart = _whole_elsewhere(desk, figure, wholes)
    covered = aside(desk, [some_of(desk, one) for one in apart], covered)
    cells = (
        Line(capitalised(covered)),
        _figure(desk, figure, scale),
        row_when(desk, figure),
        according_cell(desk, figure),
    )
    return Row(cells, desk.cites(cited([figure, *apart, *replaced_beside(desk, figure)])))


def _told_elsewhere(desk: Desk, figures: Sequence[Figure]) -> frozenset[str]:
    """The ids of figures of which the row of a later one, or a course, says all.

    A part and its whole keep their rows.
    """
    found = {*_by_later(desk, figures), *_by_courses(desk, figures)}
    parts = {ref for whole, held in desk.index.parts.items() for ref in (whole, *held)}
    return frozenset(found - parts) if found else frozenset()


def _by_later(desk: Desk, figures: Sequence[Figure]) -> Iterator[str]:
    """What the row of a later figure says, with number and date."""
    for new in figures:
        for old in replaced_beside(desk, new):
            if old.window == new.window and _standing(desk, old) == _standing(desk, new):
                yield old.id


def _by_courses(desk: Desk, figures: Sequence[Figure]) -> Iterator[str]:
    """What a course says of those that stand like its last; the last that replaced one stays.

    Of a few new counts of which it does not say all, none is left out: the others would seem to be
    all that there are.
    """
    report_figures = report_figures_of(desk.index)
    measures = dict.fromkeys(one.measure for one in figures)
    for runs, kept in ((report_figures.long_runs, 1), (report_figures.new_runs, 0)):
        for run in (run for measure in measures for run in runs.get(measure, ())):
            claims = [one.claim for one in run]
            if not any(one.added_in.stated and one.window.stated for one in claims):
                last, told = _standing(desk, claims[-1]), claims[: len(claims) - kept]
                said = [one.id for one in told if _standing(desk, one) == last]
                some = not kept and len(said) < len(told) <= _FEW
                yield from () if some else said


def _standing(desk: Desk, figure: Figure) -> tuple[object, ...]:
    """Who gave it, by which way, how it was counted, and what its source says of its time."""
    told = (according_words(desk, figure), *how_counted(desk, figure))
    worded, earlier = figure.window.as_worded, figure.earlier_among
    return (*map(plain_text, told), figure.stands, worded, figure.note, earlier)


def _figure(desk: Desk, figure: Figure, scale: Scale | None) -> Line:
    """The figure, how it came to be, and how far it moved; on a scale, its drawing under it."""
    beside = [*how_counted(desk, figure), *change_beside(desk, figure)]
    number: Spans = (desk.language.figure(figure.count, figure.id),)
    return Line(aside(desk, beside, number), strip=None if scale is None else strip(figure, scale))


def _whole_elsewhere(desk: Desk, figure: Figure, wholes: Mapping[str, Figure]) -> list[Figure]:
    """The figure that one is said to be some of, where it stands in another table."""
    whole = desk.index.figures.get(figure.part_of or "")
    return [whole] if whole is not None and whole.stands and figure.id not in wholes else []


def _of_these(desk: Desk, figure: Figure, wholes: Mapping[str, Figure]) -> Spans:
    """Of a part, what is counted in it beside its whole, and of which part it is one."""
    whole = wholes.get(figure.id)
    if whole is None:
        return ()
    who = part_phrase(desk, figure, whole)
    upper = wholes.get(whole.id)
    if upper is None:
        return desk.say("figures.part", who=who)
    return desk.say("figures.part_of_part", who=who, whole=part_phrase(desk, whole, upper))
