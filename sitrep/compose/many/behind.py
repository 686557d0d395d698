"""Who is behind the figures, where each gave very many: how many of what."""

from __future__ import annotations

from dataclasses import replace

from sitrep.compose import behind
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.many.shown import number_of, on_citing
from sitrep.document import Section, Spans


def compose(desk: Desk) -> Section | None:
    """The same section, whose rows say how many figures there are instead of each figure."""
    found = behind.compose(desk, _numbers)
    return found if found is None else replace(found, lead=(*found.lead, on_citing(desk)))


def _numbers(desk: Desk, figures: list[behind.Counted]) -> Spans:
    said = [
        desk.say("all_figures.counted", measure=desk.say(measure), number=number_of(desk, counted))
        for measure, counted in behind.by_measure(figures).items()
    ]
    return capitalised(desk.semicolons(said))
