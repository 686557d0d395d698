"""Where the first page uses records, and how old a record is."""

from __future__ import annotations

from sitrep.compare.claims.figure_scope import published
from sitrep.locations import Route
from sitrep.model.figures.figure import Figure
from sitrep.model.prose import slots
from sitrep.model.records.response import Response
from sitrep.model.views.index import Index


def in_use(index: Index) -> dict[str, Route]:
    """Where the overview, the highlights or the key figures use each record, by its id."""
    return {**in_overview(index), **in_lists(index)}


def in_overview(index: Index) -> dict[str, Route]:
    """Where the overview first uses each record, by its id."""
    found: dict[str, Route] = {}
    for position, paragraph in enumerate(index.report.overview):
        for slot in slots(paragraph):
            found.setdefault(slot.record, ("overview", position))
    return found


def in_lists(index: Index) -> dict[str, Route]:
    """Where the highlights or the key figures name each record, by its id."""
    header = index.report.report
    return {
        ref: ("report", name, position)
        for name in ("highlights", "key_figures")
        for position, ref in enumerate(getattr(header, name))
    }


def runs_on(claim: Figure | Response) -> bool:
    """Whether a later figure is to be expected: what is over or planned does not grow old.

    Of days that ended it is, unless it counts who was in a state on a later day.
    """
    if isinstance(claim, Response):
        return True
    over = claim.window.end is not None and not (claim.is_state and claim.as_of is not None)
    return not over and not claim.looks_ahead


def age(index: Index, claim: Figure | Response) -> int:
    """Days since the claim was current; 0 where nothing says when it was.

    Its window may be long past, and the claim new.
    """
    date = claim.as_of or published(claim, index.sources)
    if date is None and not isinstance(claim, Response):
        date = claim.window.end
    return (index.report.report.as_of.last - date.last).days if date is not None else 0
