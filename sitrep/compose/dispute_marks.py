"""What is said behind a sentence or a card of page one: what must be known of its figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.blame import apart_in_blame
from sitrep.compare.report.overtaking import overtaking, overtaking_parts, told_on_the_day_of
from sitrep.compare.report.replaced_by import later_of
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compose.desk import Desk
from sitrep.compose.section import section_anchor
from sitrep.compose.verdicts.dispute_lines import NAMED, of_other_days, told_at_a_glance
from sitrep.compose.words.changes import later_alone, lowered
from sitrep.compose.words.figure_words import briefs, cited, figure_phrase
from sitrep.compose.words.speakers import who_deny
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Cite, Pointer, Sentence, Spans


def marked(
    desk: Desk,
    said: Sentence,
    ref: str,
    *,
    named: bool = True,
    told: frozenset[str] = frozenset(),
) -> Sentence:
    """A sentence on a record, and after it what must be known of its figure.

    ``named``: also by which figures, unless that stands elsewhere on the first page; ``told``
    are figures that the sentence itself sets against it.
    """
    figure = desk.index.figures.get(ref)
    spans, cites = said.spans, said.cites
    for mark in _denied(desk, ref) if figure is None else _marks(desk, figure, named, told):
        spans = desk.say("since.joined", first=spans, second=mark.spans)
        cites = tuple(sorted({*cites, *mark.cites}, key=_number))
    return Sentence(spans, cites, said.origin, said.language)


def marked_together(
    desk: Desk, said: Sentence, figures: Sequence[Figure], *, named: bool = True
) -> Sentence:
    """A sentence on several figures, and after it what must be known of them.

    That one of them replaced another is told in it.
    """
    told = frozenset(figure.id for figure in figures)
    for figure in figures:
        said = marked(desk, said, figure.id, named=named, told=told)
    return said


def _number(cite: Cite) -> int:
    return cite.number


def _marks(desk: Desk, figure: Figure, named: bool, told: frozenset[str]) -> Iterator[Sentence]:
    report_figures = report_figures_of(desk.index)
    yield from _later(desk, figure, named, told)
    if not report_figures.followed(figure.id):
        yield from _lowered(desk, figure, named, told)
        yield from _part_of_replaced(desk, figure, named, told)
    stands = figure.id in report_figures.current_ids
    excluding = report_figures.excluding.get(figure.id, ())
    if stands:
        excluding = tuple(one for one in excluding if one.id in report_figures.current_ids)
        excluding = (*excluding, *_whoever_did_it(desk, figure))
    higher = _overtaking(desk, figure) if stands else []
    this = report_figures.figure_set.figures[figure.id]
    # Of two that count on to other dates the section on how figures differ says nothing.
    counted_on = all(one.scope.time != this.scope.time for one in higher)
    for key, found in (
        ("others", excluding),
        *(_before(report_figures, this) if stands else ()),
        ("perhaps", report_figures.excluding_if_dated.get(figure.id, ())),
        ("if_said", report_figures.excluding_if_said.get(figure.id, ())),
        *_of_other_scope(desk, figure),
        ("overtaken", higher),
    ):
        others = [one.claim for one in found]
        if others:
            section = figure.kind if key == "overtaken" and counted_on else "differ"
            yield desk.sentence(_others(desk, key, others, section, named), cited(others))
    yield from _higher_in_part(desk, figure, named)
    for excess in report_figures.undeclared_excess:
        if excess.whole.id == figure.id:
            link = _link(desk, "together", "differ")
            if len(excess.parts) == 1:
                link = _link(desk, "below", "differ", 1)
            spans = desk.say("disputed.plain", link=link)
            yield desk.sentence(spans, cited([one.claim for one in excess.parts]))
    yield from _said_of(desk, figure)


def _before(
    report_figures: ReportFigures, this: ScopedFigure
) -> Iterator[tuple[str, Sequence[ScopedFigure]]]:
    """What excludes the figures that it replaced, and what was given for its own date till then."""
    found = report_figures.excluding_before.get(this.id, ())
    then = [one for one in found if one.date == this.date and report_figures.followed(one.id)]
    yield "given_then", then
    yield "before", [one for one in found if one not in then]


def _lowered(desk: Desk, figure: Figure, named: bool, told: frozenset[str]) -> Iterator[Sentence]:
    """That its originator gave a higher figure before, unless the sentence says so itself."""
    for before, replaced in lowered(desk, figure):
        if replaced.id not in told:
            link = _link(desk, "lowered", figure.kind)
            yield desk.sentence(_told(desk, link, before if named else ()), cited([replaced]))


def _later(desk: Desk, figure: Figure, named: bool, told: frozenset[str]) -> Iterator[Sentence]:
    """What replaced a figure, or is given for a later day, where nothing of it is ``told``."""
    report_figures = report_figures_of(desk.index)
    found = later_of(report_figures, figure.id)
    newer = {one.id for one in report_figures.followed(figure.id)}
    if found is None or not told.isdisjoint(newer):
        return
    later = found.figure.claim
    link = _link(desk, "replaced" if found.replaces else "other_day", figure.kind)
    figures: Spans = ()
    if named:
        figures = later_alone(desk, figure, later) or figure_phrase(desk, later)
    yield desk.sentence(_told(desk, link, figures), cited([later]))


def _part_of_replaced(
    desk: Desk, figure: Figure, named: bool, told: frozenset[str]
) -> Iterator[Sentence]:
    """What replaced a figure that it is declared to be some of, as was known no later than it."""
    report_figures = report_figures_of(desk.index)
    found = later_of(report_figures, figure.part_of) if figure.part_of else None
    this = report_figures.figure_set.figures[figure.id]
    if found is None or not found.replaces or found.figure.id in told:
        return
    if this.date is None or found.figure.date is None or this.date.last >= found.figure.date.first:
        return
    later = found.figure.claim
    link = _link(desk, "part_replaced", figure.kind)
    figures = figure_phrase(desk, later) if named else ()
    yield desk.sentence(_told(desk, link, figures), cited([later]))


def _told(desk: Desk, link: Pointer, figures: Spans) -> Spans:
    """The words of a mark, and behind them the figures that are named, if any."""
    if not figures:
        return desk.say("disputed.plain", link=link)
    return desk.say("disputed.by", link=link, figures=figures)


def _said_of(desk: Desk, figure: Figure) -> Iterator[Sentence]:
    """Who denies it, and that others blame others for it."""
    yield from _denied(desk, figure.id)
    figures = report_figures_of(desk.index).blaming.get(figure.id, ())
    if figures:
        link = _link(desk, "blame", "differ")
        claims = [one.claim for one in figures]
        yield desk.sentence(desk.say("disputed.plain", link=link), cited(claims))


def _denied(desk: Desk, ref: str) -> Iterator[Sentence]:
    """Who denies a record of any kind."""
    for by, denials in who_deny(desk, desk.index.denials.get(ref, ())):
        link = _link(desk, "denied", "statements")
        yield desk.sentence(
            desk.say("disputed.denied_at", link=link, speakers=by), cited([*denials])
        )


def _of_other_scope(desk: Desk, figure: Figure) -> Iterator[tuple[str, Sequence[ScopedFigure]]]:
    """The figures of more and of less that it contradicts; apart those of another day alone.

    Of what has no time it is not known that it covers more or less.
    """
    report_figures = report_figures_of(desk.index)
    this = report_figures.figure_set.figures[figure.id]
    whoever = _whoever_did_it(desk, figure)
    for key, of_day, found in (
        ("above", "later", report_figures.exceeding),
        ("below", "earlier", report_figures.exceeded),
    ):
        held = found.get(figure.id, ()) if this.scope.days is not None else ()
        dated = [one for one in held if one.scope.days is not None and one not in whoever]
        days = [one for one in dated if of_other_days(desk, one, this)]
        yield of_day, days
        yield key, [one for one in dated if one not in days]


def _whoever_did_it(desk: Desk, figure: Figure) -> list[ScopedFigure]:
    """Those that it cannot be right beside and differs from only by who is said to have done it."""
    report_figures = report_figures_of(desk.index)
    figure_set = report_figures.figure_set
    this = figure_set.figures[figure.id]
    above = report_figures.exceeding.get(figure.id, ())
    found = [one for one in above if apart_in_blame(figure_set, this, one)]
    below = report_figures.exceeded.get(figure.id, ())
    return [*found, *(one for one in below if apart_in_blame(figure_set, one, this))]


def _overtaking(desk: Desk, figure: Figure) -> list[ScopedFigure]:
    """The higher figures that others gave later, unless the first page shows them itself."""
    report_figures, header = report_figures_of(desk.index), desk.index.report.report
    shown = {*header.key_figures, *header.highlights}
    found = overtaking(report_figures.cells, report_figures.figure_set.figures[figure.id])
    return [one for one in found if one.id not in shown]


def _higher_in_part(desk: Desk, figure: Figure, named: bool) -> Iterator[Sentence]:
    """The higher figures that others gave later for parts of what a figure counts.

    Each is named with what it covers. Of the hour of some of them nothing is known but the day.
    """
    report_figures = report_figures_of(desk.index)
    if figure.id not in report_figures.current_ids:
        return
    figure_set = report_figures.figure_set
    this = figure_set.figures[figure.id]
    found = overtaking_parts(figure_set, report_figures.current, this)
    if not found:
        return
    others = [one.claim for one in found]
    on_the_day = any(told_on_the_day_of(one, this) for one in found)
    link = _link(desk, "below" if on_the_day else "overtaken_in_part", figure.kind, len(others))
    few = named and len(others) <= NAMED
    figures = desk.listed([figure_phrase(desk, one) for one in others]) if few else ()
    yield desk.sentence(_told(desk, link, figures), cited(others))


def _others(desk: Desk, key: str, others: Sequence[Figure], section: str, named: bool) -> Spans:
    link = _link(desk, key, section, len(others))
    elsewhere = key != "others" or told_at_a_glance(desk)
    if not named or (elsewhere and key != "overtaken"):
        return desk.say("disputed.plain", link=link)
    if len(others) <= NAMED:
        return desk.say("disputed.by", link=link, figures=briefs(desk, others))
    number = desk.language.computed(len(others), others[0].id)
    return desk.say("disputed.by", link=link, figures=number)


def _link(desk: Desk, key: str, section: str, number: int | None = None) -> Pointer:
    """Words that lead to where more is said."""
    return Pointer(desk.language.word(f"disputed.{key}", number), section_anchor(desk, section))
