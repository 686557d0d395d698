"""Disputes in lines: who gives which number for the same, and whom each holds responsible."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, islice

from sitrep.compare.claims.derived_trends import does_not_follow
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.claims.interval_told import apart_by_ranges
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.against_whole import households_above_people
from sitrep.compare.report.blame import BlameDispute, apart_in_blame
from sitrep.compare.report.conflicts import UndatedConflict
from sitrep.compare.report.disjoint_parts import Excess
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compare.report.unsaid_conflicts import UnsaidConflict
from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.section import GLANCE
from sitrep.compose.verdicts.document_dates import told_apart_by_documents, told_on
from sitrep.compose.words.figure_words import beside_all, brief, briefs, cited
from sitrep.compose.words.joints import aside, first_to_fit, run_on, sentence
from sitrep.compose.words.people import actors, short_actor, sort_name
from sitrep.compose.words.row_phrases import (
    differ_in_place,
    divisions,
    read_alike,
    same_elsewhere,
    timed_phrase,
)
from sitrep.compose.words.scope_words import axes_named
from sitrep.compose.words.speakers import who_deny
from sitrep.model.claim import Claim
from sitrep.model.derived import Derived
from sitrep.model.figures.figure import Figure
from sitrep.model.report import MEASURES
from sitrep.page.document import Sentence, Spans

NAMED = 3
"""More figures than this that exclude one are counted and not named."""


Refs = tuple[str, ...]

Line = Callable[[], Sentence]
"""What a line says, put into words only where it is printed: most of very many are not."""


def number_lines(desk: Desk, first: frozenset[str]) -> Iterator[tuple[Refs, Line]]:
    """The ids of the figures that cannot all be right, and what is said; the ``first`` first."""
    yield from sorted(_number_lines(desk), key=lambda one: first.isdisjoint(one[0]))


def _number_lines(desk: Desk) -> Iterator[tuple[Refs, Line]]:
    report_figures = report_figures_of(desk.index)
    for figures, key in sorted(number_disputes(desk), key=lambda one: _rank(one[0][0])):
        yield _refs(figures), partial(_of_one_number, desk, figures, key)
    for pair in _above_others(desk):
        yield _refs(pair), partial(_above, desk, *pair)
    for unsaid in report_figures.unsaid_conflicts:
        yield _refs((*unsaid.unsaid, *unsaid.stated)), partial(_if_said, desk, unsaid)
    for excess in report_figures.undeclared_excess:
        yield _refs((excess.whole, *excess.parts)), partial(_together, desk, excess)
    for pair in households_above_people(report_figures.current):
        yield _refs(pair), partial(_households, desk, *pair)


def _of_one_number(desk: Desk, figures: Sequence[ScopedFigure], key: str) -> Sentence:
    blamed = report_figures_of(desk.index).blame_disputes
    held = [one for one in blamed if {*one.figures} <= {*figures}]
    return _dispute(desk, [one.claim for one in figures], key, held)


def _refs(figures: Sequence[ScopedFigure]) -> Refs:
    return tuple(one.id for one in figures)


def told_at_a_glance(desk: Desk) -> bool:
    """Whether page one names the figures of every dispute in a line of its own."""
    report_figures = report_figures_of(desk.index)
    found: Iterator[object] = chain(
        number_disputes(desk), blamed_alone(desk), _above_others(desk),
        report_figures.unsaid_conflicts, denied_alone(desk), report_figures.undeclared_excess,
        households_above_people(report_figures.current), not_following(desk),
    )  # fmt: skip
    return sum(1 for _ in islice(found, GLANCE + 1)) <= GLANCE


def denied_alone(desk: Desk) -> Iterator[Claim]:
    """The records that somebody denies and no line about numbers tells of."""
    denials = desk.index.denials
    current = report_figures_of(desk.index).current_ids if denials else ()
    told = {one.id for figures, _ in number_disputes(desk) for one in figures} if denials else ()
    for ref in denials:
        claim = desk.index.claims.get(ref)
        stands = claim is not None and claim.stands and ref not in told
        if claim is not None and stands and (ref in current or not isinstance(claim, Figure)):
            yield claim


def blamed_alone(desk: Desk) -> Iterator[BlameDispute]:
    """The disputes about who was responsible for what no dispute of numbers is about."""
    disputes_of_blame = report_figures_of(desk.index).blame_disputes
    told = [frozenset(figures) for figures, _ in number_disputes(desk)] if disputes_of_blame else []
    for one in disputes_of_blame:
        if not any(found.issuperset(one.figures) for found in told):
            yield one


def not_following(desk: Desk) -> Iterator[Derived]:
    """Numbers that somebody states and that do not follow from the figures."""
    figures = figure_set_of(desk.index)
    yield from (one for one in desk.index.report.derived if does_not_follow(figures, one))


def number_disputes(desk: Desk) -> Iterator[tuple[tuple[ScopedFigure, ...], str]]:
    """The figures of each dispute about a number, and the phrase that says why it is one."""
    yield from ((one, "disputed") for one in report_figures_of(desk.index).conflicts_today)
    yield from ((one, "before") for one in report_figures_of(desk.index).conflicts_before)
    yield from ((one, "perhaps") for one in _undated(desk))
    yield from ((one, "later") for one in _lower_later(desk))


_RANKS = {measure: rank for rank, measure in enumerate(MEASURES)}


def _rank(figure: ScopedFigure) -> int:
    """Where its measure stands in the order of all: harm to people comes first."""
    return _RANKS[figure.claim.measure]


def _undated(desk: Desk) -> Iterator[tuple[ScopedFigure, ...]]:
    """The figures without a time that exclude the same dated ones, with these."""
    alike: dict[tuple[object, ...], list[UndatedConflict]] = {}
    for one in report_figures_of(desk.index).undated_conflicts:
        key = (one.undated.scope.cell, *(dated.id for dated in one.dated))
        alike.setdefault(key, []).append(one)
    for found in alike.values():
        yield (*(one.undated for one in found), *found[0].dated)


def _above_others(desk: Desk) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    """Each figure above one that is given for what contains it, unless a later day alone does."""
    report_figures = report_figures_of(desk.index)
    held = report_figures.figure_set.figures
    for ref, wholes in report_figures.exceeding.items():
        part = held[ref]
        yield from ((part, whole) for whole in wholes if not _is_later(desk, part, whole))


def _is_later(desk: Desk, part: ScopedFigure, whole: ScopedFigure) -> bool:
    """Whether another originator gives the lower figure for the same up to a later day."""
    return part.originator != whole.originator and of_other_days(desk, part, whole)


def of_other_days(desk: Desk, one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether nothing but the day on which they were known tells what they count apart."""
    dated = None not in (one.claim.as_of, other.claim.as_of)
    told = told_apart_by_documents(desk, (one.claim, other.claim))
    return (dated or told) and read_alike(desk, one.claim, other.claim)


