"""What a figure counts, in words: of whom or of what, how many, and the heading that says it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sitrep.compose.desk import Desk, capitalised, plain_text
from sitrep.languages import Value
from sitrep.model.figures.figure import EVERYONE, Figure
from sitrep.model.figures.population import Group, Population, Unit
from sitrep.model.values.count import Count, Form
from sitrep.model.values.interval import Number
from sitrep.page.document import Spans, Words

IN_MILLIONS = 2_000_000
"""Stands for each number that is said in millions."""


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
    if inside and is_none(count) and desk.language.renames and word == _PEOPLE:
        return (desk.language.figure(count, ref),)
    none = desk.language.nobody(word, ref) if inside and is_none(count) else None
    if none is not None:
        return (none,)
    key = "magnitude" if count.magnitude else "number" if count.numbered else "none"
    unit = desk.language.word(word, plural_number(count))
    if count.magnitude:
        unit = desk.language.after_size(word)
    figure = desk.language.before_word(count, ref) if inside else desk.language.figure(count, ref)
    return desk.say(f"counted.{key}", figure=figure, group=unit)


def amount(
    desk: Desk, count: Count, unit: str, ref: str, *, currency: bool, inside: bool = False
) -> Spans:
    """``2.5 million USD``, ``24 mm``: an amount in a unit of its own, or of a ``currency``.

    By itself, and not ``inside`` a clause that governs it, it stands in digits.
    """
    name = desk.language.currency(unit, scaled=count.place > 1) if currency else unit
    said: Value = desk.prose(unit, ref) if name == unit else name
    figure = desk.language.before_word(count, ref) if inside else desk.language.figure(count, ref)
    if not currency and unit[:1].isdigit():
        return desk.say("counted.scale", figure=figure, unit=said)  # 171 (2025 = 100)
    return desk.say("counted.unit", plural_number(count), figure=figure, unit=said)


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


def told_apart(desk: Desk, population: Population, ref: str) -> Spans:
    """What tells some people from everybody: their group, or else what they are described as."""
    if population.group is not Group.PEOPLE or population.described is None:
        return group(desk, population, ref)
    return desk.say("described_alone", description=desk.prose(population.described, ref))


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


_PEOPLE = f"groups.{EVERYONE.group.value}"

ENDING = "·"
"""Stands in phrases for the ending by which a word agrees with who or what is counted."""


def headline(desk: Desk, figure: Figure, number: Spans = ()) -> Spans:
    """``houses destroyed``, ``women injured``: what is counted and of what, as one writes it.

    With the ``number`` of them, ``12 houses destroyed``. Nothing where no such words are known.
    """
    one = figure.unit_of_count in ("", Unit.INDIVIDUALS)
    if not (number or figure.own_unit is None) or figure.unit_of_count == Unit.MOVEMENTS:
        return ()
    if figure.who.group is Group.UNKNOWN or (one and not number and figure.who == EVERYONE):
        return ()
    if one or number:
        if number:
            return _headed(desk, figure, number, first=True)
        word = desk.language.in_heading(f"groups.{figure.who.group.value}")
        everybody = figure.who.group is EVERYONE.group
        said = _headed(desk, figure, (Words(word),), first=everybody)
        return described(desk, said, figure.who, figure.id) if said else ()
    said = _of_units(desk, figure)
    return of_whom(desk, said, figure) if said else ()


def none_of(desk: Desk, figure: Figure) -> Spans:
    """What there was none of, where a language says so of things by their number: 0.

    Nothing of people, of whom the clause itself says it.
    """
    if not is_none(figure.count) or not desk.language.renames or figure.own_unit is not None:
        return ()
    if getattr(figure, "counts_bodies", False) and figure.who == EVERYONE:
        return measure_inside(desk, figure)
    units = figure.unit_of_count not in ("", Unit.INDIVIDUALS, Unit.MOVEMENTS)
    return headline(desk, figure) if units else ()


def _of_units(desk: Desk, figure: Figure) -> Spans:
    """``households evacuated``, whoever is in them."""
    if figure.count.per_cent or figure.own_unit is not None:
        return ()
    word = desk.language.in_heading(f"units.{figure.unit_of_count}")
    return _headed(desk, figure, (Words(word),))


def _headed(desk: Desk, figure: Figure, who: Spans, *, first: bool = False) -> Spans:
    """The heading of a measure, with ``who`` or what it counts; nothing where it has none.

    Behind other words, a number of households would seem to be one of the people in them; what
    must stand ``first``, such as a number, does.
    """
    key = f"{figure.kind}.headline.{figure.measure.value}"
    people = figure.unit_of_count in ("", Unit.INDIVIDUALS) and figure.own_unit is None
    phrase, of_units = desk.language.heading_form(key, of_units=not people)
    fits = bool(phrase) if of_units or (people and not first) else phrase.startswith("{who}")
    if not fits or figure.subject is not None or figure.count.per_cent:
        return ()
    said = desk.language.with_slots(phrase, {"who": who})
    agrees = figure.own_unit is None or ENDING not in plain_text(said)
    return agreeing(desk, said, figure) if agrees else ()


def raised_as(measure: Spans, said: Spans) -> Spans:
    """A heading with a capital letter where the name of its measure has one."""
    return capitalised(said) if plain_text(measure)[:1].isupper() else said


def measure_name(desk: Desk, figure: Figure) -> Spans:
    """What is counted, as a list names it or in words of its own."""
    if figure.subject is not None:
        return (desk.prose(figure.subject, figure.id),)
    return desk.say(figure.measure_key)


def measure_inside(desk: Desk, figure: Figure) -> Spans:
    """What is counted, as it stands inside a sentence."""
    if figure.subject is not None:
        return measure_name(desk, figure)
    return desk.say("actors.named", name=desk.language.inside(figure.measure_key))


def unit_name(desk: Desk, figure: Figure) -> Spans:
    """The unit, without a number."""
    if figure.own_unit is not None:
        return (desk.prose(figure.own_unit, figure.id),)
    if figure.count.per_cent:
        return desk.say("units.per_cent")
    return desk.say(f"units.{figure.unit_of_count}")


def _unit_in_heading(desk: Desk, figure: Figure) -> Spans:
    """The unit of an amount without its number; of money as it is called behind the number."""
    code: str | None = getattr(figure, "currency", None)
    name = code and desk.language.currency(code, scaled=figure.count.place > 1)
    return unit_name(desk, figure) if not name or name == code else (Words(name),)


def whom(desk: Desk, figure: Figure) -> Spans:
    """Which people are counted, or bodies, or units of which people, without the number."""
    if figure.subject is not None or figure.own_unit is not None:
        return measure_name(desk, figure)
    if getattr(figure, "counts_bodies", False) and figure.who.group is EVERYONE.group:
        bodies = desk.say("actors.named", name=desk.language.in_heading("tolls.bodies"))
        return described(desk, bodies, figure.who, figure.id)
    if figure.unit_of_count in ("", Unit.INDIVIDUALS):
        return group(desk, figure.who, figure.id)
    return of_whom(desk, unit_name(desk, figure), figure)


def of_whom(desk: Desk, units: Spans, figure: Figure, *, alone: bool = False) -> Spans:
    """Units with the people whom they are of, one of them where it stands ``alone``."""
    if figure.who.group is EVERYONE.group:
        return described(desk, units, figure.who, figure.id)
    people_counted = group(desk, figure.who, figure.id, 1 if alone else None)
    return desk.say("units_of", units=units, people=people_counted)


def agreeing(desk: Desk, spans: Spans, figure: Figure) -> Spans:
    """What is said of a figure, with the endings for those whom it counts."""
    counted = figure.unit_of_count
    if counted in ("", Unit.INDIVIDUALS):
        counted = figure.who.group.value
    known = figure.own_unit is None and not figure.count.per_cent and figure.subject is None
    ending = desk.language.word(f"agreement.{counted}") if known else ""
    return tuple(
        replace(one, text=one.text.replace(ENDING, ending)) if isinstance(one, Words) else one
        for one in spans
    )


def titled(desk: Desk, figure: Figure) -> Spans:
    """What is counted, and in which unit where that is not people: as a heading."""
    measure = measure_name(desk, figure)
    if figure.unit_of_count in ("", Unit.INDIVIDUALS):
        return measure
    if figure.own_unit is not None:
        if plain_text(measure).casefold().startswith(f"{figure.own_unit.casefold()} "):
            return measure
        unit = desk.say("figures.aside", parts=_unit_in_heading(desk, figure))
        return desk.language.in_a_row(measure, unit)
    if said := _of_units(desk, figure):
        return raised_as(measure, said)
    return desk.say("measure_of", measure=measure, people=unit_name(desk, figure))


def measure_of_whom(
    desk: Desk, figure: Figure, joint: str = "measure_of", ill: Spans = ()
) -> Spans:
    """What is counted, and whom or what unless the measure names it: ``Women killed``.

    ``joint`` is the phrase that joins the two where no heading does; ``ill`` stands behind the
    measure.
    """
    measure = (*measure_name(desk, figure), *ill)
    if figure.own_unit is not None:
        return titled(desk, figure)
    named = figure.unit_of_count in ("", Unit.INDIVIDUALS)
    if figure.count.per_cent or (figure.who == EVERYONE and named):
        return measure
    everybody = f"{desk.language.word(f'groups.{EVERYONE.group.value}', None)} "
    of_people = figure.moves and desk.language.renames  # النازحون, which no other word follows
    names_people = of_people or plain_text(measure).casefold().startswith(everybody.casefold())
    if named and figure.who.group is EVERYONE.group and names_people:
        return described(desk, measure, figure.who, figure.id)
    if said := headline(desk, figure):
        return (*raised_as(measure, said), *ill)
    return desk.say(joint, measure=measure, people=whom(desk, figure))
