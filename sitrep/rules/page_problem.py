"""What a page rule saw: the finished page has no routes, so the words themselves lead back."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.locations import Route


@dataclass(frozen=True, slots=True)
class PageProblem:
    """``passage`` is the text as printed; ``origin`` the route to the author's prose, if any."""

    passage: str
    origin: Route
    line: int
    got: str
    expected: str
    mend: str