def _lower_later(desk: Desk) -> Iterator[tuple[ScopedFigure, ...]]:
    """Figures above one that another gives for the same up to a later date, with this one.

    What replaced figures whose dispute has a line is told with it.
    """
    report_figures = report_figures_of(desk.index)
    held = report_figures.figure_set.figures
    told = [
        {(report_figures.followed(one.id) or (one,))[-1] for one in figures}
        for figures in report_figures.conflicts_before
    ]
    for ref, parts in report_figures.exceeded.items():
        later = (*(one for one in parts if _is_later(desk, one, held[ref])), held[ref])
        if len(later) > 1 and not any(found.issuperset(later) for found in told):
            yield later


def _above(desk: Desk, part: ScopedFigure, whole: ScopedFigure) -> Sentence:
    dated = part.scope.days is not None and whole.scope.days is not None
    if apart_in_blame(figure_set_of(desk.index), part, whole):
        return _whoever_did_it(desk, part.claim, whole.claim)
    claims = [part.claim, whole.claim]
    key = "above" if dated else "above_if_dated"
    ranged = apart_by_ranges(claims)
    verdict = desk.say(f"glance.line.by_range.{key}" if ranged else f"glance.line.{key}")
    alike = differ_in_place(desk, *claims)
    other = same_elsewhere(desk, whole.claim) if alike else timed_phrase(desk, whole.claim)
    named = (timed_phrase(desk, part.claim), other)
    said = [counted_line(desk, what, [one]) for what, one in zip(named, claims, strict=True)]
    return desk.sentence(run_on(desk, [*said, verdict]), cited(claims))


def _whoever_did_it(desk: Desk, part: Figure, whole: Figure) -> Sentence:
    """A figure of what one actor is said to have done, above one that asks for no doer."""
    known = {plain_text(one) for one in divisions(desk, whole)}
    also = [one for one in divisions(desk, part) if plain_text(one) not in known]
    named = (timed_phrase(desk, whole), aside(desk, also, desk.say("glance.line.same", where=())))
    claims = [whole, part]
    said = [counted_line(desk, what, [one]) for what, one in zip(named, claims, strict=True)]
    verdict = desk.say("glance.line.both.disputed")
    return desk.sentence(run_on(desk, [*said, verdict]), cited(claims))


def _if_said(desk: Desk, found: UnsaidConflict) -> Sentence:
    """Figures of which some state an event or a cause, and one does not."""
    both = "both." if len((*found.unsaid, *found.stated)) == 2 else ""
    verdict = desk.say(f"glance.line.{both}if_said", axes=axes_named(desk, found.axes))
    figures = (*found.unsaid[:NAMED], *found.stated[:NAMED])
    said = [counted_line(desk, timed_phrase(desk, one.claim), [one.claim]) for one in figures]
    return desk.sentence(run_on(desk, [*said, verdict]), cited([one.claim for one in figures]))


