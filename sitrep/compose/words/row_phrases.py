"""What a figure counts as a row or a line says it: of whom, where, and by which divisions."""

from __future__ import annotations

from collections.abc import Container

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.ill_words import ill_with
from sitrep.compose.words.joints import aside
from sitrep.compose.words.scope_words import at_places, counted_phrase, divided, period, when
from sitrep.compose.words.what_counted import measure_of_whom, titled, who_moved
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Spans


def covered_phrase(desk: Desk, figure: Figure, known: Container[str] = ()) -> Spans:
    """``children in the valley (cause as stated: cholera)``: all that is covered but the time.

    Without the divisions ``known``, which stand in a heading.
    """
    return aside(desk, _but(desk, figure, known), counted_phrase(desk, figure))


def named_phrase(desk: Desk, figure: Figure, known: Container[str] = ()) -> Spans:
    """``Children killed in the valley``: the measure, and all that is covered but time.

    Without the divisions ``known``, which stand in a heading.
    """
    return _named(desk, figure, (), _but(desk, figure, known))


def timed_phrase(
    desk: Desk, figure: Figure, *, whole: bool = True, also: list[Spans] | None = None
) -> Spans:
    """``Children killed in the valley on 6 May 2024``: the measure with its whole scope.

    It stands before a colon. Where it is not to be said ``whole``, without what ``divisions`` says;
    ``also`` is what the fullest of several of one scope says there.
    """
    also = (divisions(desk, figure) if also is None else also) if whole else []
    return _named(desk, figure, when(desk, figure), also, "measure_of_line")


def series_phrase(desk: Desk, figure: Figure, known: Container[str] = ()) -> Spans:
    """What all figures of a series cover, whenever they were given.

    Without the divisions ``known``, which stand in a heading.
    """
    left = when(desk, figure) if figure.is_stock else ()
    begun = period(desk, figure) if figure.is_stock else ()
    said = (*counted_phrase(desk, figure), *left)
    return aside(desk, [*_but(desk, figure, known), *begun], said)


def timed_row(desk: Desk, figure: Figure) -> Spans:
    """``Children killed in the valley on 6 May 2024``: the same in a cell of its own."""
    return _named(desk, figure, when(desk, figure), divisions(desk, figure))


def same_elsewhere(desk: Desk, figure: Figure) -> Spans:
    """``The same in the valley``: a figure beside one that it differs from in its place alone."""
    return desk.say("glance.line.same", where=at_places(desk, figure))


def differ_in_place(desk: Desk, one: Figure, other: Figure) -> bool:
    """Whether all that ``timed_phrase`` says of two figures is the same but where.

    Not of people who came from somewhere, and of people who went there from anywhere.
    """
    if (bool(one.origins), bool(one.goals)) != (bool(other.origins), bool(other.goals)):
        return False
    places, others = (plain_text(at_places(desk, each)) for each in (one, other))
    rest, others_rest = (
        plain_text(aside(desk, parts, (*measure_of_whom(desk, each), *when(desk, each))))
        for each in (one, other)
        for parts in [divisions(desk, each)]
    )
    return places != others and rest == others_rest


def divisions(desk: Desk, figure: Figure, *, alone: bool = True) -> list[Spans]:
    """What a figure counts besides whom, where and when; not ``alone``, others do too."""
    return [*divided(desk, figure, alone=alone), *period(desk, figure)]


def _named(
    desk: Desk, figure: Figure, at: Spans, also: list[Spans], joint: str = "measure_of"
) -> Spans:
    ill, also = ill_with(desk, figure, also)
    who = measure_of_whom(desk, figure, joint, ill)
    said = {"who": who, "where": at_places(desk, figure), "when": at}
    return aside(desk, also, desk.say("figures.scoped", **said))


def _but(desk: Desk, figure: Figure, known: Container[str]) -> list[Spans]:
    return [said for said in divided(desk, figure) if plain_text(said) not in known]


def table_title(desk: Desk, figure: Figure) -> Spans:
    """What is counted, and in which unit: of people who moved also whether on a day or so far."""
    if not figure.moves:
        return titled(desk, figure)
    moved = who_moved(desk, figure, desk.say(figure.measure_key))
    return desk.say(f"{figure.kind}.table.{figure.sort}", moved=moved)


def read_alike(desk: Desk, one: Figure, other: Figure) -> bool:
    """Whether a line would say the same of both."""
    said = (plain_text(timed_phrase(desk, each)) for each in (one, other))
    return len({*said}) == 1
