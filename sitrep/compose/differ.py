"""How the figures differ: originators counted, and one claim's wordings set side by side."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk, semicolons
from sitrep.compose.people import actor, chain, sort_name
from sitrep.compose.section import section
from sitrep.compose.speakers import names
from sitrep.compose.toll_words import what
from sitrep.document import Group, Section, Sentence, Spans, Words
from sitrep.model.actors import ActorKind
from sitrep.model.claim import WORDED_AXES, Claim
from sitrep.model.displacement import Displacement
from sitrep.model.tolls import Measure, Toll

_NOT_NAMED = (ActorKind.UNNAMED_PERSON, ActorKind.UNNAMED_GROUP)


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where nothing differs."""
    texts = (
        *_originators(desk),
        *_wordings(desk),
        *_spellings(desk),
        *_names(desk),
    )
    if not texts:
        return None
    return section(desk, "differ", (desk.note("differ.rule"),), (Group(texts=texts),))


def _originators(desk: Desk) -> Iterator[Sentence]:
    for measure in Measure:
        tolls = [toll for toll in desk.index.report.tolls if toll.measure is measure]
        found = sorted({toll.according_to for toll in tolls}, key=lambda ref: sort_name(desk, ref))
        if len(found) > 1:
            sources = [citation.source for toll in tolls for citation in toll.sources]
            yield desk.sentence(_counted(desk, measure, found), sources)
            unnamed = [ref for ref in found if desk.index.actors[ref].kind in _NOT_NAMED]
            if unnamed:
                yield desk.sentence(_unnamed(desk, measure, unnamed), sources)


def _counted(desk: Desk, measure: Measure, refs: list[str]) -> Spans:
    return desk.say(
        "differ.originators",
        len(refs),
        measure=desk.say(f"tolls.measure.{measure.value}"),
        count=desk.language.computed(len(refs), measure.value),
        originators=desk.listed([actor(desk, ref) for ref in refs]),
    )


def _unnamed(desk: Desk, measure: Measure, refs: list[str]) -> Spans:
    descriptions = [desk.prose(desk.index.actors[ref].description or "", ref) for ref in refs]
    return desk.say(
        "differ.unnamed",
        len(refs),
        count=desk.language.computed(len(refs), measure.value),
        originators=desk.listed(descriptions),
    )


def _wordings(desk: Desk) -> Iterator[Sentence]:
    for claim in desk.index.claims.values():
        axes = [axis for axis in WORDED_AXES if len(_words(claim, axis)) > 1]
        if axes:
            listed = [_axis(desk, claim, axis) for axis in axes]
            spans = desk.say(
                "differ.worded",
                what=_what(desk, claim),
                chain=chain(desk, claim),
                axes=semicolons(listed),
            )
            yield desk.of(claim, spans)


def _words(claim: Claim, axis: str) -> dict[str, list[str]]:
    """Which sources use which words; fewer than two wordings are no difference."""
    found: dict[str, list[str]] = {}
    for citation in claim.sources:
        words = getattr(citation, axis)
        if words is not None and citation.source not in found.get(words, []):
            found.setdefault(words, []).append(citation.source)
    return found


def _axis(desk: Desk, claim: Claim, axis: str) -> Spans:
    wordings = [
        desk.say("differ.words", words=desk.quote(words, claim.id), cite=_spaced(desk, sources))
        for words, sources in _words(claim, axis).items()
    ]
    name = desk.language.word(f"differ.axis.{axis}")
    return desk.say("differ.wording", axis=name, wordings=desk.listed(wordings))


def _spaced(desk: Desk, sources: list[str]) -> Spans:
    spans: Spans = ()
    for cite in desk.cites(sources):
        spans = (*spans, Words(" "), cite) if spans else (cite,)
    return spans


def _what(desk: Desk, claim: Claim) -> Spans:
    if isinstance(claim, Toll):
        return what(desk, claim)
    kind = desk.index.kinds[claim.id]
    name = desk.language.word(f"{kind}.title")
    if isinstance(claim, Displacement) and claim.count.numbered:
        return (*desk.say("actors.named", name=name), desk.language.figure(claim.count, claim.id))
    return desk.say("actors.named", name=name[:1].lower() + name[1:])


def _spellings(desk: Desk) -> Iterator[Sentence]:
    for place in desk.index.report.places:
        if len({spelling.name for spelling in place.spellings}) > 1:
            listed = [
                desk.say(
                    "differ.spelling",
                    name=desk.quote(spelling.name, place.id),
                    cite=desk.cite(spelling.source),
                )
                for spelling in place.spellings
            ]
            name = desk.name(place.name, place.id)
            spans = desk.say("differ.spelled", place=name, spellings=desk.listed(listed))
            yield desk.sentence(spans, [spelling.source for spelling in place.spellings])


def _names(desk: Desk) -> Iterator[Sentence]:
    for statement in desk.index.report.statements:
        for speaker in statement.speakers:
            if len({each.name for each in speaker.named_as}) > 1:
                role = desk.name(speaker.role or "", statement.id)
                named = names(desk, speaker, statement.id)
                spans = desk.say("differ.named", role=role, names=named)
                yield desk.sentence(spans, [each.source for each in speaker.named_as])
