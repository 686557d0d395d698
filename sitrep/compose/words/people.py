"""Who said it and who was counted: actors, chains and populations in words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from sitrep.compose.desk import Desk
from sitrep.languages import Value
from sitrep.model.actors import ActorKind
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import EVERYONE, Figure
from sitrep.model.figures.population import Population, Unit
from sitrep.model.values.count import Count, Form
from sitrep.model.values.interval import Number
from sitrep.page.document import Spans


def actor(desk: Desk, ref: str) -> Spans:
    """An actor as it stands inside a sentence; whoever is not named is said not to be.

    Without its article where that is of another language than the sentence.
    """
    found = desk.index.actors[ref]
    if found.name is not None:
        text = found.in_text or found.name
        text = found.name if desk.language_of(text) else text
        return desk.say("actors.named", name=desk.name(text, ref))
    key = {
        ActorKind.UNSTATED: "actors.unstated",
        ActorKind.UNNAMED_GROUP: "actors.unnamed_group",
    }.get(found.kind, "actors.unnamed")
    return desk.say(key, name=desk.prose(found.description or "", ref))


def short_actor(desk: Desk, ref: str) -> Spans:
    """An actor where it was said before whether it is named."""
    found = desk.index.actors[ref]
    if found.name is not None:
        return actor(desk, ref)
    return (desk.prose(found.description or "", ref),)


def listed_actor(desk: Desk, ref: str) -> Spans:
    """An actor by the name under which it is sorted, as it stands in lists."""
    found = desk.index.actors[ref]
    if found.name is not None:
        return (desk.name(found.name, ref),)
    return (desk.prose(found.description or "", ref),)


def actors(desk: Desk, refs: Iterable[str]) -> Spans:
    """Several actors, in the order of the data."""
    return desk.listed([actor(desk, ref) for ref in refs])


def sort_name(desk: Desk, ref: str) -> str:
    """What an actor is sorted by: its name or description, so that no order favours anyone."""
    found = desk.index.actors[ref]
    return (found.name or found.description or "").casefold()


def chain(desk: Desk, claim: Claim) -> Spans:
    """The originator, and every carrier between it and the documents."""
    originator = actor(desk, claim.according_to)
    carriers = carried_by(desk, claim)
    if not carriers:
        return desk.say("chain.direct", originator=originator)
    direct = any(not citation.via for citation in claim.sources)
    key = "chain.mixed" if direct else "chain.carried"
    return desk.say(key, originator=originator, carriers=carriers)


def carried_by(desk: Desk, claim: Claim) -> Spans:
    """The carriers of a claim; the chain of each document runs from the inside out.

    Of a chain that goes on from another, the whole says both.
    """
    given = dict.fromkeys(citation.via for citation in claim.sources if citation.via)
    inner = {via[at:] for via in given for at in range(1, len(via))}
    routes = [via for via in given if via not in inner]
    # Who carried it straight from its origin comes first: behind a chain it would seem part of it.
    straight = [_hops(desk, via) for via in routes if len(via) == 1]
    chains = [_hops(desk, via) for via in routes if len(via) > 1]
    return desk.semicolons([*([desk.listed(straight)] if straight else []), *chains])


def _hops(desk: Desk, via: tuple[str, ...]) -> Spans:
    inner = actor(desk, via[-1])
    for outer in reversed(via[:-1]):
        inner = desk.say("chain.hop", inner=inner, outer=actor(desk, outer))
    return inner


def people(
    desk: Desk, count: Count, population: Population, ref: str, *, inside: bool = False
) -> Spans:
    """``at least 145 civilians``, ``hundreds of people``, with the source's description.

    ``inside``: in a clause, behind what it is said of.
    """
    counted = quantity(desk, count, f"groups.{population.group.value}", ref, inside=inside)
    return described(desk, counted, population, ref)


def quantity(desk: Desk, count: Count, word: str, ref: str, *, inside: bool = False) -> Spans:
    """``12 people``, ``hundreds of people``; without a number, that there is none, and no more.

    ``inside`` a clause, a language may have one word for the number and what it counts.
    """
    whole = desk.language.one_word(count, word, ref) if inside else None
    if whole is not None:
        return (whole,)
    none = desk.language.nobody(word, ref) if inside and is_none(count) else None
    if none is not None:
        return (none,)
    key = "magnitude" if count.magnitude else "number" if count.numbered else "none"
    unit = desk.language.word(word, plural_number(count))
    if count.magnitude:
        unit = desk.language.after_size(word)
    figure = desk.language.before_word(count, ref) if inside else desk.language.figure(count, ref)
    return desk.say(f"counted.{key}", figure=figure, group=unit)


def amount(desk: Desk, count: Count, unit: str, ref: str, *, currency: bool) -> Spans:
    """``2.5 million USD``, ``24 mm``: an amount in a unit of its own, or of a ``currency``."""
    name = desk.language.currency(unit, count) if currency else unit
    said: Value = desk.prose(unit, ref) if name == unit else name
    key = "counted.elided" if name[:1] in _VOWELS and name != unit else "counted.unit"
    figure = desk.language.before_word(count, ref)
    return desk.say(key, plural_number(count), figure=figure, unit=said)


_VOWELS = ("a", "e", "i", "o", "u", "é")


def verb_number(count: Count) -> Number | None:
    """The number with which a verb agrees where an amount is its subject: 1 million is one."""
    if count.place == 1 or count.form is Form.RANGE or count.low is None:
        return plural_number(count)
    return Decimal(count.low) / int(count.scaled[0])


def group(desk: Desk, population: Population, ref: str, number: int | None = None) -> Spans:
    """The people counted, without the figure; as so many are called, where that is asked."""
    name = desk.language.word(f"groups.{population.group.value}", number)
    return described(desk, desk.say("actors.named", name=name), population, ref)


def described(desk: Desk, counted: Spans, population: Population, ref: str) -> Spans:
    """People with what the originator says of them, if anything."""
    if population.described is None:
        return counted
    description = desk.prose(population.described, ref)
    return desk.say("described", people=counted, description=description)


IN_MILLIONS = 2_000_000
"""Stands for each number that is said in millions."""


def plural_number(count: Count) -> Number | None:
    """The number that decides the plural form; None for words and for what is not stated.

    What is said in millions stands as a round number of millions does: 4,8 millions de personnes.
    """
    if count.place > 1:
        return IN_MILLIONS
    number = count.high if count.form is Form.RANGE else count.low
    return None if number == 0 and not is_none(count) else number


def is_none(count: Count) -> bool:
    """Whether it says that there were none, and not that there were few."""
    return count.form is Form.EXACT and count.low == 0


def who_moved(desk: Desk, figure: Figure, measure: Spans, who: Spans = ()) -> Spans:
    """``people internally displaced``; ``who`` is said where they are not simply people.

    Without it, the units are said, whoever was counted.
    """
    individuals = figure.unit_of_count in ("", Unit.INDIVIDUALS)
    if individuals and (not who or figure.who == EVERYONE):
        return desk.say("displacement.people", measure=measure)
    unit = who or desk.say(f"units.{figure.unit_of_count}")
    return desk.say("displacement.counted", unit=unit, measure=measure)
