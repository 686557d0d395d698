"""Incidents: a timeline of what happened and of what was said, earliest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sitrep.charts.calendar import Calendar, calendar_for
from sitrep.compare.report.replaced_by import later_of
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised, plain_text
from sitrep.compose.section import as_one, section
from sitrep.compose.words.attribution import according, according_again, uncounted_besides
from sitrep.compose.words.changes import given_for, later_alone
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.figure_words import cited, clause, no_number
from sitrep.compose.words.joints import aside, first_to_fit, run_on
from sitrep.compose.words.row_words import according_cell
from sitrep.compose.words.scope_words import as_of
from sitrep.compose.words.sentences import incident_clause, incident_sentence, quoted_words
from sitrep.compose.words.speakers import speakers_cell
from sitrep.model.claim import Claim, Status
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.tolls import Toll
from sitrep.model.records.incidents import Incident
from sitrep.model.records.statements import Statement
from sitrep.model.window import Window
from sitrep.page.document import Block, Line, Row, Section, Sentence, Spans, Table
from sitrep.page.drawn import Strip

COLUMNS = ("when", "what", "according_to", "sources")

Event = Incident | Statement


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no incident."""
    if not desk.index.report.incidents:
        return None
    dated = [one for one in desk.index.report.statements if one.date is not None]
    events: list[Event] = [*desk.index.report.incidents, *dated]
    events.sort(key=lambda one: _first(_window(one)))
    head = [desk.line(f"columns.{column}") for column in COLUMNS]
    days = _days(events)
    if days is not None:
        head[0] = replace(head[0], strip=_axis(desk, days))
    rows = tuple(_row(desk, one, days) for one in events)
    texts = tuple(text for one in desk.index.report.incidents for text in as_one(_texts(desk, one)))
    some_undated = len(dated) < len(desk.index.report.statements)
    lead = (desk.note("incidents.dated_alone"),) if some_undated else ()
    table = Table("events", tuple(head), rows)
    return section(desk, "incidents", lead, (Block(table=table, texts=texts),))


def _window(event: Event) -> Window:
    return event.window if isinstance(event, Incident) else Window(start=event.date, end=event.date)


def _first(window: Window) -> date:
    start = window.start or window.end
    return start.first if start else date.max


def _days(events: Sequence[Event]) -> Calendar | None:
    windows = [_window(one) for one in events]
    ends = [end for window in windows for end in (window.start, window.end) if end is not None]
    return calendar_for([day for end in ends for day in (end.first, end.last)])


def _axis(desk: Desk, days: Calendar) -> Strip:
    """The days themselves, named at the first and the last."""
    first, last = desk.language.axis_ends(days.first, days.last)
    return Strip(ticks=days.ticks, labels=(first, *[""] * (len(days.ticks) - 2), last))


def _row(desk: Desk, event: Event, days: Calendar | None) -> Row:
    window = _window(event)
    when = desk.language.window(window, event.id, "cell")
    drawing = _strip(window, days) if days is not None else None
    if isinstance(event, Statement):
        said, by = _said(desk, event), Line(capitalised(speakers_cell(desk, event)))
    else:
        said, by = _happened(desk, event), according_cell(desk, event)
    cells = (Line(when, strip=drawing), Line(said), by)
    beside = _alike(desk, event) if isinstance(event, Incident) else []
    later = [one for toll in beside for one in _replaced_since(desk, toll)]
    return Row(cells, desk.cites(cited([event, *later])))


def _happened(desk: Desk, incident: Incident) -> Spans:
    """What happened and where, with the figures that the same documents give in the same way."""
    happened = capitalised(incident_clause(desk, incident))
    counted = [_counted(desk, incident, one) for one in _alike(desk, incident)]
    if not counted:
        return happened
    return desk.say("incidents.with_tolls", happened=happened, tolls=desk.semicolons(counted))


