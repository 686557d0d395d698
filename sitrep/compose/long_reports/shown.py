"""Which figures of very many stand on the first pages, and what is said of all the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from weakref import WeakKeyDictionary

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk
from sitrep.compose.section import section_anchor
from sitrep.compose.tables.curves import LEAST
from sitrep.model.prose import slots
from sitrep.model.report import FIGURE_KINDS
from sitrep.model.views.index import Index
from sitrep.page.document import Kind, Note, Pointer, Traced

ANNEX = "all_figures"
MOST = 60
"""So many figures stand outside the annex, unless the author names more: three pages of tables."""

ALIKE = 12
"""More figures of one scope than this are not listed in one cell."""

CITED = 12
"""Where more sources carry what is said of many figures, those are cited that carry most."""

FULL = 200
"""The most figures that are each printed in their place: a dozen pages of tables. More than that,
nobody reads on the way to what follows; they are looked up, in an annex."""

_KEPT: WeakKeyDictionary[Index, dict[str, None]] = WeakKeyDictionary()


def are_many(index: Index) -> bool:
    """Whether a report holds more figures, of all kinds, than are printed in their place."""
    return len(index.figures) > FULL


def shown(index: Index) -> dict[str, None]:
    """The ids of the figures that stand outside the annex, in the order of the records.

    Those that the author names, the others of their scopes, and those that are higher than a
    figure that covers more, so that no conflict with a figure of the first page is left to the
    annex. Then the last of each long course, which is drawn with it, and kinds of which there are
    so few that they stand whole.
    """
    if index not in _KEPT:
        _KEPT[index] = _shown(index)
    return _KEPT[index]


def _shown(index: Index) -> dict[str, None]:
    named = dict.fromkeys(ref for ref in _named(index) if ref in index.figures)
    found, most = set(named), max(MOST, len(named))
    for ids in _together(index):
        if len(found | ids) <= most and not ids.isdisjoint(named):
            found |= ids
    for ids in (*_ends_of_courses(index), *sorted(_of_kinds(index), key=len)):
        if len(found | ids) <= most:
            found |= ids
    return {ref: None for ref in index.figures if ref in found}


def _ends_of_courses(index: Index) -> Iterator[set[str]]:
    """The last figure of each course that is long enough for a curve, of the longest first."""
    report_figures = report_figures_of(index)
    of_measures = (*report_figures.long_runs.values(), *report_figures.new_runs.values())
    runs = [run for held in of_measures for run in held if len(run) >= LEAST]
    for run in sorted(runs, key=lambda run: -len(run)):
        yield {run[-1].id}


def _of_kinds(index: Index) -> Iterator[set[str]]:
    """The figures of each kind."""
    for kind in FIGURE_KINDS:
        yield {one.id for one in getattr(index.report, kind)}


def _together(index: Index) -> Iterator[set[str]]:
    """The figures of each scope, and those of which each is higher than the others may be."""
    report_figures = report_figures_of(index)
    for group in report_figures.groups:
        yield {figure.id for figure in group.figures}
    for part in report_figures.current:
        wholes = {whole.id for whole in report_figures.exceeding.get(part.id, ())}
        if wholes:
            yield {*wholes, part.id}


def _named(index: Index) -> Iterator[str]:
    """What the header, the overview and the derived numbers name."""
    yield from index.report.report.highlights
    yield from index.report.report.key_figures
    for paragraph in index.report.overview:
        yield from (slot.record for slot in slots(paragraph))
    for one in index.report.derived:
        yield from (ref for ref in (one.of, one.against) if ref is not None)


def pointer(desk: Desk) -> Pointer:
    """Where every figure stands."""
    return Pointer(desk.language.word(f"{ANNEX}.title"), section_anchor(desk, ANNEX))


def command(name: str) -> Traced:
    """A command of this program, as it is typed."""
    return Traced(f"sitrep {name}", Kind.NAME, "command")


def on_citing(desk: Desk) -> Note:
    """That not every source of many figures is cited where they are spoken of together."""
    most = desk.language.computed(CITED, "sources")
    return desk.note("all_figures.citing", most=most, annex=pointer(desk))


def not_written_out(desk: Desk, number: int) -> Note:
    """How many things are left to the annex, and by which command they can be had."""
    return desk.note(
        "all_figures.rest",
        number=desk.language.computed(number, ANNEX),
        annex=pointer(desk),
        compare=command("compare"),
    )


def number_of(desk: Desk, figures: Iterable[object]) -> Traced:
    """How many figures there are."""
    return desk.language.computed(sum(1 for _ in figures), ANNEX)


def current(index: Index, figures: Iterable[ScopedFigure]) -> list[ScopedFigure]:
    """Those among figures that stand outside the annex."""
    return [one for one in figures if one.id in shown(index)]
