"""Of what a figure counts the dead and the sick, and whether a text names it."""

from __future__ import annotations

from sitrep.compare.claims.worded_causes import cause_of, diseases_named
from sitrep.model.figures.figure import Figure

_OF_DISEASE = {"killed": "deaths", "injured": "cases"}
"""What a disease does to people in some languages, and how the measures of those begin."""


def causes_of(figure: Figure) -> frozenset[str]:
    """The diseases of a figure by the names that they have in all languages, else its own words."""
    cause = cause_of(figure) or ""
    return frozenset(diseases_named(cause)) or frozenset({cause})


def is_by_cause(figure: Figure, means: frozenset[str], text: str) -> bool:
    """Whether a text names what a figure counts people of, where it is said to have hit them."""
    begins = [_OF_DISEASE[one] for one in means if one in _OF_DISEASE]
    if len(means) > 1 or not any(str(figure.measure).startswith(one) for one in begins):
        return False
    cause = " ".join((figure.cause or "").split()).casefold()
    named = not causes_of(figure).isdisjoint(diseases_named(text))
    return named or bool(cause and cause in text.casefold())
