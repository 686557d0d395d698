"""Key figures: the figures that the header names, each on a card with its originator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sitrep.charts.scale import Scale
from sitrep.compare.axes.axis import SCOPE
from sitrep.compare.claims.answers import incomparable
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.issues.change_sheet import change_sheet_of
from sitrep.compare.report.coverages import Coverage
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.defined_once import (
    defined_above,
    figures_among,
    shared_definition,
    without_definition,
)
from sitrep.compose.desk import Desk, begun_with_name, by_number, capitalised
from sitrep.compose.dispute_marks import marked, marked_together
from sitrep.compose.moved_since import moved_since
from sitrep.compose.section import section, section_anchor
from sitrep.compose.tables.coverage import dated_whole, share_words
from sitrep.compose.tables.strips import drawn, ends, scale_of, strip
from sitrep.compose.words.attribution import uncounted_besides
from sitrep.compose.words.changes import moved_within
from sitrep.compose.words.derived.derived_sentences import (
    card_figure,
    card_source,
    card_title,
    figures_of,
)
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.ill_words import ill_with
from sitrep.compose.words.joints import aside
from sitrep.compose.words.row_words import according_words, figure_when
from sitrep.compose.words.scope_words import (
    axes_named,
    counted_headline,
    counted_people,
    divided,
    place_line,
    when,
)
from sitrep.compose.words.what_counted import headline, measure_inside, measure_of_whom
from sitrep.model.figures.figure import STOCK, Figure
from sitrep.model.figures.timed import is_timed
from sitrep.page.document import CARD, Card, Cite, Line, Note, Pointer, Section, Spans, Text
from sitrep.page.drawn import Strip


def compose(desk: Desk) -> Section | None:
    """The cards, each with its figure drawn; nothing where the header names none."""
    refs = desk.index.report.report.key_figures
    if not refs:
        return None
    figures = [desk.index.figures[ref] for ref in refs if ref in desk.index.figures]
    computed = len(figures) < len(refs)
    note = desk.note("key_figures.lead_computed" if computed else "key_figures.lead")
    shown = figures_among(desk, refs)
    lead: tuple[Text, ...] = (note, *defined_above(desk, shown), *_not_comparable(desk, refs))
    scales = _scales(figures)
    with without_definition(desk, shared_definition(shown)):
        cards = tuple(_card_of(desk, ref, scales) for ref in refs)
    return section(desk, "key_figures", lead, cards=cards)


def _not_comparable(desk: Desk, refs: Sequence[str]) -> Iterator[Note]:
    """That figures of one measure among them differ in what they cover, and in what."""
    answers = incomparable(figure_set_of(desk.index), refs)
    axes = {axis for answer in answers for axis in answer.obstacles}
    stated = [axis for axis in SCOPE if axis in axes]
    if stated:
        link = Pointer(desk.language.word("key_figures.not_all"), section_anchor(desk, "differ"))
        listed = axes_named(desk, stated)
        yield desk.note("key_figures.not_comparable", link=link, axes=listed)


def _sort(figure: Figure) -> tuple[str, ...]:
    """What is counted, by which figures share a scale; stock and flow, and units, share none."""
    sort = figure.sort if figure.moves else ""
    return (figure.measure_key, figure.subject or "", sort, figure.unit_of_count)


def _scales(figures: Sequence[Figure]) -> dict[tuple[str, ...], Scale]:
    """One scale for the figures of each sort of which there are several to compare."""
    alike: dict[tuple[str, ...], list[Figure]] = {}
    for figure in figures:
        if drawn(figure):
            alike.setdefault(_sort(figure), []).append(figure)
    return {sort: scale_of(found) for sort, found in alike.items() if len(found) > 1}


def _drawing(desk: Desk, figure: Figure, scale: Scale | None) -> Strip | None:
    """The figure on a line whose ends are named, as no heading of a table names them."""
    drawing = strip(figure, scale) if scale is not None else None
    if scale is None or drawing is None:
        return None
    return replace(drawing, labels=ends(desk, drawing.ticks, 0, scale.end))


def _card_of(desk: Desk, ref: str, scales: Mapping[tuple[str, ...], Scale]) -> Card:
    derived = desk.index.derived.get(ref)
    if derived is None:
        figure = desk.index.figures[ref]
        return _card(desk, figure, scales.get(_sort(figure)))
    of = desk.index.figures[derived.of]
    also = ill_with(desk, of, list(divided(desk, of)))[1]
    return Card(
        Line(card_figure(desk, derived), CARD),
        Line(capitalised(card_title(desk, derived, ill=True))),
        Line(_scope(desk, of, [], also)),
        marked_together(desk, card_source(desk, derived), figures_of(desk, derived), named=False),
    )


def _card(desk: Desk, figure: Figure, scale: Scale | None) -> Card:
    highlights = desk.index.report.report.highlights
    by = desk.say("key_figures.by", who=according_words(desk, figure))
    coverage = report_figures_of(desk.index).coverages.get(figure.id)
    whole = [coverage.whole.claim] if coverage is not None else []
    covered = [_covered(desk, coverage)] if coverage is not None else []
    ill, also = ill_with(desk, figure, list(divided(desk, figure)))
    what = _what(desk, figure, ill)
    sheet = change_sheet_of(desk.index)
    courses = sheet.courses if sheet is not None else ()
    since = moved_since(desk, courses, figure.id, what)
    what, earlier = since or _moved_within(desk, figure, what)
    said = desk.sentence(by, cited([figure, *whole]))
    return Card(
        Line(
            (desk.language.figure(figure.count, figure.id),),
            CARD,
            _drawing(desk, figure, scale),
        ),
        Line(capitalised(what)),
        Line(_scope(desk, figure, [*covered, *uncounted_besides(desk, figure)], also)),
        marked(
            desk,
            replace(said, cites=by_number([*said.cites, *earlier])),
            figure.id,
            named=figure.id not in highlights,
        ),
    )


def _what(desk: Desk, figure: Figure, ill: Spans) -> Spans:
    """What is counted; of those who move, also where it is not their number on a day."""
    what = measure_of_whom(desk, figure, ill=ill)
    if not figure.moves or figure.sort == STOCK:
        return what
    return desk.say(f"key_figures.{figure.sort}", what=what)


def _moved_within(desk: Desk, figure: Figure, what: Spans) -> tuple[Spans, tuple[Cite, ...]]:
    """``Deaths, up 35 from 312 as of 13 May``, with the sources of that."""
    found = moved_within(desk, figure)
    if found is None:
        return what, ()
    change, earlier = found
    said = desk.say("key_figures.moved_within", what=what, change=change)
    return said, desk.cites(cited([earlier]))


def _scope(desk: Desk, figure: Figure, also: Sequence[Spans], divisions: Sequence[Spans]) -> Spans:
    """Where and when, and what else is said of the scope."""
    where = begun_with_name(place_line(desk, figure))
    if not where and figure.placed:
        where = desk.say("key_figures.no_place")
    unstated = desk.say("key_figures.no_time")
    when = figure_when(desk, figure, unstated).spans if _says_when(figure) else unstated
    when = aside(desk, [*also, *divisions], when)
    if not where:
        return capitalised(when)
    return desk.say("key_figures.scope", where=where, when=when)


def _covered(desk: Desk, coverage: Coverage) -> Spans:
    """Which part it is of what was meant, worked out here."""
    whole = coverage.whole.claim
    named = counted_headline(desk, whole)
    if not named:
        measure = headline(desk, whole) or measure_inside(desk, whole)
        named = aside(desk, [measure], counted_people(desk, whole))
    time = when(desk, whole) if coverage.runs_over else ()
    named = dated_whole(desk, coverage, (*named, *time))
    return desk.say("coverage.of", share=share_words(desk, coverage), whole=named)


def _says_when(figure: Figure) -> bool:
    """Whether a cell says anything of its time, be it in words or of its day alone."""
    return is_timed(figure) or bool(figure.window.as_worded or figure.as_of)
