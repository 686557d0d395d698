"""No place of the report is found in the boundaries of its map.

**Why it harms.** The map would be drawn without a single unit that the briefing speaks of; most
often the scheme or the attribute is that of another code list.

**Instead.** Give the places their codes in the map's scheme, and name under `code:` the attribute
of the boundary file that holds these codes.

**Norm.** Boundaries and records are joined by a code of a named list, such as OCHA's P-codes.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index

LEVEL = Level.NOTICE
NEEDS = ("places",)


def check(index: Index) -> Iterator[Problem]:
    """A map whose scheme no place uses, or whose file holds none of the places' codes."""
    drawn = index.report.report.map
    if drawn is None or "places" in index.elsewhere.values():
        return
    held = [place.codes.get(drawn.scheme) for place in index.report.places]
    codes = {code for code in held if code is not None}
    if not codes:
        yield Problem(
            ("report", "map", "scheme"),
            f"No place has a code in the scheme {drawn.scheme}.",
            "Places carry codes in the scheme of the map.",
            f"Add {drawn.scheme}: under the codes: of places, or correct the scheme.",
        )
    elif index.boundaries is not None and codes.isdisjoint(index.boundaries.codes):
        some = ", ".join(sorted(index.boundaries.codes)[:3])
        yield Problem(
            ("report", "map", "code"),
            f"No place has one of the codes that {drawn.code} holds, such as {some}.",
            f"The attribute holds codes of the scheme {drawn.scheme}, as places do.",
            f"Name the attribute that holds codes such as {min(codes)}, or correct the places.",
        )


_MAP = "map: {file: valley.geojson, code: unit, scheme: %s, source: Example survey}"
_REPORT = (
    "report: {%s}\nplaces:\n- {id: a-place, name: Town, level: locality, codes: {pcode: XX01}}"
)
GOOD = [_REPORT % _MAP % "pcode"]
BAD = [_REPORT % _MAP % "iso"]
