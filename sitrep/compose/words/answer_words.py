"""How two claims stand to each other, as a sentence in any language."""

from __future__ import annotations

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.answers import Answer, Relation, part_of_stock, together_but_for_time
from sitrep.compare.claims.revision_step import RevisionStep
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.words.claim_notes import correction
from sitrep.compose.words.figure_words import figure_phrase
from sitrep.compose.words.scope_words import axes_named
from sitrep.compose.words.step_words import joined, reason
from sitrep.page.document import Spans

_INSIDE = AxisRelation.INSIDE


def answer_words(desk: Desk, answer: Answer) -> Spans:
    """The sentence that says the relation and, where it is none, the axes that stand in its way."""
    both = {"first": named(desk, answer.first), "second": named(desk, answer.second)}
    if answer.relation is Relation.REVISED:
        return capitalised(_revised(desk, answer))
    if answer.relation is Relation.CONTAINED and answer.part is not None:
        apart = answer.axes.get(Axis.WINDOW) is AxisRelation.APART
        key = "exceeds" if answer.exceeds else "other_day" if apart else "contained"
        return _inside(desk, answer, key, answer.part)
    if answer.relation is Relation.LATER_HIGHER:
        earlier, later = (named(desk, ref) for ref in _in_time(answer))
        return capitalised(desk.say("compare.later_higher", earlier=earlier, later=later))
    if answer.relation is Relation.NOT_COMPARABLE:
        return capitalised(_not_comparable(desk, answer, both))
    return capitalised(desk.say(f"compare.{answer.relation.value}", **both))


def corrections(desk: Desk, answer: Answer) -> list[Spans]:
    """A sentence for each of the two claims that was withdrawn or denied, as the page says it."""
    claims = [desk.index.claims[ref] for ref in answer.withdrawn]
    found = [correction(desk, claim, named(desk, claim.id)) for claim in claims]
    return [one.spans for one in found if one is not None]


def named(desk: Desk, ref: str) -> Spans:
    """A figure with its scope and its originator, or the id of another record."""
    figure = desk.index.figures.get(ref)
    return figure_phrase(desk, figure) if figure is not None else desk.quote(ref, ref)


def _not_comparable(desk: Desk, answer: Answer, both: dict[str, Spans]) -> Spans:
    if Axis.KIND in answer.axes:
        return desk.say("compare.no_figures", **both)
    if Axis.COUNT in answer.obstacles:
        return desk.say("compare.no_number", **both)
    lies = {axis: answer.axes[axis] for axis in answer.obstacles}
    apart = [axis for axis in lies if lies[axis] in (AxisRelation.APART, AxisRelation.OVERLAPPING)]
    nested = _nested(desk, answer, apart)
    if nested is not None:
        return _inside(desk, answer, *nested)
    one_sided = [axis for axis in (Axis.CAUSE, Axis.EVENT) if axis in lies and not apart]
    key = "not_comparable" if apart else "one_states" if one_sided else "for_want"
    axes = axes_named(desk, apart or one_sided or answer.obstacles)
    return desk.say(f"compare.{key}", axes=axes, **both)


def _nested(desk: Desk, answer: Answer, apart: list[Axis]) -> tuple[str, str] | None:
    """In which way one lies inside the other though they are not compared, and which it is."""
    figures = report_figures_of(desk.index).figure_set.figures
    one, other = figures[answer.first], figures[answer.second]
    inner, outer = (one, other) if together_but_for_time(answer) is _INSIDE else (other, one)
    higher = outer.interval.below(inner.interval)
    if part_of_stock(answer, one, other):
        return None if higher else ("other_day", inner.id)
    if apart or answer.for_want_of or answer.together not in (_INSIDE, AxisRelation.AROUND):
        return None
    if any(not answer.axes[axis].level for axis in (Axis.CAUSE, Axis.EVENT)):
        return None
    return ("inside_earlier", inner.id)


def _inside(desk: Desk, answer: Answer, key: str, part: str) -> Spans:
    """That what one of the two counts lies inside what the other counts, and in which way."""
    whole = answer.second if part == answer.first else answer.first
    return capitalised(desk.say(f"compare.{key}", part=named(desk, part), whole=named(desk, whole)))


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