def _counted(desk: Desk, incident: Incident, toll: Toll) -> Spans:
    """The figure, with where and when where these are not those of the incident.

    And with the date for which it stands, and with what replaced it.
    """
    timed = toll.window.stated and toll.window != incident.window
    placed = set(toll.places) != set(incident.places)
    said = clause(desk, toll, timed=timed, placed=placed)
    later = [_since(desk, toll, one) for one in _replaced_since(desk, toll)]
    return aside(desk, [*uncounted_besides(desk, toll), *as_of(desk, toll), *later], said)


def _replaced_since(desk: Desk, toll: Toll) -> list[Figure]:
    """The figure that replaced this one for its own days, if any did."""
    found = later_of(report_figures_of(desk.index), toll.id)
    return [found.figure.claim] if found is not None and found.replaces else []


def _since(desk: Desk, old: Toll, new: Figure) -> Spans:
    """``replaced since: 47 as of 24 May``; of what is not said alike, no number is told."""
    if later_alone(desk, old, new) is None or not new.count.numbered:
        return desk.say("all_figures.mark.replaced")
    number = (desk.language.figure(new.count, new.id),)
    return desk.say("changes.replaced_since", number=number, given=given_for(desk, new))


_Told = tuple[str, frozenset[str], Status, bool]


def _told(desk: Desk, claim: Claim) -> _Told:
    """By whom, through whom and in which documents something is said, and how it is meant."""
    by = plain_text(according_cell(desk, claim).spans)
    return by, frozenset(cited([claim])), claim.status, claim.withdrawn is None


def _alike(desk: Desk, incident: Incident) -> list[Toll]:
    """The figures on an incident that are told as its row is."""
    tolls = (desk.index.tolls[ref] for ref in incident.tolls)
    row = _told(desk, incident)
    return [toll for toll in tolls if toll.count.numbered and _told(desk, toll) == row]


def _strip(window: Window, days: Calendar) -> Strip:
    if not window.stated:
        return Strip(ticks=days.ticks)
    start = days.share(window.start.first) if window.start else None
    end = days.share(window.end.last) if window.end else None
    return Strip(start=start, end=end, ticks=days.ticks)


def _said(desk: Desk, statement: Statement) -> Spans:
    """What was said, and what the speaker did by saying it."""
    kind = desk.say(f"statements.one.{statement.kind.value}")
    shown = statement.translation or statement.quotation
    said: Spans = ()
    if statement.paraphrase is not None:
        said = (desk.clause(statement.paraphrase, statement.id),)
    elif shown is not None:
        said = quoted_words(desk, shown, statement)
    return desk.say("incidents.said", kind=kind, text=said)


def _texts(desk: Desk, incident: Incident) -> Iterator[Sentence]:
    beside = _alike(desk, incident)
    given = [toll for ref in incident.tolls if (toll := desk.index.tolls[ref]) not in beside]
    if given:
        yield incident_sentence(desk, incident)
    alike: dict[_Told, list[Toll]] = {}
    for toll in given:
        alike.setdefault(_told(desk, toll), []).append(toll)
    named = _told(desk, incident)[0]
    for (by, *_), tolls in alike.items():
        later = [one for toll in tolls for one in _replaced_since(desk, toll)]
        said = _given(desk, incident, tolls, again=by == named)
        yield desk.sentence(run_on(desk, said), cited([*tolls, *later]))
        named = by
    yield from claim_notes(desk, incident, () if given else incident_clause(desk, incident))


def _given(desk: Desk, incident: Incident, tolls: Sequence[Toll], *, again: bool) -> list[Spans]:
    """The figures on an incident that are told alike, each with what is not said of the row.

    ``again``: whoever gives them is named by the sentence before.
    """
    lacking = [no_number(desk, one).spans for one in tolls if not one.count.numbered]
    counted = [_counted(desk, incident, one) for one in tolls if one.count.numbered]
    if not counted:
        return lacking

    def by_them(clauses: Sequence[Spans]) -> Spans:
        say = according_again if again else according
        return say(desk, tolls[0], desk.listed(clauses))

    together = first_to_fit(desk, [by_them(counted)], [by_them([one]) for one in counted])
    return [together, *lacking]
