"""What a figure of any kind says in the cells of a table."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.compose.words.toll_words import when_cell
from sitrep.compose.words.when_where import window_cell
from sitrep.model.figure import Figure
from sitrep.model.tolls import Toll
from sitrep.page.document import Line


def figure_when(desk: Desk, figure: Figure) -> Line:
    """The window and the date that it stands for; of a toll, also from where it runs."""
    if isinstance(figure, Toll):
        return when_cell(desk, figure)
    return window_cell(desk, figure)
