"""Page one in print: as many highlights as it has room for; of the others it says how many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from math import ceil

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.section import section, section_anchor
from sitrep.page.document import Block, Card, Cite, Front, Line, Note, Pointer, Section, Text

MORE = "more_highlights"

ROOM = 820.0
"""The points of an A4 page above its lower margin, and what the sums below are too high by."""

_FRONT, _TITLE, _FIELDS, _SMALL = 51.0, 23.0, 16.2, 10.8
_HEADING, _QUESTION, _LINE, _ITEM = 25.0, 17.0, 11.9, 1.0
_CARD, _DRAWN, _CARD_LINE, _ROW = 33.0, 20.0, 9.2, 12.0
"""What each part takes, in points, as `print.css` sets it."""

_OF_TITLE, _OF_FIELDS, _OF_LINE, _OF_CARDS = 54, 118, 122, 165
"""So many letters stand in a line of each, and in one of all the cards of a row."""

_FOUR = frozenset((4, 7, 8, 10, 11, 12))
"""Of so many cards four stand in a row, as `print.css` says."""


def fitted(
    desk: Desk,
    front: Front,
    sections: Mapping[str, Section],
    beside_cards: Callable[[Desk], Section | None],
) -> dict[str, Section]:
    """The sections, of which the first are one page in print.

    Where highlights would run over, what stands on a card is not said again among them; what has
    no room then is a section of its own, which page one leads to. Nothing is left out;
    ``beside_cards`` makes the highlights that stand on no card.
    """
    made = dict(sections)
    whole = made.get("highlights")
    if whole is None:
        return made
    first = ("key_figures", "glance", "highlights")
    taken = _of_front(front) + sum(_height(made[name]) for name in first[:2] if name in made)
    room = ROOM - taken - _HEADING
    if _fits(whole, room):
        return made
    made["highlights"], rest = _parted(desk, beside_cards(desk) or whole, room)
    if rest is None:
        return made
    last = max(list(made).index(name) for name in first if name in made)
    names = [*made]
    return {
        name: rest if name == MORE else made[name]
        for name in (*names[: last + 1], MORE, *names[last + 1 :])
    }


def _fits(one: Section, room: float) -> bool:
    return sum(_heights(_texts(one))) + sum(_heights(one.lead)) <= room


def _texts(one: Section) -> tuple[Text, ...]:
    return tuple(text for group in one.groups for text in group.texts)


def _parted(desk: Desk, whole: Section, room: float) -> tuple[Section, Section | None]:
    """The highlights that there is room for, at least one, and a section of those left."""
    texts = _texts(whole)
    if _fits(whole, room) or len(texts) < 2:
        return whole, None
    left = room - sum(_heights(whole.lead)) - _LINE - _ITEM
    many = max(1, sum(height <= left for height in accumulate(_heights(texts))))
    many = min(many, len(texts) - 1)
    link = Pointer(desk.language.word("more_highlights.title"), section_anchor(desk, MORE))
    number = desk.language.computed(len(texts) - many, "report")
    led = Note(desk.say("disputed.by", link=link, figures=number))
    kept = replace(whole, groups=(Block(texts=(*texts[:many], led)),))
    return kept, section(desk, MORE, groups=(Block(texts=texts[many:]),))


def _lines(letters: int, room: float) -> int:
    return max(1, ceil(letters / room))


def _letters(text: Line | Text) -> int:
    """How long a text is in print, with its citations."""
    cites = getattr(text, "cites", ())
    spans = plain_text(text.spans)
    inside = sum(isinstance(span, Cite) for span in text.spans)
    return len(spans) + 4 * (len(cites) + inside)


def _heights(texts: Iterable[Text]) -> Iterator[float]:
    return (_lines(_letters(one), _OF_LINE) * _LINE + _ITEM for one in texts)


def _of_front(front: Front) -> float:
    fields = sum(_letters(one.label) + _letters(one.value) + 6 for one in front.fields)
    notes = sum(map(_letters, front.notes))
    return (
        _FRONT
        + _lines(_letters(front.title), _OF_TITLE) * _TITLE
        + _lines(fields, _OF_FIELDS) * _FIELDS
        + _lines(notes, _OF_LINE) * _SMALL
    )


def _height(one: Section) -> float:
    titles = sum(_QUESTION for group in one.groups if group.title is not None)
    lead = _lines(sum(map(_letters, one.lead)), _OF_LINE) * _SMALL if one.lead else 0
    return _HEADING + lead + titles + sum(_heights(_texts(one))) + sum(_rows(one.cards))


def _rows(cards: Sequence[Card]) -> Iterator[float]:
    """The height of each row of cards, which is that of its highest."""
    across = 4 if len(cards) in _FOUR else 3
    for first in range(0, len(cards), across):
        yield _ROW + max(_of_card(one, _OF_CARDS / across) for one in cards[first : first + across])


def _of_card(card: Card, room: float) -> float:
    lines = sum(_lines(_letters(part), room) for part in (card.what, card.scope, card.by))
    return _CARD + (_DRAWN if card.figure.strip is not None else 0) + lines * _CARD_LINE
