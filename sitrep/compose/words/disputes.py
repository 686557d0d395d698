"""Disputes at a glance: who gives which number, whom others blame, and who denies what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.blame import BlameDispute
from sitrep.compare.report.conflicts import UndatedConflict
from sitrep.compare.report.disjoint_parts import Excess
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compare.report.unsaid_conflicts import UnsaidConflict
from sitrep.compose.desk import Desk, capitalised, plain_text
from sitrep.compose.section import GLANCE
from sitrep.compose.words.figure_words import Record, beside_all, brief, briefs, cited
from sitrep.compose.words.joints import first_to_fit, run_on, sentence
from sitrep.compose.words.row_phrases import differ_in_place, same_elsewhere, timed_phrase
from sitrep.compose.words.scope_words import axes_named
from sitrep.compose.words.speakers import denied_by, denied_of
from sitrep.model.figures.figure import Figure
from sitrep.model.report import MEASURES
from sitrep.page.document import Sentence, Spans

NAMED = 3
"""More figures than this that exclude one are counted and not named."""


def disputes(desk: Desk, most: int) -> Iterator[Sentence]:
    """Who gives another figure than whom for the same, or blames others; page one's own first.

    Of the first ``most``, which stand on page one, a denial is one, where a figure is denied.
    """
    told = list(_of_figures(desk))
    denials = [_denial(desk, one) for one in _denied_alone(desk)]
    before = most - bool(denials)
    yield from (*told[:before], *denials, *told[before:])
    for dispute in _blamed_alone(desk):
        claims = [one.claim for one in dispute.figures]
        said = desk.say("glance.blame", what=timed_phrase(desk, claims[0]))
        yield desk.sentence(capitalised(said), cited(claims))


def _of_figures(desk: Desk) -> Iterator[Sentence]:
    """That figures are given which cannot all be right."""
    header = desk.index.report.report
    first = frozenset((*header.key_figures, *header.highlights))
    blamed = [frozenset(one.figures) for one in report_figures_of(desk.index).blame_disputes]

    def weight(one: tuple[tuple[ScopedFigure, ...], str]) -> tuple[bool, int]:
        return first.isdisjoint(figure.id for figure in one[0]), _rank(one[0][0])

    for figures, key in sorted(_of_numbers(desk), key=weight):
        also = any(one <= {*figures} for one in blamed)
        yield _dispute(desk, [one.claim for one in figures], key, also)
    yield from (_above(desk, part, whole) for part, whole in _above_others(desk))
    yield from (_if_said(desk, one) for one in report_figures_of(desk.index).unsaid_conflicts)
    yield from (_together(desk, one) for one in report_figures_of(desk.index).undeclared_excess)


def _of_numbers(desk: Desk) -> Iterator[tuple[tuple[ScopedFigure, ...], str]]:
    """The figures of each dispute about a number, and the phrase that says why it is one."""
    yield from ((one, "disputed") for one in report_figures_of(desk.index).conflicts_today)
    yield from ((one, "before") for one in report_figures_of(desk.index).conflicts_before)
    yield from ((one, "perhaps") for one in _undated(desk))
    yield from ((one, "later") for one in _lower_later(desk))


def _blamed_alone(desk: Desk) -> Iterator[BlameDispute]:
    """The disputes about who was responsible for what no dispute of numbers is about."""
    disputes_of_blame = report_figures_of(desk.index).blame_disputes
    told = [frozenset(figures) for figures, _ in _of_numbers(desk)] if disputes_of_blame else []
    for one in disputes_of_blame:
        if not any(found.issuperset(one.figures) for found in told):
            yield one


_RANKS = {measure: rank for rank, measure in enumerate(MEASURES)}


def _rank(figure: ScopedFigure) -> int:
    """Where its measure stands in the order of all: harm to people comes first."""
    return _RANKS[figure.claim.measure]


def _denied_alone(desk: Desk) -> list[Figure]:
    """The figures that somebody denies and no line about numbers tells of; page one’s first."""
    header = desk.index.report.report
    first = frozenset((*header.key_figures, *header.highlights))
    denials = desk.index.denials
    stand = report_figures_of(desk.index).current if denials else ()
    told = {one.id for figures, _ in _of_numbers(desk) for one in figures} if denials else set()
    found = (one.claim for one in stand if one.id in denials and one.id not in told)
    return sorted(found, key=lambda one: one.id not in first)


def _denial(desk: Desk, figure: Figure) -> Sentence:
    said = _counted(desk, timed_phrase(desk, figure), [figure])
    denials = desk.index.denials[figure.id]
    spans = run_on(desk, [said, *(denied_by(desk, one) for one in denials)])
    return desk.sentence(spans, cited([figure, *denials]))


def _undated(desk: Desk) -> Iterator[tuple[ScopedFigure, ...]]:
    """The figures without a time that exclude the same dated ones, with these."""
    alike: dict[tuple[object, ...], list[UndatedConflict]] = {}
    for one in report_figures_of(desk.index).undated_conflicts:
        key = (one.undated.scope.cell, *(dated.id for dated in one.dated))
        alike.setdefault(key, []).append(one)
    for found in alike.values():
        yield (*(one.undated for one in found), *found[0].dated)


def _above_others(desk: Desk) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    """The figures above one that another originator gives for what contains them."""
    report_figures = report_figures_of(desk.index)
    held = report_figures.figure_set.figures
    for ref, wholes in report_figures.exceeding.items():
        others = (one for one in wholes if one.originator != held[ref].originator)
        whole = next(others, None)
        if whole is not None and not read_alike(desk, held[ref], whole):
            yield held[ref], whole


def _lower_later(desk: Desk) -> Iterator[tuple[ScopedFigure, ...]]:
    """Figures above one that another gives for the same up to a later date, with this one."""
    report_figures = report_figures_of(desk.index)
    held = report_figures.figure_set.figures
    for ref, parts in report_figures.exceeded.items():
        whole = held[ref]
        alike = tuple(
            one
            for one in parts
            if one.originator != whole.originator and of_other_days(desk, one, whole)
        )
        if alike:
            yield (*alike, whole)


def of_other_days(desk: Desk, one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether nothing but the day on which they were known tells what they count apart."""
    dated = None not in (one.claim.as_of, other.claim.as_of)
    return dated and read_alike(desk, one, other)


