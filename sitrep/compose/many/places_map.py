"""The map's table, where very many figures stand for a place: how many of what."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.compare.survey import survey_of
from sitrep.compose import behind, places_map
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.many.shown import number_of
from sitrep.document import Section, Spans
from sitrep.model.claim import Claim


def compose(desk: Desk) -> Section | None:
    """The same section, whose rows say how many figures there are instead of each figure."""
    return places_map.compose(desk, _said)


def _said(desk: Desk, claims: Sequence[Claim]) -> Spans:
    index, current = desk.index, survey_of(desk.index).current_ids
    figures = [index.figures[claim.id] for claim in claims if claim.id in current]
    said = [
        desk.say("all_figures.counted", measure=desk.say(measure), number=number_of(desk, counted))
        for measure, counted in behind.by_measure(figures).items()
    ]
    kinds = dict.fromkeys(index.kinds[one.id] for one in claims if one.id not in current)
    said += [desk.say(f"{kind}.title") for kind in kinds]
    return capitalised(desk.semicolons(said))
