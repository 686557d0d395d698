"""Tolls: one table a measure, and what belongs to each figure beneath it."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.claim_notes import claim_notes
from sitrep.compose.desk import Desk
from sitrep.compose.people import actors, chain, people
from sitrep.compose.section import section
from sitrep.compose.toll_words import table, what
from sitrep.document import Group, Section, Sentence, Traced
from sitrep.model.tolls import Measure, Method, Toll


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there are no tolls."""
    groups = tuple(
        _measure(desk, measure, found)
        for measure in Measure
        if (found := [toll for toll in desk.index.report.tolls if toll.measure is measure])
    )
    return section(desk, "tolls", groups=groups)


def _measure(desk: Desk, measure: Measure, tolls: list[Toll]) -> Group:
    title = desk.line(f"tolls.measure.{measure.value}")
    notes = tuple(note for toll in tolls for note in _notes(desk, toll))
    return Group(title, table(desk, measure.value, tolls), notes)


def _notes(desk: Desk, toll: Toll) -> Iterator[Sentence]:
    yield from _parts(desk, toll)
    if toll.responsible:
        spans = desk.say(
            "tolls.alleged",
            chain=chain(desk, toll),
            actors=actors(desk, toll.responsible),
            what=what(desk, toll),
        )
        yield desk.of(toll, spans)
    if toll.revises is not None:
        yield _revision(desk, toll, toll.revises)
    if toll.method is not Method.NOT_STATED:
        yield _about(desk, toll, f"tolls.method.{toll.method.value}")
    yield from claim_notes(desk, toll, what(desk, toll))


def _parts(desk: Desk, toll: Toll) -> Iterator[Sentence]:
    parts = [desk.index.tolls[part] for part in toll.parts]
    if not parts:
        return
    listed = desk.listed([people(desk, part.count, part.population, part.id) for part in parts])
    whole = desk.language.figure(toll.count, toll.id)
    by = chain(desk, toll)
    yield desk.of(toll, desk.say("tolls.part_of", chain=by, whole=whole, parts=listed))
    total = sum((part.count.interval for part in parts[1:]), parts[0].count.interval)
    if total.high == total.low:
        computed = desk.language.computed(total.low, toll.id)
        yield desk.of(toll, desk.say("tolls.computed", chain=by, sum=computed))


def _revision(desk: Desk, toll: Toll, earlier: str) -> Sentence:
    new: Traced = desk.language.figure(toll.count, toll.id)
    old = desk.language.figure(desk.index.tolls[earlier].count, earlier)
    return desk.of(toll, desk.say("tolls.revises", chain=chain(desk, toll), new=new, old=old))


def _about(desk: Desk, toll: Toll, key: str) -> Sentence:
    figure = desk.language.figure(toll.count, toll.id)
    return desk.of(toll, desk.say(key, figure=figure, chain=chain(desk, toll)))
