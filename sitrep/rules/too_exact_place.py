"""A public point or outline is more exact than it must be: few people are there, or it is withheld.

**Why it harms.** Whoever can see the roof can go there. A point with five decimals is one house:
of a shelter, a clinic or a family of whom two were hurt it tells the way. A rounded point that
stands instead of a place is of no use where it still tells the village. An outline that is in the
file of boundaries for one shelter's sake is drawn there, whoever bears it: what is left out of a
map of neighbours would point at it as well.

**Instead.** Round the point, or leave it out: the name and the code of the place say enough. What
stands instead of a place has a point with one decimal (about 11 km) at most, and so has an area
(country, region, first level) where records are withheld or few people are counted; smaller areas,
localities and sites have two (about 1 km). The outline of a locality or site that is withheld is
taken out of the file; where the file holds those of all of them, accept the finding and say so. Of
other places nothing is said. Few are fewer than
`small_counts_below:` in the header.

**Norm.** OCHA Centre for Humanitarian Data, guidance note on statistical disclosure control:
coordinates identify people, and are made coarser; the Demographic and Health Surveys move points by
up to 2 km in towns and 5 km in the country; ICRC Handbook on Data Protection: no more than needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.places import PlaceLevel, Point
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.views.index import Index
from sitrep.model.views.shown_texts import ShownTexts
from sitrep.rules.small_count import small_counts

LEVEL = Level.ERROR

_WIDE = (PlaceLevel.COUNTRY, PlaceLevel.REGION, PlaceLevel.ADMIN1)
_COARSE, _FINE = 1, 2
_ABOUT = {_COARSE: "about 11 km", _FINE: "about 1 km"}


def check(index: Index) -> Iterator[Problem]:
    """One problem for each point or outline that is finer than what stands there lets it be."""
    yield from _outlined(index)
    if all(one.point is None and one.instead is None for one in index.report.places):
        return
    guarded = frozenset(_guarded(index))
    guarded -= ShownTexts(index).absent if guarded else frozenset()
    for position, place in enumerate(index.report.places):
        public = place.sensitivity is Sensitivity.PUBLIC
        if public and place.point is not None and place.id in guarded:
            most = _COARSE if place.level in _WIDE else _FINE
            if _decimals(place.point) > most:
                where: Route = ("places", position, "point")
                yield _problem(where, place.point, most, "few people or withheld records are here")
        face = place.instead.point if place.instead is not None else None
        if face is not None and _decimals(face) > _COARSE:
            where = ("places", position, "instead", "point")
            yield _problem(where, face, _COARSE, "it stands instead of a place that is withheld")


def _outlined(index: Index) -> Iterator[Problem]:
    """The localities and sites of withheld records alone of which the map has an outline."""
    drawn, boundaries = index.report.report.map, index.boundaries
    if drawn is None or boundaries is None:
        return
    codes = [one.codes.get(drawn.scheme) for one in index.report.places]
    held = [at for at, code in enumerate(codes) if code in boundaries.codes]
    if not any(index.report.places[at].level.is_spot for at in held):
        return
    shown = ShownTexts(index)
    hidden = shown.absent & {*_guarded(index), *shown.hidden}
    seen = {codes[at] for at in held if index.report.places[at].id not in shown.absent}
    for at in held:
        place = index.report.places[at]
        if place.level.is_spot and place.id in hidden and codes[at] not in seen:
            yield Problem(
                ("places", at, "codes", drawn.scheme),
                f"{drawn.file} holds the outline of {place.id}, which is withheld.",
                "A map has no outline for the sake of a place that is withheld.",
                "Take it out of the file; where that holds all places of its kind, accept it.",
            )


def _guarded(index: Index) -> Iterator[str]:
    """The places of withheld records, and of public counts of few people."""
    few = frozenset(small_counts(index))
    for leaf in index.leaves:
        if leaf.refers == ("places",) and leaf.route[0] in CLAIM_KINDS:
            record = getattr(index.report, str(leaf.route[0]))[int(leaf.route[1])]
            if record.id in few or record.sensitivity is not Sensitivity.PUBLIC:
                yield leaf.value


def _decimals(point: Point) -> int:
    """How many decimals the finer of the two numbers has."""
    return max(len(f"{one:.7f}".rstrip("0").partition(".")[2]) for one in (point.lat, point.lon))


def _problem(route: Route, point: Point, most: int, why: str) -> Problem:
    return Problem(
        route,
        f"The point {point.lat}, {point.lon} has {_decimals(point)} decimals, and {why}.",
        f"Such a point has at most {most}: {_ABOUT[most]}.",
        "Round it, or leave the point out.",
    )


_REPORT = (
    "places: [{id: hall, name: Hall, level: site, point: {lat: %s, lon: 12}}]\n"
    "tolls: [{id: t, according_to: monitor, measure: detained, count: 12, places: [hall], "
    "sources: [doc], sensitivity: %s},\n"
    "  {id: u, according_to: monitor, measure: missing, count: 9, places: [hall], sources: [doc]}]"
)
_FACE = (
    "places: [{id: hall, name: Hall, level: site, sensitivity: restricted, "
    "instead: {name: a hall, point: {lat: %s, lon: 12}}}]\n"
    "tolls: [{id: t, according_to: monitor, measure: detained, count: 12, places: [hall], "
    "sources: [doc]}]"
)
GOOD = [_REPORT % ("1.25", "restricted"), _REPORT % ("1.23456", "public"), _FACE % "1.2"]
BAD = [_REPORT % ("1.234", "restricted"), _FACE % "1.23"]
