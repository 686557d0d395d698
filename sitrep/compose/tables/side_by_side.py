"""Figures side by side: a row each, drawn where some can be compared, and notes beneath them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from sitrep.charts.scale import Scale
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.defined_once import (
    defined_above,
    fits_above,
    shared_definition,
    without_definition,
)
from sitrep.compose.desk import Desk, capitalised, plain_text
from sitrep.compose.said_once import rows_once
from sitrep.compose.section import section_title
from sitrep.compose.tables.over_time import over_time
from sitrep.compose.tables.scope_groups import by_scope, wholes_of
from sitrep.compose.tables.strips import axis, drawn, scale_of, strip
from sitrep.compose.words.attribution import how_counted
from sitrep.compose.words.changes import change_beside, history, replaced_beside
from sitrep.compose.words.claim_notes import alleged, claim_notes, is_remarked
from sitrep.compose.words.figure_words import cited, what, what_and_where
from sitrep.compose.words.ill_words import ill_with
from sitrep.compose.words.joints import aside
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
from sitrep.model.places import PlaceLevel
from sitrep.model.values.natural_order import natural
from sitrep.page.document import Block, Line, Note, Row, Sentence, Spans, Table, Text

COLUMNS = ("counted", "figure", "when", "according_to", "sources")

Covered = Callable[[Desk, Figure, Container[str]], Spans]


def measure_tables(desk: Desk, figures: Sequence[Figure], annex: Spans = ()) -> Iterator[Block]:
    """The tables of a kind's figures, with the notes of each beneath its table.

    ``annex`` is where all figures stand, if these are some of very many.
    """
    alone: list[Figure] = []
    courses: list[Block] = []
    compared = False
    for number, found in enumerate(_by_measure(desk, figures), 1):
        # Words of the data are no names of tables.
        unit = str(number) if found[0].subject else found[0].unit_of_count
        courses += over_time(desk, found, titled(desk, found[0]), unit, annex)
        if not _to_compare(desk, found):
            alone += found
            continue
        compared = True
        name = "_".join(filter(None, (found[0].measure, _sort(found[0]), unit)))
        shared = _shared(desk, found)
        title = _title(desk, found[0], shared)
        scale = scale_of(found)
        table, defined = _defined_table(desk, name, found, covered_phrase, shared, scale)
        told = _notes(desk, found)
        if table.rows:
            yield Block(title, table, told, lead=(*defined, *_computed(desk, found)))
        elif told:
            yield Block(title, texts=told)
    if alone:
        shared = _shared(desk, alone) if compared else []
        heading = _others(desk, alone[0].kind, shared) if compared else None
        name = f"{alone[0].kind}_others"
        table, defined = _defined_table(desk, name, alone, named_phrase, shared)
        told = _notes(desk, alone)
        if table.rows or told:
            lead: tuple[Text, ...] = (*defined, *_computed(desk, alone))
            yield Block(heading, table if table.rows else None, told, lead=lead)
    yield from courses


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
    said = [{plain_text(spans): spans for spans in divided(desk, one)} for one in tops]
    return [spans for text, spans in said[0].items() if all(text in one for one in said)]


def _by_measure(desk: Desk, figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures of each measure, sort and unit, in the order in which measures are listed.

    Those of the widest places come first, so that what is given of one place stands together.
    """
    alike: dict[tuple[StrEnum, str, str, str], list[Figure]] = {}
    for measure in figures[0].measures() if figures else ():
        for figure in figures:
            if figure.measure is measure:
                subject = (figure.subject or "").casefold()
                key = (measure, subject, _sort(figure), figure.unit_of_count)
                alike.setdefault(key, []).append(figure)
    return [sorted(found, key=lambda one: _reach(desk, one)) for found in alike.values()]


_LEVELS = tuple(PlaceLevel)


def _reach(desk: Desk, figure: Figure) -> tuple[int, list[tuple[object, ...]]]:
    """How wide the places of a figure are, and their names; what states none comes last."""
    places = [desk.index.places[ref] for ref in figure.all_places]
    widest = min((_LEVELS.index(one.level) for one in places), default=len(_LEVELS))
    return widest, [natural(one.name.casefold()) for one in places]


def _sort(figure: Figure) -> str:
    """Stock or flow, which no table holds together."""
    return figure.sort if figure.moves else ""


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


def _defined_table(
    desk: Desk,
    name: str,
    figures: Sequence[Figure],
    counted: Covered,
    shared: Sequence[Spans],
    scale: Scale | None = None,
) -> tuple[Table, tuple[Sentence, ...]]:
    """A table, and what defines those of its figures that state it, if no heading does."""
    said = shared_definition(figures)
    heads = frozenset(map(plain_text, shared))
    if not said or _defines(desk, figures, heads) or not fits_above(desk, figures):
        return _table(desk, name, figures, counted, shared, scale), ()
    lead = tuple(defined_above(desk, figures))
    with without_definition(desk, said):
        return _table(desk, name, figures, counted, shared, scale), lead


def _defines(desk: Desk, figures: Sequence[Figure], heads: Container[str]) -> bool:
    """Whether a heading holds the definition that some figures share."""
    [words] = {one.definition for one in figures if one.definition is not None}
    return plain_text(desk.say("figures.divided.definition", words=words or "")) in heads


def _table(
    desk: Desk,
    name: str,
    figures: Sequence[Figure],
    counted: Covered,
    shared: Sequence[Spans],
    scale: Scale | None = None,
) -> Table:
    """A row a figure, of which all have what is ``shared``; with a ``scale``, each is drawn."""
    head = [desk.line(f"columns.{column}") for column in COLUMNS]
    if scale is not None:
        head[COLUMNS.index("figure")] = replace(head[1], strip=axis(desk, scale))
    wholes = wholes_of(desk, figures)
    said = _told_elsewhere(desk, figures)
    known = frozenset(map(plain_text, shared))
    rows = []
    for figure in (one for alike in by_scope(desk, figures) for one in alike):
        if figure.id in said:
            continue
        covered = _of_these(desk, figure, wholes) or counted(desk, figure, known)
        apart = _whole_elsewhere(desk, figure, wholes)
        covered = aside(desk, [some_of(desk, one) for one in apart], covered)
        cells = (
            Line(capitalised(covered)),
            _figure(desk, figure, scale),
            row_when(desk, figure),
            according_cell(desk, figure),
        )
        row = Row(cells, desk.cites(cited([figure, *apart, *replaced_beside(desk, figure)])))
        rows.append((row, figure.id not in wholes and figure.id not in desk.index.parts))
    return Table(name, tuple(head), rows_once(rows))


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
    """What a course says of those that stand like its last; the last that replaced one stays."""
    report_figures = report_figures_of(desk.index)
    measures = dict.fromkeys(one.measure for one in figures)
    for runs, kept in ((report_figures.long_runs, 1), (report_figures.new_runs, 0)):
        for run in (run for measure in measures for run in runs.get(measure, ())):
            claims = [one.claim for one in run]
            if not any(one.added_in.stated and one.window.stated for one in claims):
                last, told = _standing(desk, claims[-1]), claims[: len(claims) - kept]
                yield from (one.id for one in told if _standing(desk, one) == last)


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
