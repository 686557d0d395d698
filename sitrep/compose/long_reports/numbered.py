"""Sections of very many figures that say how many there are of what, instead of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.long_reports.shown import number_of, on_citing, pointer
from sitrep.compose.sections import knowledge, originators, places_map, unknown
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Section, Sentence, Spans


def knowledge_section(desk: Desk) -> Section | None:
    """State of knowledge, which says which sources its rows cite."""
    found = knowledge.compose(desk)
    return found if found is None else replace(found, lead=(*found.lead, on_citing(desk)))


def originators_section(desk: Desk) -> Section | None:
    """Who is behind the figures, which says which sources its rows cite."""
    found = originators.compose(desk)
    return found if found is None else replace(found, lead=(*found.lead, on_citing(desk)))


def map_section(desk: Desk) -> Section | None:
    """The map, with the number of figures in each row of its table."""
    return places_map.compose(desk, _figures_and_kinds)


def unknown_section(desk: Desk) -> Section | None:
    """What is not known; the rows of the annex say of each figure what is not stated."""
    without_number = [one for one in desk.index.figures.values() if not one.count.numbered]
    gaps = (
        *_lacking(desk, "no_number", without_number),
        *_lacking(desk, "no_time", unknown.without_time(desk)),
        *_lacking(desk, "no_definition", unknown.without_definition(desk)),
    )
    return unknown.put_together(desk, gaps)


def _counted(desk: Desk, figures: list[originators.Counted]) -> list[Spans]:
    return [
        desk.say("all_figures.counted", measure=measure, number=number_of(desk, counted))
        for measure, counted in originators.by_measure(desk, figures).items()
    ]


def _figures_and_kinds(desk: Desk, claims: Sequence[Claim], _place: str) -> Spans:
    index, current = desk.index, report_figures_of(desk.index).current_ids
    said = _counted(desk, [index.figures[claim.id] for claim in claims if claim.id in current])
    kinds = dict.fromkeys(index.kinds[one.id] for one in claims if one.id not in current)
    return capitalised(desk.semicolons([*said, *places_map.see_also(desk, kinds)]))


def _lacking(desk: Desk, key: str, figures: Sequence[Figure]) -> Iterator[Sentence]:
    if figures:
        number = number_of(desk, figures)
        said = desk.say(f"all_figures.{key}", number=number, annex=pointer(desk))
        yield desk.sentence(said, desk.carriers(figures))
