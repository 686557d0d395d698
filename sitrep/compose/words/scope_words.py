"""What a figure covers, in words: the one place that says each axis that a sentence leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeGuard

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.claims.worded_causes import worded_causes
from sitrep.compose.desk import Desk, capitalised, plain_text
from sitrep.compose.words.ill_words import disease, ill_with
from sitrep.compose.words.joints import aside
from sitrep.compose.words.people import actors, blames_itself
from sitrep.compose.words.place_phrases import from_to, place_cell, where, within
from sitrep.compose.words.time_words import during
from sitrep.compose.words.what_counted import (
    amount,
    described,
    group,
    headline,
    measure_inside,
    measure_name,
    of_whom,
    people,
    plural_number,
    quantity,
    whom,
)
from sitrep.model.figures.displacement import Displacement
from sitrep.model.figures.figure import EVERYONE, Figure
from sitrep.model.figures.population import Unit
from sitrep.model.figures.timed import window_apart
from sitrep.model.sectors import Sector
from sitrep.page.document import Span, Spans, Words


def qualifiers(desk: Desk, figure: Figure) -> list[Spans]:
    """What a figure counts besides whom, where and when, and the date for which it stands."""
    return [said for of in (divided, period, earlier, as_of) for said in of(desk, figure)]


def period(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """The period of the appeal to which money belongs, or when a state began that lasts."""
    if window_apart(figure) and figure.window.stated:
        window = desk.language.window(figure.window, figure.id, "cell")
        since = figure.window.end is None and not figure.of_period
        key = f"figures.{'period' if figure.of_period else 'begun'}"
        yield window if since else desk.say(key, window=window)


def divided(
    desk: Desk, figure: Figure, *, alone: bool = True, laid: bool = True
) -> Iterator[Spans]:
    """Of what cause, in which event, by which definition, and by and among whom, where stated.

    Not ``alone``, it is said of figures of other originators too; not ``laid``, nobody is blamed.
    """
    for one in DIVISIONS:
        words = getattr(figure, one.field, None)
        if one.axis is Axis.DEFINITION and desk.has_defined(figure):
            continue
        if one.field == "cause" and (ill := disease(desk, figure)):
            yield ill
        elif words is not None and one.field != figure.subject_field:
            said = _listed_word(desk, words) or (desk.prose(words, figure.id),)
            label = desk.say(f"figures.divided.{one.axis.value}", words=())
            doubled = plain_text(said).casefold().startswith(f"{_bare_label(label)} ")
            yield said if doubled else desk.say(f"figures.divided.{one.axis.value}", words=said)
    for worded in worded_causes(figure)[:1] if figure.cause is None else ():
        language = desk.index.sources[worded.source].language
        said = desk.quote(worded.text, figure.id, language)
        yield desk.say("figures.cause_in_words", words=said)
    if code := getattr(figure, "code", None):
        yield (desk.name(code, figure.id),)
    if figure.doers not in ((), (figure.according_to,)):
        yield desk.say("figures.by", actors=actors(desk, figure.doers))
    for event in _events(desk, figure):
        yield desk.say("figures.event", event=event)
    if laid and figure_set_of(desk.index).figures[figure.id].scope.blamed:
        own = alone and blames_itself(figure)
        key = "figures.blamed_itself" if own else "figures.blamed"
        yield desk.say(key, actors=actors(desk, figure.blamed))
    among = figure_set_of(desk.index).figures[figure.id].scope.among
    if among is not None:
        yield desk.say("figures.among", people=group(desk, among, figure.id))


def _bare_label(label: Spans) -> str:
    """A label without its colon: “appel : Appel d’urgence” would say it twice."""
    return plain_text(label).strip(" :\N{NO-BREAK SPACE}").casefold() or "-"


def _listed_word(desk: Desk, words: str) -> Spans:
    """A word of a list by its name on the page; nothing for the originator's own words."""
    return desk.say(f"sector.{words.value}") if isinstance(words, Sector) else ()


