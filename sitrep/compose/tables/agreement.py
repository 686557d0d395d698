"""How the figures of one measure stand to each other, as sentences written from the relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitrep.compare.axes.axis import COVERED, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compare.report.same_scope import SameScope, Verdict
from sitrep.compare.report.shared_chains import Circle, SharedCarrier
from sitrep.compose.desk import Desk
from sitrep.compose.words.figure_words import Record, brief, briefs, cited, no_contradiction
from sitrep.compose.words.people import actors, short_actor
from sitrep.compose.words.scope_words import as_of, aside, scope_phrase, up_to
from sitrep.model.claim import ClaimPart
from sitrep.page.document import Sentence, Spans


def of_one_scope(desk: Desk, group: SameScope) -> Iterator[Sentence]:
    """Whether the figures of a scope agree, and what the chains have in common that begin there."""
    report_figures = report_figures_of(desk.index)
    yield from _one_scope(desk, group)
    held = {figure.id for figure in group.figures}
    for circle in report_figures.circles:
        if circle.figures[0].id in held:
            yield _circle(desk, circle)
    for shared in report_figures.shared_carriers:
        if shared.figures[0].id in held:
            yield _shared_carrier(desk, shared)


def agreement_details(
    desk: Desk, report_figures: ReportFigures, figures: Sequence[ScopedFigure]
) -> Iterator[Sentence]:
    """What a word or a limit leaves open, and what cannot be set against others, and why."""
    yield from _words(desk, report_figures, figures)
    yield from _limits(desk, figures)
    yield from _lacking(desk, figures)


def _claims(figures: Sequence[ScopedFigure]) -> list[Record]:
    return [figure.claim for figure in figures]


def _one_scope(desk: Desk, group: SameScope) -> Iterator[Sentence]:
    if group.verdict is Verdict.DIFFER:
        yield from _exclusions(desk, group)
    elif group.verdict is Verdict.PROOF:
        proven = [one.claim for one in group.figures if one.proven]
        others = [one.claim for one in group.figures if not one.proven]
        yield no_contradiction(desk, proven, others)
    elif group.verdict is Verdict.EARLIER:
        yield _counted_up_to(desk, group)
    elif group.verdict is Verdict.AGREE:
        claims = [claim for claim in _claims(group.figures) if claim.count.magnitude is None]
        if len(claims) > 1:
            same = len({claim.count for claim in claims}) == 1
            yield _said_of_scope(desk, "same" if same else "agree", claims)


def _counted_up_to(desk: Desk, group: SameScope) -> Sentence:
    """That figures differ, and which of them was counted up to an earlier date."""
    claims = _claims(group.figures)
    dated = [(*brief(desk, one), *aside(desk, _date_beside(desk, one))) for one in claims]
    said = {"scope": scope_phrase(desk, claims[0]), "figures": desk.semicolons(dated)}
    return desk.sentence(desk.say("standings.earlier", **said), cited(claims))


def _date_beside(desk: Desk, claim: Record) -> list[Spans]:
    """The as-of date, where a figure in brief leaves it out because its time ends on it."""
    return [] if claim.as_of is None or [*as_of(desk, claim)] else [up_to(desk, claim)]


def _exclusions(desk: Desk, group: SameScope) -> Iterator[Sentence]:
    """Who excludes whom, each pair once."""
    for one in group.exclusions:
        if not one.others:
            yield _said_of_scope(desk, "differ", _claims(one.figures))
            continue
        claims, others = _claims(one.figures), _claims(one.others)
        said = {"scope": scope_phrase(desk, claims[0]), "figures": briefs(desk, claims)}
        spans = desk.say("standings.excludes", len(claims), others=briefs(desk, others), **said)
        yield desk.sentence(spans, cited([*claims, *others]))


def blame_sentences(desk: Desk, figures: Sequence[ScopedFigure]) -> Iterator[Sentence]:
    """That originators hold different actors responsible, where a dispute begins among these."""
    known = {figure.id for figure in figures}
    for dispute in report_figures_of(desk.index).blame_disputes:
        if dispute.figures[0].id not in known:
            continue
        claims = _claims(dispute.figures)
        listed = [
            desk.say(
                "standings.blamed_by",
                originator=short_actor(desk, originator),
                actors=actors(desk, blamed),
            )
            for originator, blamed in dispute.held.items()
        ]
        said = {"scope": scope_phrase(desk, claims[0]), "blames": desk.semicolons(listed)}
        cites = [
            citation.source
            for one in claims
            for citation in one.sources
            if ClaimPart.RESPONSIBLE not in citation.lacks
        ]
        yield desk.sentence(desk.say("standings.blames", **said), cites or cited(claims))


def _said_of_scope(desk: Desk, key: str, claims: Sequence[Record]) -> Sentence:
    said = {"scope": scope_phrase(desk, claims[0]), "figures": briefs(desk, claims)}
    return desk.sentence(desk.say(f"standings.{key}", **said), cited(claims))


def _circle(desk: Desk, circle: Circle) -> Sentence:
    """That the reports behind figures cite each other, so that nobody is known to have counted."""
    claims = _claims(circle.figures)
    said = {"figures": briefs(desk, claims), "actors": actors(desk, circle.path)}
    return desk.sentence(desk.say("standings.circle", **said), cited(claims))


def _shared_carrier(desk: Desk, shared: SharedCarrier) -> Sentence:
    """Figures of several originators that a single carrier brought."""
    claims = _claims(shared.figures)
    said = {"figures": briefs(desk, claims), "carrier": actors(desk, [shared.carrier])}
    return desk.sentence(desk.say("standings.carrier", **said), cited(claims))


def _words(
    desk: Desk, report_figures: ReportFigures, figures: Sequence[ScopedFigure]
) -> Iterator[Sentence]:
    """That a size said in a word has no ceiling, with the figures that it does not contradict."""
    parts = {ref for figure in figures for ref in desk.index.parts.get(figure.id, ())}
    for figure in figures:
        if figure.claim.count.magnitude is None:
            continue
        others = [
            one.claim
            for one in figures
            if one.id not in parts
            and one.claim.count.magnitude is None
            and one.interval.overlaps(figure.interval)
            and _near(report_figures.figure_set.axes(figure, one))
        ]
        if others:
            said = {"figures": briefs(desk, [figure.claim]), "others": briefs(desk, others)}
            yield desk.sentence(desk.say("standings.word", **said), cited([figure.claim, *others]))


def _near(axes: Mapping[Axis, AxisRelation]) -> bool:
    """Whether two figures are not known to be of different people, places or times."""
    return all(axes[axis] not in (AxisRelation.APART, AxisRelation.OVERLAPPING) for axis in COVERED)


def _limits(desk: Desk, figures: Sequence[ScopedFigure]) -> Iterator[Sentence]:
    """What an upper limit does not say."""
    limits = [claim for claim in _claims(figures) if claim.count.form.upper_limit]
    if limits and len(figures) > 1:
        yield from _gathered(desk, {"limit": limits})


def _lacking(desk: Desk, figures: Sequence[ScopedFigure]) -> Iterator[Sentence]:
    """Figures that can be compared with few others, because they do not say what they cover."""
    found: dict[str, list[Record]] = {}
    dated = len({figure.scope.time for figure in figures}) > 1
    placed = any(figure.claim.all_places for figure in figures)
    for figure in figures:
        no_time = dated and figure.scope.days is None and not _added_then(figure.claim)
        no_place = placed and not figure.claim.all_places
        key = "no_time_and_place" if no_time and no_place else "no_time" if no_time else "no_place"
        if no_time or no_place:
            found.setdefault(key, []).append(figure.claim)
    yield from _gathered(desk, found)


def _added_then(claim: Record) -> bool:
    """Whether it is at least stated when these people were added to the count."""
    return claim.added_in.stated


def _gathered(desk: Desk, found: dict[str, list[Record]]) -> Iterator[Sentence]:
    for key, claims in found.items():
        spans = desk.say(f"standings.{key}", figures=briefs(desk, claims))
        yield desk.sentence(spans, cited(claims))
