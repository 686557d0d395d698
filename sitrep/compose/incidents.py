"""Incidents: a timeline, earliest first, each day under its date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from sitrep.compose.claim_notes import claim_notes
from sitrep.compose.desk import Desk
from sitrep.compose.people import according, chain
from sitrep.compose.section import section
from sitrep.compose.toll_words import what
from sitrep.compose.when_where import in_places
from sitrep.document import Group, Line, Section, Sentence
from sitrep.model.incidents import Incident


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    ordered = sorted(desk.index.report.incidents, key=_when)
    groups = tuple(
        Group(_date(desk, found[0]), texts=tuple(t for one in found for t in _texts(desk, one)))
        for _, same in groupby(ordered, key=lambda one: str(one.window))
        if (found := list(same))
    )
    return section(desk, "incidents", groups=groups)


def _when(incident: Incident) -> tuple[date, str]:
    start = incident.window.start or incident.window.end
    return (start.first if start else date.max, str(incident.window))


def _date(desk: Desk, incident: Incident) -> Line:
    if not incident.window.stated:
        return desk.line("incidents.undated")
    return Line(desk.language.window(incident.window, incident.id, "cell"))


def _texts(desk: Desk, incident: Incident) -> Iterator[Sentence]:
    yield incident_sentence(desk, incident)
    if incident.tolls:
        tolls = desk.listed([what(desk, desk.index.tolls[ref]) for ref in incident.tolls])
        spans = desk.say("incidents.tolls", chain=chain(desk, incident), tolls=tolls)
        yield desk.of(incident, spans)
    yield from claim_notes(desk, incident)


def incident_sentence(desk: Desk, incident: Incident) -> Sentence:
    """The whole statement, with its chain and its sources."""
    clause = desk.say(
        "incidents.clause",
        description=desk.prose(incident.description, incident.id),
        where=in_places(desk, incident.places, "placed"),
    )
    return desk.of(incident, according(desk, incident, clause))
