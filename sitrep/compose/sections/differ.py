"""How the figures differ: originators counted, and one claim's wordings set side by side."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.tables.agreement import agreement_details, blame_sentences, of_one_scope
from sitrep.compose.tables.exceeding import exceeding_sentences, together_sentences
from sitrep.compose.tables.pairs import MANY, Pairs
from sitrep.compose.words.originator_words import originator_sentences, title
from sitrep.compose.words.speakers import names
from sitrep.compose.words.wordings import worded
from sitrep.model.figures.displacement import FigureType
from sitrep.model.figures.population import Unit
from sitrep.model.report import MEASURES
from sitrep.model.statements import Speaker
from sitrep.page.document import Block, Note, Section, Sentence, Spans, Text


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where nothing differs: a paragraph a measure, then the wordings."""
    wordings = tuple(worded(desk, desk.index.claims.values()))
    return put_together(desk, tuple(_measures(desk)), wordings)


def put_together(
    desk: Desk, groups: tuple[Block, ...], wordings: tuple[Text, ...]
) -> Section | None:
    """The section of paragraphs on measures, and the list of wordings, spellings and names."""
    rest = (*wordings, *_spellings(desk), *_names(desk))
    if not groups and not rest:
        return None
    if rest:
        groups = (*groups, Block(desk.line("differ.wordings"), texts=rest))
    lead = [desk.note("differ.rule"), *_several_measures(desk)]
    return section(desk, "differ", tuple(lead), groups)


def _measures(desk: Desk) -> Iterator[Block]:
    report_figures = report_figures_of(desk.index)
    for measure in MEASURES:
        figures = [one for one in report_figures.current if one.scope.measure is measure]
        exceeding = (
            *exceeding_sentences(desk, report_figures, figures),
            *together_sentences(desk, report_figures, figures),
        )
        blames = tuple(blame_sentences(desk, figures))
        earlier = [one for one in report_figures.earlier_groups if one.measure is measure]
        if len(figures) < 2 and not exceeding and not blames and not earlier:
            continue
        pairs = Pairs(desk, report_figures, figures if len(figures) <= MANY else ())
        known = {figure.id for figure in figures}
        alike = (group for group in report_figures.groups if group.figures[0].id in known)
        conflicts = (text for group in (*alike, *earlier) for text in of_one_scope(desk, group))
        # Figures that have words of their own for what they count count nothing in common.
        alike_named = () if MEASURES[measure].subject_field else figures
        first = (
            *originator_sentences(desk, measure, alike_named),
            *conflicts,
            *blames,
            *exceeding,
            *pairs.conflict_sentences(),
        )
        rest: tuple[Sentence | Note, ...] = (
            *pairs.scopes(),
            *agreement_details(desk, report_figures, figures),
        )
        if len(figures) > MANY:
            rest = (desk.note("differ.many"), *rest)
        if first or rest:
            yield Block(title(desk, measure), texts=first, running=True)
        if rest:
            yield Block(texts=rest)


def _several_measures(desk: Desk) -> Iterator[Note]:
    """That figures of different measures are not set against each other at all."""
    current = report_figures_of(desk.index).current
    measured = {figure.scope.measure for figure in current if not figure.claim.moves}
    held = [one for one in MEASURES if one in measured]
    if len(held) > 1:
        named = desk.listed([desk.say(MEASURES[one].name_of(one)) for one in held])
        yield desk.note("differ.measures", measures=named)
    sorts = {figure.scope.sort for figure in current}
    units = {figure.scope.unit for figure in current} & {*Unit}
    if {FigureType.STOCK, FigureType.FLOW} <= sorts:
        yield desk.note("differ.stock_and_flow")
    if len(units) > 1:
        yield desk.note("differ.units")


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
