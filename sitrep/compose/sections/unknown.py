"""What is not known: figures, windows and facts about sources that nobody states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.words.absent import MISSING, absent, first_gaps, first_unnumbered, missing
from sitrep.compose.words.figure_words import cited, no_number, uncounted, what
from sitrep.compose.words.people import chain
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.tolls import Measure, Toll
from sitrep.model.values.count import UNNUMBERED
from sitrep.page.document import Block, Section, Sentence, Spans, Text, Words

NAMED = 3
"""More figures than this are counted: the row of each says that its time is not stated."""

_SOURCE_FIELDS = ("publisher", "published", "address")


def compose(desk: Desk) -> Section | None:
    """The section: gaps in the records first, then gaps in what this briefing holds."""
    told = {one.id for one in first_unnumbered(desk)}
    figures = unstated(desk, [one for one in desk.index.figures.values() if one.id not in told])
    return put_together(desk, (*figures, *_windows(desk), *_definitions(desk)))


def put_together(desk: Desk, gaps: tuple[Text, ...]) -> Section | None:
    """Gaps in figures, in sources and in what there is at all, but for those at a glance."""
    told = first_gaps(desk)
    texts = tuple(one for one in (*gaps, *_sources(desk), *absent(desk)) if one not in told)
    return section(desk, "unknown", groups=(Block(texts=texts),) if texts else ())


def unstated(desk: Desk, records: Iterable[Figure]) -> Iterator[Sentence]:
    """One sentence for each way in which no number is given, with all that it is true of."""
    lacking = [one for one in records if not one.count.numbered]
    for form in UNNUMBERED:
        alike = [one for one in lacking if one.count.form is form]
        if len(alike) == 1:
            yield no_number(desk, alike[0])
        elif alike:
            figures = desk.semicolons([_uncounted(desk, one) for one in alike])
            yield desk.sentence(desk.say(f"unknown.without.{form.value}", figures=figures), ())


def _uncounted(desk: Desk, record: Figure) -> Spans:
    """What is not counted and according to whom, with its sources."""
    said = desk.say("unknown.window_of", what=uncounted(desk, record), chain=chain(desk, record))
    return (*said, Words(" "), *desk.cited(cited([record])))


def without_time(desk: Desk) -> list[Toll]:
    """The tolls whose time is not stated; that of a state is its day."""
    tolls = [one for one in desk.index.report.tolls if one.count.numbered]
    undated = [one for one in tolls if not one.window.stated and not one.counted_in.stated]
    return [one for one in undated if not one.is_stock]


def without_definition(desk: Desk) -> list[Toll]:
    """The tolls that leave open who is counted; of the sick, their disease says it."""
    tolls = [one for one in desk.index.report.tolls if one.count.numbered and one.stands]
    open_ones = [one for one in tolls if one.measure in _OPEN and one.definition is None]
    return [one for one in open_ones if one.cause is None]


def _windows(desk: Desk) -> Iterator[Text]:
    """Figures of which nobody says when those were affected whom they count; of many, how many."""
    undated = without_time(desk)
    if len(undated) > NAMED:
        number = desk.language.computed(len(undated), "figures")
        yield desk.note("unknown.windows", number=number)
    elif undated:
        named = [
            desk.say("unknown.window_of", what=what(desk, toll), chain=chain(desk, toll))
            for toll in undated
        ]
        sources = [citation.source for toll in undated for citation in toll.sources]
        yield desk.sentence(desk.say("unknown.window", figures=desk.semicolons(named)), sources)


def _definitions(desk: Desk) -> Iterator[Sentence]:
    """Figures whose measure leaves open who is counted, where the originator does not say."""
    open_ones = without_definition(desk)
    if open_ones:
        figures = desk.listed([what(desk, toll) for toll in open_ones])
        sources = [citation.source for toll in open_ones for citation in toll.sources]
        yield desk.sentence(desk.say("unknown.definition", figures=figures), sources)


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
