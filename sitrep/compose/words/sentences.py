"""Sentences: the one sentence that stands for a record, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.figure_words import figure_sentence, no_number
from sitrep.compose.words.people import according, chain, people, plural_number
from sitrep.compose.words.scope_words import aside, counted, from_to, qualifiers
from sitrep.compose.words.speakers import speakers
from sitrep.compose.words.when_where import during, in_places, since_until
from sitrep.languages import Value
from sitrep.model.access import Access
from sitrep.model.claim import ClaimPart
from sitrep.model.figures.displacement import Displacement, FigureType
from sitrep.model.figures.population import Group, Population
from sitrep.model.incidents import Incident
from sitrep.model.report import FIGURE_KINDS
from sitrep.model.response import Response
from sitrep.model.services import Service
from sitrep.model.statements import Quotation, Statement
from sitrep.model.values.count import Count
from sitrep.model.window import Window
from sitrep.page.document import Sentence, Spans

_PROSE = ("needs", "response", "gaps", "next_steps")
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
    if not record.count.numbered and not record.told:
        return no_number(desk, record)
    return desk.of(record, according(desk, record, _displacement_clause(desk, record)))


def _displacement_clause(desk: Desk, record: Displacement) -> Spans:
    timed = record.window.stated or record.window.as_worded is not None
    open_period = record.figure_type is FigureType.FLOW and not timed
    period = [desk.say("displacement.no_period")] if open_period else []
    rest: dict[str, Value] = {
        "when": during(desk, record.window, record.id),
        "aside": aside(desk, [*period, *qualifiers(desk, record)]),
    }
    if record.description is not None and not record.count.numbered:
        described: dict[str, Value] = {
            "description": desk.prose(record.description, record.id),
            "where": in_places(desk, (*record.from_places, *record.to_places), "placed"),
        }
        return desk.say("displacement.clause", **described, **rest)
    measure = desk.language.word(f"displacement.measure.{record.measure.value}")
    number = plural_number(record.count)
    rest |= {"counted": counted(desk, record), "measure": measure, "where": from_to(desk, record)}
    return desk.say(f"displacement.clause_of.{record.unit.value}", number, **rest)


def incident_clause(desk: Desk, incident: Incident, when: Spans = ()) -> Spans:
    """What happened and where, and when if it is not said beside it; without who says so."""
    return desk.say(
        "incidents.clause",
        description=desk.prose(incident.description, incident.id),
        where=in_places(desk, incident.places, "placed"),
        when=when,
    )


def incident_sentence(desk: Desk, incident: Incident) -> Sentence:
    """The whole statement, with its chain and its sources."""
    when = during(desk, incident.window, incident.id)
    return desk.of(incident, according(desk, incident, incident_clause(desk, incident, when)))


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
    """One sentence for each thing that the record says; the first names place and originator."""
    at = (*in_places(desk, record.places), *aside(desk, list(_dated_as(desk, record))))
    shared = {"chain": chain(desk, record), "where": at}
    activity = _activity(desk, record)
    first = True
    for field in _PROSE:
        if (text := getattr(record, field)) is not None:
            told = desk.prose(text, record.id)
            if first:
                spans = desk.say(f"response.{field}", text=told, **shared)
            else:
                part = capitalised(desk.say(f"unknown.response.{field}"))
                spans = desk.say("response.also", part=part, text=told)
            first = False
            yield desk.of(record, spans)
    for field in _PEOPLE:
        count = getattr(record, field)
        if count is not None and not count.numbered:
            yield _no_number(desk, record, field, count, at)
        elif count is not None:
            who = people(desk, count, Population(group=Group.PEOPLE), record.id)
            number = plural_number(count)
            spans = desk.say(f"response.{field}", number, people=who, **shared)
            yield desk.of(record, activity(spans))
    for field in _MONEY:
        money = getattr(record, field)
        if money is not None and not money.amount.numbered:
            yield _no_number(desk, record, field, money.amount, at)
        elif money is not None:
            figure = desk.language.figure(money.amount, record.id)
            spans = desk.say(f"response.{field}", figure=figure, currency=money.currency, **shared)
            yield desk.of(record, activity(spans))
    yield from claim_notes(desk, record)


def _no_number(desk: Desk, record: Response, field: str, count: Count, at: Spans) -> Sentence:
    """That no number is given of a part of the response, and in which way."""
    what = (*desk.say(f"unknown.response.{field}"), *at)
    key = f"figures.no_number.{count.form.value}"
    return desk.of(record, desk.say(key, chain=chain(desk, record), what=what))


def _dated_as(desk: Desk, record: Response) -> Iterator[Spans]:
    if record.as_of is not None:
        yield desk.say("figures.as_of", date=desk.language.date(record.as_of, record.id))


def _activity(desk: Desk, record: Response) -> Callable[[Spans], Spans]:
    """What names the activity in a sentence that another record would make alike."""

    def key(one: Response) -> tuple[object, ...]:
        return (one.according_to, one.sector, frozenset(one.places), one.as_of)

    alike = [one for one in desk.index.report.response if key(one) == key(record)]
    if len(alike) < 2 or record.response is None:
        return lambda spans: spans
    named = desk.prose(record.response, record.id)
    return lambda spans: desk.say("response.of_activity", sentence=spans, activity=named)


SENTENCES: Mapping[str, Callable[[Desk, Any], Sentence]] = {
    **dict.fromkeys(FIGURE_KINDS, figure_sentence),
    "displacement": displacement_sentence,
    "access": access_sentence,
    "statements": statement_sentence,
    "incidents": incident_sentence,
    "services": service_sentence,
    "response": lambda desk, record: next(response_sentences(desk, record)),
}
"""The sentence that stands for a record, by its kind."""
