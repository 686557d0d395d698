"""What is not known: figures, windows and facts about sources that nobody states."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.people import chain, group
from sitrep.compose.section import section
from sitrep.compose.toll_words import what
from sitrep.compose.when_where import in_places
from sitrep.document import Group, Note, Section, Sentence, Spans
from sitrep.model.base import CLAIM_KINDS
from sitrep.model.displacement import Displacement
from sitrep.model.tolls import Measure, Toll

_EXPECTED_MEASURES = (Measure.KILLED, Measure.INJURED, Measure.MISSING)
_SOURCE_FIELDS = ("publisher", "published", "address")


def compose(desk: Desk) -> Section | None:
    """The section: gaps in the records first, then gaps in what this briefing holds."""
    texts = (*_figures(desk), *_windows(desk), *_sources(desk), *_absent(desk))
    return section(desk, "unknown", groups=(Group(texts=texts),) if texts else ())


def _figures(desk: Desk) -> Iterator[Sentence]:
    for record in (*desk.index.report.tolls, *desk.index.report.displacement):
        if not record.count.numbered:
            spans = desk.say("unknown.figure", chain=chain(desk, record), what=_what(desk, record))
            yield desk.of(record, spans)


def _what(desk: Desk, record: Toll | Displacement) -> Spans:
    if isinstance(record, Toll):
        measure = desk.say(f"tolls.measure.{record.measure.value}")
        people, places = group(desk, record.population, record.id), record.places
    else:
        measure = desk.say("displacement.title")
        people, places = desk.say(f"units.{record.unit.value}"), record.from_places
    where = in_places(desk, places)
    return desk.say("unknown.group_of", measure=measure, people=people, where=where)


def _windows(desk: Desk) -> Iterator[Sentence]:
    for toll in desk.index.report.tolls:
        if toll.count.numbered and not toll.window.stated:
            values = {"what": what(desk, toll), "chain": chain(desk, toll)}
            yield desk.of(toll, desk.say("unknown.window", **values))


def _sources(desk: Desk) -> Iterator[Sentence]:
    for source in desk.index.report.sources:
        if source.id not in desk.numbers:
            continue
        for field in _SOURCE_FIELDS:
            value = getattr(source, field)
            if value in ("not stated", "not available"):
                missing = desk.language.word(f"sources.{value.replace(' ', '_')}")
                spans = desk.say(f"unknown.{field}", missing=missing)
                yield desk.sentence(spans, [source.id])


def _absent(desk: Desk) -> Iterator[Note]:
    held = {toll.measure for toll in desk.index.report.tolls}
    measures = [measure for measure in _EXPECTED_MEASURES if measure not in held]
    if measures:
        named = desk.listed([_lower(desk, f"tolls.measure.{one.value}") for one in measures])
        yield desk.note("unknown.no_measure", measures=named)
    kinds = [kind for kind in CLAIM_KINDS if not getattr(desk.index.report, kind)]
    if kinds:
        named = desk.listed([_lower(desk, f"{kind}.title") for kind in kinds])
        yield desk.note("unknown.no_kind", kinds=named)


def _lower(desk: Desk, key: str) -> Spans:
    text = desk.language.word(key)
    return desk.say("actors.named", name=text[:1].lower() + text[1:])
