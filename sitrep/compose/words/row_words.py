"""What the cells of a row say of any figure: when it was, and according to whom."""

from __future__ import annotations

from sitrep.compare.axes.axis import Axis
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.words.people import chain
from sitrep.compose.words.scope_words import earlier
from sitrep.compose.words.time_words import window_cell
from sitrep.model.claim import Claim, Status
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Line, Spans


def figure_when(desk: Desk, figure: Figure, unstated: Spans = ()) -> Line:
    """The window, whether the figure runs from its start, and the date that it stands for.

    ``unstated`` says that there is none where no heading says of what.
    """
    parts = [spans] if (spans := window_cell(desk, figure, unstated).spans) else []
    if figure.added_in.stated:
        added = desk.language.window(figure.added_in, figure.id, "cell")
        parts.append(desk.say("figures.counted_in", added=added))
    cell = based(desk, figure, desk.semicolons(parts))
    return Line(desk.semicolons([cell, *earlier(desk, figure)]))


def row_when(desk: Desk, figure: Figure) -> Line:
    """The time; of those who move, also whether it is their number on a day or over a period."""
    cell = figure_when(desk, figure)
    if not figure.moves:
        return cell
    return Line(desk.say(f"figures.basis.{figure.sort}", window=cell.spans))


def based(desk: Desk, figure: Figure, spans: Spans) -> Spans:
    """A time, and whether the figure runs from its start or is new, where it is of such a kind."""
    if figure.sorted_by != Axis.BASIS:
        return spans
    return desk.say(f"figures.basis.{figure.sort}", window=spans)


def according_cell(desk: Desk, claim: Claim) -> Line:
    """The originator with the carriers, and how it stands to the claim, as a cell."""
    return Line(capitalised(according_words(desk, claim)))


def according_words(desk: Desk, claim: Claim) -> Spans:
    """The originator with the carriers, and how it stands to the claim."""
    status = Status.RETRACTED if claim.withdrawn is not None else claim.status
    return desk.say(f"status.cell.{status.value}", chain=chain(desk, claim))
