"""How two claims stand to each other, as a sentence in any language."""

from __future__ import annotations

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.answers import Answer, Relation, inside_of_earlier, part_of_stock
from sitrep.compare.claims.interval_told import apart_by_ranges
from sitrep.compare.claims.revision_step import RevisionStep
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.words.claim_notes import correction
from sitrep.compose.words.figure_words import figure_phrase
from sitrep.compose.words.scope_words import axes_named
from sitrep.compose.words.step_words import joined, reason
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Spans


def answer_words(desk: Desk, answer: Answer) -> Spans:
    """The sentence that says the relation and, where it is none, the axes that stand in its way."""
    both = {"first": _of(desk, answer, answer.first), "second": _of(desk, answer, answer.second)}
    if answer.relation is Relation.REVISED:
        return capitalised(_revised(desk, answer))
    if answer.relation is Relation.CONTAINED and answer.part is not None:
        apart = answer.axes.get(Axis.WINDOW) is AxisRelation.APART
        key = "exceeds" if answer.exceeds else "other_day" if apart else "contained"
        return _inside(desk, answer, key, answer.part)
    if answer.relation is Relation.LATER_HIGHER:
        earlier, later = (_of(desk, answer, ref) for ref in _in_time(answer))
        return capitalised(desk.say("compare.later_higher", earlier=earlier, later=later))
    if answer.relation is Relation.NOT_COMPARABLE:
        return capitalised(_not_comparable(desk, answer, both))
    if answer.relation is Relation.DIFFERS and apart_by_ranges(_figures(desk, answer)):
        return capitalised(desk.say("compare.differs_by_range", **both))
    return capitalised(desk.say(f"compare.{answer.relation.value}", **both))


def _figures(desk: Desk, answer: Answer) -> list[Figure]:
    return [desk.index.figures[ref] for ref in (answer.first, answer.second)]


def corrections(desk: Desk, answer: Answer) -> list[Spans]:
    """A sentence for each of the two claims that was withdrawn or denied, as the page says it."""
    claims = [desk.index.claims[ref] for ref in answer.withdrawn]
    found = [correction(desk, claim, named(desk, claim.id)) for claim in claims]
    return [one.spans for one in found if one is not None]


def named(desk: Desk, ref: str, *, measured: bool = False) -> Spans:
    """A figure with its scope and its originator, or the id of another record."""
    figure = desk.index.figures.get(ref)
    if figure is None:
        return desk.quote(ref, ref)
    return figure_phrase(desk, figure, measured=measured)


def _of(desk: Desk, answer: Answer, ref: str) -> Spans:
    """One of the two as it is named, with what it counts where the other counts something else."""
    return named(desk, ref, measured=Axis.MEASURE in answer.reasons)


def _not_comparable(desk: Desk, answer: Answer, both: dict[str, Spans]) -> Spans:
    if Axis.KIND in answer.axes:
        return desk.say("compare.no_figures", **both)
    if Axis.COUNT in answer.obstacles:
        return desk.say("compare.no_number", **both)
    figures = report_figures_of(desk.index).figure_set.figures
    stock = part_of_stock(answer, figures[answer.first], figures[answer.second])
    if stock is not None:
        return _inside(desk, answer, "other_day", stock[0].id)
    if (inner := inside_of_earlier(answer)) is not None:
        return _inside(desk, answer, "inside_earlier", inner)
    if answer.together is AxisRelation.OVERLAPPING:
        return desk.say(
            "compare.overlapping", axes=axes_named(desk, answer.reasons_of_scope), **both
        )
    one_sided = [axis for axis in (Axis.CAUSE, Axis.EVENT) if axis in answer.obstacles]
    axes = answer.apart or one_sided or answer.obstacles
    key = "not_comparable" if answer.apart else "one_states" if one_sided else "for_want"
    return desk.say(f"compare.{key}", axes=axes_named(desk, axes), **both)


def _inside(desk: Desk, answer: Answer, key: str, part: str) -> Spans:
    """That what one of the two counts lies inside what the other counts, and in which way."""
    whole = answer.second if part == answer.first else answer.first
    said = {"part": _of(desk, answer, part), "whole": _of(desk, answer, whole)}
    return capitalised(desk.say(f"compare.{key}", **said))


def _in_time(answer: Answer) -> tuple[str, str]:
    """The ids of the earlier and of the later one."""
    first = answer.later == answer.first
    return (answer.second, answer.first) if first else (answer.first, answer.second)


def _revised(desk: Desk, answer: Answer) -> Spans:
    figures = report_figures_of(desk.index).figure_set.figures
    earlier, later = _in_time(answer)
    step = RevisionStep(figures[earlier], figures[later], answer.declared)
    said = {"later": named(desk, later), "earlier": named(desk, earlier)}
    change, because = joined(desk, step), reason(desk, step)
    return desk.say("compare.revised", change=change, because=because, **said)
