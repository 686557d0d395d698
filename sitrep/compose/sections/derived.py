"""Derived: numbers that follow from the figures, recomputed here, with what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.words.derived_words import result_of, way_of
from sitrep.compose.words.figure_words import cited, figure_phrase
from sitrep.compose.words.people import actor
from sitrep.model.derived import Derived, Operation
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Block, Section, Sentence, Spans


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where nothing is derived."""
    texts = tuple(
        text for derived in desk.index.report.derived for text in _sentences(desk, derived)
    )
    lead = (desk.note("derived.lead"),)
    return section(desk, "derived", lead, (Block(texts=texts),)) if texts else None


def _sentences(desk: Desk, derived: Derived) -> Iterator[Sentence]:
    figures = [desk.index.figures[ref] for ref in (derived.of, derived.against) if ref]
    said: dict[str, Spans] = {"of": _measured(desk, figures[0])}
    if len(figures) > 1:
        said["against"] = _measured(desk, figures[1])
    result = (result_of(desk.language, desk.index, derived),)
    spans = desk.say(_key(desk, derived), result=result, **said)
    yield desk.sentence(spans, cited(figures))
    if derived.stated is not None and derived.according_to is not None and derived.sources:
        words = desk.quote(derived.stated, derived.id)
        by = actor(desk, derived.according_to)
        spans = desk.say("derived.stated", originator=by, words=words)
        yield desk.sentence(spans, derived.sources)
    if derived.note is not None:
        note = desk.prose(derived.note, derived.id)
        yield desk.sentence(desk.say("record_note", note=note), cited(figures))


def _key(desk: Desk, derived: Derived) -> str:
    if derived.operation is not Operation.CHANGE:
        return f"derived.{derived.operation.value}"
    found = recompute(figure_set_of(desk.index), derived).result
    assert found is not None
    return f"derived.change.{way_of(found)}"


def _measured(desk: Desk, figure: Figure) -> Spans:
    """A figure with what it counts, because two may count different things."""
    phrase = figure_phrase(desk, figure)
    if figure.subject is not None:
        return phrase
    return desk.say("derived.figure", measure=desk.say(figure.measure_key), figure=phrase)
