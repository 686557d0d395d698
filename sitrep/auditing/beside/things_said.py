"""Things said beside figures: another currency, unit or phase, and a movement the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sitrep import resources
from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.model.figures.population import Group
from sitrep.orthography import orthography
from sitrep.reading.beside_numbers import Beside
from sitrep.reading.mention import UnitSaid
from sitrep.reading.said_of_things import (
    currencies_said,
    item_next_to,
    items_said,
    vessel_next_to,
)
from sitrep.rules.told_of_things import GENERAL
from sitrep.word_lists import by_language, either

_WEIGHED = "tonnes_"


def things_said(at: int, traced: TracedPassage) -> Iterator[Judged]:
    """What is said of the money, unit, phase and way of one figure, and of none of its records."""
    facts = traced.of_mention[at]
    yield from _price(at, facts, traced)
    yield from _item(at, facts, traced)
    yield from _packed(at, facts, traced)
    yield from _phase(at, facts, traced)
    if len(traced.passage.mentions) == 1:
        yield from _moved(facts, traced)


def _price(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """The money of a price, whose unit says in what it is."""
    passage, mention = traced.passage, traced.passage.mentions[at]
    units = [fact.figure.own_unit or "" for fact in facts if fact.figure is not None]
    held = frozenset[str]().union(*(currencies_said(one, passage.language) for one in units))
    if mention.currency and held and mention.currency not in held:
        got = (
            f"“{mention.text}” is said of {ids_said(facts)}, which is in {', '.join(sorted(held))}."
        )
        span = (mention.span.start, mention.span.end)
        yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)


def _item(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """Litres of what is weighed in tonnes, and the word for other things directly behind it."""
    passage, mention = traced.passage, traced.passage.mentions[at]
    own = {str(getattr(fact.figure, "item", "")) for fact in facts}
    if mention.unit is UnitSaid.VOLUME and all(one.startswith(_WEIGHED) for one in own):
        got = f"“{mention.text}” is said of {ids_said(facts)}, which counts {', '.join(own)}."
        span = (mention.span.start, mention.span.end)
        yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)
        return
    end = min([len(passage.text), *(one.span.start for one in passage.mentions[at + 1 :])])
    kinds = {fact.kind for fact in facts if fact.figure is not None}
    after = Beside("", passage.text[mention.span.end : end]).near.after
    kind = kinds.pop() if len(kinds) == 1 and "" not in own else ""
    found = item_next_to(after, kind, passage.language) if kind else None
    if found is None or found.means & {*own, *GENERAL}:
        return
    word = found.word.removesuffix("*")
    start = passage.text.lower().find(word.lower(), mention.span.end)
    span = (start, start + len(word))
    named = any(term.start < span[1] and span[0] < term.end for term in passage.terms)
    if not named and not own & items_said(passage.text, kind, passage.language):
        words = passage.text[span[0] : span[1]]
        got = f"“{words}” is said of {ids_said(facts)}, which counts {', '.join(sorted(own))}."
        yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)


def _packed(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """What things are packed in, behind a number of the things: vials of what is doses."""
    passage, mention = traced.passage, traced.passage.mentions[at]
    word = vessel_next_to(passage.text[mention.span.end :], passage.language)
    items = [getattr(fact.figure, "item", None) for fact in facts]
    if word is None or not all(items) or any(fact.says(word) for fact in facts):
        return
    own = items_said(f"{word} ", facts[0].kind, passage.language)
    if not own & set(map(str, items)):
        start = passage.text.index(word, mention.span.end)
        got = f"“{word}” is said of {ids_said(facts)}, which counts {', '.join(map(str, items))}."
        span = (start, start + len(word))
        yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)


def _phase(at: int, facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """The phase of hunger behind a number, as far as the next, where it is none of its records."""
    passage, mention = traced.passage, traced.passage.mentions[at]
    measures = {str(fact.figure.measure) for fact in facts if fact.figure is not None}
    own = {phase for begin, phase in _PHASES.items() for one in measures if one.startswith(begin)}
    _, end = passage.part_of(mention.span.start)
    end = min([end, *(one.span.start for one in passage.mentions[at + 1 :])])
    patterns = _phases(passage.language) if own and not passage.row else {}
    said = [
        (phase, found)
        for phase, words in patterns.items()
        for found in words.finditer(passage.text, mention.span.end, end)
    ]
    if said and not any(phase in own for phase, _ in said):
        found = said[0][1]
        got = f"“{found[0]}” is said of {ids_said(facts)}, which counts {', '.join(measures)}."
        yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, found.span(), facts, got)


def is_where(term: Term, passage: Passage, facts: tuple[Fact, ...]) -> bool:
    """Whether things are where people are counted: killed in villages, staying in schools."""
    things = term.meaning(TermSort.GROUP)
    figures = [one.figure for one in facts if one.figure is not None]
    people = figures and not any(getattr(one, "item", None) or one.subject for one in figures)
    inside = _inside(passage.language)
    return bool(
        things
        and people
        and things.isdisjoint(Group)
        and inside.search(passage.text, 0, term.start)
    )


@cache
def _inside(language: str) -> re.Pattern[str]:
    """A word for being in a place, with an article or the like behind it, at the end of a text."""
    words = by_language(resources.reading_words(), "beside")[read_as(language)]["inside"]
    return re.compile(
        rf"(?<!\w)(?:{either(words)})\s+(?:[^\W\d]{{1,5}}[\s’']+){{0,2}}$", re.IGNORECASE
    )


_IN_ORDER = ("minimal", "stressed", "crisis", "emergency", "catastrophe")
_PHASES = {f"ipc_{name}": number for number, name in enumerate(_IN_ORDER, 1)}
"""The phases of hunger by how the measures of those in them begin."""


@cache
def _phases(language: str) -> dict[int, re.Pattern[str]]:
    lists = by_language(resources.reading_words(), "phases")[read_as(language)]
    return {
        int(phase): re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)", re.IGNORECASE)
        for phase, words in lists.items()
    }


def _moved(facts: tuple[Fact, ...], traced: TracedPassage) -> Iterator[Judged]:
    """A place to which people went, where the records have them come from it, and the reverse."""
    passage = traced.passage
    left, reached = (_places(facts, name) for name in ("from_places", "to_places"))
    if not left or not reached or left & reached or passage.row:
        return
    places = [one for one in passage.terms if one.is_of(TermSort.PLACE)]
    came = [one for one in places if _stands_behind(one, "from", passage.text, passage.language)]
    went = [one for one in places if _stands_behind(one, "to", passage.text, passage.language)]
    came_from = {ref for one in came for ref in one.meaning(TermSort.PLACE)}
    went_to = {ref for one in went for ref in one.meaning(TermSort.PLACE)}
    if came_from & reached and went_to & left and not came_from & left and not went_to & reached:
        words = passage.text[came[0].start : came[0].end]
        got = f"“{words}” is said of {ids_said(facts)}, in which people went there."
        span = (came[0].start, came[0].end)
        yield verdict_on(AuditVerdict.ANOTHER_PLACE, passage, span, facts, got)


def _places(facts: tuple[Fact, ...], name: str) -> frozenset[str]:
    return frozenset(ref for fact in facts for ref in getattr(fact.figure, name, None) or ())


def _stands_behind(place: Term, key: str, text: str, language: str) -> bool:
    return _before(key, language).search(text, 0, place.start) is not None


@cache
def _before(key: str, language: str) -> re.Pattern[str]:
    """A word of coming from a place, or going to it, at the end of a text."""
    code = read_as(language)
    words = either(by_language(resources.reading_words(), "moved")[code][key])
    begin = rf"(?<!\w){orthography(code).ands}"
    return re.compile(rf"{begin}(?:{words})(?:\s|(?<=[’'])|(?<=ل))$", re.IGNORECASE)
