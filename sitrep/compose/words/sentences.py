"""Sentences: the one sentence that stands for a record, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any

from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.words.attribution import according_at, attributed, uncounted_besides
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.figure_words import figure_sentence, no_number, without_number
from sitrep.compose.words.joints import aside, first_to_fit, fits
from sitrep.compose.words.people import actors
from sitrep.compose.words.place_phrases import from_to, in_places
from sitrep.compose.words.scope_words import counted, qualifiers
from sitrep.compose.words.speakers import (
    carried_apart,
    how_many_spoke,
    speakers,
    spoken_by,
)
from sitrep.compose.words.time_words import dated_text, during, since_until
from sitrep.compose.words.what_counted import (
    agreeing,
    amount,
    none_of,
    people,
    plural_number,
    verb_number,
)
from sitrep.languages import Value
from sitrep.model.claim import ClaimPart
from sitrep.model.figures.displacement import Displacement, FigureType
from sitrep.model.figures.population import Group, Population, Unit
from sitrep.model.figures.timed import window_apart
from sitrep.model.records.access import Access
from sitrep.model.records.incidents import Incident
from sitrep.model.records.response import Response
from sitrep.model.records.standard_record import StandardRecord
from sitrep.model.records.statements import Quotation, Statement
from sitrep.model.report import FIGURE_KINDS, STANDARD_MODELS
from sitrep.model.values.count import Count
from sitrep.model.values.interval import Number
from sitrep.model.window import Window
from sitrep.page.document import Sentence, Spans, Traced

_PROSE = ("needs", "response", "gaps", "next_steps")
_PEOPLE = ("targeted", "reached")
_MONEY = ("funding_required", "funding_received")
RESPONSE_FIELDS = (*_PROSE, *_PEOPLE, *_MONEY)
"""What a response can say, in the order of the page."""


def access_sentence(desk: Desk, record: Access) -> Sentence:
    """The whole statement, with its chain and its sources."""
    effect = desk.clause(record.effect, record.id)
    when = since_until(desk, record.since, record.until, record.id)
    behind, apart = dated_text(desk, effect, when, record.until)
    clause = desk.say("access.clause", effect=effect, when=behind)
    by = record.imposed_by
    key = "access.imposed_itself" if by == (record.according_to,) else "access.imposed"
    imposed = [desk.say(key, actors=actors(desk, by))] if by else []
    return desk.of(record, according_at(desk, record, clause, record.places, imposed, apart))


def displacement_sentence(desk: Desk, record: Displacement) -> Sentence:
    """The whole statement, with its chain and its sources."""
    if not record.count.numbered and not record.told:
        return no_number(desk, record)
    timed = record.window.stated or record.window.as_worded is not None
    open_period = record.figure_type is FigureType.FLOW and not timed
    period = [desk.say("displacement.no_period")] if open_period else []
    parts = [*period, *uncounted_besides(desk, record), *qualifiers(desk, record)]
    refs = (*record.from_places, *record.to_places) if _described(record) else ()
    clause = _displacement_clause(desk, record, timed=not window_apart(record))
    said = according_at(desk, record, clause, refs, parts)
    if not fits(desk, said) and record.window.stated and not window_apart(record):
        window = desk.language.window(record.window, record.id, "cell")
        parts = [desk.say("figures.time", window=window), *parts]
        clause = _displacement_clause(desk, record, timed=False)
        said = according_at(desk, record, clause, refs, parts)
    return desk.of(record, said)


def _described(record: Displacement) -> bool:
    return record.description is not None and not record.count.numbered


def _displacement_clause(desk: Desk, record: Displacement, *, timed: bool) -> Spans:
    rest: dict[str, Value] = {
        "when": during(desk, record.window, record.id) if timed else (),
    }
    if record.description is not None and _described(record):
        description = desk.clause(record.description, record.id)
        return desk.say("displacement.clause", description=description, **rest)
    number = plural_number(record.count)
    if heading := none_of(desk, record):
        figure = desk.language.figure(record.count, record.id)
        where = from_to(desk, record)
        return desk.say("figures.none_of", heading=heading, figure=figure, where=where, **rest)
    rest |= {"counted": counted(desk, record, inside=True), "where": from_to(desk, record)}
    if record.unit is Unit.MOVEMENTS:
        measure = desk.language.word(f"displacement.measure.{record.measure.value}")
        return desk.say("displacement.movements", number, measure=measure, **rest)
    key = f"displacement.clause_of.{record.told_as.value}.{record.measure.value}"
    return agreeing(desk, desk.say(key, number, **rest), record)


def incident_clause(desk: Desk, incident: Incident) -> Spans:
    """What happened and where, without who says so and when."""
    at = in_places(desk, incident.places, "placed")
    return aside(desk, [at] if at else [], (_happened(desk, incident),))


def _happened(desk: Desk, incident: Incident) -> Traced:
    return desk.clause(incident.description, incident.id)


def incident_sentence(desk: Desk, incident: Incident) -> Sentence:
    """The whole statement, with its chain and its sources."""
    when = during(desk, incident.window, incident.id)
    clause = desk.say("incidents.clause", description=_happened(desk, incident), when=when)
    return desk.of(incident, according_at(desk, incident, clause, incident.places))


def standard_sentence(desk: Desk, record: StandardRecord) -> Sentence:
    """The whole statement, with its chain and its sources."""
    cause = desk.prose(record.cause, record.id) if record.cause else None
    told = desk.clause(record.what_is_so, record.id)
    when = since_until(desk, record.since, record.until, record.id)
    behind, apart = dated_text(desk, told, when, record.until)
    clause = desk.say("standard.clause", told=told, when=behind)
    parts = [desk.say("standard.cause", cause=cause)] if cause else []
    return desk.of(record, according_at(desk, record, clause, record.places, parts, apart))


def statement_sentence(desk: Desk, statement: Statement) -> Sentence:
    """What was said, by whom, through whom; a translation stands in for its original."""
    shown = statement.translation or statement.quotation
    values: dict[str, Spans] = {"date": _dated(desk, statement)}
    if statement.paraphrase is not None:
        values["paraphrase"] = (desk.clause(statement.paraphrase, statement.id),)
    if shown is not None:
        values["quotation"] = quoted_words(desk, shown, statement)
    quoted: list[Spans] = []
    if statement.paraphrase is not None and shown is not None and not quoted_apart(statement):
        quoted = [desk.say("statements.words", quotation=values["quotation"])]
    key = "quoted" if statement.paraphrase is None else "said"
    many = how_many_spoke(desk, statement)

    def said(who: Spans) -> Spans:
        if many is None:
            return desk.say(f"statements.by.{key}", speakers=who, **values)
        return desk.say(f"statements.{key}", many, speakers=who, **values)

    whole = said(speakers(desk, statement, subject=many is not None))
    alone = said(spoken_by(desk, statement))
    carried = [*carried_apart(desk, statement)]
    return desk.of(statement, first_to_fit(desk, [whole, *quoted], [alone, *quoted, *carried]))


def quoted_apart(statement: Statement) -> bool:
    """Whether only some of the documents that carry a statement carry its words."""
    both = statement.paraphrase is not None and statement.quotation is not None
    return both and any(ClaimPart.QUOTATION in one.lacks for one in statement.sources)


def quoted_words(desk: Desk, shown: Quotation, statement: Statement) -> Spans:
    """Words in quotation marks; of a translation also that it is one, and whose."""
    words = desk.quote(shown.text, statement.id, shown.language)
    if shown is not statement.translation and shown.translator is None:
        return words
    if shown.translator in (None, "not stated"):
        return desk.say("statements.translation", quotation=words)
    translator = desk.name(str(shown.translator), statement.id)
    return desk.say("statements.translation_by", quotation=words, translator=translator)


def _dated(desk: Desk, statement: Statement) -> Spans:
    if statement.date is None:
        return ()
    day = Window(start=statement.date, end=statement.date)
    return desk.language.window(day, statement.id, "clause")


def response_sentences(desk: Desk, record: Response) -> Iterator[Sentence]:
    """One sentence for each thing that the record says; the first names place and originator."""
    yield from response_told(desk, record)
    yield from claim_notes(desk, record)


def response_told(
    desk: Desk,
    record: Response,
    shown: Container[str] = RESPONSE_FIELDS,
    beside: Callable[[str], Spans] = lambda _: (),
) -> Iterator[Sentence]:
    """What the record says in the fields that are ``shown``, and ``beside`` each what else."""
    prose = [field for field in _PROSE if field in shown and getattr(record, field) is not None]
    for field in prose:
        words = (desk.clause(getattr(record, field), record.id), *beside(field))
        if field == prose[0]:
            yield desk.of(record, _told(desk, record, f"response.{field}", text=words))
        else:
            part = capitalised(desk.say(f"unknown.response.{field}"))
            yield desk.of(record, desk.say("response.also", part=part, text=words))
    yield from _people_and_money(desk, record, shown, beside, bool(prose))


def _people_and_money(
    desk: Desk,
    record: Response,
    shown: Container[str],
    beside: Callable[[str], Spans],
    told: bool,
) -> Iterator[Sentence]:
    """Each number; whose it is and of where is said with the first, unless it was ``told``."""
    activity = _activity(desk, record)
    for field in (one for one in _PEOPLE if one in shown):
        count = getattr(record, field)
        if count is not None and not count.numbered:
            yield _no_number(desk, record, field, count)
        elif count is not None:
            who = (*in_people(desk, count, record.id, inside=not told), *beside(field))
            number = plural_number(count)
            yield desk.of(record, activity(_number(desk, record, field, told, number, people=who)))
            told = True
    for field in (one for one in _MONEY if one in shown):
        money = getattr(record, field)
        if money is not None and not money.amount.numbered:
            yield _no_number(desk, record, field, money.amount)
        elif money is not None:
            sum_ = (money.amount, money.currency, record.id)
            said = amount(desk, *sum_, currency=True, inside=not told)
            number = verb_number(money.amount)
            spans = _number(desk, record, field, told, number, money=said)
            yield desk.of(record, activity(spans))
            told = True


def in_people(desk: Desk, count: Count, ref: str, *, inside: bool = False) -> Spans:
    """A number of a response with those whom it counts."""
    return people(desk, count, Population(group=Group.PEOPLE), ref, inside=inside)


def _number(
    desk: Desk,
    record: Response,
    field: str,
    told: bool,
    number: Number | None = None,
    /,
    **values: Value,
) -> Spans:
    if told:
        return desk.say(f"response.then.{field}", **values)
    return _told(desk, record, f"response.{field}", number, **values)


def _told(
    desk: Desk, record: Response, key: str, number: Number | None = None, /, **values: Value
) -> Spans:
    """A sentence on a response with its place, its date and its chain."""
    places = in_places(desk, record.places)

    def say(who: Spans, inside: Spans) -> Spans:
        return desk.say(key, number, chain=who, where=(*places, *inside), **values)

    return attributed(desk, record, say, list(_dated_as(desk, record)))


def _no_number(desk: Desk, record: Response, field: str, count: Count) -> Sentence:
    """That no number is given of a part of the response, and in which way."""
    at = aside(desk, list(_dated_as(desk, record)), in_places(desk, record.places))
    what = (*desk.say(f"unknown.response.{field}"), *at)
    return desk.of(record, without_number(desk, record, count, what))


def _dated_as(desk: Desk, record: Response) -> Iterator[Spans]:
    if record.as_of is not None:
        date = desk.language.date(record.as_of, record.id)
        yield desk.say(f"figures.as_of.{record.as_of.exactness}", date=date)


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
    **dict.fromkeys(STANDARD_MODELS, standard_sentence),
    "displacement": displacement_sentence,
    "access": access_sentence,
    "statements": statement_sentence,
    "incidents": incident_sentence,
    "response": lambda desk, record: next(response_sentences(desk, record)),
}
"""The sentence that stands for a record, by its kind."""