def _events(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """The event by its name, or as those describe it of whose reports the figure is a part."""
    if figure.event is not None:
        yield (desk.name(figure.event, figure.id),)
        return
    event = figure_set_of(desk.index).figures[figure.id].scope.event
    incidents = desk.index.incidents_of.get(figure.id, ()) if event else ()
    named = [one for one in incidents if one.event is not None]
    for incident in named[:1] if event.name is not None else incidents:
        if incident.event is not None:
            yield (desk.name(incident.event, incident.id),)
        else:
            yield (desk.clause(incident.description, incident.id),)


def earlier(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """How many of the counted are of an earlier time."""
    if figure.earlier_among is not None:
        number = desk.language.figure(figure.earlier_among, figure.id)
        yield desk.say("figures.of_earlier", earlier=number)


def as_of(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """The date for which the figure stands, unless its time ends on it."""
    if figure.as_of is not None and figure.as_of not in (figure.window.end, figure.added_in.end):
        yield up_to(desk, figure)


def up_to(desk: Desk, figure: Figure) -> Spans:
    """The date for which a figure that has one stands."""
    assert figure.as_of is not None
    date = desk.language.date(figure.as_of, figure.id)
    return desk.say(f"figures.as_of.{figure.as_of.exactness}", date=date)


def when(desk: Desk, figure: Figure) -> Spans:
    """When it happened, and when it was added to the count where that is stated apart."""
    happened = () if window_apart(figure) else during(desk, figure.window, figure.id)
    if not figure.added_in.stated:
        return happened
    added = during(desk, figure.added_in, figure.id)
    return (*happened, *desk.say("figures.added", when=added))


def axes_named(desk: Desk, axes: Iterable[Axis]) -> Spans:
    """``place and time``."""
    return desk.listed([desk.say(f"standings.axes.{axis.value}") for axis in axes])


def scoped(
    desk: Desk,
    figure: Figure,
    *,
    placed: bool = True,
    measured: bool = False,
    subject: bool = True,
    ill: bool = True,
) -> Spans:
    """The figure with all that it covers; without its place where that stands beside it.

    ``measured``: with what is counted, where figures of other measures stand beside it; not
    ``subject``: without the figure's own words for it, where these were said; not ``ill``: without
    its disease, where that was.
    """
    said = counted_headline(desk, figure) if measured else ()
    named = measured and not said and not figure.subject
    measure = [measure_inside(desk, figure)] if named else []
    who = counted_subject(desk, figure) if subject else counted_people(desk, figure)
    parts = qualifiers(desk, figure)
    parts = parts if ill else ill_with(desk, figure, parts)[1]
    return desk.say(
        "figures.dated",
        who=said or who,
        where=where(desk, figure) if placed else (),
        when=when(desk, figure),
        as_of=aside(desk, [*measure, *desk.uncounted(figure), *parts]),
    )


def located(desk: Desk, figure: Figure) -> Spans:
    """``at least 145 people in A and B between …``."""
    said = {"where": where(desk, figure), "when": when(desk, figure)}
    return desk.say("figures.scoped", who=counted_subject(desk, figure), **said)


def counted_phrase(desk: Desk, figure: Figure) -> Spans:
    """``people in the valley``: whom and where."""
    return desk.say(
        "figures.scoped", who=whom(desk, figure), where=at_places(desk, figure), when=()
    )


def at_places(desk: Desk, figure: Figure) -> Spans:
    """Where, or that no place is stated of what could have one."""
    at = where(desk, figure)
    if at or not figure.placed:
        return at
    return aside(desk, [desk.say("figures.no_place")])


def place_line(desk: Desk, figure: Figure) -> Spans:
    """``From A to B``, ``A and B``; nothing where no place is stated."""
    inside = place_inside(desk, figure)
    return capitalised(inside) if _has_a_way(figure, desk) else inside


def place_inside(desk: Desk, figure: Figure) -> Spans:
    """``from A to B``, ``in B, from A``, ``A and B``, where something stands before it."""
    if not _has_a_way(figure, desk):
        places = tuple(dict.fromkeys(figure.all_places))
        return place_cell(desk, places).spans if places else ()
    return _unwrapped(desk, desk.language.in_a_row(from_to(desk, figure)))


def _unwrapped(desk: Desk, spans: Spans) -> Spans:
    """A way by itself: without the bracket in which it stands behind a number."""
    first, *rest = spans
    if not isinstance(first, Words):
        return spans
    text = first.text.lstrip()
    if not text.startswith("("):
        return (Words(text), *rest) if text else tuple(rest)
    comma, open_still = desk.language.pattern("inside_brackets").rstrip(), True
    told: list[Span] = [Words(text[1:])]
    for at, one in enumerate(rest, 1):
        if open_still and isinstance(one, Words) and ")" in one.text:
            last = at == len(rest) and one.text.endswith(")")
            told.append(Words(one.text.replace(")", "" if last else comma, 1)))
            open_still = False
        else:
            told.append(one)
    return tuple(told)


def _has_a_way(figure: Figure, desk: Desk) -> TypeGuard[Displacement]:
    """Whether its people come from somewhere or go somewhere, and do not only stay."""
    if not isinstance(figure, Displacement) or not figure.all_places:
        return False
    return (bool(figure.origins) or not figure.is_stock) and not within(desk, figure)


def counted_people(desk: Desk, figure: Figure, *, inside: bool = False) -> Spans:
    """``40 civilians``, ``30 households``: the number with whom it counts, ``inside`` a clause."""
    if figure.unit_of_count:
        return counted(desk, figure, inside=inside)
    if getattr(figure, "counts_bodies", False):
        bodies = quantity(desk, figure.count, "tolls.bodies", figure.id, inside=inside)
        one = plural_number(figure.count) == 1
        return of_whom(desk, bodies, figure, alone=one)
    if figure.subject is not None:
        return (desk.language.figure(figure.count, figure.id),)
    return people(desk, figure.count, figure.who, figure.id, inside=inside)


def counted_headline(desk: Desk, figure: Figure) -> Spans:
    """``12 houses destroyed``; nothing where a language has no such words for so many of them."""
    language, number = desk.language, plural_number(figure.count)
    one = figure.unit_of_count in ("", Unit.INDIVIDUALS)
    of_some = not one and figure.who != EVERYONE
    if language.renames or of_some or figure.count.per_cent or not figure.count.numbered:
        return ()
    if number == 0 or (number == 1 and language.agrees):
        return ()
    if figure.who.described is None:
        return headline(desk, figure, counted_people(desk, figure))
    word = f"groups.{figure.who.group.value}"
    said = headline(desk, figure, quantity(desk, figure.count, word, figure.id))
    return described(desk, said, figure.who, figure.id) if said else ()


def measured_people(desk: Desk, figure: Figure) -> Spans:
    """``12 houses destroyed``, or ``people killed, 12 women``: what is counted with its number."""
    if said := counted_headline(desk, figure):
        return said
    things = figure.unit_of_count not in ("", Unit.INDIVIDUALS) and figure.own_unit is None
    heading = headline(desk, figure) if things else ()
    if heading and figure.count.numbered:
        number = (desk.language.figure(figure.count, figure.id),)
        return desk.say("figures.named", measure=heading, figure=number)
    people = counted_people(desk, figure)
    return desk.say("figures.named", measure=measure_inside(desk, figure), figure=people)


def counted_subject(desk: Desk, figure: Figure) -> Spans:
    """The number with whom it counts, after what is counted where that has words of its own."""
    number = counted_people(desk, figure)
    if figure.subject is None:
        return number
    return desk.say("measure_of", measure=measure_name(desk, figure), people=number)


def counted(desk: Desk, record: Figure, *, inside: bool = False) -> Spans:
    """``30,000 people``, ``40 households (children)``."""
    if record.unit_of_count == Unit.INDIVIDUALS:
        return people(desk, record.count, record.who, record.id, inside=inside)
    if record.count.per_cent or (record.own_unit is not None and not record.count.numbered):
        return (desk.language.figure(record.count, record.id),)
    if record.own_unit is not None:
        how = {"currency": getattr(record, "currency", None) is not None, "inside": inside}
        return amount(desk, record.count, record.own_unit, record.id, **how)
    word = f"units.{record.unit_of_count}"
    return of_whom(desk, quantity(desk, record.count, word, record.id, inside=inside), record)