def _households(desk: Desk, *figures: ScopedFigure) -> Sentence:
    """Figures in households and in people, of which the former is higher."""
    claims = [one.claim for one in figures]
    said = [counted_line(desk, timed_phrase(desk, one), [one]) for one in claims]
    verdict = desk.say("glance.line.households")
    return desk.sentence(run_on(desk, [*said, verdict]), cited(claims))


def _together(desk: Desk, excess: Excess) -> Sentence:
    """What a figure is exceeded by: parts that nobody declared, or what was newly counted."""
    parts = excess.parts if len(excess.parts) <= NAMED else ()
    alone = len(excess.parts) == 1
    verdict = desk.say("glance.line.newly") if alone else desk.say("glance.line.together")
    claims = [one.claim for one in (excess.whole, *parts)]
    said = [counted_line(desk, timed_phrase(desk, one), [one]) for one in claims]
    cites = cited([one.claim for one in (excess.whole, *excess.parts)])
    return desk.sentence(run_on(desk, [*said, verdict]), cites)


def counted_line(desk: Desk, what: Spans, claims: Sequence[Figure]) -> Spans:
    """What is counted, and who says which number: in one sentence, or one a figure."""
    shared = beside_all(desk, claims) if len({one.according_to for one in claims}) > 1 else ()
    once = bool(shared) and not plain_text(what).endswith(")")
    said = (*what, *shared) if once else what
    whole = desk.say("glance.line.said", what=said, figures=briefs(desk, claims, alone=once))
    each = [brief(desk, one, "glance.line.each") for one in claims]
    return first_to_fit(desk, [whole], [sentence(desk, what), *each])


def _by_documents(desk: Desk, what: Spans, claims: Sequence[Figure]) -> Spans:
    """What is counted, and who says which number in a document of which day."""
    each = [brief(desk, one, "glance.line.each", also=[*told_on(desk, one)]) for one in claims]
    return run_on(desk, [sentence(desk, what), *each])


def _dispute(
    desk: Desk, claims: Sequence[Figure], key: str, blamed: Sequence[BlameDispute]
) -> Sentence:
    """One line: what is counted, and who says which number; of very many, how many there are.

    ``blamed``: where they also hold different actors responsible.
    """
    # Of one scope, what one of them says besides holds for all.
    alone = len({one.according_to for one in claims}) == 1
    fullest = max((divisions(desk, one, alone=alone) for one in claims), key=len)
    what = timed_phrase(desk, claims[0], also=fullest)
    if key == "later" and told_apart_by_documents(desk, claims):
        said = _by_documents(desk, what, claims)
    elif len(claims) <= FIGURES:
        said = counted_line(desk, what, claims)
    else:
        number = desk.language.computed(len(claims), claims[0].id)
        said = desk.say("glance.line.said", what=what, figures=number)
    told = [said, _verdict(desk, claims, key)]
    for one in blamed:
        told += blames_told(desk, one)
    told += _denied(desk, claims)
    denials = [by for one in claims for by in desk.index.denials.get(one.id, ())]
    return desk.sentence(run_on(desk, told), cited([*claims, *denials]))


def _verdict(desk: Desk, claims: Sequence[Figure], key: str) -> Spans:
    pair = len(claims) == 2
    if apart_by_ranges(claims):
        said = f"glance.line.by_range.both.{key}" if pair else f"glance.line.by_range.{key}"
        return desk.say(said)
    return desk.say(f"glance.line.both.{key}" if pair else f"glance.line.{key}")


def _denied(desk: Desk, claims: Sequence[Figure]) -> Iterator[Spans]:
    """By whom which of some figures are denied: those of the same together."""
    found: dict[object, tuple[Spans, list[Figure]]] = {}
    for one in claims:
        for by, said in who_deny(desk, desk.index.denials.get(one.id, ())):
            same = (plain_text(by), frozenset(each.according_to for each in said))
            found.setdefault(same, (by, []))[1].append(one)
    for by, denied in found.values():
        every = len(denied) == len(claims)
        what = desk.say(f"disputed.every.{'both' if len(claims) == 2 else 'all'}")
        some = desk.listed([desk.language.figure(one.count, one.id) for one in denied])
        yield desk.say("disputed.denied_of", speakers=by, what=what if every else some)


def blames_told(desk: Desk, dispute: BlameDispute) -> Iterator[Spans]:
    """Whom each originator holds responsible, each in a sentence of the same words."""
    held = sorted(dispute.held.items(), key=lambda one: sort_name(desk, one[0]))
    for originator, blamed in held:
        who: dict[str, Spans] = {"chain": short_actor(desk, originator), "what": ()}
        key = "figures.own" if blamed == (originator,) else "figures.alleged"
        named = {} if blamed == (originator,) else {"actors": actors(desk, blamed)}
        yield desk.say(key, **named, **who)


FIGURES = 6
"""More figures than this of one dispute are counted and not named."""