def read_alike(desk: Desk, one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether a line would say the same of both, who are told apart by dates of documents."""
    said = (plain_text(timed_phrase(desk, each.claim)) for each in (one, other))
    return len({*said}) == 1


def _above(desk: Desk, part: ScopedFigure, whole: ScopedFigure) -> Sentence:
    dated = part.scope.days is not None and whole.scope.days is not None
    verdict = desk.say(f"glance.line.{'above' if dated else 'above_if_dated'}")
    claims = [part.claim, whole.claim]
    alike = differ_in_place(desk, *claims)
    other = same_elsewhere(desk, whole.claim) if alike else timed_phrase(desk, whole.claim)
    named = (timed_phrase(desk, part.claim), other)
    said = [_counted(desk, what, [one]) for what, one in zip(named, claims, strict=True)]
    return desk.sentence(run_on(desk, [*said, verdict]), cited(claims))


def _if_said(desk: Desk, found: UnsaidConflict) -> Sentence:
    """Figures of which some state an event or a cause, and one does not."""
    verdict = desk.say("glance.line.if_said", axes=axes_named(desk, found.axes))
    figures = (*found.unsaid[:NAMED], *found.stated[:NAMED])
    said = [_counted(desk, timed_phrase(desk, one.claim), [one.claim]) for one in figures]
    return desk.sentence(run_on(desk, [*said, verdict]), cited([one.claim for one in figures]))


def _together(desk: Desk, excess: Excess) -> Sentence:
    """What a figure is exceeded by: parts that nobody declared, or what was newly counted."""
    parts = excess.parts if len(excess.parts) <= NAMED else ()
    alone = len(excess.parts) == 1
    verdict = desk.say("glance.line.newly") if alone else desk.say("glance.line.together")
    claims = [one.claim for one in (excess.whole, *parts)]
    said = [_counted(desk, timed_phrase(desk, one), [one]) for one in claims]
    cites = cited([one.claim for one in (excess.whole, *excess.parts)])
    return desk.sentence(run_on(desk, [*said, verdict]), cites)


def _counted(desk: Desk, what: Spans, claims: Sequence[Record]) -> Spans:
    """What is counted, and who says which number: in one sentence, or one a figure."""
    shared = beside_all(desk, claims) if len({one.according_to for one in claims}) > 1 else ()
    once = bool(shared) and not plain_text(what).endswith(")")
    said = (*what, *shared) if once else what
    whole = desk.say("glance.line.said", what=said, figures=briefs(desk, claims, alone=once))
    each = [brief(desk, one, "glance.line.each") for one in claims]
    return first_to_fit(desk, [whole], [sentence(desk, what), *each])


def told_at_a_glance(desk: Desk) -> bool:
    """Whether page one names the figures of every dispute in a line of its own."""
    found: Iterator[object] = chain(
        _of_numbers(desk), _blamed_alone(desk), _above_others(desk),
        report_figures_of(desk.index).unsaid_conflicts, _denied_alone(desk),
        report_figures_of(desk.index).undeclared_excess,
    )  # fmt: skip
    return sum(1 for _ in islice(found, GLANCE + 1)) <= GLANCE


def _dispute(desk: Desk, claims: Sequence[Record], key: str, blamed: bool) -> Sentence:
    """One line: what is counted, and who says which number; of very many, how many there are.

    ``blamed``: they also hold different actors responsible.
    """
    what = timed_phrase(desk, claims[0])
    if len(claims) <= FIGURES:
        said = _counted(desk, what, claims)
    else:
        number = desk.language.computed(len(claims), claims[0].id)
        said = desk.say("glance.line.said", what=what, figures=number)
    pair = len(claims) == 2
    told = [said, desk.say(f"glance.line.both.{key}" if pair else f"glance.line.{key}")]
    if blamed:
        told.append(desk.say("glance.blame_too"))
    denials = [(one, by) for one in claims for by in desk.index.denials.get(one.id, ())]
    for one, by in denials:
        told.append(denied_of(desk, by, (desk.language.figure(one.count, one.id),)))
    return desk.sentence(run_on(desk, told), cited([*claims, *(by for _, by in denials)]))


FIGURES = 6
"""More figures than this of one dispute are counted and not named."""
