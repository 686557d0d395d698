"""What this briefing does not hold: as its profile asks for it, or of what any reader expects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import get_args

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.claims.scoped_figure import SeriesKey
from sitrep.compose.desk import Desk
from sitrep.compose.section import GLANCE
from sitrep.compose.words.figure_words import no_number
from sitrep.model.figures.figure import Figure, StandardFigure
from sitrep.model.figures.tolls import Measure
from sitrep.model.profile import Counted
from sitrep.model.report import CLAIM_KINDS, FIGURE_MODELS, MEASURES
from sitrep.model.sources import Missing
from sitrep.page.document import Note, Spans, Text
from sitrep.profiles.gaps import Gaps, gaps_of
from sitrep.profiles.shipped import profile_of

_ANYWHERE = tuple(
    kind
    for kind in CLAIM_KINDS
    if kind not in FIGURE_MODELS or not issubclass(FIGURE_MODELS[kind], StandardFigure)
)
"""The kinds of which any briefing holds some; of needs and damage, a profile says so."""

MISSING = get_args(Missing)
"""What stands in the place of a publisher, a date or an address that is not there."""

_EXPECTED = (Measure.KILLED, Measure.INJURED, Measure.MISSING)
_SAYING = {Measure.KILLED: (Measure.DEATHS,)}
"""The measures of which a figure tells of the dead too, in whichever words."""


def first_gaps(desk: Desk) -> tuple[Text, ...]:
    """What is not known, as page one says it: what is absent, then figures without a number."""
    numbers = (no_number(desk, one) for one in first_unnumbered(desk))
    return (*_first_absent(desk), *numbers)


def _first_absent(desk: Desk) -> list[Note]:
    """Of what is not told of events, as much as page one has room for."""
    return [*islice(_lacking_records(desk), GLANCE)]


def first_unnumbered(desk: Desk) -> list[Figure]:
    """The figures without a number of which page one says so."""
    header = desk.index.report.report
    named = {*header.key_figures, *header.highlights}
    lacking = _lacking(desk)
    room = GLANCE - len(_first_absent(desk))
    return [one for one in lacking if one.id not in named][:room]


def _lacking(desk: Desk) -> Iterator[Figure]:
    """Figures without a number, but for those of a day after which the same series has one."""
    figures = figure_set_of(desk.index).figures
    latest: dict[SeriesKey, date] = {}
    for one in figures.values():
        if one.numbered and one.date is not None:
            latest[one.series] = max(one.date.last, latest.get(one.series, one.date.last))
    for claim in desk.index.figures.values():
        if claim.count.numbered:
            continue
        known = figures[claim.id]
        given = latest.get(known.series)
        if known.date is None or given is None or given <= known.date.last:
            yield claim


def missing(desk: Desk, value: str, field: str) -> Spans:
    """That the publisher, date or address of a document is not stated, or could not be had."""
    return desk.say(f"sources.{value.replace(' ', '_')}.{field}")


def absent(desk: Desk) -> Iterator[Note]:
    """The gaps that the profile names; without one, the kinds and measures that are not there."""
    yield from _lacking_parts(desk)
    yield from _lacking_records(desk)


def _lacking_records(desk: Desk) -> Iterator[Note]:
    """Of the gaps those in records, which would tell of what happened."""
    report = desk.index.report
    profile = profile_of(desk.index)
    if profile is None:
        held = {toll.measure for toll in report.tolls}
        # Where there is no toll at all, that is said of their kind.
        expected = _EXPECTED if held else ()
        lacking = [one for one in expected if held.isdisjoint({one, *_SAYING.get(one, ())})]
        yield from _measures(desk, [(one,) for one in lacking])
        yield from _kinds(desk, [(kind,) for kind in _ANYWHERE if not getattr(report, kind)])
    else:
        gaps = gaps_of(profile, report)
        yield from _measures(desk, [one.measures for one in gaps.measures if not one.withdrawn])
        yield from _kinds(desk, [one.kinds for one in gaps.kinds if not one.withdrawn])
        yield from _withdrawn(desk, gaps)
        yield from _response(desk, gaps)


def _lacking_parts(desk: Desk) -> Iterator[Note]:
    """That the document has no overview or number: it tells nothing of what happened."""
    profile = profile_of(desk.index)
    if profile is None:
        return
    gaps = gaps_of(profile, desk.index.report)
    keys = [_PARTS[key] for key in (*gaps.header, *(["overview"] if gaps.overview else []))]
    if keys:
        yield desk.note("unknown.no_part", parts=desk.listed([_lower(desk, key) for key in keys]))


_PARTS = {
    "number": "unknown.number",
    "issued": "unknown.issued",
    "period": "front.period",
    "next_report": "front.next",
    "glide": "front.glide",
    "highlights": "highlights.title",
    "key_figures": "key_figures.title",
    "contacts": "unknown.contacts",
    "overview": "overview.title",
}
"""What the parts of a briefing that are no records are called on the page."""


def _measures(desk: Desk, needs: list[tuple[Counted, ...]]) -> Iterator[Note]:
    if needs:
        named = [_either(desk, [_measure(desk, one) for one in need]) for need in needs]
        yield desk.note("unknown.no_measure", measures=_joined(desk, needs, named))


def _kinds(desk: Desk, needs: list[tuple[str, ...]]) -> Iterator[Note]:
    if needs:
        named = [_either(desk, [_kind(desk, one) for one in need]) for need in needs]
        yield desk.note("unknown.no_kind", kinds=_joined(desk, needs, named))


def _withdrawn(desk: Desk, gaps: Gaps) -> Iterator[Note]:
    kinds = [kind for need in gaps.kinds if need.withdrawn for kind in need.kinds]
    measures = [one for need in gaps.measures if need.withdrawn for one in need.measures]
    report = desk.index.report
    figures = desk.index.figures.values()
    held = {word for one in figures for word in (one.measure, one.unit_of_count)}
    named = [_kind(desk, kind) for kind in kinds if getattr(report, kind)]
    named += [_measure(desk, one) for one in measures if one in held]
    if named:
        yield desk.note("unknown.withdrawn", what=desk.semicolons(named))


def _response(desk: Desk, gaps: Gaps) -> Iterator[Note]:
    named = [
        desk.say(
            "unknown.response_in",
            sector=desk.say(f"sector.{sector.value}"),
            parts=_fields(desk, keys),
        )
        for sector, keys in gaps.sectors
    ]
    if named:
        yield desk.note("unknown.no_response_in", parts=desk.semicolons(named))
    if gaps.response:
        yield desk.note("unknown.no_response", parts=_fields(desk, gaps.response))


def _fields(desk: Desk, keys: Iterable[str]) -> Spans:
    return desk.listed([desk.say(f"unknown.response.{key}") for key in keys])


def _kind(desk: Desk, kind: str) -> Spans:
    return _lower(desk, f"{kind}.title")


def _measure(desk: Desk, measure: Counted) -> Spans:
    if measure not in MEASURES:
        return desk.say(f"units.{measure.value}")
    name = MEASURES[measure].name_of(measure)
    if not MEASURES[measure].moves:
        return _lower(desk, name)
    moved = desk.say(name)
    return desk.say("unknown.movement", measure=moved)


def _either(desk: Desk, words: list[Spans]) -> Spans:
    return desk.language.listed(words, "or")


def _joined(desk: Desk, needs: Sequence[tuple[str, ...]], named: list[Spans]) -> Spans:
    """Needs as a list; between needs that hold an "or" stand semicolons."""
    return desk.semicolons(named) if any(len(need) > 1 for need in needs) else desk.listed(named)


def _lower(desk: Desk, key: str) -> Spans:
    return desk.say("actors.named", name=desk.language.inside(key))
