"""What a toll says, as a clause and as a row: shared by every section that shows tolls."""

from __future__ import annotations

from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.words.figure_words import no_number
from sitrep.compose.words.people import according, chain, people, plural_number
from sitrep.compose.words.scope_words import aside, earlier, qualifiers
from sitrep.compose.words.when_where import during, in_places, window_cell
from sitrep.model.claim import Claim, Status
from sitrep.model.figure import Figure
from sitrep.model.tolls import Basis, Toll
from sitrep.page.document import Line, Sentence, Spans


def clause(desk: Desk, toll: Toll) -> Spans:
    """``at least 145 people were killed in … between …``."""
    spans = desk.say(
        f"tolls.clause.{toll.measure.value}",
        plural_number(toll.count),
        people=people(desk, toll.count, toll.population, toll.id),
        where=in_places(desk, toll.places),
        when=during(desk, toll.window, toll.id),
    )
    if toll.basis is Basis.NEW or toll.counted_in.stated:
        added = during(desk, toll.counted_in, toll.id)
        spans = desk.say("tolls.newly_added", clause=spans, when=added)
    return (*spans, *aside(desk, qualifiers(desk, toll)))


def toll_sentence(desk: Desk, toll: Toll) -> Sentence:
    """The whole statement, with its chain and its sources; without a number, that there is none."""
    if not toll.count.numbered:
        return no_number(desk, toll)
    return desk.of(toll, according(desk, toll, clause(desk, toll)))


def what(desk: Desk, toll: Toll) -> Spans:
    """``People killed: at least 145 people``, to speak of a figure elsewhere."""
    return desk.say(
        "tolls.what",
        measure=desk.say(f"tolls.measure.{toll.measure.value}"),
        people=people(desk, toll.count, toll.population, toll.id),
    )


def when_cell(desk: Desk, toll: Toll) -> Line:
    """The window, whether the figure runs from its start, and the date it stands for."""
    parts = [spans] if (spans := window_cell(desk, toll).spans) else []
    if toll.counted_in.stated:
        added = desk.language.window(toll.counted_in, toll.id, "cell")
        parts.append(desk.say("tolls.counted_in", added=added))
    cell = desk.say(f"tolls.basis.{toll.basis.value}", window=desk.semicolons(parts))
    return Line(desk.semicolons([cell, *earlier(desk, toll)]))


def according_cell(desk: Desk, claim: Claim) -> Line:
    """The originator with the carriers, and how it stands to the claim, as a cell."""
    return Line(capitalised(according_words(desk, claim)))


def according_words(desk: Desk, claim: Claim) -> Spans:
    """The originator with the carriers, and how it stands to the claim."""
    status = Status.RETRACTED if claim.withdrawn is not None else claim.status
    return desk.say(f"status.cell.{status.value}", chain=chain(desk, claim))


def figure_when(desk: Desk, figure: Figure) -> Line:
    """The window and the date that it stands for; of a toll, also from where it runs."""
    if isinstance(figure, Toll):
        return when_cell(desk, figure)
    return window_cell(desk, figure)
