"""What a toll says, as a clause and as a row: shared by every section that shows tolls."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.compose.words.figure_words import no_number
from sitrep.compose.words.people import according, people, plural_number
from sitrep.compose.words.scope_words import aside, qualifiers
from sitrep.compose.words.when_where import during, in_places
from sitrep.model.tolls import Basis, Toll
from sitrep.page.document import Sentence, Spans


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
