"""Figures as a cell gives them: each with its originator, and with what tells it from others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sitrep.compose.desk import Desk, in_all, plain_text
from sitrep.compose.words.people import listed_actor
from sitrep.compose.words.scope_words import (
    counted_people,
    divided,
    earlier,
    period,
    place_inside,
    up_to,
)
from sitrep.compose.words.what_counted import group, measure_inside, measure_name, told_apart, whom
from sitrep.model.figures.figure import EVERYONE, Figure
from sitrep.model.figures.population import Unit
from sitrep.model.figures.timed import is_timed, window_apart
from sitrep.page.document import Kind, Spans, Traced

_ACRONYM = re.compile(r".+ \(([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)")
"""A name with its short form in brackets, as in ``World Storm Agency (WSA)``."""


def given(
    desk: Desk,
    figures: Sequence[Figure],
    beside: Iterable[Figure],
    scope: Sequence[Spans] = (),
    also: Sequence[Spans] = (),
) -> Spans:
    """Figures with their originators and with what of their scope others ``beside`` do not share.

    What all of several have in common is said once, before them and behind the ``scope``; so is
    who gave all of them. ``also`` is said of each.
    """
    covered = [list(covers(desk, one)) for one in figures]
    common = _shared([*covered, *(list(covers(desk, one)) for one in beside)])
    shared = _shared(covered) - common if len(figures) > 1 else frozenset[str]()
    known = common | shared
    own = [[*(one for one in parts if plain_text(one) not in known), *also] for parts in covered]
    alike = [part for part in covered[0] if plain_text(part) in shared]
    return _told(desk, figures, own, [*scope, *alike])


def scope_of(desk: Desk, figures: Sequence[Figure], known: frozenset[str]) -> tuple[Spans, ...]:
    """What all of some figures cover, without what is ``known`` and what the measure says."""
    covered = [list(covers(desk, one)) for one in figures]
    left = _shared(covered) - known - {plain_text(measure_inside(desk, figures[0]))}
    return tuple(part for part in covered[0] if plain_text(part) in left)


def where_and_when(desk: Desk, figures: Sequence[Figure]) -> tuple[Spans, ...]:
    """The place that all of some figures share, and its time.

    Figures of several places say in their own brackets of which each is.
    """
    if len({one.all_places for one in figures}) > 1:
        return ()
    times = {one.window for one in figures if not window_apart(one)}
    told = [place_inside(desk, figures[0]) if figures[0].all_places else ()]
    if len(times) == 1 and figures[0].window.stated:
        told.append(desk.language.window(figures[0].window, figures[0].id, "cell"))
    return tuple(one for one in told if one)


def in_common(desk: Desk, figures: Iterable[Figure]) -> frozenset[str]:
    """The texts of what all of some figures cover."""
    return _shared([list(covers(desk, one)) for one in figures])


def bare(desk: Desk, figures: Sequence[Figure], scope: Sequence[Spans] = ()) -> Spans:
    """Figures with their originators, and whom they count unless that is everybody.

    They stand behind the ``scope`` of all of them.
    """
    own = [() if one.who == EVERYONE else (told_apart(desk, one.who, one.id),) for one in figures]
    return _told(desk, figures, own, scope)


def _told(
    desk: Desk, figures: Sequence[Figure], own: Sequence[Sequence[Spans]], scope: Sequence[Spans]
) -> Spans:
    """Figures, each with parts of its own, after the scope of all of them."""
    by_one = len(figures) > 1 and len({one.according_to for one in figures}) == 1
    told = [
        _given(desk, one, parts, named=not by_one) for one, parts in zip(figures, own, strict=True)
    ]
    by = [short_name(desk, figures[0].according_to)] if by_one else []
    return _within(desk, [*by, *scope], desk.semicolons(told))


def counted_only(desk: Desk, figures: Sequence[Figure], scope: Sequence[Spans] = ()) -> Spans:
    """How many figures there are, behind the scope of all of them."""
    number = desk.language.computed(len(figures), figures[0].id)
    return _within(desk, scope, desk.say("verdicts.number", number=number))


def _within(desk: Desk, scope: Sequence[Spans], figures: Spans) -> Spans:
    """Figures after what they have in common."""
    if not scope:
        return figures
    return desk.say("verdicts.within", scope=desk.semicolons(scope), figures=figures)


def _given(desk: Desk, figure: Figure, parts: Sequence[Spans], *, named: bool = True) -> Spans:
    by = [short_name(desk, figure.according_to)] if named else []
    number = _number(desk, figure)
    if not by and not parts:
        return number
    return desk.say("verdicts.given", figure=number, by=desk.semicolons([*by, *parts]))


def _number(desk: Desk, figure: Figure) -> Spans:
    """The number, with its unit where that is not people."""
    if figure.unit_of_count in ("", Unit.INDIVIDUALS):
        return (desk.language.figure(figure.count, figure.id),)
    return counted_people(desk, figure)


def _shared(figures: Sequence[Sequence[Spans]]) -> frozenset[str]:
    """The texts of the parts that all of some figures have."""
    return frozenset(map(plain_text, in_all(figures)))


def covers(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """All that a figure covers, part by part, what is not stated too."""
    yield from _counted(desk, figure)
    if figure.all_places:
        yield place_inside(desk, figure)
    elif figure.placed:
        yield desk.say("figures.no_place")
    if figure.window.stated and not window_apart(figure):
        yield desk.language.window(figure.window, figure.id, "cell")
    elif not is_timed(figure):
        yield desk.say("figures.no_time")
    if figure.added_in.stated:
        added = desk.language.window(figure.added_in, figure.id, "cell")
        yield desk.say("figures.counted_in", added=added)
    yield from desk.uncounted(figure)
    for of in (divided, period, earlier):
        yield from of(desk, figure)
    if figure.as_of is not None and figure.as_of not in (figure.window.end, figure.added_in.end):
        yield up_to(desk, figure)


def _counted(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """What is counted, and which people, as far as the number does not say so itself."""
    if figure.subject is not None:
        yield measure_name(desk, figure)
        return
    yield measure_inside(desk, figure)
    if figure.unit_of_count in ("", Unit.INDIVIDUALS):
        yield whom(desk, figure)
    elif figure.who != EVERYONE and (figure.count.per_cent or figure.own_unit is not None):
        yield group(desk, figure.who, figure.id)


def short_name(desk: Desk, ref: str) -> Spans:
    """An originator by the short form that its name gives in brackets, if no other has it."""
    found = _acronym(desk.index.actors[ref].name)
    if found is None or _given_twice(desk, found):
        return listed_actor(desk, ref)
    return (Traced(found, Kind.NAME, ref),)


def _given_twice(desk: Desk, acronym: str) -> bool:
    """Whether several names give one short form."""
    names = (one.name for one in desk.index.actors.values())
    return sum(_acronym(name) == acronym for name in names) > 1


def _acronym(name: str | None) -> str | None:
    found = _ACRONYM.fullmatch(name or "")
    return found[1] if found else None
