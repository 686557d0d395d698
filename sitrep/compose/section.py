"""How a section is put together, the same for all of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.last_issue import issue_name
from sitrep.compose.said_once import cards_once, texts_once
from sitrep.page.document import Block, Card, Line, Section, Sentence, Spans, Text, Words
from sitrep.page.slugs import slug

GLANCE = 3
"""So many lines are given at a glance to each question; where they lead to says the rest."""


def section(
    desk: Desk,
    name: str,
    lead: tuple[Text, ...] = (),
    groups: tuple[Block, ...] = (),
    cards: tuple[Card, ...] = (),
) -> Section | None:
    """The section ``name``, or nothing where it would be empty."""
    if not lead and not groups and not cards:
        return None
    title = Line(section_title(desk, name), name)
    groups = tuple(replace(one, texts=texts_once(one.texts)) for one in groups)
    anchor = slug(plain_text(title.spans))
    return Section(name, title, anchor, lead, groups, cards_once(cards))


def as_one(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Sentences on one record as one text; what rests on other sources than the next is cited."""
    told = list(sentences)
    spans: Spans = ()
    for sentence, after in itertools.pairwise([*told, None]):
        assert sentence is not None
        spans = (*spans, Words(" "), *sentence.spans) if spans else sentence.spans
        if after is not None and after.cites != sentence.cites:
            for cite in sentence.cites:
                spans = (*spans, Words(" "), cite)
    if told:
        yield Sentence(spans, told[-1].cites)


def section_title(desk: Desk, name: str) -> Spans:
    """The heading of a section; one of them names the last issue."""
    return desk.say(f"{name}.title", issue=issue_name(desk))


def section_anchor(desk: Desk, name: str) -> str:
    """Where links to a section lead."""
    return slug(plain_text(section_title(desk, name)))
