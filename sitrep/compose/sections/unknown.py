"""What is not known: figures, windows and facts about sources that nobody states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitrep.compare.claims.worded_causes import cause_of
from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.said_once import texts_once
from sitrep.compose.section import section
from sitrep.compose.words.absent import MISSING, absent, first_gaps, first_unnumbered, missing
from sitrep.compose.words.figure_words import (
    cited,
    figure_sentence,
    uncounted,
    without_number,
)
from sitrep.compose.words.joints import fits
from sitrep.compose.words.people import chain
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.timed import is_timed
from sitrep.model.figures.tolls import Measure, Toll
from sitrep.model.values.count import UNNUMBERED
from sitrep.page.document import Block, Note, Section, Sentence, Spans, Text, Words

NAMED = 3
"""More figures than this are counted: the row of each says that its time is not stated."""

_SOURCE_FIELDS = ("publisher", "published", "address")


def compose(desk: Desk) -> Section | None:
    """The section: gaps in the records first, then gaps in what this briefing holds."""
    told = {one.id for one in first_unnumbered(desk)}
    figures = unstated(desk, [one for one in desk.index.figures.values() if one.id not in told])
    windows = tuple(_windows(desk))
    lists = (*_undated(desk), *_undefined(desk))
    return put_together(desk, (*figures, *windows), lists)


def put_together(
    desk: Desk, gaps: tuple[Text, ...], lists: tuple[Block, ...] = ()
) -> Section | None:
    """Gaps in figures, in sources and in what there is at all, but for those at a glance."""
    told = first_gaps(desk)
    texts = tuple(one for one in (*gaps, *_sources(desk), *absent(desk)) if one not in told)
    groups = (*([Block(texts=texts)] if texts else []), *lists)
    return section(desk, "unknown", groups=groups)


def unstated(desk: Desk, records: Iterable[Figure]) -> Iterator[Sentence]:
    """That no number is given, in each way: of one chain together, while that is short."""
    alike: dict[tuple[object, ...], list[Figure]] = {}
    lacking = [one for one in records if not one.count.numbered]
    for one in sorted(lacking, key=lambda one: UNNUMBERED.index(one.count.form)):
        by = (plain_text(chain(desk, one)), frozenset(cited([one])))
        alike.setdefault((one.count.form, *by), []).append(one)
    for found in alike.values():
        yield from _in_few(desk, found)


def _in_few(desk: Desk, records: Sequence[Figure]) -> Iterator[Sentence]:
    """As many sentences as it takes to name all records, none of them too long."""
    told: list[Figure] = []
    for one in records:
        if told and not fits(desk, _without(desk, [*told, one])):
            yield desk.sentence(_without(desk, told), cited(told))
            told = []
        told.append(one)
    yield desk.sentence(_without(desk, told), cited(told))


def _without(desk: Desk, records: Sequence[Figure]) -> Spans:
    what = desk.semicolons([uncounted(desk, one) for one in records])
    return without_number(desk, records[0], records[0].count, what)


def without_time(desk: Desk) -> list[Toll]:
    """The tolls whose time is not stated."""
    tolls = desk.index.report.tolls
    return [one for one in tolls if one.count.numbered and not is_timed(one)]


def without_definition(desk: Desk) -> list[Toll]:
    """The tolls that leave open who is counted; of the sick, their disease says it.

    An event says it as well, and what says it of a figure says it of its parts.
    """
    tolls = [one for one in desk.index.report.tolls if one.count.numbered and one.stands]
    return [one for one in tolls if one.measure in _OPEN and not _defined(desk, one)]


def _defined(desk: Desk, figure: Figure) -> bool:
    """Whether it, or what it is a part of, says by what people came to be counted."""
    held, known = [figure], set[str]()
    while held:
        one = held.pop()
        if cause_of(one) or getattr(one, "definition", None) or getattr(one, "event", None):
            return True
        known.add(one.id)
        held += [whole for whole in desk.index.wholes.get(one.id, ()) if whole.id not in known]
    return False


def _windows(desk: Desk) -> Iterator[Text]:
    """How many figures say of nobody when they were affected, where they are too many to list."""
    undated = without_time(desk)
    if len(undated) > NAMED:
        number = desk.language.computed(len(undated), "figures")
        yield desk.note("unknown.windows", number=number)


def _undated(desk: Desk) -> Iterator[Block]:
    """The figures of which nobody says when those were affected whom they count."""
    undated = without_time(desk)
    if 0 < len(undated) <= NAMED:
        yield _list_of(desk, "unknown.window", undated)


def _undefined(desk: Desk) -> Iterator[Block]:
    """Figures whose measure leaves open who is counted, where the originator does not say."""
    open_ones = without_definition(desk)
    if open_ones:
        yield _list_of(desk, "unknown.definition", open_ones)


def _list_of(desk: Desk, key: str, tolls: Sequence[Toll]) -> Block:
    """The sentence of each of some figures, under what is not known of them."""
    texts = texts_once(figure_sentence(desk, toll) for toll in tolls)
    return Block(texts=texts, lead=(Note(desk.say(key, len(texts))),))


_OPEN = (
    Measure.BODIES_RECOVERED,
    Measure.BODIES_IN_MORGUES,
    Measure.BURIED,
    Measure.DEATHS,
    Measure.AFFECTED,
)
"""Measures that may hold people harmed by other causes than the one that the report is about."""


def _sources(desk: Desk) -> Iterator[Sentence]:
    """One sentence for all that the documents do not say of themselves, each gap with its own."""
    gaps = []
    for value in MISSING:
        for field in _SOURCE_FIELDS:
            cited = [one for one in desk.index.report.sources if one.id in desk.numbers]
            refs = [one.id for one in cited if getattr(one, field) == value]
            if refs:
                gaps.append((*missing(desk, value, field), Words(" "), *desk.cited(refs)))
    if gaps:
        yield desk.sentence(desk.say("unknown.sources", gaps=desk.semicolons(gaps)), ())
