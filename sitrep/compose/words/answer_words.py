"""How two claims stand to each other, as a sentence in any language."""

from __future__ import annotations

from sitrep.compare.axes.axis import Axis
from sitrep.compare.claims.answers import Answer, Relation
from sitrep.compare.claims.revision_step import RevisionStep
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.words.claim_notes import correction
from sitrep.compose.words.figure_words import figure_phrase
from sitrep.compose.words.scope_words import axes_named
from sitrep.compose.words.step_words import joined, reason
from sitrep.page.document import Spans


def answer_words(desk: Desk, answer: Answer) -> Spans:
    """The sentence that says the relation and, where it is none, the axes that stand in its way."""
    both = {"first": named(desk, answer.first), "second": named(desk, answer.second)}
    if answer.relation is Relation.REVISED:
        return capitalised(_revised(desk, answer))
    if answer.relation is Relation.CONTAINED and answer.part is not None:
        whole = answer.second if answer.part == answer.first else answer.first
        key = "exceeds" if answer.exceeds else "contained"
        said = {"part": named(desk, answer.part), "whole": named(desk, whole)}
        return capitalised(desk.say(f"compare.{key}", **said))
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
    key = "for_want" if answer.for_want_of else "not_comparable"
    return desk.say(f"compare.{key}", axes=axes_named(desk, answer.obstacles), **both)


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
