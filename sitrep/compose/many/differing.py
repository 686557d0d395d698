"""How very many figures differ: in how many scopes, and in full for those on the first pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compare.report.same_scope import SameScope as Alike
from sitrep.compare.report.same_scope import Verdict
from sitrep.compose.desk import Desk
from sitrep.compose.many.shown import (
    ALIKE,
    current,
    first_of,
    not_written_out,
    number_of,
    pointer,
    shown,
)
from sitrep.compose.tables.agreement import agreement_details, blame_sentences, of_one_scope
from sitrep.compose.tables.exceeding import exceeding_sentences, together_sentences
from sitrep.compose.tables.pairs import MANY, Pairs
from sitrep.compose.words.originator_words import originator_sentences, title
from sitrep.compose.words.scope_words import scope_phrase
from sitrep.compose.words.wordings import worded
from sitrep.model.claim import Claim
from sitrep.model.report import MEASURES
from sitrep.page.document import Block, Note, Section, Sentence, Text

PutTogether = Callable[[Desk, tuple[Block, ...], tuple[Text, ...]], Section | None]


def compose(desk: Desk, put_together: PutTogether) -> Section | None:
    """The section: a paragraph a measure, then the wordings of the first pages' claims.

    ``put_together`` is how the section is made of both for reports of fewer figures.
    """
    return put_together(desk, tuple(_measures(desk)), tuple(worded(desk, _claims(desk))))


def _claims(desk: Desk) -> Iterator[Claim]:
    """The claims whose wordings no table of the annex holds."""
    near, tolls = shown(desk.index), desk.index.tolls
    return (one for one in desk.index.claims.values() if one.id in near or one.id not in tolls)


def _measures(desk: Desk) -> Iterator[Block]:
    report_figures = report_figures_of(desk.index)
    for measure in MEASURES:
        figures = [one for one in report_figures.current if one.scope.measure is measure]
        if len(figures) > 1:
            yield from _measure(desk, report_figures, measure, figures)


def _measure(
    desk: Desk,
    report_figures: ReportFigures,
    measure: StrEnum,
    figures: Sequence[ScopedFigure],
) -> Iterator[Block]:
    near = current(desk.index, figures)
    pairs = Pairs(desk, report_figures, near if len(near) <= MANY else ())
    known = {figure.id for figure in figures}
    alike = [one for one in report_figures.groups if one.figures[0].id in known]
    alike += [one for one in report_figures.earlier_groups if one.measure is measure]
    first = (
        *originator_sentences(desk, measure, figures),
        *_tally(desk, alike),
        *_scopes(desk, alike, {figure.id for figure in near}),
        *blame_sentences(desk, near),
        *exceeding_sentences(desk, report_figures, near),
        *together_sentences(desk, report_figures, near),
        *pairs.conflict_sentences(),
    )
    said = (*pairs.scopes(), *agreement_details(desk, report_figures, near))
    rest = first_of(desk, said)
    if first or rest:
        yield Block(title(desk, measure), texts=first, running=True)
    if rest:
        yield Block(texts=rest)


def _tally(desk: Desk, alike: Iterable[Alike]) -> Iterator[Note]:
    """In how many scopes there are several figures, and in how many of them these differ."""
    several = [one for one in alike if one.verdict is not Verdict.ALONE]
    if several:
        differing = [one for one in several if one.verdict is Verdict.DIFFER]
        numbers = {"number": number_of(desk, several), "differing": number_of(desk, differing)}
        yield desk.note("all_figures.scopes", **numbers)


def _scopes(desk: Desk, alike: Sequence[Alike], near: set[str]) -> Iterator[Text]:
    """What is to be said of each scope on the first pages; of the others, how many differ."""
    left: list[Alike] = []
    for group in alike:
        if near.isdisjoint(figure.id for figure in group.figures):
            left += [group] if group.verdict is Verdict.DIFFER else []
        elif len(group.figures) <= ALIKE:
            yield from of_one_scope(desk, group)
        else:
            yield _crowded(desk, group)
    if left:
        yield not_written_out(desk, len(left))


def _crowded(desk: Desk, group: Alike) -> Sentence:
    """That more figures are given for one scope than can be listed in a sentence."""
    claims = [figure.claim for figure in group.figures]
    spans = desk.say(
        "all_figures.crowded",
        scope=scope_phrase(desk, claims[0]),
        number=number_of(desk, claims),
        differing=number_of(desk, group.conflicting),
        annex=pointer(desk),
    )
    return desk.sentence(spans, desk.carriers(claims))
