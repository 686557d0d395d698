"""Verdicts: in few words how some figures stand to others, made from the relation as a value."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.interval_told import apart_by_ranges
from sitrep.compose.desk import Desk
from sitrep.compose.verdicts.given_words import short_name
from sitrep.compose.verdicts.standing import Stand, Standing
from sitrep.compose.words.people import actors
from sitrep.compose.words.scope_words import axes_named
from sitrep.languages import Value
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.population import Unit
from sitrep.model.figures.timed import is_timed
from sitrep.page.document import Spans


def verdict(desk: Desk, one: Standing) -> Spans:
    """The relation, with the condition on which it rests."""
    return desk.say(f"verdicts.{_key(one)}", **dict(_slots(desk, one)))


def _key(one: Standing) -> str:
    if one.how in (Stand.DIFFER, Stand.EXCEEDING) and apart_by_ranges(one.all_figures):
        return "differ_by_range" if one.how is Stand.DIFFER else "exceeding_by_range"
    if one.how is Stand.DIFFER and one.others and len(one.all_figures) > 2:
        return "excludes"
    if one.how is Stand.EXCEEDING_IF_SAID and len(one.all_figures) == 2:
        return "both_if_said"
    return one.how.value


def _slots(desk: Desk, one: Standing) -> Iterator[tuple[str, Value]]:
    if one.axes:
        yield "axes", axes_named(desk, one.axes)
    if one.how in (Stand.DIFFER, Stand.SAME, Stand.AGREE):
        yield "same", _alike(desk, one.figures[0])
    elif one.how is Stand.BLAMES:
        yield "blames", desk.semicolons([_blamed(desk, *held) for held in one.blamed.items()])
    elif one.how in (Stand.CARRIER, Stand.CIRCLE):
        yield "actors", actors(desk, one.actors)
    elif one.how is Stand.CROWDED:
        yield "differing", desk.language.computed(one.crowd, one.figures[0].id)
        yield "annex", one.link


def _blamed(desk: Desk, originator: str, blamed: tuple[str, ...]) -> Spans:
    named = {"originator": short_name(desk, originator), "actors": actors(desk, blamed)}
    return desk.say("verdicts.blamed", **named)


def _alike(desk: Desk, figure: Figure) -> Spans:
    """What figures of one scope have in common, and what neither of them states."""
    of_people = figure.subject is None and figure.unit_of_count in ("", Unit.INDIVIDUALS)
    counted = "people" if of_people else "counted"
    same = [desk.say(f"verdicts.alike.{counted}")]
    unstated = []
    if figure.all_places:
        same.append(desk.say("verdicts.alike.place"))
    elif figure.placed:
        unstated.append(desk.say("figures.no_place"))
    if not is_timed(figure):
        unstated.append(desk.say("figures.no_time"))
    else:
        same.append(desk.say("verdicts.alike.time"))
    return desk.semicolons([desk.listed(same), *unstated])
