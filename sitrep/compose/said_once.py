"""What reads alike is said once, with the sources of all."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from sitrep.compose.desk import plain_text
from sitrep.page.document import Card, Cite, Row, Sentence, Text

_Part = TypeVar("_Part")


def rows_once(rows: Iterable[tuple[Row, bool]]) -> tuple[Row, ...]:
    """The rows; those marked as independent that read alike are one."""

    def key(row: tuple[Row, bool]) -> Hashable:
        return tuple(plain_text(cell.spans) for cell in row[0].cells) if row[1] else None

    def with_cites(one: tuple[Row, bool], other: tuple[Row, bool]) -> tuple[Row, bool]:
        return replace(one[0], cites=_together(one[0].cites, other[0].cites)), one[1]

    return tuple(row for row, _ in _once(rows, key, with_cites))


def texts_once(texts: Iterable[Text]) -> tuple[Text, ...]:
    """The texts; sentences that read alike are one."""

    def key(text: Text) -> Hashable:
        return plain_text(text.spans) if isinstance(text, Sentence) else None

    def with_cites(one: Text, other: Text) -> Text:
        assert isinstance(one, Sentence)
        assert isinstance(other, Sentence)
        return replace(one, cites=_together(one.cites, other.cites))

    return tuple(_once(texts, key, with_cites))


def cards_once(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards; those that read alike are one."""

    def key(card: Card) -> Hashable:
        return tuple(
            plain_text(part.spans) for part in (card.figure, card.what, card.scope, card.by)
        )

    def with_cites(one: Card, other: Card) -> Card:
        return replace(one, by=replace(one.by, cites=_together(one.by.cites, other.by.cites)))

    return tuple(_once(cards, key, with_cites))


def _once(
    parts: Iterable[_Part],
    key: Callable[[_Part], Hashable],
    with_cites: Callable[[_Part, _Part], _Part],
) -> Iterable[_Part]:
    """Each part at its first place; what has no key stands for itself."""
    found: dict[Hashable, _Part] = {}
    for position, part in enumerate(parts):
        named = key(part)
        name = position if named is None else named
        found[name] = with_cites(found[name], part) if name in found else part
    return found.values()


def _together(some: tuple[Cite, ...], others: tuple[Cite, ...]) -> tuple[Cite, ...]:
    return tuple(sorted({*some, *others}, key=lambda one: one.number))
