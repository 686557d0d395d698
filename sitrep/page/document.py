"""Document: the briefing as plain frozen data, worded and ordered, before any layout.

Templates see these values and nothing else. A text is made of spans: the house's own words, and
traced values that lead back to a record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias

from sitrep.locations import Route
from sitrep.page.counting_words import CountingWords
from sitrep.page.drawn import Strip


class Kind(StrEnum):
    """What a traced value is; digits may stand in these and nowhere else."""

    FIGURE = "figure"
    COMPUTED = "computed"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"
    PROSE = "prose"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the house: from the language file, or the author's overview."""

    text: str


@dataclass(frozen=True, slots=True)
class Traced:
    """A value that leads back to the record ``ref``, or names its furniture (a report number).

    ``language`` is the language of ``text`` (BCP 47) where it is not that of the page.
    """

    text: str
    kind: Kind
    ref: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation of the numbered source, linked to where that source is described.

    ``label`` is the number in the digits of the page.
    """

    number: int
    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words of the house that lead to a section of this page."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Address:
    """A mail address or a phone number of the record ``ref``, and where a click on it leads.

    Without a ``target`` it leads nowhere.
    """

    text: str
    target: str | None
    ref: str


Span: TypeAlias = Words | Traced | Cite | Pointer | Address
Spans: TypeAlias = tuple[Span, ...]


LEADING, CARD, PICTURE, CONTACT = "leading", "card", "picture", "contact"
"""Names of lines that are set apart: one whose row heads the rows below it, the figure of a card,
the description of a picture, and who is to be asked."""

PLOTTED, WITHIN = "plotted", "within"
"""A figure that is named at its mark; and one that lies inside what the row above it counts."""


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, a label, a table cell: not a statement about the world.

    ``name`` names the part of the page that it is the heading of; ``strip`` is drawn under it.
    """

    spans: Spans
    name: str = ""
    strip: Strip | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about this briefing itself, which therefore has no source."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Sentence:
    """A statement about the world: it carries at least one citation.

    ``origin`` is the route to the author's prose that it was written in, if it was; ``language``
    is its language where that is not the page's.
    """

    spans: Spans
    cites: tuple[Cite, ...]
    origin: Route = ()
    language: str = ""


Text: TypeAlias = Line | Note | Sentence


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, with the sources that carry it."""

    cells: tuple[Line, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """``head`` has one line more than each row has cells: the last column holds the citations."""

    name: str
    head: tuple[Line, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and in words what is to be seen on it; the table beneath holds the same facts."""

    svg: str
    description: Note


@dataclass(frozen=True, slots=True)
class Card:
    """A key figure by itself: the figure, what it counts, where and when, and by whom."""

    figure: Line
    what: Line
    scope: Line
    by: Sentence


@dataclass(frozen=True, slots=True)
class Block:
    """What stands under one minor heading; without a title it continues the section.

    Its lead stands before the table or picture; its texts are items of a list, or run on as a
    paragraph.
    """

    title: Line | None = None
    table: Table | None = None
    texts: tuple[Text, ...] = ()
    running: bool = False
    lead: tuple[Text, ...] = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its heading, where links to it lead, and its groups."""

    name: str
    title: Line
    anchor: str
    lead: tuple[Text, ...] = ()
    groups: tuple[Block, ...] = ()
    cards: tuple[Card, ...] = ()


def cited_in(sections: Iterable[Section]) -> frozenset[str]:
    """Where the sources are described that some sections cite."""
    return frozenset(_anchors(tuple(sections)))


def _anchors(part: Any) -> Iterator[str]:
    if isinstance(part, Cite):
        yield part.anchor
    elif isinstance(part, tuple):
        for one in part:
            yield from _anchors(one)
    else:
        for name in _names_in(part.__class__):
            yield from _anchors(getattr(part, name))


@cache
def _names_in(sort: type) -> tuple[str, ...]:
    """The fields of a part of the document; of a text or a number, none."""
    return tuple(one.name for one in fields(sort)) if is_dataclass(sort) else ()


@dataclass(frozen=True, slots=True)
class Field:
    """A label and its value, as in the header."""

    label: Line
    value: Line


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A numbered source as the reader sees it: by whom, its title, and all else about it.

    ``label`` is its number as a citation has it.
    """

    heading: Line
    anchor: str
    label: str
    by: Line
    title: Line
    about: Line


@dataclass(frozen=True, slots=True)
class Front:
    """The top of the first page."""

    title: Line
    status: Line
    fields: tuple[Field, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the outputs say of themselves: plain text for metadata and running headers.

    ``address`` is where the briefing is published, if that is said; ``marking`` stands at the top
    and the foot of every page that is not for everybody.
    """

    title: str
    status: str
    issuer: str
    language: str
    direction: str
    stamp: str
    address: str = ""
    marking: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The whole briefing.

    ``sections`` is in reading order, and ``brief`` what stands on a page by itself; ``figures``
    maps each record's id to the ways in which its figure may be printed; ``trails`` maps it to the
    sentence that says it whole, with its chain, and to its sources; ``carried_by`` maps it to where
    its sources are described; ``counting_words`` are what counts in the language without a digit,
    ``own_counting_words`` in that of texts that are not translated; ``labels`` are the words of
    the screen edition's own controls; ``sources_lead`` stands above the sources; ``elsewhere`` says
    where the whole is of which this is a part; ``attached`` are files that a PDF carries along, by
    name.
    """

    facts: PageFacts
    front: Front
    sections: Mapping[str, Section]
    sources: tuple[SourceEntry, ...]
    sources_title: Line
    sources_anchor: str
    figures: Mapping[str, frozenset[str]] = field(default_factory=dict)
    brief: Mapping[str, Section] = field(default_factory=dict)
    trails: Mapping[str, tuple[Text, ...]] = field(default_factory=dict)
    carried_by: Mapping[str, frozenset[str]] = field(default_factory=dict)
    counting_words: CountingWords = field(default_factory=CountingWords)
    own_counting_words: CountingWords = field(default_factory=CountingWords)
    labels: Mapping[str, str] = field(default_factory=dict)
    sources_lead: Note | None = None
    elsewhere: Note | None = None
    attached: Mapping[str, str] = field(default_factory=dict)
