"""The lexicon of an audit: every name of a report, and the words of a language for measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from sitrep.auditing.census import Trait
from sitrep.auditing.terms import Terms, TermSort, fold
from sitrep.languages import Language
from sitrep.model.actors import Actor
from sitrep.model.base import Voice
from sitrep.model.figures.damage import Condition
from sitrep.model.figures.population import Group, Unit
from sitrep.model.report import CLAIM_KINDS, FIGURE_MODELS, Report
from sitrep.model.views.walk import leaves_of
from sitrep.reading.places.bare_names import LEVELLED, without_level

_SHORT = re.compile(r"(.+?)\s*\(([^()]+)\)$")
_SLOT = re.compile(r"\{[a-z_]+\}")
_DIGIT = re.compile(r"\d")


def lexicon(reports: Iterable[Report], language: Language) -> Terms:
    """The terms of some reports, which may be one report in several languages."""
    terms = Terms()
    for report in reports:
        _names(report, terms)
    _measures(language, terms)
    _groups(language, terms)
    phrases = language.phrases.phrases
    for key, phrase in phrases.items():
        if key.startswith("sector."):
            for text in _texts(phrase):
                terms.add(text, TermSort.SECTOR, key.removeprefix("sector."))
    for sort, ref, key in (
        *((TermSort.TRAIT, trait.value, f"knowledge.columns.{trait}") for trait in Trait),
        *((TermSort.KIND, kind, f"{kind}.title") for kind in CLAIM_KINDS),
    ):
        for text in _texts(phrases.get(key)):
            terms.add(text, sort, ref)
    return terms


def _names(report: Report, terms: Terms) -> None:
    places = sorted({one.name for one in report.places}, key=len, reverse=True)
    for actor in report.actors:
        _actor(actor, places, terms)
    for place in report.places:
        spellings = (place.name, place.in_text, *(one.name for one in place.spellings))
        for spelling in filter(None, spellings):
            terms.add(spelling, TermSort.PLACE, place.id)
            bare = without_level(spelling) if place.level in LEVELLED else None
            if bare is not None:
                terms.add(bare, TermSort.PLACE, place.id)
    for statement in report.statements:
        for speaker in statement.speakers:
            called = (speaker.name, speaker.role, *(one.name for one in speaker.named_as))
            for text in filter(None, called):
                terms.add(text, TermSort.ACTOR, f"@{fold(text)}")
    _titles(report, terms)


def _actor(actor: Actor, places: list[str], terms: Terms) -> None:
    for text in filter(None, (actor.name, actor.in_text, actor.description)):
        for name in _shortened(text):
            terms.add(name, TermSort.ACTOR, actor.id)
            if actor.named and (short := _without_place(name, places)):
                terms.add(short, TermSort.ACTOR, actor.id)


def _titles(report: Report, terms: Terms) -> None:
    """Titles and the like, and other names that hold a number."""
    for leaf in leaves_of(report):
        text = leaf.value if isinstance(leaf.value, str) else ""
        own = leaf.voice in (Voice.NAME, Voice.OURS)
        titled = own and leaf.route[0] in ("report", "sources", "contacts")
        numbered = leaf.voice is Voice.NAME and _DIGIT.search(text)
        if text and text not in _UNKNOWN and (titled or numbered):
            terms.add(text, TermSort.NAME, fold(text))


_UNKNOWN = ("not stated", "not available", "not applicable")


def _shortened(name: str) -> Iterator[str]:
    """A name, and its long and its short form where it has both: the Agency (AG)."""
    yield name
    found = _SHORT.fullmatch(name)
    if found is not None:
        yield from (found[1], found[2])


def _without_place(name: str, places: list[str]) -> str | None:
    """A name of three words or more without the place at its end: Disaster Agency of Kestria."""
    for place in places:
        if name.endswith(f" {place}"):
            words = name.removesuffix(place).split()
            while words and len(words[-1]) < 4:
                words.pop()
            return " ".join(words) if len(words) > 1 else None
    return None


_OWN_NAME = re.compile(r"(\w+)\.\w+\.measure\.\w+")
"""The phrase by which some figures of a kind are called otherwise than by their measure: cash."""


def _measures(language: Language, terms: Terms) -> None:
    """The names of measures; that there are so many in all is said of anything, and names none."""
    phrases = language.phrases.phrases
    endings = {str(text) for key, text in phrases.items() if key.startswith("agreement.")}
    own = [found for key in phrases if (found := _OWN_NAME.fullmatch(key))]
    for model in FIGURE_MODELS.values():
        measures = (one for one in model.measures() if one is not Condition.EXISTING)
        named = {model.name_of(measure): str(measure) for measure in measures}
        named |= {found[0]: found[0] for found in own if found[1] == model.kind}
        for key, measure in named.items():
            for text in _texts(phrases.get(key)):
                terms.add(text, TermSort.MEASURE, measure)
            said = _texts(phrases.get(key.replace(".measure.", ".clause.")))
            pieces = [
                piece for text in said for piece in _SLOT.split(text) if len(piece.strip()) > 5
            ]
            headed = _texts(phrases.get(key.replace(".measure.", ".headline.")))
            # A single word of a heading, such as received, is said of more than one kind.
            pieces += [
                piece for text in headed for piece in _SLOT.split(text) if " " in piece.strip()
            ]
            for piece in () if model.subject_field else pieces:
                for form in _agreeing(piece, endings):
                    terms.add(form, TermSort.MEASURE, measure)


def _agreeing(piece: str, endings: Iterable[str]) -> set[str]:
    """Some words in each of the forms that agree with what is counted."""
    return {piece.replace("·", ending).strip() for ending in endings} | {piece.strip(" ·")}


def _groups(language: Language, terms: Terms) -> None:
    """The words for whom and what is counted; that for a thing may be short for a longer one.

    Tents may be tents of canvas, whatever else the word means.
    """
    things, said = list[tuple[str, str]](), list[tuple[str, str]]()
    for key, phrase in language.phrases.phrases.items():
        first, _, word = key.partition(".")
        if first in ("groups", "units") and "." not in word and word not in _EVERYBODY:
            found = [(text, word) for text in _texts(phrase)]
            said += found
            things += found if first == "units" else []
    for text, word in said:
        meant = {word, *(other for longer, other in things if longer.startswith(f"{text} "))}
        for one in meant:
            terms.add(text, TermSort.GROUP, one)


_EVERYBODY = (
    Group.PEOPLE.value, Unit.INDIVIDUALS.value, Unit.MOVEMENTS.value, "per_cent"
)  # fmt: skip


def _texts(phrase: str | Mapping[str, str] | None) -> tuple[str, ...]:
    if phrase is None:
        return ()
    texts = (phrase,) if isinstance(phrase, str) else phrase.values()
    return tuple(text for text in texts if text.strip())
