"""Sentences: the one sentence that stands for a record, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sitrep.compose.desk import Desk
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.displacement_words import counted, from_to
from sitrep.compose.words.people import according, chain, people, plural_number
from sitrep.compose.words.speakers import speakers
from sitrep.compose.words.toll_words import toll_sentence
from sitrep.compose.words.when_where import during, in_places, since_until
from sitrep.languages import Value
from sitrep.model.access import Access
from sitrep.model.claim import ClaimPart
from sitrep.model.displacement import Displacement
from sitrep.model.incidents import Incident
from sitrep.model.population import Group, Population
from sitrep.model.response import Response
from sitrep.model.services import Service
from sitrep.model.statements import Quotation, Statement
from sitrep.model.window import Window
from sitrep.page.document import Sentence, Spans

_PROSE = ("needs", "response", "gaps")
_PEOPLE = ("targeted", "reached")
_MONEY = ("funding_required", "funding_received")


def access_sentence(desk: Desk, record: Access) -> Sentence:
    """The whole statement, with its chain and its sources."""
    clause = desk.say(
        "access.clause",
        effect=desk.prose(record.effect, record.id),
        where=in_places(desk, record.places, "placed"),
        when=since_until(desk, record.since, record.until, record.id),
    )
    return desk.of(record, according(desk, record, clause))


def displacement_sentence(desk: Desk, record: Displacement) -> Sentence:
    """The whole statement, with its chain and its sources."""
    return desk.of(record, according(desk, record, _displacement_clause(desk, record)))


def _displacement_clause(desk: Desk, record: Displacement) -> Spans:
    rest: dict[str, Spans] = {
        "when": (*during(desk, record.window, record.id), *_as_of(desk, record)),
        "cause": _cause(desk, record),
    }
    if record.description is not None and not record.count.numbered:
        described: dict[str, Value] = {
            "description": desk.prose(record.description, record.id),
            "where": in_places(desk, (*record.from_places, *record.to_places), "placed"),
        }
        return desk.say("displacement.clause", **described, **rest)
    moved: dict[str, Value] = {
        "where": from_to(desk, record),
    }
    measure = desk.language.word(f"displacement.measure.{record.measure.value}")
    number = plural_number(record.count)
    words: dict[str, Value] = {"counted": counted(desk, record), "measure": measure}
    return desk.say("displacement.clause_figure", number, **words, **moved, **rest)


def _as_of(desk: Desk, record: Displacement) -> Spans:
    if record.as_of is None:
        return ()
    return desk.say("displacement.as_of", date=desk.language.date(record.as_of, record.id))


def _cause(desk: Desk, record: Displacement) -> Spans:
    if record.cause is None:
        return ()
    return desk.say("displacement.cause", cause=desk.prose(record.cause, record.id))


def incident_clause(desk: Desk, incident: Incident) -> Spans:
    """What happened and where, without who says so."""
    return desk.say(
        "incidents.clause",
        description=desk.prose(incident.description, incident.id),
        where=in_places(desk, incident.places, "placed"),
    )


def incident_sentence(desk: Desk, incident: Incident) -> Sentence:
    """The whole statement, with its chain and its sources."""
    return desk.of(incident, according(desk, incident, incident_clause(desk, incident)))


def service_sentence(desk: Desk, record: Service) -> Sentence:
    """The whole statement, with its chain and its sources."""
    cause = desk.prose(record.cause, record.id) if record.cause else None
    clause = desk.say(
        "services.clause",
        state=desk.prose(record.state, record.id),
        where=in_places(desk, record.places, "placed"),
        when=since_until(desk, record.since, record.until, record.id),
        cause=desk.say("services.cause", cause=cause) if cause else (),
    )
    return desk.of(record, according(desk, record, clause))


def statement_sentence(desk: Desk, statement: Statement) -> Sentence:
    """What was said, by whom, through whom; a translation stands in for its original."""
    shown = statement.translation or statement.quotation
    values: dict[str, Spans] = {
        "speakers": speakers(desk, statement),
        "date": _dated(desk, statement),
    }
    if statement.paraphrase is not None:
        values["paraphrase"] = (desk.prose(statement.paraphrase, statement.id),)
    if shown is not None:
        values["quotation"] = quoted_words(desk, shown, statement)
    if quoted_apart(statement):
        return desk.of(statement, desk.say("statements.said", **values))
    both = statement.paraphrase is not None and shown is not None
    key = "said_and_quoted" if both else "said" if shown is None else "quoted"
    return desk.of(statement, desk.say(f"statements.{key}", **values))


def quoted_apart(statement: Statement) -> bool:
    """Whether only some of the documents that carry a statement carry its words."""
    both = statement.paraphrase is not None and statement.quotation is not None
    return both and any(ClaimPart.QUOTATION in one.lacks for one in statement.sources)


def quoted_words(desk: Desk, shown: Quotation, statement: Statement) -> Spans:
    """A quotation or its translation, in quotation marks."""
    return desk.quote(shown.text, statement.id, shown.language)


def _dated(desk: Desk, statement: Statement) -> Spans:
    if statement.date is None:
        return ()
    day = Window(start=statement.date, end=statement.date)
    return desk.language.window(day, statement.id, "clause")


def response_sentences(desk: Desk, record: Response) -> Iterator[Sentence]:
    """One sentence for each thing that the record says."""
    shared = {"chain": chain(desk, record), "where": in_places(desk, record.places)}
    for field in _PROSE:
        if (text := getattr(record, field)) is not None:
            spans = desk.say(f"response.{field}", text=desk.prose(text, record.id), **shared)
            yield desk.of(record, spans)
    for field in _PEOPLE:
        if (count := getattr(record, field)) is not None:
            who = people(desk, count, Population(group=Group.PEOPLE), record.id)
            number = plural_number(count)
            yield desk.of(record, desk.say(f"response.{field}", number, people=who, **shared))
    for field in _MONEY:
        if (money := getattr(record, field)) is not None:
            figure = desk.language.figure(money.amount, record.id)
            spans = desk.say(f"response.{field}", figure=figure, currency=money.currency, **shared)
            yield desk.of(record, spans)
    yield from claim_notes(desk, record)


SENTENCES: Mapping[str, Callable[[Desk, Any], Sentence]] = {
    "tolls": toll_sentence,
    "displacement": displacement_sentence,
    "access": access_sentence,
    "statements": statement_sentence,
    "incidents": incident_sentence,
    "services": service_sentence,
    "response": lambda desk, record: next(response_sentences(desk, record)),
}
"""The sentence that stands for a record, by its kind."""
